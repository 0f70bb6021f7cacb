#include "app/cli/verbs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <unistd.h>
#else
#include <QProcess>
#endif

namespace hz::cli {

namespace {

/// Beside this program, wherever that was put.
QString companion(const QString& name)
{
    int argc = 1;
    char self[] = "graphazard";
    char* argv[] = { self, nullptr };
    const QCoreApplication application(argc, argv); // knows where it was started from
    const QFileInfo program(QCoreApplication::applicationFilePath());
    return program.dir().filePath(name + (program.suffix().isEmpty() ? QString() : u'.' + program.suffix()));
}

/// Goes on as the other program, with its exit status; comes back only when it cannot be started.
int goOnAs(const QString& program, const QStringList& arguments)
{
#ifdef Q_OS_UNIX
    std::vector<QByteArray> words{ program.toLocal8Bit() };
    for (const QString& argument : arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<char*> pointers;
    for (QByteArray& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    execv(pointers.front(), pointers.data());
    return -1;
#else
    return QProcess::execute(program, arguments);
#endif
}

} // namespace

Status runReport(const ReportOptions& options)
{
    const QString program = companion(QStringLiteral("graphazard-report"));
    const int status = goOnAs(
        program, { options.model, options.to, options.letter ? QStringLiteral("Letter") : QStringLiteral("A4") });
    if (status >= 0)
        return static_cast<Status>(status);
    return refuse(base::Error{ "program.missing", {}, {}, program.toStdString() });
}

} // namespace hz::cli
