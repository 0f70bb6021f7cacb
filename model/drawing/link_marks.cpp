#include "model/drawing/link_marks.h"

#include "model/drawing/marks.h"
#include "model/drawing/text_wrap.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hz::drawing {

namespace {

constexpr double kBarHalf = 10.0;
constexpr double kTick = 20.0; // how far a tick stands out
constexpr double kNarrow = 20.0; // between bars that stand as close as they may
constexpr double kWide = 34.0; // with room for codes
constexpr double kFromLine = 13.0; // of words from the line
constexpr double kLineHeight = 13.0;
constexpr double kLongestName = 150.0;
constexpr double kLabelHeight = 16.0;

double distance(QPointF a, QPointF b)
{
    return std::hypot(b.x() - a.x(), b.y() - a.y());
}

/// A straight piece of the curve in which something can stand, corners left out.
struct Stretch {
    QPointF from, to;
    double begin = 0.0; // where on the curve
    double length = 0.0;

    [[nodiscard]] bool isLevel() const { return std::abs(from.y() - to.y()) < 0.5; }
    [[nodiscard]] QPointF at(double way) const { return from + (to - from) * (way / std::max(length, 1e-9)); }
};

/// The level ones first, then the long ones.
std::vector<Stretch> stretchesOf(const Curve& curve)
{
    constexpr double kArrow = 14.0, kRing = 12.0;
    std::vector<Stretch> stretches;
    const auto points = curve.points();
    double way = 0.0;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const double length = distance(points[i], points[i + 1]);
        const double before = i == 0 ? kRing : std::min(curve.corner, length / 2);
        const double after = i + 2 == points.size() ? kArrow : std::min(curve.corner, length / 2);
        if (length > before + after + 2.0) {
            const QPointF along = (points[i + 1] - points[i]) / length;
            stretches.push_back(
                { points[i] + along * before, points[i + 1] - along * after, way + before, length - before - after });
        }
        way += length;
    }
    std::ranges::stable_sort(stretches, [](const Stretch& a, const Stretch& b) {
        return a.isLevel() != b.isLevel() ? a.isLevel() && a.length > 40.0 : a.length > b.length;
    });
    return stretches;
}

/// Of what a bar covers along the line, its tick or cross included.
double thicknessOf(const GuardShape& guard)
{
    using domain::ControlStatus;
    const double bar = 7.0 + 1.6 * std::clamp(guard.strength, 0, 4);
    return guard.status == ControlStatus::Verified ? std::max(bar, 10.0)
        : guard.status == ControlStatus::Failed    ? std::max(bar, 14.0)
                                                   : bar;
}

QRectF around(QPointF centre, double width, double height)
{
    return { centre.x() - width / 2.0, centre.y() - height / 2.0, width, height };
}

class Placing {
public:
    Placing(LinkShape& link, const MarksAround& around)
        : m_link(link)
        , m_around(around)
        , m_length(std::max(link.curve.roughLength(), 1e-9))
        , m_stretches(stretchesOf(link.curve))
    {
    }

    void bars()
    {
        if (m_link.guards.empty())
            return;
        std::vector<double> chosen;
        double best = kWorst;
        for (std::size_t s = 0; s < std::min<std::size_t>(m_stretches.size(), 4); ++s)
            for (const double spacing : spacingsOn(m_stretches[s]))
                for (const double middle : { 0.5, 0.36, 0.64, 0.22, 0.78, 0.1, 0.9 }) {
                    const double least = double(s) * 3.0;
                    if (least + std::abs(middle - 0.5) >= best)
                        continue;
                    if (const double cost = tryAt(m_stretches[s], middle, spacing) + least; cost < best - 1e-9) {
                        best = cost;
                        chosen.clear();
                        for (const GuardShape& guard : m_link.guards)
                            chosen.push_back(guard.at);
                    }
                }
        if (chosen.empty())
            placeMarksPlainly(m_link);
        for (std::size_t i = 0; i < chosen.size(); ++i)
            m_link.guards[i].at = chosen[i];
        words();
    }

    void label()
    {
        m_link.labelBox = {};
        if (m_link.label.isEmpty())
            return;
        double best = kWorst;
        for (std::size_t s = 0; s < std::min<std::size_t>(m_stretches.size(), 4); ++s)
            for (const double along : { 0.5, 0.3, 0.7, 0.15, 0.85, 0.4, 0.6 })
                for (const double aside : { 0.0, -12.0, 12.0, -22.0, 22.0, -36.0, 36.0 }) {
                    const double least = double(s) * 0.5 + std::abs(along - 0.5) + std::abs(aside) / 12.0;
                    if (least >= best)
                        continue;
                    const QRectF box = labelAt(m_stretches[s], along, aside);
                    const bool isLong = m_stretches[s].isLevel() && m_stretches[s].length < box.width();
                    const double cost =
                        least + 20.0 * (taken(box) + ownWithin(box)) + 2.0 * m_around.lines(box) + (isLong ? 1.5 : 0.0);
                    if (cost < best) {
                        best = cost;
                        m_link.labelBox = box;
                    }
                }
    }

private:
    static constexpr double kWorst = 1e9;

    [[nodiscard]] QRectF labelAt(const Stretch& stretch, double along, double aside) const
    {
        const QPointF across = stretch.isLevel() ? QPointF(0, 1) : QPointF((m_link.labelWidth / 2 + 4) / 12, 0);
        return around(stretch.at(stretch.length * along) + across * aside, m_link.labelWidth, kLabelHeight);
    }

    [[nodiscard]] std::vector<double> spacingsOn(const Stretch& stretch) const
    {
        const double count = double(m_link.guards.size());
        double widest = 0.0, least = 0.0;
        for (const GuardShape& guard : m_link.guards) {
            if (!guard.sizes.empty())
                widest = std::max(widest, guard.sizes.front().width() + 8.0);
            least = std::max(least, thicknessOf(guard) + 2.0);
        }
        std::vector<double> spacings;
        for (const double wanted : { widest, stretch.length / count, kWide, kNarrow, least })
            if (wanted * (count - 1.0) <= stretch.length && wanted >= least)
                spacings.push_back(std::min(wanted, kLongestName));
        return spacings;
    }

    /// Bars there: what it costs.
    double tryAt(const Stretch& stretch, double middle, double spacing)
    {
        const double reach = spacing * (double(m_link.guards.size()) - 1.0) / 2.0;
        const double centre = std::clamp(stretch.length * middle, reach, std::max(reach, stretch.length - reach));
        double cost = std::abs(middle - 0.5), way = centre - reach;
        for (GuardShape& guard : m_link.guards) {
            guard.at = (stretch.begin + std::clamp(way, 0.0, stretch.length)) / m_length;
            const QRectF box = barBox(m_link.curve, guard);
            cost += 20.0 * taken(box) + 2.0 * m_around.lines(box.adjusted(-1, 0, 1, 0)) + wordsCost(guard);
            way += spacing;
        }
        return cost + (spacing < kNarrow ? 6.0 : 0.0) + (stretch.isLevel() ? 0.0 : 1.0);
    }

    [[nodiscard]] std::vector<QRectF> boxesFor(const GuardShape& guard, QSizeF size) const
    {
        const QPointF at = m_link.curve.at(guard.at);
        if (std::abs(m_link.curve.direction(guard.at).x()) > 0.5)
            return { around(at + QPointF(0, kFromLine + size.height() / 2.0 - 1.0), size.width(), size.height()),
                around(at - QPointF(0, kFromLine + size.height() / 2.0 + (isTicked(guard) ? 9.0 : 0.0)), size.width(),
                    size.height()) };
        const double aside = kFromLine + size.width() / 2.0;
        return { around(at + QPointF(aside, 0), size.width(), size.height()),
            around(at - QPointF(aside + (isTicked(guard) ? 9.0 : 0.0), 0), size.width(), size.height()) };
    }
    static bool isTicked(const GuardShape& guard) { return guard.status == domain::ControlStatus::Verified; }

    /// How much less than its name there is room for, were it alone.
    double wordsCost(const GuardShape& guard) const
    {
        double cost = 0.0;
        for (const QSizeF& size : guard.sizes) {
            const auto boxes = boxesFor(guard, size);
            if (std::ranges::any_of(boxes, [this](const QRectF& box) { return taken(box) == 0 && !crossesOwn(box); }))
                return cost;
            cost += 1.0;
        }
        return cost + 2.0;
    }

    void words()
    {
        for (GuardShape& guard : m_link.guards)
            guard.words = {};
        for (GuardShape& guard : m_link.guards) {
            for (std::size_t i = 0; i < guard.sizes.size() && guard.words.lines.isEmpty(); ++i)
                say(guard, i, true);
            if (guard.words.lines.isEmpty() && !guard.sizes.empty())
                say(guard, guard.sizes.size() - 1, false);
        }
    }

    /// That wording, where there is room for it; in the open: no line runs through it.
    void say(GuardShape& guard, std::size_t wording, bool inTheOpen) const
    {
        for (const QRectF& box : boxesFor(guard, guard.sizes[wording])) {
            const bool isOpen = m_around.lines(box) == 0 && !crossesOwn(box);
            if (taken(box) > 0 || ownWithin(box) > 0 || (inTheOpen && !isOpen))
                continue;
            guard.words = { guard.wordings[wording], box };
            return;
        }
    }

    [[nodiscard]] int taken(const QRectF& box) const { return m_around.taken(box); }
    /// Its own line turns through it.
    [[nodiscard]] bool crossesOwn(const QRectF& box) const
    {
        const auto points = m_link.curve.points();
        for (std::size_t i = 0; i + 1 < points.size(); ++i)
            if (QRectF(points[i], points[i + 1]).normalized().adjusted(-1, -1, 1, 1).intersects(box))
                return true;
        return false;
    }
    [[nodiscard]] int ownWithin(const QRectF& box) const
    {
        return int(std::ranges::count_if(m_link.guards, [&](const GuardShape& guard) {
            return barBox(m_link.curve, guard).intersects(box) || guard.words.box.intersects(box);
        }));
    }

    LinkShape& m_link;
    const MarksAround& m_around;
    double m_length;
    std::vector<Stretch> m_stretches;
};

} // namespace

void placeMarks(LinkShape& link, const MarksAround& around)
{
    Placing placing(link, around);
    placing.bars();
    placing.label();
}

void placeMarksPlainly(LinkShape& link)
{
    const double count = double(link.guards.size());
    const double gap = std::min(kWide / std::max(link.curve.roughLength(), 1.0), 0.6 / std::max(count, 1.0));
    double at = 0.4 - gap * (count - 1.0) / 2.0;
    for (GuardShape& guard : link.guards) {
        guard.at = std::clamp(at, 0.05, 0.95);
        guard.words = {};
        at += gap;
    }
    if (!link.label.isEmpty())
        link.labelBox = around(link.curve.at(count > 0 ? 0.75 : 0.5), link.labelWidth, kLabelHeight);
}

QRectF barBox(const Curve& curve, const GuardShape& guard)
{
    const QPointF along = curve.direction(guard.at), at = curve.at(guard.at);
    const double thickness = 7.0 + 1.6 * std::clamp(guard.strength, 0, 4);
    const bool isLevel = std::abs(along.x()) > 0.5;
    QRectF box = isLevel ? around(at, thickness, 2 * kBarHalf + 2.0) : around(at, 2 * kBarHalf + 2.0, thickness);
    if (guard.status == domain::ControlStatus::Verified) {
        const QPointF tick = at + QPointF(along.y(), -along.x()) * (kTick - 4.0);
        box |= around(tick, 10.0, 10.0);
    } else if (guard.status == domain::ControlStatus::Failed) {
        box |= around(at, 14.0, 14.0);
    }
    return box;
}

std::vector<QRectF> marksOf(const LinkShape& link)
{
    std::vector<QRectF> marks;
    for (const GuardShape& guard : link.guards) {
        marks.push_back(barBox(link.curve, guard));
        if (!guard.words.box.isNull())
            marks.push_back(guard.words.box);
    }
    if (!link.labelBox.isNull())
        marks.push_back(link.labelBox);
    return marks;
}

void setWordings(GuardShape& guard)
{
    const QFont& font = Fonts::standard().small;
    constexpr double kMargin = 4.0;
    const auto add = [&](const QStringList& lines) {
        double width = 0.0;
        for (const QString& line : lines)
            width = std::max(width, textWidth(line, font));
        if (width > kLongestName)
            return;
        guard.wordings.push_back(lines);
        guard.sizes.emplace_back(width + kMargin, kLineHeight * double(lines.size()) + 1.0);
    };
    if (const QString name = tamed(guard.name); !name.isEmpty()) {
        add({ name });
        for (const double width : { 110.0, 80.0 })
            if (const QStringList lines = wrapped(name, font, width, 3); lines.size() > 1 && lines.join(u' ') == name)
                add(lines);
    }
    if (const QString code = tamed(guard.code).left(12); !code.isEmpty())
        add({ code });
}

} // namespace hz::drawing
