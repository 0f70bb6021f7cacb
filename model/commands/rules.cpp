#include "model/commands/rules.h"
#include "model/base/codes/decision_errors.h"
#include "model/base/codes/entity_errors.h"
#include "model/base/codes/graph_errors.h"
#include "model/base/codes/scheme_errors.h"

#include "model/commands/loops.h"
#include "model/domain/fields.h"

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
    for (const Field& field : fieldsOf(kindOf(entity))) {
        if (field.kind != ValueKind::Reference)
            continue;
        const Id target = std::get<Id>(field.read(entity));
        if (target.isNull() && field.required)
            return Error{ base::FieldError::Missing, { idOf(entity) }, field.key };
        if (!target.isNull() && !model.contains({ field.target, target }))
            return Error{ base::FieldError::UnknownTarget, { idOf(entity) }, field.key };
    }
    return std::nullopt;
}

std::optional<Error> roleOf(const Model&, const Node& node)
{
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
    std::set<std::pair<Id, Id>> links, guards, impacts, cells;
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
    if (errors.empty())
        if (auto loop = forbiddenLoop(model))
            errors.push_back(std::move(*loop));
    return errors;
}

} // namespace hz::commands
