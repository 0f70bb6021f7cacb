#pragma once

#include "model/base/codes/evaluation_errors.h"
#include "model/base/codes/file_errors.h"
#include "model/evaluation/import/json_object.h"
#include "model/evaluation/import/text_source.h"

#include <algorithm>

namespace hz::evaluation {

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
    /// What comes next of the line, as far as it is there.
    [[nodiscard]] QByteArray rest() const { return m_chunk.mid(m_at, 80); }
    [[nodiscard]] TextSource& source() const { return m_source; }
    [[nodiscard]] base::Error errorHere(base::ErrorCode code, const QString& detail = {}) const
    {
        return m_source.errorAt(line(), code, detail);
    }
    [[nodiscard]] std::string placeHere() const { return m_source.placeAt(line()); }

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

/// Gives the events of the one value that the source holds to `handler`. Where that stops, its own error comes first.
/// Codes: those of the source, evaluation.bad-encoding, evaluation.bad-json, content.conflict.
template <typename Handler> base::Status parseDocument(SourceStream& stream, Handler& handler)
{
    rapidjson::Reader reader;
    reader.Parse<kJsonFlags | rapidjson::kParseValidateEncodingFlag>(stream, handler);
    if (handler.error())
        return *handler.error();
    if (stream.source().error())
        return *stream.source().error();
    if (reader.GetParseErrorCode() == rapidjson::kParseErrorStringInvalidEncoding)
        return stream.errorHere(base::EvaluationError::BadEncoding);
    if (!reader.HasParseError() && stream.isAtEnd())
        return base::Done{};
    const std::size_t offset = reader.HasParseError() ? reader.GetErrorOffset() : stream.Tell(); // else a zero byte
    if (base::beginsConflict(stream.rest().constData()))
        return stream.errorHere(base::ContentError::Conflict);
    return stream.errorHere(base::EvaluationError::BadJson, QString::number(offset + 1));
}

} // namespace hz::evaluation
