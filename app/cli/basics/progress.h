#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

namespace hz::cli {

/// A line on standard error that says what is being done and for how many seconds, erased at the end. Nothing at all
/// where standard error is no terminal. The first phase is shown at once, later ones when it is time for the next look,
/// so that thousands of short ones cost nothing.
class Progress {
public:
    Progress();
    ~Progress() { end(); }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// What is being done from now on.
    void enter(std::string_view phase);
    /// Takes the line away; before anything else is written.
    void end();

private:
    using Clock = std::chrono::steady_clock;

    void tick();
    void show();

    const Clock::time_point m_start = Clock::now();
    std::mutex m_mutex; // of all below
    std::condition_variable m_ending;
    std::string m_phase;
    std::string m_shown;
    bool m_isOver = true;
    std::thread m_ticker;
};

} // namespace hz::cli
