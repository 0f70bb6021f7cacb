#include "model/base/codes/evaluation_errors.h"
#include "model/evaluation/import/readers.h"
#include "model/evaluation/import/source_stream.h"

#include <QSet>

#include <map>

namespace hz::evaluation {

namespace {

using base::Error;
using base::Status;

/// The lists of instances and the counts, by their keys; whatever else the report says passes by.
class ReportHandler : public JsonHandler<ReportHandler> {
public:
    explicit ReportHandler(const SourceStream& stream)
        : m_stream(stream)
    {
    }

    bool Key(const char* text, rapidjson::SizeType length, bool)
    {
        if (m_depth == 1) {
            m_key = std::string(text, length);
            if (lists.contains(m_key) || counts.contains(m_key))
                return refuse(base::EvaluationError::DuplicateKey);
        }
        return true;
    }
    bool String(const char* text, rapidjson::SizeType length, bool)
    {
        if (m_depth == 2 && isList())
            lists[m_key].append(QString::fromUtf8(text, length));
        return true;
    }
    bool RawNumber(const char* text, rapidjson::SizeType length, bool)
    {
        if (m_depth != 1 || !m_key.ends_with("_instances"))
            return true;
        bool isNumber = false;
        counts[m_key] = QByteArray(text, static_cast<qsizetype>(length)).toLongLong(&isNumber);
        return (isNumber && counts[m_key] >= 0) || refuse(base::EvaluationError::BadValue);
    }
    bool StartObject() { return ++m_depth > 0; }
    bool StartArray()
    {
        if (m_depth == 1 && isList())
            lists[m_key] = QStringList();
        return ++m_depth > 0;
    }
    bool EndObject(rapidjson::SizeType) { return leave(); }
    bool EndArray(rapidjson::SizeType) { return leave(); }

    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

    std::map<std::string, QStringList, std::less<>> lists;
    std::map<std::string, qint64, std::less<>> counts;

private:
    [[nodiscard]] bool isList() const { return m_key.ends_with("_ids"); }
    bool leave()
    {
        --m_depth;
        return true;
    }
    bool refuse(base::ErrorCode code)
    {
        m_error = m_stream.errorHere(code, QString::fromStdString(m_key));
        return false;
    }

    const SourceStream& m_stream;
    int m_depth = 0;
    std::string m_key;
    std::optional<Error> m_error;
};

class Report {
public:
    Report(const ReportHandler& read, TaskTable& table, Import& import)
        : m_read(read)
        , m_table(table)
        , m_import(import)
    {
    }

    Status count()
    {
        for (const char* name : { "resolved", "unresolved", "error", "empty_patch" })
            if (Status checked = checkCount(name); !checked)
                return checked;
        const QStringList resolved = listOf("resolved_ids");
        for (const QString& instance : resolved)
            if (Status added = add(instance, true); !added)
                return added;
        for (const QString& instance : failed(resolved))
            if (Status added = add(instance, false); !added)
                return added;
        sayHowMany();
        return base::Done{};
    }

private:
    [[nodiscard]] QStringList listOf(const char* key) const
    {
        const auto list = m_read.lists.find(key);
        return list != m_read.lists.end() ? list->second : QStringList();
    }

    /// What was submitted and not resolved. Where it is not listed by itself, it follows from the rest.
    [[nodiscard]] QStringList failed(const QStringList& resolved) const
    {
        if (m_read.lists.contains("unresolved_ids"))
            return listOf("unresolved_ids") + listOf("error_ids") + listOf("empty_patch_ids");
        const QSet<QString> passed(resolved.begin(), resolved.end());
        QStringList rest;
        for (const QString& instance :
            listOf(m_read.lists.contains("submitted_ids") ? "submitted_ids" : "completed_ids"))
            if (!passed.contains(instance))
                rest.append(instance);
        return rest;
    }

    /// Where both are given, the number is that of the list.
    [[nodiscard]] Status checkCount(const std::string& name) const
    {
        const auto list = m_read.lists.find(name + "_ids");
        const auto count = m_read.counts.find(name + "_instances");
        const bool isEqual =
            list == m_read.lists.end() || count == m_read.counts.end() || count->second == list->second.size();
        return isEqual ? Status(base::Done{}) : Error{ base::EvaluationError::CountDiffers, {}, name + "_instances" };
    }

    Status add(const QString& instance, bool passed)
    {
        TaskResult* result = m_table.added(instance);
        if (!result)
            return Error{ base::EvaluationError::DuplicateTask, {}, instance.toStdString() };
        result->samples = 1;
        result->passed = passed ? 1 : 0;
        ++m_named;
        return check(*result);
    }

    void sayHowMany()
    {
        qint64 all = 0;
        for (const char* key : { "submitted_instances", "total_instances" })
            if (const auto count = m_read.counts.find(key); count != m_read.counts.end())
                all = std::max(all, count->second);
        m_import.read = m_named;
        m_import.expected = all;
        if (all > m_named)
            m_import.status = QStringLiteral("incomplete");
    }

    const ReportHandler& m_read;
    TaskTable& m_table;
    Import& m_import;
    qint64 m_named = 0; // instances
};

} // namespace

Status readSweReport(TextSource& source, TaskTable& table, Import& import)
{
    SourceStream stream(source);
    ReportHandler handler(stream);
    if (Status parsed = parseDocument(stream, handler); !parsed)
        return parsed;
    const Status counted = Report(handler, table, import).count();
    return counted ? counted : placed(counted.error(), source.name().toStdString());
}

} // namespace hz::evaluation
