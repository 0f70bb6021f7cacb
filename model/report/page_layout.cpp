#include "model/report/page_layout.h"

#include "model/drawing/theme.h"
#include "model/report/table_layout.h"
#include "model/report/text_box.h"
#include "model/report/words.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace hz::report {

namespace {

using drawing::Theme;
using SharedBox = std::shared_ptr<TextBox>;

constexpr std::array kHeadingSizes{ 1.6, 1.25, 1.0 };

/// Flows blocks down pages. A page is opened when something is put on it.
class Flow {
public:
    Flow(const PageStyle& style, QString runningHead)
        : m_style(style)
        , m_runningHead(std::move(runningHead))
        , m_theme(Theme::of(Theme::Mode::Print))
    {
    }

    [[nodiscard]] LaidOut take() { return std::move(m_out); }
    [[nodiscard]] double width() const { return m_size.width() - m_style.margins.left() - m_style.margins.right(); }
    [[nodiscard]] double left() const { return m_style.margins.left(); }
    [[nodiscard]] double bottom() const { return m_size.height() - m_style.margins.bottom(); }
    [[nodiscard]] double room() const { return bottom() - m_y; }
    [[nodiscard]] double fullHeight() const { return bottom() - m_style.margins.top(); }
    [[nodiscard]] bool isAtTop() const { return m_y <= m_style.margins.top() + 0.5; }
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] TextStyle text(double factor = 1.0, bool bold = false) const
    {
        return { m_style.family, m_style.bodySize * factor, bold };
    }

    void newPage(bool landscape = false, bool isTitle = false)
    {
        m_size = landscape ? m_style.page.transposed() : m_style.page;
        m_y = m_style.margins.top();
        m_out.pages.push_back({ m_size, {}, isTitle });
    }
    void need(double height)
    {
        if (room() < height && !isAtTop())
            newPage();
    }
    void skip(double height) { m_y = std::min(m_y + height, bottom()); }

    void put(double height, std::function<void(QPainter&, QPointF)> stroke)
    {
        const QPointF at(left(), m_y);
        m_out.pages.back().strokes.push_back(
            [stroke = std::move(stroke), at](QPainter& painter) { stroke(painter, at); });
        m_y += height;
    }

    /// Text of any length; breaks between lines where a page ends.
    void putText(const QString& content, const TextStyle& style, const QColor& colour, double indent = 0.0)
    {
        const auto box = std::make_shared<TextBox>(content, style, width() - indent);
        for (int line = 0; line < box->lineCount();) {
            int count = box->linesWithin(line, room());
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

    void mark(int level, const QString& text)
    {
        m_out.outline.push_back({ level, printable(text).left(200), static_cast<int>(m_out.pages.size()) - 1 });
    }

private:
    PageStyle m_style;
    QString m_runningHead;
    Theme m_theme;
    QSizeF m_size;
    double m_y = 0.0;
    LaidOut m_out;
};

void place(Flow& flow, const Heading& heading)
{
    const double factor = kHeadingSizes[static_cast<std::size_t>(std::clamp(heading.level, 1, 3) - 1)];
    if (heading.level == 1 && !flow.isAtTop())
        flow.newPage();
    flow.need(heading.level == 1 ? 120.0 : 70.0);
    if (!flow.isAtTop())
        flow.skip(heading.level == 2 ? 14.0 : 9.0);
    flow.mark(heading.level, heading.text);
    flow.putText(heading.text, flow.text(factor, true), flow.theme().text);
    flow.skip(heading.level == 1 ? 8.0 : 4.0);
}

void place(Flow& flow, const Paragraph& paragraph)
{
    switch (paragraph.style) {
    case Paragraph::Style::Lead:
        flow.putText(paragraph.text, flow.text(1.15), flow.theme().text);
        break;
    case Paragraph::Style::Small:
        flow.putText(paragraph.text, flow.text(0.88), flow.theme().secondaryText);
        break;
    case Paragraph::Style::Notice:
        flow.putText(paragraph.text, flow.text(1.0, true), flow.theme().text);
        break;
    case Paragraph::Style::Body:
        flow.putText(paragraph.text, flow.text(), flow.theme().text);
        break;
    }
    flow.skip(6.0);
}

void place(Flow& flow, const Facts& facts)
{
    constexpr double kNameWidth = 120.0;
    for (const auto& [name, value] : facts.rows) {
        const auto box = std::make_shared<TextBox>(name, flow.text(0.94), kNameWidth - 8.0);
        flow.need(box->height());
        flow.put(0.0, [box, colour = flow.theme().secondaryText](QPainter& painter, QPointF at) {
            box->draw(painter, at, 0, box->lineCount(), colour);
        });
        flow.putText(value.isEmpty() ? QStringLiteral("\u2013") : value, flow.text(), flow.theme().text, kNameWidth);
        flow.skip(2.0);
    }
    flow.skip(5.0);
}

void place(Flow& flow, const TableBlock& table)
{
    const auto laid = std::make_shared<TableLayout>(table, flow.text(0.92), flow.width());
    const auto putHead = [&] {
        flow.put(laid->headHeight(),
            [laid, theme = flow.theme()](QPainter& painter, QPointF at) { laid->drawHead(painter, at, theme); });
    };
    const double firstRow = laid->rowCount() > 0 ? std::min(laid->rowHeight(0), flow.fullHeight() / 3.0) : 0.0;
    flow.need(laid->headHeight() + firstRow);
    putHead();
    for (int row = 0; row < laid->rowCount(); ++row) {
        const bool tall = laid->rowHeight(row) > flow.fullHeight() - laid->headHeight();
        if (!tall && laid->rowHeight(row) > flow.room()) {
            flow.newPage();
            putHead();
        }
        RowSlice slice = laid->sliceFrom(row, {}, flow.room());
        while (true) {
            flow.put(slice.height, [laid, slice, theme = flow.theme()](QPainter& painter, QPointF at) {
                laid->drawRow(painter, at, slice, theme);
            });
            if (slice.isLast)
                break;
            flow.newPage();
            putHead();
            slice = laid->sliceFrom(row, slice.next, flow.room());
        }
    }
    flow.skip(10.0);
}

void place(Flow& flow, const PictureBlock& picture)
{
    if (picture.ownPage)
        flow.newPage(picture.landscape);
    if (!picture.caption.isEmpty()) {
        if (!picture.ownPage)
            flow.need(std::min(picture.height + 20.0, flow.fullHeight()));
        flow.putText(picture.caption, flow.text(0.94, true), flow.theme().text);
        flow.skip(3.0);
    }
    const double height = picture.ownPage ? flow.room() : std::min(picture.height, flow.fullHeight());
    flow.need(height);
    const double width = flow.width();
    flow.put(height, [paint = picture.paint, width, height](QPainter& painter, QPointF at) {
        painter.save();
        paint(painter, QRectF(at, QSizeF(width, height)));
        painter.restore();
    });
    flow.skip(8.0);
    if (picture.ownPage)
        flow.newPage();
}

void placeTitlePage(Flow& flow, const TitlePage& title)
{
    flow.newPage(false, true);
    flow.skip(110.0);
    // A title may be anything; on the title page a few lines of it are enough, the rest stands in the chapter "System".
    constexpr int kMostLines = 6;
    const auto box = std::make_shared<TextBox>(title.title, flow.text(2.6, true), flow.width());
    const int lines = std::min(box->lineCount(), kMostLines);
    flow.put(box->heightOf(0, lines), [box, lines, colour = flow.theme().text](QPainter& painter, QPointF at) {
        box->draw(painter, at, 0, lines, colour);
    });
    flow.skip(8.0);
    flow.putText(title.subtitle, flow.text(1.3), flow.theme().secondaryText);
    flow.skip(30.0);
    place(flow, Facts{ title.facts });
    flow.skip(16.0);
    if (!title.notice.isEmpty())
        place(flow, Paragraph{ title.notice, Paragraph::Style::Notice });
}

/// The contents need page numbers, and the pages need to know how long the contents are: one line a chapter, so the
/// number of lines is known before the pages are.
void placeContents(Flow& flow, const std::vector<OutlineEntry>& entries, int pageShift)
{
    flow.newPage();
    flow.putText(Report::tr("Contents"), flow.text(kHeadingSizes[0], true), flow.theme().text);
    flow.skip(10.0);
    for (const OutlineEntry& entry : entries) {
        if (entry.level > 2)
            continue;
        const double indent = entry.level == 1 ? 0.0 : 16.0;
        const auto text = std::make_shared<TextBox>(
            entry.text.left(90), flow.text(1.0, entry.level == 1), flow.width() - 40.0 - indent);
        const auto number =
            std::make_shared<TextBox>(QString::number(entry.page + pageShift + 1), flow.text(), flow.width(), true);
        flow.need(text->heightOf(0, 1) + 3.0);
        flow.put(text->heightOf(0, 1) + (entry.level == 1 ? 3.0 : 1.0),
            [text, number, indent, colour = flow.theme().text](QPainter& painter, QPointF at) {
                text->draw(painter, at + QPointF(indent, 0.0), 0, 1, colour);
                number->draw(painter, at, 0, 1, colour);
            });
    }
}

void addRunningHeads(LaidOut& out, const PageStyle& style, const QString& runningHead)
{
    const Theme theme = Theme::of(Theme::Mode::Print);
    const TextStyle small{ style.family, style.bodySize * 0.85, false };
    for (std::size_t i = 0; i < out.pages.size(); ++i) {
        Page& page = out.pages[i];
        if (page.isTitle)
            continue;
        const double width = page.size.width() - style.margins.left() - style.margins.right();
        const auto head = std::make_shared<TextBox>(runningHead, small, width);
        const auto foot =
            std::make_shared<TextBox>(Report::tr("Page %1 of %2").arg(i + 1).arg(out.pages.size()), small, width, true);
        const QPointF top(style.margins.left(), style.margins.top() - 26.0);
        const QPointF low(style.margins.left(), page.size.height() - style.margins.bottom() + 16.0);
        page.strokes.push_back([=](QPainter& painter) {
            head->draw(painter, top, 0, 1, theme.secondaryText);
            painter.setPen(QPen(theme.rule, 0.5));
            const double y = top.y() + head->heightOf(0, 1) + 4.0;
            painter.drawLine(QPointF(top.x(), y), QPointF(top.x() + width, y));
            foot->draw(painter, low, 0, 1, theme.secondaryText);
        });
    }
}

void insertAfterTitle(LaidOut& out, LaidOut&& contents)
{
    const int shift = static_cast<int>(contents.pages.size());
    out.pages.insert(out.pages.begin() + 1, std::make_move_iterator(contents.pages.begin()),
        std::make_move_iterator(contents.pages.end()));
    for (OutlineEntry& entry : out.outline)
        entry.page += shift;
}

} // namespace

LaidOut layOut(const ReportContent& content, const PageStyle& style)
{
    Flow flow(style, content.runningHead);
    placeTitlePage(flow, content.titlePage);
    flow.newPage();
    for (const Block& block : content.blocks)
        std::visit([&flow](const auto& b) { place(flow, b); }, block);
    LaidOut out = flow.take();
    std::erase_if(out.pages, [](const Page& page) { return page.strokes.empty(); });

    Flow rehearsal(style, content.runningHead);
    placeContents(rehearsal, out.outline, 0);
    const int shift = static_cast<int>(rehearsal.take().pages.size());
    Flow contents(style, content.runningHead);
    placeContents(contents, out.outline, shift);
    insertAfterTitle(out, contents.take());
    addRunningHeads(out, style, content.runningHead);
    return out;
}

} // namespace hz::report
