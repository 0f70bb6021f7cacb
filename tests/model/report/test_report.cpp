#include "model/base/codes/file_errors.h"
#include "model/report/report.h"

#include "model/evidence/digest.h"
#include "model/report/reported_codex.h"
#include "model/review/baselines.h"
#include "model/wording/wording.h"

#include "support/generator.h"
#include "support/scratch.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace hz;
using namespace hz::testing;
using domain::Model;
using report::ReportOptions;
using report::writeReport;

namespace {

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
    void sameInputSameBytes();
    void hashIsThatOfSignOffs();
    void pageSizes();
    void fontsAreEmbedded();
    void outlineLeadsToEveryHazard();
    void hostileTextIsText();
    void emptyProjectMakesAReport();
    void refusesWhatItCannotWrite();
    void fullDiskLeavesTheOldFile();
    void cancelWritesNothing();
    void takesLittleTime();

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QTemporaryDir m_folder;
};

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
    QVERIFY(outputOf(QStringLiteral("pdfinfo"), { path("a4.pdf") }).contains("595 x 842 pts (A4)"));
    options.page = QPageSize::Letter;
    QVERIFY(writeReport(result, {}, options, { path("letter.pdf") }));
    const QByteArray info = outputOf(QStringLiteral("pdfinfo"), { path("letter.pdf") });
    QVERIFY(info.contains("612 x 792 pts (letter)"));
    QVERIFY(info.contains("Title:           Codex: deployment of a code-synthesis model"));
}

void TestReport::fontsAreEmbedded()
{
    if (isMissing(QStringLiteral("pdffonts")))
        QSKIP("pdffonts (poppler-utils) is not installed");
    QVERIFY(writeReport(scored(codex()), {}, fixedOptions(), { path("fonts.pdf") }));
    const QList<QByteArray> lines = outputOf(QStringLiteral("pdffonts"), { path("fonts.pdf") }).trimmed().split('\n');
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
    const auto json = QJsonDocument::fromJson(outputOf(QStringLiteral("qpdf"),
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
    const QString text = textOfPdf(path("hostile.pdf"));
    QVERIFY(text.contains(QStringLiteral("<b>&amp;\"'</b>")));
    QVERIFY(text.contains(QStringLiteral("<i>owner</i>")));
    QVERIFY(text.contains(QStringLiteral("%1 %n \\")));
    for (const char16_t steering : { u'\u202E', u'\u0007', u'\u001b' })
        QVERIFY(!text.contains(QChar(steering)));
    QVERIFY(outputOf(QStringLiteral("pdfinfo"), { path("hostile.pdf") }).contains("Pages:"));
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

QTEST_MAIN(TestReport)
#include "test_report.moc"
