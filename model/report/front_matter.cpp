#include "model/report/front_matter.h"

#include "model/report/words.h"

#include <QPainter>

#include <algorithm>

namespace hz::report {

namespace {

/// One line an entry, so the number of pages does not depend on the page numbers that stand in them.
void placeContents(PageFlow& flow, const std::vector<OutlineEntry>& entries, int pageShift)
{
    flow.newPage();
    flow.putText(Report::tr("Contents"), flow.text(1.6, true), flow.theme().text);
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

void addRunningHead(Page& page, const PageStyle& style, const ReportContent& content, const QString& number)
{
    const drawing::Theme theme = drawing::Theme::of(drawing::Theme::Mode::Print);
    const TextStyle small{ style.family, style.bodySize * 0.85, false };
    const double width = page.size.width() - style.margins.left() - style.margins.right();
    const auto head = std::make_shared<TextBox>(content.runningHead, small, width);
    const auto foot = std::make_shared<TextBox>(content.runningFoot, small, width - 90.0);
    const auto at = std::make_shared<TextBox>(number, small, width, true);
    const QPointF top(style.margins.left(), style.margins.top() - 26.0);
    const QPointF low(style.margins.left(), page.size.height() - style.margins.bottom() + 16.0);
    page.strokes.push_back([=](QPainter& painter) {
        head->draw(painter, top, 0, 1, theme.secondaryText);
        painter.setPen(QPen(theme.rule, 0.5));
        const double y = top.y() + head->heightOf(0, 1) + 4.0;
        painter.drawLine(QPointF(top.x(), y), QPointF(top.x() + width, y));
        foot->draw(painter, low, 0, 1, theme.secondaryText);
        at->draw(painter, low, 0, 1, theme.secondaryText);
    });
}

} // namespace

void placeFacts(PageFlow& flow, const Facts& facts)
{
    constexpr double kNameWidth = 120.0;
    for (const auto& [name, value] : facts.rows) {
        const QString text = value.isEmpty() ? QStringLiteral("\u2013") : value;
        const auto box = std::make_shared<TextBox>(name, flow.text(0.94), kNameWidth - 8.0);
        // The name stands beside the first line of its value, so at least two lines of that must fit here.
        const TextBox rehearsal(text, flow.text(), flow.width() - kNameWidth);
        flow.need(std::max(box->height(), rehearsal.heightOf(0, std::min(rehearsal.lineCount(), 3))));
        flow.put(0.0, [box, colour = flow.theme().secondaryText](QPainter& painter, QPointF at) {
            box->draw(painter, at, 0, box->lineCount(), colour);
        });
        flow.putText(text, flow.text(), flow.theme().text, kNameWidth);
        flow.skip(std::max(2.0, box->height() - rehearsal.height() + 2.0));
    }
    flow.skip(5.0);
}

void placeTitlePage(PageFlow& flow, const TitlePage& title)
{
    constexpr int kMaxTitleLines = 6; // the whole of a longer one stands in the last chapter
    constexpr int kMaxNoticeLines = 12;
    flow.newPage(false, true);
    flow.put(110.0, [](QPainter&, QPointF) {});
    flow.putLines(title.title, flow.text(2.6, true), flow.theme().text, kMaxTitleLines);
    flow.skip(8.0);
    flow.putText(title.subtitle, flow.text(1.3), flow.theme().secondaryText);
    flow.skip(30.0);
    placeFacts(flow, Facts{ title.facts });
    flow.skip(16.0);
    if (!title.notice.isEmpty())
        flow.putLines(title.notice, flow.text(1.0, true), flow.theme().text, kMaxNoticeLines);
}

void insertContents(LaidOut& out, const PageStyle& style)
{
    PageFlow rehearsal(style);
    placeContents(rehearsal, out.outline, 0);
    const auto shift = static_cast<int>(rehearsal.take().pages.size());
    PageFlow flow(style);
    placeContents(flow, out.outline, shift);
    LaidOut contents = flow.take();
    out.pages.insert(out.pages.begin() + 1, std::make_move_iterator(contents.pages.begin()),
        std::make_move_iterator(contents.pages.end()));
    for (OutlineEntry& entry : out.outline)
        entry.page += shift;
}

void addRunningHeads(LaidOut& out, const PageStyle& style, const ReportContent& content)
{
    for (std::size_t i = 0; i < out.pages.size(); ++i)
        if (!out.pages[i].isTitle)
            addRunningHead(out.pages[i], style, content, Report::tr("Page %1 of %2").arg(i + 1).arg(out.pages.size()));
}

} // namespace hz::report
