#include "model/layout/packing.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace hz::layout {

namespace {

/// The lower border of what stands already, from the left to the right.
class Skyline {
public:
    explicit Skyline(double width)
        : m_steps{ { 0.0, 0.0 } }
        , m_width(width)
    {
    }

    /// The highest place in which a box fits, the left one of equals.
    Place put(Size box)
    {
        Place best{ 0.0, std::numeric_limits<double>::max() };
        for (std::size_t i = 0; i < m_steps.size(); ++i) {
            const double x = m_steps[i].x;
            if (x > 0.0 && x + box.width > m_width)
                break;
            if (const double y = depthUnder(x, x + box.width); y < best.y)
                best = { x, y };
        }
        cover(best.x, best.x + box.width, best.y + box.height);
        return best;
    }

private:
    [[nodiscard]] double depthUnder(double left, double right) const
    {
        double depth = 0.0;
        for (std::size_t i = 0; i < m_steps.size(); ++i) {
            const double end = i + 1 < m_steps.size() ? m_steps[i + 1].x : std::numeric_limits<double>::max();
            if (m_steps[i].x < right && end > left)
                depth = std::max(depth, m_steps[i].y);
        }
        return depth;
    }
    void cover(double left, double right, double depth)
    {
        double after = 0.0; // how deep it is where the box ends
        std::vector<Place> steps;
        for (const Place& step : m_steps) {
            if (step.x <= right)
                after = step.y;
            if (step.x < left || step.x > right)
                steps.push_back(step);
        }
        steps.push_back({ left, depth });
        steps.push_back({ right, after });
        std::ranges::sort(steps, {}, &Place::x);
        m_steps = std::move(steps);
    }

    std::vector<Place> m_steps; // from there on, so deep
    double m_width;
};

struct Trial {
    std::vector<Place> corners;
    Size size;
};

Trial packedWithin(const std::vector<Size>& boxes, const std::vector<std::size_t>& order, double width, double gap)
{
    Trial trial{ std::vector<Place>(boxes.size()), {} };
    Skyline skyline(width + gap);
    for (const std::size_t i : order) {
        trial.corners[i] = skyline.put({ boxes[i].width + gap, boxes[i].height + gap });
        trial.size.width = std::max(trial.size.width, trial.corners[i].x + boxes[i].width);
        trial.size.height = std::max(trial.size.height, trial.corners[i].y + boxes[i].height);
    }
    return trial;
}

} // namespace

std::vector<Place> packed(const std::vector<Size>& rectangles, double aspect, double gap)
{
    std::vector<std::size_t> order(rectangles.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, std::greater{}, [&](std::size_t i) { return rectangles[i].height; });
    double widest = 0.0, together = 0.0;
    for (const Size& size : rectangles) {
        widest = std::max(widest, size.width);
        together += size.width + gap;
    }
    Trial best;
    double least = std::numeric_limits<double>::max();
    constexpr int kTrials = 60;
    for (int i = 0; i <= kTrials; ++i) {
        Trial trial = packedWithin(rectangles, order, widest + (together - widest) * i / kTrials, gap);
        // How far away one must stand to see all of it.
        const double size = std::max(trial.size.width / aspect, trial.size.height);
        if (size < least - 0.5) {
            least = size;
            best = std::move(trial);
        }
    }
    return best.corners;
}

} // namespace hz::layout
