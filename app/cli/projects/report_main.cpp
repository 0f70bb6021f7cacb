#include "app/cli/basics/deadline.h"
#include "app/cli/projects/model_file.h"
#include "app/cli/projects/output.h"
#include "app/cli/projects/scoring_limits.h"
#include "model/base/codes/program_errors.h"
#include "model/report/report.h"
#include "model/store/file_name.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>

/// The part of `graphazard report` that needs fonts and PDF: MODEL, the PDF to write, the page (A4, Letter), what
/// scoring may take (seconds, mebibytes), and whether another PDF may be replaced (force, keep).
using namespace hz;
using namespace hz::cli;

namespace {

/// What Qt remarks about the machine (no runtime folder, no such font) is no message of ours.
void passOnWhatIsSerious(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        printError(message);
}

Status run(const QStringList& arguments)
{
    if (arguments.size() != 6) {
        printError(QStringLiteral("this program is a part of another; use “graphazard report”"));
        return BadInput;
    }
    report::ReportFile file{ arguments[1], arguments[5] == u"force", { arguments[0] } };
    if (const auto allowed = report::checkReport(file); !allowed)
        return refuse(allowed.error());
    const ScoringLimits limits({ arguments[3].toDouble(), arguments[4].toULongLong() });
    const auto model = readProject(arguments[0]);
    if (!model)
        return refuse(model.error());
    report::ReportOptions options;
    const scoring::Settings settings = limits.settings();
    options.cancel = settings.cancel;
    const scoring::RiskResult result = scoring::score(*model, 1, settings);
    options.page = arguments[2] == u"Letter" ? QPageSize::Letter : QPageSize::A4;
    options.fileName = QFileInfo(arguments[0]).fileName();
    options.today = QDate::currentDate();
    const Deadline deadline(arguments[3].toDouble(), options.cancel);
    const auto written = report::writeReport(result, scoring::findings(result, options.today), options, file);
    const bool isCancelled = !written
        && (written.error().code == base::ReportError::Cancelled
            || written.error().code == base::ReportError::CancelledResult);
    if (isCancelled)
        return stoppedAtLimit(arguments[0], "the report was written");
    return written ? Done : refuse(written.error(), &*model);
}

} // namespace

int main(int argc, char** argv)
{
    QLocale::setDefault(QLocale::c());
    // Fonts and the PDF engine belong to Qt Gui; the offscreen platform needs no display.
    qInstallMessageHandler(passOnWhatIsSerious);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return guarded([&] {
        QStringList arguments;
        for (int i = 1; i < argc; ++i)
            arguments << store::fileNameOf(argv[i]);
        int count = 1; // Qt would take some words for its own
        const QGuiApplication application(count, argv);
        return run(arguments);
    });
}
