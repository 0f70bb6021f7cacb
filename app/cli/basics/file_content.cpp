#include "app/cli/basics/file_content.h"

#include <algorithm>
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

} // namespace hz::cli
