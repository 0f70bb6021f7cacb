#include "model/domain/fields.h"

#include "model/domain/suggestions.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <cassert>

#define HZ_FIELD(text) QT_TRANSLATE_NOOP("Field", text)
#define HZ_CHOICE(text) QT_TRANSLATE_NOOP("Choice", text)

namespace hz::domain {

namespace {

constexpr std::array kNodeKinds{ Choice{ "cause", HZ_CHOICE("Cause") }, Choice{ "hazard", HZ_CHOICE("Hazard") },
    Choice{ "consequence", HZ_CHOICE("Consequence") }, Choice{ "control", HZ_CHOICE("Control") } };
constexpr std::array kLogics{ Choice{ "any", HZ_CHOICE("Any (OR)") }, Choice{ "all", HZ_CHOICE("All (AND)") },
    Choice{ "at-least", HZ_CHOICE("At least k") }, Choice{ "exactly-one", HZ_CHOICE("Exactly one (XOR)") } };
constexpr std::array kStatuses{ Choice{ "planned", HZ_CHOICE("Planned") },
    Choice{ "implemented", HZ_CHOICE("Implemented") }, Choice{ "verified", HZ_CHOICE("Verified") },
    Choice{ "failed", HZ_CHOICE("Failed") }, Choice{ "retired", HZ_CHOICE("Retired") } };
constexpr std::array kBases{ Choice{ "unstated", HZ_CHOICE("Not stated") },
    Choice{ "judgement", HZ_CHOICE("Expert judgement") }, Choice{ "data", HZ_CHOICE("Own data") },
    Choice{ "published", HZ_CHOICE("Published figure") }, Choice{ "illustrative", HZ_CHOICE("Illustrative") } };
constexpr std::array kTimeUnits{ Choice{ "hour", HZ_CHOICE("hour") }, Choice{ "day", HZ_CHOICE("day") },
    Choice{ "week", HZ_CHOICE("week") }, Choice{ "month", HZ_CHOICE("month") }, Choice{ "year", HZ_CHOICE("year") } };

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
        field(&Project::title, "title", HZ_FIELD("Title"), HZ_FIELD("What the assessment is called.")),
        longText(&Project::system, "system", HZ_FIELD("System"),
            HZ_FIELD("What is assessed, how it is used and where its use ends (the operating envelope).")),
        field(&Project::authors, "authors", HZ_FIELD("Authors"), HZ_FIELD("Who made the assessment.")),
        field(&Project::organisation, "organisation", HZ_FIELD("Organisation"), HZ_FIELD("For whom it was made.")),
        field(&Project::exposure, "exposure", HZ_FIELD("Exposure"),
            HZ_FIELD("The time that probabilities refer to, and the demands in it: \"1 year, 1000 demands\".")),
        longText(&Project::assumptions, "assumptions", HZ_FIELD("Assumptions"),
            HZ_FIELD("One a line; printed in the report.")),
        longText(&Project::sources, "sources", HZ_FIELD("Sources"), HZ_FIELD("One a line; printed in the report.")),
        longText(&Project::notice, "notice", HZ_FIELD("Notice"), HZ_FIELD("Shown on the title page of every report.")),
        field(&Project::schemeName, "scheme", HZ_FIELD("Scheme"), HZ_FIELD("The name of the risk scheme.")),
        longText(&Project::schemeSource, "scheme_source", HZ_FIELD("Scheme source"),
            HZ_FIELD("Where the scheme's tables come from.")),
        field(&Project::magnitudeUnit, "magnitude_unit", HZ_FIELD("Magnitude unit"),
            HZ_FIELD("The unit in which losses are counted.")),
    };
}

std::vector<Field> categoryFields()
{
    return {
        field(&Category::position, "position", HZ_FIELD("Position"),
            HZ_FIELD("The order in which categories are shown.")),
        field(&Category::name, "name", HZ_FIELD("Name"), HZ_FIELD("What the category is called.")),
        field(&Category::letter, "letter", HZ_FIELD("Letter"), HZ_FIELD("The letter that stands in every chip.")),
        field(&Category::colour, "colour", HZ_FIELD("Colour"), HZ_FIELD("Its hue in charts and chips, as #rrggbb.")),
        field(&Category::symbol, "symbol", HZ_FIELD("Symbol"), HZ_FIELD("gear, people, building or coin.")),
        field(&Category::weight, "weight", HZ_FIELD("Weight"),
            HZ_FIELD("Weight in a total across categories; the total is shown only when every category has one.")),
    };
}

std::vector<Field> severityFields()
{
    return {
        field(&SeverityLevel::number, "number", HZ_FIELD("Number"), HZ_FIELD("1 is the worst.")),
        field(&SeverityLevel::name, "name", HZ_FIELD("Name"), HZ_FIELD("What the severity is called.")),
        field(&SeverityLevel::referenceMagnitude, "reference_magnitude", HZ_FIELD("Reference magnitude"),
            HZ_FIELD("Stands in where a consequence has a severity but no magnitude.")),
    };
}

std::vector<Field> meaningFields()
{
    return {
        reference(&SeverityMeaning::severity, EntityKind::SeverityLevel, "severity", HZ_FIELD("Severity"),
            HZ_FIELD("The severity level.")),
        reference(&SeverityMeaning::category, EntityKind::Category, "category", HZ_FIELD("Category"),
            HZ_FIELD("The category.")),
        longText(&SeverityMeaning::text, "text", HZ_FIELD("Meaning"),
            HZ_FIELD("What this severity means in this category.")),
    };
}

std::vector<Field> likelihoodLevelFields()
{
    return {
        field(&LikelihoodLevel::position, "position", HZ_FIELD("Position"), HZ_FIELD("0 is the most likely level.")),
        field(&LikelihoodLevel::letter, "letter", HZ_FIELD("Letter"), HZ_FIELD("The letter in risk codes.")),
        field(&LikelihoodLevel::name, "name", HZ_FIELD("Name"), HZ_FIELD("What the level is called.")),
        field(&LikelihoodLevel::lowerBound, "lower_bound", HZ_FIELD("Lower bound"),
            HZ_FIELD("The smallest probability per exposure in this band; 0 for the least likely level.")),
    };
}

std::vector<Field> riskLevelFields()
{
    return {
        field(&RiskLevel::position, "position", HZ_FIELD("Position"), HZ_FIELD("0 is the worst level.")),
        field(&RiskLevel::name, "name", HZ_FIELD("Name"), HZ_FIELD("What the level is called.")),
        field(&RiskLevel::colour, "colour", HZ_FIELD("Colour"), HZ_FIELD("The fill of its cells, as #rrggbb.")),
        field(&RiskLevel::textColour, "text_colour", HZ_FIELD("Text colour"),
            HZ_FIELD("The text on that fill, as #rrggbb.")),
        field(&RiskLevel::symbol, "symbol", HZ_FIELD("Symbol"),
            HZ_FIELD("double-diamond, diamond, circle, open-circle, slash or question.")),
        field(&RiskLevel::acceptedBy, "accepted_by", HZ_FIELD("Accepted by"),
            HZ_FIELD("Who may accept a risk of this level.")),
    };
}

std::vector<Field> cellFields()
{
    return {
        reference(&MatrixCell::severity, EntityKind::SeverityLevel, "severity", HZ_FIELD("Severity"),
            HZ_FIELD("The column.")),
        reference(&MatrixCell::likelihood, EntityKind::LikelihoodLevel, "likelihood", HZ_FIELD("Likelihood level"),
            HZ_FIELD("The row.")),
        reference(&MatrixCell::level, EntityKind::RiskLevel, "level", HZ_FIELD("Risk level"),
            HZ_FIELD("The level of the cell.")),
    };
}

std::vector<Field> ratingFields()
{
    return {
        field(&ControlRating::position, "position", HZ_FIELD("Position"), HZ_FIELD("The order, weakest first.")),
        field(&ControlRating::name, "name", HZ_FIELD("Name"), HZ_FIELD("What the rating is called.")),
        field(&ControlRating::steps, "steps", HZ_FIELD("Steps"),
            HZ_FIELD("Likelihood levels that a credited control takes off a link.")),
    };
}

std::vector<Field> nodeFields()
{
    return {
        choice(&Node::kind, kNodeKinds, "kind", HZ_FIELD("Kind"), HZ_FIELD("Cause, hazard, consequence or control.")),
        field(&Node::code, "code", HZ_FIELD("Code"), HZ_FIELD("A short name for people, such as H01; unique.")),
        field(&Node::title, "title", HZ_FIELD("Title"), HZ_FIELD("What it is, in a few words.")),
        longText(&Node::description, "description", HZ_FIELD("Description"), HZ_FIELD("What it is, in full.")),
        with(choice(&Node::logic, kLogics, "logic", HZ_FIELD("Logic"), HZ_FIELD("How incoming links combine.")), kFed),
        with(field(&Node::atLeast, "at_least", HZ_FIELD("k"),
                 HZ_FIELD("How many incoming links must be active, for \"at least k\".")),
            kFed),
        field(&Node::likelihood, "likelihood", HZ_FIELD("Own likelihood"),
            HZ_FIELD("\"0.01\", \"0.2 per year\", \"1e-3 per demand x 200\", \"lognormal(0.01, 3)\", \"unknown\", or "
                     "empty for none. Of a control: its own failure.")),
        choice(&Node::basis, kBases, "basis", HZ_FIELD("Basis"), HZ_FIELD("Where likelihood and ratings come from.")),
        with(reference(&Node::judged, EntityKind::LikelihoodLevel, "judged", HZ_FIELD("Judged likelihood"),
                 HZ_FIELD("The level that the analyst judges; stands beside the derived one.")),
            kFed),
        with(field(&Node::judgedBy, "judged_by", HZ_FIELD("Judged by"), HZ_FIELD("Who judged, and when.")), kFed),
        with(longText(&Node::judgedWhy, "judged_why", HZ_FIELD("Reason for judgement"), HZ_FIELD("Why this level.")),
            kFed),
        with(field(&Node::eliminated, "eliminated", HZ_FIELD("Eliminated by design"),
                 HZ_FIELD("It cannot occur because the design excludes it; give the reason.")),
            kFed),
        with(longText(&Node::eliminatedWhy, "eliminated_why", HZ_FIELD("Reason for elimination"),
                 HZ_FIELD("What in the design excludes it.")),
            kFed),
        with(choice(&Node::status, kStatuses, "status", HZ_FIELD("Status"),
                 HZ_FIELD("Implemented and verified controls are credited today; planned ones in the target posture.")),
            kControl),
        with(reference(&Node::rating, EntityKind::ControlRating, "rating", HZ_FIELD("Rating"),
                 HZ_FIELD("How strong it is, in the qualitative scoring.")),
            kControl),
        with(field(
                 &Node::hazardSource, "hazard_source", HZ_FIELD("Hazard source"), HZ_FIELD("Where the hazard arises.")),
            kHazard, hazardSourceSuggestions()),
        with(field(&Node::triggerEvent, "trigger_event", HZ_FIELD("Trigger event"), HZ_FIELD("What sets it off.")),
            kHazard),
        with(field(&Node::domains, "domains", HZ_FIELD("Application/Domain"), HZ_FIELD("Where the system is applied.")),
            kHazard, domainSuggestions()),
        with(field(&Node::agents, "agents", HZ_FIELD("Users/Agents"), HZ_FIELD("Who takes part or is affected.")),
            kHazard, agentSuggestions()),
        with(field(&Node::vectors, "vectors", HZ_FIELD("Vector"), HZ_FIELD("Through what the hazard works.")), kHazard,
            vectorSuggestions()),
        with(field(&Node::protectedCharacteristics, "protected_characteristics", HZ_FIELD("Protected characteristics"),
                 HZ_FIELD("Whom it may discriminate against.")),
            kHazard, protectedCharacteristicSuggestions()),
        with(field(&Node::assets, "assets", HZ_FIELD("Assets"), HZ_FIELD("What may be lost.")), kHazard,
            assetSuggestions()),
        field(&Node::owner, "owner", HZ_FIELD("Owner"), HZ_FIELD("Who answers for it.")),
        field(&Node::tags, "tags", HZ_FIELD("Tags"), HZ_FIELD("Free words to find and filter by.")),
        field(&Node::references, "references", HZ_FIELD("References"), HZ_FIELD("Where it is described; one a line.")),
        longText(&Node::notes, "notes", HZ_FIELD("Notes"), HZ_FIELD("Anything else.")),
    };
}

std::vector<Field> linkFields()
{
    return {
        reference(&Link::from, EntityKind::Node, "from", HZ_FIELD("From"), HZ_FIELD("What brings it about.")),
        reference(&Link::to, EntityKind::Node, "to", HZ_FIELD("To"), HZ_FIELD("What is brought about.")),
        field(&Link::negated, "negated", HZ_FIELD("Negated"), HZ_FIELD("Active while the source does not occur.")),
        field(&Link::transmits, "transmits", HZ_FIELD("Conditional probability"),
            HZ_FIELD("The chance that the source, unstopped, brings the target about: a probability or \"unknown\".")),
        longText(&Link::notes, "notes", HZ_FIELD("Notes"), HZ_FIELD("Anything else.")),
    };
}

std::vector<Field> guardFields()
{
    return {
        reference(&Guard::control, EntityKind::Node, "control", HZ_FIELD("Control"),
            HZ_FIELD("What stops the link while it works.")),
        reference(&Guard::link, EntityKind::Link, "link", HZ_FIELD("Link"), HZ_FIELD("What is stopped.")),
        longText(&Guard::notes, "notes", HZ_FIELD("Notes"), HZ_FIELD("Anything else.")),
    };
}

std::vector<Field> impactFields()
{
    return {
        reference(&Impact::consequence, EntityKind::Node, "consequence", HZ_FIELD("Consequence"),
            HZ_FIELD("Whose impact it is.")),
        reference(
            &Impact::category, EntityKind::Category, "category", HZ_FIELD("Category"), HZ_FIELD("In which category.")),
        reference(&Impact::severity, EntityKind::SeverityLevel, "severity", HZ_FIELD("Severity"),
            HZ_FIELD("How bad, by the scheme; empty: none.")),
        field(&Impact::magnitude, "magnitude", HZ_FIELD("Magnitude"),
            HZ_FIELD("How much, in the project's unit; a number or a distribution. Empty: the severity's reference "
                     "magnitude.")),
        choice(&Impact::basis, kBases, "basis", HZ_FIELD("Basis"), HZ_FIELD("Where severity and magnitude come from.")),
        longText(&Impact::notes, "notes", HZ_FIELD("Notes"), HZ_FIELD("Anything else.")),
    };
}

std::vector<Field> placementFields()
{
    return {
        field(&Placement::x, "x", HZ_FIELD("X"), HZ_FIELD("Centre, in pixels at 100 %.")),
        field(&Placement::y, "y", HZ_FIELD("Y"), HZ_FIELD("Centre, in pixels at 100 %.")),
        field(&Placement::pinned, "pinned", HZ_FIELD("Pinned"), HZ_FIELD("Automatic layout leaves it where it is.")),
    };
}

constexpr std::array<const char*, kEntityKinds> kKindKeys{ "project", "category", "severity", "severity_meaning",
    "likelihood", "risk_level", "matrix_cell", "rating", "node", "link", "guard", "impact", "placement" };

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
        nodeFields(), linkFields(), guardFields(), impactFields(), placementFields() };
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
