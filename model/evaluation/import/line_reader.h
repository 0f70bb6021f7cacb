#pragma once

#include "model/evaluation/import/text_source.h"

#include <vector>

namespace hz::evaluation {

/// One line without its end. The byte behind it is zero, and all of it may be written to until the next is read.
struct Line {
    char* begin = nullptr;
    qsizetype size = 0;
    qint64 number = 1;

    [[nodiscard]] bool isBlank() const;
    [[nodiscard]] QString text() const { return QString::fromUtf8(begin, size); }
};

/// The lines of a text, which end with LF or CR LF. Holds one chunk, or one line where that is longer.
class LineReader {
public:
    explicit LineReader(TextSource& source)
        : m_source(source)
    {
    }

    /// Nothing at the end, and from the first error on: those of the source, evaluation.bad-encoding (no UTF-8) and
    /// evaluation.line-too-long.
    [[nodiscard]] std::optional<Line> next();
    [[nodiscard]] const std::optional<base::Error>& error() const { return m_error ? m_error : m_source.error(); }
    [[nodiscard]] base::Error errorAt(const Line& line, base::ErrorCode code, const QString& detail = {}) const
    {
        return m_source.errorAt(line.number, code, detail);
    }
    [[nodiscard]] std::string placeAt(const Line& line) const { return m_source.placeAt(line.number); }

    static constexpr qsizetype kLongest = 128 * 1024 * 1024; // bytes of a line

private:
    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_buffer.size()) - 1; }
    bool readMore();
    std::optional<Line> lineTo(qsizetype end);

    TextSource& m_source;
    std::vector<char> m_buffer{ '\0' }; // ends with a zero
    qsizetype m_begin = 0; // of the next line
    qsizetype m_searched = 0; // no end of it before
    qint64 m_number = 0;
    std::optional<base::Error> m_error;
};

} // namespace hz::evaluation
