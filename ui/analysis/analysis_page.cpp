#include "ui/analysis/analysis_page.h"

#include "model/wording/interval_reasons.h"
#include "model/wording/wording.h"
#include "ui/analysis/analysis_subject.h"
#include "ui/analysis/subject_picker.h"
#include "ui/common/tip.h"
#include "ui/tables/score_labels.h"
#include "ui/tables/table_cells.h"
#include "ui/tables/table_look.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace hz::ui {

namespace {

constexpr int kFadeMilliseconds = 12; // with the paint that follows, within a frame
constexpr int kWaitMilliseconds = 300;

} // namespace

AnalysisPage::AnalysisPage(
    Workspace& workspace, AnalysisSubject& subject, document::AnalysisQuestion::Part part, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_subject(subject)
    , m_part(part)
    , m_service(new document::AnalysisService(workspace.document(), this))
    , m_table(new QTableView(this))
    , m_tools(new QHBoxLayout)
    , m_filter(new QLineEdit(this))
    , m_summary(new PlainLabel({}, this))
    , m_working(new PlainLabel(tr("Working…"), this))
    , m_message(new PlainLabel({}, this))
    , m_body(new QStackedWidget(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(8);
    addHead();
    addBody();
    follow();
    ask();
}

void AnalysisPage::addHead()
{
    auto* copy = new QToolButton(this);
    copy->setText(tr("Copy as table"));
    setTip(*copy, tr("Copies the rows on show as tab-separated text, with full precision"));
    copy->setAutoRaise(true);
    connect(copy, &QToolButton::clicked, this, &AnalysisPage::copyAll);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter by words"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(80);
    m_filter->setMaximumWidth(220);
    connect(m_filter, &QLineEdit::textChanged, this, &AnalysisPage::wordsChanged);
    m_tools->setSpacing(8);
    m_tools->addWidget(new SubjectPicker(m_workspace, m_subject, this), 2);
    m_tools->addWidget(m_filter, 1);
    m_tools->addWidget(copy);
    auto* line = new QHBoxLayout;
    line->addWidget(m_summary, 1);
    line->addWidget(m_working);
    m_summary->setWordWrap(true);
    m_summary->setMinimumWidth(120);
    m_working->setForegroundRole(QPalette::PlaceholderText);
    m_working->hide();
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addLayout(m_tools);
    column->addLayout(line);
}

void AnalysisPage::addBody()
{
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    dressTable(*m_table, m_workspace);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setForegroundRole(QPalette::PlaceholderText);
    m_message->setContentsMargins(24, 24, 24, 24);
    m_body->addWidget(m_table);
    m_body->addWidget(m_message);
    layout()->addWidget(m_body);
    static_cast<QVBoxLayout*>(layout())->setStretchFactor(m_body, 1);
}

void AnalysisPage::follow()
{
    connect(&m_subject, &AnalysisSubject::changed, this, &AnalysisPage::ask);
    connect(&m_workspace, &Workspace::postureChanged, this, &AnalysisPage::ask);
    connect(m_service, &document::AnalysisService::becameStale, this, &AnalysisPage::becameStale);
    connect(m_service, &document::AnalysisService::ready, this, &AnalysisPage::gotReady);
    for (QTimer* timer : { &m_fade, &m_wait })
        timer->setSingleShot(true);
    m_fade.setTimerType(Qt::PreciseTimer);
    m_fade.setInterval(kFadeMilliseconds);
    m_wait.setInterval(kWaitMilliseconds);
    connect(&m_fade, &QTimer::timeout, this, &AnalysisPage::fade);
    connect(&m_wait, &QTimer::timeout, this, [this] { m_working->setVisible(m_service->isStale()); });
}

void AnalysisPage::addTool(QWidget* tool)
{
    m_tools->insertWidget(m_tools->indexOf(m_filter), tool);
}

void AnalysisPage::ask()
{
    const auto node = m_subject.node();
    if (node)
        m_service->ask(document::AnalysisQuestion{ *node, m_workspace.posture(), m_part });
    else
        m_service->ask(std::nullopt);
    if (!node || !m_service->latest())
        emit answered();
}

void AnalysisPage::becameStale()
{
    if (!m_service->question())
        return;
    m_fade.start();
    if (!m_wait.isActive())
        m_wait.start();
}

void AnalysisPage::gotReady()
{
    m_fade.stop();
    m_wait.stop();
    m_working->hide();
    m_summary->setEnabled(true);
    emit answered();
}

void AnalysisPage::fade()
{
    m_summary->setEnabled(!m_service->isStale());
    m_table->viewport()->update();
}

/// What cannot be decided, or has no end, says why.
void AnalysisPage::setSummary(const QString& answer, engine::Methods method)
{
    const QString reason = answer.isEmpty() ? QString() : openReason();
    const QString text = reason.isEmpty() ? answer : answer + u' ' + reason;
    m_summary->setText(text);
    setTip(*m_summary, method.isEmpty() ? text : text + u'\n' + tr("Found by: %1").arg(wording::methodText(method)));
    m_table->setAccessibleDescription(text);
}

QString AnalysisPage::summary() const
{
    return m_summary->text();
}

void AnalysisPage::setMessage(const QString& text)
{
    m_message->setText(text);
    m_message->setAccessibleName(text);
    m_body->setCurrentWidget(text.isEmpty() ? static_cast<QWidget*>(m_table) : m_message);
}

QString AnalysisPage::message() const
{
    return m_message->text();
}

QString AnalysisPage::standIn() const
{
    if (!m_subject.node())
        return tr("Select a hazard, a consequence or a cause in the graph, or choose one above, to look into it.");
    return m_service->latest() ? QString() : tr("Working…");
}

QString AnalysisPage::openReason() const
{
    const auto analysis = m_service->latest();
    if (!analysis)
        return {};
    const auto& number = analysis->node.figures.occurrences;
    return wording::openReason(analysis->model, analysis->question.node, number && std::isinf(number->value.high));
}

QString AnalysisPage::subjectName() const
{
    const auto analysis = m_service->latest();
    const domain::Node* node = analysis ? analysis->model.node(analysis->question.node) : nullptr;
    return node ? tr("%1, %2", "a node and a posture")
                      .arg(wording::nameOf(*node), wording::postureName(analysis->question.posture).toLower())
                : QString();
}

void AnalysisPage::copyAll() const
{
    QGuiApplication::clipboard()->setText(wholeTabSeparated(*m_table));
}

void AnalysisPage::showEvent(QShowEvent* event)
{
    m_service->setAttended(true);
    QWidget::showEvent(event);
}

void AnalysisPage::hideEvent(QHideEvent* event)
{
    m_service->setAttended(false);
    QWidget::hideEvent(event);
}

} // namespace hz::ui
