#include "app/cli/basics/companion.h"

#include <filesystem>

#include <unistd.h>

namespace hz::cli {

std::string companion(const std::string& name)
{
    std::error_code error;
    const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", error);
    return (self.parent_path() / name).string();
}

void runInstead(const std::string& program, const std::vector<std::string>& arguments)
{
    std::vector<std::string> words{ program };
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (std::string& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    execv(pointers.front(), pointers.data());
}

} // namespace hz::cli
