#include "ui/canvas/canvas_menu.h"

#include "model/commands/outgrown.h"
#include "model/domain/choices.h"
#include "model/drawing/text.h"
#include "model/wording/wording.h"
#include "ui/canvas/arranging.h"
#include "ui/canvas/canvas_clipboard.h"
#include "ui/canvas/link_search.h"
#include "ui/canvas/picture_bounds.h"
#include "ui/canvas/selection_editing.h"
#include "ui/canvas/title_editing.h"
#include "ui/canvas/tools/free_place.h"
#include "ui/canvas/tools/place_tool.h"
#include "ui/canvas/viewport.h"
#include "ui/common/view_code.h"
#include "ui/common/workspace.h"

#include <QAction>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QWidget>

#include <algorithm>

namespace hz::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CanvasMenu)
};

constexpr std::size_t kMostControls = 24;
constexpr qint64 kPatience = 80; // milliseconds for asking which controls may guard a link

bool hasField(const domain::Node& node, const char* key)
{
    const auto* field = domain::findField(EntityKind::Node, key);
    return field != nullptr && field->appliesTo(node.kind);
}

QString choiceKey(const domain::Choice& choice)
{
    return QString::fromUtf8(choice.key);
}

/// Controls, those whose cards are nearest to the place first.
std::vector<Id> controlsNear(const drawing::Picture& picture, QPointF place)
{
    std::vector<std::pair<double, Id>> found;
    picture.model().nodes().forEach([&](const domain::Node& node) {
        const auto* shape = node.kind == NodeKind::Control ? picture.findNode(node.id) : nullptr;
        if (shape != nullptr)
            found.emplace_back((shape->box.center() - place).manhattanLength(), node.id);
    });
    std::ranges::sort(found);
    std::vector<Id> controls;
    for (const auto& [distance, id] : found)
        controls.push_back(id);
    return controls;
}

} // namespace

CanvasMenu::CanvasMenu(Host& host, const MenuParts& parts)
    : m_host(host)
    , m_parts(parts)
{
}

void CanvasMenu::openAt(QPoint view)
{
    const QPointF scene = m_parts.viewport.camera().toScene(QPointF(view));
    const auto thing = thingAt(m_host, scene);
    const auto& selection = m_host.selection();
    if (thing && std::ranges::find(selection, *thing) == selection.end())
        m_host.select({ *thing });
    open(thing, scene, view);
}

void CanvasMenu::openAtSelection()
{
    const auto keys = m_host.selection();
    const QRectF bounds = keys.empty() ? QRectF() : boundsOf(m_host.picture(), { keys.front() });
    const QPointF scene = bounds.isNull() ? m_parts.viewport.scene().center() : bounds.center();
    m_parts.viewport.ensureVisible(bounds);
    open(bounds.isNull() ? std::nullopt : std::optional(keys.front()), scene,
        m_parts.viewport.camera().toView(scene).toPoint());
}

void CanvasMenu::open(const std::optional<EntityKey>& thing, QPointF scene, QPoint view)
{
    auto* menu = new QMenu(&m_parts.view);
    menu->setObjectName(QStringLiteral("canvasMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool isReadOnly = m_parts.workspace.document().isReadOnly();
    const MenuRows rows(*menu, m_host,
        isReadOnly ? Words::tr("This project is open for reading only. Save it under another name to edit it.")
                   : QString());
    if (!thing)
        fillForGround(rows, scene);
    else if (thing->kind == EntityKind::Node)
        fillForNode(rows, thing->id);
    else if (thing->kind == EntityKind::Link)
        fillForLink(rows, thing->id);
    else
        fillForGuard(rows, thing->id);
    addClipboard(rows, scene);
    if (thing)
        addRemoval(rows);
    menu->popup(m_parts.view.mapToGlobal(view));
}

void CanvasMenu::fillForNode(MenuRows rows, const Id& id)
{
    const domain::Node node = *model().node(id);
    rows.edit(Words::tr("Edit the Title"), [&titles = m_parts.titles, id] { titles.edit(id); });
    if (hasField(node, "likelihood"))
        addField(rows,
            node.kind == NodeKind::Control ? Words::tr("Edit What It Fails With…") : Words::tr("Edit the Likelihood…"),
            nodeKey(id), "likelihood");
    if (commands::isOutgrown(model(), id))
        rows.step(Words::tr("Likelihood Now from Its Causes"),
            [&host = m_host, id] { return commands::takeFromCauses(host.picture().model(), id); });
    if (hasField(node, "logic"))
        addLogic(rows.sub(Words::tr("Logic")), id);
    if (node.kind == NodeKind::Control)
        addStatus(rows.sub(Words::tr("Status")), id);
    rows.edit(node.kind == NodeKind::Control ? Words::tr("Guard a Link…") : Words::tr("Link to…"),
        [&search = m_parts.search] { search.open(); });
    if (m_host.picture().findNode(id)->isAtBar)
        addBar(rows, id);
    rows.separate();
    addFocus(rows);
    addViews(rows, id);
    addSelecting(rows.sub(Words::tr("Select")), id);
    addArranging(rows);
}

/// Of a control that is at the bar of its only guard, which has no menu of its own then.
void CanvasMenu::addBar(MenuRows rows, const Id& control)
{
    model().guards().forEach([&](const domain::Guard& guard) {
        if (guard.control != control)
            return;
        rows.act(Words::tr("Select the Link"), [&host = m_host, link = guard.link] {
            host.select({ { EntityKind::Link, link } });
        });
        rows.step(Words::tr("Take It off the Link"), [&host = m_host, id = guard.id] {
            return commands::removeEntities(host.picture().model(), { { EntityKind::Guard, id } });
        });
    });
}

void CanvasMenu::fillForLink(MenuRows rows, const Id& id)
{
    const domain::Link link = *model().link(id);
    const EntityKey key{ EntityKind::Link, id };
    addField(rows, Words::tr("Edit the Chance…"), key, "transmits");
    rows.choice(Words::tr("Negated"), false,
            [&host = m_host, key, negated = link.negated] {
                return commands::setField(host.picture().model(), { key }, "negated", !negated);
            })
        .setChecked(link.negated);
    addGuards(rows.sub(Words::tr("Guard With")), id);
    rows.separate();
    auto selecting = rows.sub(Words::tr("Select"));
    selecting.act(Words::tr("Where It Comes From"), [&host = m_host, link] { host.select({ nodeKey(link.from) }); });
    selecting.act(Words::tr("Where It Leads"), [&host = m_host, link] { host.select({ nodeKey(link.to) }); });
}

void CanvasMenu::fillForGuard(MenuRows rows, const Id& id)
{
    const domain::Guard guard = *model().guards().find(id);
    const domain::Node control = *model().node(guard.control);
    rows.act(Words::tr("Select %1").arg(drawing::oneLine(wording::nameOf(control), 40)),
        [&workspace = m_parts.workspace, guard] { workspace.reveal({ nodeKey(guard.control) }); });
    rows.act(Words::tr("Select the Link"), [&host = m_host, guard] {
        host.select({ { EntityKind::Link, guard.link } });
    });
    addField(rows, Words::tr("Edit What It Fails With…"), nodeKey(guard.control), "likelihood");
    addStatus(rows.sub(Words::tr("Status of the Control")), guard.control);
    rows.separate();
    addViews(rows, guard.control);
}

void CanvasMenu::fillForGround(MenuRows rows, QPointF scene)
{
    const std::pair<NodeKind, QString> kinds[] = { { NodeKind::Cause, Words::tr("Add a Cause Here") },
        { NodeKind::Hazard, Words::tr("Add a Hazard Here") },
        { NodeKind::Consequence, Words::tr("Add a Consequence Here") },
        { NodeKind::Control, Words::tr("Add a Control Here") } };
    for (const auto& [kind, text] : kinds)
        rows.edit(text, [&host = m_host, kind = kind, scene] { PlaceTool::place(host, kind, scene, {}); });
    rows.separate();
    rows.act(Words::tr("Select All"), [&selection = m_parts.selection] { selection.selectAll(); });
    rows.act(Words::tr("Fit All"), [&viewport = m_parts.viewport] { viewport.fit(); });
    for (const char* name : { "view.focus", "view.showAll" })
        if (auto* action = m_parts.view.window()->findChild<QAction*>(QLatin1String(name));
            action && action->isEnabled())
            rows.menu().addAction(action);
    rows.separate();
    addLayout(rows);
    addArranging(rows);
}

/// In one of the forms; what is being arranged can be stopped.
void CanvasMenu::addLayout(MenuRows rows)
{
    Arranging& arranging = m_parts.arranging;
    if (arranging.isRunning()) {
        rows.act(Words::tr("Stop Layout"), [&arranging] { arranging.cancel(); });
        return;
    }
    auto forms = rows.sub(Words::tr("Automatic Layout"));
    const std::pair<layout::Form, QString> all[] = { { layout::Form::Layers, Words::tr("In Layers") },
        { layout::Form::Trees, Words::tr("As Trees") }, { layout::Form::BowTies, Words::tr("As Bow-Ties") } };
    const double aspect = m_parts.view.width() / double(m_parts.view.height() + 1);
    for (const auto& [form, text] : all)
        forms.edit(text, [&arranging, aspect, form = form] { arranging.start(aspect, form); });
}

/// Of all selected nodes of that kind, when it is one of them.
std::vector<EntityKey> CanvasMenu::nodesOfKind(NodeKind kind) const
{
    std::vector<EntityKey> keys;
    for (const Id& id : nodesOf(m_host.selection()))
        if (const auto* node = model().node(id); node && node->kind == kind)
            keys.push_back(nodeKey(id));
    return keys;
}

void CanvasMenu::addLogic(MenuRows rows, const Id& id)
{
    const domain::Node node = *model().node(id);
    const auto choices = domain::logicChoices();
    for (std::size_t i = 0; i < choices.size(); ++i)
        rows.choice(wording::label(choices[i]), std::size_t(node.logic) == i,
            [&host = m_host, id, key = choiceKey(choices[i])] {
                return commands::setField(host.picture().model(), { nodeKey(id) }, "logic", key);
            });
}

void CanvasMenu::addStatus(MenuRows rows, const Id& control)
{
    const domain::Node node = *model().node(control);
    auto keys = nodesOfKind(NodeKind::Control);
    if (std::ranges::find(keys, nodeKey(control)) == keys.end())
        keys = { nodeKey(control) };
    const auto choices = domain::controlStatusChoices();
    for (std::size_t i = 0; i < choices.size(); ++i)
        rows.choice(wording::label(choices[i]), keys.size() == 1 && std::size_t(node.status) == i,
            [&host = m_host, keys, key = choiceKey(choices[i])] {
                return commands::setField(host.picture().model(), keys, "status", key);
            });
}

/// A new control, or one that is there: those that may, the nearest first.
void CanvasMenu::addGuards(MenuRows rows, const Id& link)
{
    const auto* shape = m_host.picture().findLink(link);
    const QPointF middle = shape != nullptr ? shape->curve.at(0.5) : QPointF();
    rows.edit(Words::tr("A New Control"), [&host = m_host, link] { PlaceTool::placeOn(host, link); });
    rows.separate();
    QElapsedTimer clock;
    clock.start();
    std::size_t count = 0;
    for (const Id& control : controlsNear(m_host.picture(), middle)) {
        if (count >= kMostControls || clock.elapsed() > kPatience)
            break;
        if (commands::whyNotGuard(model(), control, link))
            continue;
        ++count;
        rows.edit(drawing::oneLine(wording::nameOf(*model().node(control)), 60),
            [&host = m_host, control, link] { host.run(commands::guardLink(host.picture().model(), control, link)); });
    }
}

void CanvasMenu::addSelecting(MenuRows rows, const Id& id)
{
    auto& selection = m_parts.selection;
    const domain::Node node = *model().node(id);
    const auto slot = m_host.picture().slotOf(id);
    rows.act(Words::tr("What Leads Here"), [&selection] { selection.selectLeading(true); });
    rows.act(Words::tr("What Follows From It"), [&selection] { selection.selectLeading(false); });
    rows.separate();
    rows.act(Words::tr("All of the Same Kind"), [&selection] { selection.selectSimilar(Likeness::Kind); });
    if (node.kind == NodeKind::Control)
        rows.act(Words::tr("All of the Same Status"), [&selection] { selection.selectSimilar(Likeness::Status); });
    if (!node.owner.simplified().isEmpty())
        rows.act(Words::tr("All of the Same Owner"), [&selection] { selection.selectSimilar(Likeness::Owner); });
    if (slot && m_host.picture().worstLevel(*slot) >= 0)
        rows.act(Words::tr("All of the Same Risk Level"), [&selection] { selection.selectSimilar(Likeness::Level); });
}

void CanvasMenu::addArranging(MenuRows rows)
{
    const auto count = nodesOf(m_host.selection()).size();
    if (count > 0) {
        auto& selected = m_parts.selection;
        const bool arePinned = selected.arePinned();
        rows.choice(Words::tr("Pinned"), false, [&selected, arePinned] { return selected.pinning(!arePinned); })
            .setChecked(arePinned);
    }
    if (count < 2)
        return;
    auto& selection = m_parts.selection;
    auto align = rows.sub(Words::tr("Align"));
    const std::pair<Alignment, QString> lines[] = { { Alignment::Left, Words::tr("Left Edges") },
        { Alignment::Centre, Words::tr("Centres") }, { Alignment::Right, Words::tr("Right Edges") },
        { Alignment::Top, Words::tr("Top Edges") }, { Alignment::Middle, Words::tr("Middles") },
        { Alignment::Bottom, Words::tr("Bottom Edges") } };
    for (const auto& [alignment, text] : lines)
        align.edit(text, [&selection, alignment = alignment] { selection.align(alignment); });
    if (count < 3)
        return;
    auto distribute = rows.sub(Words::tr("Distribute"));
    distribute.edit(Words::tr("Horizontally"), [&selection] { selection.distribute(Qt::Horizontal); });
    distribute.edit(Words::tr("Vertically"), [&selection] { selection.distribute(Qt::Vertical); });
}

void CanvasMenu::addViews(MenuRows rows, const Id& node)
{
    auto& workspace = m_parts.workspace;
    rows.act(Words::tr("Why?"), [&workspace, node] {
        workspace.select({ nodeKey(node) });
        emit workspace.reasonsWanted();
    });
    // The view is another's: it is offered where the window has it.
    if (auto* bowtie = m_parts.view.window()->findChild<QAction*>(base::keyOf(ViewCode::BowTie)))
        rows.act(Words::tr("Show in the Bow-Tie"), [&workspace, node, bowtie] {
            workspace.select({ nodeKey(node) });
            bowtie->trigger();
        });
}

/// The window's own actions, where there are such: they know whether they are on.
void CanvasMenu::addFocus(MenuRows rows)
{
    for (const char* name : { "view.focus", "view.foldCauses", "view.foldConsequences" })
        if (auto* action = m_parts.view.window()->findChild<QAction*>(QLatin1String(name)))
            rows.menu().addAction(action);
}

void CanvasMenu::addClipboard(MenuRows rows, QPointF scene)
{
    auto& clipboard = m_parts.clipboard;
    rows.separate();
    if (!nodesOf(m_host.selection()).empty()) {
        rows.edit(Words::tr("Cut"), [&clipboard] { clipboard.cut(); });
        rows.act(Words::tr("Copy"), [&clipboard] { clipboard.copy(); });
        rows.edit(Words::tr("Duplicate"), [&clipboard] { clipboard.duplicate(); });
    }
    rows.edit(Words::tr("Paste"), [&clipboard, scene] { clipboard.pasteAt(scene); })
        .setVisible(clipboard.hasFragment());
}

void CanvasMenu::addRemoval(MenuRows rows)
{
    const auto keys = m_host.selection();
    if (!keys.empty())
        rows.step(Words::tr("Delete from the Model"),
            [&host = m_host, keys] { return commands::removeEntities(host.picture().model(), keys); });
}

void CanvasMenu::addField(MenuRows rows, const QString& text, const EntityKey& key, const char* field)
{
    rows.edit(text, [&workspace = m_parts.workspace, key, field = QString::fromLatin1(field)] {
        workspace.select({ key });
        emit workspace.fieldWanted(key, field);
    });
}

} // namespace hz::ui
