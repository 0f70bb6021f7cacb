#include "app/cli/analysis_output.h"
#include "app/cli/files/model_file.h"
#include "app/cli/progress.h"
#include "model/domain/choices.h"
#include "model/domain/fields.h"

#include <chrono>

namespace hz::cli {

namespace {

using analysis::Subject;
using base::Result;
using domain::Posture;
using Clock = std::chrono::steady_clock;

analysis::Request requestOf(const AnalyzeOptions& options)
{
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
    request.limits.seconds = options.seconds;
    request.limits.maximumBytes = options.mebibytes << 20;
    return request;
}

void addSubject(AnalysisReport& report, Subject subject, std::optional<Posture> posture)
{
    report.subjects.push_back(std::move(subject));
    for (std::size_t target = 0; target < report.subjects.back().targets.size(); ++target)
        report.answers.push_back({ &report.subjects.back(), target, posture });
}

/// Fills in what is asked about.
base::Status addSubjects(AnalysisReport& report, const domain::Model& model)
{
    report.frequencyUnit =
        "1/" + std::string(domain::timeUnitChoices()[static_cast<std::size_t>(model.project().exposure.unit)].key);
    if (report.options.postures.empty())
        report.options.postures = { Posture::Current };
    for (const Posture posture : report.options.postures) {
        auto subject = analysis::subjectOf(model, report.options.nodes, posture);
        if (!subject)
            return subject.error();
        addSubject(report, std::move(*subject), posture);
    }
    return base::Done{};
}

base::Status addSubjects(AnalysisReport& report, const openpsa::OpenPsaModel& model)
{
    if (!report.options.postures.empty())
        return base::Error{ "usage.no-posture", {}, {}, report.options.input.toStdString() };
    std::vector<const openpsa::Phase*> phases;
    for (const openpsa::Alignment& alignment : model.alignments)
        for (const openpsa::Phase& phase : alignment.phases)
            phases.push_back(&phase);
    if (phases.empty())
        phases.push_back(nullptr);
    for (const openpsa::Phase* phase : phases) {
        const openpsa::BuildOptions options{ openpsa::kDefaultMissionTime, report.options.commonCause, phase };
        auto subject = analysis::subjectOf(model, report.options.nodes, options);
        if (!subject)
            return subject.error();
        addSubject(report, std::move(*subject), std::nullopt);
    }
    return base::Done{};
}

QString wordsOf(analysis::Phase phase)
{
    switch (phase) {
    case analysis::Phase::Solving:
        return QStringLiteral("solving %1");
    case analysis::Phase::Importance:
        return QStringLiteral("importance of events for %1");
    case analysis::Phase::Uncertainty:
        return QStringLiteral("uncertainty of %1");
    case analysis::Phase::CutSets:
        return QStringLiteral("cut sets of %1");
    case analysis::Phase::PrimeImplicants:
        return QStringLiteral("prime implicants of %1");
    }
    return {};
}

/// "cut sets of H1 (2 of 3)"
QString describe(const AnalysisReport& report, std::size_t place, analysis::Phase phase)
{
    const QString what = wordsOf(phase).arg(QString::fromStdString(report.answers[place].node()));
    const std::size_t count = report.answers.size();
    return count == 1 ? what : what + QStringLiteral(" (%1 of %2)").arg(place + 1).arg(count);
}

void answerAll(AnalysisReport& report, Progress& progress)
{
    std::size_t place = 0;
    analysis::Request request = requestOf(report.options);
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

bool saysSomething(const analysis::Figures& figures)
{
    const auto& probability = figures.probability;
    if (probability && (probability->exact || probability->value.width() < 1.0))
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
    complain(QStringLiteral("%1: a limit came before anything could be said. Allow more time or memory "
                            "(--limit-seconds, --limit-memory), or ask for less (--max-order)")
                 .arg(report.options.input));
    return StoppedAtLimit;
}

} // namespace

Status runAnalyze(const AnalyzeOptions& options)
{
    AnalysisReport report;
    report.options = options;
    const bool asksMore = options.cutSets || options.primeImplicants || options.importance || options.samples > 0;
    report.options.probability = options.probability || !asksMore;
    const auto start = Clock::now();
    Progress progress;
    progress.enter(QStringLiteral("reading %1").arg(options.input));
    const auto input = readInput(QStringList{ options.input } + options.more);
    if (!input) {
        progress.end();
        return refuse(input.error());
    }
    const auto ready = std::visit([&](const auto& model) { return addSubjects(report, model); }, *input);
    if (!ready) {
        progress.end();
        return refuse(ready.error(), std::get_if<domain::Model>(&*input));
    }
    report.loadSeconds = std::chrono::duration<double>(Clock::now() - start).count();
    answerAll(report, progress);
    progress.end();
    options.json ? print(analysisAsJson(report)) : print(analysisAsText(report));
    return statusOf(report);
}

} // namespace hz::cli
