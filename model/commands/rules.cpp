#include "model/commands/rules.h"

#include "model/commands/loops.h"
#include "model/domain/fields.h"

#include <QRegularExpression>

#include <cmath>
#include <map>
#include <set>

namespace hz::commands {

using namespace domain;

namespace {

/// The detail: the field, and in a second line what it was to be, with all digits.
template <typename E> Error outOfRange(const E& entity, const char* key)
{
    const Field* field = findField(kindOf(Entity(entity)), key);
    const QString value = field ? toText(field->read(entity)).left(80) : QString();
    return Error{ "field.out-of-range", { entity.id }, key + ('\n' + value.toStdString()) };
}

/// A probability may be a distribution; what matters is that its mean is one.
bool isProbability(const Quantity& quantity)
{
    const double mean = quantity.mean();
    return quantity.isValid() && mean >= 0.0 && mean <= 1.0;
}

bool isNotNegative(const Quantity& quantity)
{
    return quantity.isValid() && quantity.mean() >= 0.0;
}

bool isPossible(const Likelihood& likelihood)
{
    switch (likelihood.form) {
    case Likelihood::Form::None:
    case Likelihood::Form::Unknown:
        return true;
    case Likelihood::Form::Frequency:
        return isNotNegative(likelihood.value);
    default:
        return isProbability(likelihood.value)
            && (!likelihood.demands || (std::isfinite(*likelihood.demands) && *likelihood.demands >= 0.0));
    }
}

bool isColour(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^(#[0-9a-fA-F]{6})?$"));
    return form.match(text).hasMatch();
}

bool isAmount(const std::optional<double>& number)
{
    return !number || (std::isfinite(*number) && *number >= 0.0);
}

bool isExposure(const Exposure& exposure)
{
    return std::isfinite(exposure.length) && exposure.length > 0.0 && isAmount(exposure.demands);
}

bool isOrdered(const QDate& from, const QDate& to)
{
    return !from.isValid() || !to.isValid() || from <= to;
}

std::optional<Error> rangeOf(const Project& project)
{
    return isExposure(project.exposure) ? std::nullopt : std::optional(outOfRange(project, "exposure"));
}

std::optional<Error> rangeOf(const Category& category)
{
    if (category.weight && !(std::isfinite(*category.weight) && *category.weight >= 0.0))
        return outOfRange(category, "weight");
    return isColour(category.colour) ? std::nullopt : std::optional(outOfRange(category, "colour"));
}

std::optional<Error> rangeOf(const SeverityLevel& level)
{
    if (level.number < 1)
        return outOfRange(level, "number");
    const bool ok = std::isfinite(level.referenceMagnitude) && level.referenceMagnitude >= 0.0;
    return ok ? std::nullopt : std::optional(outOfRange(level, "reference_magnitude"));
}

std::optional<Error> rangeOf(const LikelihoodLevel& level)
{
    const bool ok = level.lowerBound >= 0.0 && level.lowerBound <= 1.0;
    return ok ? std::nullopt : std::optional(outOfRange(level, "lower_bound"));
}

std::optional<Error> rangeOf(const RiskLevel& level)
{
    if (!isColour(level.colour))
        return outOfRange(level, "colour");
    return isColour(level.textColour) ? std::nullopt : std::optional(outOfRange(level, "text_colour"));
}

std::optional<Error> rangeOf(const ControlRating& rating)
{
    return rating.steps >= 0 && rating.steps <= 100 ? std::nullopt : std::optional(outOfRange(rating, "steps"));
}

std::optional<Error> rangeOf(const Node& node)
{
    if (node.atLeast < 1)
        return outOfRange(node, "at_least");
    return isPossible(node.likelihood) ? std::nullopt : std::optional(outOfRange(node, "likelihood"));
}

std::optional<Error> rangeOf(const Link& link)
{
    const auto form = link.transmits.form;
    const bool ok =
        (form == Likelihood::Form::Probability || form == Likelihood::Form::Unknown) && isPossible(link.transmits);
    return ok ? std::nullopt : std::optional(outOfRange(link, "transmits"));
}

std::optional<Error> rangeOf(const Impact& impact)
{
    const bool ok = !impact.magnitude || isNotNegative(*impact.magnitude);
    return ok ? std::nullopt : std::optional(outOfRange(impact, "magnitude"));
}

std::optional<Error> rangeOf(const Placement& placement)
{
    // A canvas of 10 million pixels is far beyond any drawing, and keeps screen arithmetic sound.
    const auto inside = [](double v) { return std::isfinite(v) && std::abs(v) <= 1e7; };
    if (!inside(placement.x))
        return outOfRange(placement, "x");
    return inside(placement.y) ? std::nullopt : std::optional(outOfRange(placement, "y"));
}

std::optional<Error> rangeOf(const CommonCauseGroup& group)
{
    const bool ok = group.beta >= 0.0 && group.beta <= 1.0;
    return ok ? std::nullopt : std::optional(outOfRange(group, "beta"));
}

std::optional<Error> rangeOf(const Estimate& estimate)
{
    if (!(std::isfinite(estimate.attempts) && estimate.attempts >= 1.0))
        return outOfRange(estimate, "attempts");
    if (!isExposure(estimate.observed))
        return outOfRange(estimate, "observed");
    const bool isBeta = estimate.source != EstimateSource::Incidents;
    if (!(std::isfinite(estimate.priorA) && estimate.priorA > 0.0))
        return outOfRange(estimate, "prior_a");
    const bool ok = std::isfinite(estimate.priorB) && (isBeta ? estimate.priorB > 0.0 : estimate.priorB >= 0.0);
    return ok ? std::nullopt : std::optional(outOfRange(estimate, "prior_b"));
}

std::optional<Error> rangeOf(const Evidence& evidence)
{
    if (!isOrdered(evidence.date, evidence.validUntil))
        return outOfRange(evidence, "valid_until");
    if (!isAmount(evidence.trials))
        return outOfRange(evidence, "trials");
    const bool ok = isAmount(evidence.failures)
        && (!evidence.failures || (evidence.trials && *evidence.failures <= *evidence.trials));
    return ok ? std::nullopt : std::optional(outOfRange(evidence, "failures"));
}

std::optional<Error> rangeOf(const Incident& incident)
{
    return incident.count >= 0 ? std::nullopt : std::optional(outOfRange(incident, "count"));
}

std::optional<Error> rangeOf(const Action& action)
{
    return isAmount(action.cost) ? std::nullopt : std::optional(outOfRange(action, "cost"));
}

std::optional<Error> rangeOf(const Stage& stage)
{
    if (!isExposure(stage.exposure))
        return outOfRange(stage, "exposure");
    if (!isAmount(stage.users))
        return outOfRange(stage, "users");
    return isAmount(stage.usesPerDay) ? std::nullopt : std::optional(outOfRange(stage, "uses_per_day"));
}

std::optional<Error> rangeOf(const Criterion& criterion)
{
    if (criterion.count < 0)
        return outOfRange(criterion, "count");
    if (criterion.days < 0)
        return outOfRange(criterion, "days");
    if (!isAmount(criterion.limit))
        return outOfRange(criterion, "limit");
    const bool ok = criterion.quantile > 0.0 && criterion.quantile < 1.0;
    return ok ? std::nullopt : std::optional(outOfRange(criterion, "quantile"));
}

std::optional<Error> rangeOf(const Acceptance& acceptance)
{
    return isOrdered(acceptance.date, acceptance.until) ? std::nullopt : std::optional(outOfRange(acceptance, "until"));
}

/// Whatever has no numbers of its own.
template <typename E> std::optional<Error> rangeOf(const E&)
{
    return std::nullopt;
}

std::optional<Error> brokenReference(const Model& model, const Entity& entity)
{
    for (const Field& field : fieldsOf(kindOf(entity))) {
        if (field.kind != ValueKind::Reference)
            continue;
        const Id target = std::get<Id>(field.read(entity));
        if (target.isNull() && field.required)
            return Error{ "field.missing", { idOf(entity) }, field.key };
        if (!target.isNull() && !model.contains({ field.target, target }))
            return Error{ "field.unknown-target", { idOf(entity) }, field.key };
    }
    return std::nullopt;
}

std::optional<Error> roleOf(const Model&, const Node& node)
{
    const bool mayBeMember = node.kind == NodeKind::Control || node.kind == NodeKind::Cause;
    if (node.commonCause.isNull() || (mayBeMember && !node.likelihood.isNone()))
        return std::nullopt;
    return Error{ mayBeMember ? "common-cause.no-likelihood" : "common-cause.not-a-member", { node.id } };
}

std::optional<Error> roleOf(const Model& model, const Guard& guard)
{
    const Node* control = model.node(guard.control);
    const Link* link = model.link(guard.link);
    if (control->kind != NodeKind::Control)
        return Error{ "guard.not-a-control", { guard.control, guard.id } };
    if (link->to == guard.control)
        return Error{ "guard.own-degradation", { guard.control, guard.link } };
    return std::nullopt;
}

std::optional<Error> roleOf(const Model& model, const Link& link)
{
    if (link.from == link.to)
        return Error{ "link.into-itself", { link.from } };
    if (model.node(link.from)->kind == NodeKind::Control)
        return Error{ "link.from-control", { link.from, link.to } };
    return std::nullopt;
}

std::optional<Error> roleOf(const Model& model, const Impact& impact)
{
    if (model.node(impact.consequence)->kind != NodeKind::Consequence)
        return Error{ "impact.not-a-consequence", { impact.consequence, impact.id } };
    return std::nullopt;
}

std::optional<Error> roleOf(const Model& model, const Placement& placement)
{
    return model.node(placement.id) ? std::nullopt : std::optional(Error{ "placement.unknown-node", { placement.id } });
}

/// Nothing that someone vouches for is anonymous.
std::optional<Error> withoutName(Id id, const char* field, const QString& name)
{
    return name.trimmed().isEmpty() ? std::optional(Error{ "entry.anonymous", { id }, field }) : std::nullopt;
}

std::optional<Error> roleOf(const Model&, const Estimate& estimate)
{
    return withoutName(estimate.id, "author", estimate.author);
}

std::optional<Error> roleOf(const Model&, const Evidence& evidence)
{
    return withoutName(evidence.id, "who", evidence.who);
}

std::optional<Error> roleOf(const Model&, const Incident& incident)
{
    return withoutName(incident.id, "reported_by", incident.reportedBy);
}

std::optional<Error> roleOf(const Model&, const Comment& comment)
{
    const auto error = withoutName(comment.id, "author", comment.author);
    return error || !comment.resolved ? error : withoutName(comment.id, "resolved_by", comment.resolvedBy);
}

std::optional<Error> roleOf(const Model&, const SignOff& signOff)
{
    const auto error = withoutName(signOff.id, "person", signOff.person);
    return error ? error : withoutName(signOff.id, "role", signOff.role);
}

std::optional<Error> roleOf(const Model&, const Baseline& baseline)
{
    return withoutName(baseline.id, "person", baseline.person);
}

std::optional<Error> roleOf(const Model& model, const Acceptance& acceptance)
{
    if (model.node(acceptance.hazard)->kind != NodeKind::Hazard)
        return Error{ "acceptance.not-a-hazard", { acceptance.hazard, acceptance.id } };
    const std::pair<const char*, QString> entries[] = { { "role", acceptance.role },
        { "requested_by", acceptance.requestedBy }, { "approved_by", acceptance.approvedBy } };
    for (const auto& [field, entry] : entries)
        if (auto error = withoutName(acceptance.id, field, entry))
            return error;
    const bool same =
        acceptance.requestedBy.trimmed().compare(acceptance.approvedBy.trimmed(), Qt::CaseInsensitive) == 0;
    if (same)
        return Error{ "acceptance.by-requester", { acceptance.id }, acceptance.approvedBy.toStdString() };
    if (acceptance.reason.trimmed().isEmpty())
        return Error{ "field.missing", { acceptance.id }, "reason" };
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
    void claim(std::set<Key>& taken, const Key& key, const char* code, Id id, const std::string& detail = {})
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
            unique.claim(codes, n.code, "field.code-taken", n.id, n.code.toStdString());
    });
    std::set<std::pair<Id, Id>> links, guards, impacts, cells;
    model.links().forEach([&](const Link& l) { unique.claim(links, { l.from, l.to }, "link.exists", l.id); });
    model.guards().forEach([&](const Guard& g) { unique.claim(guards, { g.control, g.link }, "guard.exists", g.id); });
    model.impacts().forEach([&](const Impact& i) {
        unique.claim(impacts, { i.consequence, i.category }, "impact.exists", i.id);
    });
    model.table<MatrixCell>().forEach([&](const MatrixCell& c) {
        unique.claim(cells, { c.severity, c.likelihood }, "scheme.cell-twice", c.id);
    });
}

void checkScheme(const Model& model, std::vector<Error>& errors)
{
    if (model.table<Project>().size() != 1)
        errors.push_back(Error{ "project.not-one", {}, std::to_string(model.table<Project>().size()) });
    const auto categories = categoriesOf(model);
    const auto severities = severitiesOf(model);
    const auto likelihoods = likelihoodLevelsOf(model);
    if (categories.empty() || severities.empty() || likelihoods.empty() || riskLevelsOf(model).empty())
        errors.push_back(Error{ "scheme.empty" });
    if (model.table<MatrixCell>().size() < severities.size() * likelihoods.size())
        errors.push_back(Error{ "scheme.matrix-incomplete" });
    std::set<int> numbers;
    std::set<QString> letters;
    Uniqueness unique(errors);
    for (const SeverityLevel& s : severities)
        unique.claim(numbers, s.number, "scheme.number-twice", s.id, std::to_string(s.number));
    for (std::size_t i = 0; i < likelihoods.size(); ++i) {
        unique.claim(letters, likelihoods[i].letter, "scheme.letter-twice", likelihoods[i].id,
            likelihoods[i].letter.toStdString());
        if (i > 0 && likelihoods[i].lowerBound >= likelihoods[i - 1].lowerBound)
            errors.push_back(
                Error{ "scheme.bounds-order", { likelihoods[i].id }, likelihoods[i].letter.toStdString() });
    }
}

} // namespace

std::optional<Error> whyNotValue(const Model& model, const Entity& entity)
{
    if (idOf(entity).isNull())
        return Error{ "entity.no-id", {}, kindKey(kindOf(entity)) };
    if (auto broken = brokenReference(model, entity))
        return broken;
    return std::visit(
        [&](const auto& e) {
            auto error = rangeOf(e);
            return error ? error : roleOf(model, e);
        },
        entity);
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
            found = Error{ "common-cause.unequal", { node.id, first->id } };
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
