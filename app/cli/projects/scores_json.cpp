#include "app/cli/projects/json.h"
#include "app/cli/projects/scores.h"
#include "app/cli/projects/verbs.h"
#include "model/domain/choices.h"
#include "model/domain/fields.h"

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

void writeExposure(ModelJson& json, const domain::Exposure& exposure)
{
    json.key("exposure").open();
    json.key("length").number(exposure.length);
    json.key("unit").text(domain::timeUnitChoices()[static_cast<std::size_t>(exposure.unit)].key);
    json.close();
}

void writeName(ModelJson& json, const domain::Node& node)
{
    json.key("id").id(node.id);
    json.key("code").text(node.code);
    json.key("title").text(node.title);
}

/// Writes one list of nodes, with one object per category made by `write`.
template <typename Each, typename PerCategory> class NodeList {
public:
    Each each;
    PerCategory perCategory;

    void write(
        ModelJson& json, const RiskResult& result, Posture posture, NodeKind kind, const std::vector<int>& categories)
    {
        json.openList();
        for (const Scored& scored : scoredNodes(result, posture, kind)) {
            json.open();
            writeName(json, *scored.node);
            each(*scored.score);
            for (const int position : categories) {
                json.key(result.scheme.categories[static_cast<std::size_t>(position)].name).open();
                perCategory(scored.score->categories[static_cast<std::size_t>(position)]);
                json.close();
            }
            json.close();
        }
        json.closeList();
    }
};
template <typename Each, typename PerCategory> NodeList(Each, PerCategory) -> NodeList<Each, PerCategory>;

void writeHazards(ModelJson& json, const RiskResult& result, Posture posture, const std::vector<int>& categories)
{
    const auto likelihood = [&](const scoring::NodeScore& score) {
        json.key("likelihood").open();
        json.key("derived").text(lettersOf(score.derived, result.scheme));
        json.key("judged").textOrNull(
            score.judged ? lettersOf({ *score.judged, *score.judged, false }, result.scheme) : QString());
        json.close();
        json.key("probability").interval(score.probability);
    };
    const auto risk = [&](const CategoryRisk& category) {
        json.key("code").textOrNull(category.code);
        json.key("level").textOrNull(levelOf(result.scheme, category));
        json.key("worth").amount(category.lossReduction);
        writeRank(json, "rank_qualitative", category.rankQualitative);
        writeRank(json, "rank_quantitative", category.rankQuantitative);
    };
    json.key("hazards");
    NodeList{ likelihood, risk }.write(json, result, posture, NodeKind::Hazard, categories);
}

void writeControls(ModelJson& json, const RiskResult& result, Posture posture, const std::vector<int>& categories)
{
    const auto nothing = [](const scoring::NodeScore&) {};
    const auto lossReduction = [&](const CategoryRisk& category) {
        json.key("worth").amount(category.lossReduction);
        json.key("offer").amount(category.furtherReduction);
    };
    json.key("controls");
    NodeList{ nothing, lossReduction }.write(json, result, posture, NodeKind::Control, categories);
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
    ModelJson json("graphazard.scores/1");
    writeExposure(json, result.model.project().exposure);
    json.key("scheme").text(result.model.project().schemeName);
    json.key("postures").open();
    for (const Posture posture : postures) {
        json.key(keyOf(posture)).open();
        writeHazards(json, result, posture, categories);
        writeControls(json, result, posture, categories);
        writeAgreement(json, result, posture, categories);
        json.close();
    }
    json.close();
    return json.finished();
}

} // namespace hz::cli
