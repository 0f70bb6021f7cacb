#include "app/cli/projects/exposure.h"
#include "app/cli/projects/json.h"
#include "app/cli/projects/keys.h"
#include "app/cli/projects/scores.h"
#include "app/cli/projects/verbs.h"
#include "model/domain/fields.h"
#include "model/scoring/stream_shares.h"
#include "model/scoring/worst_consequences.h"

#include <algorithm>

namespace hz::cli {

namespace {

using domain::NodeKind;
using domain::Posture;
using scoring::CategoryRisk;
using scoring::RiskResult;

void writeRank(ModelJson& json, const char* key, int rank)
{
    json.key(key);
    rank == 0 ? json.null() : json.integer(rank);
}

void writeName(ModelJson& json, const domain::Node& node)
{
    json.key("id").id(node.id);
    json.key("code").text(node.code);
    json.key("title").text(node.title);
}

/// How often something comes about, in one posture.
class Figures {
public:
    Figures(ModelJson& json, const RiskResult& result, Posture posture, const scoring::HazardGraph& graph)
        : m_json(json)
        , m_result(result)
        , m_posture(posture)
        , m_graph(graph)
        , m_occasions(result.model)
    {
    }

    void write(const scoring::NodeScore& score) const
    {
        m_json.key("decidable").flag(score.isDecidable);
        writeLikelihood(score);
        m_json.key("occurrences").interval(score.occurrences);
        const base::Interval yearly = score.occurrences.value.scaledBy(1.0 / m_result.years);
        m_json.key("frequency").open();
        writeEnds(yearly);
        m_json.key("unit").text("1/year");
        m_json.close();
        m_json.key("probability").interval(score.probability);
        writePerOccasion(score.id);
    }

private:
    void writeEnds(const base::Interval& value) const
    {
        m_json.key("low").number(value.low);
        m_json.key("high").number(value.high); // null where there is no end
    }
    /// Null where there is none.
    void writeLetter(const char* key, const std::optional<int>& position, bool isEliminated = false) const
    {
        const int place = position.value_or(0);
        const bool isSome = isEliminated || position;
        m_json.key(key).textOrNull(isSome ? lettersOf({ place, place, isEliminated, {} }, m_result.scheme) : QString());
    }

    /// What is not decidable has no letter, as none would be certain to be bad enough.
    void writeLikelihood(const scoring::NodeScore& score) const
    {
        const scoring::LetterRange& derived = score.derived;
        const bool isSome = score.isDecidable || derived.eliminated;
        m_json.key("likelihood").open();
        writeLetter("letter", isSome ? std::optional(derived.worst) : std::nullopt, derived.eliminated);
        writeLetter("nominal", isSome && !derived.eliminated ? derived.nominal : std::nullopt);
        writeLetter("best", isSome ? std::optional(derived.best) : std::nullopt, derived.eliminated);
        writeLetter("judged", score.judged);
        m_json.close();
    }

    /// The probability at one of each occasion; none of those that have no part in it.
    void writePerOccasion(const base::Id& node) const
    {
        m_json.key("per_occasion").open();
        if (std::ranges::any_of(m_graph.streams, &scoring::HazardGraph::Stream::isOccasion))
            for (const scoring::StreamShare& share : scoring::streamSharesOf(m_graph, node, m_posture).streams)
                if (share.isOccasion) {
                    m_json.key(m_occasions.of(share.stream)).open();
                    writeEnds(share.brought);
                    m_json.close();
                }
        m_json.close();
    }

    ModelJson& m_json;
    const RiskResult& m_result;
    Posture m_posture;
    const scoring::HazardGraph& m_graph;
    OccasionKeys m_occasions;
};

/// The nodes of one kind, each with how often it comes about and its risk in every category.
class ScoredLists {
public:
    ScoredLists(ModelJson& json, const RiskResult& result, const std::vector<int>& categories)
        : m_json(json)
        , m_result(result)
        , m_categories(categories)
        , m_graph(scoring::hazardGraphOf(result.model))
        , m_worst(result)
    {
    }

    /// Hazards and causes: what eliminating them would remove, and through which consequence they are that bad.
    void writeSources(const char* key, NodeKind kind, Posture posture) const
    {
        write(key, kind, posture, [this, posture](const scoring::NodeScore& score, std::size_t category) {
            const CategoryRisk& risk = score.categories[category];
            writeCode(score, category, posture);
            const auto through = m_worst.of(score, category);
            m_json.key("through").textOrNull(through ? codeOf(m_result.model, through->consequence) : QString());
            m_json.key("worth").amount(risk.lossReduction);
            writeRank(m_json, "rank_qualitative", risk.rankQualitative);
            writeRank(m_json, "rank_quantitative", risk.rankQuantitative);
        });
    }
    void writeConsequences(Posture posture) const
    {
        write("consequences", NodeKind::Consequence, posture,
            [this, posture](const scoring::NodeScore& score, std::size_t category) {
                writeCode(score, category, posture);
                m_json.key("loss").amount(score.categories[category].loss);
            });
    }
    /// Nothing is saved by one that the posture does not credit.
    void writeControls(Posture posture) const
    {
        m_json.key("controls").openList();
        for (const Scored& scored : scoredNodes(m_result, posture, NodeKind::Control)) {
            m_json.open();
            writeName(m_json, *scored.node);
            m_json.key("fails").interval(scored.score->probability);
            if (scoring::isCredited(scored.node->status, posture))
                writePerCategory(*scored.score, [this](const scoring::NodeScore& score, std::size_t category) {
                    m_json.key("worth").amount(score.categories[category].lossReduction);
                    m_json.key("offer").amount(score.categories[category].furtherReduction);
                });
            m_json.close();
        }
        m_json.closeList();
    }

private:
    template <typename Each> void write(const char* key, NodeKind kind, Posture posture, const Each& each) const
    {
        const Figures figures(m_json, m_result, posture, m_graph);
        m_json.key(key).openList();
        for (const Scored& scored : scoredNodes(m_result, posture, kind)) {
            m_json.open();
            writeName(m_json, *scored.node);
            figures.write(*scored.score);
            writePerCategory(*scored.score, each);
            m_json.close();
        }
        m_json.closeList();
    }
    template <typename Each> void writePerCategory(const scoring::NodeScore& score, const Each& each) const
    {
        for (const int position : m_categories) {
            const auto category = static_cast<std::size_t>(position);
            m_json.key(m_result.scheme.categories[category].name).open();
            each(score, category);
            m_json.close();
        }
    }
    void writeCode(const scoring::NodeScore& score, std::size_t category, Posture posture) const
    {
        const CategoryRisk& risk = score.categories[category];
        const bool isSome = scoring::isRiskDecidable(score, m_result.in(posture));
        m_json.key("code").textOrNull(isSome ? risk.code : QString());
        m_json.key("level").textOrNull(isSome ? levelOf(m_result.scheme, risk) : QString());
    }

    ModelJson& m_json;
    const RiskResult& m_result;
    const std::vector<int>& m_categories;
    scoring::HazardGraph m_graph;
    scoring::WorstConsequences m_worst;
};

/// Of the whole model, by category.
void writeLosses(ModelJson& json, const RiskResult& result, Posture posture, const std::vector<int>& categories)
{
    json.key("losses").open();
    for (const int position : categories) {
        const auto at = static_cast<std::size_t>(position);
        json.key(result.scheme.categories[at].name).amount(result.in(posture).losses[at]);
    }
    json.close();
}

void writeAgreement(ModelJson& json, const RiskResult& result, Posture posture, const std::vector<int>& categories)
{
    json.key("agreement").open();
    for (const int position : categories) {
        const auto at = static_cast<std::size_t>(position);
        const scoring::Agreement& agreement = result.in(posture).agreements[at];
        json.key(result.scheme.categories[at].name).open();
        json.key("tau_b").number(agreement.tauB);
        json.key("swaps").openList();
        for (const scoring::Swap& swap : agreement.swaps) {
            json.openList();
            json.text(codeOf(result.model, swap.first));
            json.text(codeOf(result.model, swap.second));
            json.closeList();
        }
        json.closeList();
        json.close();
    }
    json.close();
}

} // namespace

std::string scoresAsJson(
    const RiskResult& result, const std::vector<Posture>& postures, const std::vector<int>& categories)
{
    ModelJson json("graphazard.scores/2");
    writeExposure(json, result.model);
    json.key("scheme").text(result.model.project().schemeName);
    const ScoredLists lists(json, result, categories);
    json.key("postures").open();
    for (const Posture posture : postures) {
        json.key(base::keyOf(posture)).open();
        lists.writeSources("hazards", NodeKind::Hazard, posture);
        lists.writeSources("causes", NodeKind::Cause, posture);
        lists.writeConsequences(posture);
        lists.writeControls(posture);
        writeLosses(json, result, posture, categories);
        writeAgreement(json, result, posture, categories);
        json.close();
    }
    json.close();
    return json.finished();
}

} // namespace hz::cli
