#include "app/cli/basics/companion.h"
#include "app/cli/verbs.h"

namespace hz::cli {

Status runReport(const ReportOptions& options)
{
    const std::string program = companion("graphazard-report");
    goOnAs(program,
        { options.model.toLocal8Bit().toStdString(), options.to.toLocal8Bit().toStdString(),
            options.letter ? "Letter" : "A4", std::to_string(options.limits.seconds),
            std::to_string(options.limits.mebibytes) });
    return refuse(base::Error{ "program.missing", {}, {}, program });
}

} // namespace hz::cli
