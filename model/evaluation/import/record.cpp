#include "model/evaluation/import/record.h"

#include "model/evaluation/import/verdict.h"

#include <algorithm>
#include <array>

namespace hz::evaluation {

namespace {

/// Numbers of lm-eval's samples that are no scores.
constexpr std::array<std::string_view, 4> kNoScores{ "doc_id", "doc_hash", "prompt_hash", "target_hash" };

} // namespace

QString attributeValue(const QString& text)
{
    for (const QString& word : { QStringLiteral("true"), QStringLiteral("false") })
        if (text.compare(word, Qt::CaseInsensitive) == 0)
            return word;
    return text;
}

void RecordHandler::begin(Record& record, bool wantsNumbers)
{
    m_record = &record;
    m_wantsNumbers = wantsNumbers;
    m_depth = 0;
    m_at = At::Other;
    m_seen = 0;
    m_isCorrect = false;
    m_hasCorrect = false;
}

RecordHandler::At RecordHandler::placeOf(std::string_view key)
{
    struct Place {
        std::string_view key;
        At at;
    };
    static constexpr std::array kPlaces{
        Place{ "task_id", At::Task },
        Place{ "passed", At::Passed },
        Place{ "attributes", At::Attributes },
        Place{ "result", At::Result },
        Place{ "base_status", At::Base },
        Place{ "plus_status", At::Plus },
        Place{ "doc_id", At::Document },
        Place{ "filter", At::Filter },
        Place{ "metrics", At::Metrics },
        Place{ "instance_id", At::Instance },
        Place{ "resolved", At::Resolved },
        Place{ "sample_id", At::Sample },
        Place{ "type", At::Type },
        Place{ "data", At::Data },
        Place{ "spec", At::Spec },
        Place{ "final_report", At::FinalReport },
    };
    const auto* const place = std::ranges::find(kPlaces, key, &Place::key);
    return place != kPlaces.end() ? place->at : At::Other;
}

bool RecordHandler::noteTwice(std::string_view key)
{
    m_record->twice = QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
    return false;
}

bool RecordHandler::Key(const char* text, rapidjson::SizeType length, bool)
{
    const std::string_view key(text, length);
    if (m_depth == 1) {
        m_at = placeOf(key);
        const std::uint32_t bit = m_at == At::Other ? 0U : 1U << static_cast<unsigned>(m_at);
        if ((m_seen & bit) != 0)
            return noteTwice(key);
        m_seen |= bit;
        m_record->isSpec = m_record->isSpec || m_at == At::Spec;
        m_record->isReport = m_record->isReport || m_at == At::FinalReport;
        if (m_wantsNumbers)
            m_key = key;
    } else if (isAttribute()) {
        m_attribute = QString::fromUtf8(text, length);
        const auto& known = m_record->attributes;
        if (std::ranges::find(known, m_attribute, &Attribute::key) != known.end())
            return noteTwice(key);
    } else if (m_depth == 2 && m_at == At::Data) {
        m_isCorrect = key == "correct";
        if (m_isCorrect && std::exchange(m_hasCorrect, true))
            return noteTwice(key);
    }
    return true;
}

bool RecordHandler::String(const char* text, rapidjson::SizeType length, bool)
{
    if (m_at == At::Other)
        return true;
    if (isAttribute())
        return keep(attributeValue(QString::fromUtf8(text, length)));
    if (m_depth == 2 && m_at == At::Metrics)
        m_record->metrics.append(QString::fromUtf8(text, length));
    return m_depth != 1 || keepText(QString::fromUtf8(text, length));
}

bool RecordHandler::keepText(QString text)
{
    switch (m_at) {
    case At::Task:
        m_record->task = std::move(text);
        return true;
    case At::Passed:
    case At::Attributes:
        return wrong();
    case At::Result:
        m_record->result = std::move(text);
        return true;
    case At::Base:
        m_record->base = std::move(text);
        return true;
    case At::Plus:
        m_record->plus = std::move(text);
        return true;
    case At::Document:
        m_record->document = std::move(text);
        return true;
    case At::Filter:
        m_record->filter = std::move(text);
        return true;
    case At::Instance:
        m_record->instance = std::move(text);
        return true;
    case At::Sample:
        m_record->sample = std::move(text);
        return true;
    case At::Type:
        m_record->type = std::move(text);
        return true;
    default:
        return true;
    }
}

bool RecordHandler::RawNumber(const char* text, rapidjson::SizeType length, bool)
{
    const std::string_view number(text, length);
    if (isAttribute())
        return keep(QString::fromUtf8(text, length));
    if (m_depth != 1)
        return true;
    if (m_at == At::Task || m_at == At::Document || m_at == At::Instance || m_at == At::Sample)
        return keepText(QString::fromUtf8(text, length));
    if (m_at == At::Passed && (number == "0" || number == "1"))
        m_record->passed = number == "1";
    else if (isStrict())
        return wrong();
    else if (m_wantsNumbers && m_at == At::Other && std::ranges::find(kNoScores, m_key) == kNoScores.end())
        m_record->numbers.emplace_back(QString::fromStdString(m_key), numberFrom(number));
    return true;
}

bool RecordHandler::Bool(bool flag)
{
    if (isAttribute())
        return keep(flag ? QStringLiteral("true") : QStringLiteral("false"));
    if (m_depth == 2 && m_isCorrect && m_at == At::Data)
        m_record->correct = flag;
    if (m_depth != 1)
        return true;
    if (m_at == At::Task || m_at == At::Attributes)
        return wrong();
    if (m_at == At::Passed)
        m_record->passed = flag;
    else if (m_at == At::Resolved)
        m_record->resolved = flag;
    else if (m_wantsNumbers && m_at == At::Other)
        m_record->numbers.emplace_back(QString::fromStdString(m_key), flag ? 1.0 : 0.0);
    return true;
}

bool RecordHandler::Null()
{
    return m_depth != 1 || (m_at != At::Task && m_at != At::Passed) || wrong();
}

bool RecordHandler::StartObject()
{
    if (m_depth == 1 && (m_at == At::Task || m_at == At::Passed))
        return wrong();
    return ++m_depth > 0;
}

bool RecordHandler::StartArray()
{
    if (m_depth == 1 && isStrict())
        return wrong();
    return ++m_depth > 0;
}

bool RecordHandler::EndObject(rapidjson::SizeType)
{
    --m_depth;
    return true;
}

bool RecordHandler::EndArray(rapidjson::SizeType)
{
    --m_depth;
    return true;
}

bool RecordHandler::keep(const QString& value)
{
    m_record->attributes.push_back({ m_attribute, value });
    return true;
}

bool RecordHandler::wrong()
{
    m_record->wrong = m_at == At::Task ? "task_id" : m_at == At::Passed ? "passed" : "attributes";
    return false;
}

} // namespace hz::evaluation
