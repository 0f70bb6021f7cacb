#pragma once

#include <QProcessEnvironment>
#include <QString>

/// Disks that fail. The calls of the system that change files are stood in for by tests/support/faults.cpp: linked into
/// a test it holds for the test itself, loaded before another program (HZ_FAULTS_LIBRARY) for that one.
namespace hz::testing {

/// What may fail: "open" (to make a file), "write", "short" (a write that takes half and is not repeated by the
/// system), "sync", "close", "truncate", "rename".
inline constexpr const char* kFaults[] = { "open", "write", "short", "sync", "close", "truncate", "rename" };

/// While it lives the n-th such call (from 1) on files in a folder fails, in this process.
class Fault {
public:
    Fault(const char* call, int which, const QString& folder);
    ~Fault();
    Fault(const Fault&) = delete;
    Fault& operator=(const Fault&) = delete;

    /// Whether it came to that call.
    [[nodiscard]] bool isHit() const;
};

/// For another process. `mark` is a file that it makes when it comes to the call.
inline void addFault(QProcessEnvironment& environment, const QString& library, const char* call, int which,
    const QString& folder, const QString& mark)
{
    environment.insert(QStringLiteral("LD_PRELOAD"), library);
    const QString options = environment.value(QStringLiteral("ASAN_OPTIONS"));
    environment.insert(QStringLiteral("ASAN_OPTIONS"),
        options + (options.isEmpty() ? QString() : QStringLiteral(":")) + QStringLiteral("verify_asan_link_order=0"));
    environment.insert(QStringLiteral("HZ_FAULT_CALL"), QLatin1String(call));
    environment.insert(QStringLiteral("HZ_FAULT_WHICH"), QString::number(which));
    environment.insert(QStringLiteral("HZ_FAULT_FOLDER"), folder);
    environment.insert(QStringLiteral("HZ_FAULT_MARK"), mark);
}

} // namespace hz::testing
