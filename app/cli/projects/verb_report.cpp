#include "app/cli/basics/companion.h"
#include "app/cli/projects/verbs.h"
#include "model/base/codes/program_errors.h"
#include "model/store/file_name.h"

namespace hz::cli {

Status runReport(const ReportOptions& options)
{
    if (options.to == u"-")
        return refuse(base::Error{ base::UsageError::NoStandardOutput });
    const std::string program = companion("graphazard-report");
    runInstead(program,
        { store::bytesOf(options.model).toStdString(), store::bytesOf(options.to).toStdString(),
            options.letter ? "Letter" : "A4", std::to_string(options.limits.seconds),
            std::to_string(options.limits.mebibytes), options.force ? "force" : "keep" });
    return refuse(base::Error{ base::ProgramError::Missing, {}, {}, program });
}

} // namespace hz::cli
