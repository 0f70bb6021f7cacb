#include "model/report/page_flow.h"

#include <QPainter>

#include <algorithm>

namespace hz::report {

PageFlow::PageFlow(const PageStyle& style)
    : m_style(style)
    , m_theme(drawing::Theme::of(drawing::Theme::Mode::Print))
    , m_size(style.page)
{
}

void PageFlow::newPage(bool landscape, bool isTitle)
{
    m_size = landscape ? m_style.page.transposed() : m_style.page;
    m_y = m_style.margins.top();
    if (!m_out.pages.empty() && m_out.pages.back().strokes.empty())
        m_out.pages.pop_back();
    m_out.pages.push_back({ m_size, {}, isTitle });
}

void PageFlow::need(double height)
{
    if (room() < height && !isAtTop())
        newPage();
}

void PageFlow::skip(double height)
{
    if (!isAtTop())
        m_y = std::min(m_y + height, bottom());
}

void PageFlow::put(double height, std::function<void(QPainter&, QPointF)> stroke)
{
    const QPointF at(m_style.margins.left(), m_y);
    m_out.pages.back().strokes.push_back([stroke = std::move(stroke), at](QPainter& painter) { stroke(painter, at); });
    m_y += height;
}

int PageFlow::linesThatFit(const TextBox& box, int line) const
{
    const int left = box.lineCount() - line;
    const int fits = std::min(box.linesWithin(line, room()), left);
    if (fits == left)
        return fits;
    if (fits == left - 1 && fits > 2)
        return fits - 1;
    return fits < 2 && !isAtTop() ? 0 : fits;
}

void PageFlow::putText(const QString& content, const TextStyle& style, const QColor& colour, double indent)
{
    const auto box = std::make_shared<TextBox>(content, style, width() - indent);
    for (int line = 0; line < box->lineCount();) {
        int count = linesThatFit(*box, line);
        if (count == 0 && !isAtTop()) {
            newPage();
            continue;
        }
        count = std::max(count, 1);
        put(box->heightOf(line, count), [box, line, count, colour, indent](QPainter& painter, QPointF at) {
            box->draw(painter, at + QPointF(indent, 0.0), line, count, colour);
        });
        line += count;
    }
}

void PageFlow::putLines(const QString& content, const TextStyle& style, const QColor& colour, int mostLines)
{
    const auto box = std::make_shared<TextBox>(content, style, width());
    const int lines = std::min({ box->lineCount(), mostLines, std::max(box->linesWithin(0, room()), 1) });
    put(box->heightOf(0, lines),
        [box, lines, colour](QPainter& painter, QPointF at) { box->draw(painter, at, 0, lines, colour); });
}

void PageFlow::mark(int level, const QString& text)
{
    m_out.outline.push_back({ level, printable(text).left(200), static_cast<int>(m_out.pages.size()) - 1 });
}

} // namespace hz::report
