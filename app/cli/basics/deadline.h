#pragma once

#include "model/base/cancel.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace hz::cli {

/// Cancels a computation that has no clock of its own after so many seconds, unless it goes first.
class Deadline {
public:
    Deadline(double seconds, base::CancelToken token)
        : m_thread([seconds, token = std::move(token)](const std::stop_token& stop) {
            std::mutex mutex;
            std::unique_lock lock(mutex);
            std::condition_variable_any gone;
            const std::chrono::duration<double> time(std::min(seconds, kLongest));
            gone.wait_for(lock, stop, time, [] { return false; });
            if (!stop.stop_requested())
                token.cancel();
        })
    {
    }

private:
    static constexpr double kLongest = 1e8; // seconds, which every clock can tell

    std::jthread m_thread;
};

} // namespace hz::cli
