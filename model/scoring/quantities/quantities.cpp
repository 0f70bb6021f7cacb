#include "model/scoring/quantities/quantities.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace hz::scoring {

namespace {

/// The same for the same input wherever it stands.
std::uint64_t numberOf(const HazardGraph& graph, const Unit& unit, const Symbol& symbol)
{
    const auto numbered = [&](std::uint64_t index) { return index << 4 | static_cast<std::uint64_t>(symbol.kind); };
    switch (symbol.kind) {
    case Symbol::Kind::Stream:
        return numbered(unit.streams[symbol.index]);
    case Symbol::Kind::Transmits:
        return numbered(linkOf(graph, unit, symbol));
    case Symbol::Kind::Branch:
        return numbered(graph.nodes[unit.nodes[symbol.index]].firstBranch + symbol.place);
    case Symbol::Kind::Common:
    case Symbol::Kind::CommonThere:
        return numbered(graph.nodes[unit.nodes[symbol.index]].group);
    default:
        return numbered(unit.nodes[symbol.index]);
    }
}

/// Ranges of one group are at their lower or upper ends together: parts of one likelihood, and how often something
/// occurs with whether it is there.
std::uint32_t groupOf(const HazardGraph& graph, const Unit& unit, const Symbol& symbol)
{
    constexpr std::uint32_t kOfStream = 0x80000000;
    if (symbol.kind == Symbol::Kind::Transmits || symbol.kind == Symbol::Kind::Branch)
        return kUngrouped;
    if (symbol.kind == Symbol::Kind::Stream) {
        const std::uint32_t stream = unit.streams[symbol.index];
        for (std::uint32_t i = 0; i < graph.groups.size(); ++i)
            if (graph.groups[i].draw == HazardGraph::Draw::Stream && graph.groups[i].stream == stream)
                return i;
        return kOfStream | stream;
    }
    const HazardGraph::Node& node = graph.nodes[unit.nodes[symbol.index]];
    if (symbol.kind == Symbol::Kind::There && node.group == kNowhere)
        return kOfStream | node.stream;
    return node.group;
}

} // namespace

Stake stakeOf(const domain::Impact& impact, const SchemeTables& scheme)
{
    Stake stake;
    const auto severity = std::ranges::find(scheme.severities, impact.severity, &domain::SeverityLevel::id);
    if (severity != scheme.severities.end()) {
        stake.severity = static_cast<int>(severity - scheme.severities.begin());
        stake.known = true;
        stake.reference = true;
        stake.magnitude = severity->referenceMagnitude;
    }
    if (impact.magnitude && std::isfinite(impact.magnitude->mean())) {
        stake.known = true;
        stake.reference = false;
        stake.magnitude = impact.magnitude->mean();
    }
    return stake;
}

Stakes::Stakes(const domain::Model& model, const HazardGraph& graph, const SchemeTables& scheme)
    : m_categories(scheme.categories.size())
    , m_stakes(graph.nodes.size() * scheme.categories.size())
{
    model.impacts().forEach([&](const domain::Impact& impact) {
        const std::uint32_t node = graph.indexOf(impact.consequence);
        const auto category = std::ranges::find(scheme.categories, impact.category, &domain::Category::id);
        if (node == kNowhere || category == scheme.categories.end())
            return;
        Stake& stake = m_stakes[node * m_categories + static_cast<std::size_t>(category - scheme.categories.begin())];
        if (!stake.known)
            stake = stakeOf(impact, scheme);
    });
}

Quantities::Quantities(const Analysis& analysis, const Stakes& stakes, std::size_t posture)
    : m_analysis(analysis)
    , m_stakes(stakes)
    , m_posture(posture)
{
    findHomes();
    findShares();
}

void Quantities::findHomes()
{
    m_homes.resize(m_analysis.graph.nodes.size());
    for (std::uint32_t u = 0; u < m_analysis.units.size(); ++u) {
        const Unit& unit = m_analysis.units[u];
        for (std::uint32_t place = 0; place < unit.answersFor.size(); ++place)
            m_homes[unit.nodes[unit.answersFor[place]]] = { u, place };
    }
}

void Quantities::findShares()
{
    std::vector<std::pair<std::uint32_t, Share>> found;
    for (std::uint32_t u = 0; u < m_analysis.units.size(); ++u) {
        const auto& pairs = m_analysis.answers[u]->pairs;
        for (std::uint32_t begin = 0; begin < pairs.size();) {
            std::uint32_t end = begin + 1;
            while (end < pairs.size() && pairs[end].node == pairs[begin].node)
                ++end;
            found.push_back({ m_analysis.units[u].nodes[pairs[begin].node], { u, begin, end } });
            begin = end;
        }
    }
    m_firstShare.assign(m_analysis.graph.nodes.size() + 1, 0);
    for (const auto& [node, share] : found)
        ++m_firstShare[node + 1];
    for (std::size_t i = 1; i < m_firstShare.size(); ++i)
        m_firstShare[i] += m_firstShare[i - 1];
    m_shares.resize(found.size());
    auto next = m_firstShare;
    for (const auto& [node, share] : found)
        m_shares[next[node]++] = share;
}

std::span<const Quantities::Share> Quantities::sharesOf(std::uint32_t node) const
{
    return std::span(m_shares).subspan(m_firstShare[node], m_firstShare[node + 1] - m_firstShare[node]);
}

Quantities::Leaf Quantities::leaf(std::uint32_t node) const
{
    const HazardGraph& graph = m_analysis.graph;
    const HazardGraph::Node& n = graph.nodes[node];
    if (n.eliminated || !n.hasOwn)
        return { Input::known(0.0), Input::known(0.0) };
    if (n.isControl())
        return n.credited[m_posture] ? Leaf{ n.own, n.own } : Leaf{ Input::known(1.0), Input::known(1.0) };
    if (n.draw != HazardGraph::Draw::Stream)
        return { n.own, n.own };
    const HazardGraph::Stream& stream = graph.streams[n.stream];
    Input moments = stream.moments;
    if (n.group != kNowhere && !stream.isOccasion) {
        const Input& common = graph.streams[graph.groups[n.group].stream].moments;
        moments.range = moments.range + common.range;
        moments.nominal =
            moments.nominal && common.nominal ? std::optional(*moments.nominal + *common.nominal) : std::nullopt;
    }
    const auto count = [](double m, double q) { return q == 0.0 ? 0.0 : m * q; };
    const auto once = [&](double m, double q) {
        if (count(m, q) == 0.0)
            return 0.0;
        if (!stream.isOccasion)
            return -std::expm1(-m * q);
        return m < 1.0 ? m * q : q >= 1.0 ? 1.0 : -std::expm1(m * std::log1p(-q));
    };
    const auto both = [&](auto&& of) {
        Input result{ { of(moments.range.low, n.own.range.low), of(moments.range.high, n.own.range.high) }, {} };
        if (moments.nominal && n.own.nominal)
            result.nominal = of(*moments.nominal, *n.own.nominal);
        return result;
    };
    return { both(count), both(once) };
}

Bounded Quantities::occurrences(std::uint32_t node) const
{
    const Home& home = m_homes[node];
    if (home.unit == kNowhere)
        return exactly(leaf(node).occurrences.range);
    const PostureAnswer& answer = m_analysis.answers[home.unit]->postures[m_posture];
    Term term = blankTerm(home.unit);
    addTo(term, answer.columnsOf(answer.occurrences, home.place), 1.0);
    term.exact = answer.exactOccurrences[home.place];
    term.rising = answer.rising;
    return sumOf({ term });
}

Bounded Quantities::probability(std::uint32_t node) const
{
    const Home& home = m_homes[node];
    if (home.unit == kNowhere)
        return exactly(leaf(node).probability.range);
    return m_analysis.answers[home.unit]->postures[m_posture].probability[home.place];
}

Quantities::Nominal Quantities::nominal(std::uint32_t node) const
{
    const Home& home = m_homes[node];
    if (home.unit == kNowhere) {
        const Leaf found = leaf(node);
        if (found.occurrences.range.isPoint())
            return {};
        return { found.occurrences.nominal, found.probability.nominal };
    }
    const PostureAnswer& answer = m_analysis.answers[home.unit]->postures[m_posture];
    return { answer.nominalOccurrences[home.place], answer.nominalProbability[home.place] };
}

std::vector<Quantities::Through> Quantities::through(std::uint32_t node) const
{
    std::vector<Through> result;
    for (const Share& share : sharesOf(node)) {
        const Unit& unit = m_analysis.units[share.unit];
        const UnitAnswer& answer = *m_analysis.answers[share.unit];
        const auto& known = answer.postures[m_posture].through;
        for (std::uint32_t p = share.begin; p < share.end; ++p) {
            const std::uint32_t consequence = unit.nodes[unit.consequences[answer.pairs[p].consequence]];
            const auto at = std::ranges::lower_bound(answer.through, answer.pairs[p]);
            if (at != answer.through.end() && *at == answer.pairs[p]) {
                const auto& way = known[static_cast<std::size_t>(at - answer.through.begin())];
                result.push_back({ consequence, way.occurrences, way.probability.value,
                    { way.nominalOccurrences, way.nominalProbability } });
            } else if (!answer.isFollowed) {
                result.push_back({ consequence, occurrences(consequence).value, probability(consequence).value,
                    nominal(consequence) });
            }
        }
    }
    return result;
}

Term Quantities::blankTerm(std::uint32_t unit) const
{
    const UnitAnswer& answer = *m_analysis.answers[unit];
    const PostureAnswer& inPosture = answer.postures[m_posture];
    Term term;
    term.columns.assign(inPosture.columns, Interval{});
    for (const Symbol& symbol : inPosture.unknowns) {
        term.unknowns.push_back(numberOf(m_analysis.graph, m_analysis.units[unit], symbol));
        term.groups.push_back(groupOf(m_analysis.graph, m_analysis.units[unit], symbol));
    }
    term.tabulated = inPosture.tabulated;
    return term;
}

void Quantities::addTo(Term& term, std::span<const Interval> columns, double factor) const
{
    for (std::size_t i = 0; i < columns.size(); ++i)
        term.columns[i] = term.columns[i] + scaled(columns[i], factor);
}

template <typename Magnitude> Bounded Quantities::sumOverConsequences(Magnitude magnitude) const
{
    std::map<std::uint32_t, Term> byUnit;
    std::vector<Term> terms;
    const auto& nodes = m_analysis.graph.nodes;
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
        const double factor = nodes[i].kind == domain::NodeKind::Consequence ? magnitude(i) : 0.0;
        if (factor == 0.0)
            continue;
        const Home& home = m_homes[i];
        if (home.unit == kNowhere) {
            const Interval range = leaf(i).occurrences.range;
            Term term{ { Interval::point(factor * range.low) }, {}, {}, true, true, factor > 0.0 };
            if (!range.isPoint()) {
                term.columns.push_back(Interval::point(factor * range.high));
                term.unknowns = { std::uint64_t{ i } << 4 };
                term.groups = { nodes[i].group };
            }
            terms.push_back(std::move(term));
            continue;
        }
        const PostureAnswer& inPosture = m_analysis.answers[home.unit]->postures[m_posture];
        const bool isNew = !byUnit.contains(home.unit);
        Term& term = isNew ? byUnit.emplace(home.unit, blankTerm(home.unit)).first->second : byUnit[home.unit];
        addTo(term, inPosture.columnsOf(inPosture.occurrences, home.place), factor);
        const bool rising = inPosture.rising && factor > 0.0;
        term.rising = rising && (isNew || term.rising);
        // Ranges of several consequences may be added where all take their ends at the same inputs.
        const bool exact = inPosture.exactOccurrences[home.place] && (inPosture.tabulated || isNew || term.rising);
        term.exact = term.exact && exact;
    }
    for (auto& [unit, term] : byUnit)
        terms.push_back(std::move(term));
    return sumOf(terms);
}

Bounded Quantities::loss(std::uint32_t consequence, std::size_t category) const
{
    const Stake& stake = m_stakes.at(consequence, category);
    Bounded result = occurrences(consequence);
    result.value = scaled(result.value, stake.magnitude);
    return result;
}

Bounded Quantities::totalLoss(std::size_t category) const
{
    return sumOverConsequences([&](std::uint32_t node) { return m_stakes.at(node, category).magnitude; });
}

Bounded Quantities::weightedLoss(const std::vector<double>& weights) const
{
    return sumOverConsequences([&](std::uint32_t node) {
        double sum = 0.0;
        for (std::size_t category = 0; category < weights.size(); ++category)
            sum += weights[category] * m_stakes.at(node, category).magnitude;
        return sum;
    });
}

const Stake& Quantities::stakeOf(std::uint32_t unit, const UnitAnswer::Pair& pair, std::size_t category) const
{
    const Unit& u = m_analysis.units[unit];
    return m_stakes.at(u.nodes[u.consequences[pair.consequence]], category);
}

Bounded Quantities::sumOverEffects(std::uint32_t node, std::size_t category, bool isFurther) const
{
    double certain = 0.0;
    std::vector<Term> terms;
    for (const Share& share : sharesOf(node)) {
        const UnitAnswer& unit = *m_analysis.answers[share.unit];
        const PostureAnswer& answer = unit.postures[m_posture];
        const Columns& quantity = isFurther ? answer.furtherReduction : answer.lossReduction;
        std::optional<Term> term;
        for (std::uint32_t p = share.begin; p < share.end; ++p) {
            const Stake& stake = stakeOf(share.unit, unit.pairs[p], category);
            const auto columns = answer.columnsOf(quantity, p);
            if (stake.magnitude == 0.0)
                continue;
            if (columns.size() == 1 && columns.front().isPoint()) {
                certain += columns.front().low * stake.magnitude;
                continue;
            }
            if (!term)
                term = blankTerm(share.unit);
            addTo(*term, columns, stake.magnitude);
        }
        if (term) {
            term->exact = answer.tabulated;
            terms.push_back(std::move(*term));
        }
    }
    Bounded result = terms.empty() ? exactly({}) : sumOf(terms);
    result.value = result.value + Interval::point(certain);
    return result;
}

std::vector<Quantities::Effect> Quantities::effectsOf(std::uint32_t node) const
{
    std::vector<Effect> effects(m_stakes.categories());
    bool certain = true;
    for (const Share& share : sharesOf(node)) {
        const UnitAnswer& unit = *m_analysis.answers[share.unit];
        const PostureAnswer& answer = unit.postures[m_posture];
        for (std::uint32_t p = share.begin; p < share.end; ++p) {
            const auto lossReduction = answer.columnsOf(answer.lossReduction, p);
            const auto furtherReduction = answer.columnsOf(answer.furtherReduction, p);
            certain = certain && lossReduction.size() == 1 && lossReduction.front().isPoint()
                && furtherReduction.front().isPoint();
            for (std::size_t k = 0; k < effects.size(); ++k) {
                const Stake& stake = stakeOf(share.unit, unit.pairs[p], k);
                effects[k].rounding += answer.rounding[p] * std::abs(stake.magnitude);
                effects[k].known = effects[k].known || stake.known;
                effects[k].reference = effects[k].reference || stake.reference;
                effects[k].lossReduction.value =
                    effects[k].lossReduction.value + scaled(lossReduction.front(), stake.magnitude);
                effects[k].furtherReduction.value =
                    effects[k].furtherReduction.value + scaled(furtherReduction.front(), stake.magnitude);
            }
        }
    }
    for (std::size_t k = 0; k < effects.size() && !certain; ++k) {
        effects[k].lossReduction = sumOverEffects(node, k, false);
        effects[k].furtherReduction = sumOverEffects(node, k, true);
    }
    return effects;
}

} // namespace hz::scoring
