#include "ui/review/reviews_panel.h"

#include "model/exchange/formats/formats.h"
#include "model/review/totals.h"
#include "model/wording/editions.h"
#include "model/wording/wording.h"
#include "ui/charts/trend_chart.h"
#include "ui/charts/waterfall_chart.h"
#include "ui/common/dialogs.h"
#include "ui/common/person.h"
#include "ui/common/tip.h"
#include "ui/review/baseline_model.h"
#include "ui/review/comments_view.h"
#include "ui/review/comparison_rows.h"
#include "ui/tables/score_labels.h"
#include "ui/tables/table_look.h"

#include <QComboBox>
#include <QDate>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace hz::ui {

namespace {

QVBoxLayout* tightColumn(QWidget* parent)
{
    auto* column = new QVBoxLayout(parent);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

QHBoxLayout* headRow()
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 6, 8, 6);
    row->setSpacing(8);
    return row;
}

} // namespace

ReviewsPanel::ReviewsPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_service(new ComparisonService(workspace, this))
    , m_baselines(new BaselineModel(workspace, this))
{
    setObjectName(QStringLiteral("reviews"));
    setWhatsThis(tr("A baseline keeps the project as it is under a name. Select one to see what changed since, or two "
                    "to compare them, and what that did to the risk."));
    auto* halves = new QSplitter(Qt::Horizontal);
    halves->addWidget(makeBaselines());
    halves->addWidget(makeResults());
    halves->setStretchFactor(0, 2);
    halves->setStretchFactor(1, 5);
    halves->setChildrenCollapsible(false);
    tightColumn(this)->addWidget(halves);
    wire();
    askForSelection();
    showTrend();
}

ReviewsPanel::~ReviewsPanel()
{
    m_workspace.showDifference(std::nullopt);
}

QWidget* ReviewsPanel::makeBaselines()
{
    auto* half = new QWidget;
    m_list = new QTableView;
    m_list->setModel(m_baselines);
    m_list->setObjectName(QStringLiteral("baselines"));
    m_list->setAccessibleName(tr("Baselines"));
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    dressTable(*m_list, m_workspace);
    m_list->horizontalHeader()->setStretchLastSection(true);
    m_list->setColumnWidth(0, 22 * fontMetrics().averageCharWidth());
    m_freeze = new QPushButton(tr("Freeze…"));
    m_freeze->setObjectName(QStringLiteral("freeze"));
    setTip(*m_freeze, tr("Keep the project as it is now, under a name"));
    m_remove = new QPushButton(tr("Remove"));
    m_remove->setObjectName(QStringLiteral("remove"));
    m_file = new QPushButton(tr("File…"));
    m_file->setObjectName(QStringLiteral("file"));
    setTip(*m_file, tr("Compare a file with the selected baseline, or with the project as it is"));
    auto* row = headRow();
    for (QPushButton* button : { m_freeze, m_remove, m_file })
        row->addWidget(button);
    row->addStretch(1);
    auto* column = tightColumn(half);
    column->addLayout(row);
    column->addWidget(m_list, 1);
    return half;
}

QWidget* ReviewsPanel::makeResults()
{
    auto* half = new QWidget;
    m_state = new PlainLabel;
    m_state->setObjectName(QStringLiteral("state"));
    m_state->setWordWrap(true);
    m_mark = new QPushButton(tr("Mark on Graph"));
    m_mark->setObjectName(QStringLiteral("mark"));
    m_mark->setCheckable(true);
    setTip(*m_mark, tr("Mark on the graph what was added, removed and changed; Escape there leaves it"));
    auto* row = headRow();
    row->addWidget(m_state, 1);
    row->addWidget(m_mark);
    m_effectRows = new CellTable(this);
    m_effect = new QTableView;
    m_effect->setObjectName(QStringLiteral("effect"));
    m_effect->setModel(m_effectRows);
    dressCellTable(*m_effect, m_workspace, tr("Effect on risk"));
    m_trend = new TrendChart(m_workspace);
    m_comments = new CommentsView(m_workspace);
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeDifference(), tr("Difference"));
    m_tabs->addTab(m_effect, tr("Risk"));
    m_tabs->addTab(makeWaterfall(), tr("Edit by edit"));
    m_tabs->addTab(m_trend, tr("Trend"));
    m_tabs->addTab(m_comments, tr("Comments"));
    auto* column = tightColumn(half);
    column->addLayout(row);
    column->addWidget(m_tabs, 1);
    return half;
}

QWidget* ReviewsPanel::makeDifference()
{
    auto* page = new QWidget;
    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the difference"));
    m_filter->setClearButtonEnabled(true);
    m_rows = new CellTable(this);
    m_filtered = new QSortFilterProxyModel(this);
    m_filtered->setSourceModel(m_rows);
    m_filtered->setFilterKeyColumn(-1);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_difference = new QTableView;
    m_difference->setObjectName(QStringLiteral("difference"));
    m_difference->setModel(m_filtered);
    dressCellTable(*m_difference, m_workspace, tr("Difference"));
    auto* column = tightColumn(page);
    column->addWidget(m_filter);
    column->addWidget(m_difference, 1);
    return page;
}

QWidget* ReviewsPanel::makeWaterfall()
{
    auto* page = new QWidget;
    m_column = new QComboBox;
    m_column->setObjectName(QStringLiteral("column"));
    m_column->setAccessibleName(tr("Category"));
    m_waterfall = new WaterfallChart(m_workspace);
    auto* order = new PlainLabel(tr("Removed, then changed, then added"));
    order->setWordWrap(true);
    order->setForegroundRole(QPalette::PlaceholderText);
    auto* row = headRow();
    row->addWidget(m_column);
    row->addWidget(order, 1);
    auto* column = tightColumn(page);
    column->addLayout(row);
    column->addWidget(m_waterfall, 1);
    return page;
}

void ReviewsPanel::wire()
{
    connect(m_freeze, &QPushButton::clicked, this, &ReviewsPanel::freeze);
    connect(m_remove, &QPushButton::clicked, this, &ReviewsPanel::removeSelected);
    connect(m_file, &QPushButton::clicked, this, &ReviewsPanel::compareWithFile);
    connect(m_mark, &QPushButton::clicked, this, &ReviewsPanel::markOnGraph);
    connect(m_filter, &QLineEdit::textChanged, m_filtered, [this](const QString& text) {
        constexpr qsizetype kMost = 1000; // a whole document that is pasted is too much for an expression
        m_filtered->setFilterFixedString(text.left(kMost));
    });
    connect(m_column, &QComboBox::currentIndexChanged, this, &ReviewsPanel::showWaterfall);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ReviewsPanel::askForSelection);
    connect(m_baselines, &QAbstractItemModel::modelReset, this, &ReviewsPanel::askForSelection);
    connect(m_baselines, &QAbstractItemModel::modelReset, this, &ReviewsPanel::showTrend);
    connect(m_baselines, &QAbstractItemModel::dataChanged, this, &ReviewsPanel::showTrend);
    connect(m_service, &ComparisonService::becameStale, this, &ReviewsPanel::showState);
    connect(m_service, &ComparisonService::ready, this, &ReviewsPanel::showComparison);
    connect(&m_workspace, &Workspace::postureChanged, this, &ReviewsPanel::showEffect);
    connect(&m_workspace, &Workspace::postureChanged, this, &ReviewsPanel::showWaterfall);
    connect(&m_workspace, &Workspace::postureChanged, this, &ReviewsPanel::showTrend);
    connect(&m_workspace, &Workspace::categoryChanged, this, &ReviewsPanel::showEffect);
    connect(&m_workspace, &Workspace::differenceChanged, this,
        [this] { m_mark->setChecked(m_workspace.difference().has_value()); });
    connect(&m_workspace.scoring(), &document::ScoringService::resultReady, this, [this] {
        if (m_freezing)
            freezeNow();
        showTrend();
    });
    const auto countComments = [this](int open) {
        m_tabs->setTabText(m_tabs->indexOf(m_comments), open == 0 ? tr("Comments") : tr("Comments (%1)").arg(open));
    };
    connect(m_comments, &CommentsView::openCountChanged, this, countComments);
    countComments(m_comments->openCount());
}

void ReviewsPanel::freeze()
{
    m_workspace.finishEdits();
    if (personOrAsk(window()).isEmpty())
        return;
    const QString suggestion = tr("Baseline %1").arg(m_baselines->rowCount() + 1);
    const QString name = dialogs().line(window(), tr("Freeze a Baseline"), tr("Name of the baseline"), suggestion);
    if (name.isEmpty())
        return;
    m_freezing = name;
    if (!m_workspace.scoring().isStale())
        freezeNow();
}

void ReviewsPanel::freezeNow()
{
    const QString name = *std::exchange(m_freezing, std::nullopt);
    m_workspace.run(review::freeze(
        m_workspace.model(), *m_workspace.result(), { name, person(), QDate::currentDate(), QString() }));
}

void ReviewsPanel::showFormerMeaning()
{
    m_list->clearSelection();
    m_service->ask(ComparisonQuestion{ FormerMeaning{}, Present{} });
    m_tabs->setCurrentWidget(m_effect);
}

void ReviewsPanel::removeSelected()
{
    std::vector<EntityKey> keys;
    for (const QModelIndex& row : m_list->selectionModel()->selectedRows())
        keys.push_back({ domain::EntityKind::Baseline, m_baselines->idAt(row.row()) });
    if (!keys.empty())
        m_workspace.run(commands::removeEntities(m_workspace.model(), keys));
}

void ReviewsPanel::compareWithFile()
{
    const QString path = dialogs().openFile(window(), tr("Compare with a File"), QString(), exchange::readableFilter());
    if (path.isEmpty())
        return;
    const auto rows = m_list->selectionModel()->selectedRows();
    const Side after = rows.size() == 1 ? Side(m_baselines->idAt(rows.first().row())) : Side(Present{});
    m_service->ask(ComparisonQuestion{ ComparedFile{ path }, after });
}

/// One baseline: what happened since. Two: from the older to the newer; the list has the newest first.
void ReviewsPanel::askForSelection()
{
    auto rows = m_list->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    const bool isWritable = !m_workspace.document().isReadOnly();
    m_freeze->setEnabled(isWritable);
    m_remove->setEnabled(isWritable && !rows.empty());
    std::optional<ComparisonQuestion> question;
    if (rows.size() == 1)
        question = { m_baselines->idAt(rows[0].row()), Present{} };
    else if (rows.size() == 2)
        question = { m_baselines->idAt(rows[1].row()), m_baselines->idAt(rows[0].row()) };
    m_service->ask(question);
    if (!question)
        showComparison();
}

QString ReviewsPanel::nameOf(const Side& side) const
{
    if (const auto* file = std::get_if<ComparedFile>(&side))
        return QFileInfo(file->path).fileName();
    if (std::holds_alternative<FormerMeaning>(side))
        return tr("what it meant when it was written");
    const auto* id = std::get_if<Id>(&side);
    return id ? m_baselines->nameOf(*id) : tr("the project as it is");
}

void ReviewsPanel::showState()
{
    const auto& question = m_service->question();
    const auto comparison = m_service->latest();
    QString text;
    if (!question)
        text = m_baselines->rowCount() == 0 ? tr("No baseline yet. Freeze one to see later what changed since.")
                                            : tr("Select a baseline to compare it with the project as it is, or two.");
    else if (comparison && comparison->error)
        text = wording::sentence(*comparison->error, &m_workspace.model());
    else
        text = tr("From %1 to %2").arg(nameOf(question->before), nameOf(question->after));
    if (m_service->isStale())
        text += QStringLiteral(" – ") + tr("comparing…");
    else if (comparison && !comparison->error && m_rows->rowCount() == 0)
        text += QStringLiteral(" – ") + tr("nothing differs");
    if (comparison && comparison->isOfFormerEdition)
        text += u'\n' + wording::comparedNote(migration::kEdition - 1);
    m_state->setText(text);
    m_mark->setEnabled(comparison && !comparison->error && std::holds_alternative<Present>(question->after)
        && !std::holds_alternative<FormerMeaning>(question->before));
}

void ReviewsPanel::showComparison()
{
    const auto comparison = m_service->latest();
    const bool isWhole = comparison && !comparison->error;
    m_rows->show(differenceContent(isWhole ? comparison.get() : nullptr));
    fitColumns(*m_difference);
    const QString column = m_column->currentText();
    {
        const QSignalBlocker quiet(m_column);
        m_column->clear();
        if (isWhole)
            for (const review::Column& each : comparison->waterfall.columns)
                m_column->addItem(each.isWeightedTotal() ? tr("Weighted total") : each.name);
        m_column->setCurrentIndex(std::max(m_column->findText(column), m_column->count() > 0 ? 0 : -1));
    }
    showEffect();
    showWaterfall();
    showState();
    if (!isWhole || !std::holds_alternative<Present>(comparison->question.after))
        m_workspace.showDifference(std::nullopt);
}

void ReviewsPanel::showEffect()
{
    const auto comparison = m_service->latest();
    const bool isWhole = comparison && !comparison->error;
    m_effectRows->show(
        effectContent(isWhole ? comparison.get() : nullptr, m_workspace.posture(), m_workspace.category()));
    fitColumns(*m_effect);
}

void ReviewsPanel::showWaterfall()
{
    const auto comparison = m_service->latest();
    const int column = m_column->currentIndex();
    if (comparison && !comparison->error && column >= 0)
        m_waterfall->showSteps(comparison->waterfall, m_workspace.posture(), static_cast<std::size_t>(column));
    else
        m_waterfall->clear();
}

void ReviewsPanel::showTrend()
{
    auto points = review::trendOf(m_workspace.model());
    if (const auto result = m_workspace.result(); result && !points.empty())
        points.push_back({ {}, tr("Now"), QDate(), review::totalsOf(*result) });
    m_trend->showTrend(std::move(points), m_workspace.posture());
}

void ReviewsPanel::markOnGraph()
{
    const auto comparison = m_service->latest();
    if (!m_mark->isChecked() || !comparison || comparison->error)
        return m_workspace.showDifference(std::nullopt);
    m_workspace.showDifference(ShownDifference{ std::make_shared<const domain::Model>(comparison->before),
        tr("Since %1: + added, − removed, Δ changed").arg(nameOf(comparison->question.before)) });
    emit graphWanted();
}

} // namespace hz::ui
