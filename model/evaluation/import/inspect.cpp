#include "model/evaluation/import/json_object.h"
#include "model/evaluation/import/readers.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace hz::evaluation {

namespace {

using base::Error;
using base::Status;

/// What the value of a score means: the whole credit is a pass.
enum class Verdict { Passed, Partial, Failed, Unscored, Unreadable };

Verdict verdictOfNumber(double value)
{
    if (std::isnan(value))
        return Verdict::Unscored; // so Inspect marks it
    if (!(value >= 0.0 && value <= 1.0))
        return Verdict::Unreadable;
    return value == 1.0 ? Verdict::Passed : value == 0.0 ? Verdict::Failed : Verdict::Partial;
}

Verdict verdictOfText(const QString& text)
{
    const QString word = text.trimmed().toLower();
    if (word == u"c" || word == u"yes" || word == u"true")
        return Verdict::Passed;
    if (word == u"i" || word == u"n" || word == u"no" || word == u"false")
        return Verdict::Failed;
    if (word == u"p")
        return Verdict::Partial;
    bool isNumber = false;
    const double value = word.toDouble(&isNumber);
    return isNumber ? verdictOfNumber(value) : Verdict::Unreadable;
}

/// Characters from the source, one by one, for the parser, which asks for the next before it takes it.
class SourceStream {
public:
    using Ch = char;

    explicit SourceStream(TextSource& source)
        : m_source(source)
    {
        load();
    }

    [[nodiscard]] Ch Peek() const { return m_at < m_chunk.size() ? m_chunk.constData()[m_at] : '\0'; }
    Ch Take()
    {
        const Ch taken = Peek();
        if (m_at < m_chunk.size() && ++m_at == m_chunk.size())
            load();
        return taken;
    }
    [[nodiscard]] std::size_t Tell() const { return m_before + static_cast<std::size_t>(m_at); }
    [[nodiscard]] qint64 line() const { return m_lines + std::count(m_chunk.cbegin(), m_chunk.cbegin() + m_at, '\n'); }
    [[nodiscard]] bool isAtEnd() const { return m_at >= m_chunk.size(); }

    // Only of streams that are written to.
    Ch* PutBegin() { return nullptr; }
    void Put(Ch) { }
    void Flush() { }
    std::size_t PutEnd(Ch*) { return 0; }

private:
    void load()
    {
        m_lines += m_chunk.count('\n');
        m_before += static_cast<std::size_t>(m_chunk.size());
        m_chunk = m_source.next();
        m_at = 0;
    }

    TextSource& m_source;
    QByteArray m_chunk;
    qsizetype m_at = 0;
    std::size_t m_before = 0;
    qint64 m_lines = 1;
};

/// One entry of `samples`: an answer to one task in one epoch.
struct Sample {
    std::optional<QString> id;
    std::map<QString, Verdict> scores; // by scorer; the one of old logs without a name
    std::vector<Attribute> metadata;
};

/// Follows the few paths that count; whatever else the log holds passes by.
class InspectHandler : public JsonHandler<InspectHandler> {
public:
    InspectHandler(
        const SourceStream& stream, const TextSource& source, const QString& scorer, TaskTable& table, Import& import)
        : m_stream(stream)
        , m_source(source)
        , m_table(table)
        , m_import(import)
        , m_wanted(scorer)
    {
    }

    bool Key(const char* text, rapidjson::SizeType length, bool)
    {
        if (m_skipped == 0)
            m_key = QString::fromUtf8(text, length);
        return true;
    }
    bool String(const char* text, rapidjson::SizeType length, bool)
    {
        return m_skipped > 0 || isOfNoUse() || keepText(QString::fromUtf8(text, length));
    }
    bool RawNumber(const char* text, rapidjson::SizeType length, bool)
    {
        if (m_skipped > 0)
            return true;
        const QString number = QString::fromLatin1(text, length);
        return at() == Place::Score ? score(verdictOfNumber(number.toDouble())) : keepText(number);
    }
    bool Bool(bool flag)
    {
        if (m_skipped > 0)
            return true;
        if (at() == Place::Score)
            return score(flag ? Verdict::Passed : Verdict::Failed);
        return at() != Place::Metadata || keepText(flag ? QStringLiteral("true") : QStringLiteral("false"));
    }
    bool Null() { return m_skipped > 0 || at() != Place::Score || score(Verdict::Unscored); }
    bool StartObject() { return enter(placeOfObject()); }
    bool StartArray() { return enter(at() == Place::Log && m_key == u"samples" ? Place::Samples : Place::Other); }
    bool EndObject(rapidjson::SizeType) { return leave(); }
    bool EndArray(rapidjson::SizeType) { return leave(); }

    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    /// Once all is read.
    [[nodiscard]] Status checkWhole() const
    {
        if (!m_hasSamples)
            return m_source.errorAt(m_stream.line(), "evaluation.missing-key", QStringLiteral("samples"));
        if (!m_wanted.isEmpty() && !m_seen.contains(m_wanted))
            return m_source.errorAt(m_stream.line(), "evaluation.no-scorer", m_wanted);
        return base::Done{};
    }

private:
    enum class Place { Start, Log, Eval, Samples, Sample, Scores, Score, Metadata, Other };

    [[nodiscard]] Place at() const { return m_places.back(); }
    [[nodiscard]] bool isOfNoUse() const
    {
        return at() == Place::Log || at() == Place::Samples || (at() == Place::Score && m_key != u"value")
            || (at() == Place::Sample && m_key != u"id");
    }

    [[nodiscard]] Place placeOfObject() const
    {
        switch (m_skipped > 0 ? Place::Other : at()) {
        case Place::Start:
            return Place::Log;
        case Place::Log:
            return m_key == u"eval" ? Place::Eval : Place::Other;
        case Place::Samples:
            return Place::Sample;
        case Place::Sample:
            return m_key == u"scores"  ? Place::Scores
                : m_key == u"score"    ? Place::Score
                : m_key == u"metadata" ? Place::Metadata
                                       : Place::Other;
        case Place::Scores:
            return Place::Score;
        default:
            return Place::Other;
        }
    }

    bool enter(Place place)
    {
        if (m_skipped > 0 || place == Place::Other) {
            const bool isValue = m_skipped++ == 0 && at() == Place::Score;
            return !isValue || score(Verdict::Unreadable);
        }
        if (place == Place::Sample)
            m_sample = {};
        if (place == Place::Score)
            m_scorer = at() == Place::Scores ? m_key : QString();
        if (place == Place::Samples)
            m_hasSamples = true;
        m_places.push_back(place);
        return true;
    }

    bool leave()
    {
        if (m_skipped > 0) {
            --m_skipped;
            return true;
        }
        const Place left = at();
        m_places.pop_back();
        return left != Place::Sample || addSample();
    }

    bool keepText(const QString& text)
    {
        if (at() == Place::Eval)
            readEval(text);
        else if (at() == Place::Sample && m_key == u"id")
            m_sample.id = text;
        else if (at() == Place::Score)
            return score(verdictOfText(text));
        else if (at() == Place::Metadata && isAttributeText(m_key) && isAttributeText(text))
            m_sample.metadata.push_back({ m_key, text });
        return true;
    }

    void readEval(const QString& text)
    {
        if (m_key == u"model")
            m_import.model = text;
        else if (m_key == u"task")
            m_import.title = text;
        else if (m_key == u"created")
            m_import.date = QDate::fromString(text.left(10), Qt::ISODate);
    }

    bool score(Verdict verdict)
    {
        if (m_key == u"value")
            m_sample.scores[m_scorer] = verdict;
        return true;
    }

    bool refuse(const char* code, const QString& detail)
    {
        m_error = m_source.errorAt(m_stream.line(), code, detail);
        return false;
    }
    bool refuse(Error error) // with the place of here
    {
        m_error = placed(std::move(error), m_source.errorAt(m_stream.line(), ""));
        return false;
    }

    bool addSample()
    {
        if (!m_sample.id)
            return refuse("evaluation.missing-key", QStringLiteral("id"));
        QStringList names;
        for (const auto& [name, verdict] : m_sample.scores)
            names.append(name);
        for (const QString& name : names)
            if (!m_seen.contains(name))
                m_seen.append(name);
        if (m_wanted.isEmpty() && m_seen.size() > 1)
            return refuse("evaluation.several-scorers", m_seen.join(QStringLiteral(", ")));
        const auto scored = m_sample.scores.find(m_wanted.isEmpty() && !names.isEmpty() ? names.front() : m_wanted);
        m_import.scorer = scored != m_sample.scores.end() ? scored->first : m_import.scorer;
        return count(scored != m_sample.scores.end() ? scored->second : Verdict::Unscored);
    }

    bool count(Verdict verdict)
    {
        if (verdict == Verdict::Unreadable)
            return refuse("evaluation.bad-score", m_import.scorer);
        TaskResult& result = m_table.of(*m_sample.id);
        const bool isNew = result.samples == 0;
        m_import.unscored += verdict == Verdict::Unscored ? 1 : 0;
        m_import.partial += verdict == Verdict::Partial ? 1 : 0;
        result.samples += verdict == Verdict::Unscored ? 0 : 1;
        result.passed += verdict == Verdict::Passed ? 1 : 0;
        for (const Attribute& attribute : m_sample.metadata)
            if (isNew)
                if (const Status set = setAttribute(result, attribute.key, attribute.value); !set)
                    return refuse(set.error());
        const Status sound = check(result);
        return sound || refuse(sound.error());
    }

    const SourceStream& m_stream;
    const TextSource& m_source;
    TaskTable& m_table;
    Import& m_import;
    QString m_wanted;
    std::vector<Place> m_places{ Place::Start };
    int m_skipped = 0; // depth within what does not count
    QString m_key;
    QString m_scorer;
    Sample m_sample;
    QStringList m_seen; // scorers
    bool m_hasSamples = false;
    std::optional<Error> m_error;
};

Error parseError(const rapidjson::Reader& reader, const SourceStream& stream, const TextSource& source)
{
    if (source.error())
        return *source.error();
    if (reader.GetParseErrorCode() == rapidjson::kParseErrorStringInvalidEncoding)
        return source.errorAt(stream.line(), "evaluation.bad-encoding");
    const qint64 byte = static_cast<qint64>(reader.GetErrorOffset()) + 1;
    return source.errorAt(stream.line(), "evaluation.bad-json", QString::number(byte));
}

} // namespace

Status readInspect(TextSource& source, const QString& scorer, TaskTable& table, Import& import)
{
    constexpr unsigned kFlags = kJsonFlags | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseNanAndInfFlag;
    SourceStream stream(source);
    InspectHandler handler(stream, source, scorer, table, import);
    rapidjson::Reader reader;
    reader.Parse<kFlags>(stream, handler);
    if (handler.error())
        return *handler.error();
    if (reader.HasParseError() || source.error())
        return parseError(reader, stream, source);
    if (!stream.isAtEnd()) // a zero byte
        return source.errorAt(stream.line(), "evaluation.bad-json", QString::number(stream.Tell() + 1));
    return handler.checkWhole();
}

} // namespace hz::evaluation
