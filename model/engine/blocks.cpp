#include "model/engine/blocks.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

namespace hz::engine {

namespace {

class Work {
public:
    Work(std::uint64_t blocks, const BlockOptions& options)
        : m_blocks(blocks)
        , m_cancel(options.cancel)
        , m_end(Clock::now() + std::chrono::duration_cast<Clock::duration>(seconds(options.seconds)))
        , m_firstUndone(blocks)
    {
    }

    void run(const DoBlock& doBlock)
    {
        while (!m_cancel.isCancelled() && Clock::now() < m_end) {
            const std::uint64_t block = m_next.fetch_add(1);
            if (block >= m_blocks)
                return;
            if (!doBlock(block)) {
                stopBefore(block);
                return;
            }
        }
        stopBefore(m_next.load());
    }
    [[nodiscard]] std::uint64_t done() const { return m_firstUndone.load(); }

private:
    using Clock = std::chrono::steady_clock;

    static std::chrono::duration<double> seconds(double seconds)
    {
        return std::chrono::duration<double>(std::clamp(seconds, 0.0, 1e9));
    }
    void stopBefore(std::uint64_t block)
    {
        std::uint64_t before = m_firstUndone.load();
        while (block < before && !m_firstUndone.compare_exchange_weak(before, block)) { }
    }

    std::uint64_t m_blocks;
    base::CancelToken m_cancel;
    Clock::time_point m_end;
    std::atomic<std::uint64_t> m_next{ 0 };
    std::atomic<std::uint64_t> m_firstUndone;
};

} // namespace

std::size_t threadsFor(std::uint64_t blocks, const BlockOptions& options)
{
    const unsigned wanted = options.threads == 0 ? std::thread::hardware_concurrency() : options.threads;
    return static_cast<std::size_t>(std::clamp<std::uint64_t>(wanted, 1, std::max<std::uint64_t>(blocks, 1)));
}

std::uint64_t doBlocks(std::uint64_t blocks, std::span<const DoBlock> workers, const BlockOptions& options)
{
    Work work(blocks, options);
    std::vector<std::thread> threads;
    for (const DoBlock& worker : workers.subspan(1))
        threads.emplace_back([&work, &worker] { work.run(worker); });
    work.run(workers.front());
    for (std::thread& thread : threads)
        thread.join();
    return work.done();
}

} // namespace hz::engine
