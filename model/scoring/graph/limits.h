#pragma once

#include "model/engine/formula/limits.h"
#include "model/scoring/graph/score.h"

namespace hz::scoring {

/// What a node takes with all that is kept beside it: the default number of nodes takes the engine's default memory.
inline constexpr double kBytesPerNode = static_cast<double>(std::size_t{ 4 } << 30) / 20'000'000.0;

/// Settings for so much time and memory.
[[nodiscard]] inline Settings settingsWithin(double seconds, std::size_t mebibytes)
{
    const double bytes = static_cast<double>(mebibytes) * static_cast<double>(std::size_t{ 1 } << 20);
    return { static_cast<std::size_t>(bytes / kBytesPerNode), seconds, {} };
}

/// The engine's, for a part of the work that may take so many seconds.
[[nodiscard]] inline engine::Limits limitsOf(const Settings& settings, double seconds)
{
    const double bytes = static_cast<double>(settings.maximumNodes) * kBytesPerNode;
    return { settings.maximumNodes, seconds, settings.cancel, static_cast<std::size_t>(bytes) };
}

} // namespace hz::scoring
