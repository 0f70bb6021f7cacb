#include "model/report/shown.h"

#include "model/report/words.h"

namespace hz::report {

namespace {

Paragraph restOf(const TableBlock& table)
{
    return { Report::tr("This table ends after %1 rows. The other %2 are in what \u201c%3\u201d writes.")
                 .arg(QString::number(table.rows.size()), QString::number(table.leftOut), table.wholeIn),
        Paragraph::Style::Small };
}

} // namespace

std::vector<Block> bounded(std::vector<Block> blocks)
{
    std::vector<Block> result;
    result.reserve(blocks.size());
    for (Block& block : blocks) {
        auto* table = std::get_if<TableBlock>(&block);
        if (table == nullptr) {
            result.push_back(std::move(block));
            continue;
        }
        const std::size_t rows = table->rows.size();
        table->rows.resize(std::min(rows, kMaxShown));
        table->leftOut += rows - table->rows.size();
        const bool isCut = table->leftOut > 0;
        Paragraph rest = isCut ? restOf(*table) : Paragraph{};
        result.push_back(std::move(block));
        if (isCut)
            result.push_back(std::move(rest));
    }
    return result;
}

} // namespace hz::report
