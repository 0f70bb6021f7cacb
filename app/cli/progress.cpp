#include "app/cli/progress.h"

#include "app/cli/files/output.h"

#include <cstdio>

#ifdef Q_OS_UNIX
#include <sys/ioctl.h>
#include <unistd.h>
#endif

namespace hz::cli {

namespace {

constexpr auto kBetweenLooks = std::chrono::milliseconds(100);

#ifdef Q_OS_UNIX
bool isTerminal()
{
    return isatty(STDERR_FILENO) != 0;
}

/// In characters; a line that is wider could not be taken back.
int widthOfTerminal()
{
    constexpr int kUsual = 80;
    winsize size{};
    return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : kUsual;
}
#else
bool isTerminal()
{
    return false;
}

int widthOfTerminal()
{
    return 0;
}
#endif

/// In place of whatever the line says.
void rewrite(const QString& line)
{
    const QByteArray bytes = "\r" + line.toUtf8() + "\x1b[K";
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
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

void Progress::enter(const QString& phase)
{
    const std::lock_guard lock(m_mutex);
    m_phase = oneLine(phase);
    if (!m_isOver && m_shown.isEmpty())
        show();
}

void Progress::end()
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_isOver)
            return;
        m_isOver = true;
        if (!m_shown.isEmpty())
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
    const QString time = QStringLiteral(", %1 s").arg(seconds);
    const qsizetype room = std::max<qsizetype>(0, widthOfTerminal() - 1 - time.size());
    const QString line = m_phase.left(room) + time;
    if (line == m_shown)
        return;
    rewrite(line);
    m_shown = line;
}

} // namespace hz::cli
