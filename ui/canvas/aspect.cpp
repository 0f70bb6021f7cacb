#include "ui/canvas/aspect.h"

#include "model/evidence/status.h"
#include "model/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace hz::ui {

namespace {

using drawing::RiskMark;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Aspect)
};

constexpr std::size_t kMostOwners = 7;
/// Told apart by all readers, and different in lightness too.
constexpr std::array<QRgb, kMostOwners> kOwnerColours{ 0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xD55E00,
    0xF0E442 };

/// Collects looks under keys that are listed once, and leaves out keys that do not occur.
class Colouring {
public:
    explicit Colouring(std::vector<AspectKey> possible)
        : m_possible(std::move(possible))
        , m_used(m_possible.size(), false)
    {
    }

    void look(const Id& node, std::size_t key, const QString& word = {})
    {
        m_used[key] = true;
        m_made.nodes[node] = { key, word };
    }
    [[nodiscard]] AspectColours finish()
    {
        std::vector<std::size_t> place(m_possible.size(), 0);
        for (std::size_t i = 0; i < m_possible.size(); ++i)
            if (m_used[i]) {
                place[i] = m_made.keys.size();
                m_made.keys.push_back(m_possible[i]);
            }
        for (auto& [node, each] : m_made.nodes)
            each.key = place[each.key];
        return std::move(m_made);
    }

private:
    std::vector<AspectKey> m_possible;
    std::vector<bool> m_used;
    AspectColours m_made;
};

template <typename Visit> void forEachNode(const drawing::Picture& picture, Visit visit)
{
    for (drawing::Picture::Slot slot = 0; slot < picture.nodeCapacity(); ++slot)
        if (picture.node(slot).alive)
            visit(slot, picture.node(slot).id);
}

/// How surely the figure of a node is known. Controls have no level: what counts is how they fail.
RiskMark::State certaintyOf(const drawing::Picture& picture, drawing::Picture::Slot slot)
{
    const auto* score = picture.score(slot);
    if (!score)
        return RiskMark::State::Unknown;
    if (picture.node(slot).kind != domain::NodeKind::Control)
        return picture.certainty(slot);
    const base::Interval& fails = score->probability.value;
    return fails.low >= fails.high          ? RiskMark::State::Known
        : fails.low <= 0 && fails.high >= 1 ? RiskMark::State::Unknown
                                            : RiskMark::State::Range;
}

AspectColours byUnknown(const drawing::Picture& picture)
{
    enum : std::size_t { Unknown, Range, Known };
    const drawing::Theme& theme = picture.display().theme;
    Colouring colouring({ { theme.error, true, Words::tr("not known") }, { theme.warning, true, Words::tr("a range") },
        { theme.hatch, false, Words::tr("known") } });
    forEachNode(picture, [&](drawing::Picture::Slot slot, const Id& id) {
        const auto state = certaintyOf(picture, slot);
        if (state == RiskMark::State::Unknown)
            colouring.look(id, Unknown, QStringLiteral("?"));
        else
            colouring.look(id, state == RiskMark::State::Range ? Range : Known);
    });
    return colouring.finish();
}

/// The newest day on which something was said of each node that counts still; lapsed evidence as an invalid day.
std::map<Id, QDate> newestEvidence(const domain::Model& model, const QDate& today)
{
    std::map<Id, QDate> newest;
    const auto note = [&](const Id& node, const QDate& date, bool counts) {
        QDate& known = newest[node];
        if (counts && date.isValid() && (!known.isValid() || date > known))
            known = date;
    };
    model.table<domain::Evidence>().forEach([&](const domain::Evidence& each) {
        if (!evidence::isInFuture(each.date, today))
            note(each.node, each.date, !evidence::isExpired(each, today));
    });
    model.table<domain::Estimate>().forEach([&](const domain::Estimate& each) {
        if (!evidence::isInFuture(each.date, today))
            note(each.node, each.date, true);
    });
    return newest;
}

AspectColours byEvidenceAge(const drawing::Picture& picture, const QDate& today)
{
    enum : std::size_t { Fresh, Year, Old, Lapsed, None };
    constexpr int kFresh = 90, kYear = 365;
    const drawing::Theme& theme = picture.display().theme;
    Colouring colouring({ { QColor(0x00, 0x72, 0xB2), false, Words::tr("up to 90 days old") },
        { QColor(0x56, 0xB4, 0xE9), false, Words::tr("up to a year old") },
        { QColor(0xE6, 0x9F, 0x00), false, Words::tr("older") },
        { theme.error, true, Words::tr("lapsed, or without a date") },
        { theme.hatch, true, Words::tr("no evidence") } });
    const auto newest = newestEvidence(picture.model(), today);
    forEachNode(picture, [&](drawing::Picture::Slot, const Id& id) {
        const auto found = newest.find(id);
        if (found == newest.end())
            return colouring.look(id, None);
        if (!found->second.isValid())
            return colouring.look(id, Lapsed);
        const qint64 days = found->second.daysTo(today);
        colouring.look(id, days <= kFresh ? Fresh : days <= kYear ? Year : Old, Words::tr("%1 d").arg(days));
    });
    return colouring.finish();
}

/// The owners of most nodes first, as many as there are colours.
std::vector<QString> owners(const drawing::Picture& picture)
{
    std::map<QString, int> counts;
    picture.model().nodes().forEach([&](const domain::Node& node) {
        if (const QString owner = node.owner.simplified(); !owner.isEmpty())
            ++counts[owner];
    });
    std::vector<std::pair<QString, int>> ordered(counts.begin(), counts.end());
    std::ranges::stable_sort(ordered, [](const auto& a, const auto& b) { return a.second > b.second; });
    std::vector<QString> names;
    for (std::size_t i = 0; i < std::min(ordered.size(), kMostOwners); ++i)
        names.push_back(ordered[i].first);
    return names;
}

AspectColours byOwner(const drawing::Picture& picture)
{
    const drawing::Theme& theme = picture.display().theme;
    const auto names = owners(picture);
    std::vector<AspectKey> keys;
    for (std::size_t i = 0; i < names.size(); ++i)
        keys.push_back({ QColor(kOwnerColours.at(i)), false, names[i] });
    const std::size_t others = keys.size(), none = others + 1;
    keys.push_back({ theme.secondaryText, false, Words::tr("others") });
    keys.push_back({ theme.hatch, true, Words::tr("no owner") });
    Colouring colouring(std::move(keys));
    forEachNode(picture, [&](drawing::Picture::Slot, const Id& id) {
        const auto* node = picture.model().node(id);
        const QString owner = node ? node->owner.simplified() : QString();
        const auto found = std::ranges::find(names, owner);
        if (owner.isEmpty())
            colouring.look(id, none);
        else
            colouring.look(id, found == names.end() ? others : std::size_t(found - names.begin()), owner);
    });
    return colouring.finish();
}

/// What would be saved without it, of a consequence what it costs: the upper end in one category.
double weightOf(const scoring::NodeScore& score, std::size_t category)
{
    if (category >= score.categories.size())
        return 0.0;
    const scoring::CategoryRisk& risk = score.categories[category];
    const bool isConsequence = score.kind == domain::NodeKind::Consequence;
    return (isConsequence ? risk.loss : risk.lossReduction).value.high;
}

bool isRange(const scoring::NodeScore& score, std::size_t category)
{
    if (category >= score.categories.size())
        return false;
    const scoring::CategoryRisk& risk = score.categories[category];
    const base::Interval& value = (score.kind == domain::NodeKind::Consequence ? risk.loss : risk.lossReduction).value;
    return value.low < value.high;
}

struct Weight {
    double share = 0.0; // of the most in its category
    bool isRange = false;
};

/// By the category in which the node weighs most, or the one that is being looked at. A weight without an end is more
/// than any.
Weight weigh(const drawing::Picture& picture, drawing::Picture::Slot slot, const std::vector<double>& most)
{
    const auto* score = picture.score(slot);
    const auto& display = picture.display();
    Weight weight;
    for (std::size_t k = 0; score && k < most.size(); ++k) {
        if (display.category && display.result->scheme.categories[k].id != *display.category)
            continue;
        const double value = weightOf(*score, k);
        const double share = std::isinf(value) ? 1.0 : most[k] > 0.0 ? value / most[k] : 0.0;
        weight.share = std::max(weight.share, share);
        weight.isRange |= isRange(*score, k);
    }
    return weight;
}

std::vector<double> mostIn(const drawing::Picture& picture)
{
    const auto& result = picture.display().result;
    std::vector<double> most(result ? result->scheme.categories.size() : 0, 0.0);
    forEachNode(picture, [&](drawing::Picture::Slot slot, const Id&) {
        for (std::size_t k = 0; picture.score(slot) && k < most.size(); ++k)
            if (const double value = weightOf(*picture.score(slot), k); std::isfinite(value))
                most[k] = std::max(most[k], value);
    });
    return most;
}

AspectColours byImportance(const drawing::Picture& picture)
{
    constexpr std::array kSteps{ 0.5, 0.1, 0.01 };
    const std::array texts{ Words::tr("half of the greatest loss, or more"), Words::tr("a tenth, or more"),
        Words::tr("a hundredth, or more"), Words::tr("less") };
    const std::array<QRgb, 4> shades{ 0x08306B, 0x2171B5, 0x6BAED6, 0xC6DBEF };
    std::vector<AspectKey> keys;
    for (std::size_t i = 0; i < shades.size(); ++i)
        for (const bool hatched : { false, true })
            keys.push_back({ QColor(shades.at(i)), hatched,
                hatched ? Words::tr("%1 (a range)", "a share of the loss").arg(texts.at(i)) : texts.at(i) });
    keys.push_back({ picture.display().theme.hatch, true, Words::tr("not scored") });
    const std::size_t unscored = keys.size() - 1;
    Colouring colouring(std::move(keys));
    const auto most = mostIn(picture);
    forEachNode(picture, [&](drawing::Picture::Slot slot, const Id& id) {
        if (!picture.score(slot))
            return colouring.look(id, unscored);
        const Weight weight = weigh(picture, slot, most);
        const auto step = std::size_t(
            std::ranges::find_if(kSteps, [&](double least) { return weight.share >= least; }) - kSteps.begin());
        colouring.look(
            id, 2 * step + (weight.isRange ? 1 : 0), wording::shareText(base::Interval::point(weight.share)));
    });
    return colouring.finish();
}

} // namespace

QString nameOf(Aspect aspect)
{
    switch (aspect) {
    case Aspect::Risk:
        return Words::tr("Risk");
    case Aspect::Unknown:
        return Words::tr("What is not known");
    case Aspect::EvidenceAge:
        return Words::tr("Age of evidence");
    case Aspect::Owner:
        return Words::tr("Owner");
    case Aspect::Importance:
        return Words::tr("Importance");
    case Aspect::Difference:
        return Words::tr("Difference");
    }
    return {};
}

AspectColours coloursBy(Aspect aspect, const drawing::Picture& picture, const QDate& today)
{
    switch (aspect) {
    case Aspect::Unknown:
        return byUnknown(picture);
    case Aspect::EvidenceAge:
        return byEvidenceAge(picture, today);
    case Aspect::Owner:
        return byOwner(picture);
    case Aspect::Importance:
        return byImportance(picture);
    case Aspect::Risk:
    case Aspect::Difference:
        break;
    }
    return {};
}

} // namespace hz::ui
