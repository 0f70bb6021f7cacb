#include "model/layout/layout.h"

#include "model/layout/bars.h"
#include "model/layout/parts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace hz::layout {

namespace {

using base::Id;

constexpr double kGrid = 8.0;
constexpr int kLinkWeight = 4;

double snapped(double value)
{
    return std::round(value / kGrid) * kGrid;
}

/// The model as boxes and ties. A control that guards several links, and to which nothing leads, stands beside the node
/// from which the first of them starts. One without a card takes no room.
class ModelSketch {
public:
    ModelSketch(const domain::Model& model, const SizeOf& sizeOf, const Wish& wish)
        : m_model(model)
        , m_wish(wish)
    {
        model.nodes().forEach([&](const domain::Node& node) {
            if (m_bars.contains(node.id))
                return;
            m_numbers[node.id] = m_nodes.size();
            m_nodes.push_back(node.id);
            m_arrangement.sketch.boxes.push_back(sizeOf(node));
        });
        m_arrangement.aspect = std::clamp(wish.aspect, 0.4, 4.0);
        m_arrangement.form = wish.form;
        tie();
        findKnots();
        placeControls();
    }

    [[nodiscard]] const Arrangement& arrangement() const { return m_arrangement; }
    /// Controls that are drawn at the bars of links.
    [[nodiscard]] const std::unordered_map<Id, Id>& bars() const { return m_bars; }
    [[nodiscard]] std::optional<std::size_t> numberOf(const Id& node) const
    {
        const auto found = m_numbers.find(node);
        return found == m_numbers.end() ? std::nullopt : std::optional(found->second);
    }
    [[nodiscard]] std::size_t size() const { return m_nodes.size(); }
    [[nodiscard]] const Id& node(std::size_t i) const { return m_nodes[i]; }
    [[nodiscard]] const Size& box(std::size_t i) const { return m_arrangement.sketch.boxes[i]; }
    /// From the middle of the box to the point that says where it stands.
    [[nodiscard]] double offset(std::size_t i) const
    {
        return box(i).anchor > 0.0 ? box(i).anchor - box(i).height / 2 : 0.0;
    }
    [[nodiscard]] const domain::Placement* placement(std::size_t i) const
    {
        return m_model.placements().find(m_nodes[i]);
    }
    /// Stays where it is.
    [[nodiscard]] bool isFixed(std::size_t i) const
    {
        const auto* place = placement(i);
        return place != nullptr && (place->pinned || (!m_wish.only.empty() && !m_wish.only.contains(m_nodes[i])));
    }

private:
    void tie()
    {
        m_model.links().forEach([&](const domain::Link& link) {
            const auto from = m_numbers.find(link.from), to = m_numbers.find(link.to);
            if (from != m_numbers.end() && to != m_numbers.end() && from != to)
                m_arrangement.sketch.ties.push_back({ from->second, to->second, kLinkWeight });
        });
    }
    void findKnots()
    {
        std::vector<bool>& knots = m_arrangement.knots;
        for (const Id& id : m_nodes)
            knots.push_back(m_model.node(id)->kind == domain::NodeKind::Hazard);
        const std::vector<bool> hazards = knots;
        for (const Tie& tie : m_arrangement.sketch.ties)
            if (hazards[tie.from] && hazards[tie.to])
                knots[tie.from] = false;
    }
    void placeControls()
    {
        m_arrangement.beside.resize(m_nodes.size());
        std::vector<bool> isTied(m_nodes.size());
        for (const Tie& tie : m_arrangement.sketch.ties)
            isTied[tie.from] = isTied[tie.to] = true;
        m_model.guards().forEach([&](const domain::Guard& guard) {
            const auto* link = m_model.link(guard.link);
            const auto control = m_numbers.find(guard.control);
            if (link == nullptr || control == m_numbers.end() || isTied[control->second])
                return;
            if (const auto host = m_numbers.find(link->from); host != m_numbers.end())
                if (auto& beside = m_arrangement.beside[control->second]; !beside)
                    beside = host->second;
        });
    }

    const domain::Model& m_model;
    const Wish& m_wish;
    std::unordered_map<Id, Id> m_bars = controlsAtBars(m_model);
    std::vector<Id> m_nodes;
    std::map<Id, std::size_t> m_numbers;
    Arrangement m_arrangement;
};

/// Moves what may move to where what may not stands.
class Fitting {
public:
    Fitting(const ModelSketch& sketch, std::vector<Place> places)
        : m_sketch(sketch)
        , m_places(std::move(places))
    {
        for (std::size_t i = 0; i < m_places.size(); ++i)
            m_places[i].y += sketch.offset(i);
    }

    std::vector<Place> fitted()
    {
        const Place way = meanWay();
        for (std::size_t i = 0; i < m_sketch.size(); ++i) {
            const auto* fixed = m_sketch.isFixed(i) ? m_sketch.placement(i) : nullptr;
            m_places[i] = fixed != nullptr ? Place{ fixed->x, fixed->y }
                                           : Place{ snapped(m_places[i].x + way.x), snapped(m_places[i].y + way.y) };
        }
        for (std::size_t i = 0; i < m_sketch.size(); ++i)
            if (m_sketch.isFixed(i))
                m_standing.push_back(i);
        for (std::size_t i = 0; i < m_sketch.size() && !m_standing.empty(); ++i)
            if (!m_sketch.isFixed(i))
                giveWay(i);
        return m_places;
    }

private:
    /// How far what is fixed stands from where it was drawn, on average.
    [[nodiscard]] Place meanWay() const
    {
        Place way;
        int count = 0;
        for (std::size_t i = 0; i < m_sketch.size(); ++i)
            if (m_sketch.isFixed(i)) {
                way.x += m_sketch.placement(i)->x - m_places[i].x;
                way.y += m_sketch.placement(i)->y - m_places[i].y;
                ++count;
            }
        return count > 0 ? Place{ way.x / count, way.y / count } : way;
    }
    /// Up or down in its column, to the nearest free place.
    void giveWay(std::size_t i)
    {
        constexpr int kFarthest = 4000;
        const double from = m_places[i].y;
        for (int step = 0; step < kFarthest && isTaken(i); ++step)
            m_places[i].y = from + (step % 2 == 0 ? 1 : -1) * (step / 2 + 1) * kGrid;
        m_standing.push_back(i);
    }
    [[nodiscard]] bool isTaken(std::size_t i) const
    {
        return std::ranges::any_of(m_standing, [&](std::size_t other) {
            return std::abs(m_places[i].x - m_places[other].x) < (m_sketch.box(i).width + m_sketch.box(other).width) / 2
                && std::abs(m_places[i].y - m_sketch.offset(i) - m_places[other].y + m_sketch.offset(other))
                < (m_sketch.box(i).height + m_sketch.box(other).height) / 2 + kGrid;
        });
    }

    const ModelSketch& m_sketch;
    std::vector<Place> m_places;
    std::vector<std::size_t> m_standing;
};

} // namespace

namespace {

/// Between the ends of the link: where their cards are found should they need some.
void placeAtBars(const domain::Model& model, const ModelSketch& sketch, const std::vector<Place>& places,
    const Wish& wish, std::vector<commands::Position>& positions)
{
    for (const auto& [control, guarded] : sketch.bars()) {
        const auto* link = model.link(guarded);
        const auto from = sketch.numberOf(link->from), to = sketch.numberOf(link->to);
        if (from && to && (wish.only.empty() || wish.only.contains(control)))
            positions.push_back({ control,
                { snapped((places[*from].x + places[*to].x) / 2), snapped((places[*from].y + places[*to].y) / 2) } });
    }
}

} // namespace

std::vector<commands::Position> arrange(
    const domain::Model& model, const SizeOf& sizeOf, const Wish& wish, const base::CancelToken& cancel)
{
    if (model.nodes().isEmpty() || cancel.isCancelled())
        return {};
    const ModelSketch sketch(model, sizeOf, wish);
    auto places = arrangedInParts(sketch.arrangement(), cancel);
    if (places.empty() || cancel.isCancelled())
        return {};
    places = Fitting(sketch, std::move(places)).fitted();
    std::vector<commands::Position> positions;
    for (std::size_t i = 0; i < sketch.size(); ++i)
        if (!sketch.isFixed(i))
            positions.push_back({ sketch.node(i), { places[i].x, places[i].y } });
    placeAtBars(model, sketch, places, wish, positions);
    std::ranges::sort(positions, {}, &commands::Position::node);
    return positions;
}

} // namespace hz::layout
