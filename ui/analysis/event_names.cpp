#include "ui/analysis/event_names.h"

#include "model/drawing/text.h"

#include <algorithm>

namespace hz::ui {

using Kind = scoring::BasicEvent::Kind;

namespace {

constexpr int kLinksLast = 4; // after the four kinds of nodes

/// The node that the event is named by: of a link its source.
const domain::Node* namingNode(const scoring::BasicEvent& event, const domain::Model& model)
{
    if (event.kind != Kind::Transmits)
        return model.node(event.id);
    const domain::Link* link = model.link(event.id);
    return link ? model.node(link->from) : nullptr;
}

} // namespace

bool comesBefore(const scoring::BasicEvent& a, const scoring::BasicEvent& b, const domain::Model& model)
{
    const domain::Node* first = namingNode(a, model);
    const domain::Node* second = namingNode(b, model);
    if (!first || !second)
        return first && !second;
    const auto place = [](const scoring::BasicEvent& event, const domain::Node& node) {
        return event.kind == Kind::Transmits ? kLinksLast : static_cast<int>(node.kind);
    };
    if (place(a, *first) != place(b, *second))
        return place(a, *first) < place(b, *second);
    return drawing::codeComesBefore(first->code, second->code);
}

std::vector<scoring::BasicEvent> inOrder(std::vector<scoring::BasicEvent> events, const domain::Model& model)
{
    std::ranges::stable_sort(events, [&](const auto& a, const auto& b) { return comesBefore(a, b, model); });
    return events;
}

EntityKey keyOf(const scoring::BasicEvent& event)
{
    return { event.kind == Kind::Transmits ? domain::EntityKind::Link : domain::EntityKind::Node, event.id };
}

} // namespace hz::ui
