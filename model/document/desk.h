#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <utility>

namespace hz::document {

/// The place where the newest job waits for the worker. An unstarted older one is simply replaced.
template <typename Job> class Desk {
public:
    void put(Job job)
    {
        const std::lock_guard guard(m_mutex);
        m_job = std::move(job);
        m_signal.notify_one();
    }
    void close()
    {
        const std::lock_guard guard(m_mutex);
        m_closed = true;
        m_signal.notify_one();
    }
    /// Waits; nothing when the desk is closed.
    std::optional<Job> take()
    {
        std::unique_lock guard(m_mutex);
        m_signal.wait(guard, [this] { return m_closed || m_job; });
        if (m_closed)
            return std::nullopt;
        return std::exchange(m_job, std::nullopt);
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_signal;
    std::optional<Job> m_job;
    bool m_closed = false;
};

} // namespace hz::document
