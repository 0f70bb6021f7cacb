#include "model/domain/code_order.h"
#include "model/readiness/judge.h"
#include "model/scoring/graph/trace.h"

#include <algorithm>
#include <set>

namespace hz::readiness {

namespace {

using analysis::LeastEvents;
using analysis::SharedThing;
using domain::Criterion;

/// Rated as the severity that is named, or worse; where none is, all that are rated.
std::vector<std::uint32_t> consequencesOf(const Criterion& criterion, const StageCase& stage)
{
    const bool isAny = criterion.severity.trimmed().isEmpty();
    const int mildest =
        isAny ? static_cast<int>(stage.tables().scheme.severities.size()) - 1 : stage.severityNamed(criterion.severity);
    std::vector<std::uint32_t> found;
    for (const std::uint32_t node : stage.tables().consequences)
        for (const std::size_t k : stage.categoriesOf(criterion)) {
            const int severity = stage.tables().stakes.at(node, k).severity;
            if (severity < 0 || severity > mildest)
                continue;
            found.push_back(node);
            break;
        }
    return found;
}

QString codeOf(const Model& model, const Id& node)
{
    const domain::Node* entity = model.node(node);
    return entity ? entity->code : QString();
}

/// "C01 → H01 → S01": one way on which the trace brings the node about.
QString lineOf(const Model& model, const scoring::Trace& trace, Id node)
{
    QStringList codes{ codeOf(model, node) };
    std::set<Id> seen{ node };
    for (bool isOn = true; isOn;) {
        isOn = false;
        for (const Id& id : trace.links) {
            const domain::Link* link = model.link(id);
            if (!link || link->to != node || link->negated || !seen.insert(link->from).second)
                continue;
            node = link->from;
            codes.prepend(codeOf(model, node));
            isOn = true;
            break;
        }
    }
    return codes.join(QStringLiteral(" \u2192 "));
}

QString nameOf(const Model& model, const SharedThing& shared)
{
    if (const domain::Node* cause = model.node(shared.id))
        return cause->title.isEmpty() ? cause->code : cause->code + u' ' + cause->title;
    const auto* group = model.commonCauses().find(shared.id);
    return group ? group->name : shared.name;
}

/// What the controls that fail on the way have in common.
void noteShared(Judgement& judgement, const Model& model, const scoring::Trace& trace, const QString& line)
{
    std::vector<Id> controls;
    for (const Id& id : trace.guards)
        if (const domain::Guard* guard = model.guards().find(id))
            controls.push_back(guard->control);
    std::ranges::sort(controls,
        [&](const Id& a, const Id& b) { return domain::codeComesBefore(codeOf(model, a), codeOf(model, b)); });
    for (const SharedThing& shared : analysis::sharedBy(model, controls)) {
        QStringList codes;
        for (const Id& control : shared.controls)
            codes.append(codeOf(model, control));
        std::vector<Id> ids = shared.controls;
        if (model.node(shared.id))
            ids.insert(ids.begin(), shared.id);
        judgement.note({ ReasonCode::DomainsShared, std::move(ids),
            { line, codes.join(QStringLiteral(", ")), nameOf(model, shared) } });
    }
}

void addTooFew(Judgement& judgement, const Criterion& criterion, const StageCase& stage, const Id& consequence,
    const LeastEvents& least)
{
    const Model& model = stage.scored();
    const scoring::Trace trace = scoring::traceOf(model, consequence, criterion.posture, least.events);
    const QString line = lineOf(model, trace, consequence);
    QStringList events;
    for (const std::string& name : scoring::eventNames(model, least.events))
        events.append(QString::fromStdString(name));
    const double found = std::max(0, least.low - 1);
    judgement.add(Outcome::Failed,
        { ReasonCode::DomainsTooFew, { consequence }, { line, events.join(QStringLiteral(", ")) },
            { found, static_cast<double>(criterion.count) } });
    noteShared(judgement, model, trace, line);
}

} // namespace

CriterionResult judgeFailureDomains(const Criterion& criterion, StageCase& stage, const RiskAnswers&)
{
    if (stage.categoriesOf(criterion).empty())
        return undecided(criterion, { ReasonCode::UnknownCategory, {}, { criterion.category } });
    if (!criterion.severity.trimmed().isEmpty() && stage.severityNamed(criterion.severity) < 0)
        return undecided(criterion, { ReasonCode::UnknownSeverity, {}, { criterion.severity } });
    const auto consequences = consequencesOf(criterion, stage);
    if (consequences.empty())
        return undecided(criterion, { ReasonCode::NoConsequences });
    const auto asked = static_cast<double>(criterion.count);
    Judgement judgement;
    for (const std::uint32_t node : consequences) {
        const Id id = stage.tables().graph.nodes[node].id;
        const LeastEvents& least = stage.leastEventsOf(id, criterion.posture);
        const bool isFewest = least.isPossible && least.high <= criterion.count;
        if (!isFewest && !stage.isDecidable(node)) // what never meets was taken to bring nothing about
            judgement.add(Outcome::Unknown, { ReasonCode::NeverTogether, { id } });
        if (!least.isPossible || least.low > criterion.count)
            continue;
        if (least.high > criterion.count)
            judgement.add(Outcome::Unknown,
                { ReasonCode::DomainsUnknown, { id }, {}, { static_cast<double>(std::max(0, least.low - 1)), asked } });
        else
            addTooFew(judgement, criterion, stage, id, least);
    }
    return std::move(judgement).result(
        criterion, { ReasonCode::DomainsMet, {}, {}, { static_cast<double>(consequences.size()), asked } });
}

} // namespace hz::readiness
