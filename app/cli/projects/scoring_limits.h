#pragma once

#include "app/cli/analysis/options.h"
#include "app/cli/basics/memory_watch.h"
#include "model/scoring/graph/limits.h"

namespace hz::cli {

/// What a verb that scores a project may take. Make it before the project is read, which counts too.
class ScoringLimits {
public:
    explicit ScoringLimits(const LimitOptions& limits)
        : m_seconds(limits.seconds)
        , m_memory(limits.mebibytes, m_token)
    {
    }

    /// Of what is left. All share one token, which is cancelled when the memory is used up.
    [[nodiscard]] scoring::Settings settings() const
    {
        scoring::Settings settings = scoring::settingsWithin(m_seconds, m_memory.mebibytesLeft());
        settings.cancel = m_token;
        return settings;
    }

private:
    double m_seconds;
    base::CancelToken m_token;
    MemoryWatch m_memory;
};

} // namespace hz::cli
