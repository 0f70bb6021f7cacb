#pragma once

#include <CLI/App.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// The verb `analyze`: what may be said, what is asked, and the two forms of the answer. Without Qt; it knows Open-PSA
/// models, and what others make of their own models.
namespace hz::cli {

/// What a part of an answer may take; more makes it an interval, or less of it.
struct LimitOptions {
    double seconds = 60.0;
    std::size_t mebibytes = 4096;
};

struct AnalyzeOptions {
    std::string input; // as it was said
    std::vector<std::string> more; // files of the same Open-PSA model
    bool commonCause = true;
    std::optional<double> missionTime{}; // hours; not said: the default of the format's reader
    std::vector<std::string> nodes; // empty: every top gate; every hazard and consequence
    std::vector<std::string> postures; // "inherent", "current", "target"; empty: not said
    bool probability = false;
    bool cutSets = false;
    bool primeImplicants = false;
    bool importance = false;
    std::uint64_t samples = 0; // of the uncertainty; 0: not asked for
    std::uint64_t seed = 1;
    std::optional<std::uint32_t> maximumOrder{};
    double leastProbability = 0.0;
    std::size_t listed = 0;
    LimitOptions limits{};
    bool json = false;
};

/// Adds them to a verb; they are kept in `options`, which must live as long.
void addAnalyzeOptions(CLI::App& verb, AnalyzeOptions& options);

/// Options that other verbs have too.
void addPosture(CLI::App& verb, std::vector<std::string>& postures);
void addSeed(CLI::App& verb, std::uint64_t& seed, const std::string& help);
void addJson(CLI::App& verb, bool& json);
void addLimits(CLI::App& verb, LimitOptions& limits);
void addLimitOfMemory(CLI::App& verb, std::size_t& mebibytes);

} // namespace hz::cli
