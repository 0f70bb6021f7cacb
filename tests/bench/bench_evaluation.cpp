#include "model/evaluation/decay.h"
#include "model/evaluation/import/importer.h"
#include "model/evaluation/pass_at.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <chrono>
#include <cstdio>
#include <ctime>
#include <functional>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

/// How long results take to read and to evaluate. Arguments: which of samples, tasks, csv, inspect (default: samples),
/// then how many lines (default: 1000000). The peak of memory is that of the process, so measure one form at a time.
namespace {

using namespace hz;
using Clock = std::chrono::steady_clock;

/// 200 samples a task, each with a program of some 20 lines.
QByteArray sampleLine(int i)
{
    static const QByteArray program = QByteArray("    total = total + values[i] * 2\\n").repeated(20);
    return "{\"task_id\": \"HumanEval/" + QByteArray::number(i / 200) + "\", \"completion\": \"" + program
        + "\", \"result\": \"passed\", \"passed\": " + (i % 7 < 2 ? "true" : "false") + "}\n";
}

QByteArray taskLine(int i)
{
    return "{\"task_id\": \"some/suite/task-" + QByteArray::number(i) + "\", \"passed\": true}\n";
}

QByteArray csvLine(int i)
{
    return (i == 0 ? "task,n,c,abstraction,chain\n" : QByteArray()) + "some/suite/task-" + QByteArray::number(i)
        + ",200," + QByteArray::number(i % 200) + "," + QByteArray::number(i % 4) + "," + QByteArray::number(1 + i % 5)
        + "\n";
}

QByteArray inspectLine(int i)
{
    static const QByteArray text = QByteArray("some words of an answer, ").repeated(20);
    return (i == 0 ? "{ \"eval\": { \"model\": \"m\" }, \"samples\": [\n" : QByteArray(",\n"))
        + "{ \"id\": " + QByteArray::number(i / 200) + ", \"epoch\": " + QByteArray::number(i % 200)
        + ", \"messages\": [ { \"content\": \"" + text + "\" } ], \"scores\": { \"match\": { \"value\": \""
        + (i % 7 < 2 ? "C" : "I") + "\" } } }";
}

void writeLines(const QString& path, int lines, const std::function<QByteArray(int)>& line, const char* end)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    for (int i = 0; i < lines; ++i)
        file.write(line(i));
    file.write(end);
}

double mebibytesAtPeak()
{
#ifdef Q_OS_UNIX
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
#else
    return 0.0;
#endif
}

template <typename Work> void measure(const char* what, Work work)
{
    const auto start = Clock::now();
    const std::clock_t busy = std::clock();
    work();
    std::printf("  %-10s %7.2f s, processor %7.2f s, peak %6.0f MiB\n", what,
        std::chrono::duration<double>(Clock::now() - start).count(),
        static_cast<double>(std::clock() - busy) / CLOCKS_PER_SEC, mebibytesAtPeak());
}

} // namespace

int main(int count, char** arguments)
{
    const QByteArray form = count > 1 ? arguments[1] : "samples";
    const int lines = count > 2 ? std::atoi(arguments[2]) : 1'000'000;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("results"));
    writeLines(path, lines,
        form == "tasks"         ? taskLine
            : form == "csv"     ? csvLine
            : form == "inspect" ? inspectLine
                                : sampleLine,
        form == "inspect" ? "] }" : "");
    std::printf("%s, %d lines, %.0f MB\n", form.constData(), lines, static_cast<double>(QFile(path).size()) / 1e6);
    std::optional<base::Result<evaluation::Import>> import;
    measure("import", [&] { import = evaluation::importResults(path); });
    if (!*import)
        return 1;
    const evaluation::TaskResults& results = (*import)->results;
    measure("pass@k", [&] { static_cast<void>(evaluation::passRates(results, { 1, 10, 100 })); });
    measure("profile", [&] { static_cast<void>(evaluation::profile(results, { 1, 10, 100 })); });
    measure("decay", [&] { static_cast<void>(evaluation::fitDecay(results)); });
}
