#pragma once

#include <atomic>
#include <memory>

namespace hz::base {

/// Tells a running computation that nobody waits for it any more. Copies share one flag; a default-made token can
/// be asked and cancelled too. Thread-safe.
class CancelToken {
public:
    void cancel() const { m_flag->store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool isCancelled() const { return m_flag->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic<bool>> m_flag = std::make_shared<std::atomic<bool>>(false);
};

} // namespace hz::base
