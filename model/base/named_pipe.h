#pragma once

#include <sys/stat.h>
#include <sys/vfs.h>

namespace hz::base {

/// Whether opening the file would wait for whoever writes it: a pipe with a name in a folder. Those that a shell makes
/// (`<(...)`, /dev/stdin) have their writer already.
[[nodiscard]] inline bool isNamedPipe(const char* path)
{
    constexpr long kNameless = 0x50495045; // the file system of pipes
    struct stat state { };
    struct statfs system { };
    return ::stat(path, &state) == 0 && S_ISFIFO(state.st_mode) && ::statfs(path, &system) == 0
        && static_cast<long>(system.f_type) != kNameless;
}

} // namespace hz::base
