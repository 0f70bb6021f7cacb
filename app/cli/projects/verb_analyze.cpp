#include "app/cli/analysis/names.h"
#include "app/cli/analysis/question.h"
#include "app/cli/projects/keys.h"
#include "app/cli/projects/model_file.h"
#include "app/cli/projects/verbs.h"
#include "model/analysis/projects/project_subject.h"
#include "model/base/codes/openpsa_errors.h"
#include "model/base/codes/program_errors.h"
#include "model/domain/choices.h"
#include "model/scoring/graph/meetings.h"
#include "model/store/file_name.h"

#include <QHash>

#include <chrono>
#include <map>
#include <set>

namespace hz::cli {

namespace {

using domain::Posture;

/// By the names of targets: codes, or ids where these do not tell nodes apart.
std::map<std::string, const domain::Node*> nodesByName(const domain::Model& model)
{
    std::map<std::string, const domain::Node*> nodes;
    for (const domain::Node* node : model.nodes().all()) {
        nodes[node->code.toStdString()] = node;
        nodes[node->id.text()] = node;
    }
    return nodes;
}

/// What the answers mean in the project: whether they are of what comes about, and whether they can be trusted.
void qualify(AnalysisReport& report, const domain::Model& model)
{
    const scoring::HazardGraph graph = scoring::hazardGraphOf(model);
    const scoring::Meetings meetings = scoring::meetingsOf(graph);
    const auto nodes = nodesByName(model);
    std::set<std::string> noted;
    for (AnalysisReport::Answer& answer : report.answers) {
        const auto found = nodes.find(answer.node());
        if (found == nodes.end())
            continue;
        const std::uint32_t index = graph.indexOf(found->second->id);
        answer.comesAbout = found->second->kind != domain::NodeKind::Control;
        answer.isDecidable = index == scoring::kNowhere || meetings.isDecidable[index];
        if (!answer.isDecidable && noted.insert(answer.node()).second)
            report.notes.push_back({ openpsa::NoteCode::NeverTogether, answer.node(), report.file });
    }
}

/// Of a project, posture by posture.
base::Status addAll(AnalysisReport& report, const migration::Migrated& project)
{
    if (report.options.missionTime)
        return base::Error{ base::UsageError::NoMissionTime, {}, {}, report.file };
    const domain::Model& model = project.model;
    const domain::Exposure& exposure = model.project().exposure;
    report.frequencyUnit = "1/" + std::string(domain::timeUnitChoices()[static_cast<std::size_t>(exposure.unit)].key);
    report.exposure = exposure.length;
    if (project.edition != migration::kEdition)
        report.notes.push_back({ openpsa::NoteCode::FormerEdition, {}, report.file });
    const auto said = posturesNamed(report.options.postures);
    for (const Posture posture : said.empty() ? std::vector{ Posture::Current } : said) {
        auto subject = analysis::subjectOf(model, report.options.nodes, posture, report.options.commonCause);
        if (!subject)
            return subject.error();
        addSubject(report, std::move(*subject), base::keyOf(posture));
    }
    qualify(report, model);
    return base::Done{};
}

/// Two that look alike are one name, in different Unicode forms, of which one was meant.
base::Status checkNames(const openpsa::OpenPsaModel& model)
{
    QHash<QString, const openpsa::Definition*> known;
    for (const openpsa::Definition* definition : namesIn(model)) {
        const QString form = QString::fromStdString(definition->name).normalized(QString::NormalizationForm_C);
        const openpsa::Definition*& first = known[form];
        if (first && first->name != definition->name)
            return base::Error{ base::OpenPsaError::SameLook, {}, definition->name,
                model.files[definition->file] + ':' + std::to_string(definition->line) };
        first = definition;
    }
    return base::Done{};
}

/// Of an Open-PSA model, phase by phase.
base::Status addAll(AnalysisReport& report, const openpsa::OpenPsaModel& model)
{
    const base::Status names = checkNames(model);
    return names ? addSubjects(report, model) : names;
}

QStringList pathsOf(const AnalyzeOptions& options)
{
    QStringList paths{ store::fileNameOf(options.input) };
    for (const std::string& path : options.more)
        paths << store::fileNameOf(path);
    return paths;
}

} // namespace

Status runAnalyze(const AnalyzeOptions& options)
{
    using Clock = std::chrono::steady_clock;
    const QStringList paths = pathsOf(options);
    AnalysisReport report = reportOn(options, store::shownName(paths.front()));
    const MemoryWatch memory(options.limits.mebibytes, report.cancel);
    const auto start = Clock::now();
    Progress progress;
    progress.enter("reading " + report.file);
    const auto input = readInput(paths);
    if (!input) {
        progress.end();
        return refuse(input.error());
    }
    const auto ready = std::visit([&](const auto& read) { return addAll(report, read); }, *input);
    if (!ready) {
        progress.end();
        const auto* project = std::get_if<migration::Migrated>(&*input);
        return refuse(ready.error(), project ? &project->model : nullptr);
    }
    report.loadSeconds = std::chrono::duration<double>(Clock::now() - start).count();
    return answer(report, memory, progress);
}

} // namespace hz::cli
