#include "model/domain/criterion_kinds.h"
#include "model/readiness/judge.h"

#include <algorithm>
#include <cmath>

namespace hz::readiness {

namespace {

using base::Interval;
using domain::Criterion;
using domain::CriterionKind;
using scoring::NodeScore;

/// Of Met, Failed and Unknown: what is expected, against a limit.
Outcome within(Interval expected, double limit)
{
    if (expected.high <= limit)
        return Outcome::Met;
    return expected.low > limit ? Outcome::Failed : Outcome::Unknown;
}

constexpr int kMildest = 1 << 20; // milder than all of a scheme

struct Wording {
    ReasonCode above;
    ReasonCode met;
    ReasonCode unknown;

    [[nodiscard]] ReasonCode of(Outcome outcome) const
    {
        return outcome == Outcome::Failed ? above : outcome == Outcome::Met ? met : unknown;
    }
};
constexpr Wording kOccurrences{ ReasonCode::OccurrencesAbove, ReasonCode::OccurrencesMet,
    ReasonCode::OccurrencesUnknown };
constexpr Wording kFrequency{ ReasonCode::FrequencyAbove, ReasonCode::FrequencyMet, ReasonCode::FrequencyUnknown };
constexpr Wording kLoss{ ReasonCode::ExpectedLossAbove, ReasonCode::ExpectedLossMet, ReasonCode::ExpectedLossUnknown };
constexpr Wording kTolerable{ ReasonCode::TolerableAbove, ReasonCode::TolerableMet, ReasonCode::TolerableUnknown };

/// The consequences that bear such a severity in the category, in the order of their codes.
std::vector<const NodeScore*> consequencesOf(
    const StageCase& stage, const RiskAnswers& answers, domain::Posture posture, std::size_t category, int mildest)
{
    std::vector<const NodeScore*> found;
    for (const std::uint32_t node : stage.tables().consequences) {
        const int severity = stage.tables().stakes.at(node, category).severity;
        const NodeScore* score = answers.result->in(posture).find(stage.tables().graph.nodes[node].id);
        if (score && severity >= 0 && severity <= mildest)
            found.push_back(score);
    }
    return found;
}

/// The mildest severity that counts; nothing where none bears the criterion's name.
std::optional<int> mildestOf(const Criterion& criterion, const StageCase& stage)
{
    if (criterion.severity.trimmed().isEmpty())
        return static_cast<int>(stage.tables().scheme.severities.size()) - 1;
    const int named = stage.severityNamed(criterion.severity);
    return named < 0 ? std::nullopt : std::optional(named);
}

std::optional<Reason> notWellPut(const Criterion& criterion, const StageCase& stage)
{
    if (stage.categoriesOf(criterion).empty())
        return Reason{ ReasonCode::UnknownCategory, {}, { criterion.category } };
    const bool isAsked = domain::asksFor(criterion.kind, domain::CriterionParameter::Severity);
    if (isAsked && !mildestOf(criterion, stage))
        return Reason{ ReasonCode::UnknownSeverity, {}, { criterion.severity } };
    if (domain::asksFor(criterion.kind, domain::CriterionParameter::Limit) && !criterion.limit)
        return Reason{ ReasonCode::NoLimit };
    return std::nullopt;
}

/// What keeps the numbers of consequences from being decided on, whatever they are.
bool addWhatIsOpen(Judgement& judgement, StageCase& stage, std::span<const NodeScore* const> consequences)
{
    bool isOpen = false;
    for (const NodeScore* score : consequences) {
        if (!score->isDecidable)
            judgement.add(Outcome::Unknown, { ReasonCode::NeverTogether, { score->id } });
        if (std::isinf(score->occurrences.value.high))
            addUncounted(judgement, stage, score->id);
        isOpen = isOpen || !score->isDecidable || std::isinf(score->occurrences.value.high);
    }
    return isOpen;
}

const NodeScore* mostFrequent(std::span<const NodeScore* const> consequences)
{
    const auto most = std::ranges::max_element(
        consequences, {}, [](const NodeScore* score) { return score->occurrences.value.high; });
    return most == consequences.end() ? nullptr : *most;
}

/// What was found about one number; nothing is said of one that has no upper end but why.
void addFound(Judgement& judgement, const Wording& wording, Interval found, double limit, std::vector<Id> ids,
    const QStringList& words)
{
    const Outcome outcome = within(found, limit);
    if (std::isinf(found.high) && outcome != Outcome::Failed)
        return;
    const double high = std::isinf(found.high) ? found.low : found.high;
    judgement.add(outcome, { wording.of(outcome), std::move(ids), words, { found.low, high, limit } });
}

/// Not of a value that is tried.
bool isOfThingsAsTheyAre(const StageCase& stage, const RiskAnswers& answers)
{
    return answers.result ? answers.result == stage.answers().result : &answers == &stage.answers();
}

double expectedBy(const scoring::StreamShares& shares)
{
    double all = shares.standing.high;
    for (const scoring::StreamShare& share : shares.streams)
        all += share.occurrences.high;
    return all;
}

/// The tolerable frequency of a severity in a category, a year; nothing where the scheme has none.
std::optional<double> tolerableOf(const StageCase& stage, int severity, std::size_t category)
{
    const auto& scheme = stage.tables().scheme;
    std::optional<double> found;
    stage.scored().table<domain::TolerableFrequency>().forEach([&](const domain::TolerableFrequency& each) {
        if (each.severity == scheme.severities[static_cast<std::size_t>(severity)].id
            && each.category == scheme.categories[category].id)
            found = each.perYear;
    });
    return found;
}

} // namespace

void addUncounted(Judgement& judgement, StageCase& stage, const Id& consequence)
{
    for (const scoring::StreamShare& share : stage.sharesOf(consequence, domain::Posture::Inherent).streams) {
        if (!std::isinf(share.moments.high))
            continue;
        const auto* occasion = stage.scored().table<domain::Occasion>().find(share.stream);
        judgement.add(Outcome::Unknown,
            { ReasonCode::OccasionWithoutCount, { consequence, share.stream },
                { occasion ? occasion->name : QString() } });
    }
}

void noteCarrier(
    Judgement& judgement, StageCase& stage, const RiskAnswers& answers, const Id& consequence, domain::Posture posture)
{
    if (!isOfThingsAsTheyAre(stage, answers))
        return;
    const scoring::StreamShares& shares = stage.sharesOf(consequence, posture);
    const double all = expectedBy(shares);
    if (all == 0.0 || std::isinf(all))
        return;
    if (shares.streams.empty() || shares.standing.high >= shares.streams.front().occurrences.high)
        return judgement.noteLast(
            { ReasonCode::CarriedByWhatStands, { consequence }, {}, { shares.standing.high, all } });
    const scoring::StreamShare& most = shares.streams.front();
    judgement.noteLast({ ReasonCode::CarriedBy, { consequence, most.stream },
        { nameOfStream(stage.scored(), most.stream) }, { most.occurrences.high, all, most.moments.high } });
}

void noteCarrierOfLosses(Judgement& judgement, StageCase& stage, const RiskAnswers& answers,
    std::span<const std::uint32_t> consequences, std::size_t category, domain::Posture posture)
{
    if (!isOfThingsAsTheyAre(stage, answers) || consequences.empty())
        return;
    const auto expected = [&](const Id& consequence) {
        const NodeScore* score = answers.result ? answers.result->in(posture).find(consequence) : nullptr;
        return score ? score->occurrences.value.high : expectedBy(stage.sharesOf(consequence, posture));
    };
    const auto lost = [&](std::uint32_t node) {
        const double magnitude = std::abs(stage.tables().stakes.at(node, category).magnitude);
        return magnitude == 0.0 ? 0.0 : magnitude * expected(stage.tables().graph.nodes[node].id);
    };
    const auto most = std::ranges::max_element(consequences, {}, lost);
    noteCarrier(judgement, stage, answers, stage.tables().graph.nodes[*most].id, posture);
}

QString nameOfStream(const Model& model, const Id& stream)
{
    if (const auto* occasion = model.table<domain::Occasion>().find(stream))
        return occasion->plural.isEmpty() ? occasion->name : occasion->plural;
    if (const domain::Node* node = model.node(stream))
        return (node->code + u' ' + node->title).simplified();
    const auto* group = model.commonCauses().find(stream);
    return group ? group->name : QString();
}

std::vector<Expected> expectedOf(const Criterion& criterion, const StageCase& stage, const RiskAnswers& answers)
{
    std::vector<Expected> found;
    if (notWellPut(criterion, stage))
        return found;
    const bool isTolerable = criterion.kind == CriterionKind::TolerableFrequency;
    const double unit = criterion.kind == CriterionKind::Occurrences ? 1.0 : answers.result->years;
    for (const std::size_t k : stage.categoriesOf(criterion)) {
        const int mildest = isTolerable ? kMildest : *mildestOf(criterion, stage);
        Interval all{};
        for (const NodeScore* score : consequencesOf(stage, answers, criterion.posture, k, mildest)) {
            const Interval number{ score->occurrences.value.low / unit, score->occurrences.value.high / unit };
            all = all + number;
            const int severity = stage.tables().stakes.at(stage.tables().graph.indexOf(score->id), k).severity;
            if (const auto tolerable = isTolerable ? tolerableOf(stage, severity, k) : std::nullopt)
                found.push_back({ number, *tolerable });
        }
        if (!isTolerable)
            found.push_back({ all, *criterion.limit });
    }
    return found;
}

CriterionResult judgeOccurrences(const Criterion& criterion, StageCase& stage, const RiskAnswers& answers)
{
    if (auto reason = notWellPut(criterion, stage))
        return undecided(criterion, std::move(*reason));
    const bool isFrequency = criterion.kind == CriterionKind::Frequency;
    const double unit = isFrequency ? answers.result->years : 1.0;
    const int mildest = *mildestOf(criterion, stage);
    const auto& scheme = stage.tables().scheme;
    Judgement judgement;
    const NodeScore* carrier = nullptr;
    bool isRated = false;
    for (const std::size_t k : stage.categoriesOf(criterion)) {
        const auto concerned = consequencesOf(stage, answers, criterion.posture, k, mildest);
        const bool hasAny = !consequencesOf(stage, answers, criterion.posture, k, kMildest).empty();
        isRated = isRated || hasAny;
        if (!hasAny)
            continue;
        Interval all{};
        for (const NodeScore* score : concerned)
            all = all + score->occurrences.value;
        const NodeScore* most = mostFrequent(concerned);
        addWhatIsOpen(judgement, stage, concerned);
        addFound(judgement, isFrequency ? kFrequency : kOccurrences, { all.low / unit, all.high / unit },
            *criterion.limit, most ? std::vector{ most->id } : std::vector<Id>{},
            { scheme.categories[k].name, scheme.severities[static_cast<std::size_t>(mildest)].name });
        if (most && (!carrier || most->occurrences.value.high > carrier->occurrences.value.high))
            carrier = most;
    }
    if (!isRated)
        return undecided(criterion, { ReasonCode::NoConsequences });
    if (carrier)
        noteCarrier(judgement, stage, answers, carrier->id, criterion.posture);
    return std::move(judgement).result(criterion, { ReasonCode::NoConsequences });
}

CriterionResult judgeExpectedLoss(const Criterion& criterion, StageCase& stage, const RiskAnswers& answers)
{
    if (auto reason = notWellPut(criterion, stage))
        return undecided(criterion, std::move(*reason));
    const auto& posture = answers.result->in(criterion.posture);
    Judgement judgement;
    for (const std::size_t k : stage.categoriesOf(criterion)) {
        std::vector<const NodeScore*> concerned;
        for (const std::uint32_t node : stage.tables().consequences)
            if (stage.tables().stakes.at(node, k).known)
                concerned.push_back(posture.find(stage.tables().graph.nodes[node].id));
        const QString& category = stage.tables().scheme.categories[k].name;
        if (concerned.empty()) {
            judgement.add(Outcome::Unknown, { ReasonCode::NoMagnitude, {}, { category } });
            continue;
        }
        addWhatIsOpen(judgement, stage, concerned);
        addFound(judgement, kLoss, posture.losses[k].value, *criterion.limit, {},
            { category, stage.model().project().magnitudeUnit });
        const auto most = std::ranges::max_element(
            concerned, {}, [&](const NodeScore* score) { return score->categories[k].loss.value.high; });
        noteCarrier(judgement, stage, answers, (*most)->id, criterion.posture);
    }
    return std::move(judgement).result(criterion, { ReasonCode::NoConsequences });
}

CriterionResult judgeTolerableFrequency(const Criterion& criterion, StageCase& stage, const RiskAnswers& answers)
{
    if (auto reason = notWellPut(criterion, stage))
        return undecided(criterion, std::move(*reason));
    const auto& scheme = stage.tables().scheme;
    Judgement judgement;
    double compared = 0.0;
    std::pair<double, Id> nearest{ -1.0, {} }; // to what is tolerable, or farthest beyond it
    for (const std::size_t k : stage.categoriesOf(criterion)) {
        const auto all =
            consequencesOf(stage, answers, criterion.posture, k, static_cast<int>(scheme.severities.size()) - 1);
        for (const NodeScore* score : all) {
            const int severity = stage.tables().stakes.at(stage.tables().graph.indexOf(score->id), k).severity;
            const auto tolerable = tolerableOf(stage, severity, k);
            if (!tolerable)
                continue;
            compared += 1.0;
            const double years = answers.result->years;
            const Interval found{ score->occurrences.value.low / years, score->occurrences.value.high / years };
            const bool isOpen = addWhatIsOpen(judgement, stage, std::array{ score });
            const double part = found.high == 0.0 ? 0.0 : found.high / *tolerable;
            nearest = part > nearest.first ? std::pair(part, score->id) : nearest;
            if (isOpen || within(found, *tolerable) != Outcome::Met)
                addFound(judgement, kTolerable, found, *tolerable, { score->id },
                    { scheme.categories[k].name, scheme.severities[static_cast<std::size_t>(severity)].name });
        }
    }
    if (compared == 0.0)
        return undecided(criterion, { ReasonCode::NoTolerableFrequency });
    noteCarrier(judgement, stage, answers, nearest.second, criterion.posture);
    return std::move(judgement).result(criterion, { ReasonCode::TolerableMet, {}, {}, { compared } });
}

} // namespace hz::readiness
