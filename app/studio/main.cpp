#include "model/store/file_name.h"
#include "ui/common/icons.h"
#include "ui/common/look.h"
#include "ui/shell/file_flow.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QLibraryInfo>
#include <QSocketNotifier>
#include <QTranslator>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace {

struct Request {
    QStringList files;
    bool wantsTrace = false;
};

/// Qt makes text of every argument; what is no UTF-8 in the name of a file is lost in that.
QString asNamed(const QString& file, int argc, char** argv)
{
    for (int i = 1; i < argc; ++i)
        if (QString::fromLocal8Bit(argv[i]) == file)
            return hz::store::fileNameOf(argv[i]);
    return file;
}

/// What was asked for on the command line alone; a place that takes no more of it is a failure.
[[noreturn]] void answer(const QString& text)
{
    std::fputs(text.toLocal8Bit().constData(), stdout);
    const bool isWhole = std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
    if (!isWhole)
        std::fputs("graphazard-studio: standard output cannot be written to\n", stderr);
    std::exit(isWhole ? 0 : 2);
}

void answerWhatNeedsNoWindow(QCommandLineParser& parser)
{
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    if (!parser.parse(QCoreApplication::arguments())) {
        std::fputs(qPrintable(parser.errorText() + QLatin1Char('\n')), stderr);
        std::exit(2);
    }
    if (parser.isSet(help))
        answer(parser.helpText());
    if (parser.isSet(version))
        answer(QCoreApplication::applicationName() + QLatin1Char(' ') + QCoreApplication::applicationVersion()
            + QLatin1Char('\n'));
}

Request readCommandLine(int argc, char** argv)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("Studio", "Draw hazard graphs, see the risk while you draw, decide."));
    parser.addPositionalArgument(QStringLiteral("FILE"),
        QCoreApplication::translate("Studio", "A project (.hazard or .json); several open several windows."),
        QStringLiteral("[FILE...]"));
    answerWhatNeedsNoWindow(parser);
    QStringList files;
    for (const QString& file : parser.positionalArguments())
        files << asNamed(file, argc, argv);
    return { files, qEnvironmentVariableIsSet("GRAPHAZARD_TRACE") };
}

void translateTo(const QLocale& locale)
{
    static QTranslator own;
    static QTranslator qt;
    const QString ours = QStringLiteral(":/graphazard/translations");
    // English, which is in the code, is loaded for its plurals.
    if (own.load(locale, QStringLiteral("graphazard"), QStringLiteral("_"), ours)
        || own.load(QStringLiteral("graphazard_en"), ours))
        QCoreApplication::installTranslator(&own);
    const QString folder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (qt.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(&qt);
}

/// The milliseconds from the start of main to the first paint, for GRAPHAZARD_TRACE=1.
void traceFirstPaint(const hz::ui::MainWindow& window, const QElapsedTimer& clock)
{
    QObject::connect(&window, &hz::ui::MainWindow::painted, &window,
        [&clock] { std::fprintf(stderr, "first paint: %lld ms\n", static_cast<long long>(clock.elapsed())); });
}

#ifdef Q_OS_UNIX
int terminationPipe[2] = { -1, -1 };

/// The session ends.
void endQuietly()
{
    hz::ui::MainWindow::endAllSessions();
    QCoreApplication::exit(0);
}

void listenForTermination()
{
    if (pipe(terminationPipe) != 0)
        return;
    auto* notifier = new QSocketNotifier(terminationPipe[0], QSocketNotifier::Read, qApp);
    QObject::connect(notifier, &QSocketNotifier::activated, qApp, &endQuietly);
    std::signal(SIGTERM, [](int) {
        const char byte = 0;
        [[maybe_unused]] const auto written = write(terminationPipe[1], &byte, 1);
    });
}
#else
void listenForTermination() { }
#endif

int run(int argc, char** argv)
{
    QElapsedTimer clock;
    clock.start();
    const QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Graphazard"));
    QApplication::setApplicationName(QStringLiteral("Graphazard"));
    QApplication::setApplicationVersion(QStringLiteral(GRAPHAZARD_VERSION));
    QApplication::setWindowIcon(hz::ui::applicationIcon());
    translateTo(QLocale());
    const Request request = readCommandLine(argc, argv);

    listenForTermination();

    hz::ui::Look look;
    QStringList files = request.files;
    do {
        auto* window = new hz::ui::MainWindow(look);
        if (request.wantsTrace)
            traceFirstPaint(*window, clock);
        if (!files.isEmpty())
            window->files().open(files.takeFirst());
        window->show();
    } while (!files.isEmpty());
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    try {
        return run(argc, argv);
    } catch (const std::exception& problem) {
        std::fprintf(stderr,
            "graphazard-studio: cannot go on: %s\nYour edits are kept; start the program again to recover them.\n",
            problem.what());
        return 1;
    }
}
