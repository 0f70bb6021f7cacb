#include "support/test_run.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <dlfcn.h>

#include <algorithm>
#include <array>

namespace hz::testing {

namespace {

QtMessageHandler handlerOfQtTest = nullptr;
const char* className = "";

/// So begins what says nothing about what is tested: the platform "offscreen" whenever a window is shown, and a folder
/// of a test that is taken away while something in it is.
constexpr std::array kNoise{ QLatin1StringView("This plugin does not support "),
    QLatin1StringView("QTemporaryDir: Unable to remove ") };

/// Called while a test function runs: QtTest itself sorts out what QTest::ignoreMessage() has announced.
void failAtWarnings(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    if (std::ranges::any_of(kNoise, [&](QLatin1StringView begin) { return text.startsWith(begin); }))
        return;
    static const QRegularExpression anything(QStringLiteral("."), QRegularExpression::DotMatchesEverythingOption);
    if (type == QtCriticalMsg)
        type = QtWarningMsg;
    if (type == QtWarningMsg)
        QTest::failOnWarning(anything);
    handlerOfQtTest(type, context, text);
}

} // namespace

QByteArrayList allowedSkips()
{
    QFile file(QStringLiteral(HZ_ALLOWED_SKIPS));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", HZ_ALLOWED_SKIPS);
    QByteArrayList names;
    for (const QByteArray& line : file.readAll().split('\n'))
        if (!line.startsWith('#') && !line.isEmpty())
            names.append(line.left(line.indexOf(' ')));
    return names;
}

} // namespace hz::testing

// The two that follow stand in for those of QtTest, which the linker finds second.

int QTest::qExec(QObject* testObject, int argc, char** argv)
{
    hz::testing::className = testObject->metaObject()->className();
    qInit(testObject, argc, argv);
    hz::testing::handlerOfQtTest = qInstallMessageHandler(hz::testing::failAtWarnings);
    const int failures = qRun();
    qInstallMessageHandler(hz::testing::handlerOfQtTest);
    qCleanup();
    return failures;
}

void QTest::qSkip(const char* message, const char* file, int line)
{
    const QByteArray name = QByteArray(hz::testing::className) + "::" + currentTestFunction();
    if (!hz::testing::allowedSkips().contains(name)) {
        const QByteArray text = message + QByteArray(" (") + name + " may not skip: see tests/allowed_skips.txt)";
        return qFail(text.constData(), file, line);
    }
    using Skip = void(const char*, const char*, int);
    static auto* const skip = reinterpret_cast<Skip*>(dlsym(RTLD_NEXT, "_ZN5QTest5qSkipEPKcS1_i"));
    skip(message, file, line);
}
