#include "app/cli/basics/output.h"

#include "app/cli/basics/lines.h"

#include <cstdio>

namespace hz::cli {

void print(std::string_view text)
{
    std::fwrite(text.data(), 1, text.size(), stdout);
}

void printError(std::string_view message)
{
    const std::string line = "graphazard: " + oneLine(message) + '\n';
    std::fwrite(line.data(), 1, line.size(), stderr);
}

bool isOutputTaken()
{
    return std::ferror(stdout) == 0;
}

bool isOutputWhole()
{
    if (std::fflush(stdout) == 0 && isOutputTaken())
        return true;
    printError("standard output could not be written to its end; write to a file with space");
    return false;
}

} // namespace hz::cli
