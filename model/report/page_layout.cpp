#include "model/report/page_layout.h"

#include "model/report/front_matter.h"
#include "model/report/page_flow.h"
#include "model/report/table_layout.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace hz::report {

namespace {

constexpr std::array kHeadingSizes{ 1.6, 1.25, 1.0 };
constexpr int kSmallTable = 6; // rows that are kept on one page

/// Places blocks one after another, and knows what must stand together.
class Placer {
public:
    Placer(PageFlow& flow, const std::vector<Block>& blocks)
        : m_flow(flow)
        , m_blocks(blocks)
        , m_tables(blocks.size())
    {
    }

    void place(std::size_t i)
    {
        std::visit([this, i](const auto& block) { put(block, i); }, m_blocks[i]);
        m_tables[i].reset();
    }

private:
    using SharedTable = std::shared_ptr<TableLayout>;

    void put(const Heading& heading, std::size_t i);
    void put(const Paragraph& paragraph, std::size_t i);
    void put(const Facts& facts, std::size_t) { placeFacts(m_flow, facts); }
    void put(const TableBlock& table, std::size_t i);
    void put(const PictureBlock& picture, std::size_t i);

    [[nodiscard]] SharedTable tableAt(std::size_t i);
    [[nodiscard]] TextStyle styleOf(const Heading& heading) const;
    [[nodiscard]] TextStyle styleOf(const Paragraph& paragraph) const;
    /// The height of the start of the block that must not be parted from a heading above it.
    [[nodiscard]] double start(std::size_t i);
    [[nodiscard]] double startOf(const Heading& heading, std::size_t i);
    [[nodiscard]] double startOf(const Paragraph& paragraph, std::size_t i);
    [[nodiscard]] double startOf(const Facts&, std::size_t) const { return 3.0 * m_flow.text().size * 1.4; }
    [[nodiscard]] double startOf(const TableBlock&, std::size_t i);
    [[nodiscard]] double startOf(const PictureBlock& picture, std::size_t) const
    {
        return picture.ownPage ? 0.0 : picture.height;
    }
    /// As much of a high row as stands under the head of its table.
    [[nodiscard]] double startOfRow() const { return m_flow.fullHeight() / 5.0; }
    void putRow(const SharedTable& table, int row);
    void putHead(const SharedTable& table);

    PageFlow& m_flow;
    const std::vector<Block>& m_blocks;
    std::vector<SharedTable> m_tables;
};

TextStyle Placer::styleOf(const Heading& heading) const
{
    return m_flow.text(kHeadingSizes[static_cast<std::size_t>(std::clamp(heading.level, 1, 3) - 1)], true);
}

TextStyle Placer::styleOf(const Paragraph& paragraph) const
{
    switch (paragraph.style) {
    case Paragraph::Style::Lead:
        return m_flow.text(1.15);
    case Paragraph::Style::Small:
        return m_flow.text(0.88);
    case Paragraph::Style::Notice:
        return m_flow.text(1.0, true);
    case Paragraph::Style::Body:
        break;
    }
    return m_flow.text();
}

Placer::SharedTable Placer::tableAt(std::size_t i)
{
    if (!m_tables[i])
        m_tables[i] =
            std::make_shared<TableLayout>(std::get<TableBlock>(m_blocks[i]), m_flow.text(0.92), m_flow.width());
    return m_tables[i];
}

double Placer::start(std::size_t i)
{
    return i < m_blocks.size() ? std::visit([this, i](const auto& block) { return startOf(block, i); }, m_blocks[i])
                               : 0.0;
}

double Placer::startOf(const Heading& heading, std::size_t i)
{
    if (heading.level == 1)
        return 0.0;
    return TextBox(heading.text, styleOf(heading), m_flow.width()).height() + 4.0 + start(i + 1);
}

double Placer::startOf(const Paragraph& paragraph, std::size_t i)
{
    constexpr int kShort = 6;
    const TextBox box(paragraph.text, styleOf(paragraph), m_flow.width());
    if (box.lineCount() > kShort)
        return box.heightOf(0, 2);
    const bool leads = i + 1 < m_blocks.size() && !std::holds_alternative<Heading>(m_blocks[i + 1])
        && !std::holds_alternative<Paragraph>(m_blocks[i + 1]);
    return box.height() + (leads ? 6.0 + start(i + 1) : 0.0);
}

double Placer::startOf(const TableBlock&, std::size_t i)
{
    const SharedTable table = tableAt(i);
    const double limit = startOfRow();
    double height = table->headHeight();
    const int together = table->rowCount() <= kSmallTable ? table->rowCount() : 2;
    for (int row = 0; row < std::min(together, table->rowCount()); ++row) {
        if (row > 0 && height + table->rowHeight(row) > limit)
            break;
        height += std::min(table->rowHeight(row), limit);
    }
    return height;
}

void Placer::put(const Heading& heading, std::size_t i)
{
    if (heading.level == 1 && !m_flow.isAtTop())
        m_flow.newPage();
    m_flow.skip(heading.level == 2 ? 14.0 : 9.0);
    const double chain = TextBox(heading.text, styleOf(heading), m_flow.width()).height() + 8.0 + start(i + 1);
    m_flow.need(std::min(chain, m_flow.fullHeight() * 0.8));
    m_flow.mark(heading.level, heading.text);
    m_flow.putText(heading.text, styleOf(heading), m_flow.theme().text);
    m_flow.skip(heading.level == 1 ? 8.0 : 4.0);
}

void Placer::put(const Paragraph& paragraph, std::size_t)
{
    const bool small = paragraph.style == Paragraph::Style::Small;
    m_flow.putText(paragraph.text, styleOf(paragraph), small ? m_flow.theme().secondaryText : m_flow.theme().text);
    m_flow.skip(6.0);
}

void Placer::putHead(const SharedTable& table)
{
    m_flow.put(table->headHeight(),
        [table, theme = m_flow.theme()](QPainter& painter, QPointF at) { table->drawHead(painter, at, theme); });
}

void Placer::putRow(const SharedTable& table, int row)
{
    const bool fitsOnAPage = table->rowHeight(row) <= m_flow.fullHeight() - table->headHeight();
    const bool begins = row == 0 && m_flow.room() >= startOfRow(); // rather torn than a head alone
    if (fitsOnAPage && !begins && table->rowHeight(row) > m_flow.room()) {
        m_flow.newPage();
        putHead(table);
    }
    for (std::vector<int> from;;) {
        const RowSlice slice = table->sliceFrom(row, from, m_flow.room());
        m_flow.put(slice.height, [table, slice, theme = m_flow.theme()](QPainter& painter, QPointF at) {
            table->drawRow(painter, at, slice, theme);
        });
        if (slice.isLast)
            return;
        m_flow.newPage();
        putHead(table);
        from = slice.next;
    }
}

void Placer::put(const TableBlock&, std::size_t i)
{
    const SharedTable table = tableAt(i);
    m_flow.need(start(i));
    putHead(table);
    for (int row = 0; row < table->rowCount(); ++row)
        putRow(table, row);
    m_flow.skip(10.0);
}

void Placer::put(const PictureBlock& picture, std::size_t)
{
    if (picture.ownPage)
        m_flow.newPage(picture.landscape);
    const double height = picture.ownPage ? 0.0 : std::min(picture.height, m_flow.fullHeight() - 20.0);
    m_flow.need(height + (picture.caption.isEmpty() ? 0.0 : 16.0));
    if (!picture.caption.isEmpty()) {
        m_flow.putLines(picture.caption, m_flow.text(0.94, true), m_flow.theme().text, 1);
        m_flow.skip(3.0);
    }
    const QSizeF size(m_flow.width(), picture.ownPage ? m_flow.room() : height);
    m_flow.put(size.height(), [paint = picture.paint, size](QPainter& painter, QPointF at) {
        painter.save();
        paint(painter, QRectF(at, size));
        painter.restore();
    });
    m_flow.skip(8.0);
    if (picture.ownPage)
        m_flow.newPage();
}

} // namespace

LaidOut layOut(const ReportContent& content, const PageStyle& style, const base::CancelToken& cancel)
{
    PageFlow flow(style);
    placeTitlePage(flow, content.titlePage);
    flow.newPage();
    Placer placer(flow, content.blocks);
    for (std::size_t i = 0; i < content.blocks.size() && !cancel.isCancelled(); ++i)
        placer.place(i);
    LaidOut out = flow.take();
    if (out.pages.back().strokes.empty())
        out.pages.pop_back();
    insertContents(out, style);
    addRunningHeads(out, style, content);
    return out;
}

} // namespace hz::report
