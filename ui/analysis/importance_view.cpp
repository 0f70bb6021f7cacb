#include "ui/analysis/importance_view.h"

#include "model/wording/wording.h"
#include "ui/analysis/analysis_page.h"
#include "ui/analysis/analysis_subject.h"
#include "ui/analysis/answer_words.h"
#include "ui/analysis/importance_model.h"
#include "ui/tables/selection_bridge.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace hz::ui {

using Part = document::AnalysisQuestion::Part;

namespace {

constexpr int kEventWidth = 240;
constexpr int kNarrowestEvent = 140;

} // namespace

ImportanceView::ImportanceView(Workspace& workspace, AnalysisSubject& subject, QWidget* parent)
    : QWidget(parent)
    , m_page(new AnalysisPage(workspace, subject, Part::Importances, this))
    , m_model(new ImportanceModel(m_page->service(), this))
{
    setObjectName(QStringLiteral("importance"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_page);
    setUpTable(workspace, subject);
    connect(m_page, &AnalysisPage::answered, this, &ImportanceView::showAnswer);
    connect(m_page, &AnalysisPage::wordsChanged, m_model, &ImportanceModel::setWords);
    showAnswer();
}

void ImportanceView::setUpTable(Workspace& workspace, AnalysisSubject& subject)
{
    QTableView& table = m_page->table();
    table.setModel(m_model);
    table.setAccessibleName(tr("Importance of events"));
    table.setSelectionMode(QAbstractItemView::ExtendedSelection);
    QHeaderView& heads = *table.horizontalHeader();
    heads.setMinimumSectionSize(kNarrowestEvent / 2);
    heads.setSectionsClickable(true);
    heads.setSortIndicator(ImportanceModel::columnOf(engine::Measure::FussellVesely), Qt::DescendingOrder);
    table.setSortingEnabled(true);
    heads.setSectionResizeMode(QHeaderView::ResizeToContents);
    heads.setSectionResizeMode(ImportanceModel::EventColumn, QHeaderView::Interactive);
    table.viewport()->installEventFilter(this);
    auto* bridge = new SelectionBridge(workspace, table, [this](const auto& keys) { return m_model->indexesOf(keys); });
    bridge->selectBy([&subject](std::vector<EntityKey> keys) { subject.selectOnly(std::move(keys)); });
}

/// In a narrow window names give way to numbers.
bool ImportanceView::eventFilter(QObject* watched, QEvent* event)
{
    QTableView& table = m_page->table();
    if (watched == table.viewport() && event->type() == QEvent::Resize)
        table.setColumnWidth(
            ImportanceModel::EventColumn, std::clamp(table.viewport()->width() * 2 / 5, kNarrowestEvent, kEventWidth));
    return QWidget::eventFilter(watched, event);
}

void ImportanceView::showAnswer()
{
    m_model->refresh();
    const auto analysis = m_page->service().latest();
    QString message = m_page->standIn();
    if (message.isEmpty() && analysis->node.figures.importance->empty()) {
        const QString reason = m_page->openReason();
        message = reason.isEmpty()
            ? tr("%1: no event leads to it. Link a cause to it, or give it a likelihood of its own.")
                  .arg(m_page->subjectName())
            : m_page->subjectName() + QStringLiteral(": ") + reason;
    }
    if (message.isEmpty())
        m_page->setSummary(tr("%1: %2; basic events: %3.")
                               .arg(m_page->subjectName(), figuresText(*analysis))
                               .arg(analysis->node.figures.importance->size()),
            analysis->node.figures.probability->method);
    else
        m_page->setSummary({});
    m_page->setMessage(message);
}

} // namespace hz::ui
