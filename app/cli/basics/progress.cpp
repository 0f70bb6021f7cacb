#include "app/cli/basics/progress.h"

#include "app/cli/basics/lines.h"
#include "model/base/utf8.h"

#include <algorithm>
#include <cstdio>

#include <sys/ioctl.h>
#include <unistd.h>

namespace hz::cli {

namespace {

constexpr auto kBetweenLooks = std::chrono::milliseconds(100);

bool isTerminal()
{
    return isatty(STDERR_FILENO) != 0;
}

/// In characters; a line that is wider could not be taken back.
std::size_t widthOfTerminal()
{
    constexpr std::size_t kUsual = 80;
    winsize size{};
    return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : kUsual;
}

/// In place of whatever the line says.
void rewrite(const std::string& line)
{
    const std::string bytes = '\r' + line + "\x1b[K";
    std::fwrite(bytes.data(), 1, bytes.size(), stderr);
    std::fflush(stderr);
}

} // namespace

Progress::Progress()
{
    if (!isTerminal())
        return;
    m_isOver = false;
    m_ticker = std::thread([this] { tick(); });
}

void Progress::enter(std::string_view phase)
{
    const std::lock_guard lock(m_mutex);
    m_phase = oneLine(phase);
    if (!m_isOver && m_shown.empty())
        show();
}

void Progress::end()
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_isOver)
            return;
        m_isOver = true;
        if (!m_shown.empty())
            rewrite({});
    }
    m_ending.notify_all();
    m_ticker.join();
}

void Progress::tick()
{
    std::unique_lock lock(m_mutex);
    while (!m_ending.wait_for(lock, kBetweenLooks, [this] { return m_isOver; }))
        show();
}

void Progress::show()
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(Clock::now() - m_start).count();
    const std::string time = ", " + std::to_string(seconds) + " s";
    const std::size_t width = widthOfTerminal();
    const std::string line =
        std::string(base::firstCharacters(m_phase, width - std::min(width, time.size() + 1))) + time;
    if (line == m_shown)
        return;
    rewrite(line);
    m_shown = line;
}

} // namespace hz::cli
