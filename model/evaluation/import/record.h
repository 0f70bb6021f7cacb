#pragma once

#include "model/evaluation/import/json_object.h"
#include "model/evaluation/task_result.h"

#include <optional>
#include <string>
#include <vector>

namespace hz::evaluation {

/// What one JSON object says of one sample, in any of the forms that samples come in.
struct Record {
    std::optional<QString> task; // task_id
    std::optional<bool> passed;
    std::vector<Attribute> attributes;
    // BigCode
    std::optional<QString> result; // "passed", "failed", "timed out"
    // EvalPlus
    std::optional<QString> base; // base_status: "pass", "fail", "timeout"
    std::optional<QString> plus;
    // lm-eval
    std::optional<QString> document; // doc_id
    std::optional<QString> filter;
    std::vector<std::pair<QString, double>> numbers; // scores and whatever else is a number
    QStringList metrics; // which of them are scores, where it is said
    // SWE-bench
    std::optional<QString> instance; // instance_id
    std::optional<bool> resolved;
    // openai/evals
    std::optional<QString> sample; // sample_id
    std::optional<QString> type;
    std::optional<bool> correct;
    bool isSpec = false;
    bool isReport = false;
    // What is wrong with it
    const char* wrong = nullptr; // a key whose value has the wrong type
    QString twice{}; // a key that stands there twice
};

/// Keeps the keys that count and the attributes of one object; everything else passes by. For one record after the
/// other.
class RecordHandler : public JsonHandler<RecordHandler> {
public:
    /// `wantsNumbers`: any number may be a score.
    void begin(Record& record, bool wantsNumbers);

    bool Key(const char* text, rapidjson::SizeType length, bool);
    bool String(const char* text, rapidjson::SizeType length, bool);
    bool RawNumber(const char* text, rapidjson::SizeType length, bool);
    bool Bool(bool flag);
    bool Null();
    bool StartObject();
    bool StartArray();
    bool EndObject(rapidjson::SizeType);
    bool EndArray(rapidjson::SizeType);

    /// Whether the object has ended.
    [[nodiscard]] bool isAtEnd() const { return m_depth == 0; }

private:
    enum class At {
        Other,
        Task,
        Passed,
        Attributes,
        Result,
        Base,
        Plus,
        Document,
        Filter,
        Metrics,
        Instance,
        Resolved,
        Sample,
        Type,
        Data,
        Spec,
        FinalReport,
    };

    [[nodiscard]] static At placeOf(std::string_view key);
    [[nodiscard]] bool isAttribute() const { return m_depth == 2 && m_at == At::Attributes; }
    [[nodiscard]] bool isStrict() const { return m_at == At::Task || m_at == At::Passed || m_at == At::Attributes; }
    bool keep(const QString& value);
    bool keepText(QString text);
    bool noteTwice(std::string_view key);
    bool wrong();

    Record* m_record = nullptr;
    bool m_wantsNumbers = false;
    int m_depth = 0;
    At m_at = At::Other;
    std::uint32_t m_seen = 0; // places, a bit each
    bool m_isCorrect = false; // the key is data.correct
    bool m_hasCorrect = false;
    QString m_attribute;
    std::string m_key; // of what may be a score
};

/// The text of an attribute's value: what is true or false is written in one way.
[[nodiscard]] QString attributeValue(const QString& text);

} // namespace hz::evaluation
