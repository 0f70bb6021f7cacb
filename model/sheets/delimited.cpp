#include "model/sheets/delimited.h"

#include "model/base/codes/exchange_errors.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <map>

namespace hz::sheets {

namespace {

using base::Error;
using base::Result;
using base::SheetError;

class DelimitedReader {
public:
    DelimitedReader(QStringView text, QChar mark, const SheetLimits& limits)
        : m_text(text)
        , m_mark(mark)
        , m_limits(limits)
    {
    }

    Result<Sheet> read()
    {
        while (m_at < m_text.size()) {
            if (const auto error = readRow())
                return *error;
        }
        while (!m_sheet.rows.empty() && m_sheet.rows.back().empty())
            m_sheet.rows.pop_back();
        return std::move(m_sheet);
    }

    /// By row, how many cells it was parted into, empty ones as well.
    [[nodiscard]] const std::vector<std::size_t>& widths() const { return m_widths; }

private:
    std::optional<Error> readRow()
    {
        std::vector<Cell>& row = m_sheet.rows.emplace_back();
        for (bool isMore = true; isMore;) {
            const qsizetype line = m_line;
            const auto text = readCell();
            if (!text)
                return Error{ SheetError::OpenQuote, {}, std::to_string(line) };
            isMore = m_at < m_text.size() && m_text[m_at] == m_mark;
            m_at += isMore ? 1 : 0;
            row.push_back({ text->isEmpty() ? Cell::Content() : Cell::Content(*text) });
            if (++m_cells > m_limits.cells || row.size() > m_limits.columns || m_sheet.rows.size() > m_limits.rows)
                return Error{ SheetError::TooLarge };
        }
        skipLineEnd();
        m_widths.push_back(row.size());
        while (!row.empty() && row.back().isEmpty())
            row.pop_back();
        return std::nullopt;
    }

    /// Up to its mark or the end of the line; nothing when its quote never ends.
    std::optional<QString> readCell()
    {
        QString text;
        if (m_at < m_text.size() && m_text[m_at] == u'"' && !readQuoted(text))
            return std::nullopt;
        const qsizetype from = m_at;
        while (m_at < m_text.size() && m_text[m_at] != m_mark && m_text[m_at] != u'\n' && m_text[m_at] != u'\r')
            ++m_at;
        return text + m_text.mid(from, m_at - from).toString();
    }

    bool readQuoted(QString& text)
    {
        for (++m_at; m_at < m_text.size(); ++m_at) {
            m_line += m_text[m_at] == u'\n' ? 1 : 0;
            if (m_text[m_at] != u'"') {
                text += m_text[m_at];
            } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"') {
                text += u'"';
                ++m_at;
            } else {
                ++m_at;
                return true;
            }
        }
        return false;
    }

    void skipLineEnd()
    {
        if (m_at < m_text.size() && m_text[m_at] == u'\r')
            ++m_at;
        if (m_at < m_text.size() && m_text[m_at] == u'\n')
            ++m_at;
        ++m_line;
    }

    QStringView m_text;
    QChar m_mark;
    SheetLimits m_limits;
    Sheet m_sheet;
    std::vector<std::size_t> m_widths;
    qsizetype m_at = 0;
    qsizetype m_line = 1;
    std::size_t m_cells = 0;
};

Result<QString> textOf(const QByteArray& bytes)
{
    if (const auto encoding = QStringConverter::encodingForData(bytes);
        encoding && *encoding != QStringConverter::Utf8) {
        QStringDecoder decoder(*encoding);
        const QString text = decoder.decode(bytes);
        return decoder.hasError() ? Result<QString>(Error{ SheetError::NotText }) : text;
    }
    if (bytes.contains('\0'))
        return Error{ SheetError::NotText };
    QStringDecoder decoder(QStringConverter::Utf8);
    qsizetype line = 1;
    QString text;
    for (qsizetype from = 0; from < bytes.size(); ++line) { // line by line, to say where it is no UTF-8
        const qsizetype end = bytes.indexOf('\n', from);
        const qsizetype next = end < 0 ? bytes.size() : end + 1;
        text += QString(decoder.decode(QByteArrayView(bytes).sliced(from, next - from)));
        if (decoder.hasError())
            return Error{ SheetError::NotUtf8, {}, std::to_string(line) };
        from = next;
    }
    return text;
}

/// How well a mark parts the first rows: how many of them have the commonest number of cells, when that is above one.
std::pair<std::size_t, std::size_t> fitOf(const std::vector<std::size_t>& widths)
{
    std::map<std::size_t, std::size_t> rowsWith;
    for (const std::size_t cells : widths)
        if (cells > 1)
            ++rowsWith[cells];
    std::pair<std::size_t, std::size_t> best{};
    for (const auto& [cells, rows] : rowsWith)
        best = std::max(best, std::pair(rows, cells));
    return best;
}

QChar markOf(const QString& text)
{
    constexpr qsizetype kSample = 64 * 1024;
    constexpr std::array kMarks{ u',', u';', u'\t', u'|' };
    const qsizetype end = text.size() <= kSample ? text.size() : text.lastIndexOf(u'\n', kSample);
    const QStringView sample = QStringView(text).left(end > 0 ? end : kSample);
    QChar best = kMarks.front();
    std::pair<std::size_t, std::size_t> fit{};
    for (const char16_t mark : kMarks) {
        DelimitedReader reader(sample, mark, {});
        if (!reader.read())
            continue;
        if (const auto mine = fitOf(reader.widths()); mine > fit) {
            fit = mine;
            best = mark;
        }
    }
    return best;
}

} // namespace

Result<Sheet> readDelimited(QStringView text, QChar mark, const SheetLimits& limits)
{
    return DelimitedReader(text, mark, limits).read();
}

Result<Sheet> readDelimitedFile(const QByteArray& bytes, const SheetLimits& limits)
{
    if (bytes.size() > limits.unpackedBytes)
        return Error{ SheetError::TooLarge };
    const auto text = textOf(bytes);
    return text ? readDelimited(*text, markOf(*text), limits) : text.error();
}

} // namespace hz::sheets
