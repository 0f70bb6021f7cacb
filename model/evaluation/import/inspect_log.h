#pragma once

#include "model/evaluation/import/importer.h"
#include "model/evaluation/import/source_stream.h"
#include "model/evaluation/import/task_table.h"
#include "model/evaluation/import/verdict.h"

#include <map>

namespace hz::evaluation {

/// One entry of `samples`: an answer to one task in one epoch.
struct InspectSample {
    std::optional<QString> id;
    std::map<QString, Verdict> scores; // by scorer; the one of old logs without a name
    std::vector<Attribute> metadata;
};

/// What a log of Inspect says in all its documents: one, or those of an archive. Errors have no place.
class InspectLog {
public:
    InspectLog(TaskTable& table, Import& import, const QString& scorer);

    /// Codes: evaluation.missing-key, evaluation.several-scorers, evaluation.bad-score, those of check().
    [[nodiscard]] base::Status add(const InspectSample& sample);
    /// Once all is read. Codes: evaluation.missing-key, evaluation.no-scorer.
    [[nodiscard]] base::Status finish();

    // What the head says.
    Import& import() { return m_import; }
    QString status{};
    qint64 datasetSamples = 0;
    qint64 limit = 0;
    qint64 epochs = 0;
    qint64 totalSamples = 0;
    bool hasSamples = false;

private:
    [[nodiscard]] base::Status count(const InspectSample& sample, Verdict verdict);
    [[nodiscard]] qint64 expected() const;

    TaskTable& m_table;
    Import& m_import;
    QString m_wanted;
    QStringList m_seen; // scorers
};

enum class InspectDocument { Log, Sample };

/// Reads one document of a log from its beginning to its end. Errors have their places.
[[nodiscard]] base::Status readInspectDocument(SourceStream& stream, InspectDocument document, InspectLog& log);

} // namespace hz::evaluation
