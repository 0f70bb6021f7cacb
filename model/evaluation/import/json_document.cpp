#include "model/base/codes/evaluation_errors.h"
#include "model/evaluation/import/readers.h"
#include "model/evaluation/import/record_counter.h"
#include "model/evaluation/import/source_stream.h"

#include <QSet>

#include <algorithm>

namespace hz::evaluation {

namespace {

using base::Error;
using base::Status;

/// Follows a document down to its records and gives each to the counter.
class DocumentHandler : public JsonHandler<DocumentHandler> {
public:
    DocumentHandler(const SourceStream& stream, Shape shape, RecordCounter& counter)
        : m_stream(stream)
        , m_shape(shape)
        , m_counter(counter)
    {
    }

    bool Key(const char* text, rapidjson::SizeType length, bool copy)
    {
        if (m_isInRecord)
            return go(m_handler.Key(text, length, copy));
        Level& level = m_levels.back();
        level.key = QString::fromUtf8(text, length);
        const bool isTask = m_levels.size() == (m_shape == Shape::EvalPlus ? 2U : 1U);
        if (!isTask || m_isBeside)
            return true;
        if (m_tasks.contains(level.key))
            return refuse({ base::EvaluationError::DuplicateKey, {}, level.key.toStdString() });
        m_tasks.insert(level.key);
        return true;
    }
    bool String(const char* text, rapidjson::SizeType length, bool copy)
    {
        if (m_isInRecord)
            return go(m_handler.String(text, length, copy));
        return isOldStatus() ? keepStatus(QString::fromUtf8(text, length)) : scalar();
    }
    bool RawNumber(const char* text, rapidjson::SizeType length, bool copy)
    {
        return m_isInRecord ? go(m_handler.RawNumber(text, length, copy)) : scalar();
    }
    bool Bool(bool flag) { return m_isInRecord ? go(m_handler.Bool(flag)) : scalar(); }
    bool Null() { return m_isInRecord ? go(m_handler.Null()) : scalar(); }
    bool StartObject()
    {
        if (!m_isInRecord && beginsRecord()) {
            m_record = {};
            m_handler.begin(m_record, m_counter.wantsNumbers());
            m_isInRecord = true;
        }
        return m_isInRecord ? go(m_handler.StartObject()) : enter(false);
    }
    bool StartArray()
    {
        if (m_isInRecord)
            return go(m_handler.StartArray());
        const bool isRecordPlace = beginsRecord();
        return isRecordPlace && m_shape != Shape::ByTask ? refuse({ base::EvaluationError::NotAnObject }) : enter(true);
    }
    bool EndObject(rapidjson::SizeType count)
    {
        if (!m_isInRecord)
            return leave();
        m_handler.EndObject(count);
        return !m_handler.isAtEnd() || addRecord();
    }
    bool EndArray(rapidjson::SizeType count) { return m_isInRecord ? m_handler.EndArray(count) : leave(); }

    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

private:
    struct Level {
        bool isList = false;
        QString key; // of an object: which comes next
        qint64 index = 0; // of a list: of what comes next
    };

    [[nodiscard]] std::size_t depth() const { return m_levels.size(); }
    /// Whether an object here is a record.
    [[nodiscard]] bool beginsRecord() const
    {
        switch (m_shape) {
        case Shape::Single:
            return depth() == 0;
        case Shape::List:
        case Shape::Instances:
            return depth() == 1;
        case Shape::ByTask:
            return depth() == 2 || (depth() == 3 && m_levels[2].isList);
        default:
            return depth() == 3 && !m_isBeside && m_levels[2].isList;
        }
    }
    /// The task under which a record stands, where it stands under one.
    [[nodiscard]] QString task() const
    {
        const std::size_t at = m_shape == Shape::EvalPlus ? 1 : 0;
        return depth() > at ? m_levels[at].key : QString();
    }

    bool enter(bool isList)
    {
        if (depth() == 1 && m_shape == Shape::EvalPlus)
            m_isBeside = m_levels[0].key != u"eval";
        if (depth() == 2 && m_shape == Shape::EvalPlus && !m_isBeside && !isList)
            m_base = m_plus = {};
        m_levels.push_back({ isList, {}, 0 });
        return depth() < kDeepest
            || refuse({ base::EvaluationError::BadJson, {}, std::to_string(m_stream.Tell() + 1) });
    }

    bool leave()
    {
        const bool isOldTask = m_shape == Shape::EvalPlus && !m_isBeside && depth() == 3 && !m_levels[2].isList;
        m_levels.pop_back();
        if (depth() == 1)
            m_isBeside = false;
        step();
        return !isOldTask || addOldTask();
    }

    void step()
    {
        if (!m_levels.empty())
            ++m_levels.back().index;
    }

    /// A value that is neither object nor list.
    bool scalar()
    {
        const bool isRecordPlace = beginsRecord() && m_shape != Shape::ByTask;
        step();
        return !isRecordPlace || refuse({ base::EvaluationError::NotAnObject });
    }

    /// Goes on, unless the record is wrong.
    bool go(bool isFine) { return isFine || addRecord(); }

    bool addRecord()
    {
        m_isInRecord = false;
        const Status added = m_counter.add(m_record, task());
        step();
        return added || refuse(added.error());
    }

    bool refuse(Error error)
    {
        m_error = placed(std::move(error), m_stream.placeHere());
        return false;
    }

    // EvalPlus before 0.3: { "base": [ [ status, ... ], ... ], "plus": ... } for each task.

    [[nodiscard]] bool isOldStatus() const
    {
        return m_shape == Shape::EvalPlus && !m_isBeside && depth() == 5 && !m_levels[2].isList
            && m_levels[4].index == 0;
    }

    bool keepStatus(const QString& status)
    {
        const QString& key = m_levels[2].key;
        step();
        const auto passed = passedByStatus(status);
        if (key == u"base" || key == u"plus") {
            if (!passed)
                return refuse({ base::EvaluationError::BadValue, {}, key.toStdString() });
            (key == u"base" ? m_base : m_plus).push_back(*passed);
        }
        return true;
    }

    bool addOldTask()
    {
        if (!m_plus.empty() && m_plus.size() != m_base.size())
            return refuse({ base::EvaluationError::BadValue, {}, "plus" });
        for (std::size_t i = 0; i < m_base.size(); ++i) {
            m_record = {};
            m_record.base = m_base[i] ? QStringLiteral("pass") : QStringLiteral("fail");
            if (!m_plus.empty())
                m_record.plus = m_plus[i] ? QStringLiteral("pass") : QStringLiteral("fail");
            if (const Status added = m_counter.add(m_record, m_levels[1].key); !added)
                return refuse(added.error());
        }
        return true;
    }

    static constexpr std::size_t kDeepest = 100'000;

    const SourceStream& m_stream;
    Shape m_shape;
    RecordCounter& m_counter;
    std::vector<Level> m_levels;
    QSet<QString> m_tasks;
    bool m_isBeside = false; // in what EvalPlus says besides
    bool m_isInRecord = false;
    Record m_record;
    RecordHandler m_handler;
    std::vector<bool> m_base;
    std::vector<bool> m_plus;
    std::optional<Error> m_error;
};

} // namespace

Status readDocument(TextSource& source, Shape shape, const QString& scorer, TaskTable& table, Import& import)
{
    SourceStream stream(source);
    RecordCounter counter(table, import, scorer);
    DocumentHandler handler(stream, shape, counter);
    if (Status parsed = parseDocument(stream, handler); !parsed)
        return parsed;
    const Status finished = counter.finish();
    return finished ? finished : placed(finished.error(), stream.placeHere());
}

} // namespace hz::evaluation
