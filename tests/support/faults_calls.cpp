#include "support/faults_calls.h"

#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <mutex>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

/// The calls of the system themselves, each of which may be the one that fails.
using hz::testing::faultPlan;
using hz::testing::FaultPlan;

namespace hz::testing {

FaultPlan& faultPlan()
{
    static FaultPlan plan = [] {
        FaultPlan read;
        const auto of = [](const char* name) { return std::string(std::getenv(name) ? std::getenv(name) : ""); };
        read.call = of("HZ_FAULT_CALL");
        read.which = std::atoi(of("HZ_FAULT_WHICH").c_str());
        read.folder = of("HZ_FAULT_FOLDER");
        read.mark = of("HZ_FAULT_MARK");
        return read;
    }();
    return plan;
}

} // namespace hz::testing

namespace {

template <typename Call> Call next(const char* name)
{
    return reinterpret_cast<Call>(dlsym(RTLD_NEXT, name));
}

std::string pathOf(int handle)
{
    char link[64];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", handle);
    char path[4096];
    const ssize_t length = readlink(link, path, sizeof path);
    return length > 0 ? std::string(path, static_cast<std::size_t>(length)) : std::string();
}

bool mayWrite(int handle)
{
    const int flags = fcntl(handle, F_GETFL);
    return flags >= 0 && (flags & O_ACCMODE) != O_RDONLY;
}

void leaveMark(const std::string& mark)
{
    if (!mark.empty())
        syscall(SYS_close, syscall(SYS_openat, AT_FDCWD, mark.c_str(), O_CREAT | O_WRONLY, 0600));
}

/// Whether this call is the one; counts those of its kind.
bool fails(const char* call, const std::string& path)
{
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    FaultPlan& plan = faultPlan();
    if (plan.call != call || plan.folder.empty() || path.compare(0, plan.folder.size(), plan.folder) != 0)
        return false;
    if (++plan.seen != plan.which)
        return false;
    plan.isHit = true;
    leaveMark(plan.mark);
    return true;
}

int failed(int error)
{
    errno = error;
    return -1;
}

bool isAsked(const char* call)
{
    return faultPlan().call == call;
}

/// How many bytes a write may take; -1: it fails.
ssize_t allowed(int handle, std::size_t size)
{
    if (isAsked("write") && fails("write", pathOf(handle)))
        return failed(ENOSPC);
    if (isAsked("short") && size > 1 && fails("short", pathOf(handle)))
        return static_cast<ssize_t>(size / 2);
    return static_cast<ssize_t>(size);
}

bool failsToMake(const char* path, int flags)
{
    return (flags & O_CREAT) != 0 && isAsked("open") && fails("open", path);
}

} // namespace

extern "C" {

int open(const char* path, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(more, mode_t) : 0;
    va_end(more);
    if (failsToMake(path, flags))
        return failed(ENOSPC);
    return next<int (*)(const char*, int, ...)>("open")(path, flags, mode);
}

int open64(const char* path, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(more, mode_t) : 0;
    va_end(more);
    if (failsToMake(path, flags))
        return failed(ENOSPC);
    return next<int (*)(const char*, int, ...)>("open64")(path, flags, mode);
}

ssize_t write(int handle, const void* bytes, std::size_t size)
{
    const ssize_t most = allowed(handle, size);
    return most < 0
        ? most
        : next<ssize_t (*)(int, const void*, std::size_t)>("write")(handle, bytes, static_cast<std::size_t>(most));
}

ssize_t pwrite(int handle, const void* bytes, std::size_t size, off_t at)
{
    const ssize_t most = allowed(handle, size);
    return most < 0 ? most
                    : next<ssize_t (*)(int, const void*, std::size_t, off_t)>("pwrite")(
                        handle, bytes, static_cast<std::size_t>(most), at);
}

ssize_t pwrite64(int handle, const void* bytes, std::size_t size, off64_t at)
{
    const ssize_t most = allowed(handle, size);
    return most < 0 ? most
                    : next<ssize_t (*)(int, const void*, std::size_t, off64_t)>("pwrite64")(
                        handle, bytes, static_cast<std::size_t>(most), at);
}

int fsync(int handle)
{
    if (isAsked("sync") && fails("sync", pathOf(handle)))
        return failed(EIO);
    return next<int (*)(int)>("fsync")(handle);
}

int fdatasync(int handle)
{
    if (isAsked("sync") && fails("sync", pathOf(handle)))
        return failed(EIO);
    return next<int (*)(int)>("fdatasync")(handle);
}

int close(int handle)
{
    const bool isTheOne = isAsked("close") && mayWrite(handle) && fails("close", pathOf(handle));
    const int status = next<int (*)(int)>("close")(handle);
    return isTheOne ? failed(EIO) : status;
}

int ftruncate(int handle, off_t size) noexcept
{
    if (isAsked("truncate") && fails("truncate", pathOf(handle)))
        return failed(EIO);
    return next<int (*)(int, off_t)>("ftruncate")(handle, size);
}

int ftruncate64(int handle, off64_t size) noexcept
{
    if (isAsked("truncate") && fails("truncate", pathOf(handle)))
        return failed(EIO);
    return next<int (*)(int, off64_t)>("ftruncate64")(handle, size);
}

int rename(const char* from, const char* to) noexcept
{
    if (isAsked("rename") && fails("rename", to))
        return failed(EIO);
    return next<int (*)(const char*, const char*)>("rename")(from, to);
}

int renameat2(int fromFolder, const char* from, int toFolder, const char* to, unsigned flags) noexcept
{
    if (isAsked("rename") && fails("rename", to))
        return failed(EIO);
    return next<int (*)(int, const char*, int, const char*, unsigned)>("renameat2")(
        fromFolder, from, toFolder, to, flags);
}

} // extern "C"
