#include "model/domain/choices.h"
#include "model/domain/field_makers.h"
#include "model/domain/suggestions.h"

namespace hz::domain::describe {

namespace {

constexpr unsigned kFed = bit(NodeKind::Cause) | bit(NodeKind::Hazard) | bit(NodeKind::Consequence);
constexpr unsigned kControl = bit(NodeKind::Control);
constexpr unsigned kHazard = bit(NodeKind::Hazard);

bool isJudged(const Node& node)
{
    return !node.judged.isNull();
}

} // namespace

template <> KindOfEntity kind<Node>()
{
    return { { "node", QT_TRANSLATE_NOOP("Choice", "Node") }, "nodes", KindOfEntity::Group::Graph,
        {
            choice(&Node::kind, nodeKindChoices(), "kind", QT_TRANSLATE_NOOP("Field", "Kind"),
                QT_TRANSLATE_NOOP("Field", "Cause, hazard, consequence or control."))
                .in(Section::Identity)
                .bearing(),
            field(&Node::code, "code", QT_TRANSLATE_NOOP("Field", "Code"),
                QT_TRANSLATE_NOOP("Field", "A short name for people, such as H01; unique."))
                .in(Section::Identity)
                .as(Role::Code)
                .inWorksheet(1),
            field(&Node::title, "title", QT_TRANSLATE_NOOP("Field", "Title"),
                QT_TRANSLATE_NOOP("Field", "What it is, in a few words."))
                .in(Section::Identity)
                .as(Role::Name)
                .inWorksheet(3),
            longText(&Node::description, "description", QT_TRANSLATE_NOOP("Field", "Description"),
                QT_TRANSLATE_NOOP("Field", "What it is, in full."))
                .in(Section::Identity)
                .as(Role::Description),
            choice(&Node::logic, logicChoices(), "logic", QT_TRANSLATE_NOOP("Field", "Logic"),
                QT_TRANSLATE_NOOP("Field", "How incoming links combine."))
                .of(kFed)
                .in(Section::Logic)
                .bearing(),
            field(&Node::atLeast, "at_least", QT_TRANSLATE_NOOP("Field", "k"),
                QT_TRANSLATE_NOOP("Field", "How many incoming links must be active, for \"at least k\"."))
                .of(kFed)
                .in(Section::Logic)
                .bearing()
                .within(kFromOne)
                .when([](const Node& node) { return node.logic == Logic::AtLeast; }),
            field(&Node::exclusive, "exclusive", QT_TRANSLATE_NOOP("Field", "Exclusive branches"),
                QT_TRANSLATE_NOOP("Field",
                    "At most one of the outgoing links is taken each time; their chances add up to 1 at most."))
                .of(kFed)
                .in(Section::Logic)
                .bearing(),
            field(&Node::likelihood, "likelihood", QT_TRANSLATE_NOOP("Field", "Own likelihood"),
                QT_TRANSLATE_NOOP("Field",
                    "\"0.01\" (is so for the whole exposure), \"0.2 per year\", \"1e-4 per use\", \"lognormal(0.01, "
                    "3)\", "
                    "\"unknown\", or empty for none. Of a control: that it fails when it is called upon."))
                .in(Section::Likelihood)
                .bearing()
                .within(kLikelihood),
            field(&Node::hidden, "hidden", QT_TRANSLATE_NOOP("Field", "Failure stays hidden"),
                QT_TRANSLATE_NOOP("Field",
                    "Once failed it stays failed until it is found: its failure is drawn once for the exposure, not "
                    "anew "
                    "each time it is called upon."))
                .of(kControl)
                .in(Section::Likelihood)
                .bearing(),
            reference(&Node::commonCause, EntityKind::CommonCauseGroup, "common_cause",
                QT_TRANSLATE_NOOP("Field", "Common cause"),
                QT_TRANSLATE_NOOP("Field", "The group of equally likely things that may come about together."))
                .of(bit(NodeKind::Cause) | kControl)
                .in(Section::Likelihood)
                .bearing(),
            choice(&Node::basis, basisChoices(), "basis", QT_TRANSLATE_NOOP("Field", "Basis"),
                QT_TRANSLATE_NOOP("Field", "Where likelihood and ratings come from."))
                .in(Section::Likelihood),
            reference(&Node::judged, EntityKind::LikelihoodLevel, "judged",
                QT_TRANSLATE_NOOP("Field", "Judged likelihood"),
                QT_TRANSLATE_NOOP("Field", "The level that the analyst judges; stands beside the derived one."))
                .of(kFed)
                .in(Section::Likelihood)
                .bearing(),
            field(&Node::judgedBy, "judged_by", QT_TRANSLATE_NOOP("Field", "Judged by"),
                QT_TRANSLATE_NOOP("Field", "Who judged, and when."))
                .of(kFed)
                .in(Section::Likelihood)
                .when(isJudged),
            longText(&Node::judgedWhy, "judged_why", QT_TRANSLATE_NOOP("Field", "Reason for judgement"),
                QT_TRANSLATE_NOOP("Field", "Why this level."))
                .of(kFed)
                .in(Section::Likelihood)
                .when(isJudged),
            field(&Node::eliminated, "eliminated", QT_TRANSLATE_NOOP("Field", "Eliminated by design"),
                QT_TRANSLATE_NOOP("Field", "It cannot occur because the design excludes it; give the reason."))
                .of(kFed)
                .in(Section::Likelihood)
                .bearing(),
            longText(&Node::eliminatedWhy, "eliminated_why", QT_TRANSLATE_NOOP("Field", "Reason for elimination"),
                QT_TRANSLATE_NOOP("Field", "What in the design excludes it."))
                .of(kFed)
                .in(Section::Likelihood)
                .when([](const Node& node) { return node.eliminated; }),
            choice(&Node::status, controlStatusChoices(), "status", QT_TRANSLATE_NOOP("Field", "Status"),
                QT_TRANSLATE_NOOP("Field",
                    "Implemented and verified controls are credited today; planned ones in the target posture."))
                .of(kControl)
                .in(Section::Control)
                .bearing(),
            reference(&Node::rating, EntityKind::ControlRating, "rating", QT_TRANSLATE_NOOP("Field", "Rating"),
                QT_TRANSLATE_NOOP("Field", "How strong it is, in the qualitative scoring."))
                .of(kControl)
                .in(Section::Control)
                .bearing(),
            choice(&Node::type, controlTypeChoices(), "type", QT_TRANSLATE_NOOP("Field", "Type"),
                QT_TRANSLATE_NOOP("Field", "Whether a device or program does it, a rule of work, or people."))
                .of(kControl)
                .in(Section::Control),
            choice(&Node::precedence, precedenceChoices(), "precedence",
                QT_TRANSLATE_NOOP("Field", "Order of precedence"),
                QT_TRANSLATE_NOOP("Field",
                    "What kind of measure it is: design is better than a safety device, that than a warning, that than "
                    "a procedure or training."))
                .of(kControl)
                .in(Section::Control),
            field(&Node::system, "system", QT_TRANSLATE_NOOP("Field", "System"),
                QT_TRANSLATE_NOOP("Field", "The system that it is part of; what is in one system may fail together."))
                .of(kControl)
                .in(Section::Control)
                .suggestingUsed(),
            field(&Node::supplier, "supplier", QT_TRANSLATE_NOOP("Field", "Supplier"),
                QT_TRANSLATE_NOOP("Field", "Who supplies it; what comes from one supplier may fail together."))
                .of(kControl)
                .in(Section::Control)
                .suggestingUsed(),
            field(&Node::baseModel, "base_model", QT_TRANSLATE_NOOP("Field", "Base model"),
                QT_TRANSLATE_NOOP(
                    "Field", "The AI model that it is built on; what is built on one model may fail together."))
                .of(kControl)
                .in(Section::Control)
                .suggestingUsed(),
            field(&Node::hazardSource, "hazard_source", QT_TRANSLATE_NOOP("Field", "Hazard source"),
                QT_TRANSLATE_NOOP("Field", "Where the hazard arises."))
                .of(kHazard)
                .in(Section::Framework)
                .inWorksheet(2)
                .suggesting(hazardSourceSuggestions()),
            field(&Node::triggerEvent, "trigger_event", QT_TRANSLATE_NOOP("Field", "Trigger event"),
                QT_TRANSLATE_NOOP("Field", "What sets it off."))
                .of(kHazard)
                .in(Section::Framework)
                .inWorksheet(4),
            field(&Node::domains, "domains", QT_TRANSLATE_NOOP("Field", "Application/Domain"),
                QT_TRANSLATE_NOOP("Field", "Where the system is applied."))
                .of(kHazard)
                .in(Section::Framework)
                .inWorksheet(5)
                .suggesting(domainSuggestions()),
            field(&Node::agents, "agents", QT_TRANSLATE_NOOP("Field", "Users/Agents"),
                QT_TRANSLATE_NOOP("Field", "Who takes part or is affected."))
                .of(kHazard)
                .in(Section::Framework)
                .inWorksheet(6)
                .suggesting(agentSuggestions()),
            field(&Node::vectors, "vectors", QT_TRANSLATE_NOOP("Field", "Vector"),
                QT_TRANSLATE_NOOP("Field", "Through what the hazard works."))
                .of(kHazard)
                .in(Section::Framework)
                .inWorksheet(7)
                .suggesting(vectorSuggestions()),
            field(&Node::protectedCharacteristics, "protected_characteristics",
                QT_TRANSLATE_NOOP("Field", "Protected characteristics"),
                QT_TRANSLATE_NOOP("Field", "Whom it may discriminate against."))
                .of(kHazard)
                .in(Section::Framework)
                .inWorksheet(8)
                .suggesting(protectedCharacteristicSuggestions()),
            field(&Node::assets, "assets", QT_TRANSLATE_NOOP("Field", "Assets"),
                QT_TRANSLATE_NOOP("Field", "What may be lost."))
                .of(kHazard)
                .in(Section::Framework)
                .inWorksheet(9)
                .suggesting(assetSuggestions()),
            field(&Node::owner, "owner", QT_TRANSLATE_NOOP("Field", "Owner"),
                QT_TRANSLATE_NOOP("Field", "Who answers for it."))
                .in(Section::Identity),
            field(&Node::tags, "tags", QT_TRANSLATE_NOOP("Field", "Tags"),
                QT_TRANSLATE_NOOP("Field", "Free words to find and filter by."))
                .in(Section::Identity),
            field(&Node::references, "references", QT_TRANSLATE_NOOP("Field", "References"),
                QT_TRANSLATE_NOOP("Field", "Where it is described; one a line.")),
            longText(&Node::notes, "notes", QT_TRANSLATE_NOOP("Field", "Notes"),
                QT_TRANSLATE_NOOP("Field", "Anything else.")),
        } };
}

template <> KindOfEntity kind<Link>()
{
    return { { "link", QT_TRANSLATE_NOOP("Choice", "Link") }, "links", KindOfEntity::Group::Graph,
        {
            owner(&Link::from, EntityKind::Node, "from", QT_TRANSLATE_NOOP("Field", "From"),
                QT_TRANSLATE_NOOP("Field", "What brings it about."))
                .bearing(),
            owner(&Link::to, EntityKind::Node, "to", QT_TRANSLATE_NOOP("Field", "To"),
                QT_TRANSLATE_NOOP("Field", "What is brought about."))
                .bearing(),
            field(&Link::negated, "negated", QT_TRANSLATE_NOOP("Field", "Negated"),
                QT_TRANSLATE_NOOP("Field", "Active while the source does not occur."))
                .bearing(),
            field(&Link::chance, "transmits", QT_TRANSLATE_NOOP("Field", "Chance"),
                QT_TRANSLATE_NOOP("Field",
                    "The chance that the source, unstopped, brings the target about: a probability or \"unknown\"."))
                .bearing()
                .within(kChance),
            field(&Link::forExposure, "for_exposure", QT_TRANSLATE_NOOP("Field", "Once for the exposure"),
                QT_TRANSLATE_NOOP("Field", "The chance is drawn once for the whole exposure, not anew each time."))
                .bearing(),
            reference(&Link::metBy, EntityKind::Occasion, "met_by", QT_TRANSLATE_NOOP("Field", "Met by"),
                QT_TRANSLATE_NOOP("Field",
                    "The occasion that meets the source while it is there, as every use meets a biased model."))
                .bearing(),
            field(&Link::chanceName, "chance_name", QT_TRANSLATE_NOOP("Field", "Name of the chance"),
                QT_TRANSLATE_NOOP("Field", "What the chance is of, such as \"ignition\" or \"somebody is there\".")),
            longText(&Link::chanceReason, "chance_reason", QT_TRANSLATE_NOOP("Field", "Reason for the chance"),
                QT_TRANSLATE_NOOP("Field", "Why this number.")),
            field(&Link::chanceSource, "chance_source", QT_TRANSLATE_NOOP("Field", "Source of the chance"),
                QT_TRANSLATE_NOOP("Field", "Where the number comes from.")),
            choice(&Link::chanceBasis, basisChoices(), "chance_basis",
                QT_TRANSLATE_NOOP("Field", "Basis of the chance"),
                QT_TRANSLATE_NOOP("Field", "What kind of source it comes from.")),
            longText(&Link::notes, "notes", QT_TRANSLATE_NOOP("Field", "Notes"),
                QT_TRANSLATE_NOOP("Field", "Anything else.")),
        } };
}

template <> KindOfEntity kind<Guard>()
{
    return { { "guard", QT_TRANSLATE_NOOP("Choice", "Guard") }, "guards", KindOfEntity::Group::Graph,
        {
            owner(&Guard::control, EntityKind::Node, "control", QT_TRANSLATE_NOOP("Field", "Control"),
                QT_TRANSLATE_NOOP("Field", "What stops the link while it works."))
                .bearing(),
            owner(&Guard::link, EntityKind::Link, "link", QT_TRANSLATE_NOOP("Field", "Link"),
                QT_TRANSLATE_NOOP("Field", "What is stopped."))
                .bearing(),
            field(&Guard::order, "order", QT_TRANSLATE_NOOP("Field", "Order of acting"),
                QT_TRANSLATE_NOOP("Field",
                    "Which of the controls on the link acts first: 1 before 2; those with 0 act last, by their codes."))
                .within(kWhole),
            longText(&Guard::notes, "notes", QT_TRANSLATE_NOOP("Field", "Notes"),
                QT_TRANSLATE_NOOP("Field", "Anything else.")),
        } };
}

template <> KindOfEntity kind<Impact>()
{
    return { { "impact", QT_TRANSLATE_NOOP("Choice", "Impact") }, "impacts", KindOfEntity::Group::Graph,
        {
            owner(&Impact::consequence, EntityKind::Node, "consequence", QT_TRANSLATE_NOOP("Field", "Consequence"),
                QT_TRANSLATE_NOOP("Field", "Whose impact it is."))
                .bearing(),
            owner(&Impact::category, EntityKind::Category, "category", QT_TRANSLATE_NOOP("Field", "Category"),
                QT_TRANSLATE_NOOP("Field", "In which category."))
                .bearing(),
            reference(&Impact::severity, EntityKind::SeverityLevel, "severity", QT_TRANSLATE_NOOP("Field", "Severity"),
                QT_TRANSLATE_NOOP("Field", "How bad, by the scheme; empty: none."))
                .bearing(),
            field(&Impact::magnitude, "magnitude", QT_TRANSLATE_NOOP("Field", "Magnitude"),
                QT_TRANSLATE_NOOP("Field",
                    "How much, in the project's unit; a number or a distribution. Empty: the severity's reference "
                    "magnitude."))
                .bearing()
                .within(kAmount),
            choice(&Impact::basis, basisChoices(), "basis", QT_TRANSLATE_NOOP("Field", "Basis"),
                QT_TRANSLATE_NOOP("Field", "Where severity and magnitude come from."))
                .bearing(),
            longText(&Impact::notes, "notes", QT_TRANSLATE_NOOP("Field", "Notes"),
                QT_TRANSLATE_NOOP("Field", "Anything else.")),
        } };
}

template <> KindOfEntity kind<Occasion>()
{
    return { { "occasion", QT_TRANSLATE_NOOP("Choice", "Occasion") }, "occasions", KindOfEntity::Group::Records,
        {
            field(&Occasion::position, "position", QT_TRANSLATE_NOOP("Field", "Position"),
                QT_TRANSLATE_NOOP("Field", "The order of the occasions."))
                .as(Role::Order),
            field(&Occasion::name, "name", QT_TRANSLATE_NOOP("Field", "Name"),
                QT_TRANSLATE_NOOP("Field", "What happens once, in the singular: \"use\", \"train\"."))
                .as(Role::Name)
                .bearing(),
            field(&Occasion::plural, "plural", QT_TRANSLATE_NOOP("Field", "Plural"),
                QT_TRANSLATE_NOOP("Field", "What many of them are called: \"uses\", \"trains\".")),
            field(&Occasion::count, "count", QT_TRANSLATE_NOOP("Field", "Count"),
                QT_TRANSLATE_NOOP("Field",
                    "How many of them there are in the project's exposure; a number or a distribution. Empty: not "
                    "known."))
                .bearing()
                .within(kCount),
            field(&Occasion::source, "source", QT_TRANSLATE_NOOP("Field", "Source"),
                QT_TRANSLATE_NOOP("Field", "Where the count comes from.")),
            choice(&Occasion::basis, basisChoices(), "basis", QT_TRANSLATE_NOOP("Field", "Basis"),
                QT_TRANSLATE_NOOP("Field", "What kind of source it comes from.")),
            longText(&Occasion::notes, "notes", QT_TRANSLATE_NOOP("Field", "Notes"),
                QT_TRANSLATE_NOOP("Field", "Anything else.")),
        } };
}

template <> KindOfEntity kind<Placement>()
{
    return { { "placement", QT_TRANSLATE_NOOP("Choice", "Placement") }, "layout", KindOfEntity::Group::Graph,
        {
            field(&Placement::x, "x", QT_TRANSLATE_NOOP("Field", "X"),
                QT_TRANSLATE_NOOP("Field", "Centre, in pixels at 100 %."))
                .within(kPlace),
            field(&Placement::y, "y", QT_TRANSLATE_NOOP("Field", "Y"),
                QT_TRANSLATE_NOOP("Field", "Centre, in pixels at 100 %."))
                .within(kPlace),
            field(&Placement::pinned, "pinned", QT_TRANSLATE_NOOP("Field", "Pinned"),
                QT_TRANSLATE_NOOP("Field", "Automatic layout leaves it where it is.")),
        },
        true };
}

template <> KindOfEntity kind<CommonCauseGroup>()
{
    return { { "common_cause", QT_TRANSLATE_NOOP("Choice", "Common cause") }, "common_causes",
        KindOfEntity::Group::Graph,
        {
            field(&CommonCauseGroup::name, "name", QT_TRANSLATE_NOOP("Field", "Name"),
                QT_TRANSLATE_NOOP("Field", "What the members share: a supplier, a system, a base model."))
                .as(Role::Name),
            field(&CommonCauseGroup::beta, "beta", QT_TRANSLATE_NOOP("Field", "Beta factor"),
                QT_TRANSLATE_NOOP("Field",
                    "The part of the members' likelihood that is common to all, from 0 (independent) to 1 (all at "
                    "once)."))
                .bearing()
                .within(kShare),
            longText(&CommonCauseGroup::notes, "notes", QT_TRANSLATE_NOOP("Field", "Notes"),
                QT_TRANSLATE_NOOP("Field", "Anything else.")),
        } };
}

} // namespace hz::domain::describe
