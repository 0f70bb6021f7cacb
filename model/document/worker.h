#pragma once

#include "model/base/cancel.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace hz::document {

/// A thread that does the newest job. A job that comes cancels the one that is being done and replaces one that waits:
/// its token, `cancel`, is set here and must be heeded. Jobs are started, withdrawn and the worker destroyed on one
/// thread; what `work` uses must outlive the worker.
template <typename Job> class Worker {
public:
    /// `work` is called for one job at a time, on the worker's thread.
    explicit Worker(std::function<void(Job&)> work)
        : m_work(std::move(work))
        , m_thread([this] { run(); })
    {
    }
    /// Waits for the job that is being done to end.
    ~Worker()
    {
        withdraw();
        {
            const std::lock_guard guard(m_mutex);
            m_closed = true;
        }
        m_signal.notify_one();
        m_thread.join();
    }
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    void start(Job job)
    {
        withdraw();
        m_cancel = base::CancelToken();
        job.cancel = m_cancel;
        {
            const std::lock_guard guard(m_mutex);
            m_job = std::move(job);
        }
        m_signal.notify_one();
    }
    /// Nobody waits for the newest job any more.
    void withdraw() { m_cancel.cancel(); }

private:
    void run()
    {
        while (auto job = take())
            m_work(*job);
    }
    /// Waits; nothing when it is over.
    std::optional<Job> take()
    {
        std::unique_lock guard(m_mutex);
        m_signal.wait(guard, [this] { return m_closed || m_job; });
        return m_closed ? std::nullopt : std::exchange(m_job, std::nullopt);
    }

    std::function<void(Job&)> m_work;
    base::CancelToken m_cancel; // of the newest job
    std::mutex m_mutex;
    std::condition_variable m_signal;
    std::optional<Job> m_job;
    bool m_closed = false;
    std::thread m_thread; // last: it uses all above
};

} // namespace hz::document
