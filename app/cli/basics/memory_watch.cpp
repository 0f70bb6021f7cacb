#include "app/cli/basics/memory_watch.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <memory>
#include <mutex>

namespace hz::cli {

namespace {

constexpr std::size_t kMebibyte = std::size_t{ 1 } << 20;
constexpr std::chrono::milliseconds kBetweenLooks{ 5 };

} // namespace

std::size_t residentBytes()
{
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen("/proc/self/statm", "re"), &std::fclose);
    std::size_t size = 0;
    std::size_t resident = 0;
    if (!file || std::fscanf(file.get(), "%zu %zu", &size, &resident) != 2)
        return 0;
    return resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

MemoryWatch::MemoryWatch(std::size_t mebibytes, base::CancelToken token)
    : m_mebibytes(mebibytes)
    , m_token(std::move(token))
    , m_start(residentBytes())
    , m_thread([this](const std::stop_token& stop) {
        const std::size_t most = m_mebibytes + std::max(kAllowedMebibytes, m_mebibytes / 8);
        std::mutex mutex;
        std::unique_lock lock(mutex);
        std::condition_variable_any gone;
        while (!stop.stop_requested() && growth() <= most)
            gone.wait_for(lock, stop, kBetweenLooks, [] { return false; });
        if (!stop.stop_requested())
            m_token.cancel();
    })
{
}

std::size_t MemoryWatch::growth() const
{
    const std::size_t now = residentBytes();
    return now > m_start ? (now - m_start) / kMebibyte : 0;
}

std::size_t MemoryWatch::mebibytesLeft() const
{
    const std::size_t used = growth() / kAllowedMebibytes * kAllowedMebibytes;
    return used < m_mebibytes ? m_mebibytes - used : 1;
}

} // namespace hz::cli
