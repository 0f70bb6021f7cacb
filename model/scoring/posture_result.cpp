#include "model/scoring/posture_result.h"

#include "model/scoring/letters/cells.h"

#include <algorithm>

namespace hz::scoring {

namespace {

using domain::NodeKind;

/// Gates and cells take the worse of the two.
LetterRange worseOf(const LetterRange& derived, const std::optional<int>& judged)
{
    if (derived.eliminated || !judged || *judged >= derived.worst)
        return derived;
    return { *judged, *judged, false, {} };
}

bool isSameCell(const CategoryRisk& a, const CategoryRisk& b)
{
    return a.worst == b.worst && a.eliminated == b.eliminated;
}

} // namespace

ScoringBasis::ScoringBasis(const domain::Model& model, Analysis found)
    : scheme(schemeTablesOf(model))
    , analysis(std::move(found))
    , matrix(model, scheme)
    , stakes(model, analysis.graph, scheme)
    , bands(scheme)
    , perYear(model.project().bandMeasure == domain::BandMeasure::PerYear)
    , meetings(meetingsOf(analysis.graph))
{
}

/// The records of a result to be: those of the result before, or new ones.
class PostureAssembly::Draft {
public:
    Draft(std::size_t nodes, const PostureResult* before)
        : m_before(before)
        , m_scores(nodes, nullptr)
        , m_fresh(nodes)
    {
    }

    void keep(std::uint32_t node) { m_scores[node] = &m_before->nodes[node]; }
    /// Keeps the record before where it says the same but for the ranks.
    void put(std::uint32_t node, NodeScore score)
    {
        if (m_before) {
            const NodeScore& old = m_before->nodes[node];
            for (std::size_t k = 0; k < score.categories.size(); ++k) {
                score.categories[k].rankQualitative = old.categories[k].rankQualitative;
                score.categories[k].rankQuantitative = old.categories[k].rankQuantitative;
            }
            if (score == old)
                return keep(node);
        }
        m_fresh[node] = std::make_shared<NodeScore>(std::move(score));
        m_scores[node] = m_fresh[node].get();
    }
    void setRanks(std::uint32_t node, const Ranks& ranks)
    {
        const std::size_t categories = m_scores[node]->categories.size();
        for (std::size_t k = 0; k < categories; ++k) {
            const CategoryRisk& risk = m_scores[node]->categories[k];
            const int qualitative = ranks.qualitative[node * categories + k];
            const int quantitative = ranks.quantitative[node * categories + k];
            if (risk.rankQualitative == qualitative && risk.rankQuantitative == quantitative)
                continue;
            if (!m_fresh[node]) {
                m_fresh[node] = std::make_shared<NodeScore>(*m_scores[node]);
                m_scores[node] = m_fresh[node].get();
            }
            m_fresh[node]->categories[k].rankQualitative = qualitative;
            m_fresh[node]->categories[k].rankQuantitative = quantitative;
        }
    }
    [[nodiscard]] bool isFresh(std::uint32_t node) const { return m_fresh[node] != nullptr; }
    /// Whether any of the nodes has another amount or cell than before, by which it is ranked.
    [[nodiscard]] bool moves(std::span<const std::uint32_t> places, std::size_t category) const
    {
        return !m_before || std::ranges::any_of(places, [&](std::uint32_t node) {
            if (!isFresh(node))
                return false;
            const CategoryRisk& now = m_scores[node]->categories[category];
            const CategoryRisk& old = m_before->nodes[node].categories[category];
            return !isSameCell(now, old) || now.loss != old.loss || now.lossReduction != old.lossReduction;
        });
    }
    [[nodiscard]] Scores scores() const { return m_scores; }
    [[nodiscard]] base::SharedList<NodeScore> records()
    {
        base::SharedList<NodeScore> records;
        records.reserve(m_fresh.size());
        for (std::size_t i = 0; i < m_fresh.size(); ++i)
            records.share(m_fresh[i] ? std::move(m_fresh[i]) : m_before->nodes.record(i));
        return records;
    }

private:
    const PostureResult* m_before;
    std::vector<const NodeScore*> m_scores; // by node
    std::vector<std::shared_ptr<NodeScore>> m_fresh; // by node; null: the one before
};

PostureAssembly::PostureAssembly(const ScoringBasis& basis, domain::Posture posture, bool hasEffects)
    : m_basis(basis)
    , m_graph(basis.analysis.graph)
    , m_posture(posture)
    , m_hasEffects(hasEffects)
    , m_categories(basis.scheme.categories.size())
    , m_quantities(basis.analysis, basis.stakes, static_cast<std::size_t>(posture))
    , m_ranked(m_graph.nodes.size() * m_categories, false)
    , m_roundings(m_ranked.size(), 0.0)
    , m_ranks{ std::vector<int>(m_ranked.size(), 0), std::vector<int>(m_ranked.size(), 0) }
{
    for (std::uint32_t i = 0; i < m_graph.nodes.size(); ++i)
        m_ofKind[static_cast<std::size_t>(m_graph.nodes[i].kind)].push_back(i);
}

PostureResult PostureAssembly::first(const domain::Model&, const base::CancelToken& cancel)
{
    return assembled(std::vector<bool>(m_graph.nodes.size(), true), nullptr, cancel);
}

PostureResult PostureAssembly::next(
    const domain::Model&, const Touched& touched, const PostureResult& before, const base::CancelToken& cancel)
{
    return assembled(touched, &before, cancel);
}

PostureResult PostureAssembly::assembled(
    const std::vector<bool>& touched, const PostureResult* before, const base::CancelToken& cancel)
{
    Draft draft(m_graph.nodes.size(), before);
    m_hasOtherRoundings = false;
    for (std::uint32_t i = 0; i < m_graph.nodes.size(); ++i) {
        if (cancel.isCancelled())
            return { m_posture, {}, {}, {}, {} };
        if (touched[i])
            draft.put(i, scoreOf(i));
        else
            draft.keep(i);
    }
    return finished(draft, touched, before);
}

/// Ranks and sums, where something that they come from differs.
PostureResult PostureAssembly::finished(Draft& draft, const std::vector<bool>& touched, const PostureResult* before)
{
    PostureResult result{ m_posture, {}, {}, {}, {} };
    if (m_hasEffects)
        rank(draft);
    bool lossesDiffer = !before;
    for (std::size_t k = 0; k < m_categories; ++k) {
        const bool lossDiffers = !before || bearsOn(k, touched);
        lossesDiffer = lossesDiffer || lossDiffers;
        result.losses.push_back(lossDiffers ? m_quantities.totalLoss(k) : before->losses[k]);
    }
    result.agreements = agreements(draft, before);
    result.weightedTotal = lossesDiffer ? weightedTotal() : before->weightedTotal;
    result.nodes = draft.records();
    return result;
}

void PostureAssembly::rank(Draft& draft)
{
    for (const Places& places : m_ofKind)
        for (std::size_t k = 0; k < m_categories; ++k)
            if (m_hasOtherRoundings || draft.moves(places, k))
                rankNodes(m_ranks, draft.scores(), places, k, m_ranked, m_roundings);
    for (std::uint32_t i = 0; i < m_graph.nodes.size(); ++i)
        draft.setRanks(i, m_ranks);
}

std::vector<Agreement> PostureAssembly::agreements(Draft& draft, const PostureResult* before) const
{
    const Places& hazards = m_ofKind[static_cast<std::size_t>(NodeKind::Hazard)];
    const bool differ = std::ranges::any_of(hazards, [&](std::uint32_t i) { return draft.isFresh(i); });
    if (before && !differ)
        return before->agreements;
    std::vector<Agreement> result(m_categories);
    for (std::size_t k = 0; m_hasEffects && k < m_categories; ++k)
        result[k] = agreementOf(m_graph, m_ranks, draft.scores(), hazards, k);
    return result;
}

NodeScore PostureAssembly::scoreOf(std::uint32_t i)
{
    const HazardGraph::Node& node = m_graph.nodes[i];
    NodeScore score;
    score.id = node.id;
    score.kind = node.kind;
    score.occurrences = m_quantities.occurrences(i);
    score.probability = m_quantities.probability(i);
    score.isDecidable = m_basis.meetings.isDecidable[i];
    if (node.eliminated)
        score.derived.eliminated = true;
    else
        score.derived = lettersOf(score.occurrences.value, score.probability.value, m_quantities.nominal(i));
    score.judged = judgedOf(i);
    score.used = worseOf(score.derived, score.judged);
    score.categories.resize(m_categories);
    if (node.kind == NodeKind::Consequence)
        scoreConsequence(i, score);
    else
        scoreEffects(i, score);
    return score;
}

/// What the bands measure.
Interval PostureAssembly::banded(const Interval& occurrences, const Interval& probability) const
{
    const double years = m_basis.years();
    return m_basis.perYear ? Interval{ occurrences.low / years, occurrences.high / years } : probability;
}

LetterRange PostureAssembly::lettersOf(
    const Interval& occurrences, const Interval& probability, const Quantities::Nominal& nominal) const
{
    auto middle = m_basis.perYear ? nominal.occurrences : nominal.probability;
    if (middle && m_basis.perYear)
        *middle /= m_basis.years();
    return m_basis.bands.of(banded(occurrences, probability), middle);
}

std::vector<Interval> PostureAssembly::ways() const
{
    std::vector<Interval> numbers;
    for (const std::uint32_t hazard : m_ofKind[static_cast<std::size_t>(NodeKind::Hazard)])
        for (const Quantities::Through& way : m_quantities.through(hazard))
            numbers.push_back(banded(way.occurrences, way.probability));
    return numbers;
}

std::optional<int> PostureAssembly::judgedOf(std::uint32_t node) const
{
    const auto& levels = m_basis.scheme.likelihoods;
    const auto at = std::ranges::find(levels, m_graph.nodes[node].entity->judged, &domain::LikelihoodLevel::id);
    return at != levels.end() ? std::optional(static_cast<int>(at - levels.begin())) : std::nullopt;
}

void PostureAssembly::scoreConsequence(std::uint32_t i, NodeScore& score)
{
    for (std::size_t k = 0; k < m_categories; ++k) {
        const Stake& stake = m_basis.stakes.at(i, k);
        CategoryRisk& risk = score.categories[k];
        risk.loss = stake.known ? m_quantities.loss(i, k) : exactly({});
        risk.referenceMagnitude = stake.reference;
        m_ranked[i * m_categories + k] = stake.known;
        if (stake.severity >= 0)
            addCellsOf(risk, m_basis.matrix, stake.severity, score.used);
        nameRisk(risk);
    }
}

void PostureAssembly::nameRisk(CategoryRisk& risk) const
{
    risk.eliminated = risk.eliminated && !risk.worst;
    if (risk.worst)
        risk.code = m_basis.matrix.codeOf(*risk.worst, *risk.best);
    else if (risk.eliminated)
        risk.code = QStringLiteral("F");
}

void PostureAssembly::scoreEffects(std::uint32_t i, NodeScore& score)
{
    const bool isControl = m_graph.nodes[i].isControl();
    auto effects = m_quantities.effectsOf(i);
    for (std::size_t k = 0; k < m_categories; ++k) {
        CategoryRisk& risk = score.categories[k];
        setRounding(i, k, effects[k].rounding);
        risk.lossReduction = std::move(effects[k].lossReduction);
        if (isControl)
            risk.furtherReduction = std::move(effects[k].furtherReduction);
        risk.referenceMagnitude = effects[k].reference;
        m_ranked[i * m_categories + k] = effects[k].known;
    }
    if (isControl)
        return;
    const bool isEliminated = m_graph.nodes[i].eliminated;
    for (const Quantities::Through& way : m_quantities.through(i)) {
        LetterRange letters = lettersOf(way.occurrences, way.probability, way.nominal);
        letters.eliminated = m_graph.nodes[way.consequence].eliminated;
        letters = worseOf(letters, judgedOf(way.consequence));
        score.ways.emplace(m_graph.nodes[way.consequence].id, letters);
        for (std::size_t k = 0; k < m_categories; ++k) {
            const Stake& stake = m_basis.stakes.at(way.consequence, k);
            if (stake.severity >= 0)
                addCellsOf(score.categories[k], m_basis.matrix, stake.severity, letters);
            m_ranked[i * m_categories + k] = m_ranked[i * m_categories + k] || stake.known;
        }
    }
    // What was designed away has no effect, but stays in the ranking, at its end.
    for (std::size_t k = 0; isEliminated && k < m_categories; ++k)
        score.categories[k].eliminated = m_ranked[i * m_categories + k] = true;
    for (CategoryRisk& risk : score.categories)
        nameRisk(risk);
}

void PostureAssembly::setRounding(std::uint32_t node, std::size_t category, double rounding)
{
    double& known = m_roundings[node * m_categories + category];
    m_hasOtherRoundings = m_hasOtherRoundings || known != rounding;
    known = rounding;
}

/// Whether a node that was touched adds to the loss.
bool PostureAssembly::bearsOn(std::size_t category, const std::vector<bool>& touched) const
{
    const Places& consequences = m_ofKind[static_cast<std::size_t>(NodeKind::Consequence)];
    return std::ranges::any_of(
        consequences, [&](std::uint32_t i) { return touched[i] && m_basis.stakes.at(i, category).magnitude != 0.0; });
}

/// Only where every category has a weight.
std::optional<Bounded> PostureAssembly::weightedTotal() const
{
    std::vector<double> weights;
    for (const auto& category : m_basis.scheme.categories) {
        if (!category.weight)
            return std::nullopt;
        weights.push_back(*category.weight);
    }
    return weights.empty() ? std::nullopt : std::optional(m_quantities.weightedLoss(weights));
}

} // namespace hz::scoring
