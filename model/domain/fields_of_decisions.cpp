#include "model/domain/choices.h"
#include "model/domain/criterion_kinds.h"
#include "model/domain/field_makers.h"

namespace hz::domain::describe {

namespace {

template <CriterionParameter Parameter> bool asks(const Criterion& criterion)
{
    return asksFor(criterion.kind, Parameter);
}

} // namespace

template <> KindOfEntity kind<Action>()
{
    return { { "action", QT_TRANSLATE_NOOP("Choice", "Action") }, "actions", KindOfEntity::Group::Records,
        {
            reference(&Action::node, EntityKind::Node, "node", QT_TRANSLATE_NOOP("Field", "Node"),
                QT_TRANSLATE_NOOP("Field", "What it concerns; empty: the project."))
                .as(Role::Subject),
            field(&Action::title, "title", QT_TRANSLATE_NOOP("Field", "Title"),
                QT_TRANSLATE_NOOP("Field", "What is to be done."))
                .as(Role::Name),
            field(&Action::owner, "owner", QT_TRANSLATE_NOOP("Field", "Owner"),
                QT_TRANSLATE_NOOP("Field", "Who answers for it."))
                .as(Role::Maker),
            field(&Action::due, "due", QT_TRANSLATE_NOOP("Field", "Due"),
                QT_TRANSLATE_NOOP("Field", "When it must be done.")),
            choice(&Action::status, actionStatusChoices(), "status", QT_TRANSLATE_NOOP("Field", "Status"),
                QT_TRANSLATE_NOOP("Field", "How far it is.")),
            field(
                &Action::cost, "cost", QT_TRANSLATE_NOOP("Field", "Cost"), QT_TRANSLATE_NOOP("Field", "What it costs."))
                .within(kAmount),
            longText(&Action::notes, "notes", QT_TRANSLATE_NOOP("Field", "Notes"),
                QT_TRANSLATE_NOOP("Field", "Anything else.")),
        } };
}

template <> KindOfEntity kind<Stage>()
{
    return { { "stage", QT_TRANSLATE_NOOP("Choice", "Stage") }, "stages", KindOfEntity::Group::Records,
        {
            field(&Stage::position, "position", QT_TRANSLATE_NOOP("Field", "Position"),
                QT_TRANSLATE_NOOP("Field", "The order of the stages."))
                .as(Role::Order),
            field(&Stage::name, "name", QT_TRANSLATE_NOOP("Field", "Name"),
                QT_TRANSLATE_NOOP("Field", "What the stage is called."))
                .as(Role::Name),
            longText(&Stage::description, "description", QT_TRANSLATE_NOOP("Field", "Description"),
                QT_TRANSLATE_NOOP("Field", "Who may use what at this stage.")),
            field(&Stage::users, "users", QT_TRANSLATE_NOOP("Field", "Users"),
                QT_TRANSLATE_NOOP("Field", "How many use the system at this stage."))
                .within(kAmount),
            field(&Stage::usesPerDay, "uses_per_day", QT_TRANSLATE_NOOP("Field", "Uses per day"),
                QT_TRANSLATE_NOOP("Field", "How often each of them uses it, a day."))
                .within(kAmount),
            field(&Stage::exposure, "exposure", QT_TRANSLATE_NOOP("Field", "Exposure"),
                QT_TRANSLATE_NOOP("Field", "How long the stage is looked at."))
                .within(kExposure),
        } };
}

template <> KindOfEntity kind<StageOccasion>()
{
    return { { "stage_occasion", QT_TRANSLATE_NOOP("Choice", "Occasions of a stage") }, "stage_occasions",
        KindOfEntity::Group::Records,
        {
            owner(&StageOccasion::stage, EntityKind::Stage, "stage", QT_TRANSLATE_NOOP("Field", "Stage"),
                QT_TRANSLATE_NOOP("Field", "The stage in which they are counted.")),
            owner(&StageOccasion::occasion, EntityKind::Occasion, "occasion", QT_TRANSLATE_NOOP("Field", "Occasion"),
                QT_TRANSLATE_NOOP("Field", "What is counted.")),
            field(&StageOccasion::count, "count", QT_TRANSLATE_NOOP("Field", "Count"),
                QT_TRANSLATE_NOOP(
                    "Field", "How many of them there are in the stage's exposure; a number or a distribution."))
                .within(kCount),
        } };
}

template <> KindOfEntity kind<Criterion>()
{
    return { { "criterion", QT_TRANSLATE_NOOP("Choice", "Criterion") }, "criteria", KindOfEntity::Group::Records,
        {
            owner(&Criterion::stage, EntityKind::Stage, "stage", QT_TRANSLATE_NOOP("Field", "Stage"),
                QT_TRANSLATE_NOOP("Field", "Whose gate it belongs to.")),
            field(&Criterion::position, "position", QT_TRANSLATE_NOOP("Field", "Position"),
                QT_TRANSLATE_NOOP("Field", "The order of the criteria."))
                .as(Role::Order),
            choice(&Criterion::kind, criterionKindChoices(), "kind", QT_TRANSLATE_NOOP("Field", "Criterion"),
                QT_TRANSLATE_NOOP("Field", "What is asked.")),
            field(&Criterion::title, "title", QT_TRANSLATE_NOOP("Field", "Title"),
                QT_TRANSLATE_NOOP(
                    "Field", "A title of its own; it stands before the sentence that is made from the other fields."))
                .as(Role::Name),
            field(&Criterion::blocking, "blocking", QT_TRANSLATE_NOOP("Field", "Blocking"),
                QT_TRANSLATE_NOOP("Field", "When it fails the answer is no; otherwise it is a condition.")),
            choice(&Criterion::posture, postureChoices(), "posture", QT_TRANSLATE_NOOP("Field", "Posture"),
                QT_TRANSLATE_NOOP("Field", "Which controls are credited."))
                .when(asks<CriterionParameter::Posture>),
            field(&Criterion::category, "category", QT_TRANSLATE_NOOP("Field", "Category"),
                QT_TRANSLATE_NOOP("Field", "The name of a category; empty: each."))
                .naming(EntityKind::Category)
                .when(asks<CriterionParameter::Category>),
            field(&Criterion::level, "level", QT_TRANSLATE_NOOP("Field", "Level"),
                QT_TRANSLATE_NOOP(
                    "Field", "The name of a risk level: the worst tolerated, or the mildest that asks for controls."))
                .naming(EntityKind::RiskLevel)
                .when(asks<CriterionParameter::Level>),
            field(&Criterion::severity, "severity", QT_TRANSLATE_NOOP("Field", "Severity"),
                QT_TRANSLATE_NOOP("Field", "The name of the mildest severity that counts; empty: each."))
                .naming(EntityKind::SeverityLevel)
                .when(asks<CriterionParameter::Severity>),
            field(&Criterion::count, "count", QT_TRANSLATE_NOOP("Field", "Count"),
                QT_TRANSLATE_NOOP("Field", "Controls asked for, or open actions allowed."))
                .within(kWhole)
                .when(asks<CriterionParameter::Count>),
            field(&Criterion::days, "days", QT_TRANSLATE_NOOP("Field", "Days"),
                QT_TRANSLATE_NOOP("Field", "The oldest evidence or review allowed."))
                .within(kWhole)
                .when(asks<CriterionParameter::Days>),
            field(&Criterion::limit, "limit", QT_TRANSLATE_NOOP("Field", "Limit"),
                QT_TRANSLATE_NOOP("Field", "The greatest loss or number, or the least share of samples, allowed."))
                .within(kAmount)
                .when(asks<CriterionParameter::Limit>),
            field(&Criterion::quantile, "quantile", QT_TRANSLATE_NOOP("Field", "Quantile"),
                QT_TRANSLATE_NOOP("Field", "Which quantile of the loss is compared with the limit."))
                .within(kInside)
                .when(asks<CriterionParameter::Quantile>),
            field(&Criterion::roles, "roles", QT_TRANSLATE_NOOP("Field", "Roles"),
                QT_TRANSLATE_NOOP("Field", "Who must sign off; one a line."))
                .when(asks<CriterionParameter::Roles>),
            field(&Criterion::group, "group", QT_TRANSLATE_NOOP("Field", "Checklist group"),
                QT_TRANSLATE_NOOP("Field", "The part of the checklist; empty: all of it."))
                .when(asks<CriterionParameter::Group>),
            field(&Criterion::tag, "tag", QT_TRANSLATE_NOOP("Field", "Tag of misuse"),
                QT_TRANSLATE_NOOP("Field", "The tag that causes of misuse bear."))
                .when(asks<CriterionParameter::Tag>),
            field(&Criterion::controlTag, "control_tag", QT_TRANSLATE_NOOP("Field", "Tag of monitoring"),
                QT_TRANSLATE_NOOP("Field", "The tag that monitoring controls bear."))
                .when(asks<CriterionParameter::ControlTag>),
            longText(&Criterion::notes, "notes", QT_TRANSLATE_NOOP("Field", "Notes"),
                QT_TRANSLATE_NOOP("Field", "Anything else.")),
        } };
}

template <> KindOfEntity kind<Acceptance>()
{
    return { { "acceptance", QT_TRANSLATE_NOOP("Choice", "Acceptance") }, "acceptances", KindOfEntity::Group::Records,
        {
            owner(&Acceptance::hazard, EntityKind::Node, "hazard", QT_TRANSLATE_NOOP("Field", "Hazard"),
                QT_TRANSLATE_NOOP("Field", "Whose residual risk is accepted."))
                .as(Role::Subject),
            field(&Acceptance::stage, "stage", QT_TRANSLATE_NOOP("Field", "Stage"),
                QT_TRANSLATE_NOOP("Field", "The name of a stage; empty: every stage.")),
            field(&Acceptance::category, "category", QT_TRANSLATE_NOOP("Field", "Category"),
                QT_TRANSLATE_NOOP("Field", "The name of a category; empty: each."))
                .naming(EntityKind::Category),
            field(&Acceptance::level, "level", QT_TRANSLATE_NOOP("Field", "Level"),
                QT_TRANSLATE_NOOP("Field", "The risk level that is accepted."))
                .naming(EntityKind::RiskLevel),
            field(&Acceptance::role, "role", QT_TRANSLATE_NOOP("Field", "Role"),
                QT_TRANSLATE_NOOP("Field", "In which role it is accepted."))
                .byName(),
            field(&Acceptance::requestedBy, "requested_by", QT_TRANSLATE_NOOP("Field", "Requested by"),
                QT_TRANSLATE_NOOP("Field", "Who asks for it."))
                .as(Role::Maker)
                .byName(),
            field(&Acceptance::approvedBy, "approved_by", QT_TRANSLATE_NOOP("Field", "Approved by"),
                QT_TRANSLATE_NOOP("Field", "Who accepts it; never who asks."))
                .byName(),
            longText(&Acceptance::reason, "reason", QT_TRANSLATE_NOOP("Field", "Reason"),
                QT_TRANSLATE_NOOP("Field", "Why it is accepted.")),
            longText(&Acceptance::conditions, "conditions", QT_TRANSLATE_NOOP("Field", "Conditions"),
                QT_TRANSLATE_NOOP("Field", "Under which conditions.")),
            field(&Acceptance::date, "date", QT_TRANSLATE_NOOP("Field", "Date"),
                QT_TRANSLATE_NOOP("Field", "When it was accepted."))
                .as(Role::Day),
            field(&Acceptance::until, "until", QT_TRANSLATE_NOOP("Field", "Until"),
                QT_TRANSLATE_NOOP("Field", "The last day on which it holds."))
                .within(kNotBefore,
                    [](const Acceptance& acceptance) { return isOrdered(acceptance.date, acceptance.until); }),
            field(&Acceptance::digest, "digest", QT_TRANSLATE_NOOP("Field", "Digest"),
                QT_TRANSLATE_NOOP("Field", "Of the part of the graph that was accepted."))
                .made(),
        },
        true };
}

template <> KindOfEntity kind<SignOff>()
{
    return { { "sign_off", QT_TRANSLATE_NOOP("Choice", "Sign-off") }, "sign_offs", KindOfEntity::Group::Records,
        {
            owner(&SignOff::stage, EntityKind::Stage, "stage", QT_TRANSLATE_NOOP("Field", "Stage"),
                QT_TRANSLATE_NOOP("Field", "What is signed off.")),
            field(&SignOff::role, "role", QT_TRANSLATE_NOOP("Field", "Role"),
                QT_TRANSLATE_NOOP("Field", "In which role."))
                .byName(),
            field(&SignOff::person, "person", QT_TRANSLATE_NOOP("Field", "Person"),
                QT_TRANSLATE_NOOP("Field", "Who signs."))
                .as(Role::Maker)
                .byName(),
            choice(&SignOff::decision, signOffDecisionChoices(), "decision", QT_TRANSLATE_NOOP("Field", "Decision"),
                QT_TRANSLATE_NOOP("Field", "What is decided.")),
            longText(&SignOff::conditions, "conditions", QT_TRANSLATE_NOOP("Field", "Conditions"),
                QT_TRANSLATE_NOOP("Field", "Under which conditions.")),
            field(&SignOff::date, "date", QT_TRANSLATE_NOOP("Field", "Date"),
                QT_TRANSLATE_NOOP("Field", "When it was signed."))
                .as(Role::Day),
            field(&SignOff::digest, "digest", QT_TRANSLATE_NOOP("Field", "Digest"),
                QT_TRANSLATE_NOOP("Field", "Of the model that was signed."))
                .made(),
        },
        true };
}

template <> KindOfEntity kind<Baseline>()
{
    return { { "baseline", QT_TRANSLATE_NOOP("Choice", "Baseline") }, "baselines", KindOfEntity::Group::Records,
        {
            field(&Baseline::name, "name", QT_TRANSLATE_NOOP("Field", "Name"),
                QT_TRANSLATE_NOOP("Field", "What the state is called."))
                .as(Role::Name),
            field(&Baseline::date, "date", QT_TRANSLATE_NOOP("Field", "Date"),
                QT_TRANSLATE_NOOP("Field", "When it was frozen."))
                .as(Role::Day),
            field(&Baseline::person, "person", QT_TRANSLATE_NOOP("Field", "Person"),
                QT_TRANSLATE_NOOP("Field", "Who froze it."))
                .as(Role::Maker)
                .byName(),
            longText(&Baseline::notes, "notes", QT_TRANSLATE_NOOP("Field", "Notes"),
                QT_TRANSLATE_NOOP("Field", "Anything else.")),
            field(&Baseline::totals, "totals", QT_TRANSLATE_NOOP("Field", "Totals"),
                QT_TRANSLATE_NOOP("Field", "Expected loss by posture and category when it was frozen."))
                .made(),
            field(&Baseline::content, "content", QT_TRANSLATE_NOOP("Field", "Content"),
                QT_TRANSLATE_NOOP("Field", "The frozen model."))
                .made(),
        },
        true };
}

} // namespace hz::domain::describe
