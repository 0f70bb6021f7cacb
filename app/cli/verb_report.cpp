#include "app/cli/model_file.h"
#include "app/cli/verbs.h"
#include "model/report/report.h"
#include "model/scoring/score.h"

#include <QFileInfo>
#include <QGuiApplication>

namespace hz::cli {

namespace {

/// What Qt remarks about the machine (no runtime folder, no such font) is no message of ours.
void passOnWhatIsSerious(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        complain(message);
}

} // namespace

Status runReport(const ReportOptions& options)
{
    const auto model = readModel(options.model);
    if (!model)
        return refuse(model.error());
    // Fonts and the PDF engine belong to Qt Gui; the offscreen platform needs no display.
    qInstallMessageHandler(passOnWhatIsSerious);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    int argc = 1;
    char name[] = "graphazard";
    char* argv[] = { name, nullptr };
    const QGuiApplication application(argc, argv);
    const scoring::RiskResult result = scoring::score(*model, 1);
    report::ReportOptions report;
    report.page = options.letter ? QPageSize::Letter : QPageSize::A4;
    report.fileName = QFileInfo(options.model).fileName();
    const auto written = report::writeReport(result, scoring::findings(result), report, options.to);
    return written ? Done : refuse(written.error(), &*model);
}

} // namespace hz::cli
