#include "model/report/text_box.h"

#include <QFont>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace hz::report {

namespace {

bool steersDirection(char16_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C;
}

constexpr double kScale = 20.0;

QFont fontOf(const TextStyle& style)
{
    QFont font;
    if (!style.family.isEmpty())
        font.setFamily(style.family);
    font.setPixelSize(qRound(style.size * kScale));
    font.setBold(style.bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Any spacing at all keeps ligatures out, which searching and copying from a PDF would not find as letters.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.05);
    return font;
}

} // namespace

QString printable(const QString& text)
{
    QString shown;
    shown.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool pair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair) {
            shown += c;
            shown += text[++i];
        } else if (c == u'\n') {
            shown += QChar(QChar::LineSeparator);
        } else if (c.isSurrogate() || c.category() == QChar::Other_Control || steersDirection(c.unicode())) {
            shown += c == u'\t' ? QChar(u' ') : QChar(QChar::ReplacementCharacter);
        } else {
            shown += c;
        }
    }
    return shown;
}

TextBox::TextBox(const QString& text, const TextStyle& style, double width, bool alignRight)
    : m_layout(std::make_unique<QTextLayout>(printable(text), fontOf(style)))
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setAlignment(alignRight ? Qt::AlignRight : Qt::AlignLeft);
    option.setTextDirection(Qt::LeftToRight);
    option.setUseDesignMetrics(true);
    m_layout->setTextOption(option);
    m_layout->setCacheEnabled(true);
    m_layout->beginLayout();
    double y = 0.0;
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(std::max(width, 1.0) * kScale);
        line.setPosition({ 0.0, y });
        y += line.height();
    }
    m_layout->endLayout();
}

TextBox::~TextBox() = default;
TextBox::TextBox(TextBox&&) noexcept = default;
TextBox& TextBox::operator=(TextBox&&) noexcept = default;

int TextBox::lineCount() const
{
    return m_layout->lineCount();
}

double TextBox::usedWidth() const
{
    double width = 0.0;
    for (int i = 0; i < lineCount(); ++i)
        width = std::max(width, m_layout->lineAt(i).naturalTextWidth());
    return width / kScale;
}

double TextBox::heightOf(int firstLine, int count) const
{
    if (count <= 0)
        return 0.0;
    const QTextLine last = m_layout->lineAt(firstLine + count - 1);
    return (last.y() + last.height() - m_layout->lineAt(firstLine).y()) / kScale;
}

int TextBox::linesWithin(int firstLine, double height) const
{
    int count = 0;
    while (firstLine + count < lineCount() && heightOf(firstLine, count + 1) <= height)
        ++count;
    return count;
}

void TextBox::draw(QPainter& painter, QPointF topLeft, int firstLine, int count, const QColor& colour) const
{
    if (count <= 0 || lineCount() == 0)
        return;
    painter.save();
    painter.translate(topLeft);
    painter.scale(1.0 / kScale, 1.0 / kScale);
    painter.setPen(colour);
    const QPointF origin(0.0, -m_layout->lineAt(firstLine).y());
    for (int i = firstLine; i < std::min(firstLine + count, lineCount()); ++i)
        m_layout->lineAt(i).draw(&painter, origin);
    painter.restore();
}

} // namespace hz::report
