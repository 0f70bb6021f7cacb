#include "model/readiness/judge.h"
#include "model/readiness/paths.h"
#include "model/readiness/roles.h"

#include <algorithm>

namespace hz::readiness {

namespace {

using domain::ChecklistItem;
using domain::Criterion;
using domain::Evidence;
using domain::EvidenceOutcome;

bool hasTag(const domain::Node& node, const QString& tag)
{
    return std::ranges::any_of(node.tags, [&](const QString& own) { return isSameName(own, tag); });
}

/// The date of the newest evidence that counts; nothing without any, invalid where none has a date.
std::optional<QDate> newestEvidence(StageCase& stage, const Id& control)
{
    std::optional<QDate> newest;
    for (const Id& id : stage.evidenceOn(control).valid) {
        const Evidence* evidence = stage.model().table<Evidence>().find(id);
        if (!newest || evidence->date > *newest)
            newest = evidence->date;
    }
    return newest;
}

std::vector<ChecklistItem> itemsOf(const Model& model, const QString& group)
{
    std::vector<ChecklistItem> items;
    model.table<ChecklistItem>().forEach([&](const ChecklistItem& item) {
        if (group.trimmed().isEmpty() || isSameName(item.group, group))
            items.push_back(item);
    });
    std::ranges::stable_sort(items, {}, &ChecklistItem::position);
    return items;
}

} // namespace

CriterionResult judgeEvidenceAge(const Criterion& criterion, StageCase& stage, const RiskAnswers&)
{
    Judgement judgement;
    double credited = 0.0;
    for (const std::uint32_t i : stage.tables().inOrder) {
        const auto& node = stage.tables().graph.nodes[i];
        if (!node.isControl() || !node.credited[static_cast<std::size_t>(criterion.posture)])
            continue;
        credited += 1.0;
        const auto newest = newestEvidence(stage, node.id);
        if (!newest)
            judgement.add(Outcome::Failed, { ReasonCode::EvidenceMissing, { node.id } });
        else if (!newest->isValid())
            judgement.add(Outcome::Unknown, { ReasonCode::EvidenceUndated, { node.id } });
        else if (newest->daysTo(stage.today()) > criterion.days)
            judgement.add(Outcome::Failed,
                { ReasonCode::EvidenceOld, { node.id }, { newest->toString(Qt::ISODate) },
                    { static_cast<double>(newest->daysTo(stage.today())), static_cast<double>(criterion.days) } });
    }
    return std::move(judgement).result(
        criterion, { ReasonCode::EvidenceMet, {}, {}, { credited, static_cast<double>(criterion.days) } });
}

CriterionResult judgeChecklist(const Criterion& criterion, StageCase& stage, const RiskAnswers&)
{
    const auto items = itemsOf(stage.model(), criterion.group);
    if (items.empty())
        return undecided(criterion,
            { criterion.group.trimmed().isEmpty() ? ReasonCode::NoChecklist : ReasonCode::UnknownGroup, {},
                { criterion.group } });
    Judgement judgement;
    for (const ChecklistItem& item : items)
        if (!evidence::isSatisfied(stage.model(), item.id, stage.today()))
            judgement.add(Outcome::Failed,
                { ReasonCode::ChecklistOpen, { item.id }, { item.title, item.satisfiedBy.simplified() } });
    return std::move(judgement).result(
        criterion, { ReasonCode::ChecklistMet, {}, { criterion.group }, { static_cast<double>(items.size()) } });
}

CriterionResult judgeMonitoredMisuse(const Criterion& criterion, StageCase& stage, const RiskAnswers&)
{
    const auto& nodes = stage.tables().graph.nodes;
    const auto bears = [&](bool control, const QString& tag) {
        return !tag.trimmed().isEmpty() && std::ranges::any_of(nodes, [&](const auto& node) {
            return node.isControl() == control && hasTag(*node.entity, tag);
        });
    };
    for (const auto& [control, tag] : { std::pair(false, criterion.tag), std::pair(true, criterion.controlTag) })
        if (!bears(control, tag))
            return undecided(
                criterion, { control ? ReasonCode::UnknownControlTag : ReasonCode::UnknownTag, {}, { tag } });
    const auto monitors = [&](std::uint32_t i) {
        return nodes[i].credited[static_cast<std::size_t>(criterion.posture)]
            && hasTag(*nodes[i].entity, criterion.controlTag);
    };
    Judgement judgement;
    double causes = 0.0;
    for (const std::uint32_t i : stage.tables().inOrder) {
        if (nodes[i].isControl() || !hasTag(*nodes[i].entity, criterion.tag))
            continue;
        causes += 1.0;
        if (!std::ranges::any_of(controlsBeforeHazards(stage.tables().graph, i), monitors))
            judgement.add(Outcome::Failed,
                { ReasonCode::MisuseUnmonitored, { nodes[i].id }, { criterion.tag, criterion.controlTag } });
    }
    return std::move(judgement).result(
        criterion, { ReasonCode::MisuseMet, {}, { criterion.tag, criterion.controlTag }, { causes } });
}

} // namespace hz::readiness
