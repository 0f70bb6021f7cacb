#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hz::cli {

/// Text with control characters made visible, so that a title cannot steer a terminal, and without line breaks: runs
/// of white space become one space, those at the ends nothing. What is no UTF-8 is shown as U+FFFD.
[[nodiscard]] std::string oneLine(std::string_view text);

/// Rows of cells in aligned columns, two spaces apart. A column is right-aligned when its head begins with '>', which
/// is not shown. Long cells are cut.
class Columns {
public:
    explicit Columns(std::vector<std::string> heads);
    void add(std::vector<std::string> cells);
    [[nodiscard]] std::string text() const;

private:
    [[nodiscard]] std::string lineOf(
        const std::vector<std::string>& cells, const std::vector<std::size_t>& widths) const;

    std::vector<bool> m_right;
    std::vector<std::vector<std::string>> m_rows;
};

/// With spaces after it, up to the width.
[[nodiscard]] std::string leftJustified(std::string text, std::size_t width);

} // namespace hz::cli
