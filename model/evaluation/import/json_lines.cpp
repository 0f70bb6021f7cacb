#include "model/evaluation/import/readers.h"
#include "model/evaluation/import/record_counter.h"

namespace hz::evaluation {

using base::Status;

Status readJsonLines(TextSource& source, const QString& scorer, TaskTable& table, Import& import)
{
    LineReader lines(source);
    RecordCounter counter(table, import, scorer);
    RecordHandler handler;
    while (const auto line = lines.next()) {
        if (line->isBlank())
            continue;
        Record record;
        handler.begin(record, counter.wantsNumbers());
        const Status parsed = parseObject(lines, *line, handler);
        if (!parsed && !record.wrong && record.twice.isNull())
            return parsed;
        if (const Status added = counter.add(record); !added)
            return placed(added.error(), lines.placeAt(*line));
    }
    if (lines.error())
        return *lines.error();
    const Status finished = counter.finish();
    return finished ? finished : placed(finished.error(), source.name().toStdString());
}

} // namespace hz::evaluation
