#include "model/wording/fill.h"
#include "model/wording/sentences.h"
#include "model/wording/wording.h"

#include <QCoreApplication>

#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace hz::wording {

namespace {

using readiness::Reason;
using readiness::ReasonCode;

/// What the words and the numbers of a reason are called in its sentence, in the order in which they come.
struct ReasonSentence {
    ReasonCode code;
    const char* text;
    const char* words = "";
    const char* numbers = "";
};

// {limit} a number; {limit %} as a share; {low to high} two as the ends of one, {low to high %} of a share.
constexpr std::array kSentences{
    ReasonSentence{ ReasonCode::AcceptanceExpired,
        QT_TRANSLATE_NOOP(
            "Gate", "{first}: the acceptance by the {role} ended on {day}. Have it renewed, or lower the risk."),
        "role level day" },
    ReasonSentence{ ReasonCode::AcceptanceLevel,
        QT_TRANSLATE_NOOP("Gate",
            "{first}: the acceptance by the {role} covers the level {level} only; the risk is worse now. Lower it, or "
            "have the present level accepted."),
        "role level day" },
    ReasonSentence{ ReasonCode::AcceptanceNotYet,
        QT_TRANSLATE_NOOP(
            "Gate", "{first}: the acceptance by the {role} is dated later than today and does not count yet."),
        "role level day" },
    ReasonSentence{ ReasonCode::AcceptanceRole,
        QT_TRANSLATE_NOOP("Gate",
            "{first}: the role “{role}” may not accept the level {level} in this scheme. Ask whom the level names."),
        "role level day" },
    ReasonSentence{ ReasonCode::AcceptanceStale,
        QT_TRANSLATE_NOOP("Gate",
            "{first}: the acceptance by the {role} is stale: what bears on the risk has changed since. Have it "
            "renewed."),
        "role level day" },
    ReasonSentence{ ReasonCode::AcceptancesMet,
        QT_TRANSLATE_NOOP("Gate", "No acceptance is expired or stale; {count} are valid."), "", "count" },
    ReasonSentence{ ReasonCode::ActionOverdue, QT_TRANSLATE_NOOP("Gate", "Overdue since {day}: {title} ({owner})."),
        "title day owner" },
    ReasonSentence{ ReasonCode::ActionsMet, QT_TRANSLATE_NOOP("Gate", "{count} actions are open; {allowed} may be."),
        "", "count allowed" },
    ReasonSentence{ ReasonCode::ActionsOpen,
        QT_TRANSLATE_NOOP("Gate", "{count} actions are open, and {allowed} may be. Finish or drop some."), "",
        "count allowed" },
    ReasonSentence{ ReasonCode::Cancelled, QT_TRANSLATE_NOOP("Gate", "It was stopped before it was answered.") },
    ReasonSentence{ ReasonCode::CarriedBy,
        QT_TRANSLATE_NOOP("Gate",
            "{first}: {part} of {all} expected occurrences in the exposure come from “{stream}”, of which there are "
            "{moments}."),
        "stream", "part all moments" },
    ReasonSentence{ ReasonCode::CarriedByWhatStands,
        QT_TRANSLATE_NOOP("Gate",
            "{first}: of {all} expected occurrences in the exposure, {standing} are what stands the whole time."),
        "", "standing all" },
    ReasonSentence{ ReasonCode::ChecklistMet,
        QT_TRANSLATE_NOOP("Gate", "All {count} checklist items are satisfied by valid evidence."), "", "count" },
    ReasonSentence{ ReasonCode::ChecklistOpen, QT_TRANSLATE_NOOP("Gate", "Not shown: {item}. It takes: {evidence}."),
        "item evidence" },
    ReasonSentence{ ReasonCode::ControlsMet,
        QT_TRANSLATE_NOOP(
            "Gate", "{count} hazards are {level} or worse; each has at least {asked} independent verified controls."),
        "level", "count asked" },
    ReasonSentence{ ReasonCode::ControlsTooFew,
        QT_TRANSLATE_NOOP("Gate",
            "{first}: is {level} or worse and has {count} independent verified controls of {asked}. Verify or add "
            "controls."),
        "level", "count asked" },
    ReasonSentence{ ReasonCode::ControlsUnknown,
        QT_TRANSLATE_NOOP("Gate",
            "{first}: may be {level} or worse, and has {count} independent verified controls of {asked}. Estimate what "
            "is unknown, or verify controls."),
        "level", "count asked" },
    ReasonSentence{ ReasonCode::DomainsMet,
        QT_TRANSLATE_NOOP(
            "Gate", "Each of {count} consequences takes {asked} or more events beside the one that begins it."),
        "", "count asked" },
    ReasonSentence{ ReasonCode::DomainsShared,
        QT_TRANSLATE_NOOP("Gate", "On the line {line}, {controls} fail together: they share “{shared}”."),
        "line controls shared" },
    ReasonSentence{ ReasonCode::DomainsTooFew,
        QT_TRANSLATE_NOOP("Gate",
            "{first}: beside the event that begins it, {found} are enough on the line {line}, and {asked} are asked "
            "for ({events}). Add a barrier that shares nothing with the others."),
        "line events", "found asked" },
    ReasonSentence{ ReasonCode::DomainsUnknown,
        QT_TRANSLATE_NOOP("Gate",
            "{first}: whether it takes {asked} events beside the one that begins it was not found within the limits; "
            "it takes {found} at least."),
        "", "found asked" },
    ReasonSentence{ ReasonCode::EvidenceMet,
        QT_TRANSLATE_NOOP("Gate", "Each of the {count} credited controls has valid evidence of the last {days} days."),
        "", "count days" },
    ReasonSentence{ ReasonCode::EvidenceMissing,
        QT_TRANSLATE_NOOP(
            "Gate", "{first}: is credited without any valid evidence. Record a test, an audit or a drill.") },
    ReasonSentence{ ReasonCode::EvidenceOld,
        QT_TRANSLATE_NOOP(
            "Gate", "{first}: its newest valid evidence is of {day}, {age} days old; {days} are allowed. Renew it."),
        "day", "age days" },
    ReasonSentence{ ReasonCode::EvidenceUndated,
        QT_TRANSLATE_NOOP("Gate", "{first}: none of its evidence has a date, so its age is not known. Date it.") },
    ReasonSentence{ ReasonCode::ExpectedLossAbove,
        QT_TRANSLATE_NOOP("Gate", "{category}: the expected loss is {low to high} {unit}; {limit} is allowed."),
        "category unit", "low high limit" },
    ReasonSentence{ ReasonCode::ExpectedLossMet,
        QT_TRANSLATE_NOOP("Gate", "{category}: the expected loss is {low to high} {unit}; {limit} is allowed."),
        "category unit", "low high limit" },
    ReasonSentence{ ReasonCode::ExpectedLossUnknown,
        QT_TRANSLATE_NOOP("Gate",
            "{category}: the expected loss is {low to high} {unit}; whether that is within {limit} is not known. "
            "Estimate what is unknown."),
        "category unit", "low high limit" },
    ReasonSentence{ ReasonCode::FrequencyAbove,
        QT_TRANSLATE_NOOP("Gate",
            "{category}: {severity} or worse is expected {low to high} times a year; {limit} are allowed. Most often: "
            "{first}."),
        "category severity", "low high limit" },
    ReasonSentence{ ReasonCode::FrequencyMet,
        QT_TRANSLATE_NOOP(
            "Gate", "{category}: {severity} or worse is expected {low to high} times a year; {limit} are allowed."),
        "category severity", "low high limit" },
    ReasonSentence{ ReasonCode::FrequencyUnknown,
        QT_TRANSLATE_NOOP("Gate",
            "{category}: {severity} or worse is expected {low to high} times a year; whether that is within {limit} is "
            "not known. Estimate what is unknown."),
        "category severity", "low high limit" },
    ReasonSentence{ ReasonCode::LossAbove,
        QT_TRANSLATE_NOOP("Gate",
            "{category}: the loss exceeds {limit} {unit} with a chance of {low to high %}; {allowed %} is allowed."),
        "category unit", "limit low high allowed" },
    ReasonSentence{ ReasonCode::LossMet,
        QT_TRANSLATE_NOOP("Gate",
            "{category}: the loss exceeds {limit} {unit} with a chance of {low to high %}; {allowed %} is allowed."),
        "category unit", "limit low high allowed" },
    ReasonSentence{ ReasonCode::LossUnknown,
        QT_TRANSLATE_NOOP("Gate",
            "{category}: the loss exceeds {limit} {unit} with a chance of {low to high %}; whether that is more than "
            "{allowed %} is not known. Estimate what is unknown."),
        "category unit", "limit low high allowed" },
    ReasonSentence{ ReasonCode::MisuseMet,
        QT_TRANSLATE_NOOP("Gate",
            "Each of the {count} causes tagged “{tag}” has a credited control tagged “{control-tag}” on its way."),
        "tag control-tag", "count" },
    ReasonSentence{ ReasonCode::MisuseUnmonitored,
        QT_TRANSLATE_NOOP("Gate",
            "{first}: no credited control tagged “{control-tag}” stands on its way to a hazard. Add one, or tag the "
            "one that watches it."),
        "tag control-tag" },
    ReasonSentence{ ReasonCode::NeverTogether,
        QT_TRANSLATE_NOOP("Gate",
            "{first}: asks for two things that never happen at one moment, so nothing is decided about it. Say how "
            "long one of them lasts or that it is a condition, or have the risk accepted."),
        "", "" },
    ReasonSentence{ ReasonCode::NoChecklist,
        QT_TRANSLATE_NOOP("Gate", "There is no checklist. Add its items, or take the shipped one.") },
    ReasonSentence{ ReasonCode::NoConsequences,
        QT_TRANSLATE_NOOP("Gate", "No consequence has such a severity. Rate the consequences."), "", "" },
    ReasonSentence{ ReasonCode::NoHazards,
        QT_TRANSLATE_NOOP("Gate", "There is no hazard to judge. Draw what can go wrong first.") },
    ReasonSentence{ ReasonCode::NoLevelCriterion,
        QT_TRANSLATE_NOOP(
            "Gate", "The stage has no criterion about residual levels whose robustness could be asked. Add one.") },
    ReasonSentence{
        ReasonCode::NoLimit, QT_TRANSLATE_NOOP("Gate", "The criterion has no limit to compare with. Give it one.") },
    ReasonSentence{ ReasonCode::NoMagnitude,
        QT_TRANSLATE_NOOP("Gate",
            "Nothing has a severity or magnitude in the category “{category}”, so its loss is not known. Rate the "
            "consequences."),
        "category" },
    ReasonSentence{
        ReasonCode::NoRoles, QT_TRANSLATE_NOOP("Gate", "The criterion names no role. Say who must sign off.") },
    ReasonSentence{ ReasonCode::NoTolerableFrequency,
        QT_TRANSLATE_NOOP(
            "Gate", "The scheme says of no severity here how frequent it may be. Give it tolerable frequencies."),
        "", "" },
    ReasonSentence{ ReasonCode::OccasionWithoutCount,
        QT_TRANSLATE_NOOP("Gate",
            "{first}: happens per “{occasion}”, and nobody says how many of these there are in this stage. Count "
            "them."),
        "occasion", "" },
    ReasonSentence{ ReasonCode::OccurrencesAbove,
        QT_TRANSLATE_NOOP("Gate",
            "{category}: {severity} or worse is expected {low to high} times in the exposure; {limit} are allowed. "
            "Most often: {first}."),
        "category severity", "low high limit" },
    ReasonSentence{ ReasonCode::OccurrencesMet,
        QT_TRANSLATE_NOOP("Gate",
            "{category}: {severity} or worse is expected {low to high} times in the exposure; {limit} are allowed."),
        "category severity", "low high limit" },
    ReasonSentence{ ReasonCode::OccurrencesUnknown,
        QT_TRANSLATE_NOOP("Gate",
            "{category}: {severity} or worse is expected {low to high} times in the exposure; whether that is within "
            "{limit} is not known. Estimate what is unknown."),
        "category severity", "low high limit" },
    ReasonSentence{ ReasonCode::ResidualAbove,
        QT_TRANSLATE_NOOP("Gate",
            "{first}: is {level} in {category}; at worst {tolerated} is tolerated. Lower it, or have it accepted."),
        "category level tolerated" },
    ReasonSentence{ ReasonCode::ResidualAccepted,
        QT_TRANSLATE_NOOP(
            "Gate", "{first}: up to {level} in {category}, worse than {tolerated}, and accepted by the {role}."),
        "category level tolerated role conditions" },
    ReasonSentence{ ReasonCode::ResidualAcceptedIf,
        QT_TRANSLATE_NOOP("Gate",
            "{first}: up to {level} in {category}, worse than {tolerated}, and accepted by the {role} on condition: "
            "{conditions}"),
        "category level tolerated role conditions" },
    ReasonSentence{ ReasonCode::ResidualMet,
        QT_TRANSLATE_NOOP("Gate", "None of the {count} hazards is worse than {level}."), "level", "count" },
    ReasonSentence{ ReasonCode::ResidualUnknown,
        QT_TRANSLATE_NOOP("Gate",
            "{first}: may be {level} in {category}; at worst {tolerated} is tolerated. Estimate what is unknown."),
        "category level tolerated" },
    ReasonSentence{ ReasonCode::ResidualUpTo,
        QT_TRANSLATE_NOOP("Gate",
            "{first}: is {best} to {level} in {category}; at worst {tolerated} is tolerated, and the worst counts. "
            "Narrow it by a number, lower it, or have it accepted."),
        "category level tolerated best", "" },
    ReasonSentence{ ReasonCode::ReviewMet,
        QT_TRANSLATE_NOOP("Gate", "The last baseline, “{baseline}” of {day}, is {age} days old; {days} are allowed."),
        "baseline day", "age days" },
    ReasonSentence{ ReasonCode::ReviewMissing,
        QT_TRANSLATE_NOOP("Gate", "No baseline records a review. Review the model and freeze it.") },
    ReasonSentence{ ReasonCode::ReviewOld,
        QT_TRANSLATE_NOOP("Gate",
            "The last baseline, “{baseline}” of {day}, is {age} days old; {days} are allowed. Review the model again."),
        "baseline day", "age days" },
    ReasonSentence{ ReasonCode::RobustBelow,
        QT_TRANSLATE_NOOP(
            "Gate", "The levels hold in {low to high %} of the samples of what is uncertain; {asked %} are asked for."),
        "", "low high asked" },
    ReasonSentence{ ReasonCode::RobustMet,
        QT_TRANSLATE_NOOP(
            "Gate", "The levels hold in {low to high %} of the samples of what is uncertain; {asked %} are asked for."),
        "", "low high asked" },
    ReasonSentence{ ReasonCode::RobustUnknown,
        QT_TRANSLATE_NOOP("Gate",
            "The levels hold in {low to high %} of the samples of what is uncertain; whether {asked %} are reached is "
            "not known. Estimate what is unknown."),
        "", "low high asked" },
    ReasonSentence{ ReasonCode::SignOffConditions,
        QT_TRANSLATE_NOOP("Gate", "{role}: {person} approved on {day} with conditions: {conditions}"),
        "role person day conditions" },
    ReasonSentence{ ReasonCode::SignOffMet, QT_TRANSLATE_NOOP("Gate", "Approved by: {roles}."), "roles" },
    ReasonSentence{ ReasonCode::SignOffMissing, QT_TRANSLATE_NOOP("Gate", "{role}: has not signed."), "role" },
    ReasonSentence{ ReasonCode::SignOffRejected,
        QT_TRANSLATE_NOOP("Gate", "{role}: {person} rejected the stage on {day}."), "role person day" },
    ReasonSentence{ ReasonCode::SignOffStale,
        QT_TRANSLATE_NOOP("Gate", "{role}: {person} signed on {day}; the model has changed since. Ask again."),
        "role person day" },
    ReasonSentence{ ReasonCode::TolerableAbove,
        QT_TRANSLATE_NOOP(
            "Gate", "{first}: {low to high} times a year, {severity} in {category}; {limit} is tolerable."),
        "category severity", "low high limit" },
    ReasonSentence{ ReasonCode::TolerableMet,
        QT_TRANSLATE_NOOP("Gate", "Each of the {count} frequencies is tolerable."), "", "count" },
    ReasonSentence{ ReasonCode::TolerableUnknown,
        QT_TRANSLATE_NOOP("Gate",
            "{first}: {low to high} times a year, {severity} in {category}; whether that is within the tolerable "
            "{limit} is not known. Estimate what is unknown."),
        "category severity", "low high limit" },
    ReasonSentence{ ReasonCode::UnknownCategory,
        QT_TRANSLATE_NOOP("Gate", "No category is called “{category}”. Name one of the scheme."), "category" },
    ReasonSentence{ ReasonCode::UnknownControlTag,
        QT_TRANSLATE_NOOP("Gate", "No control has the tag “{tag}”. Tag the monitoring controls."), "tag" },
    ReasonSentence{ ReasonCode::UnknownGroup,
        QT_TRANSLATE_NOOP("Gate", "The checklist has no group “{group}”. Name one that it has."), "group" },
    ReasonSentence{ ReasonCode::UnknownLevel,
        QT_TRANSLATE_NOOP("Gate", "No risk level is called “{level}”. Name one of the scheme."), "level" },
    ReasonSentence{ ReasonCode::UnknownRole,
        QT_TRANSLATE_NOOP("Gate",
            "Neither the scheme nor any sign-off knows the role “{role}”. Correct the criterion or the scheme."),
        "role" },
    ReasonSentence{ ReasonCode::UnknownSeverity,
        QT_TRANSLATE_NOOP("Gate", "No severity is called “{severity}”. Name one of the scheme."), "severity", "" },
    ReasonSentence{ ReasonCode::UnknownTag,
        QT_TRANSLATE_NOOP("Gate", "No cause has the tag “{tag}”. Tag the causes of misuse."), "tag" },
    ReasonSentence{ ReasonCode::Unrated,
        QT_TRANSLATE_NOOP(
            "Gate", "{first}: has no severity in any category, so its risk is not known. Rate what follows from it.") },
};
static_assert(base::isWhole(kSentences));

/// The place of a name in a list of names, or nothing.
constexpr std::optional<std::size_t> placeOf(std::string_view name, std::string_view names)
{
    for (std::size_t place = 0;; ++place) {
        const std::size_t end = names.find(' ');
        if (!name.empty() && names.substr(0, end) == name)
            return place;
        if (end == names.npos)
            return std::nullopt;
        names.remove_prefix(end + 1);
    }
}

/// The parts of a gap "{low to high}" or "{low to high %}"; of another kind, none.
struct RangeGap {
    std::string_view low;
    std::string_view high;
    bool isShare = false;
};
constexpr std::optional<RangeGap> rangeGap(std::string_view gap)
{
    constexpr std::string_view kTo = " to ";
    const bool isShare = gap.ends_with(" %");
    if (isShare)
        gap.remove_suffix(2);
    const std::size_t middle = gap.find(kTo);
    if (!isShare && middle == gap.npos)
        return std::nullopt;
    const std::string_view low = gap.substr(0, middle);
    return RangeGap{ low, middle == gap.npos ? low : gap.substr(middle + kTo.size()), isShare };
}

consteval bool isNamed(std::string_view gap, const ReasonSentence& row)
{
    if (const auto range = rangeGap(gap))
        return placeOf(range->low, row.numbers) && placeOf(range->high, row.numbers);
    return gap == "first" || placeOf(gap, row.words) || placeOf(gap, row.numbers);
}

/// Whether all that the gaps of the sentences name is there.
consteval bool areNamed(std::span<const ReasonSentence> rows)
{
    for (const ReasonSentence& row : rows) {
        const std::string_view text(row.text);
        for (std::size_t open = text.find('{'); open != text.npos; open = text.find('{', open + 1))
            if (!isNamed(text.substr(open + 1, text.find('}', open) - open - 1), row))
                return false;
    }
    return true;
}
static_assert(areNamed(kSentences), "a gap has the name of nothing that its reason comes with");

double numberAt(std::optional<std::size_t> place, const Reason& reason)
{
    return place && *place < reason.numbers.size() ? reason.numbers[*place] : 0.0;
}

std::optional<QString> wordsFor(
    std::string_view gap, const ReasonSentence& row, const Reason& reason, const domain::Model& model)
{
    if (gap == "first")
        return reason.ids.empty() ? QString() : nameOfEntity(reason.ids.front(), &model);
    if (const auto word = placeOf(gap, row.words))
        return reason.words.value(static_cast<qsizetype>(*word));
    if (const auto number = placeOf(gap, row.numbers))
        return gap == "moments" ? countText(base::Interval::point(numberAt(number, reason)))
                                : numberText(numberAt(number, reason));
    const auto range = rangeGap(gap);
    if (!range)
        return std::nullopt;
    const base::Interval ends{ numberAt(placeOf(range->low, row.numbers), reason),
        numberAt(placeOf(range->high, row.numbers), reason) };
    return range->isShare ? shareText(ends) : measureText(ends);
}

} // namespace

QString sentence(const Reason& reason, const domain::Model& model)
{
    const ReasonSentence& row = base::rowOf(kSentences, reason.code);
    return filled(QCoreApplication::translate("Gate", row.text),
        [&](QStringView gap) { return wordsFor(gap.toUtf8().toStdString(), row, reason, model); });
}

} // namespace hz::wording
