#include "model/evaluation/import/json_object.h"
#include "model/evaluation/import/readers.h"

namespace hz::evaluation {

namespace {

using base::Status;

/// What one line says of one sample.
struct Sample {
    std::optional<QString> task;
    std::optional<bool> passed;
    std::vector<Attribute> attributes;
    const char* wrong = nullptr; // a key whose value has the wrong type
};

/// Keeps the two keys that count and the attributes; everything else passes by.
class SampleHandler : public JsonHandler<SampleHandler> {
public:
    explicit SampleHandler(Sample& sample)
        : m_sample(sample)
    {
    }

    bool Key(const char* text, rapidjson::SizeType length, bool)
    {
        const std::string_view key(text, length);
        if (m_depth == 1)
            m_key = key == "task_id"  ? At::Task
                : key == "passed"     ? At::Passed
                : key == "attributes" ? At::Attributes
                                      : At::Other;
        else if (m_depth == 2 && m_key == At::Attributes)
            m_attribute = QString::fromUtf8(text, length);
        return true;
    }
    bool String(const char* text, rapidjson::SizeType length, bool)
    {
        if (isAttribute())
            return keep(QString::fromUtf8(text, length));
        if (m_depth != 1 || m_key == At::Other)
            return true;
        if (m_key != At::Task)
            return wrong();
        m_sample.task = QString::fromUtf8(text, length);
        return true;
    }
    bool RawNumber(const char* text, rapidjson::SizeType length, bool)
    {
        const std::string_view number(text, length);
        if (isAttribute())
            return keep(QString::fromUtf8(text, length));
        if (m_depth == 1 && m_key == At::Task)
            m_sample.task = QString::fromUtf8(text, length);
        else if (m_depth == 1 && m_key == At::Passed && (number == "0" || number == "1"))
            m_sample.passed = number == "1";
        else if (m_depth == 1 && m_key != At::Other)
            return wrong();
        return true;
    }
    bool Bool(bool flag)
    {
        if (isAttribute())
            return keep(flag ? QStringLiteral("true") : QStringLiteral("false"));
        if (m_depth != 1 || m_key == At::Other)
            return true;
        if (m_key != At::Passed)
            return wrong();
        m_sample.passed = flag;
        return true;
    }
    bool Null() { return m_depth != 1 || m_key == At::Other || m_key == At::Attributes || wrong(); }
    bool StartObject()
    {
        const bool isValue = m_depth == 1 && (m_key == At::Task || m_key == At::Passed);
        return isValue ? wrong() : enter();
    }
    bool StartArray()
    {
        const bool isValue = m_depth == 1 && m_key != At::Other;
        return isValue ? wrong() : enter();
    }
    bool EndObject(rapidjson::SizeType) { return leave(); }
    bool EndArray(rapidjson::SizeType) { return leave(); }

private:
    enum class At { Task, Passed, Attributes, Other };

    bool enter()
    {
        ++m_depth;
        return true;
    }
    bool leave()
    {
        --m_depth;
        return true;
    }
    [[nodiscard]] bool isAttribute() const { return m_depth == 2 && m_key == At::Attributes; }
    bool keep(const QString& value)
    {
        m_sample.attributes.push_back({ m_attribute, value });
        return true;
    }
    bool wrong()
    {
        m_sample.wrong = m_key == At::Task ? "task_id" : m_key == At::Passed ? "passed" : "attributes";
        return false;
    }

    Sample& m_sample;
    int m_depth = 0;
    At m_key = At::Other;
    QString m_attribute;
};

class JsonLinesReader {
public:
    JsonLinesReader(TextSource& source, TaskTable& table)
        : m_lines(source)
        , m_table(table)
    {
    }

    Status readAll()
    {
        while (const auto line = m_lines.next())
            if (!line->isBlank())
                if (Status read = readLine(*line); !read)
                    return read;
        return m_lines.error() ? Status(*m_lines.error()) : base::Done{};
    }

private:
    Status readLine(const Line& line)
    {
        Sample sample;
        SampleHandler handler(sample);
        if (const Status parsed = parseObject(m_lines, line, handler); !parsed)
            return sample.wrong ? m_lines.errorAt(line, "evaluation.bad-value", QLatin1String(sample.wrong)) : parsed;
        if (!sample.task)
            return m_lines.errorAt(line, "evaluation.missing-key", QStringLiteral("task_id"));
        if (!sample.passed)
            return m_lines.errorAt(line, "evaluation.missing-key", QStringLiteral("passed"));
        TaskResult& result = m_table.of(*sample.task);
        const bool isNew = result.samples == 0;
        ++result.samples;
        result.passed += *sample.passed ? 1 : 0;
        for (const Attribute& attribute : sample.attributes)
            if (const Status set = merge(result, attribute); !set)
                return placed(set.error(), m_lines.errorAt(line, ""));
        if (!isNew && sample.attributes.empty())
            return base::Done{};
        const Status sound = check(result);
        return sound ? sound : placed(sound.error(), m_lines.errorAt(line, ""));
    }

    LineReader m_lines;
    TaskTable& m_table;
};

} // namespace

Status readJsonLines(TextSource& source, TaskTable& table, Import&)
{
    return JsonLinesReader(source, table).readAll();
}

} // namespace hz::evaluation
