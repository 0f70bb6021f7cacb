#include "model/evaluation/import/record_counter.h"
#include "model/base/codes/evaluation_errors.h"

#include <algorithm>

namespace hz::evaluation {

namespace {

using base::Error;
using base::Status;

const QString kBase = QStringLiteral("base");
const QString kPlus = QStringLiteral("plus");

Error missing(const char* key)
{
    return { base::EvaluationError::MissingKey, {}, key };
}

Error badValue(const char* key)
{
    return { base::EvaluationError::BadValue, {}, key };
}

Verdict verdictOf(bool passed)
{
    return passed ? Verdict::Passed : Verdict::Failed;
}

/// BigCode writes "failed: " and why, too.
std::optional<bool> passedByResult(const QString& result)
{
    if (result == u"passed")
        return true;
    return result.startsWith(u"failed") || result == u"timed out" ? std::optional(false) : std::nullopt;
}

Format formOf(const Record& record)
{
    if (record.task && record.passed)
        return Format::JsonLines;
    if (record.base)
        return Format::EvalPlus;
    if (record.task && record.result && passedByResult(*record.result))
        return Format::BigCode;
    if (record.document && !record.numbers.empty())
        return Format::LmEval;
    if (record.isSpec || record.isReport || (record.sample && record.type))
        return Format::OpenAiEvals;
    return record.resolved ? Format::SweBench : Format::JsonLines;
}

} // namespace

std::optional<bool> passedByStatus(const QString& status)
{
    if (status == u"pass")
        return true;
    return status == u"fail" || status == u"timeout" ? std::optional(false) : std::nullopt;
}

RecordCounter::RecordCounter(TaskTable& table, Import& import, const QString& scorer)
    : m_table(table)
    , m_import(import)
    , m_wanted(scorer)
{
}

Status RecordCounter::add(const Record& record, const QString& key)
{
    if (record.wrong)
        return badValue(record.wrong);
    if (!record.twice.isNull())
        return Error{ base::EvaluationError::DuplicateKey, {}, record.twice.toStdString() };
    if (m_form == Format::Recognised) {
        m_form = formOf(record);
        if (m_form != Format::JsonLines)
            m_import.format = m_form;
    }
    switch (m_form) {
    case Format::BigCode:
        return addBigCode(record, key);
    case Format::EvalPlus:
        return addEvalPlus(record, key);
    case Format::LmEval:
        return addLmEval(record);
    case Format::SweBench:
        return addSweBench(record, key);
    case Format::OpenAiEvals:
        return addOpenAiEval(record);
    default:
        return addSample(record, key);
    }
}

Status RecordCounter::count(const QString& task, Verdict verdict, const std::vector<Attribute>& attributes)
{
    TaskResult& result = m_table.of(task);
    const bool isNew = result.samples == 0;
    m_import.unscored += verdict == Verdict::Unscored ? 1 : 0;
    m_import.partial += verdict == Verdict::Partial ? 1 : 0;
    result.samples += verdict == Verdict::Unscored ? 0 : 1;
    result.passed += verdict == Verdict::Passed ? 1 : 0;
    for (const Attribute& attribute : attributes)
        if (Status set = merge(result, attribute); !set)
            return set;
    return isNew || !attributes.empty() ? check(result) : base::Done{};
}

Status RecordCounter::addSample(const Record& record, const QString& key)
{
    const QString task = record.task.value_or(key);
    if (!record.task && key.isEmpty())
        return missing("task_id");
    return record.passed ? count(task, verdictOf(*record.passed), record.attributes) : missing("passed");
}

Status RecordCounter::addBigCode(const Record& record, const QString& key)
{
    if (!record.task && key.isEmpty())
        return missing("task_id");
    if (!record.result)
        return missing("result");
    const auto passed = passedByResult(*record.result);
    return passed ? count(record.task.value_or(key), verdictOf(*passed), record.attributes) : badValue("result");
}

bool RecordCounter::countsPlus(bool hasPlus) const
{
    return m_wanted == kPlus || (m_wanted.isEmpty() && hasPlus);
}

/// EvalPlus itself counts what passes the first tests and the added ones.
Status RecordCounter::addEvalPlus(const Record& record, const QString& key)
{
    if (!record.task && key.isEmpty())
        return missing("task_id");
    const auto base = record.base ? passedByStatus(*record.base) : std::nullopt;
    if (!base)
        return record.base ? badValue("base_status") : missing("base_status");
    const bool isPlus = countsPlus(record.plus.has_value());
    const auto plus = record.plus ? passedByStatus(*record.plus) : std::nullopt;
    if (isPlus && !plus)
        return record.plus ? badValue("plus_status") : missing("plus_status");
    if (Status seen = see(isPlus ? kPlus : kBase); !seen)
        return seen;
    return count(record.task.value_or(key), verdictOf(*base && (!isPlus || *plus)), record.attributes);
}

/// A scorer that was not asked for is an error where none was.
Status RecordCounter::see(const QString& scorer)
{
    if (!m_seen.contains(scorer))
        m_seen.append(scorer);
    if (m_wanted.isEmpty() && m_seen.size() > 1)
        return Error{ base::EvaluationError::SeveralScorers, {}, m_seen.join(QStringLiteral(", ")).toStdString() };
    m_import.scorer = m_wanted.isEmpty() || scorer == m_wanted ? scorer : m_import.scorer;
    return base::Done{};
}

/// lm-eval scores one answer by one metric or more, and writes it once for each filter.
Status RecordCounter::addLmEval(const Record& record)
{
    if (!record.document)
        return missing("doc_id");
    const QString filter =
        record.filter && *record.filter != u"none" ? QStringLiteral(",") + *record.filter : QString();
    std::optional<double> score;
    for (const auto& [name, value] : record.numbers) {
        if (!record.metrics.isEmpty() && !record.metrics.contains(name))
            continue;
        if (Status seen = see(name + filter); !seen)
            return seen;
        if (m_wanted.isEmpty() || m_wanted == name + filter)
            score = value;
    }
    if (!score)
        return base::Done{}; // of another scorer
    const Verdict verdict = verdictOfNumber(*score);
    if (verdict == Verdict::Unreadable)
        return Error{ base::EvaluationError::BadScore, {}, m_import.scorer.toStdString() };
    return count(*record.document, verdict);
}

Status RecordCounter::addSweBench(const Record& record, const QString& key)
{
    if (!record.instance && key.isEmpty())
        return missing("instance_id");
    return record.resolved ? count(record.instance.value_or(key), verdictOf(*record.resolved)) : missing("resolved");
}

Status RecordCounter::addOpenAiEval(const Record& record)
{
    m_hasSpec = m_hasSpec || record.isSpec;
    m_hasReport = m_hasReport || record.isReport;
    if (record.isSpec || record.isReport || record.type.value_or(QString()) != u"match")
        return base::Done{};
    if (!record.sample)
        return missing("sample_id");
    return record.correct ? count(*record.sample, verdictOf(*record.correct)) : missing("correct");
}

Status RecordCounter::finish()
{
    if (!m_wanted.isEmpty() && !m_seen.isEmpty() && !m_seen.contains(m_wanted))
        return Error{ base::EvaluationError::NoScorer, {}, m_wanted.toStdString() };
    if (m_form == Format::OpenAiEvals && m_table.isEmpty())
        return missing("correct");
    if (m_form == Format::OpenAiEvals && m_hasSpec && !m_hasReport)
        m_import.status = QStringLiteral("no final report");
    return base::Done{};
}

} // namespace hz::evaluation
