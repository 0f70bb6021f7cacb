#include "app/cli/files/output.h"

#include "model/wording/wording.h"

#include <cstdio>

namespace hz::cli {

namespace {

constexpr qsizetype kWidestCell = 60;

bool isUnprintable(QChar c)
{
    return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
        || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
}

QString shortened(const QString& text)
{
    return text.size() > kWidestCell ? text.left(kWidestCell - 1) + u'…' : text;
}

QString trimmedRight(QString text)
{
    while (text.endsWith(u' '))
        text.chop(1);
    return text;
}

} // namespace

void print(const QByteArray& text)
{
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stdout);
}

void print(const QString& text)
{
    print(text.toUtf8());
}

void complain(const QString& message)
{
    const QByteArray line = "graphazard: " + oneLine(message).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
}

Status refuse(const base::Error& error, const domain::Model* model)
{
    complain(wording::sentence(error, model));
    return BadInput;
}

bool isOutputWhole()
{
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

QString oneLine(const QString& text)
{
    QString line = text.simplified();
    for (QChar& c : line)
        if (isUnprintable(c))
            c = QChar(0xFFFD);
    return line;
}

TextTable::TextTable(QStringList heads)
{
    for (QString& head : heads) {
        m_right.push_back(head.startsWith(u'>'));
        if (m_right.back())
            head.remove(0, 1);
    }
    m_rows.push_back(std::move(heads));
}

void TextTable::add(QStringList cells)
{
    for (QString& cell : cells)
        cell = shortened(oneLine(cell));
    m_rows.push_back(std::move(cells));
}

QString TextTable::lineOf(const QStringList& cells, const std::vector<qsizetype>& widths) const
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const auto column = static_cast<std::size_t>(i);
        line += QStringLiteral("  ")
            + (m_right[column] ? cells[i].rightJustified(widths[column]) : cells[i].leftJustified(widths[column]));
    }
    return trimmedRight(line) + u'\n';
}

QString TextTable::text() const
{
    std::vector<qsizetype> widths(m_right.size(), 0);
    for (const QStringList& row : m_rows)
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[static_cast<std::size_t>(i)] = std::max(widths[static_cast<std::size_t>(i)], row[i].size());
    QString text;
    for (const QStringList& row : m_rows)
        text += lineOf(row, widths);
    return text;
}

} // namespace hz::cli
