#include "model/evaluation/import/inspect_log.h"
#include "model/base/codes/evaluation_errors.h"

#include <algorithm>

namespace hz::evaluation {

using base::Error;
using base::Status;

InspectLog::InspectLog(TaskTable& table, Import& import, const QString& scorer)
    : m_table(table)
    , m_import(import)
    , m_wanted(scorer)
{
}

Status InspectLog::add(const InspectSample& sample)
{
    if (!sample.id)
        return Error{ base::EvaluationError::MissingKey, {}, "id" };
    for (const auto& [name, verdict] : sample.scores)
        if (!m_seen.contains(name))
            m_seen.append(name);
    if (m_wanted.isEmpty() && m_seen.size() > 1)
        return Error{ base::EvaluationError::SeveralScorers, {}, m_seen.join(QStringLiteral(", ")).toStdString() };
    const auto scored = m_wanted.isEmpty() ? sample.scores.begin() : sample.scores.find(m_wanted);
    const bool isScored = scored != sample.scores.end();
    m_import.scorer = isScored ? scored->first : m_import.scorer;
    ++m_import.read;
    return count(sample, isScored ? scored->second : Verdict::Unscored);
}

Status InspectLog::count(const InspectSample& sample, Verdict verdict)
{
    if (verdict == Verdict::Unreadable)
        return Error{ base::EvaluationError::BadScore, {}, m_import.scorer.toStdString() };
    TaskResult& result = m_table.of(*sample.id);
    const bool isNew = result.samples == 0;
    m_import.unscored += verdict == Verdict::Unscored ? 1 : 0;
    m_import.partial += verdict == Verdict::Partial ? 1 : 0;
    result.samples += verdict == Verdict::Unscored ? 0 : 1;
    result.passed += verdict == Verdict::Passed ? 1 : 0;
    for (const Attribute& attribute : sample.metadata)
        if (isNew)
            if (Status set = setAttribute(result, attribute.key, attribute.value); !set)
                return set;
    return check(result);
}

/// How many samples there should be; 0: the log does not say.
qint64 InspectLog::expected() const
{
    if (totalSamples > 0)
        return totalSamples;
    const qint64 samples = limit > 0 ? std::min(limit, datasetSamples) : datasetSamples;
    return samples * std::max<qint64>(epochs, 1);
}

Status InspectLog::finish()
{
    if (!hasSamples)
        return Error{ base::EvaluationError::MissingKey, {}, "samples" };
    if (!m_wanted.isEmpty() && !m_seen.contains(m_wanted))
        return Error{ base::EvaluationError::NoScorer, {}, m_wanted.toStdString() };
    m_import.expected = expected();
    if (!status.isEmpty() && status != u"success")
        m_import.status = status.left(80);
    else if (totalSamples > m_import.read)
        m_import.status = QStringLiteral("incomplete");
    return base::Done{};
}

} // namespace hz::evaluation
