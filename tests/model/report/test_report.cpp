#include "model/base/codes/file_errors.h"
#include "model/report/report.h"

#include "model/evidence/digest.h"
#include "model/exchange/library.h"
#include "model/exchange/twin.h"
#include "model/review/baselines.h"
#include "model/scoring/graph/score.h"
#include "model/wording/wording.h"

#include "support/generator.h"
#include "support/sketch.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <limits>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace hz;
using domain::Model;
using report::ReportOptions;
using report::writeReport;

namespace {

ReportOptions fixedOptions()
{
    ReportOptions options;
    options.madeAt = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);
    options.fileName = QStringLiteral("codex.hazard");
    options.plan = readiness::ReleasePlan{}; // how stages are judged is another test's
    return options;
}

Model codex()
{
    return *exchange::templateModel(QStringLiteral("codex"));
}

template <typename... Kinds> Model without(Model model)
{
    domain::ChangeSet removals;
    (model.table<Kinds>().forEach([&](const Kinds& entity) {
        removals.changes.push_back({ domain::Entity(entity), std::nullopt });
    }),
        ...);
    model.apply(removals);
    return model;
}

/// Where the program would judge stages, which takes it long.
Model codexWithoutPlan()
{
    using namespace domain;
    return without<Stage, StageOccasion, Criterion, SignOff, Acceptance, Baseline>(codex());
}

scoring::RiskResult scored(const Model& model)
{
    return scoring::score(model, 7);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        qWarning("%s failed: %s", qPrintable(program), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

bool isMissing(const QString& program)
{
    return QStandardPaths::findExecutable(program).isEmpty();
}

QString textOf(const QString& pdf)
{
    const QByteArray text = run(QStringLiteral("pdftotext"), { QStringLiteral("-raw"), pdf, QStringLiteral("-") });
    return QString::fromUtf8(text);
}

/// The lines between the heading of each hazard in the chapter and the next one, on one line.
std::map<QString, QString> sections(const QString& text, const QStringList& names)
{
    const QStringList lines = text.split(QRegularExpression(QStringLiteral("[\n\f]")));
    qsizetype at = lines.lastIndexOf(QStringLiteral("Hazard by hazard"));
    std::map<QString, QString> found;
    for (qsizetype i = 0; i < names.size(); ++i) {
        at = lines.indexOf(names[i], at);
        if (at < 0)
            return found;
        const qsizetype next = i + 1 < names.size() ? lines.indexOf(names[i + 1], at) : lines.indexOf("The graph", at);
        found[names[i]] = lines.mid(at, next - at).join(u' ').simplified();
    }
    return found;
}

/// A number, or the two ends of an interval, of which the upper one may be missing.
scoring::Bounded bounded(const QJsonValue& value)
{
    if (value.isDouble())
        return { { value.toDouble(), value.toDouble() }, true, {} };
    const double endless = std::numeric_limits<double>::infinity();
    return { { value[QStringLiteral("low")].toDouble(), value[QStringLiteral("high")].toDouble(endless) }, true, {} };
}

scoring::NodeScore numbersOf(const QJsonValue& hazard)
{
    scoring::NodeScore score;
    score.kind = domain::NodeKind::Hazard;
    score.occurrences = bounded(hazard[QStringLiteral("occurrences")]);
    score.probability = bounded(hazard[QStringLiteral("probability")]);
    return score;
}

Model withProject(Model model, const std::function<void(domain::Project&)>& edit)
{
    domain::Project project = model.project();
    edit(project);
    model.put(project);
    return model;
}

QString hostile()
{
    return QStringLiteral(
               "<b>&amp;\"'</b> \u202Eevil\u202C \u05E9\u05DC\u05D5\u05DD \U0001F4A3\u0007\u001b[31m %1 %n \\ ")
        + QString(10'000, u'X') + QChar(0xD800);
}

Model hostileModel()
{
    const Model original = codex();
    Model model = withProject(original, [](domain::Project& project) {
        project.title = project.authors = project.organisation = project.notice = project.assumptions = hostile();
        project.system = project.sources = project.schemeName = project.magnitudeUnit = hostile();
    });
    int left = 4;
    for (const domain::Node* node : original.nodes().all()) {
        domain::Node changed = *node;
        changed.owner = QStringLiteral("<i>owner</i>");
        if (left-- > 0) {
            changed.title = changed.description = changed.notes = changed.code = hostile();
            changed.references = QStringList{ hostile() };
        }
        model.put(changed);
    }
    return model;
}

} // namespace

class TestReport : public QObject {
    Q_OBJECT

private slots:
    void agreesWithScoresOnTheCommandLine();
    void sameInputSameBytes();
    void hashIsThatOfSignOffs();
    void pageSizes();
    void fontsAreEmbedded();
    void outlineLeadsToEveryHazard();
    void hostileTextIsText();
    void emptyProjectMakesAReport();
    void theLastBaselineIsCompared();
    void aBaselineOfAFormerEditionIsSaid();
    void aDamagedBaselineIsSaid();
    void refusesWhatItCannotWrite();
    void fullDiskLeavesTheOldFile();
    void cancelWritesNothing();
    void takesLittleTime();
    void longListsEndAndSayWhatIsLeftOut();
    void largeGraphsAreNotDrawn();

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QTemporaryDir m_folder;
};

void TestReport::agreesWithScoresOnTheCommandLine()
{
    if (isMissing(QStringLiteral("pdftotext")))
        QSKIP("pdftotext (poppler-utils) is not installed");
    const QString program = QStringLiteral(GRAPHAZARD_PROGRAM);
    const Model model = codexWithoutPlan();
    QFile file(path("codex.json"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(exchange::writeTwin(model)) > 0);
    file.close();
    run(program, { QStringLiteral("report"), path("codex.json"), QStringLiteral("-o"), path("codex.pdf") });
    const auto scores = QJsonDocument::fromJson(run(program,
        { QStringLiteral("score"), path("codex.json"), QStringLiteral("--json"), QStringLiteral("--posture"),
            QStringLiteral("all") }));
    const QJsonObject postures = scores[QStringLiteral("postures")].toObject();
    QCOMPARE(postures.size(), 3);

    QStringList names;
    for (const QJsonValue hazard : postures[QStringLiteral("current")].toObject()[QStringLiteral("hazards")].toArray())
        names << hazard[QStringLiteral("code")].toString() + u' ' + hazard[QStringLiteral("title")].toString();
    names.sort();
    const auto nodes = model.nodes().all();
    QCOMPARE(names.size(), std::ranges::count(nodes, domain::NodeKind::Hazard, &domain::Node::kind));
    const QString text = textOf(path("codex.pdf"));
    const auto bySection = sections(text, names);
    QCOMPARE(bySection.size(), std::size_t(names.size()));

    for (const QString& posture : postures.keys())
        for (const QJsonValue hazard : postures[posture].toObject()[QStringLiteral("hazards")].toArray()) {
            const QString name =
                hazard[QStringLiteral("code")].toString() + u' ' + hazard[QStringLiteral("title")].toString();
            const QString section = bySection.at(name);
            const auto says = [&](const QString& words) {
                const bool found = section.contains(words);
                if (!found)
                    qWarning("%s, %s: \"%s\" is missing", qPrintable(name), qPrintable(posture), qPrintable(words));
                return found;
            };
            QVERIFY(says(wording::expectedText(numbersOf(hazard))));
            const scoring::NodeScore numbers = numbersOf(hazard);
            if (numbers.occurrences.value.high > 1.001 * numbers.probability.value.high) // it does not just stand
                QVERIFY(says(wording::frequencyText(numbers.occurrences, 1.0)));
            for (const char* category : { "technical", "social", "political", "economic" }) {
                const QJsonValue risk = hazard[QLatin1String(category)];
                if (risk[QStringLiteral("code")].toString().isEmpty())
                    continue;
                QVERIFY(says(risk[QStringLiteral("code")].toString()));
                QVERIFY(says(wording::lossText(bounded(risk[QStringLiteral("worth")]))));
            }
        }
}

void TestReport::sameInputSameBytes()
{
    const auto result = scored(codex());
    const auto findings = scoring::findings(result);
    QVERIFY(writeReport(result, findings, fixedOptions(), { path("a.pdf") }));
    QVERIFY(writeReport(scored(codex()), findings, fixedOptions(), { path("b.pdf") }));
    QVERIFY(contentOf(path("a.pdf")).startsWith("%PDF-"));
    QCOMPARE(contentOf(path("a.pdf")), contentOf(path("b.pdf")));
}

/// The title page names the state that sign-offs name: neither layout, comments nor baselines belong to it.
void TestReport::hashIsThatOfSignOffs()
{
    const auto hashIn = [](const Model& model) {
        for (const auto& [name, value] : reportOf(scored(model), {}, fixedOptions()).titlePage.facts)
            if (name == QStringLiteral("Model hash"))
                return value;
        return QString();
    };
    const QString hash = hashIn(codex());
    QCOMPARE(hash, evidence::digestOf(codex()));
    Model model = codex();
    const base::Id node = model.nodes().all().front()->id;
    model.put(domain::Placement{ node, 1234.0, 5678.0, true });
    domain::Comment comment;
    comment.id = { 1, 2 };
    comment.node = node;
    comment.author = QStringLiteral("A. Person");
    model.put(comment);
    model.apply(review::freeze(model, scored(model),
        { QStringLiteral("Now"), comment.author, QDate(2026, 1, 1),
            {} })->changes);
    QCOMPARE(hashIn(model), hash);
    domain::Node renamed = *model.node(node);
    renamed.title += u'!';
    model.put(renamed);
    QVERIFY(hashIn(model) != hash);
}

void TestReport::pageSizes()
{
    if (isMissing(QStringLiteral("pdfinfo")))
        QSKIP("pdfinfo (poppler-utils) is not installed");
    const auto result = scored(codex());
    ReportOptions options = fixedOptions();
    QVERIFY(writeReport(result, {}, options, { path("a4.pdf") }));
    QVERIFY(run(QStringLiteral("pdfinfo"), { path("a4.pdf") }).contains("595 x 842 pts (A4)"));
    options.page = QPageSize::Letter;
    QVERIFY(writeReport(result, {}, options, { path("letter.pdf") }));
    const QByteArray info = run(QStringLiteral("pdfinfo"), { path("letter.pdf") });
    QVERIFY(info.contains("612 x 792 pts (letter)"));
    QVERIFY(info.contains("Title:           Codex: deployment of a code-synthesis model"));
}

void TestReport::fontsAreEmbedded()
{
    if (isMissing(QStringLiteral("pdffonts")))
        QSKIP("pdffonts (poppler-utils) is not installed");
    QVERIFY(writeReport(scored(codex()), {}, fixedOptions(), { path("fonts.pdf") }));
    const QList<QByteArray> lines = run(QStringLiteral("pdffonts"), { path("fonts.pdf") }).trimmed().split('\n');
    QVERIFY(lines.size() > 2);
    // name type encoding emb sub uni object ID
    static const QRegularExpression embedded(QStringLiteral("\\byes\\s+(yes|no)\\s+(yes|no)\\s+\\d+\\s+\\d+\\s*$"));
    for (const QByteArray& line : lines.mid(2))
        QVERIFY2(embedded.match(QString::fromLatin1(line)).hasMatch(), line.constData());
}

void TestReport::outlineLeadsToEveryHazard()
{
    if (isMissing(QStringLiteral("qpdf")))
        QSKIP("qpdf is not installed");
    const Model model = codex();
    QVERIFY(writeReport(scored(model), {}, fixedOptions(), { path("outline.pdf") }));
    const auto json = QJsonDocument::fromJson(run(QStringLiteral("qpdf"),
        { QStringLiteral("--json"), QStringLiteral("--json-key=outlines"), path("outline.pdf") }));
    QStringList titles;
    for (const QJsonValue chapter : json[QStringLiteral("outlines")].toArray()) {
        titles << chapter[QStringLiteral("title")].toString();
        for (const QJsonValue entry : chapter[QStringLiteral("kids")].toArray()) {
            titles << entry[QStringLiteral("title")].toString();
            QVERIFY(entry[QStringLiteral("destpageposfrom1")].toInt() > 2);
        }
    }
    for (const char* chapter : { "Summary", "Risk matrices", "Rankings, and where they disagree", "Hazard by hazard",
             "The graph", "Controls", "What was put in", "Findings about the model" })
        QVERIFY2(titles.contains(QLatin1String(chapter)), chapter);
    for (const domain::Node* node : model.nodes().all())
        if (node->kind == domain::NodeKind::Hazard)
            QVERIFY2(titles.contains(wording::nameOf(*node)), qPrintable(node->code));
}

void TestReport::hostileTextIsText()
{
    QElapsedTimer timer;
    timer.start();
    const auto result = scored(hostileModel());
    QVERIFY(writeReport(result, scoring::findings(result), fixedOptions(), { path("hostile.pdf") }));
    QVERIFY2(timer.elapsed() < 30'000, qPrintable(QString::number(timer.elapsed())));
    if (isMissing(QStringLiteral("pdftotext")))
        QSKIP("pdftotext (poppler-utils) is not installed");
    const QString text = textOf(path("hostile.pdf"));
    QVERIFY(text.contains(QStringLiteral("<b>&amp;\"'</b>")));
    QVERIFY(text.contains(QStringLiteral("<i>owner</i>")));
    QVERIFY(text.contains(QStringLiteral("%1 %n \\")));
    for (const char16_t steering : { u'\u202E', u'\u0007', u'\u001b' })
        QVERIFY(!text.contains(QChar(steering)));
    QVERIFY(run(QStringLiteral("pdfinfo"), { path("hostile.pdf") }).contains("Pages:"));
}

void TestReport::emptyProjectMakesAReport()
{
    for (const Model& model : { Model(), *exchange::templateModel(QStringLiteral("empty")) }) {
        const auto result = scored(model);
        const auto written =
            writeReport(result, scoring::findings(result), fixedOptions(), { path("empty.pdf"), true });
        QVERIFY2(written, written ? "" : written.error().code.key());
        QVERIFY(contentOf(path("empty.pdf")).startsWith("%PDF-"));
    }
}

void TestReport::theLastBaselineIsCompared()
{
    Model model = review::withoutBaselines(codex());
    const auto chapter = [&] {
        const auto content = report::reportOf(scored(model), {}, fixedOptions());
        QStringList texts;
        bool isInside = false;
        for (const auto& block : content.blocks) {
            if (const auto* heading = std::get_if<report::Heading>(&block); heading && heading->level == 1)
                isInside = heading->text == QStringLiteral("Difference to the last baseline");
            if (const auto* paragraph = std::get_if<report::Paragraph>(&block); isInside && paragraph)
                texts << paragraph->text;
            if (const auto* table = std::get_if<report::TableBlock>(&block); isInside && table)
                for (const auto& row : table->rows)
                    texts << row.front().text + u'|' + row.back().text;
        }
        return texts;
    };
    QCOMPARE(chapter(), QStringList());
    for (const char* name : { "Earlier", "Later" }) {
        const auto command = review::freeze(model, scored(model),
            { QString::fromLatin1(name), QStringLiteral("Ada"), QDate(2026, 11, name[0] == 'E' ? 1 : 2), {} });
        model.apply(command.value().changes);
    }
    const QStringList same = chapter();
    QVERIFY2(same.first().contains(QStringLiteral("“Later”, which Ada froze on 2026-11-02")), qPrintable(same.first()));
    QVERIFY(same.contains(QStringLiteral("No edit bears on the expected loss.")));
    domain::Node changed; // the one that saves the most in the last category
    double most = 0.0;
    const scoring::RiskResult result = scored(model);
    for (const scoring::NodeScore& score : result.in(domain::Posture::Current).nodes) {
        const domain::Node& node = *model.node(score.id);
        const double saved = score.categories.back().lossReduction.value.low;
        if (node.kind != domain::NodeKind::Control || node.status != domain::ControlStatus::Implemented
            || saved <= most)
            continue;
        most = saved;
        changed = node;
    }
    QVERIFY(most > 0.0);
    changed.status = domain::ControlStatus::Failed;
    model.put(changed);
    const QStringList now = chapter();
    QVERIFY2(now.last().startsWith(wording::nameOf(changed) + QStringLiteral("|+")), qPrintable(now.join(u'\n')));
}

namespace {

/// As the first edition wrote it: a cause of 0.1 per demand, ten demands, and a loss of 1 - 0.9^10 = 0.651 thousand.
QByteArray firstEdition()
{
    const testing::Sketch sketch("C01 p=\"0.1 per occasion\" -> S01 T=1:1000");
    QByteArray text = exchange::writeTwin(sketch.model);
    text.replace("graphazard.twin/2", "graphazard.twin/1");
    text.replace("0.1 per occasion", "0.1 per demand");
    text.replace("\"title\": \"Test\"", "\"title\": \"Test\", \"exposure\": \"1 year, 10 demands\"");
    return text;
}

} // namespace

/// Ten demands of 0.1 are one occurrence now, a loss of 1000; what it was counted as then stands beside.
void TestReport::aBaselineOfAFormerEditionIsSaid()
{
    const auto read = exchange::readTwin(firstEdition(), QStringLiteral("then.json"));
    QVERIFY2(
        read, read ? "" : (read.error().code.key() + (" " + read.error().place) + " " + read.error().detail).c_str());
    Model model = *read;
    domain::Baseline then;
    then.id = base::Id::random();
    then.name = QStringLiteral("Then");
    then.person = QStringLiteral("Ada");
    then.totals = QStringList{ QStringLiteral("current,Technical,651,651") };
    then.content = qCompress(firstEdition());
    model.put(then);
    const auto content = report::reportOf(scored(model), {}, fixedOptions());
    const auto note = std::ranges::find_if(content.blocks, [](const report::Block& block) {
        const auto* paragraph = std::get_if<report::Paragraph>(&block);
        return paragraph && paragraph->style == report::Paragraph::Style::Notice
            && paragraph->text.contains(QStringLiteral("before numbers scaled with use"));
    });
    QVERIFY(note != content.blocks.end());
    const auto& totals = std::get<report::TableBlock>(*(note + 1));
    QStringList row;
    for (const report::TableCell& cell : totals.rows.front())
        row << cell.text;
    QCOMPARE(row, QStringList({ "Technical", "651", "1000", "1000", "0" }));
    QCOMPARE(totals.columns[1].title, QStringLiteral("As counted then"));
}

void TestReport::aDamagedBaselineIsSaid()
{
    Model model = review::withoutBaselines(codex());
    domain::Baseline broken;
    broken.id = base::Id::random();
    broken.name = QStringLiteral("Broken");
    broken.person = QStringLiteral("Ada");
    model.put(broken);
    const auto content = report::reportOf(scored(model), {}, fixedOptions());
    const auto isNotice = [](const report::Block& block) {
        const auto* paragraph = std::get_if<report::Paragraph>(&block);
        return paragraph && paragraph->style == report::Paragraph::Style::Notice
            && paragraph->text.contains(QStringLiteral("“Broken” is damaged"));
    };
    QVERIFY(std::ranges::any_of(content.blocks, isNotice));
}

void TestReport::refusesWhatItCannotWrite()
{
    const auto result = scored(codex());
    const auto codeFor = [&](const QString& target) {
        const auto status = writeReport(result, {}, fixedOptions(), { target });
        return status ? std::string() : status.error().code.key();
    };
    QCOMPARE(codeFor(m_folder.path()), std::string("file.is-directory"));
    QCOMPARE(codeFor(path("no/such/folder/x.pdf")), std::string("file.not-found"));
    scoring::RiskResult stopped = result;
    stopped.cancelled = true;
    const auto refused = writeReport(stopped, {}, fixedOptions(), { path("x.pdf") });
    QVERIFY(!refused);
    QCOMPARE(refused.error().code.key(), std::string("report.cancelled-result"));
    QVERIFY(!QFile::exists(path("x.pdf")));
    if (geteuid() == 0)
        QSKIP("permissions do not bind the superuser");
    QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("locked")));
    QFile::setPermissions(path("locked"), QFile::ReadOwner | QFile::ExeOwner);
    QCOMPARE(codeFor(path("locked/x.pdf")), std::string("file.no-permission"));
}

void TestReport::fullDiskLeavesTheOldFile()
{
    QFile old(path("old.pdf"));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("%PDF- the old report") > 0);
    old.close();
    const auto result = scored(codex());
    const pid_t child = fork();
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{ 20'000, 20'000 };
        setrlimit(RLIMIT_FSIZE, &limit);
        const auto status = writeReport(result, {}, fixedOptions(), { path("old.pdf"), true });
        _exit(!status && status.error().code == base::FileError::NoSpace ? 0 : status ? 1 : 2);
    }
    int exit = 0;
    QCOMPARE(waitpid(child, &exit, 0), child);
    QVERIFY(WIFEXITED(exit));
    QCOMPARE(WEXITSTATUS(exit), 0);
    QCOMPARE(contentOf(path("old.pdf")), QByteArray("%PDF- the old report"));
    QCOMPARE(QDir(m_folder.path()).entryList({ QStringLiteral("old*") }, QDir::Files).size(), 1);
}

void TestReport::cancelWritesNothing()
{
    ReportOptions options = fixedOptions();
    options.cancel.cancel();
    const auto status = writeReport(scored(codex()), {}, options, { path("cancelled.pdf") });
    QVERIFY(!status);
    QCOMPARE(status.error().code.key(), std::string("report.cancelled"));
    QVERIFY(!QFile::exists(path("cancelled.pdf")));
}

/// Linear in the number of hazards: four times the project, no more than eight times the time.
void TestReport::takesLittleTime()
{
    const auto seconds = [&](std::size_t nodes) {
        const auto result = scored(testing::generateProject({ 3, nodes, 0.0 }));
        QElapsedTimer timer;
        timer.start();
        if (!writeReport(result, {}, fixedOptions(), { path("large.pdf"), true }))
            qWarning("no report");
        return static_cast<double>(timer.elapsed()) / 1000.0;
    };
    seconds(300);
    const double small = seconds(700);
    const double large = seconds(2800);
    QVERIFY2(large < 8.0 * small + 1.0, qPrintable(QStringLiteral("%1 s, %2 s").arg(small).arg(large)));
}

namespace {

std::size_t countOf(const report::ReportContent& content, const QString& words)
{
    return static_cast<std::size_t>(std::ranges::count_if(content.blocks, [&](const report::Block& block) {
        const auto* paragraph = std::get_if<report::Paragraph>(&block);
        return paragraph != nullptr && paragraph->text.contains(words);
    }));
}

Model hazardsAndCauses(std::size_t count)
{
    Model model = *exchange::newProject(QStringLiteral("empty"));
    std::uint64_t number = 0;
    const auto nextId = [&number] { return base::Id{ 7, ++number }; };
    domain::Node first;
    first.id = nextId();
    first.kind = domain::NodeKind::Hazard;
    model.put(first);
    for (std::size_t i = 0; i + 1 < count; ++i) {
        domain::Node hazard = first, cause;
        hazard.id = nextId();
        cause.id = nextId();
        model.put(hazard);
        model.put(cause);
        model.put(domain::Link{ nextId(), cause.id, first.id, false, {}, {} });
    }
    return model;
}

} // namespace

void TestReport::longListsEndAndSayWhatIsLeftOut()
{
    const auto content = reportOf(scored(hazardsAndCauses(1201)), {}, fixedOptions());
    std::size_t hazards = 0;
    bool isChapter = false;
    for (const report::Block& block : content.blocks) {
        const auto* heading = std::get_if<report::Heading>(&block);
        if (heading != nullptr && heading->level == 1)
            isChapter = heading->text == u"Hazard by hazard";
        hazards += heading != nullptr && heading->level == 2 && isChapter ? 1 : 0;
        if (const auto* table = std::get_if<report::TableBlock>(&block))
            QVERIFY(table->rows.size() <= 1000);
    }
    QCOMPARE(hazards, std::size_t{ 1000 });
    QCOMPARE(countOf(content, QStringLiteral("Of 1201 hazards, 1000 stand here")), std::size_t{ 1 });
    // The causes of the first hazard, if it is among those shown, and those of the project.
    const std::size_t ends = countOf(content, QStringLiteral("ends after 1000 rows. The other 200 are in"));
    QVERIFY2(ends == 1 || ends == 2, std::to_string(ends).c_str());
    const auto small = reportOf(scored(hazardsAndCauses(900)), {}, fixedOptions());
    QCOMPARE(countOf(small, QStringLiteral("ends after")), std::size_t{ 0 });
    QCOMPARE(countOf(small, QStringLiteral("stand here:")), std::size_t{ 0 });
}

void TestReport::largeGraphsAreNotDrawn()
{
    const auto drawn = [](const report::ReportContent& content) {
        return std::ranges::any_of(content.blocks, [](const report::Block& block) {
            const auto* picture = std::get_if<report::PictureBlock>(&block);
            return picture != nullptr && picture->ownPage;
        });
    };
    QVERIFY(drawn(reportOf(scored(hazardsAndCauses(100)), {}, fixedOptions())));
    const auto content = reportOf(scored(hazardsAndCauses(2501)), {}, fixedOptions());
    QVERIFY(!drawn(content));
    QCOMPARE(countOf(content, QStringLiteral("The graph has 5001 nodes")), std::size_t{ 1 });
}

QTEST_MAIN(TestReport)
#include "test_report.moc"
