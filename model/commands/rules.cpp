#include "model/commands/rules.h"

#include "model/base/codes/decision_errors.h"
#include "model/base/codes/entity_errors.h"
#include "model/base/codes/graph_errors.h"
#include "model/base/codes/scheme_errors.h"
#include "model/commands/loops.h"
#include "model/domain/fields.h"
#include "model/domain/references.h"

#include <map>
#include <set>

namespace hz::commands {

using namespace domain;

namespace {

/// The detail: the field, and in a second line what it was to be, with all digits.
std::optional<Error> outOfRange(const Entity& entity)
{
    for (const Field& field : fieldsOf(kindOf(entity)))
        if (!field.holdsItsRange(entity)) {
            const QString value = toText(field.read(entity)).left(80);
            return Error{ base::FieldError::OutOfRange, { idOf(entity) }, field.key + ('\n' + value.toStdString()) };
        }
    return std::nullopt;
}

/// Nothing that someone vouches for is anonymous.
std::optional<Error> withoutName(const Entity& entity)
{
    for (const Field& field : fieldsOf(kindOf(entity)))
        if (field.vouched && field.mattersTo(entity) && std::get<QString>(field.read(entity)).trimmed().isEmpty())
            return Error{ base::EntryError::Anonymous, { idOf(entity) }, field.key };
    return std::nullopt;
}

std::optional<Error> brokenReference(const Model& model, const Entity& entity)
{
    for (const Field& field : fieldsOf(kindOf(entity)))
        if (field.required && std::get<Id>(field.read(entity)).isNull())
            return Error{ base::FieldError::Missing, { idOf(entity) }, field.key };
    for (const Reference& reference : referencesOf(entity))
        if (!model.contains(reference.target))
            return Error{ base::FieldError::UnknownTarget, { idOf(entity) }, reference.field->key };
    return std::nullopt;
}

/// A control is asked, it does not occur; and only what is asked can be found failed by a test.
std::optional<Error> wrongForm(const Model& model, const Node& node)
{
    const Likelihood& own = node.likelihood;
    if (own.isLetter() && own.level.isNull())
        return Error{ base::LikelihoodError::NoLevel, { node.id } };
    const bool isControl = node.kind == NodeKind::Control;
    const bool occurs = own.occurs() || (own.isLetter() && model.project().bandMeasure == BandMeasure::PerYear);
    if (isControl && occurs)
        return Error{ base::LikelihoodError::ControlOccurs, { node.id } };
    if (!isControl && own.form == Likelihood::Form::Tested)
        return Error{ base::LikelihoodError::TestedNotAControl, { node.id } };
    return std::nullopt;
}

std::optional<Error> roleOf(const Model& model, const Node& node)
{
    if (auto error = wrongForm(model, node))
        return error;
    const bool mayBeMember = node.kind == NodeKind::Control || node.kind == NodeKind::Cause;
    if (node.commonCause.isNull() || (mayBeMember && !node.likelihood.isNone()))
        return std::nullopt;
    return Error{ mayBeMember ? base::CommonCauseError::NoLikelihood : base::CommonCauseError::NotAMember,
        { node.id } };
}

std::optional<Error> roleOf(const Model& model, const Guard& guard)
{
    const Node* control = model.node(guard.control);
    const Link* link = model.link(guard.link);
    if (control->kind != NodeKind::Control)
        return Error{ base::GuardError::NotAControl, { guard.control, guard.id } };
    if (link->to == guard.control)
        return Error{ base::GuardError::OwnDegradation, { guard.control, guard.link } };
    return std::nullopt;
}

std::optional<Error> roleOf(const Model& model, const Link& link)
{
    if (link.from == link.to)
        return Error{ base::LinkError::IntoItself, { link.from } };
    if (model.node(link.from)->kind == NodeKind::Control)
        return Error{ base::LinkError::FromControl, { link.from, link.to } };
    if (link.negated && !link.metBy.isNull())
        return Error{ base::LinkError::NegatedMet, { link.from, link.to } };
    if (link.negated && model.node(link.from)->exclusive)
        return Error{ base::LinkError::NegatedExclusive, { link.from, link.to } };
    return std::nullopt;
}

std::optional<Error> roleOf(const Model& model, const Impact& impact)
{
    if (model.node(impact.consequence)->kind != NodeKind::Consequence)
        return Error{ base::ImpactError::NotAConsequence, { impact.consequence, impact.id } };
    return std::nullopt;
}

std::optional<Error> roleOf(const Model& model, const Placement& placement)
{
    return model.node(placement.id) ? std::nullopt
                                    : std::optional(Error{ base::PlacementError::UnknownNode, { placement.id } });
}

std::optional<Error> roleOf(const Model& model, const Acceptance& acceptance)
{
    if (model.node(acceptance.hazard)->kind != NodeKind::Hazard)
        return Error{ base::AcceptanceError::NotAHazard, { acceptance.hazard, acceptance.id } };
    const bool same =
        acceptance.requestedBy.trimmed().compare(acceptance.approvedBy.trimmed(), Qt::CaseInsensitive) == 0;
    if (same)
        return Error{ base::AcceptanceError::ByRequester, { acceptance.id }, acceptance.approvedBy.toStdString() };
    if (acceptance.reason.trimmed().isEmpty())
        return Error{ base::FieldError::Missing, { acceptance.id }, "reason" };
    return std::nullopt;
}

template <typename E> std::optional<Error> roleOf(const Model&, const E&)
{
    return std::nullopt;
}

/// Collects what may occur only once.
class Uniqueness {
public:
    explicit Uniqueness(std::vector<Error>& errors)
        : m_errors(errors)
    {
    }

    template <typename Key>
    void claim(std::set<Key>& taken, const Key& key, base::ErrorCode code, Id id, const std::string& detail = {})
    {
        if (!taken.insert(key).second)
            m_errors.push_back(Error{ code, { id }, detail });
    }

private:
    std::vector<Error>& m_errors;
};

void checkUniqueness(const Model& model, std::vector<Error>& errors)
{
    Uniqueness unique(errors);
    std::set<QString> codes;
    model.nodes().forEach([&](const Node& n) {
        if (!n.code.isEmpty())
            unique.claim(codes, n.code, base::FieldError::CodeTaken, n.id, n.code.toStdString());
    });
    std::set<std::pair<Id, Id>> links, guards, impacts, cells, counts, frequencies;
    model.links().forEach([&](const Link& l) { unique.claim(links, { l.from, l.to }, base::LinkError::Exists, l.id); });
    model.guards().forEach([&](const Guard& g) {
        unique.claim(guards, { g.control, g.link }, base::GuardError::Exists, g.id);
    });
    model.impacts().forEach([&](const Impact& i) {
        unique.claim(impacts, { i.consequence, i.category }, base::ImpactError::Exists, i.id);
    });
    model.table<MatrixCell>().forEach([&](const MatrixCell& c) {
        unique.claim(cells, { c.severity, c.likelihood }, base::SchemeError::CellTwice, c.id);
    });
    model.table<StageOccasion>().forEach([&](const StageOccasion& c) {
        unique.claim(counts, { c.stage, c.occasion }, base::StageError::CountedTwice, c.id);
    });
    model.table<TolerableFrequency>().forEach([&](const TolerableFrequency& f) {
        unique.claim(frequencies, { f.severity, f.category }, base::SchemeError::FrequencyTwice, f.id);
    });
}

void checkScheme(const Model& model, std::vector<Error>& errors)
{
    if (model.table<Project>().size() != 1)
        errors.push_back(Error{ base::ProjectError::NotOne, {}, std::to_string(model.table<Project>().size()) });
    const auto categories = categoriesOf(model);
    const auto severities = severitiesOf(model);
    const auto likelihoods = likelihoodLevelsOf(model);
    if (categories.empty() || severities.empty() || likelihoods.empty() || riskLevelsOf(model).empty())
        errors.push_back(Error{ base::SchemeError::Empty });
    if (model.table<MatrixCell>().size() < severities.size() * likelihoods.size())
        errors.push_back(Error{ base::SchemeError::MatrixIncomplete });
    std::set<int> numbers;
    std::set<QString> letters;
    Uniqueness unique(errors);
    for (const SeverityLevel& s : severities)
        unique.claim(numbers, s.number, base::SchemeError::NumberTwice, s.id, std::to_string(s.number));
    for (std::size_t i = 0; i < likelihoods.size(); ++i) {
        unique.claim(letters, likelihoods[i].letter, base::SchemeError::LetterTwice, likelihoods[i].id,
            likelihoods[i].letter.toStdString());
        if (i > 0 && likelihoods[i].lowerBound >= likelihoods[i - 1].lowerBound)
            errors.push_back(
                Error{ base::SchemeError::BoundsOrder, { likelihoods[i].id }, likelihoods[i].letter.toStdString() });
    }
}

} // namespace

std::optional<Error> whyNotValue(const Model& model, const Entity& entity)
{
    if (idOf(entity).isNull())
        return Error{ base::EntityError::NoId, {}, kindKey(kindOf(entity)) };
    if (auto broken = brokenReference(model, entity))
        return broken;
    if (auto error = outOfRange(entity))
        return error;
    if (auto error = withoutName(entity))
        return error;
    return std::visit([&](const auto& e) { return roleOf(model, e); }, entity);
}

std::optional<Error> countedTwice(const Model& model, const Entity& entity)
{
    const auto* counted = std::get_if<StageOccasion>(&entity);
    std::optional<Error> found;
    if (counted)
        model.table<StageOccasion>().forEach([&](const StageOccasion& other) {
            if (other.id != counted->id && other.stage == counted->stage && other.occasion == counted->occasion)
                found = Error{ base::StageError::CountedTwice, { counted->id } };
        });
    return found;
}

std::optional<Error> brokenScheme(const Model& model)
{
    std::vector<Error> errors;
    checkScheme(model, errors);
    return errors.empty() ? std::nullopt : std::optional(errors.front());
}

std::optional<Error> exceedingBranches(const Model& model)
{
    constexpr double kRounding = 1e-9;
    std::map<Id, double> sums;
    model.nodes().forEach([&](const Node& node) {
        if (node.exclusive)
            sums.emplace(node.id, 0.0);
    });
    std::optional<Error> found;
    if (sums.empty())
        return found;
    model.links().forEach([&](const Link& link) {
        const auto sum = sums.find(link.from);
        if (sum == sums.end())
            return;
        if (link.chance.form == Likelihood::Form::Condition)
            sum->second += link.chance.value.mean();
        if (link.negated && !found)
            found = Error{ base::LinkError::NegatedExclusive, { link.from, link.to } };
    });
    for (const auto& [node, sum] : sums)
        if (!found && sum > 1.0 + kRounding)
            found = Error{ base::NodeError::ExclusiveSum, { node }, numberText(sum).toStdString() };
    return found;
}

namespace {

/// Drawn anew at every moment, not once.
bool isAnew(const Node& node)
{
    return node.kind == NodeKind::Control && !node.hidden;
}

} // namespace

std::optional<Error> unequalMembers(const Model& model)
{
    std::map<Id, const Node*> firstOf;
    std::optional<Error> found;
    model.nodes().forEach([&](const Node& node) {
        if (found || node.commonCause.isNull())
            return;
        const Node* first = firstOf.emplace(node.commonCause, &node).first->second;
        if (first->likelihood != node.likelihood)
            found = Error{ base::CommonCauseError::Unequal, { node.id, first->id } };
        else if (isAnew(*first) != isAnew(node))
            found = Error{ base::CommonCauseError::Mixed, { node.id, first->id } };
    });
    return found;
}

std::vector<Error> validate(const Model& model)
{
    std::vector<Error> errors;
    model.forEachEntity([&](const auto& entity) {
        if (auto error = whyNotValue(model, entity))
            errors.push_back(std::move(*error));
    });
    checkUniqueness(model, errors);
    checkScheme(model, errors);
    if (auto unequal = unequalMembers(model))
        errors.push_back(std::move(*unequal));
    if (auto exceeding = exceedingBranches(model))
        errors.push_back(std::move(*exceeding));
    if (errors.empty())
        if (auto loop = forbiddenLoop(model))
            errors.push_back(std::move(*loop));
    return errors;
}

} // namespace hz::commands
