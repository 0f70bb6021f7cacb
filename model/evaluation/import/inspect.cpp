#include "model/base/codes/evaluation_errors.h"
#include "model/evaluation/import/inspect_log.h"
#include "model/evaluation/import/readers.h"
#include "model/evaluation/import/record.h"

namespace hz::evaluation {

namespace {

using base::Error;
using base::Status;

/// Follows the few paths that count; whatever else the log holds passes by.
class InspectHandler : public JsonHandler<InspectHandler> {
public:
    InspectHandler(const SourceStream& stream, InspectDocument document, InspectLog& log)
        : m_stream(stream)
        , m_log(log)
        , m_isSample(document == InspectDocument::Sample)
    {
    }

    bool Key(const char* text, rapidjson::SizeType length, bool)
    {
        if (m_skipped > 0)
            return true;
        m_key = QString::fromUtf8(text, length);
        if (!isCounted())
            return true;
        QStringList& keys = m_keys.back();
        const bool isTwice = keys.contains(m_key);
        keys.append(m_key);
        return !isTwice || refuse({ base::EvaluationError::DuplicateKey, {}, m_key.toStdString() });
    }
    bool String(const char* text, rapidjson::SizeType length, bool)
    {
        return m_skipped > 0 || isOfNoUse() || keepText(QString::fromUtf8(text, length));
    }
    bool RawNumber(const char* text, rapidjson::SizeType length, bool)
    {
        if (m_skipped > 0)
            return true;
        if (at() == Place::Score)
            return score(verdictOfNumber(numberFrom({ text, length })));
        const QString number = QString::fromLatin1(text, length);
        if (at() == Place::Dataset || at() == Place::Config || at() == Place::Results)
            return keepCount(number.toLongLong());
        return keepText(number);
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

private:
    enum class Place { Start, Log, Eval, Dataset, Config, Results, Samples, Sample, Scores, Score, Metadata, Other };

    [[nodiscard]] Place at() const { return m_places.back(); }
    [[nodiscard]] bool isOfNoUse() const
    {
        return (at() == Place::Log && m_key != u"status") || at() == Place::Samples
            || (at() == Place::Score && m_key != u"value") || (at() == Place::Sample && m_key != u"id");
    }

    /// Whether a second value under this key would leave open which one counts.
    [[nodiscard]] bool isCounted() const
    {
        switch (at()) {
        case Place::Log:
            return m_key == u"eval" || m_key == u"samples" || m_key == u"status" || m_key == u"results";
        case Place::Sample:
            return m_key == u"id" || m_key == u"scores" || m_key == u"score" || m_key == u"metadata";
        case Place::Score:
            return m_key == u"value";
        case Place::Eval:
        case Place::Dataset:
        case Place::Config:
        case Place::Results:
        case Place::Scores:
        case Place::Metadata:
            return true;
        default:
            return false;
        }
    }

    [[nodiscard]] Place placeOfObject() const
    {
        switch (m_skipped > 0 ? Place::Other : at()) {
        case Place::Start:
            return m_isSample ? Place::Sample : Place::Log;
        case Place::Log:
            return m_key == u"eval" ? Place::Eval : m_key == u"results" ? Place::Results : Place::Other;
        case Place::Eval:
            return m_key == u"dataset" ? Place::Dataset : m_key == u"config" ? Place::Config : Place::Other;
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
            m_log.hasSamples = true;
        m_places.push_back(place);
        m_keys.emplace_back();
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
        m_keys.pop_back();
        return left != Place::Sample || addSample();
    }

    bool keepText(const QString& text)
    {
        if (at() == Place::Log)
            m_log.status = text;
        else if (at() == Place::Eval)
            readEval(text);
        else if (at() == Place::Sample && m_key == u"id")
            m_sample.id = text;
        else if (at() == Place::Score)
            return score(verdictOfText(text));
        else if (at() == Place::Metadata && isAttributeText(m_key) && isAttributeText(text))
            m_sample.metadata.push_back({ m_key, attributeValue(text) });
        return true;
    }

    void readEval(const QString& text)
    {
        if (m_key == u"model")
            m_log.import().model = text;
        else if (m_key == u"task")
            m_log.import().title = text;
        else if (m_key == u"created")
            m_log.import().date = QDate::fromString(text.left(10), Qt::ISODate);
    }

    bool keepCount(qint64 count)
    {
        if (at() == Place::Dataset && m_key == u"samples")
            m_log.datasetSamples = count;
        else if (at() == Place::Config && m_key == u"epochs")
            m_log.epochs = count;
        else if (at() == Place::Config && m_key == u"limit")
            m_log.limit = count;
        else if (at() == Place::Results && m_key == u"total_samples")
            m_log.totalSamples = count;
        return true;
    }

    bool score(Verdict verdict)
    {
        if (m_key == u"value")
            m_sample.scores[m_scorer] = verdict;
        return true;
    }

    bool refuse(Error error) // with the place of here
    {
        m_error = placed(std::move(error), m_stream.placeHere());
        return false;
    }

    bool addSample()
    {
        const Status added = m_log.add(m_sample);
        return added || refuse(added.error());
    }

    const SourceStream& m_stream;
    InspectLog& m_log;
    bool m_isSample;
    std::vector<Place> m_places{ Place::Start };
    std::vector<QStringList> m_keys{ {} }; // seen, where they count, by place
    int m_skipped = 0; // depth within what does not count
    QString m_key;
    QString m_scorer;
    InspectSample m_sample;
    std::optional<Error> m_error;
};

} // namespace

Status readInspectDocument(SourceStream& stream, InspectDocument document, InspectLog& log)
{
    InspectHandler handler(stream, document, log);
    return parseDocument(stream, handler);
}

Status readInspect(TextSource& source, const QString& scorer, TaskTable& table, Import& import)
{
    SourceStream stream(source);
    InspectLog log(table, import, scorer);
    if (Status read = readInspectDocument(stream, InspectDocument::Log, log); !read)
        return read;
    const Status finished = log.finish();
    return finished ? finished : placed(finished.error(), stream.placeHere());
}

} // namespace hz::evaluation
