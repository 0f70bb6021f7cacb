#include "model/evaluation/import/line_reader.h"
#include "model/base/codes/evaluation_errors.h"

#include <algorithm>
#include <cstring>

namespace hz::evaluation {

namespace {

/// Most lines are plain ASCII, which is seen eight bytes at a time.
bool isUtf8(const char* text, qsizetype size)
{
    constexpr quint64 kHighBits = 0x8080'8080'8080'8080;
    qsizetype at = 0;
    for (quint64 word = 0; at + 8 <= size; at += 8) {
        std::memcpy(&word, text + at, 8);
        if ((word & kHighBits) != 0)
            break;
    }
    return QUtf8StringView(text + at, size - at).isValidUtf8();
}

} // namespace

bool Line::isBlank() const
{
    return std::all_of(begin, begin + size, [](char c) { return c == ' ' || c == '\t' || c == '\r'; });
}

std::optional<Line> LineReader::next()
{
    if (error())
        return std::nullopt;
    for (;;) {
        const qsizetype all = size();
        const void* end = std::memchr(m_buffer.data() + m_searched, '\n', static_cast<std::size_t>(all - m_searched));
        if (end)
            return lineTo(static_cast<const char*>(end) - m_buffer.data());
        m_searched = all;
        if (all - m_begin > kLongest) {
            m_error = m_source.errorAt(m_number + 1, base::EvaluationError::LineTooLong);
            return std::nullopt;
        }
        if (!readMore())
            break;
    }
    return error() || m_begin >= size() ? std::nullopt : lineTo(size());
}

bool LineReader::readMore()
{
    const QByteArray chunk = m_source.next();
    if (chunk.isEmpty())
        return false;
    m_buffer.erase(m_buffer.begin(), m_buffer.begin() + m_begin);
    m_searched -= m_begin;
    m_begin = 0;
    m_buffer.pop_back();
    m_buffer.insert(m_buffer.end(), chunk.begin(), chunk.end());
    m_buffer.push_back('\0');
    return true;
}

std::optional<Line> LineReader::lineTo(qsizetype end)
{
    Line line{ m_buffer.data() + m_begin, end - m_begin, ++m_number };
    m_begin = std::min(end + 1, size());
    m_searched = m_begin;
    if (line.size > 0 && line.begin[line.size - 1] == '\r')
        --line.size;
    line.begin[line.size] = '\0';
    if (isUtf8(line.begin, line.size))
        return line;
    m_error = errorAt(line, base::EvaluationError::BadEncoding);
    return std::nullopt;
}

} // namespace hz::evaluation
