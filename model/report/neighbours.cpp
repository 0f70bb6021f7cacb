#include "model/report/neighbours.h"

#include "model/drawing/text.h"

#include <algorithm>

namespace hz::report {

namespace {

using Line = Neighbours::Line;

Line& lineTo(std::vector<Line>& lines, const base::Id& other)
{
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const Line& line) { return line.other == other; });
    return found != lines.end() ? *found : lines.emplace_back(Line{ other, {}, {} });
}

bool comesBefore(const domain::Model& model, const base::Id& a, const base::Id& b)
{
    const QString& x = model.node(a)->code;
    const QString& y = model.node(b)->code;
    return x == y ? a < b : drawing::codeComesBefore(x, y);
}

void sortByCode(std::vector<Line>& lines, const domain::Model& model)
{
    const auto byCode = [&](const base::Id& a, const base::Id& b) { return comesBefore(model, a, b); };
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
        for (Line* line :
            { &lineTo(m_around[link.to].causes, link.from), &lineTo(m_around[link.from].effects, link.to) }) {
            line->links.push_back(&link);
            line->controls.insert(line->controls.end(), own.begin(), own.end());
        }
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
