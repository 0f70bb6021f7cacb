#include "model/report/neighbours.h"

#include "model/drawing/text.h"

#include <algorithm>

namespace hz::report {

namespace {

using Line = Neighbours::Line;

bool comesBefore(const domain::Model& model, const base::Id& a, const base::Id& b)
{
    const QString& x = model.node(a)->code;
    const QString& y = model.node(b)->code;
    return x == y ? a < b : drawing::codeComesBefore(x, y);
}

/// Those to the same neighbour become one.
void joinEqual(std::vector<Line>& lines)
{
    std::ranges::stable_sort(lines, {}, &Line::other);
    auto last = lines.begin();
    for (auto next = lines.begin(); next != lines.end(); ++next) {
        if (next == last)
            continue;
        if (next->other != last->other) {
            if (++last != next)
                *last = std::move(*next);
            continue;
        }
        last->links.insert(last->links.end(), next->links.begin(), next->links.end());
        last->controls.insert(last->controls.end(), next->controls.begin(), next->controls.end());
    }
    if (!lines.empty())
        lines.erase(last + 1, lines.end());
}

void sortByCode(std::vector<Line>& lines, const domain::Model& model)
{
    const auto byCode = [&](const base::Id& a, const base::Id& b) { return comesBefore(model, a, b); };
    joinEqual(lines);
    for (Line& line : lines) {
        std::sort(line.controls.begin(), line.controls.end(), byCode);
        line.controls.erase(std::unique(line.controls.begin(), line.controls.end()), line.controls.end());
    }
    std::sort(lines.begin(), lines.end(), [&](const Line& a, const Line& b) { return byCode(a.other, b.other); });
}

} // namespace

Neighbours::Neighbours(const domain::Model& model)
{
    std::unordered_map<base::Id, std::vector<base::Id>> controls; // by link
    model.guards().forEach([&](const domain::Guard& guard) {
        if (model.node(guard.control) != nullptr)
            controls[guard.link].push_back(guard.control);
    });
    model.links().forEach([&](const domain::Link& link) {
        if (model.node(link.from) == nullptr || model.node(link.to) == nullptr)
            return;
        const auto& own = controls[link.id];
        m_around[link.to].causes.push_back({ link.from, { &link }, own });
        m_around[link.from].effects.push_back({ link.to, { &link }, own });
    });
    for (auto& [id, around] : m_around) {
        sortByCode(around.causes, model);
        sortByCode(around.effects, model);
    }
}

const Neighbours::Around& Neighbours::of(const base::Id& node) const
{
    static const Around nobody;
    const auto found = m_around.find(node);
    return found == m_around.end() ? nobody : found->second;
}

} // namespace hz::report
