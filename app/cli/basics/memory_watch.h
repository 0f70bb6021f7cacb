#pragma once

#include "model/base/cancel.h"

#include <cstddef>
#include <thread>

namespace hz::cli {

/// The memory of this process that is in use, in bytes; 0 where that cannot be told.
[[nodiscard]] std::size_t residentBytes();

/// Cancels a computation when the process has grown by more than so much since this was made, whatever it grew by: the
/// exact methods count what they build, but neither the project nor its graph nor the result. Make it before reading.
class MemoryWatch {
public:
    /// Of growth that is let pass, as no count is exact; an eighth of the limit where that is more.
    static constexpr std::size_t kAllowedMebibytes = 64;

    MemoryWatch(std::size_t mebibytes, base::CancelToken token);

    /// The limit less what is in use by now, for a method that counts for itself; at least 1. In large steps, so that
    /// what is found within it does not hang on a few pages.
    [[nodiscard]] std::size_t mebibytesLeft() const;
    [[nodiscard]] bool isOver() const { return m_token.isCancelled(); }

private:
    [[nodiscard]] std::size_t growth() const; // in MiB

    std::size_t m_mebibytes;
    base::CancelToken m_token;
    std::size_t m_start;
    std::jthread m_thread; // last, as it looks at the others
};

} // namespace hz::cli
