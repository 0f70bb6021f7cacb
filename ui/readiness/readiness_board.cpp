#include "ui/readiness/readiness_board.h"

#include "model/exchange/library.h"
#include "model/readiness/release_plan.h"
#include "ui/readiness/stage_column.h"
#include "ui/records/records.h"
#include "ui/tables/score_labels.h"

#include <QDate>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace hz::ui {

namespace {

enum Page { kColumns, kInvitation, kWaiting };

constexpr int kFadeMilliseconds = 12; // with the paint that follows, within a frame
constexpr double kRoomyWidth = 270.0; // pixels that a column needs at the font's own size

QWidget* makeWaiting()
{
    auto* text = new PlainLabel(ReadinessBoard::tr("Judging the release plan…"));
    text->setObjectName(QStringLiteral("judging"));
    text->setAlignment(Qt::AlignCenter);
    return text;
}

} // namespace

ReadinessBoard::ReadinessBoard(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_service(&workspace.readiness())
    , m_body(new QStackedWidget(this))
    , m_area(new QScrollArea)
{
    setObjectName(QStringLiteral("readiness"));
    auto* row = new QWidget;
    m_row = new QHBoxLayout(row);
    m_row->setContentsMargins(8, 8, 8, 8);
    m_row->setSpacing(8);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidget(row);
    m_body->addWidget(m_area);
    m_body->addWidget(makeInvitation());
    m_body->addWidget(makeWaiting());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_body);
    m_fade.setSingleShot(true);
    m_fade.setInterval(kFadeMilliseconds);
    connect(m_service, &document::ReadinessService::becameStale, &m_fade, qOverload<>(&QTimer::start));
    connect(m_service, &document::ReadinessService::ready, this, &ReadinessBoard::showResult);
    connect(&m_fade, &QTimer::timeout, this, [this] {
        for (StageColumn* stage : m_columns)
            stage->setStale(m_service->isStale());
    });
    connect(&workspace.document(), &document::Document::changed, this, &ReadinessBoard::showPage);
    showPage();
}

QWidget* ReadinessBoard::makeInvitation()
{
    auto* page = new QWidget;
    auto* text = new PlainLabel(
        tr("There is no release plan yet. A plan has stages, each with its own exposure and a gate: the criteria that "
           "must hold before it begins."));
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignCenter);
    auto* add = new QPushButton(tr("Add the default plan: research, beta, pilot, general availability"));
    add->setEnabled(!m_workspace.document().isReadOnly());
    connect(add, &QPushButton::clicked, this, &ReadinessBoard::addPlan);
    auto* column = new QVBoxLayout(page);
    column->addStretch();
    column->addWidget(text);
    column->addWidget(add, 0, Qt::AlignCenter);
    column->addStretch();
    return page;
}

bool ReadinessBoard::hasPlan() const
{
    return m_workspace.model().table<domain::Stage>().size() > 0;
}

/// Whether there is a plan is known at once; what it says is not.
void ReadinessBoard::showPage()
{
    m_body->setCurrentIndex(!hasPlan() ? kInvitation : m_columns.empty() ? kWaiting : kColumns);
}

void ReadinessBoard::addPlan()
{
    if (hasPlan())
        return;
    const auto plan = exchange::releasePlan();
    m_workspace.run(
        plan ? readiness::addReleasePlan(m_workspace.model(), *plan) : base::Result<commands::Command>(plan.error()));
}

void ReadinessBoard::showResult()
{
    const auto result = m_service->latest();
    m_fade.stop();
    const auto isColumnOf = [](const StageColumn* column, const readiness::GateResult& gate) {
        return column->stage() == gate.stage;
    };
    if (!std::ranges::equal(m_columns, result->plan.stages, isColumnOf))
        makeColumns(*result);
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        m_columns[i]->showResult(*result, result->plan.stages[i]);
    showPage();
    QTimer::singleShot(0, this, &ReadinessBoard::alignColumns); // once they are laid out
}

void ReadinessBoard::alignColumns()
{
    int height = 0;
    for (const StageColumn* column : m_columns)
        height = std::max(height, column->exposureHeight());
    for (StageColumn* column : m_columns)
        column->setExposureHeight(height);
}

void ReadinessBoard::makeColumns(const document::Readiness& readiness)
{
    qDeleteAll(m_columns);
    m_columns.clear();
    for (const readiness::GateResult& gate : readiness.plan.stages) {
        auto* column = new StageColumn(m_workspace, gate.stage);
        m_row->addWidget(column, 1);
        connect(column, &StageColumn::wanted, this, &ReadinessBoard::goTo);
        m_columns.push_back(column);
    }
    fitColumns();
}

void ReadinessBoard::goTo(const Id& what)
{
    if (const auto record = recordKey(m_workspace.model(), what))
        emit recordWanted(*record);
    if (!m_workspace.model().node(what))
        return;
    emit graphWanted();
    m_workspace.reveal({ EntityKey{ domain::EntityKind::Node, what } });
}

void ReadinessBoard::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_service->setAttended(true);
}

void ReadinessBoard::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_service->setAttended(false);
}

void ReadinessBoard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void ReadinessBoard::fitColumns()
{
    const bool large = window()->isFullScreen();
    const double each = width() / std::max(1.0, double(m_columns.size()));
    for (StageColumn* column : m_columns)
        column->setScale(large ? std::clamp(each / kRoomyWidth, 1.1, 4.0) : 1.0);
    alignColumns();
}

} // namespace hz::ui
