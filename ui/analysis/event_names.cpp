#include "ui/analysis/event_names.h"

#include "model/drawing/text.h"

#include <algorithm>

namespace hz::ui {

using Kind = scoring::BasicEvent::Kind;

namespace {

/// By what events are ordered.
struct EventPlace {
    int kind = 0;
    QString name;
};

// After the four kinds of nodes.
constexpr int kLinks = 4;
constexpr int kCommonCauses = 5;

EventPlace placeOf(const scoring::BasicEvent& event, const domain::Model& model)
{
    if (event.kind == Kind::CommonCause) {
        const domain::CommonCauseGroup* group = model.commonCauses().find(event.id);
        return { kCommonCauses, group ? group->name : QString() };
    }
    const domain::Link* link = event.kind == Kind::Transmits ? model.link(event.id) : nullptr;
    const domain::Node* node = model.node(link ? link->from : event.id);
    return { link || !node ? kLinks : static_cast<int>(node->kind), node ? node->code : QString() };
}

} // namespace

bool comesBefore(const scoring::BasicEvent& a, const scoring::BasicEvent& b, const domain::Model& model)
{
    const auto [first, firstName] = placeOf(a, model);
    const auto [second, secondName] = placeOf(b, model);
    return first != second ? first < second : drawing::codeComesBefore(firstName, secondName);
}

std::vector<scoring::BasicEvent> inOrder(std::vector<scoring::BasicEvent> events, const domain::Model& model)
{
    std::ranges::stable_sort(events, [&](const auto& a, const auto& b) { return comesBefore(a, b, model); });
    return events;
}

EntityKey keyOf(const scoring::BasicEvent& event)
{
    if (event.kind == Kind::CommonCause)
        return { domain::EntityKind::CommonCauseGroup, event.id };
    return { event.kind == Kind::Transmits ? domain::EntityKind::Link : domain::EntityKind::Node, event.id };
}

} // namespace hz::ui
