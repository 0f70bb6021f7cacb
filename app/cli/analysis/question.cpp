#include "app/cli/analysis/question.h"
#include "model/base/codes/program_errors.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string_view>

namespace hz::cli {

namespace {

using analysis::Subject;

/// The format gives initiating events no unit: it is whatever the author counted in.
constexpr const char* kModelsOwnUnit = "1/(time unit of the model)";

analysis::Request requestOf(const AnalysisReport& report, const MemoryWatch& memory)
{
    const AnalyzeOptions& options = report.options;
    analysis::Request request;
    request.probability = options.probability;
    request.cutSets = options.cutSets;
    request.primeImplicants = options.primeImplicants;
    request.importance = options.importance;
    request.samples = options.samples;
    request.seed = options.seed;
    request.maximumOrder = std::min(options.maximumOrder.value_or(engine::kAnyOrder), engine::kAnyOrder);
    request.leastProbability = options.leastProbability;
    request.listed = options.listed;
    request.limits.seconds = options.limits.seconds;
    request.limits.maximumBytes = memory.mebibytesLeft() << 20;
    request.limits.cancel = report.cancel;
    return request;
}

std::string wordsOf(analysis::Phase phase)
{
    switch (phase) {
    case analysis::Phase::Solving:
        return "solving ";
    case analysis::Phase::Importance:
        return "importance of events for ";
    case analysis::Phase::Uncertainty:
        return "uncertainty of ";
    case analysis::Phase::CutSets:
        return "cut sets of ";
    case analysis::Phase::PrimeImplicants:
        return "prime implicants of ";
    }
    return {};
}

/// "cut sets of H1 (2 of 3)"
std::string describe(const AnalysisReport& report, std::size_t place, analysis::Phase phase)
{
    const std::string what = wordsOf(phase) + report.answers[place].node();
    const std::size_t count = report.answers.size();
    return count == 1 ? what : what + " (" + std::to_string(place + 1) + " of " + std::to_string(count) + ')';
}

void answerAll(AnalysisReport& report, const MemoryWatch& memory, Progress& progress)
{
    std::size_t place = 0;
    analysis::Request request = requestOf(report, memory);
    request.entering = [&](analysis::Phase phase) { progress.enter(describe(report, place, phase)); };
    for (; place < report.answers.size(); ++place) {
        AnalysisReport::Answer& answer = report.answers[place];
        analysis::Analysis analysis(*answer.subject, request);
        answer.figures = analysis.figuresOf(answer.target);
        report.timing.probability += analysis.timing().probability;
        report.timing.cutSets += analysis.timing().cutSets;
        report.timing.primeImplicants += analysis.timing().primeImplicants;
        report.timing.importance += analysis.timing().importance;
        report.timing.uncertainty += analysis.timing().uncertainty;
    }
}

/// The sequences of one initiating event exclude each other; more than certain together they cannot be.
void noteSums(AnalysisReport& report)
{
    constexpr double kRounding = 1e-9;
    constexpr std::string_view kFromTo = " > ";
    std::map<std::string, double> sums;
    std::set<std::string> seen;
    for (const AnalysisReport::Answer& answer : report.answers) {
        const std::size_t end = answer.node().find(kFromTo);
        const auto& probability = answer.figures.probability;
        if (report.missionTime && probability && end != std::string::npos && seen.insert(answer.node()).second)
            sums[answer.node().substr(0, end)] += probability->value.low;
    }
    for (const auto& [event, sum] : sums)
        if (sum > 1.0 + kRounding)
            report.notes.push_back({ openpsa::NoteCode::SequencesAddUp, event, report.file });
}

bool saysSomething(const analysis::Figures& figures)
{
    const auto& probability = figures.probability;
    if (probability && (probability->exact || probability->value.width() < 1.0))
        return true;
    if (const auto& number = figures.occurrences; number && (number->exact || std::isfinite(number->value.high)))
        return true;
    if (figures.spreadOfOccurrences && figures.spreadOfOccurrences->samples > 0)
        return true;
    if ((figures.cutSets && !figures.cutSets->isEmptyHanded)
        || (figures.uncertainty && figures.uncertainty->samples > 0))
        return true;
    if (figures.primeImplicants && figures.primeImplicants->complete)
        return true;
    const auto isKnown = [](const auto& event) { return event.measures.birnbaum.width() < 2.0; };
    return figures.importance && (figures.importance->empty() || std::ranges::any_of(*figures.importance, isKnown));
}

Status statusOf(const AnalysisReport& report)
{
    if (std::ranges::any_of(report.answers, [](const auto& answer) { return saysSomething(answer.figures); }))
        return Done;
    printError(report.file
        + ": a limit came before anything could be said. Allow more time or memory (--limit-seconds, --limit-memory), "
          "or ask for less (--max-order)");
    return StoppedAtLimit;
}

} // namespace

AnalysisReport reportOn(const AnalyzeOptions& options, std::string file)
{
    AnalysisReport report;
    report.options = options;
    report.file = std::move(file);
    const bool asksMore = options.cutSets || options.primeImplicants || options.importance || options.samples > 0;
    report.options.probability = options.probability || !asksMore;
    return report;
}

void addSubject(AnalysisReport& report, Subject subject, const std::optional<std::string>& posture)
{
    for (openpsa::Note& note : subject.notes)
        if (std::ranges::find(report.notes, note) == report.notes.end())
            report.notes.push_back(std::move(note));
    report.subjects.push_back(std::move(subject));
    for (std::size_t target = 0; target < report.subjects.back().targets.size(); ++target)
        report.answers.push_back({ &report.subjects.back(), target, posture });
}

base::Status addSubjects(AnalysisReport& report, const openpsa::OpenPsaModel& model)
{
    if (!report.options.postures.empty())
        return base::Error{ base::UsageError::NoPosture, {}, {}, report.file };
    std::vector<const openpsa::Phase*> phases;
    for (const openpsa::Alignment& alignment : model.alignments)
        for (const openpsa::Phase& phase : alignment.phases)
            phases.push_back(&phase);
    if (phases.empty())
        phases.push_back(nullptr);
    report.files = model.files;
    report.frequencyUnit = kModelsOwnUnit;
    report.missionTime = report.options.missionTime.value_or(openpsa::kDefaultMissionTime);
    for (const openpsa::Phase* phase : phases) {
        const openpsa::BuildOptions options{ *report.missionTime, report.options.commonCause, phase };
        auto subject = analysis::subjectOf(model, report.options.nodes, options);
        if (!subject)
            return subject.error();
        addSubject(report, std::move(*subject), std::nullopt);
    }
    return base::Done{};
}

Status answer(AnalysisReport& report, const MemoryWatch& memory, Progress& progress)
{
    answerAll(report, memory, progress);
    noteSums(report);
    progress.end();
    print(report.options.json ? analysisAsJson(report) : analysisAsText(report));
    return statusOf(report);
}

} // namespace hz::cli
