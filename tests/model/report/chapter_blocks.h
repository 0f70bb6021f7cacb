#pragma once

#include "model/report/chapters.h"
#include "model/scoring/graph/score.h"

#include <QStringList>

#include <algorithm>
#include <vector>

/// What stands in the blocks of a chapter.
namespace hz::testing {

/// The tables whose first column is called so; without a name all.
[[nodiscard]] inline std::vector<report::TableBlock> tablesOf(
    const std::vector<report::Block>& blocks, const char* head = nullptr)
{
    std::vector<report::TableBlock> tables;
    for (const report::Block& block : blocks)
        if (const auto* table = std::get_if<report::TableBlock>(&block);
            table && (!head || table->columns.front().title == QLatin1String(head)))
            tables.push_back(*table);
    return tables;
}

/// The first of them; one without rows where there is none.
[[nodiscard]] inline report::TableBlock tableOf(const std::vector<report::Block>& blocks, const char* head = nullptr)
{
    const auto tables = tablesOf(blocks, head);
    return tables.empty() ? report::TableBlock{} : tables.front();
}

[[nodiscard]] inline QStringList textsOf(const std::vector<report::TableCell>& row)
{
    QStringList texts;
    for (const report::TableCell& cell : row)
        texts << cell.text;
    return texts;
}

[[nodiscard]] inline QStringList column(const report::TableBlock& table, std::size_t which)
{
    QStringList texts;
    for (const auto& row : table.rows)
        texts << row[which].text;
    return texts;
}

/// Of headings and paragraphs, a line each.
[[nodiscard]] inline QString wordsOf(const std::vector<report::Block>& blocks)
{
    QString words;
    for (const report::Block& block : blocks) {
        if (const auto* heading = std::get_if<report::Heading>(&block))
            words += heading->text + u'\n';
        if (const auto* paragraph = std::get_if<report::Paragraph>(&block))
            words += paragraph->text + u'\n';
    }
    return words;
}

/// A chapter by itself.
template <typename Chapter>
[[nodiscard]] std::vector<report::Block> blocksOf(Chapter chapter, const domain::Model& model,
    const std::vector<scoring::Finding>& findings = {}, const report::ReportOptions& options = {})
{
    const auto result = scoring::score(model, 1);
    return chapter(report::sourceOf(result, findings, options));
}

/// From the heading of the chapter to the next one; nothing where there is no such chapter.
[[nodiscard]] inline std::vector<report::Block> chapterOf(const report::ReportContent& content, const QString& title)
{
    const auto isChapter = [](const report::Block& block) {
        const auto* heading = std::get_if<report::Heading>(&block);
        return heading && heading->level == 1;
    };
    const auto begin = std::ranges::find_if(content.blocks,
        [&](const report::Block& block) { return isChapter(block) && std::get<report::Heading>(block).text == title; });
    if (begin == content.blocks.end())
        return {};
    return { begin, std::find_if(begin + 1, content.blocks.end(), isChapter) };
}

} // namespace hz::testing
