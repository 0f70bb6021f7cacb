#include "app/cli/basics/progress.h"
#include "app/cli/files/model_file.h"
#include "app/cli/verbs.h"
#include "model/evaluation/blocks/block_tasks.h"

namespace hz::cli {

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
        for (QByteArray part = nextPart(); !part.isEmpty(); part = nextPart())
            print(part);
        return Done;
    }
    const auto written = writeText(options.to, nextPart, options.force);
    progress.end();
    return written ? Done : refuse(written.error());
}

} // namespace hz::cli
