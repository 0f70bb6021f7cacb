#include "model/engine/uncertainty.h"

#include <algorithm>

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

struct Worker {
    FillBlock fill;
    SampleProgram::Workspace workspace;
    std::vector<Lanes> results;
    std::uint64_t clipped = 0;
};

/// Draws and computes one block and puts the results to their places.
bool compute(Worker& worker, std::uint64_t block, const SampleProgram& program, const base::CancelToken& cancel,
    std::span<std::vector<double>> values)
{
    const auto events = worker.workspace.events();
    worker.fill(block, events);
    for (Lanes& lanes : events)
        worker.clipped += clip(lanes);
    if (!program.run(worker.workspace, worker.results, cancel))
        return false;
    for (std::size_t root = 0; root < values.size(); ++root)
        std::ranges::copy(worker.results[root].values, values[root].data() + block * kLanes);
    return true;
}

} // namespace

Samples sample(const Circuit& circuit, std::span<const Ref> roots, const std::function<FillBlock()>& makeFill,
    const SamplingOptions& options)
{
    const std::uint64_t blocks = (options.samples + kLanes - 1) / kLanes;
    const SampleProgram program(circuit, roots);
    Samples samples;
    samples.values.resize(roots.size());
    for (auto& values : samples.values) // each made in its place: a copy would take the memory twice
        values.resize(blocks * kLanes);
    std::vector<Worker> workers;
    for (std::size_t i = 0; i < threadsFor(blocks, options.blocks); ++i)
        workers.push_back({ makeFill(), SampleProgram::Workspace(program), std::vector<Lanes>(roots.size()) });
    std::vector<DoBlock> tasks;
    for (Worker& worker : workers)
        tasks.emplace_back([&](std::uint64_t block) {
            return compute(worker, block, program, options.blocks.cancel, samples.values);
        });
    const std::uint64_t done = doBlocks(blocks, tasks, options.blocks);
    for (const Worker& worker : workers)
        samples.clipped += worker.clipped;
    samples.complete = done == blocks;
    for (auto& values : samples.values)
        values.resize(std::min(done * kLanes, options.samples));
    return samples;
}

} // namespace hz::engine
