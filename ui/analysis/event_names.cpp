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
constexpr int kOccasions = 6;

EventPlace placeOf(const scoring::BasicEvent& event, const domain::Model& model)
{
    if (const domain::CommonCauseGroup* group = model.commonCauses().find(event.id))
        return { kCommonCauses, group->name };
    if (const domain::Occasion* occasion = model.table<domain::Occasion>().find(event.id))
        return { kOccasions, occasion->name };
    const bool isLink = event.kind == Kind::Transmits || event.kind == Kind::Taken;
    const domain::Link* link = isLink ? model.link(event.id) : nullptr;
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
    if (event.kind == Kind::CommonCause || event.kind == Kind::CommonIsThere)
        return { domain::EntityKind::CommonCauseGroup, event.id };
    return { event.kind == Kind::Transmits || event.kind == Kind::Taken ? domain::EntityKind::Link
                                                                        : domain::EntityKind::Node,
        event.id };
}

} // namespace hz::ui
