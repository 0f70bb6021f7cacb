#include "model/domain/choices.h"
#include "model/domain/field_makers.h"
#include "model/domain/suggestions.h"

namespace hz::domain::describe {

namespace {

constexpr unsigned kAll = ~0U;
constexpr unsigned kFed = bit(NodeKind::Cause) | bit(NodeKind::Hazard) | bit(NodeKind::Consequence);
constexpr unsigned kControl = bit(NodeKind::Control);
constexpr unsigned kHazard = bit(NodeKind::Hazard);

} // namespace

template <> std::vector<Field> fieldList<Node>()
{
    return {
        choice(&Node::kind, nodeKindChoices(), "kind", QT_TRANSLATE_NOOP("Field", "Kind"),
            QT_TRANSLATE_NOOP("Field", "Cause, hazard, consequence or control.")),
        field(&Node::code, "code", QT_TRANSLATE_NOOP("Field", "Code"),
            QT_TRANSLATE_NOOP("Field", "A short name for people, such as H01; unique.")),
        field(&Node::title, "title", QT_TRANSLATE_NOOP("Field", "Title"),
            QT_TRANSLATE_NOOP("Field", "What it is, in a few words.")),
        longText(&Node::description, "description", QT_TRANSLATE_NOOP("Field", "Description"),
            QT_TRANSLATE_NOOP("Field", "What it is, in full.")),
        with(choice(&Node::logic, logicChoices(), "logic", QT_TRANSLATE_NOOP("Field", "Logic"),
                 QT_TRANSLATE_NOOP("Field", "How incoming links combine.")),
            kFed),
        with(field(&Node::atLeast, "at_least", QT_TRANSLATE_NOOP("Field", "k"),
                 QT_TRANSLATE_NOOP("Field", "How many incoming links must be active, for \"at least k\".")),
            kFed),
        field(&Node::likelihood, "likelihood", QT_TRANSLATE_NOOP("Field", "Own likelihood"),
            QT_TRANSLATE_NOOP("Field",
                "\"0.01\", \"0.2 per year\", \"1e-3 per demand x 200\", \"lognormal(0.01, 3)\", \"unknown\", or "
                "empty for none. Of a control: what it fails with by itself.")),
        with(reference(&Node::commonCause, EntityKind::CommonCauseGroup, "common_cause",
                 QT_TRANSLATE_NOOP("Field", "Common cause"),
                 QT_TRANSLATE_NOOP("Field", "The group of equally likely things that may come about together.")),
            bit(NodeKind::Cause) | kControl),
        choice(&Node::basis, basisChoices(), "basis", QT_TRANSLATE_NOOP("Field", "Basis"),
            QT_TRANSLATE_NOOP("Field", "Where likelihood and ratings come from.")),
        with(reference(&Node::judged, EntityKind::LikelihoodLevel, "judged",
                 QT_TRANSLATE_NOOP("Field", "Judged likelihood"),
                 QT_TRANSLATE_NOOP("Field", "The level that the analyst judges; stands beside the derived one.")),
            kFed),
        with(field(&Node::judgedBy, "judged_by", QT_TRANSLATE_NOOP("Field", "Judged by"),
                 QT_TRANSLATE_NOOP("Field", "Who judged, and when.")),
            kFed),
        with(longText(&Node::judgedWhy, "judged_why", QT_TRANSLATE_NOOP("Field", "Reason for judgement"),
                 QT_TRANSLATE_NOOP("Field", "Why this level.")),
            kFed),
        with(field(&Node::eliminated, "eliminated", QT_TRANSLATE_NOOP("Field", "Eliminated by design"),
                 QT_TRANSLATE_NOOP("Field", "It cannot occur because the design excludes it; give the reason.")),
            kFed),
        with(longText(&Node::eliminatedWhy, "eliminated_why", QT_TRANSLATE_NOOP("Field", "Reason for elimination"),
                 QT_TRANSLATE_NOOP("Field", "What in the design excludes it.")),
            kFed),
        with(choice(&Node::status, controlStatusChoices(), "status", QT_TRANSLATE_NOOP("Field", "Status"),
                 QT_TRANSLATE_NOOP("Field",
                     "Implemented and verified controls are credited today; planned ones in the target posture.")),
            kControl),
        with(reference(&Node::rating, EntityKind::ControlRating, "rating", QT_TRANSLATE_NOOP("Field", "Rating"),
                 QT_TRANSLATE_NOOP("Field", "How strong it is, in the qualitative scoring.")),
            kControl),
        with(field(&Node::hazardSource, "hazard_source", QT_TRANSLATE_NOOP("Field", "Hazard source"),
                 QT_TRANSLATE_NOOP("Field", "Where the hazard arises.")),
            kHazard, hazardSourceSuggestions()),
        with(field(&Node::triggerEvent, "trigger_event", QT_TRANSLATE_NOOP("Field", "Trigger event"),
                 QT_TRANSLATE_NOOP("Field", "What sets it off.")),
            kHazard),
        with(field(&Node::domains, "domains", QT_TRANSLATE_NOOP("Field", "Application/Domain"),
                 QT_TRANSLATE_NOOP("Field", "Where the system is applied.")),
            kHazard, domainSuggestions()),
        with(field(&Node::agents, "agents", QT_TRANSLATE_NOOP("Field", "Users/Agents"),
                 QT_TRANSLATE_NOOP("Field", "Who takes part or is affected.")),
            kHazard, agentSuggestions()),
        with(field(&Node::vectors, "vectors", QT_TRANSLATE_NOOP("Field", "Vector"),
                 QT_TRANSLATE_NOOP("Field", "Through what the hazard works.")),
            kHazard, vectorSuggestions()),
        with(field(&Node::protectedCharacteristics, "protected_characteristics",
                 QT_TRANSLATE_NOOP("Field", "Protected characteristics"),
                 QT_TRANSLATE_NOOP("Field", "Whom it may discriminate against.")),
            kHazard, protectedCharacteristicSuggestions()),
        with(field(&Node::assets, "assets", QT_TRANSLATE_NOOP("Field", "Assets"),
                 QT_TRANSLATE_NOOP("Field", "What may be lost.")),
            kHazard, assetSuggestions()),
        field(&Node::owner, "owner", QT_TRANSLATE_NOOP("Field", "Owner"),
            QT_TRANSLATE_NOOP("Field", "Who answers for it.")),
        field(&Node::tags, "tags", QT_TRANSLATE_NOOP("Field", "Tags"),
            QT_TRANSLATE_NOOP("Field", "Free words to find and filter by.")),
        field(&Node::references, "references", QT_TRANSLATE_NOOP("Field", "References"),
            QT_TRANSLATE_NOOP("Field", "Where it is described; one a line.")),
        longText(
            &Node::notes, "notes", QT_TRANSLATE_NOOP("Field", "Notes"), QT_TRANSLATE_NOOP("Field", "Anything else.")),
    };
}

template <> std::vector<Field> fieldList<Link>()
{
    return {
        owner(&Link::from, EntityKind::Node, "from", QT_TRANSLATE_NOOP("Field", "From"),
            QT_TRANSLATE_NOOP("Field", "What brings it about.")),
        owner(&Link::to, EntityKind::Node, "to", QT_TRANSLATE_NOOP("Field", "To"),
            QT_TRANSLATE_NOOP("Field", "What is brought about.")),
        field(&Link::negated, "negated", QT_TRANSLATE_NOOP("Field", "Negated"),
            QT_TRANSLATE_NOOP("Field", "Active while the source does not occur.")),
        field(&Link::transmits, "transmits", QT_TRANSLATE_NOOP("Field", "Conditional probability"),
            QT_TRANSLATE_NOOP("Field",
                "The chance that the source, unstopped, brings the target about: a probability or \"unknown\".")),
        longText(
            &Link::notes, "notes", QT_TRANSLATE_NOOP("Field", "Notes"), QT_TRANSLATE_NOOP("Field", "Anything else.")),
    };
}

template <> std::vector<Field> fieldList<Guard>()
{
    return {
        owner(&Guard::control, EntityKind::Node, "control", QT_TRANSLATE_NOOP("Field", "Control"),
            QT_TRANSLATE_NOOP("Field", "What stops the link while it works.")),
        owner(&Guard::link, EntityKind::Link, "link", QT_TRANSLATE_NOOP("Field", "Link"),
            QT_TRANSLATE_NOOP("Field", "What is stopped.")),
        longText(
            &Guard::notes, "notes", QT_TRANSLATE_NOOP("Field", "Notes"), QT_TRANSLATE_NOOP("Field", "Anything else.")),
    };
}

template <> std::vector<Field> fieldList<Impact>()
{
    return {
        owner(&Impact::consequence, EntityKind::Node, "consequence", QT_TRANSLATE_NOOP("Field", "Consequence"),
            QT_TRANSLATE_NOOP("Field", "Whose impact it is.")),
        owner(&Impact::category, EntityKind::Category, "category", QT_TRANSLATE_NOOP("Field", "Category"),
            QT_TRANSLATE_NOOP("Field", "In which category.")),
        reference(&Impact::severity, EntityKind::SeverityLevel, "severity", QT_TRANSLATE_NOOP("Field", "Severity"),
            QT_TRANSLATE_NOOP("Field", "How bad, by the scheme; empty: none.")),
        field(&Impact::magnitude, "magnitude", QT_TRANSLATE_NOOP("Field", "Magnitude"),
            QT_TRANSLATE_NOOP("Field",
                "How much, in the project's unit; a number or a distribution. Empty: the severity's reference "
                "magnitude.")),
        choice(&Impact::basis, basisChoices(), "basis", QT_TRANSLATE_NOOP("Field", "Basis"),
            QT_TRANSLATE_NOOP("Field", "Where severity and magnitude come from.")),
        longText(
            &Impact::notes, "notes", QT_TRANSLATE_NOOP("Field", "Notes"), QT_TRANSLATE_NOOP("Field", "Anything else.")),
    };
}

template <> std::vector<Field> fieldList<Placement>()
{
    return {
        field(&Placement::x, "x", QT_TRANSLATE_NOOP("Field", "X"),
            QT_TRANSLATE_NOOP("Field", "Centre, in pixels at 100 %.")),
        field(&Placement::y, "y", QT_TRANSLATE_NOOP("Field", "Y"),
            QT_TRANSLATE_NOOP("Field", "Centre, in pixels at 100 %.")),
        field(&Placement::pinned, "pinned", QT_TRANSLATE_NOOP("Field", "Pinned"),
            QT_TRANSLATE_NOOP("Field", "Automatic layout leaves it where it is.")),
    };
}

template <> std::vector<Field> fieldList<CommonCauseGroup>()
{
    return {
        field(&CommonCauseGroup::name, "name", QT_TRANSLATE_NOOP("Field", "Name"),
            QT_TRANSLATE_NOOP("Field", "What the members share: a supplier, a system, a base model.")),
        field(&CommonCauseGroup::beta, "beta", QT_TRANSLATE_NOOP("Field", "Beta factor"),
            QT_TRANSLATE_NOOP("Field",
                "The part of the members' likelihood that is common to all, from 0 (independent) to 1 (all at once).")),
        longText(&CommonCauseGroup::notes, "notes", QT_TRANSLATE_NOOP("Field", "Notes"),
            QT_TRANSLATE_NOOP("Field", "Anything else.")),
    };
}

} // namespace hz::domain::describe
