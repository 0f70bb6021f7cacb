#include "app/cli/projects/difference.h"
#include "app/cli/projects/json.h"
#include "app/cli/projects/keys.h"
#include "model/review/difference.h"
#include "model/wording/editions.h"

namespace hz::cli {

namespace {

using domain::Change;
using domain::Posture;

constexpr const char* kWeightedTotal = "weighted_total";

class DifferenceJson {
public:
    explicit DifferenceJson(const Difference& difference)
        : m_difference(difference)
    {
    }

    std::string text()
    {
        m_json.key("from").text(m_difference.fromName);
        m_json.key("to").text(m_difference.toName);
        writeEdition();
        m_json.key("changes").openList();
        for (const Change& change : m_difference.changes.changes)
            writeChange(change);
        m_json.closeList();
        if (m_difference.risk)
            writeRisk(*m_difference.risk);
        return m_json.finished();
    }

private:
    /// Which sides a former edition wrote: their risk is as it was counted then.
    void writeEdition()
    {
        m_json.key("former_edition");
        if (!m_difference.isOfFormerEdition())
            return m_json.null();
        m_json.open();
        m_json.key("from").flag(m_difference.from.isFormer());
        m_json.key("to").flag(m_difference.to.isFormer());
        m_json.key("text").text(wording::comparedNote(migration::kEdition - 1));
        m_json.close();
    }

    void writeChange(const Change& change)
    {
        m_json.open();
        m_json.key("kind").text(domain::kindKey(change.key().kind));
        m_json.key("id").id(change.key().id);
        m_json.key("name").text(review::nameOf(change.after ? m_difference.to.model : m_difference.from.model,
            change.after ? *change.after : *change.before));
        m_json.key("change").text(base::keyOf(review::happenedIn(change)));
        m_json.key("fields").openList();
        for (const review::FieldChange& one : review::fieldChanges(change)) {
            m_json.open();
            m_json.key("field").text(one.field->key);
            m_json.key("before").textOrNull(change.before ? domain::toText(one.before) : QString());
            m_json.key("after").textOrNull(change.after ? domain::toText(one.after) : QString());
            m_json.close();
        }
        m_json.closeList();
        m_json.close();
    }

    void writeRisk(const RiskDifference& risk)
    {
        m_json.key("risk").open();
        for (const Posture posture : m_difference.postures) {
            m_json.key(base::keyOf(posture)).open();
            writeTotals(risk.effect, posture);
            writeNumbers(risk.effect, posture);
            writeHazards(risk.effect, posture);
            writeWaterfall(risk.waterfall, posture);
            m_json.close();
        }
        m_json.close();
    }

    void keyOfColumn(const review::Column& column)
    {
        column.isWeightedTotal() ? m_json.key(kWeightedTotal) : m_json.key(column.name);
    }
    void amount(const std::optional<scoring::Bounded>& loss) { loss ? m_json.amount(*loss) : m_json.null(); }

    void writeTotals(const review::Effect& effect, Posture posture)
    {
        m_json.key("totals").open();
        for (const review::TotalMove& total : effect.totals) {
            if (total.posture != posture)
                continue;
            keyOfColumn(total.column);
            m_json.open();
            m_json.key("before");
            amount(total.before);
            m_json.key("after");
            amount(total.after);
            m_json.close();
        }
        m_json.close();
    }

    void writeStanding(const review::Standing& standing)
    {
        const auto rank = [&](const char* key, int value) {
            m_json.key(key);
            value == 0 ? m_json.null() : m_json.integer(value);
        };
        m_json.open();
        m_json.key("decidable").flag(standing.isDecidable);
        m_json.key("code").textOrNull(standing.code);
        m_json.key("level").textOrNull(standing.levelName);
        m_json.key("worth").amount(standing.lossReduction);
        rank("rank_qualitative", standing.rankQualitative);
        rank("rank_quantitative", standing.rankQuantitative);
        m_json.close();
    }

    void writeHazards(const review::Effect& effect, Posture posture)
    {
        m_json.key("hazards").openList();
        for (const review::RiskMove& move : effect.moves) {
            if (move.posture != posture)
                continue;
            m_json.open();
            m_json.key("id").id(move.hazard);
            m_json.key("name").text(move.name);
            m_json.key("category").text(move.column.name);
            m_json.key("before");
            writeStanding(move.before);
            m_json.key("after");
            writeStanding(move.after);
            m_json.close();
        }
        m_json.closeList();
    }

    void writeNumber(const std::optional<review::NumberMove::Side>& side)
    {
        if (!side)
            return m_json.null();
        m_json.open();
        m_json.key("occurrences").interval(side->occurrences);
        m_json.key("frequency").open();
        m_json.key("low").number(side->occurrences.value.low / side->years);
        m_json.key("high").number(side->occurrences.value.high / side->years);
        m_json.key("unit").text("1/year");
        m_json.close();
        m_json.key("probability").interval(side->probability);
        m_json.key("decidable").flag(side->isDecidable);
        m_json.key("letters").text(side->letters);
        m_json.close();
    }

    void writeNumbers(const review::Effect& effect, Posture posture)
    {
        m_json.key("occurrences").openList();
        for (const review::NumberMove& move : effect.numbers) {
            if (move.posture != posture)
                continue;
            m_json.open();
            m_json.key("id").id(move.node);
            m_json.key("name").text(move.name);
            m_json.key("before");
            writeNumber(move.before);
            m_json.key("after");
            writeNumber(move.after);
            m_json.close();
        }
        m_json.closeList();
    }

    void writeLosses(const review::Waterfall& waterfall, const review::Losses& losses, Posture posture)
    {
        m_json.open();
        for (std::size_t k = 0; k < waterfall.columns.size(); ++k) {
            keyOfColumn(waterfall.columns[k]);
            amount(losses[static_cast<std::size_t>(posture)][k]);
        }
        m_json.close();
    }

    void writeWaterfall(const review::Waterfall& waterfall, Posture posture)
    {
        m_json.key("waterfall").open();
        m_json.key("before");
        writeLosses(waterfall, waterfall.start, posture);
        m_json.key("steps").openList();
        for (const review::WaterfallStep& step : waterfall.steps) {
            m_json.open();
            m_json.key("title").text(step.title);
            m_json.key("change").text(base::keyOf(step.what));
            m_json.key("entities").openList();
            for (const domain::EntityKey& lead : step.leads) {
                m_json.open();
                m_json.key("kind").text(domain::kindKey(lead.kind));
                m_json.key("id").id(lead.id);
                m_json.close();
            }
            m_json.closeList();
            m_json.key("after");
            writeLosses(waterfall, step.losses, posture);
            m_json.close();
        }
        m_json.closeList();
        m_json.close();
    }

    const Difference& m_difference;
    ModelJson m_json{ "graphazard.difference/1" };
};

} // namespace

std::string differenceAsJson(const Difference& difference)
{
    return DifferenceJson(difference).text();
}

} // namespace hz::cli
