#include "ui/shell/canvas_actions.h"

#include "ui/canvas/canvas_view.h"
#include "ui/common/workspace.h"
#include "ui/shell/actions.h"
#include "ui/shell/views.h"

#include <algorithm>
#include <functional>

namespace hz::ui {

namespace {

constexpr std::pair<const char*, Alignment> kAlignments[] = { { "arrange.left", Alignment::Left },
    { "arrange.centre", Alignment::Centre }, { "arrange.right", Alignment::Right }, { "arrange.top", Alignment::Top },
    { "arrange.middle", Alignment::Middle }, { "arrange.bottom", Alignment::Bottom } };
constexpr std::pair<const char*, Qt::Orientation> kDistributions[] = { { "arrange.horizontally", Qt::Horizontal },
    { "arrange.vertically", Qt::Vertical } };
constexpr std::pair<const char*, Likeness> kLikenesses[] = { { "select.kind", Likeness::Kind },
    { "select.status", Likeness::Status }, { "select.owner", Likeness::Owner }, { "select.level", Likeness::Level } };

/// What asks for nodes is dead while too few are selected, and what would edit while nothing may be edited.
void follow(Actions& actions, const Workspace& workspace)
{
    const auto nodes = std::ranges::count_if(
        workspace.selection(), [](const EntityKey& key) { return key.kind == domain::EntityKind::Node; });
    const bool isEditable = !workspace.document().isReadOnly();
    for (const auto& [name, alignment] : kAlignments)
        actions.at(name).setEnabled(isEditable && nodes >= 2);
    for (const auto& [name, orientation] : kDistributions)
        actions.at(name).setEnabled(isEditable && nodes >= 3);
    for (const auto& [name, likeness] : kLikenesses)
        actions.at(name).setEnabled(nodes >= 1);
    for (const char* name : { "select.leading", "select.following" })
        actions.at(name).setEnabled(nodes >= 1);
    actions.at("edit.link").setEnabled(isEditable);
}

} // namespace

void wireCanvasActions(Actions& actions, Workspace& workspace, Views& views)
{
    CanvasView& canvas = views.canvas();
    const auto on = [&](const char* name, std::function<void(SelectionEditing&)> run) {
        QObject::connect(&actions.at(name), &QAction::triggered, &canvas,
            [&canvas, run = std::move(run)] { run(canvas.selection()); });
    };
    for (const auto& [name, alignment] : kAlignments)
        on(name, [alignment = alignment](SelectionEditing& selection) { selection.align(alignment); });
    for (const auto& [name, orientation] : kDistributions)
        on(name, [orientation = orientation](SelectionEditing& selection) { selection.distribute(orientation); });
    for (const auto& [name, likeness] : kLikenesses)
        on(name, [likeness = likeness](SelectionEditing& selection) { selection.selectSimilar(likeness); });
    on("select.leading", [](SelectionEditing& selection) { selection.selectLeading(true); });
    on("select.following", [](SelectionEditing& selection) { selection.selectLeading(false); });
    QObject::connect(
        &actions.at("edit.link"), &QAction::triggered, &canvas, [&views] { views.showGraph().linkSearch().open(); });
    const auto update = [&actions, &workspace] { follow(actions, workspace); };
    QObject::connect(&workspace, &Workspace::selectionChanged, &canvas, update);
    QObject::connect(&workspace.document(), &document::Document::pathChanged, &canvas, update);
    update();
}

} // namespace hz::ui
