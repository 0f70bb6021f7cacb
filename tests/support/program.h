#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

/// Running the command line as a process. GRAPHAZARD_PROGRAM is its path.
namespace hz::testing {

struct Outcome {
    int status = -1;
    QByteArray output;
    QByteArray messages;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(output).object(); }
};

/// No display, no home of anybody's.
inline QProcessEnvironment bareEnvironment()
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("PATH"), qEnvironmentVariable("PATH"));
    environment.insert(QStringLiteral("HOME"), qEnvironmentVariable("HOME"));
    for (const QString& key : QProcessEnvironment::systemEnvironment().keys())
        if (key.contains(u"SAN_OPTIONS"))
            environment.insert(key, qEnvironmentVariable(key.toLocal8Bit().constData()));
    return environment;
}

/// A program as a pipeline runs it.
inline Outcome runProgram(const QString& program, const QStringList& arguments, const QString& outputFile = {})
{
    QProcess process;
    process.setProcessEnvironment(bareEnvironment());
    if (!outputFile.isEmpty())
        process.setStandardOutputFile(outputFile);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return { process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError() };
}

inline Outcome run(const QStringList& arguments, const QString& outputFile = {})
{
    return runProgram(QStringLiteral(GRAPHAZARD_PROGRAM), arguments, outputFile);
}

} // namespace hz::testing

#define EXPECT_REFUSED(outcome, words)                                                                                 \
    do {                                                                                                               \
        const hz::testing::Outcome refused = outcome;                                                                  \
        QCOMPARE(refused.status, 2);                                                                                   \
        QCOMPARE(refused.output, QByteArray());                                                                        \
        QVERIFY2(refused.messages.startsWith("graphazard: "), refused.messages);                                       \
        QCOMPARE(refused.messages.count('\n'), 1);                                                                     \
        QVERIFY2(refused.messages.contains(words), refused.messages);                                                  \
    } while (false)
