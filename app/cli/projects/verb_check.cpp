#include "app/cli/projects/json.h"
#include "app/cli/projects/keys.h"
#include "app/cli/projects/scoring_limits.h"
#include "app/cli/projects/verbs.h"
#include "model/base/codes/decision_errors.h"
#include "model/base/codes/program_errors.h"
#include "model/exchange/formats/files.h"
#include "model/wording/editions.h"
#include "model/wording/wording.h"

namespace hz::cli {

namespace {

using scoring::Finding;

/// What a project of a former edition says otherwise now; nothing of one of this edition.
QString editionText(const migration::Migrated& project)
{
    QString text = wording::editionNote(project.edition);
    if (text.isEmpty())
        return text;
    text += u'\n';
    for (const migration::Difference& difference : project.differences)
        text += QStringLiteral("counted differently: ") + oneLine(wording::sentence(difference, project.model)) + u'\n';
    return text;
}

QString asText(const std::vector<Finding>& findings, const domain::Model& model)
{
    QString text;
    int counts[3] = {};
    for (const Finding& finding : findings) {
        ++counts[static_cast<int>(finding.weight)];
        text += QString::fromLatin1(base::keyOf(finding.weight)).leftJustified(9)
            + oneLine(wording::sentence(finding, model)) + u'\n';
    }
    const auto count = [&](Finding::Weight weight) { return counts[static_cast<int>(weight)]; };
    return text
        + QStringLiteral("%1 findings: %2 problems, %3 warnings, %4 notes\n")
              .arg(findings.size())
              .arg(count(Finding::Weight::Problem))
              .arg(count(Finding::Weight::Warning))
              .arg(count(Finding::Weight::Note));
}

void writeEdition(ModelJson& json, const migration::Migrated& project)
{
    json.key("former_edition");
    if (project.edition == migration::kEdition)
        return json.null();
    json.open();
    json.key("text").text(wording::editionNote(project.edition));
    json.key("counted_differently").openList();
    for (const migration::Difference& difference : project.differences) {
        json.open();
        json.key("code").text(base::keyOf(difference.now));
        json.key("kind").text(domain::kindKey(difference.entity.kind));
        json.key("id").id(difference.entity.id);
        json.key("text").text(wording::sentence(difference, project.model));
        json.close();
    }
    json.closeList();
    json.close();
}

std::string asJson(const QString& file, const std::vector<Finding>& findings, const migration::Migrated& project)
{
    const domain::Model& model = project.model;
    ModelJson json("graphazard.findings/1");
    json.key("file").text(file);
    writeEdition(json, project);
    json.key("findings").openList();
    for (const Finding& finding : findings) {
        json.open();
        json.key("key").text(finding.key().c_str());
        json.key("code").text(base::keyOf(finding.code));
        json.key("weight").text(base::keyOf(finding.weight));
        json.key("ids").openList();
        for (const base::Id& id : finding.ids)
            json.id(id);
        json.closeList();
        const domain::Node* node = finding.ids.empty() ? nullptr : model.node(finding.ids.front());
        json.key("node").textOrNull(node ? node->code : QString());
        json.key("text").text(wording::sentence(finding, model));
        json.close();
    }
    json.closeList();
    return json.finished();
}

} // namespace

QDate dayOf(const CheckOptions& options)
{
    return options.today.isValid() ? options.today : QDate::currentDate();
}

Status runCheck(const CheckOptions& options)
{
    if (options.json && !options.format.isEmpty() && options.format != u"json")
        return refuse(base::Error{ base::UsageError::TwoFormats, {}, options.format.toStdString() });
    if (!options.gate.isEmpty())
        return runGate(options);
    if (options.format == u"junit" || options.format == u"sarif")
        return refuse(base::Error{ base::GateError::NeedsName, {}, options.format.toStdString() });
    const ScoringLimits limits(options.limits);
    const auto project = exchange::readModelOfAnyEdition(options.model);
    if (!project)
        return refuse(project.error());
    const scoring::RiskResult result = scoring::score(project->model, 1, limits.settings());
    if (result.cancelled)
        return stoppedAtLimit(options.model, "the findings");
    const auto findings = scoring::findings(result, dayOf(options));
    options.json || options.format == u"json" ? print(asJson(options.model, findings, *project))
                                              : print(editionText(*project) + asText(findings, project->model));
    return findings.empty() ? Done : AnswerIsNo;
}

} // namespace hz::cli
