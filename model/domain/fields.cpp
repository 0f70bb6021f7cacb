#include "model/domain/fields.h"

#include "model/domain/suggestions.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <cassert>

namespace hz::domain {

namespace {

constexpr std::array kNodeKinds{ Choice{ "cause", QT_TRANSLATE_NOOP("Choice", "Cause") },
    Choice{ "hazard", QT_TRANSLATE_NOOP("Choice", "Hazard") },
    Choice{ "consequence", QT_TRANSLATE_NOOP("Choice", "Consequence") },
    Choice{ "control", QT_TRANSLATE_NOOP("Choice", "Control") } };
constexpr std::array kLogics{ Choice{ "any", QT_TRANSLATE_NOOP("Choice", "Any (OR)") },
    Choice{ "all", QT_TRANSLATE_NOOP("Choice", "All (AND)") },
    Choice{ "at-least", QT_TRANSLATE_NOOP("Choice", "At least k") },
    Choice{ "exactly-one", QT_TRANSLATE_NOOP("Choice", "Exactly one (XOR)") } };
constexpr std::array kStatuses{ Choice{ "planned", QT_TRANSLATE_NOOP("Choice", "Planned") },
    Choice{ "implemented", QT_TRANSLATE_NOOP("Choice", "Implemented") },
    Choice{ "verified", QT_TRANSLATE_NOOP("Choice", "Verified") },
    Choice{ "failed", QT_TRANSLATE_NOOP("Choice", "Failed") },
    Choice{ "retired", QT_TRANSLATE_NOOP("Choice", "Retired") } };
constexpr std::array kBases{ Choice{ "unstated", QT_TRANSLATE_NOOP("Choice", "Not stated") },
    Choice{ "judgement", QT_TRANSLATE_NOOP("Choice", "Expert judgement") },
    Choice{ "data", QT_TRANSLATE_NOOP("Choice", "Own data") },
    Choice{ "published", QT_TRANSLATE_NOOP("Choice", "Published figure") },
    Choice{ "illustrative", QT_TRANSLATE_NOOP("Choice", "Illustrative") } };
constexpr std::array kTimeUnits{ Choice{ "hour", QT_TRANSLATE_NOOP("Choice", "hour") },
    Choice{ "day", QT_TRANSLATE_NOOP("Choice", "day") }, Choice{ "week", QT_TRANSLATE_NOOP("Choice", "week") },
    Choice{ "month", QT_TRANSLATE_NOOP("Choice", "month") }, Choice{ "year", QT_TRANSLATE_NOOP("Choice", "year") } };

constexpr unsigned bit(NodeKind kind)
{
    return 1U << static_cast<unsigned>(kind);
}
constexpr unsigned kAll = ~0U;
constexpr unsigned kFed = bit(NodeKind::Cause) | bit(NodeKind::Hazard) | bit(NodeKind::Consequence);
constexpr unsigned kControl = bit(NodeKind::Control);
constexpr unsigned kHazard = bit(NodeKind::Hazard);

template <typename T> struct ValueKindOf;
template <> struct ValueKindOf<bool> {
    static constexpr auto kind = ValueKind::Flag;
};
template <> struct ValueKindOf<int> {
    static constexpr auto kind = ValueKind::Integer;
};
template <> struct ValueKindOf<double> {
    static constexpr auto kind = ValueKind::Number;
};
template <> struct ValueKindOf<std::optional<double>> {
    static constexpr auto kind = ValueKind::OptionalNumber;
};
template <> struct ValueKindOf<QString> {
    static constexpr auto kind = ValueKind::Text;
};
template <> struct ValueKindOf<QStringList> {
    static constexpr auto kind = ValueKind::TextList;
};
template <> struct ValueKindOf<Id> {
    static constexpr auto kind = ValueKind::Reference;
};
template <> struct ValueKindOf<Likelihood> {
    static constexpr auto kind = ValueKind::LikelihoodValue;
};
template <> struct ValueKindOf<std::optional<Quantity>> {
    static constexpr auto kind = ValueKind::OptionalQuantity;
};
template <> struct ValueKindOf<Exposure> {
    static constexpr auto kind = ValueKind::Exposure;
};

template <typename T> Value valueOf(const T& member)
{
    return Value(member);
}
Value valueOf(const int& member)
{
    return Value(static_cast<qint64>(member));
}
template <typename T> Value valueOf(const std::optional<T>& member)
{
    return member ? Value(*member) : Value();
}

template <typename T> bool assign(T& member, const Value& value)
{
    const T* content = std::get_if<T>(&value);
    if (content)
        member = *content;
    return content != nullptr;
}
bool assign(int& member, const Value& value)
{
    const qint64* content = std::get_if<qint64>(&value);
    if (!content || *content != static_cast<int>(*content))
        return false;
    member = static_cast<int>(*content);
    return true;
}
bool assign(double& member, const Value& value)
{
    if (const qint64* whole = std::get_if<qint64>(&value)) {
        member = static_cast<double>(*whole);
        return true;
    }
    const double* content = std::get_if<double>(&value);
    if (content)
        member = *content;
    return content != nullptr;
}
template <typename T> bool assign(std::optional<T>& member, const Value& value)
{
    if (std::holds_alternative<std::monostate>(value)) {
        member.reset();
        return true;
    }
    T content{};
    if (!assign(content, value))
        return false;
    member = content;
    return true;
}

template <typename E, typename T> Field field(T E::*member, const char* key, const char* label, const char* help)
{
    Field made{ key, label, help, ValueKindOf<T>::kind };
    made.read = [member](const Entity& entity) { return valueOf(std::get<E>(entity).*member); };
    made.write = [member](Entity& entity, const Value& value) { return assign(std::get<E>(entity).*member, value); };
    return made;
}

template <typename E> Field longText(QString E::*member, const char* key, const char* label, const char* help)
{
    Field made = field(member, key, label, help);
    made.kind = ValueKind::LongText;
    return made;
}

template <typename E>
Field reference(Id E::*member, EntityKind target, const char* key, const char* label, const char* help)
{
    Field made = field(member, key, label, help);
    made.target = target;
    return made;
}

template <typename E, typename Enum>
Field choice(Enum E::*member, std::span<const Choice> choices, const char* key, const char* label, const char* help)
{
    Field made{ key, label, help, ValueKind::Choice };
    made.choices = choices;
    made.read = [member, choices](const Entity& entity) {
        return Value(QString::fromLatin1(choices[static_cast<std::size_t>(std::get<E>(entity).*member)].key));
    };
    made.write = [member, choices](Entity& entity, const Value& value) {
        const QString* wanted = std::get_if<QString>(&value);
        for (std::size_t i = 0; wanted && i < choices.size(); ++i)
            if (*wanted == QLatin1String(choices[i].key)) {
                std::get<E>(entity).*member = static_cast<Enum>(i);
                return true;
            }
        return false;
    };
    return made;
}

Field with(Field made, unsigned nodeKinds, std::span<const Choice> suggestions = {})
{
    made.nodeKinds = nodeKinds;
    if (!suggestions.empty())
        made.choices = suggestions;
    return made;
}

std::vector<Field> projectFields()
{
    return {
        field(&Project::title, "title", QT_TRANSLATE_NOOP("Field", "Title"),
            QT_TRANSLATE_NOOP("Field", "What the assessment is called.")),
        longText(&Project::system, "system", QT_TRANSLATE_NOOP("Field", "System"),
            QT_TRANSLATE_NOOP(
                "Field", "What is assessed, how it is used and where its use ends (the operating envelope).")),
        field(&Project::authors, "authors", QT_TRANSLATE_NOOP("Field", "Authors"),
            QT_TRANSLATE_NOOP("Field", "Who made the assessment.")),
        field(&Project::organisation, "organisation", QT_TRANSLATE_NOOP("Field", "Organisation"),
            QT_TRANSLATE_NOOP("Field", "For whom it was made.")),
        field(&Project::exposure, "exposure", QT_TRANSLATE_NOOP("Field", "Exposure"),
            QT_TRANSLATE_NOOP(
                "Field", "The time that probabilities refer to, and the demands in it: \"1 year, 1000 demands\".")),
        longText(&Project::assumptions, "assumptions", QT_TRANSLATE_NOOP("Field", "Assumptions"),
            QT_TRANSLATE_NOOP("Field", "One a line; printed in the report.")),
        longText(&Project::sources, "sources", QT_TRANSLATE_NOOP("Field", "Sources"),
            QT_TRANSLATE_NOOP("Field", "One a line; printed in the report.")),
        longText(&Project::notice, "notice", QT_TRANSLATE_NOOP("Field", "Notice"),
            QT_TRANSLATE_NOOP("Field", "Shown on the title page of every report.")),
        field(&Project::schemeName, "scheme", QT_TRANSLATE_NOOP("Field", "Scheme"),
            QT_TRANSLATE_NOOP("Field", "The name of the risk scheme.")),
        longText(&Project::schemeSource, "scheme_source", QT_TRANSLATE_NOOP("Field", "Scheme source"),
            QT_TRANSLATE_NOOP("Field", "Where the scheme's tables come from.")),
        field(&Project::magnitudeUnit, "magnitude_unit", QT_TRANSLATE_NOOP("Field", "Magnitude unit"),
            QT_TRANSLATE_NOOP("Field", "The unit in which losses are counted.")),
    };
}

std::vector<Field> categoryFields()
{
    return {
        field(&Category::position, "position", QT_TRANSLATE_NOOP("Field", "Position"),
            QT_TRANSLATE_NOOP("Field", "The order in which categories are shown.")),
        field(&Category::name, "name", QT_TRANSLATE_NOOP("Field", "Name"),
            QT_TRANSLATE_NOOP("Field", "What the category is called.")),
        field(&Category::letter, "letter", QT_TRANSLATE_NOOP("Field", "Letter"),
            QT_TRANSLATE_NOOP("Field", "The letter that stands in every chip.")),
        field(&Category::colour, "colour", QT_TRANSLATE_NOOP("Field", "Colour"),
            QT_TRANSLATE_NOOP("Field", "Its hue in charts and chips, as #rrggbb.")),
        field(&Category::symbol, "symbol", QT_TRANSLATE_NOOP("Field", "Symbol"),
            QT_TRANSLATE_NOOP("Field", "gear, people, building or coin.")),
        field(&Category::weight, "weight", QT_TRANSLATE_NOOP("Field", "Weight"),
            QT_TRANSLATE_NOOP(
                "Field", "Weight in a total across categories; the total is shown only when every category has one.")),
    };
}

std::vector<Field> severityFields()
{
    return {
        field(&SeverityLevel::number, "number", QT_TRANSLATE_NOOP("Field", "Number"),
            QT_TRANSLATE_NOOP("Field", "1 is the worst.")),
        field(&SeverityLevel::name, "name", QT_TRANSLATE_NOOP("Field", "Name"),
            QT_TRANSLATE_NOOP("Field", "What the severity is called.")),
        field(&SeverityLevel::referenceMagnitude, "reference_magnitude",
            QT_TRANSLATE_NOOP("Field", "Reference magnitude"),
            QT_TRANSLATE_NOOP("Field", "Stands in where a consequence has a severity but no magnitude.")),
    };
}

std::vector<Field> meaningFields()
{
    return {
        reference(&SeverityMeaning::severity, EntityKind::SeverityLevel, "severity",
            QT_TRANSLATE_NOOP("Field", "Severity"), QT_TRANSLATE_NOOP("Field", "The severity level.")),
        reference(&SeverityMeaning::category, EntityKind::Category, "category", QT_TRANSLATE_NOOP("Field", "Category"),
            QT_TRANSLATE_NOOP("Field", "The category.")),
        longText(&SeverityMeaning::text, "text", QT_TRANSLATE_NOOP("Field", "Meaning"),
            QT_TRANSLATE_NOOP("Field", "What this severity means in this category.")),
    };
}

std::vector<Field> likelihoodLevelFields()
{
    return {
        field(&LikelihoodLevel::position, "position", QT_TRANSLATE_NOOP("Field", "Position"),
            QT_TRANSLATE_NOOP("Field", "0 is the most likely level.")),
        field(&LikelihoodLevel::letter, "letter", QT_TRANSLATE_NOOP("Field", "Letter"),
            QT_TRANSLATE_NOOP("Field", "The letter in risk codes.")),
        field(&LikelihoodLevel::name, "name", QT_TRANSLATE_NOOP("Field", "Name"),
            QT_TRANSLATE_NOOP("Field", "What the level is called.")),
        field(&LikelihoodLevel::lowerBound, "lower_bound", QT_TRANSLATE_NOOP("Field", "Lower bound"),
            QT_TRANSLATE_NOOP(
                "Field", "The smallest probability per exposure in this band; 0 for the least likely level.")),
    };
}

std::vector<Field> riskLevelFields()
{
    return {
        field(&RiskLevel::position, "position", QT_TRANSLATE_NOOP("Field", "Position"),
            QT_TRANSLATE_NOOP("Field", "0 is the worst level.")),
        field(&RiskLevel::name, "name", QT_TRANSLATE_NOOP("Field", "Name"),
            QT_TRANSLATE_NOOP("Field", "What the level is called.")),
        field(&RiskLevel::colour, "colour", QT_TRANSLATE_NOOP("Field", "Colour"),
            QT_TRANSLATE_NOOP("Field", "The fill of its cells, as #rrggbb.")),
        field(&RiskLevel::textColour, "text_colour", QT_TRANSLATE_NOOP("Field", "Text colour"),
            QT_TRANSLATE_NOOP("Field", "The text on that fill, as #rrggbb.")),
        field(&RiskLevel::symbol, "symbol", QT_TRANSLATE_NOOP("Field", "Symbol"),
            QT_TRANSLATE_NOOP("Field", "double-diamond, diamond, circle, open-circle, slash or question.")),
        field(&RiskLevel::acceptedBy, "accepted_by", QT_TRANSLATE_NOOP("Field", "Accepted by"),
            QT_TRANSLATE_NOOP("Field", "Who may accept a risk of this level.")),
    };
}

std::vector<Field> cellFields()
{
    return {
        reference(&MatrixCell::severity, EntityKind::SeverityLevel, "severity", QT_TRANSLATE_NOOP("Field", "Severity"),
            QT_TRANSLATE_NOOP("Field", "The column.")),
        reference(&MatrixCell::likelihood, EntityKind::LikelihoodLevel, "likelihood",
            QT_TRANSLATE_NOOP("Field", "Likelihood level"), QT_TRANSLATE_NOOP("Field", "The row.")),
        reference(&MatrixCell::level, EntityKind::RiskLevel, "level", QT_TRANSLATE_NOOP("Field", "Risk level"),
            QT_TRANSLATE_NOOP("Field", "The level of the cell.")),
    };
}

std::vector<Field> ratingFields()
{
    return {
        field(&ControlRating::position, "position", QT_TRANSLATE_NOOP("Field", "Position"),
            QT_TRANSLATE_NOOP("Field", "The order, weakest first.")),
        field(&ControlRating::name, "name", QT_TRANSLATE_NOOP("Field", "Name"),
            QT_TRANSLATE_NOOP("Field", "What the rating is called.")),
        field(&ControlRating::steps, "steps", QT_TRANSLATE_NOOP("Field", "Steps"),
            QT_TRANSLATE_NOOP("Field", "Likelihood levels that a credited control takes off a link.")),
    };
}

std::vector<Field> nodeFields()
{
    return {
        choice(&Node::kind, kNodeKinds, "kind", QT_TRANSLATE_NOOP("Field", "Kind"),
            QT_TRANSLATE_NOOP("Field", "Cause, hazard, consequence or control.")),
        field(&Node::code, "code", QT_TRANSLATE_NOOP("Field", "Code"),
            QT_TRANSLATE_NOOP("Field", "A short name for people, such as H01; unique.")),
        field(&Node::title, "title", QT_TRANSLATE_NOOP("Field", "Title"),
            QT_TRANSLATE_NOOP("Field", "What it is, in a few words.")),
        longText(&Node::description, "description", QT_TRANSLATE_NOOP("Field", "Description"),
            QT_TRANSLATE_NOOP("Field", "What it is, in full.")),
        with(choice(&Node::logic, kLogics, "logic", QT_TRANSLATE_NOOP("Field", "Logic"),
                 QT_TRANSLATE_NOOP("Field", "How incoming links combine.")),
            kFed),
        with(field(&Node::atLeast, "at_least", QT_TRANSLATE_NOOP("Field", "k"),
                 QT_TRANSLATE_NOOP("Field", "How many incoming links must be active, for \"at least k\".")),
            kFed),
        field(&Node::likelihood, "likelihood", QT_TRANSLATE_NOOP("Field", "Own likelihood"),
            QT_TRANSLATE_NOOP("Field",
                "\"0.01\", \"0.2 per year\", \"1e-3 per demand x 200\", \"lognormal(0.01, 3)\", \"unknown\", or "
                "empty for none. Of a control: its own failure.")),
        with(reference(&Node::commonCause, EntityKind::CommonCauseGroup, "common_cause",
                 QT_TRANSLATE_NOOP("Field", "Common cause"),
                 QT_TRANSLATE_NOOP("Field", "The group of equally likely things that may come about together.")),
            bit(NodeKind::Cause) | kControl),
        choice(&Node::basis, kBases, "basis", QT_TRANSLATE_NOOP("Field", "Basis"),
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
        with(choice(&Node::status, kStatuses, "status", QT_TRANSLATE_NOOP("Field", "Status"),
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

std::vector<Field> linkFields()
{
    return {
        reference(&Link::from, EntityKind::Node, "from", QT_TRANSLATE_NOOP("Field", "From"),
            QT_TRANSLATE_NOOP("Field", "What brings it about.")),
        reference(&Link::to, EntityKind::Node, "to", QT_TRANSLATE_NOOP("Field", "To"),
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

std::vector<Field> guardFields()
{
    return {
        reference(&Guard::control, EntityKind::Node, "control", QT_TRANSLATE_NOOP("Field", "Control"),
            QT_TRANSLATE_NOOP("Field", "What stops the link while it works.")),
        reference(&Guard::link, EntityKind::Link, "link", QT_TRANSLATE_NOOP("Field", "Link"),
            QT_TRANSLATE_NOOP("Field", "What is stopped.")),
        longText(
            &Guard::notes, "notes", QT_TRANSLATE_NOOP("Field", "Notes"), QT_TRANSLATE_NOOP("Field", "Anything else.")),
    };
}

std::vector<Field> impactFields()
{
    return {
        reference(&Impact::consequence, EntityKind::Node, "consequence", QT_TRANSLATE_NOOP("Field", "Consequence"),
            QT_TRANSLATE_NOOP("Field", "Whose impact it is.")),
        reference(&Impact::category, EntityKind::Category, "category", QT_TRANSLATE_NOOP("Field", "Category"),
            QT_TRANSLATE_NOOP("Field", "In which category.")),
        reference(&Impact::severity, EntityKind::SeverityLevel, "severity", QT_TRANSLATE_NOOP("Field", "Severity"),
            QT_TRANSLATE_NOOP("Field", "How bad, by the scheme; empty: none.")),
        field(&Impact::magnitude, "magnitude", QT_TRANSLATE_NOOP("Field", "Magnitude"),
            QT_TRANSLATE_NOOP("Field",
                "How much, in the project's unit; a number or a distribution. Empty: the severity's reference "
                "magnitude.")),
        choice(&Impact::basis, kBases, "basis", QT_TRANSLATE_NOOP("Field", "Basis"),
            QT_TRANSLATE_NOOP("Field", "Where severity and magnitude come from.")),
        longText(
            &Impact::notes, "notes", QT_TRANSLATE_NOOP("Field", "Notes"), QT_TRANSLATE_NOOP("Field", "Anything else.")),
    };
}

std::vector<Field> placementFields()
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

std::vector<Field> commonCauseFields()
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

constexpr std::array<const char*, kEntityKinds> kKindKeys{ "project", "category", "severity", "severity_meaning",
    "likelihood", "risk_level", "matrix_cell", "rating", "node", "link", "guard", "impact", "placement",
    "common_cause" };

template <std::size_t... I> Entity blankOf(std::size_t kind, std::index_sequence<I...>)
{
    Entity entity;
    ((kind == I ? void(entity.emplace<I>()) : void()), ...);
    return entity;
}

} // namespace

const std::vector<Field>& fieldsOf(EntityKind kind)
{
    static const std::array<std::vector<Field>, kEntityKinds> lists{ projectFields(), categoryFields(),
        severityFields(), meaningFields(), likelihoodLevelFields(), riskLevelFields(), cellFields(), ratingFields(),
        nodeFields(), linkFields(), guardFields(), impactFields(), placementFields(), commonCauseFields() };
    return lists[static_cast<std::size_t>(kind)];
}

const Field* findField(EntityKind kind, std::string_view key)
{
    const auto& fields = fieldsOf(kind);
    const auto found = std::find_if(fields.begin(), fields.end(), [key](const Field& f) { return key == f.key; });
    return found == fields.end() ? nullptr : &*found;
}

const char* kindKey(EntityKind kind)
{
    return kKindKeys[static_cast<std::size_t>(kind)];
}

std::optional<EntityKind> kindFromKey(std::string_view key)
{
    for (std::size_t i = 0; i < kKindKeys.size(); ++i)
        if (key == kKindKeys[i])
            return static_cast<EntityKind>(i);
    return std::nullopt;
}

Entity blankEntity(EntityKind kind, Id id)
{
    Entity entity = blankOf(static_cast<std::size_t>(kind), std::make_index_sequence<kEntityKinds>());
    std::visit([id](auto& e) { e.id = id; }, entity);
    return entity;
}

std::span<const Choice> nodeKindChoices()
{
    return kNodeKinds;
}
std::span<const Choice> logicChoices()
{
    return kLogics;
}
std::span<const Choice> controlStatusChoices()
{
    return kStatuses;
}
std::span<const Choice> basisChoices()
{
    return kBases;
}
std::span<const Choice> timeUnitChoices()
{
    return kTimeUnits;
}

} // namespace hz::domain
