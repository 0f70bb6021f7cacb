#include "app/cli/projects/exposure.h"
#include "app/cli/projects/gate_output.h"
#include "app/cli/projects/json.h"
#include "app/cli/projects/keys.h"
#include "app/cli/projects/output.h"
#include "model/domain/choices.h"
#include "model/store/file_name.h"
#include "model/wording/wording.h"

namespace hz::cli {

namespace {

using readiness::CriterionResult;
using readiness::FlipPoint;
using readiness::Outcome;
using readiness::Reason;

const char* kindKey(const domain::Criterion& criterion)
{
    return domain::criterionKindChoices()[static_cast<std::size_t>(criterion.kind)].key;
}

QString codeOf(const domain::Model& model, const base::Id& id)
{
    const domain::Node* node = model.node(id);
    return node && !node->code.isEmpty() ? node->code : QString::fromStdString(id.text());
}

/// The node, "C01->H01" for a link, the name of an occasion, the consequence of an impact.
QString placeOf(const FlipPoint& point, const domain::Model& model)
{
    if (point.input == FlipPoint::Input::Occasions)
        return OccasionKeys(model).of(point.id);
    if (const domain::Link* link = model.link(point.id))
        return codeOf(model, link->from) + QStringLiteral("->") + codeOf(model, link->to);
    if (const domain::Impact* impact = model.impacts().find(point.id))
        return codeOf(model, impact->consequence);
    return codeOf(model, point.id);
}

void writeTexts(ModelJson& json, const QStringList& texts)
{
    json.openList();
    for (const QString& text : texts)
        json.text(text);
    json.closeList();
}

void writeCriterion(ModelJson& json, const JudgedGate& gate, const CriterionResult& judged)
{
    const domain::Criterion& criterion = gate.criterionOf(judged);
    json.open();
    json.key("id").id(judged.criterion);
    json.key("title").text(wording::titleOf(criterion));
    json.key("kind").text(kindKey(criterion));
    json.key("blocking").flag(judged.isBlocking);
    json.key("result").text(base::keyOf(judged.outcome));
    json.key("reasons").openList();
    for (const Reason& reason : judged.reasons) {
        json.open();
        json.key("code").text(base::keyOf(reason.code));
        json.key("text").text(wording::sentence(reason, gate.model));
        json.key("nodes");
        writeTexts(json, nodesOf(reason, gate.model));
        json.close();
    }
    json.closeList();
    json.close();
}

void writeFlipPoint(ModelJson& json, const JudgedGate& gate, const FlipPoint& point)
{
    json.open();
    json.key("node").text(placeOf(point, gate.model));
    json.key("input").text(base::keyOf(point.input));
    json.key("now").number(point.now);
    json.key("at").number(point.at);
    json.key("side").text(point.isAbove ? "above" : "below");
    json.key("verdict").text(base::keyOf(point.verdict));
    json.close();
}

const char* levelOf(const CriterionResult& judged)
{
    if (judged.outcome == Outcome::Conditional)
        return "note";
    return judged.isBlocking ? "error" : "warning";
}

void writeMessage(ModelJson& json, const char* key, const QString& text)
{
    json.key(key).open();
    json.key("text").text(text);
    json.close();
}

void writeRules(ModelJson& json, const JudgedGate& gate)
{
    json.key("rules").openList();
    for (const CriterionResult& judged : gate.result.criteria) {
        const domain::Criterion& criterion = gate.criterionOf(judged);
        json.open();
        json.key("id").text(QStringLiteral("%1/%2").arg(
            QLatin1String(kindKey(criterion)), QString::fromStdString(criterion.id.text())));
        writeMessage(json, "shortDescription", wording::titleOf(criterion));
        json.close();
    }
    json.closeList();
}

void writeLocation(ModelJson& json, const JudgedGate& gate, const Reason& reason)
{
    json.key("locations").openList();
    json.open();
    json.key("physicalLocation").open();
    json.key("artifactLocation").open();
    json.key("uri").text(QString::fromLatin1(store::bytesOf(gate.file).toPercentEncoding("/")));
    json.close();
    json.close();
    json.key("logicalLocations").openList();
    for (const QString& node : nodesOf(reason, gate.model)) {
        json.open();
        json.key("name").text(node);
        json.key("kind").text("element");
        json.close();
    }
    json.closeList();
    json.close();
    json.closeList();
}

/// Behind what is wrong, and nothing wrong by itself.
bool saysWhatCarries(const Reason& reason)
{
    return reason.code == readiness::ReasonCode::CarriedBy || reason.code == readiness::ReasonCode::CarriedByWhatStands;
}

/// Of one reason, with what carries it.
QString messageOf(const CriterionResult& judged, std::size_t at, const domain::Model& model)
{
    QString text = wording::sentence(judged.reasons[at], model);
    while (++at < judged.reasons.size() && saysWhatCarries(judged.reasons[at]))
        text += u' ' + wording::sentence(judged.reasons[at], model);
    return text;
}

void writeResults(ModelJson& json, const JudgedGate& gate)
{
    json.key("results").openList();
    for (std::size_t i = 0; i < gate.result.criteria.size(); ++i) {
        const CriterionResult& judged = gate.result.criteria[i];
        const domain::Criterion& criterion = gate.criterionOf(judged);
        for (std::size_t at = 0; at < judged.reasons.size() && judged.outcome != Outcome::Met; ++at) {
            const Reason& reason = judged.reasons[at];
            if (saysWhatCarries(reason))
                continue;
            json.open();
            json.key("ruleId").text(QStringLiteral("%1/%2").arg(
                QLatin1String(kindKey(criterion)), QString::fromStdString(criterion.id.text())));
            json.key("ruleIndex").integer(static_cast<std::int64_t>(i));
            json.key("level").text(levelOf(judged));
            writeMessage(json, "message", messageOf(judged, at, gate.model));
            writeLocation(json, gate, reason);
            json.close();
        }
    }
    json.closeList();
}

} // namespace

std::string gateAsJson(const JudgedGate& gate)
{
    ModelJson json("graphazard.gate/1");
    json.key("file").text(gate.file);
    json.key("gate").text(gate.stage.name);
    json.key("today").text(gate.today.toString(Qt::ISODate));
    writeExposure(json, readiness::modelAt(gate.model, gate.stage));
    json.key("verdict").text(base::keyOf(gate.result.verdict));
    json.key("next_change");
    if (const auto& change = gate.result.nextChange) {
        json.open();
        json.key("date").text(change->day.toString(Qt::ISODate));
        json.key("verdict").text(base::keyOf(change->verdict));
        json.close();
    } else
        json.null();
    json.key("criteria").openList();
    for (const CriterionResult& judged : gate.result.criteria)
        writeCriterion(json, gate, judged);
    json.closeList();
    json.key("flip_points").openList();
    for (const FlipPoint& point : gate.flips.points)
        writeFlipPoint(json, gate, point);
    json.closeList();
    json.key("flip_points_complete").flag(gate.flips.isComplete);
    return json.finished();
}

std::string gateAsSarif(const JudgedGate& gate)
{
    ModelJson json("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    json.key("version").text("2.1.0");
    json.key("runs").openList();
    json.open();
    json.key("tool").open();
    json.key("driver").open();
    json.key("name").text("graphazard");
    json.key("version").text(GRAPHAZARD_VERSION);
    writeRules(json, gate);
    json.close();
    json.close();
    json.key("columnKind").text("utf16CodeUnits");
    writeResults(json, gate);
    json.key("properties").open();
    json.key("gate").text(gate.stage.name);
    json.key("verdict").text(base::keyOf(gate.result.verdict));
    json.key("today").text(gate.today.toString(Qt::ISODate));
    json.close();
    json.close();
    json.closeList();
    return json.finished();
}

} // namespace hz::cli
