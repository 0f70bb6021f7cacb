#include "model/engine/uncertainty.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

namespace hz::engine {

namespace {

/// A value that the comparison lets through is within [0, 1]; one that is no number is not.
std::uint64_t clip(Lanes& lanes)
{
    std::uint64_t clipped = 0;
    for (double& value : lanes.values) {
        if (value >= 0.0 && value <= 1.0)
            continue;
        value = value > 1.0 ? 1.0 : 0.0;
        ++clipped;
    }
    return clipped;
}

/// Threads take blocks in ascending order and finish what they took: what is done is always a beginning of the whole.
class Sampling {
public:
    Sampling(const Circuit& circuit, std::span<const Ref> roots, const SamplingOptions& options)
        : m_program(circuit, roots)
        , m_options(options)
        , m_end(Clock::now() + std::chrono::duration_cast<Clock::duration>(seconds(options.seconds)))
        , m_blocks((options.samples + kLanes - 1) / kLanes)
    {
        m_samples.values.assign(roots.size(), std::vector<double>(m_blocks * kLanes));
    }

    Samples run(const std::function<FillBlock()>& makeFill)
    {
        std::vector<Worker> workers;
        for (std::uint64_t i = 0; i < threadCount(); ++i)
            workers.push_back(
                { makeFill(), SampleProgram::Workspace(m_program), std::vector<Lanes>(m_samples.values.size()), 0 });
        std::vector<std::thread> threads;
        for (std::size_t i = 1; i < workers.size(); ++i)
            threads.emplace_back([this, &workers, i] { work(workers[i]); });
        work(workers.front());
        for (std::thread& thread : threads)
            thread.join();

        for (const Worker& worker : workers)
            m_samples.clipped += worker.clipped;
        const std::uint64_t done = std::min(m_firstUndone.load(), m_blocks);
        m_samples.complete = done == m_blocks;
        for (auto& values : m_samples.values)
            values.resize(std::min(done * kLanes, m_options.samples));
        return std::move(m_samples);
    }

private:
    using Clock = std::chrono::steady_clock;
    struct Worker {
        FillBlock fill;
        SampleProgram::Workspace workspace;
        std::vector<Lanes> results;
        std::uint64_t clipped = 0;
    };

    static std::chrono::duration<double> seconds(double seconds)
    {
        return std::chrono::duration<double>(std::clamp(seconds, 0.0, 1e9));
    }
    [[nodiscard]] std::uint64_t threadCount() const
    {
        const unsigned wanted = m_options.threads == 0 ? std::thread::hardware_concurrency() : m_options.threads;
        return std::clamp<std::uint64_t>(wanted, 1, std::max<std::uint64_t>(m_blocks, 1));
    }
    void work(Worker& worker)
    {
        while (!m_options.cancel.isCancelled() && Clock::now() < m_end) {
            const std::uint64_t block = m_next.fetch_add(1);
            if (block >= m_blocks)
                return;
            if (!compute(worker, block)) {
                stopBefore(block);
                return;
            }
        }
        stopBefore(m_next.load());
    }
    bool compute(Worker& worker, std::uint64_t block)
    {
        const auto events = worker.workspace.events();
        worker.fill(block, events);
        for (Lanes& lanes : events)
            worker.clipped += clip(lanes);
        if (!m_program.run(worker.workspace, worker.results, m_options.cancel))
            return false;
        for (std::size_t root = 0; root < worker.results.size(); ++root)
            std::ranges::copy(worker.results[root].values, m_samples.values[root].data() + block * kLanes);
        return true;
    }
    void stopBefore(std::uint64_t block)
    {
        std::uint64_t before = m_firstUndone.load();
        while (block < before && !m_firstUndone.compare_exchange_weak(before, block)) { }
    }

    SampleProgram m_program;
    const SamplingOptions& m_options;
    Clock::time_point m_end;
    std::uint64_t m_blocks;
    Samples m_samples;
    std::atomic<std::uint64_t> m_next{ 0 };
    std::atomic<std::uint64_t> m_firstUndone{ ~std::uint64_t{ 0 } };
};

} // namespace

Samples sample(const Circuit& circuit, std::span<const Ref> roots, const std::function<FillBlock()>& makeFill,
    const SamplingOptions& options)
{
    return Sampling(circuit, roots, options).run(makeFill);
}

} // namespace hz::engine
