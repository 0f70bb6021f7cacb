#include "ui/bowtie/bow_tie_scene.h"

#include "model/domain/code_order.h"
#include "model/drawing/bow_tie_painter.h"
#include "ui/bowtie/nearest_hazard.h"
#include "ui/common/node_key.h"

#include <QPainterPathStroker>
#include <QSettings>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace hz::ui {

namespace {

using domain::EntityKind;
using domain::NodeKind;
using drawing::BowTieProfile;
using layout::BowTie;
using Kind = BowTieThing::Kind;

constexpr QLatin1String kProfileKey("bowtie/profile");
constexpr QLatin1String kDepthKey("bowtie/depth");
constexpr double kLineRoom = 26.0; // above and below a line, beside its shields

bool liesOn(const QPainterPath& path, QPointF point, double reach)
{
    QPainterPathStroker stroker;
    stroker.setWidth(2.0 * reach);
    return path.controlPointRect().adjusted(-reach, -reach, reach, reach).contains(point)
        && stroker.createStroke(path).contains(point);
}

} // namespace

BowTieScene::BowTieScene(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    const QSettings settings;
    const int profile = settings.value(kProfileKey, int(BowTieProfile::Full)).toInt();
    m_profile = BowTieProfile(std::clamp(profile, 0, int(BowTieProfile::Full)));
    m_options.depth = std::clamp(settings.value(kDepthKey, 2).toInt(), 1, kDeepest);
    chooseAHazard();
    follow();
}

void BowTieScene::follow()
{
    connect(&m_workspace.document(), &document::Document::changed, this, [this](const domain::ChangeSet& changes) {
        forget(); // it looks at the picture, which changes now
        if (m_isWatched)
            m_picture.update(m_workspace.model(), changes);
        const auto before = m_hazard;
        chooseAHazard();
        lookAnew();
        if (before != m_hazard)
            emit hazardChanged();
    });
    connect(&m_workspace.scoring(), &document::ScoringService::resultReady, this, &BowTieScene::lookAnew);
    connect(&m_workspace, &Workspace::postureChanged, this, &BowTieScene::lookAnew);
    connect(&m_workspace, &Workspace::categoryChanged, this, &BowTieScene::lookAnew);
    connect(&m_workspace, &Workspace::themeChanged, this, &BowTieScene::lookAnew);
    connect(&m_workspace, &Workspace::scenarioChanged, this, &BowTieScene::changed);
    connect(&m_workspace, &Workspace::selectionChanged, this, &BowTieScene::followSelection);
}

void BowTieScene::forget()
{
    keepCurrent();
    m_drawing.reset();
    m_ground.reset();
}

/// Numbers of things mean nothing in another drawing.
void BowTieScene::keepCurrent()
{
    if (m_current && m_drawing)
        m_kept = Kept{ m_current->kind, keyOf(*m_current), boxOf(*m_current).center() };
    m_current.reset();
}

void BowTieScene::lookAnew()
{
    forget();
    if (!m_isWatched)
        return;
    m_picture.setDisplay({ m_workspace.theme(), m_workspace.result(), m_workspace.posture(), m_workspace.category() });
    rebuild();
}

bool BowTieScene::isHazard(const Id& node) const
{
    const domain::Node* entity = m_workspace.model().node(node);
    return entity != nullptr && entity->kind == NodeKind::Hazard;
}

/// The one that is shown, as long as it is there; else the selected one, else the first by code.
void BowTieScene::chooseAHazard()
{
    if (m_hazard && isHazard(*m_hazard))
        return;
    m_options.turned.clear();
    m_hazard.reset();
    const auto selected = m_workspace.selectedNode();
    if (selected && isHazard(*selected)) {
        m_hazard = selected;
        return;
    }
    const domain::Node* first = nullptr;
    m_workspace.model().nodes().forEach([&](const domain::Node& node) {
        if (node.kind == NodeKind::Hazard && (!first || domain::codeComesBefore(node.code, first->code)))
            first = &node;
    });
    if (first)
        m_hazard = first->id;
}

void BowTieScene::setWatched(bool isWatched)
{
    const bool wasWatched = std::exchange(m_isWatched, isWatched);
    if (!isWatched || wasWatched)
        return;
    forget();
    m_picture.reset(m_workspace.model());
    lookAnew();
    // Who comes here with something selected wants to see it.
    const auto node = m_workspace.selectedNode();
    if (node && !thingOf(nodeKey(*node)))
        if (const auto near = nearestHazard(m_workspace.model(), *node))
            showHazard(*near);
    followSelection();
}

void BowTieScene::rebuild()
{
    if (!m_isWatched)
        return;
    keepCurrent();
    m_drawing.reset();
    if (!m_ground)
        m_ground = std::make_unique<drawing::BowTieGround>(m_picture);
    if (m_hazard)
        m_drawing = std::make_unique<drawing::BowTieDrawing>(*m_ground, *m_hazard, m_options, m_profile);
    findCurrentAgain();
    emit changed();
}

/// The nearest place of the same thing.
void BowTieScene::findCurrentAgain()
{
    const auto kept = std::exchange(m_kept, std::nullopt);
    if (!kept)
        return;
    double least = std::numeric_limits<double>::infinity();
    for (const BowTieThing& thing : nodesOnShow()) {
        const QPointF way = boxOf(thing).center() - kept->at;
        const double distance = std::hypot(way.x(), way.y()) + (thing.kind == kept->kind ? 0.0 : 1e6);
        if (keyOf(thing) == kept->key && distance < least) {
            least = distance;
            m_current = thing;
        }
    }
    if (!m_current && kept->key.kind == EntityKind::Link)
        m_current = thingOf(kept->key);
}

const drawing::BowTieDrawing* BowTieScene::drawing() const
{
    return m_drawing && !m_drawing->tie().isEmpty() ? m_drawing.get() : nullptr;
}

const BowTie& BowTieScene::tie() const
{
    static const BowTie none;
    return m_drawing ? m_drawing->tie() : none;
}

void BowTieScene::showHazard(Id hazard)
{
    if (m_hazard == hazard || !isHazard(hazard))
        return;
    m_hazard = hazard;
    m_options.turned.clear();
    m_current.reset();
    m_kept.reset();
    rebuild();
    emit hazardChanged();
}

void BowTieScene::setProfile(BowTieProfile profile)
{
    if (m_profile == profile)
        return;
    m_profile = profile;
    QSettings().setValue(kProfileKey, int(profile));
    rebuild();
    emit hazardChanged(); // its size is another one
}

void BowTieScene::setDepth(int depth)
{
    const int wanted = std::clamp(depth, 1, kDeepest);
    if (m_options.depth == wanted)
        return;
    m_options.depth = wanted;
    m_options.turned.clear();
    QSettings().setValue(kDepthKey, wanted);
    rebuild();
    emit hazardChanged();
}

void BowTieScene::turn(const BowTieThing& thing)
{
    const bool isFactor = thing.kind == Kind::Factor || thing.kind == Kind::FactorSign;
    if (!isFactor && thing.kind != Kind::Card && thing.kind != Kind::Sign)
        return;
    const bool isSigned =
        isFactor ? !tie().factors[thing.index].sign.isNull() : !tie().cards[thing.index].sign.isNull();
    const bool closes = isFactor ? tie().factors[thing.index].closesLoop : tie().cards[thing.index].closesLoop;
    const auto path = isFactor ? tie().factors[thing.index].path : tie().cards[thing.index].path;
    if (!isSigned || closes)
        return;
    if (!m_options.turned.erase(path))
        m_options.turned.insert(path);
    rebuild();
}

void BowTieScene::keepOpen(std::size_t factor)
{
    const BowTie::Factor& kept = tie().factors[factor];
    const bool isByItself = kept.depth < m_options.degradationDepth;
    if (isByItself)
        m_options.turned.erase(kept.path);
    else
        m_options.turned.insert(kept.path);
}

std::optional<BowTieThing> BowTieScene::thingAt(QPointF point, double reach) const
{
    const BowTie& tie = this->tie();
    const auto first = [&](const auto& list, Kind kind, auto boxOfOne) -> std::optional<BowTieThing> {
        for (std::size_t i = 0; i < list.size(); ++i)
            if (boxOfOne(list[i]).contains(point))
                return BowTieThing{ kind, i };
        return std::nullopt;
    };
    if (auto found = first(tie.cards, Kind::Sign, [](const auto& card) { return card.sign; }))
        return found;
    if (auto found = first(tie.factors, Kind::FactorSign, [](const auto& factor) { return factor.sign; }))
        return found;
    if (auto found = first(tie.cards, Kind::Card, [](const auto& card) { return card.box; }))
        return found;
    if (auto found = first(tie.barriers, Kind::Barrier, [](const auto& barrier) { return barrier.box(); }))
        return found;
    if (auto found = first(tie.factors, Kind::Factor, [](const auto& factor) { return factor.box; }))
        return found;
    if (auto found = first(tie.defences, Kind::Defence, [](const auto& defence) { return defence.box(); }))
        return found;
    for (std::size_t i = 0; i < tie.lines.size(); ++i)
        if (liesOn(drawing::pathOf(tie, tie.lines[i]), point, reach))
            return BowTieThing{ Kind::Line, i };
    return std::nullopt;
}

std::optional<std::size_t> BowTieScene::lineAt(QPointF point, double reach) const
{
    const BowTie& tie = this->tie();
    for (std::size_t i = 0; i < tie.barriers.size(); ++i)
        if (tie.barriers[i].box().contains(point))
            return tie.barriers[i].line;
    for (std::size_t i = 0; i < tie.lines.size(); ++i)
        if (liesOn(drawing::pathOf(tie, tie.lines[i]), point, reach))
            return i;
    for (std::size_t i = 0; i < tie.lines.size(); ++i) {
        const auto& line = tie.lines[i];
        const QRectF level = QRectF(line.atOuter, line.bend).normalized().adjusted(0, -kLineRoom, 0, kLineRoom);
        if (level.contains(point))
            return i;
    }
    return std::nullopt;
}

QRectF BowTieScene::boxOf(const BowTieThing& thing) const
{
    const BowTie& tie = this->tie();
    switch (thing.kind) {
    case Kind::Card:
        return tie.cards[thing.index].box;
    case Kind::Sign:
        return tie.cards[thing.index].sign;
    case Kind::FactorSign:
        return tie.factors[thing.index].sign;
    case Kind::Barrier:
        return tie.barriers[thing.index].box();
    case Kind::Factor:
        return tie.factors[thing.index].box;
    case Kind::Defence:
        return tie.defences[thing.index].box();
    case Kind::Line:
        return drawing::pathOf(tie, tie.lines[thing.index]).boundingRect();
    }
    return {};
}

Id BowTieScene::nodeOf(const BowTieThing& thing) const
{
    const BowTie& tie = this->tie();
    switch (thing.kind) {
    case Kind::Card:
    case Kind::Sign:
        return tie.cards[thing.index].node;
    case Kind::Barrier:
        return tie.barriers[thing.index].control;
    case Kind::FactorSign:
    case Kind::Factor:
        return tie.factors[thing.index].node;
    case Kind::Defence:
        return tie.defences[thing.index].control;
    case Kind::Line:
        return tie.cards[tie.lines[thing.index].outer].node;
    }
    return {};
}

EntityKey BowTieScene::keyOf(const BowTieThing& thing) const
{
    if (thing.kind == Kind::Line)
        return { EntityKind::Link, tie().lines[thing.index].link };
    return nodeKey(nodeOf(thing));
}

std::optional<Id> BowTieScene::guardOf(const BowTieThing& thing) const
{
    if (thing.kind == Kind::Barrier)
        return tie().barriers[thing.index].guard;
    if (thing.kind == Kind::Defence)
        return tie().defences[thing.index].guard;
    return std::nullopt;
}

std::optional<Id> BowTieScene::linkOf(const BowTieThing& thing) const
{
    const BowTie& tie = this->tie();
    switch (thing.kind) {
    case Kind::Line:
        return tie.lines[thing.index].link;
    case Kind::Barrier:
        return tie.lines[tie.barriers[thing.index].line].link;
    case Kind::FactorSign:
    case Kind::Factor:
        return tie.factors[thing.index].link;
    case Kind::Defence:
        return tie.factors[tie.defences[thing.index].factor].link;
    case Kind::Card:
    case Kind::Sign:
        if (const std::size_t line = tie.cards[thing.index].line; line != BowTie::kNone)
            return tie.lines[line].link;
    }
    return std::nullopt;
}

} // namespace hz::ui
