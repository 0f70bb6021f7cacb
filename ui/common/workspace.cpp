#include "ui/common/workspace.h"
#include "model/base/codes/file_errors.h"

#include "model/document/readiness_service.h"
#include "model/drawing/plain_order.h"

namespace hz::ui {

namespace {

constexpr int kFadeMilliseconds = 12; // with the paint that follows, within a frame

} // namespace

Workspace::Workspace(std::unique_ptr<document::Document> document, QObject* parent)
    : QObject(parent)
    , m_document(std::move(document))
    , m_scoring(std::make_unique<document::ScoringService>(*m_document, &QDate::currentDate))
    , m_readiness(std::make_unique<document::ReadinessService>(*m_document, &QDate::currentDate))
    , m_theme(drawing::Theme::of(drawing::Theme::Mode::Light))
{
    connect(m_document.get(), &document::Document::changed, this, [this] {
        select(m_selection);
        traceAgain();
    });
    m_fade.setSingleShot(true);
    m_fade.setTimerType(Qt::PreciseTimer);
    m_fade.setInterval(kFadeMilliseconds);
    connect(m_scoring.get(), &document::ScoringService::becameStale, &m_fade, qOverload<>(&QTimer::start));
    connect(m_scoring.get(), &document::ScoringService::resultReady, &m_fade, &QTimer::stop);
    connect(&m_fade, &QTimer::timeout, this, &Workspace::looksStale);
}

Workspace::~Workspace() = default;

QString Workspace::name() const
{
    const QString given = drawing::plainOrder(m_document->displayName());
    return given.simplified().isEmpty() ? tr("Untitled") : given;
}

std::optional<Id> Workspace::selectedNode() const
{
    std::optional<Id> found;
    for (const EntityKey& key : m_selection) {
        if (key.kind != domain::EntityKind::Node)
            continue;
        if (found)
            return std::nullopt;
        found = key.id;
    }
    return found;
}

void Workspace::select(std::vector<EntityKey> keys)
{
    std::erase_if(keys, [this](const EntityKey& key) { return !model().contains(key); });
    if (keys == m_selection)
        return;
    m_selection = std::move(keys);
    emit selectionChanged();
}

void Workspace::reveal(std::vector<EntityKey> keys)
{
    std::erase_if(keys, [this](const EntityKey& key) { return !model().contains(key); });
    select(keys);
    emit revealRequested(keys);
}

void Workspace::setPosture(Posture posture)
{
    if (posture == m_posture)
        return;
    m_posture = posture;
    traceAgain();
    emit postureChanged(posture);
}

void Workspace::setCategory(std::optional<Id> category)
{
    if (category == m_category)
        return;
    m_category = category;
    emit categoryChanged();
}

void Workspace::setTheme(const drawing::Theme& theme)
{
    m_theme = theme;
    emit themeChanged();
}

void Workspace::showScenario(std::optional<ShownScenario> scenario)
{
    if (scenario == m_scenario)
        return;
    m_scenario = std::move(scenario);
    m_trace = {};
    if (m_scenario)
        m_trace = scoring::traceOf(model(), m_scenario->node, m_posture, m_scenario->events);
    if (m_trace.nodes.empty())
        m_scenario.reset();
    if (m_scenario)
        showDifference(std::nullopt);
    emit scenarioChanged();
}

void Workspace::showDifference(std::optional<ShownDifference> difference)
{
    if (difference == m_difference)
        return;
    m_difference = std::move(difference);
    if (m_difference)
        showScenario(std::nullopt);
    emit differenceChanged();
}

void Workspace::traceAgain()
{
    if (auto shown = std::exchange(m_scenario, std::nullopt))
        showScenario(std::move(shown));
}

bool Workspace::run(base::Result<commands::Command> command)
{
    if (!command) {
        emit refused(command.error());
        return false;
    }
    if (m_document->isReadOnly()) {
        emit refused({ base::FileError::ReadOnly });
        return false;
    }
    auto created = command->created;
    // Records are no part of the graph: what they were made for stays selected.
    std::erase_if(created, [](const EntityKey& key) { return key.kind > domain::EntityKind::CommonCauseGroup; });
    m_document->execute(std::move(*command));
    if (!created.empty())
        select(std::move(created));
    return true;
}

} // namespace hz::ui
