#pragma once

#include "model/evaluation/import/importer.h"
#include "model/evaluation/import/record.h"
#include "model/evaluation/import/task_table.h"
#include "model/evaluation/import/verdict.h"

namespace hz::evaluation {

/// Counts records for their tasks. The first one that says something decides which form all of them have. Errors have
/// no place: that is known to those who read.
class RecordCounter {
public:
    /// `scorer`: which of several verdicts counts; empty: the only one.
    RecordCounter(TaskTable& table, Import& import, const QString& scorer);

    /// `key`: the one that the record stands under, which is its task where it names none; empty: none. Codes:
    /// evaluation.bad-value, evaluation.duplicate-key, evaluation.missing-key, evaluation.bad-score,
    /// evaluation.several-scorers and those of check() and merge().
    [[nodiscard]] base::Status add(const Record& record, const QString& key = {});
    /// One sample by its verdict.
    [[nodiscard]] base::Status count(
        const QString& task, Verdict verdict, const std::vector<Attribute>& attributes = {});
    /// Once all are read. Codes: evaluation.no-scorer, evaluation.missing-key.
    [[nodiscard]] base::Status finish();

    /// Whether any number in a record may be a score.
    [[nodiscard]] bool wantsNumbers() const { return m_form == Format::Recognised || m_form == Format::LmEval; }
    /// Which verdict of EvalPlus counts: that of all tests, where there are more than the first ones.
    [[nodiscard]] bool countsPlus(bool hasPlus) const;

private:
    [[nodiscard]] base::Status addSample(const Record& record, const QString& key);
    [[nodiscard]] base::Status addBigCode(const Record& record, const QString& key);
    [[nodiscard]] base::Status addEvalPlus(const Record& record, const QString& key);
    [[nodiscard]] base::Status addLmEval(const Record& record);
    [[nodiscard]] base::Status addSweBench(const Record& record, const QString& key);
    [[nodiscard]] base::Status addOpenAiEval(const Record& record);
    [[nodiscard]] base::Status see(const QString& scorer);

    TaskTable& m_table;
    Import& m_import;
    QString m_wanted;
    Format m_form = Format::Recognised;
    QStringList m_seen; // scorers
    bool m_hasSpec = false;
    bool m_hasReport = false;
};

/// What a status of EvalPlus means; nothing for a word that it does not write.
[[nodiscard]] std::optional<bool> passedByStatus(const QString& status);

} // namespace hz::evaluation
