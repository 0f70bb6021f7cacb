#include "ui/analysis/scenarios_view.h"

#include "model/wording/wording.h"
#include "ui/analysis/analysis_page.h"
#include "ui/analysis/answer_words.h"
#include "ui/analysis/scenario_model.h"
#include "ui/canvas/canvas_view.h"
#include "ui/common/tip.h"

#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QTableView>

#include <cmath>

namespace hz::ui {

using Part = document::AnalysisQuestion::Part;

namespace {

constexpr double kRounding = 1e-9;

/// Digits in groups, as the locale has them.
QString countText(const engine::BigCount& count)
{
    QString digits = QString::fromStdString(count.toString());
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, QLocale().groupSeparator());
    return digits;
}

/// Otherwise the inputs are numbers, not distributions.
bool isSpread(const analysis::Uncertainty& uncertainty)
{
    return uncertainty.missing == analysis::Uncertainty::Missing::Nothing
        && uncertainty.q95 - uncertainty.q05 > kRounding * uncertainty.q95;
}

/// Of the number where the node recurs, else of the probability.
const std::optional<analysis::Uncertainty>& spreadOf(const analysis::Figures& figures)
{
    return figures.spreadOfOccurrences ? figures.spreadOfOccurrences : figures.uncertainty;
}

} // namespace

ScenariosView::ScenariosView(Workspace& workspace, AnalysisSubject& subject, QWidget* parent)
    : QSplitter(Qt::Vertical, parent)
    , m_workspace(workspace)
    , m_page(new AnalysisPage(workspace, subject, Part::Scenarios, this))
    , m_model(new ScenarioModel(m_page->service(), this))
    , m_orders(new QComboBox(m_page)) // a child of the splitter would be one of its panes
    , m_graph(new CanvasView(workspace, this))
{
    setObjectName(QStringLiteral("scenarios"));
    setChildrenCollapsible(false);
    m_graph->setAccessibleName(tr("Graph with the scenario"));
    m_graph->setMinimumHeight(80);
    setStretchFactor(0, 3);
    setStretchFactor(1, 2);
    setSizes({ 600, 400 });
    addOrders();
    setUpTable();
    connect(m_page, &AnalysisPage::answered, this, &ScenariosView::showAnswer);
    connect(m_page, &AnalysisPage::wordsChanged, m_model, &ScenarioModel::setWords);
    connect(&workspace, &Workspace::scenarioChanged, this, &ScenariosView::markShown);
    showAnswer();
}

void ScenariosView::addOrders()
{
    m_orders->setAccessibleName(tr("Filter by order"));
    setTip(*m_orders, tr("How many events a scenario takes"));
    m_page->addTool(m_orders);
    connect(
        m_orders, &QComboBox::activated, this, [this](int row) { m_model->setOrder(m_orders->itemData(row).toInt()); });
}

void ScenariosView::setUpTable()
{
    QTableView& table = m_page->table();
    table.setModel(m_model);
    table.setAccessibleName(tr("Scenarios"));
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.installEventFilter(this);
    QHeaderView& heads = *table.horizontalHeader();
    heads.setMinimumSectionSize(40);
    heads.setSectionsClickable(true);
    heads.setSortIndicator(ScenarioModel::RankColumn, Qt::AscendingOrder);
    table.setSortingEnabled(true);
    heads.setSectionResizeMode(ScenarioModel::EventsColumn, QHeaderView::Stretch);
    for (const auto column : { ScenarioModel::RankColumn, ScenarioModel::OrderColumn, ScenarioModel::ExpectedColumn,
             ScenarioModel::ShareColumn })
        heads.setSectionResizeMode(column, QHeaderView::ResizeToContents);
    connect(table.selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& current) { showRow(current.row()); });
    connect(&table, &QTableView::clicked, this, [this](const QModelIndex& index) { showRow(index.row()); });
    connect(&table, &QTableView::activated, this, [this](const QModelIndex& index) {
        showRow(index.row());
        emit graphWanted();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &ScenariosView::markShown);
}

void ScenariosView::showAnswer()
{
    m_model->refresh();
    listOrders();
    const auto analysis = m_page->service().latest();
    QString message = m_page->standIn();
    if (message.isEmpty() && analysis->node.figures.cutSets->list.empty() && analysis->node.figures.cutSets->complete) {
        const QString reason = m_page->openReason();
        message = reason.isEmpty() ? tr("%1: it cannot occur. Link a cause to it, or give it a likelihood of its own.")
                                         .arg(m_page->subjectName())
                                   : m_page->subjectName() + QStringLiteral(": ") + reason;
    }
    if (message.isEmpty())
        m_page->setSummary(summaryOf(*analysis), analysis->node.figures.cutSets->method);
    else
        m_page->setSummary({});
    m_page->setMessage(message);
    m_orders->setEnabled(message.isEmpty());
}

void ScenariosView::listOrders()
{
    const int chosen = m_orders->currentData().toInt();
    const auto analysis = m_page->service().latest();
    m_orders->clear();
    m_orders->addItem(tr("All orders"), 0);
    const auto byOrder = analysis ? analysis->node.figures.cutSets->byOrder : std::vector<engine::BigCount>();
    for (std::size_t order = 1; order < byOrder.size(); ++order)
        if (byOrder[order] != engine::BigCount(0))
            m_orders->addItem(tr("Order %1: %2", "an order, and how many scenarios have it")
                                  .arg(order)
                                  .arg(countText(byOrder[order])),
                static_cast<int>(order));
    const int row = m_orders->findData(chosen);
    m_orders->setCurrentIndex(std::max(row, 0));
    m_model->setOrder(m_orders->currentData().toInt());
}

QString ScenariosView::summaryOf(const document::Analysis& analysis) const
{
    const analysis::Figures& figures = analysis.node.figures;
    const QString head = figures.cutSets->complete ? tr("%1: %2; scenarios: %3.")
                                                   : tr("%1: %2; scenarios: at least %3, a limit ended the search.");
    QStringList parts{ head.arg(m_page->subjectName(), figuresText(analysis), countText(figures.cutSets->count)) };
    parts << completenessOf(*figures.cutSets);
    if (const auto& spread = spreadOf(figures); spread && isSpread(*spread))
        parts << (isOverNumber(analysis)
                ? tr("Over the distributions of its inputs: expected number %1, from %2 to %3 in 90 of 100 cases.")
                : tr("Over the distributions of its inputs: mean %1, from %2 to %3 in 90 of 100 cases."))
                     .arg(wording::numberText(spread->mean), wording::numberText(spread->q05),
                         wording::numberText(spread->q95));
    if (figures.primeImplicants && figures.primeImplicants->complete)
        parts << tr("Some event prevents it. Prime implicants, which say what must not occur: %1.")
                     .arg(countText(figures.primeImplicants->count));
    return parts.join(u' ');
}

QString ScenariosView::completenessOf(const analysis::CutSetFigures& sets) const
{
    if (sets.isWholeListed())
        return tr("Complete.");
    const QString listed = QLocale().toString(m_model->listedCount());
    if (std::isinf(sets.unlisted))
        return tr("Listed: %1; nothing is known about the others.").arg(listed);
    const QString others = tr("Listed: the %1 most probable; the others add up to at most %2.")
                               .arg(listed, wording::numberText(sets.unlisted));
    if (!sets.cutOff || !sets.cutOff->probability)
        return others;
    return others + u' '
        + tr("Not counted: those less probable than %1.").arg(wording::numberText(*sets.cutOff->probability));
}

void ScenariosView::showRow(int row)
{
    if (m_isMarking || row < 0 || row >= m_model->rowCount())
        return;
    const auto analysis = m_page->service().latest();
    const analysis::ListedCutSet& scenario = m_model->scenarioAt(row);
    const QString caption = tr("%1: scenario %2, share %3")
                                .arg(m_page->subjectName())
                                .arg(m_model->rankAt(row))
                                .arg(wording::shareText(scenario.share));
    m_workspace.showScenario(ShownScenario{ analysis->question.node, m_model->eventsAt(row), caption });
    m_graph->overlay().fitScenario();
}

/// The row of the scenario on show is the selected one, and none where there is none.
void ScenariosView::markShown()
{
    const QScopedValueRollback guard(m_isMarking, true);
    QTableView& table = m_page->table();
    const auto& shown = m_workspace.scenario();
    const auto analysis = m_page->service().latest();
    const bool isOurs = shown && analysis && analysis->question.node == shown->node;
    const int row = isOurs ? m_model->rowOf(shown->events) : -1;
    if (row < 0)
        return table.selectionModel()->clear();
    if (!table.selectionModel()->isRowSelected(row))
        table.setCurrentIndex(m_model->index(row, ScenarioModel::EventsColumn));
}

bool ScenariosView::eventFilter(QObject* watched, QEvent* event)
{
    const bool isEscape = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
    if (!isEscape || !m_workspace.scenario())
        return QSplitter::eventFilter(watched, event);
    m_workspace.showScenario(std::nullopt);
    return true;
}

} // namespace hz::ui
