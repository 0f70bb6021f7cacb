#pragma once

#include "support/program.h"

#include <array>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace hz::testing {

/// The command line with a terminal of so many columns as its standard error: the messages are what the terminal got.
/// They must be short: nobody reads them before the end.
inline Outcome runAtTerminal(const QStringList& arguments, unsigned short columns)
{
    const int terminal = posix_openpt(O_RDWR | O_NOCTTY);
    if (terminal < 0 || grantpt(terminal) != 0 || unlockpt(terminal) != 0)
        return {};
    const int far = open(ptsname(terminal), O_RDWR | O_NOCTTY);
    winsize size{};
    size.ws_col = columns;
    ioctl(far, TIOCSWINSZ, &size);
    QProcess process;
    process.setProcessEnvironment(bareEnvironment());
    process.setChildProcessModifier([far] { dup2(far, STDERR_FILENO); });
    process.start(QStringLiteral(GRAPHAZARD_PROGRAM), arguments);
    const bool isOver = process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit;
    close(far);
    QByteArray messages;
    std::array<char, 4096> buffer{};
    for (ssize_t count = 1; (count = read(terminal, buffer.data(), buffer.size())) > 0;)
        messages.append(buffer.data(), count);
    close(terminal);
    return isOver ? Outcome{ process.exitCode(), process.readAllStandardOutput(), messages } : Outcome{};
}

} // namespace hz::testing
