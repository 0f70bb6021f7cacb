#include "ui/shell/canvas_actions.h"

#include "ui/canvas/canvas_view.h"
#include "ui/common/workspace.h"
#include "ui/shell/actions.h"
#include "ui/shell/views.h"

#include <algorithm>
#include <functional>

namespace hz::ui {

namespace {

constexpr std::pair<ActionCode, Alignment> kAlignments[] = { { ActionCode::ArrangeLeft, Alignment::Left },
    { ActionCode::ArrangeCentre, Alignment::Centre }, { ActionCode::ArrangeRight, Alignment::Right },
    { ActionCode::ArrangeTop, Alignment::Top }, { ActionCode::ArrangeMiddle, Alignment::Middle },
    { ActionCode::ArrangeBottom, Alignment::Bottom } };
constexpr std::pair<ActionCode, Qt::Orientation> kDistributions[] = {
    { ActionCode::ArrangeHorizontally, Qt::Horizontal }, { ActionCode::ArrangeVertically, Qt::Vertical }
};
constexpr std::pair<ActionCode, Likeness> kLikenesses[] = { { ActionCode::SelectKind, Likeness::Kind },
    { ActionCode::SelectStatus, Likeness::Status }, { ActionCode::SelectOwner, Likeness::Owner },
    { ActionCode::SelectLevel, Likeness::Level } };

/// What asks for nodes is dead while too few are selected, and what would edit while nothing may be edited.
void follow(Actions& actions, const Workspace& workspace)
{
    const auto nodes = std::ranges::count_if(
        workspace.selection(), [](const EntityKey& key) { return key.kind == domain::EntityKind::Node; });
    const bool isEditable = !workspace.document().isReadOnly();
    for (const auto& [code, alignment] : kAlignments)
        actions.at(code).setEnabled(isEditable && nodes >= 2);
    for (const auto& [code, orientation] : kDistributions)
        actions.at(code).setEnabled(isEditable && nodes >= 3);
    for (const auto& [code, likeness] : kLikenesses)
        actions.at(code).setEnabled(nodes >= 1);
    for (const ActionCode code : { ActionCode::SelectLeading, ActionCode::SelectFollowing })
        actions.at(code).setEnabled(nodes >= 1);
    actions.at(ActionCode::EditLink).setEnabled(isEditable);
}

} // namespace

void wireCanvasActions(Actions& actions, Workspace& workspace, Views& views)
{
    CanvasView& canvas = views.canvas();
    const auto on = [&](ActionCode code, std::function<void(SelectionEditing&)> run) {
        QObject::connect(&actions.at(code), &QAction::triggered, &canvas,
            [&canvas, run = std::move(run)] { run(canvas.selection()); });
    };
    for (const auto& [code, alignment] : kAlignments)
        on(code, [alignment = alignment](SelectionEditing& selection) { selection.align(alignment); });
    for (const auto& [code, orientation] : kDistributions)
        on(code, [orientation = orientation](SelectionEditing& selection) { selection.distribute(orientation); });
    for (const auto& [code, likeness] : kLikenesses)
        on(code, [likeness = likeness](SelectionEditing& selection) { selection.selectSimilar(likeness); });
    on(ActionCode::SelectLeading, [](SelectionEditing& selection) { selection.selectLeading(true); });
    on(ActionCode::SelectFollowing, [](SelectionEditing& selection) { selection.selectLeading(false); });
    QObject::connect(&actions.at(ActionCode::EditLink), &QAction::triggered, &canvas,
        [&views] { views.showGraph().linkSearch().open(); });
    const auto update = [&actions, &workspace] { follow(actions, workspace); };
    QObject::connect(&workspace, &Workspace::selectionChanged, &canvas, update);
    QObject::connect(&workspace.document(), &document::Document::pathChanged, &canvas, update);
    update();
}

} // namespace hz::ui
