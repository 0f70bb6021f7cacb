#include "model/drawing/overview_words.h"

#include "model/drawing/marks.h"
#include "model/drawing/painters.h"
#include "model/drawing/text.h"
#include "model/drawing/text_wrap.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <unordered_map>

namespace hz::drawing {

namespace {

using domain::NodeKind;

constexpr double kHeight = 16.0;
constexpr double kSymbol = 14.0; // and the gaps around it
constexpr double kPadding = 5.0;
constexpr double kApart = 1.0;
constexpr double kLongest = 220.0;
constexpr std::size_t kCarefully = 600; // so many words look for a place where they cover the least

bool hasSymbol(const Picture& picture, Picture::Slot slot)
{
    return picture.certainty(slot) != RiskMark::State::None && picture.node(slot).kind != NodeKind::Control
        && (picture.certainty(slot) != RiskMark::State::Known || levelOf(picture, slot) != nullptr);
}

QSizeF sizeOf(const Picture& picture, const OverviewWord& word)
{
    const double symbol = word.node && hasSymbol(picture, *word.node) ? kSymbol : 0.0;
    return { std::ceil(textWidth(word.text, Fonts::standard().smallBold) + symbol + 2 * kPadding), kHeight };
}

/// Finds out which words touch a place.
class Occupied {
public:
    [[nodiscard]] bool isFree(const QRectF& place) const
    {
        bool isFree = true;
        eachCell(place, [&](quint64 cell) {
            const auto found = isFree ? m_cells.find(cell) : m_cells.end();
            if (found != m_cells.end())
                isFree = std::ranges::none_of(found->second, [&](const QRectF& other) {
                    return other.intersects(place.adjusted(-kApart, -kApart, kApart, kApart));
                });
        });
        return isFree;
    }
    void take(const QRectF& place)
    {
        eachCell(place, [&](quint64 cell) { m_cells[cell].push_back(place); });
    }

private:
    template <typename Do> static void eachCell(const QRectF& place, Do visit)
    {
        constexpr double kWide = 128.0, kTall = 32.0;
        const auto cellOf = [](double at, double size) { return int(std::floor(at / size)); };
        for (int x = cellOf(place.left() - 2, kWide); x <= cellOf(place.right() + 2, kWide); ++x)
            for (int y = cellOf(place.top() - 2, kTall); y <= cellOf(place.bottom() + 2, kTall); ++y)
                visit((quint64(quint32(x)) << 32U) | quint32(y));
    }

    std::unordered_map<quint64, std::vector<QRectF>> m_cells;
};

QRectF onScreen(const QRectF& box, double scale)
{
    return { box.topLeft() * scale, box.size() * scale };
}

/// Where the word of a block may stand, the best first: on it, its ends free for what links say there; else beside it.
/// On a block that has words of its own it stands above them.
std::array<QRectF, 5> placesFor(const QRectF& block, QSizeF size)
{
    constexpr double kWordy = 1.25;
    const double x = block.left(), y = block.center().y() - size.height() / 2.0;
    const QPointF above(x, block.top() - size.height()), below(x, block.bottom());
    const double right = block.right() - size.width();
    if (block.height() > kWordy * size.height())
        return { QRectF(above, size), QRectF(below, size), QRectF(QPointF(right, above.y()), size),
            QRectF(QPointF(right, below.y()), size), QRectF(QPointF(x, y), size) };
    return { QRectF(QPointF(x, y), size), QRectF(QPointF(block.center().x() - size.width() / 2.0, y), size),
        QRectF(QPointF(x, block.top() - size.height()), size), QRectF(QPointF(x, block.bottom()), size),
        QRectF(QPointF(block.right() - size.width(), y), size) };
}

class Placing {
public:
    Placing(const Picture& picture, double scale)
        : m_picture(picture)
        , m_scale(scale)
    {
    }

    /// Carefully: where it covers the least of others; else on its block or not at all.
    void add(OverviewWord word, const QRectF& block, bool isCareful)
    {
        const QSizeF size = sizeOf(m_picture, word);
        if (!isCareful) {
            const QRectF place = placesFor(block, size).front();
            if (m_occupied.isFree(place))
                take(std::move(word), place);
            return;
        }
        double least = std::numeric_limits<double>::infinity();
        for (const QRectF& place : placesFor(block, size)) {
            if (!m_occupied.isFree(place))
                continue;
            const double cost = coveredBy(place, word.node);
            if (cost >= least)
                continue;
            least = cost;
            word.place = place;
            if (cost == 0.0)
                break;
        }
        if (!word.place.isNull())
            take(std::move(word), word.place);
    }
    void addGroup(const QString& name, const QRectF& members)
    {
        OverviewWord word{ {}, name, false, {} };
        const QSizeF size = sizeOf(m_picture, word);
        const QRectF place(QPointF(members.center().x() - size.width() / 2.0, members.top() - size.height()), size);
        if (m_occupied.isFree(place))
            take(std::move(word), place);
    }
    [[nodiscard]] std::vector<OverviewWord> words() && { return std::move(m_words); }

private:
    void take(OverviewWord word, QRectF place)
    {
        m_occupied.take(place);
        word.place = place;
        m_words.push_back(std::move(word));
    }
    /// How much of other nodes, and of what stands at their inlets, is covered.
    [[nodiscard]] double coveredBy(const QRectF& place, const std::optional<Picture::Slot>& own) const
    {
        double covered = 0.0;
        for (const auto slot : m_picture.nodesIn(QRectF(place.topLeft() / m_scale, place.size() / m_scale))) {
            if (own && slot == *own)
                continue;
            const NodeShape& node = m_picture.node(slot);
            const QRectF part = onScreen(node.box.adjusted(-node.badgeWidth, 0, 0, 0), m_scale) & place;
            covered += part.width() * part.height();
        }
        return covered;
    }

    const Picture& m_picture;
    double m_scale;
    Occupied m_occupied;
    std::vector<OverviewWord> m_words;
};

/// With its title, as far as there is room.
QString nameOf(const NodeShape& node)
{
    const QString name = (node.code + u' ' + node.title.join(u' ')).trimmed();
    return QFontMetricsF(Fonts::standard().smallBold).elidedText(name, Qt::ElideRight, kLongest);
}

void addGroups(Placing& placing, const Picture& picture, double scale)
{
    std::map<Id, QRectF> members;
    if (picture.model().commonCauses().isEmpty())
        return;
    picture.model().nodes().forEach([&](const domain::Node& node) {
        const auto* shape = node.commonCause.isNull() ? nullptr : picture.findNode(node.id);
        if (shape != nullptr)
            members[node.commonCause] |= onScreen(shape->seat(), scale);
    });
    for (const auto& [id, box] : members)
        if (const auto* group = picture.model().commonCauses().find(id); group != nullptr && !group->name.isEmpty())
            placing.addGroup(
                QFontMetricsF(Fonts::standard().smallBold).elidedText(tamed(group->name), Qt::ElideRight, kLongest),
                box);
}

void paintPlate(QPainter& painter, const QRectF& place, const QColor& border, const Theme& theme)
{
    painter.setPen(QPen(border, 1.0));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
}

void paintText(QPainter& painter, const QRectF& room, const QString& text, const QColor& colour)
{
    painter.setFont(Fonts::standard().smallBold);
    painter.setPen(colour);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, text);
}

/// Its level's colour behind the symbol; hatched, with the symbol on plain ground, where the level is not sure.
void paintLevelEnd(QPainter& painter, const Picture& picture, Picture::Slot slot, const QRectF& end)
{
    const Theme& theme = picture.display().theme;
    const auto state = picture.certainty(slot);
    const auto* level = levelOf(picture, slot);
    const bool isKnown = state <= RiskMark::State::Known;
    const QColor fill = blockColour(picture, slot);
    if (isKnown)
        painter.fillRect(end, fill);
    else if (state != RiskMark::State::Eliminated)
        paintHatch(painter, end, state == RiskMark::State::Unknown ? theme.hatch : fill, 4.0);
    const QString symbol = state == RiskMark::State::Unknown ? QStringLiteral("question")
        : state == RiskMark::State::Eliminated               ? QStringLiteral("slash")
        : level != nullptr                                   ? level->symbol
                                                             : QString();
    if (!symbol.isEmpty())
        paintLevelSymbol(painter, QRectF(end.center() - QPointF(5, 5), QSizeF(10, 10)), symbol,
            isKnown ? Theme::textOn(fill) : theme.text);
}

} // namespace

std::vector<Picture::Slot> hazardsByImportance(const Picture& picture)
{
    std::vector<Picture::Slot> hazards;
    for (Picture::Slot slot = 0; slot < picture.nodeCapacity(); ++slot)
        if (const NodeShape& node = picture.node(slot);
            node.alive && node.kind == NodeKind::Hazard && !node.code.isEmpty())
            hazards.push_back(slot);
    const auto orderOf = [&](Picture::Slot slot) {
        const int worst = picture.worstLevel(slot);
        return worst < 0 ? std::numeric_limits<int>::max() : worst;
    };
    std::sort(hazards.begin(), hazards.end(), [&](Picture::Slot a, Picture::Slot b) {
        const NodeShape &first = picture.node(a), &second = picture.node(b);
        if (const int x = orderOf(a), y = orderOf(b); x != y)
            return x < y;
        if (first.code != second.code)
            return codeComesBefore(first.code, second.code);
        return first.id < second.id;
    });
    return hazards;
}

std::vector<OverviewWord> overviewWords(
    const Picture& picture, double scale, const std::vector<Id>& named, const std::vector<Picture::Slot>& hazards)
{
    if (scale >= kWordScale)
        return {};
    Placing placing(picture, scale);
    std::set<Picture::Slot> done;
    for (const Id& id : named)
        if (const auto slot = picture.slotOf(id); slot && done.insert(*slot).second)
            placing.add({ slot, nameOf(picture.node(*slot)), true, {} }, onScreen(picture.node(*slot).seat(), scale),
                done.size() < kCarefully);
    addGroups(placing, picture, scale);
    const bool isCareful = hazards.size() < kCarefully;
    for (const auto slot : hazards)
        if (!done.contains(slot))
            placing.add(
                { slot, picture.node(slot).code, false, {} }, onScreen(picture.node(slot).box, scale), isCareful);
    return std::move(placing).words();
}

std::vector<OverviewWord> overviewWords(const Picture& picture, double scale, const std::vector<Id>& named)
{
    return overviewWords(picture, scale, named, hazardsByImportance(picture));
}

void paintOverviewWord(QPainter& painter, const Picture& picture, const OverviewWord& word, const QRectF& place)
{
    const Theme& theme = picture.display().theme;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintPlate(painter, place, word.isNamed ? theme.selection : theme.nodeBorder, theme);
    QRectF room = place.adjusted(kPadding, 0, 0, 0);
    if (word.node && hasSymbol(picture, *word.node)) {
        const QRectF end(place.left() + 1.5, place.top() + 1.5, kSymbol, place.height() - 3.0);
        paintLevelEnd(painter, picture, *word.node, end);
        room.setLeft(end.right() + 3.0);
    }
    paintText(painter, room, word.text, theme.text);
    painter.restore();
}

} // namespace hz::drawing
