#include "app/cli/basics/file_content.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <memory>

namespace hz::cli {

namespace {

struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

} // namespace

std::optional<std::string> contentOfFile(const std::string& path, std::size_t most)
{
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error))
        return std::nullopt;
    const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rb"));
    if (!file)
        return std::nullopt;
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    std::string content(error ? most : static_cast<std::size_t>(std::min<std::uintmax_t>(size, most)), '\0');
    content.resize(std::fread(content.data(), 1, content.size(), file.get()));
    return std::ferror(file.get()) == 0 ? std::optional(std::move(content)) : std::nullopt;
}

bool looksLikeXml(std::string_view text)
{
    using namespace std::literals;
    constexpr std::array kWide{ "\xFF\xFE"sv, "\xFE\xFF"sv, "\0\0\xFE\xFF"sv, "<\0"sv, "\0<"sv, "\0\0\0<"sv };
    const auto wide = std::ranges::find_if(kWide, [&](std::string_view mark) { return text.starts_with(mark); });
    if (wide != kWide.end()) // UTF-16 or UTF-32: the first letter behind the mark
        return text.substr(0, 8).find('<') != text.npos;
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(kByteOrderMark))
        text.remove_prefix(kByteOrderMark.size());
    const std::size_t first = text.find_first_not_of(" \t\n\v\f\r");
    return first != text.npos && text[first] == '<';
}

} // namespace hz::cli
