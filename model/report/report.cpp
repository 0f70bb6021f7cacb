#include "model/report/report.h"

#include "model/drawing/text.h"
#include "model/report/chapters.h"
#include "model/report/shown.h"
#include "model/report/words.h"

namespace hz::report {

ReportContent reportOf(
    const scoring::RiskResult& result, const std::vector<scoring::Finding>& findings, const ReportOptions& options)
{
    const ReportSource source = sourceOf(result, findings, options);
    ReportContent content;
    content.titlePage = titlePageOf(source);
    const QString title = result.model.project().title;
    content.runningHead = Report::tr("%1 \u2013 hazard analysis, revision %2")
                              .arg(title.isEmpty() ? Report::tr("Untitled project") : drawing::oneLine(title, 70),
                                  QString::number(result.revision));
    content.runningFoot = drawing::oneLine(result.model.project().notice, 100);
    for (const auto chapter : { summaryChapter, readinessChapter, acceptancesChapter, matricesChapter, rankingsChapter,
             hazardsChapter, graphChapter, controlsChapter, evaluationsChapter, evidenceChapter, inputsChapter,
             findingsChapter, differenceChapter, sourcesChapter, methodChapter }) {
        if (options.cancel.isCancelled())
            break;
        auto blocks = bounded(chapter(source));
        std::move(blocks.begin(), blocks.end(), std::back_inserter(content.blocks));
    }
    return content;
}

} // namespace hz::report
