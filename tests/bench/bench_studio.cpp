#include "bench/stopwatch.h"
#include "support/generator.h"

#include "model/commands/commands.h"
#include "model/exchange/library.h"
#include "model/report/report.h"
#include "model/store/project_file.h"
#include "ui/canvas/canvas_view.h"
#include "ui/common/look.h"
#include "ui/common/workspace.h"
#include "ui/results/rankings_view.h"
#include "ui/shell/file_flow.h"
#include "ui/shell/main_window.h"
#include "ui/shell/views.h"

#include <QCommandLineParser>
#include <QFile>
#include <QProcess>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <random>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

/// The whole studio, offscreen, as an analyst meets it: an edit until its rankings are painted, opening until the first
/// paint, saving, the report, memory. How to run it: README.md beside this file.
namespace {

using namespace hz;
using bench::Clock;
using bench::millisecondsSince;
using bench::Series;

constexpr double kGiveUp = 30'000.0; // milliseconds

struct Options {
    QStringList projects{ QStringLiteral("codex"), QStringLiteral("1000"), QStringLiteral("10000") };
    QStringList parts{ QStringLiteral("edit"), QStringLiteral("open"), QStringLiteral("save"),
        QStringLiteral("report") };
    QString studio;
    int edits = 60;
    bool isDetailed = false;
};

bench::WatchedApplication& application()
{
    return *static_cast<bench::WatchedApplication*>(qApp);
}

domain::Model modelOf(const QString& project)
{
    bool isNumber = false;
    const auto nodes = project.toULongLong(&isNumber);
    if (isNumber)
        return hz::testing::generateProject({ 7, nodes, 0.0 });
    auto model = exchange::newProject(project);
    return model ? *model : domain::Model{};
}

void print(const QString& project, const char* what, const Series& times, const char* target)
{
    std::printf("%-8s %-34s p50 %9.2f  p95 %9.2f  max %9.2f ms  (%zu)  %s\n", qPrintable(project), what,
        times.quantile(0.5), times.quantile(0.95), times.quantile(1.0), times.size(), target);
    std::fflush(stdout);
}

template <typename Done> bool processUntil(Done&& done)
{
    QTimer heartbeat; // so that giving up is thought of where nothing happens any more
    heartbeat.start(250);
    const auto start = Clock::now();
    while (!done()) {
        if (millisecondsSince(start) > kGiveUp)
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents);
    }
    return true;
}

/// A window on a saved project, everything painted and scored.
class Studio {
public:
    Studio(const QString& path, ui::ViewCode view)
        : m_window(new ui::MainWindow(m_look))
    {
        m_window->setAttribute(Qt::WA_DeleteOnClose, false);
        m_window->resize(1600, 1000);
        m_window->files().open(path);
        m_window->show();
        m_window->views()->showTab(view);
        settle();
    }
    ~Studio() { workspace().document().discardWorkingCopy(); }
    Q_DISABLE_COPY_MOVE(Studio)

    [[nodiscard]] ui::Workspace& workspace() const { return *m_window->files().workspace(); }
    [[nodiscard]] ui::MainWindow& window() const { return *m_window; }
    void settle() const
    {
        processUntil([this] { return !workspace().scoring().isStale(); });
        QTest::qWait(300);
    }

    /// What shows the rankings: painted after that moment? On the graph, the canvas.
    [[nodiscard]] bool isPaintedSince(Clock::time_point moment) const
    {
        const auto since = [&](const QWidget* widget) { return application().lastPaintOf(widget) >= moment; };
        if (m_window->views()->canvas().isVisible())
            return since(&m_window->views()->canvas());
        const auto tables = m_window->views()->findChildren<QTableView*>();
        return std::ranges::all_of(tables,
            [&](const QTableView* table) { return table->visibleRegion().isEmpty() || since(table->viewport()); });
    }

private:
    ui::Look m_look;
    std::unique_ptr<ui::MainWindow> m_window;
};

/// Where the time of an edit goes.
struct EditTimes {
    Series whole; // until the new rankings are painted
    Series command; // checking and making the command
    Series execute; // Document::execute: commit and all that follows at once
    Series scoring; // as the result says it
    Series result; // until the result is in every view
    Series paint;
    Series work; // processor time of all threads
};

class Editor {
public:
    explicit Editor(Studio& studio)
        : m_studio(studio)
        , m_connection(QObject::connect(&studio.workspace().scoring(), &document::ScoringService::resultReady,
              [this](const scoring::ResultPointer& result) {
                  if (result->revision == m_studio.workspace().document().revision())
                      m_shown = Clock::now();
              }))
    {
    }
    ~Editor() { QObject::disconnect(m_connection); }
    Q_DISABLE_COPY_MOVE(Editor)

    template <typename Make> bool time(Make&& make, EditTimes& times)
    {
        auto& document = m_studio.workspace().document();
        m_shown.reset();
        const double workStart = bench::processorMilliseconds();
        const auto start = Clock::now();
        base::Result<commands::Command> command = make(document.model());
        if (!command || command->changes.isEmpty())
            return false;
        const auto made = Clock::now();
        auto created = command->created;
        document.execute(std::move(*command));
        if (!created.empty())
            m_studio.workspace().select(std::move(created));
        const auto executed = Clock::now();
        const bool isDone = processUntil([this] { return m_shown && m_studio.isPaintedSince(*m_shown); });
        if (!isDone) {
            std::printf("an edit was not painted within %g s\n", kGiveUp / 1000.0);
            return false;
        }
        const auto span = [](auto from, auto to) {
            return std::chrono::duration<double, std::milli>(to - from).count();
        };
        times.whole.add(millisecondsSince(made));
        times.command.add(span(start, made));
        times.execute.add(span(made, executed));
        times.scoring.add(1000.0 * m_studio.workspace().result()->seconds);
        times.result.add(span(executed, *m_shown));
        times.paint.add(millisecondsSince(*m_shown));
        times.work.add(bench::processorMilliseconds() - workStart);
        QTest::qWait(20); // what comes later must not be counted to the next
        return true;
    }

private:
    Studio& m_studio;
    std::optional<Clock::time_point> m_shown;
    QMetaObject::Connection m_connection;
};

std::vector<base::Id> nodesOf(const domain::Model& model, domain::NodeKind kind)
{
    std::vector<base::Id> ids;
    model.nodes().forEach([&](const domain::Node& node) {
        if (node.kind == kind)
            ids.push_back(node.id);
    });
    return ids;
}

/// A link that is not there is drawn, then removed again.
EditTimes linkEdits(Studio& studio, int count)
{
    EditTimes times;
    Editor editor(studio);
    const auto causes = nodesOf(studio.workspace().model(), domain::NodeKind::Cause);
    const auto hazards = nodesOf(studio.workspace().model(), domain::NodeKind::Hazard);
    std::mt19937_64 random(3);
    for (int tries = 0; tries < 4 * count && times.whole.size() < static_cast<std::size_t>(count); ++tries) {
        const auto cause = causes[random() % causes.size()];
        const auto hazard = hazards[random() % hazards.size()];
        const bool isDrawn =
            editor.time([&](const domain::Model& model) { return commands::linkNodes(model, cause, hazard); }, times);
        if (!isDrawn)
            continue;
        const auto drawn = studio.workspace().selection();
        editor.time([&](const domain::Model& model) { return commands::removeEntities(model, drawn); }, times);
    }
    return times;
}

/// The likelihood of a selected cause is typed anew.
EditTimes numberEdits(Studio& studio, int count)
{
    EditTimes times;
    Editor editor(studio);
    const auto causes = nodesOf(studio.workspace().model(), domain::NodeKind::Cause);
    std::mt19937_64 random(5);
    for (int i = 0; i < count; ++i) {
        const domain::EntityKey key{ domain::EntityKind::Node, causes[random() % causes.size()] };
        studio.workspace().select({ key });
        QTest::qWait(20);
        const auto likelihood = domain::Likelihood::condition(static_cast<double>(random() % 999 + 1) / 1000.0);
        editor.time(
            [&](const domain::Model& model) { return commands::setField(model, { key }, "likelihood", likelihood); },
            times);
    }
    return times;
}

void printSpent()
{
    std::vector<std::pair<double, QString>> spent;
    for (const auto& [name, milliseconds] : application().spent())
        spent.emplace_back(milliseconds, name);
    std::ranges::sort(spent, std::greater<>());
    for (std::size_t i = 0; i < std::min<std::size_t>(spent.size(), 14); ++i)
        std::printf("           %9.2f ms in all  %s\n", spent[i].first, qPrintable(spent[i].second));
}

void printEdits(const QString& project, const char* what, const EditTimes& times, const char* target, bool isDetailed)
{
    print(project, what, times.whole, target);
    const auto part = [](const char* name, const Series& series) {
        std::printf("           %-10s p50 %8.2f  p95 %8.2f\n", name, series.quantile(0.5), series.quantile(0.95));
    };
    part("command", times.command);
    part("execute", times.execute);
    part("scoring", times.scoring);
    part("to result", times.result);
    part("paint", times.paint);
    part("processor", times.work);
    if (isDetailed)
        printSpent();
    std::fflush(stdout);
}

const char* editTarget(const QString& project)
{
    return project == u"codex" ? "target p95 16" : project == u"1000" ? "target p95 50" : "target p95 250";
}

void measureEdits(const QString& project, const QString& path, const Options& options)
{
    for (const auto& [view, name] :
        { std::pair(ui::ViewCode::Rankings, "rankings"), std::pair(ui::ViewCode::Graph, "graph") }) {
        Studio studio(path, view);
        application().forgetSpent();
        printEdits(project, qPrintable(QStringLiteral("link edit, %1 in front").arg(QLatin1String(name))),
            linkEdits(studio, options.edits), editTarget(project), options.isDetailed);
        application().forgetSpent();
        printEdits(project, qPrintable(QStringLiteral("number edit, %1 in front").arg(QLatin1String(name))),
            numberEdits(studio, options.edits), editTarget(project), options.isDetailed);
    }
}

/// The same edits on a document without a window: what committing alone takes.
void measureCommits(const QString& project, const QString& path, const Options& options)
{
    auto document = document::Document::open(path);
    if (!document)
        return;
    Series times;
    const auto causes = nodesOf((*document)->model(), domain::NodeKind::Cause);
    for (int i = 0; i < options.edits; ++i) {
        auto command = commands::setField((*document)->model(),
            { { domain::EntityKind::Node, causes[static_cast<std::size_t>(i) * 7919 % causes.size()] } }, "likelihood",
            domain::Likelihood::condition(static_cast<double>(i + 1) / 1000.0));
        if (!command)
            continue;
        const auto start = Clock::now();
        (*document)->execute(std::move(*command));
        times.add(millisecondsSince(start));
    }
    print(project, "commit alone (no window)", times, "");
    (*document)->discardWorkingCopy();
}

void measureOpening(const QString& project, const QString& path)
{
    Series painted;
    Series ranked;
    for (int i = 0; i < 5; ++i) {
        const ui::Look look;
        const auto start = Clock::now();
        ui::MainWindow window(const_cast<ui::Look&>(look));
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        bool isPainted = false;
        QObject::connect(&window, &ui::MainWindow::painted, &window, [&isPainted] { isPainted = true; });
        window.files().open(path);
        window.show();
        processUntil([&isPainted] { return isPainted; });
        painted.add(millisecondsSince(start));
        auto& workspace = *window.files().workspace();
        processUntil([&workspace] { return !workspace.scoring().isStale(); });
        ranked.add(millisecondsSince(start));
        workspace.document().discardWorkingCopy();
    }
    print(project, "open to first paint (in process)", painted, project == u"10000" ? "target 1000" : "target 300");
    print(project, "open to first result (in process)", ranked, "");
}

double peakMegabytes(qint64 process)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0.0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toDouble() / 1024.0;
    return 0.0;
}

/// The real program: from its start until it says that it has painted; its memory once it has scored.
void measureProgram(const QString& project, const QString& path, const QString& program)
{
    Series times;
    double megabytes = 0.0;
    for (int i = 0; i < 5; ++i) {
        QProcess studio;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("GRAPHAZARD_TRACE"), QStringLiteral("1"));
        studio.setProcessEnvironment(environment);
        const auto start = Clock::now();
        studio.start(program, { path });
        QByteArray said;
        studio.setReadChannel(QProcess::StandardError);
        while (!said.contains("first paint") && millisecondsSince(start) < kGiveUp) {
            studio.waitForReadyRead(1000);
            said += studio.readAllStandardError();
        }
        times.add(millisecondsSince(start));
        if (i == 0) {
            QTest::qWait(4000);
            megabytes = peakMegabytes(studio.processId());
        }
        studio.terminate();
        studio.waitForFinished();
    }
    print(project, "start of the program to first paint", times, project == u"10000" ? "target 1000" : "target 300");
    std::printf("%-8s %-34s %9.1f MiB  target 400 (10,000 nodes)\n", qPrintable(project), "peak memory of the program",
        megabytes);
}

/// Writing and syncing that many bytes, without any of our work.
double diskAlone(const QString& path, qint64 size)
{
    const auto start = Clock::now();
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return 0.0;
    file.write(QByteArray(size, 'x'));
    file.flush();
#ifdef Q_OS_UNIX
    ::fsync(file.handle());
#endif
    return millisecondsSince(start);
}

void measureSaving(const QString& project, const QString& path)
{
    Studio studio(path, ui::ViewCode::Rankings);
    Editor editor(studio);
    EditTimes ignored;
    Series saves;
    Series disk;
    Series beyond;
    const auto cause = nodesOf(studio.workspace().model(), domain::NodeKind::Cause).front();
    for (int i = 0; i < 9; ++i) {
        const auto likelihood = domain::Likelihood::condition((i + 1) / 100.0);
        editor.time(
            [&](const domain::Model& model) {
                return commands::setField(model, { { domain::EntityKind::Node, cause } }, "likelihood", likelihood);
            },
            ignored);
        const double work = bench::processorMilliseconds();
        const auto start = Clock::now();
        if (!studio.window().files().save())
            std::printf("the project could not be saved\n");
        saves.add(millisecondsSince(start));
        beyond.add(bench::processorMilliseconds() - work);
        disk.add(diskAlone(path + QStringLiteral(".sync"), QFile(path).size()));
    }
    print(project, "save", saves, "target 200 beyond the disk");
    print(project, "  its processor time", beyond, "");
    print(project, "  the disk alone, as many bytes", disk, "");
}

void measureReport(const QString& project, const QString& folder)
{
    const auto model = modelOf(project);
    const auto result = scoring::score(model, 1);
    const auto findings = scoring::findings(result);
    Series times;
    for (int i = 0; i < 5; ++i) {
        const auto start = Clock::now();
        const auto status = report::writeReport(result, findings, {}, { folder + QStringLiteral("/report.pdf"), true });
        times.add(millisecondsSince(start));
        if (!status)
            std::printf("the report could not be written\n");
    }
    print(project, "report", times, "target 2000");
}

Options readCommandLine()
{
    Options options;
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({ { QStringLiteral("projects"),
                            QStringLiteral("Templates and node counts, with commas (codex,1000,10000)."),
                            QStringLiteral("LIST") },
        { QStringLiteral("parts"), QStringLiteral("What to measure (edit,open,save,report)."), QStringLiteral("LIST") },
        { QStringLiteral("edits"), QStringLiteral("Edits of each sort (60)."), QStringLiteral("N") },
        { QStringLiteral("detail"), QStringLiteral("Say which events took the time.") } });
    parser.process(*qApp);
    if (parser.isSet(QStringLiteral("projects")))
        options.projects = parser.value(QStringLiteral("projects")).split(u',');
    if (parser.isSet(QStringLiteral("parts")))
        options.parts = parser.value(QStringLiteral("parts")).split(u',');
    if (parser.isSet(QStringLiteral("edits")))
        options.edits = parser.value(QStringLiteral("edits")).toInt();
    options.isDetailed = parser.isSet(QStringLiteral("detail"));
    options.studio = QCoreApplication::applicationDirPath() + QStringLiteral("/graphazard-studio");
    return options;
}

void measure(const QString& project, const QTemporaryDir& folder, const Options& options)
{
    const QString path = folder.filePath(project + QStringLiteral(".hazard"));
    const auto wants = [&options](const char* part) { return options.parts.contains(QLatin1String(part)); };
    if (!store::writeProject(path, modelOf(project))) {
        std::printf("%s could not be written\n", qPrintable(path));
        return;
    }
    if (wants("edit")) {
        measureCommits(project, path, options);
        measureEdits(project, path, options);
    }
    if (wants("open")) {
        measureOpening(project, path);
        if (QFile::exists(options.studio))
            measureProgram(project, path, options.studio);
    }
    if (wants("save"))
        measureSaving(project, path);
    if (wants("report") && project == u"codex")
        measureReport(project, folder.path());
}

} // namespace

int main(int count, char** arguments)
{
    const QTemporaryDir home;
    for (const char* variable : { "HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "GRAPHAZARD_RECOVERY" })
        qputenv(variable, home.filePath(QLatin1String(variable)).toUtf8());
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    bench::WatchedApplication application(count, arguments);
    QApplication::setOrganizationName(QStringLiteral("Graphazard"));
    QApplication::setApplicationName(QStringLiteral("Graphazard bench"));
    const Options options = readCommandLine();
    double loads[3] = {};
    if (getloadavg(loads, 3) > 0)
        std::printf("load %.1f %.1f %.1f\n", loads[0], loads[1], loads[2]);
    for (const QString& project : options.projects)
        measure(project, home, options);
    return 0;
}
