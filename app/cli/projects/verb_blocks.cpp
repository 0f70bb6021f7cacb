#include "app/cli/basics/progress.h"
#include "app/cli/projects/output.h"
#include "app/cli/projects/verbs.h"
#include "model/evaluation/blocks/block_tasks.h"
#include "model/store/output_file.h"

namespace hz::cli {

namespace {

bool isTasksHead(const QByteArray& head)
{
    return head.startsWith("{\"task_id\":\"blocks-");
}

} // namespace

Status runBlocks(const BlocksOptions& options)
{
    Progress progress;
    evaluation::BlockTaskMaker maker(options.length, options.seed);
    int made = 0;
    const auto nextPart = [&]() -> QByteArray {
        if (made == options.count)
            return {};
        progress.enter("making task " + std::to_string(++made) + " of " + std::to_string(options.count));
        return evaluation::toJsonLine(maker.next());
    };
    if (options.to == u"-") {
        for (QByteArray part = nextPart(); !part.isEmpty() && isOutputTaken(); part = nextPart())
            print(part);
        return Done;
    }
    const auto written = store::writeOutput({ options.to, isTasksHead, options.force }, nextPart);
    progress.end();
    return written ? Done : refuse(written.error());
}

} // namespace hz::cli
