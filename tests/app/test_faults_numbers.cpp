#include "support/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <map>

using hz::testing::Outcome;
using hz::testing::run;

namespace {

QString pathOf(const QString& file)
{
    return QStringLiteral(HZ_ROOT "/tests/data/faults/") + file;
}

bool isNear(const QJsonValue& found, double expected)
{
    return found.isDouble() && std::abs(found.toDouble() - expected) <= 1e-6 * std::max(std::abs(expected), 1e-9);
}

QJsonObject firstResult(const Outcome& outcome)
{
    return outcome.json().value("results").toArray().at(0).toObject();
}

/// The rows of a list of objects by the text that each has under the key.
std::map<QString, QJsonObject> byName(const QJsonValue& list, const char* key)
{
    std::map<QString, QJsonObject> rows;
    for (const QJsonValue row : list.toArray())
        rows.emplace(row.toObject().value(key).toString(), row.toObject());
    return rows;
}

std::map<QString, QJsonObject> hazardsOf(const Outcome& outcome)
{
    const QJsonObject current = outcome.json().value("postures").toObject().value("current").toObject();
    return byName(current.value("hazards"), "code");
}

QJsonObject rangeOf(const QJsonObject& object, const char* key)
{
    return object.value(key).toObject();
}

/// No interval anywhere has its ends upside down, and no zero has a sign.
bool isInOrder(const QJsonValue& value)
{
    if (value.isArray())
        return std::ranges::all_of(value.toArray(), [](const QJsonValue& part) { return isInOrder(part); });
    if (value.isDouble())
        return value.toDouble() != 0.0 || !std::signbit(value.toDouble());
    if (!value.isObject())
        return true;
    const QJsonObject object = value.toObject();
    if (object.contains("low") && object.value("low").toDouble() > object.value("high").toDouble(INFINITY))
        return false;
    return std::ranges::all_of(object, [](const QJsonValue& part) { return isInOrder(part); });
}

} // namespace

/// Small models whose figures are known by hand.
class TestFaultsNumbers : public QObject {
    Q_OBJECT

private slots:
    void probabilities_data();
    void probabilities();
    void fussellVesely_data();
    void fussellVesely();
    void everyEventIsListedThoughTheTopIsCertain();
    void anEventThatPreventsHasANegativeEffect();
    void whatIsNeededAlwaysHasNoReductionWorth();
    void intervalsAreInOrder();
    void cutOffIsNullWhereNothingIs_data();
    void cutOffIsNullWhereNothingIs();
    void equalWorthsTie();
    void onlyDesignEliminates();
    void theOrderOfIdsDoesNotCount();
    void oneUnknownIsNotTwo();
    void aLimitMakesIntervalsThatHoldTheValue();
    void samplesFitIntoTheMemory();
    void setsThatCannotBeHeldAreStillCounted();
    void aProjectCountsAsMemoryToo_data();
    void aProjectCountsAsMemoryToo();
};

void TestFaultsNumbers::probabilities_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("ccf");
    QTest::addColumn<double>("expected");

    QTest::newRow("group, ignored") << "numbers/ccf-off.json"
                                    << "off" << 0.04;
    // Common part 0.1, own parts 0.1 / 0.9 each: 0.1 + 0.9 * (0.1 / 0.9)^2.
    QTest::newRow("group") << "numbers/ccf-off.json"
                           << "on" << 0.1 + 0.01 / 0.9;
    QTest::newRow("absorbed") << "issues/absorb.xml"
                              << "on" << 0.25;
    QTest::newRow("certain") << "issues/atleast0.xml"
                             << "on" << 1.0;
    QTest::newRow("two of three") << "issues/kooN.xml"
                                  << "on" << 0.104;
    QTest::newRow("recovery") << "issues/recovery.xml"
                              << "on" << 0.001376;
    QTest::newRow("always needed") << "issues/rrw_infinite.xml"
                                   << "on" << 0.003600083822;
}

void TestFaultsNumbers::probabilities()
{
    QFETCH(QString, file);
    QFETCH(QString, ccf);
    QFETCH(double, expected);
    const Outcome outcome = run({ "analyze", pathOf(file), "--ccf", ccf, "--json" });
    QCOMPARE(outcome.status, 0);
    const QJsonObject probability = rangeOf(firstResult(outcome), "probability");
    QVERIFY(isNear(probability.value("low"), expected));
    QVERIFY(isNear(probability.value("high"), expected));
    QVERIFY(probability.value("exact").toBool());
}

using Shares = QMap<QString, double>;

void TestFaultsNumbers::fussellVesely_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<Shares>("expected");

    QTest::newRow("absorbed") << "issues/absorb.xml" << Shares{ { "a", 1.0 }, { "b", 0.0 } };
    QTest::newRow("certain") << "issues/atleast0.xml" << Shares{ { "a", 0.0 }, { "b", 0.0 } };
    const double two = 0.072 / 0.104;
    QTest::newRow("two of three") << "issues/kooN.xml" << Shares{ { "a", two }, { "b", two }, { "c", two } };
    QTest::newRow("recovery") << "issues/recovery.xml" << Shares{ { "ie", 2.1511628 }, { "rec", 0.0 } };
    QTest::newRow("either") << "numbers/fv-interval.json" << Shares{ { "C1", 0.1 / 0.28 }, { "C2", 0.2 / 0.28 } };
    QTest::newRow("in no cut set") << "numbers/fv-no-cut-set.json" << Shares{ { "C1", 1.0 }, { "C2", 0.0 } };
    QTest::newRow("all of four") << "numbers/upside-down.json"
                                 << Shares{ { "C0", 1.0 }, { "C1", 1.0 }, { "C2", 1.0 }, { "C3", 1.0 } };
}

void TestFaultsNumbers::fussellVesely()
{
    QFETCH(QString, file);
    QFETCH(Shares, expected);
    const Outcome outcome = run({ "analyze", pathOf(file), "--importance", "--json" });
    QCOMPARE(outcome.status, 0);
    const auto rows = byName(firstResult(outcome).value("importance"), "event");
    for (const auto& event : expected.keys()) {
        QVERIFY2(rows.contains(event), qPrintable(event));
        QVERIFY2(isNear(rows.at(event).value("fv"), expected.value(event)), qPrintable(event));
    }
}

void TestFaultsNumbers::everyEventIsListedThoughTheTopIsCertain()
{
    const Outcome outcome =
        run({ "analyze", pathOf("issues/atleast0.xml"), "--probability", "--importance", "--json" });
    const auto rows = byName(firstResult(outcome).value("importance"), "event");
    QCOMPARE(rows.size(), std::size_t{ 2 });
    for (const auto& [event, row] : rows) {
        QVERIFY(isNear(row.value("mif"), 0.0));
        QVERIFY(isNear(row.value("raw"), 1.0));
        QVERIFY(isNear(row.value("rrw"), 1.0));
    }
}

void TestFaultsNumbers::anEventThatPreventsHasANegativeEffect()
{
    const Outcome outcome = run({ "analyze", pathOf("issues/recovery.xml"), "--importance", "--json" });
    const auto rows = byName(firstResult(outcome).value("importance"), "event");
    QVERIFY(isNear(rows.at("rec").value("mif"), -0.00176));
}

void TestFaultsNumbers::whatIsNeededAlwaysHasNoReductionWorth()
{
    const Outcome outcome = run({ "analyze", pathOf("issues/rrw_infinite.xml"), "--importance", "--json" });
    const auto rows = byName(firstResult(outcome).value("importance"), "event");
    QVERIFY(rows.at("X1").value("rrw").isNull());
    QVERIFY(isNear(rows.at("X1").value("fv"), 1.0));
}

void TestFaultsNumbers::intervalsAreInOrder()
{
    for (const char* file : { "numbers/upside-down.json", "issues/recovery.xml", "numbers/unknown-group-worth.json" }) {
        const Outcome outcome = run({ "analyze", pathOf(file), "--probability", "--importance", "--json" });
        QCOMPARE(outcome.status, 0);
        QVERIFY2(isInOrder(outcome.json()), file);
    }
    const Outcome text = run({ "analyze", pathOf("numbers/upside-down.json"), "--importance" });
    QVERIFY(!text.output.contains("1 to 1"));
}

void TestFaultsNumbers::cutOffIsNullWhereNothingIs_data()
{
    QTest::addColumn<QStringList>("limits");
    QTest::addColumn<bool>("isCut");

    QTest::newRow("no limit") << QStringList{} << false;
    QTest::newRow("the order of all") << QStringList{ "--max-order", "2" } << false;
    QTest::newRow("a lower order") << QStringList{ "--max-order", "1" } << true;
    QTest::newRow("less than all") << QStringList{ "--min-probability", "0.03" } << false;
    QTest::newRow("more than some") << QStringList{ "--min-probability", "0.05" } << true;
    QTest::newRow("both, of all") << QStringList{ "--max-order", "2", "--min-probability", "0.03" } << false;
    QTest::newRow("both, one of some") << QStringList{ "--max-order", "2", "--min-probability", "0.05" } << true;
}

void TestFaultsNumbers::cutOffIsNullWhereNothingIs()
{
    QFETCH(QStringList, limits);
    QFETCH(bool, isCut);
    const QStringList arguments{ "analyze", pathOf("issues/kooN.xml"), "--cut-sets", "--json" };
    const Outcome outcome = run(arguments + limits);
    QCOMPARE(outcome.status, 0);
    QCOMPARE(rangeOf(firstResult(outcome), "cut_sets").value("cut_off").isObject(), isCut);
}

void TestFaultsNumbers::equalWorthsTie()
{
    const Outcome outcome = run({ "score", pathOf("numbers/tie-by-rounding.json"), "--json" });
    QCOMPARE(outcome.status, 0);
    for (const char* hazard : { "H1", "H2" }) {
        const QJsonObject risk = rangeOf(hazardsOf(outcome).at(hazard), "technical");
        QVERIFY(isNear(risk.value("worth"), 2e-5));
        QCOMPARE(risk.value("rank_quantitative").toInt(), 1);
    }
    const QJsonObject current = outcome.json().value("postures").toObject().value("current").toObject();
    const QJsonObject agreement = rangeOf(rangeOf(current, "agreement"), "technical");
    QCOMPARE(agreement.value("swaps").toArray(), QJsonArray());
}

void TestFaultsNumbers::onlyDesignEliminates()
{
    const Outcome outcome = run({ "score", pathOf("numbers/k-above-inputs.json"), "--json" });
    QCOMPARE(outcome.status, 0);
    for (const char* hazard : { "H1", "H2" }) {
        const QJsonObject row = hazardsOf(outcome).at(hazard);
        const QJsonObject risk = rangeOf(row, "technical");
        QCOMPARE(rangeOf(row, "likelihood").value("letter").toString(), "A");
        QVERIFY(risk.value("code").toString() != "F");
        QVERIFY(risk.value("level").toString() != "Eliminated");
        QVERIFY(isNear(risk.value("worth"), 0.0));
    }
}

/// The two files have one model under other ids.
void TestFaultsNumbers::theOrderOfIdsDoesNotCount()
{
    const auto figures = [](const char* file) {
        const Outcome outcome = run({ "analyze", pathOf(file), "--node", "S1", "--json" });
        const QJsonObject result = firstResult(outcome);
        return QJsonArray{ result.value("probability"), result.value("frequency") };
    };
    const QJsonArray causeFirst = figures("numbers/mixed-group-cause-first.json");
    QVERIFY(causeFirst.at(0).isObject() && causeFirst.at(1).isObject());
    QCOMPARE(causeFirst, figures("numbers/mixed-group-control-first.json"));
}

namespace {

/// The range itself where it is said to be exact, and at least that elsewhere.
bool holds(const QJsonObject& found, double low, double high)
{
    constexpr double kRounding = 1e-9;
    const double least = found.value("low").toDouble(INFINITY);
    const double most = found.value("high").toDouble(-INFINITY);
    if (found.value("exact").toBool())
        return std::abs(least - low) <= kRounding * high && std::abs(most - high) <= kRounding * high;
    return least <= low && most >= high && least >= 0.0;
}

} // namespace

/// Members of a group have one likelihood q: what needs two values of it is attained by neither. With beta 0.5 the
/// common part is q / 2 and the own part (q / 2) / (1 - q / 2), so that one occurs and not the other with
/// q (1 - q) / (2 - q): at most 3 - 2 sqrt(2), for q = 2 - sqrt(2).
void TestFaultsNumbers::oneUnknownIsNotTwo()
{
    const double most = 3.0 - 2.0 * std::sqrt(2.0);
    const Outcome both = run({ "analyze", pathOf("numbers/unknown-group-probability.json"), "--node", "H1", "--json" });
    QVERIFY2(holds(rangeOf(firstResult(both), "probability"), 0.0, most), both.output);
    // One of the group, or 1 a year: N is q + 1, and P 1 - (1 - q) / e.
    const Outcome rising = run({ "analyze", pathOf("numbers/unknown-group-frequency.json"), "--node", "H1", "--json" });
    QVERIFY(rangeOf(firstResult(rising), "probability").value("exact").toBool());
    QVERIFY2(holds(rangeOf(firstResult(rising), "occurrences"), 1.0, 2.0), rising.output);
    QVERIFY2(holds(rangeOf(firstResult(rising), "probability"), -std::expm1(-1.0), 1.0), rising.output);
    const Outcome scores = run({ "score", pathOf("numbers/unknown-group-probability.json"), "--json" });
    QVERIFY2(holds(rangeOf(hazardsOf(scores).at("H1"), "occurrences"), 0.0, most), scores.output);
    // S1 is C1, or H1 (0.5) with C2: what H1 adds is 0.5 * P(C2 and not C1) of the magnitude, which S1 costs for q = 1.
    const Outcome outcome = run({ "score", pathOf("numbers/unknown-group-worth.json"), "--json" });
    const QJsonObject current = rangeOf(rangeOf(outcome.json(), "postures"), "current");
    const QJsonObject ofS1 = rangeOf(byName(current.value("consequences"), "code").at("S1"), "technical");
    const double magnitude = rangeOf(ofS1, "loss").value("high").toDouble();
    QVERIFY(magnitude > 0.0);
    const QJsonObject ofH1 = rangeOf(rangeOf(hazardsOf(outcome).at("H1"), "technical"), "worth");
    QVERIFY2(holds(ofH1, 0.0, 0.5 * most * magnitude), QJsonDocument(ofH1).toJson());
}

void TestFaultsNumbers::aLimitMakesIntervalsThatHoldTheValue()
{
    const Outcome scores = run({ "score", pathOf("numbers/fv-interval.json"), "--limit-seconds", "0", "--json" });
    QCOMPARE(scores.status, 0);
    const QJsonObject probability = rangeOf(hazardsOf(scores).at("H1"), "probability");
    QVERIFY(!probability.value("exact").toBool(true));
    QVERIFY(probability.value("low").toDouble() < 0.28 && probability.value("high").toDouble() > 0.28);
    const Outcome findings = run({ "check", pathOf("numbers/fv-interval.json"), "--limit-seconds", "0", "--json" });
    QCOMPARE(findings.status, 1);
    QVERIFY(findings.output.contains("\"bounded\""));
    for (const char* verb : { "score", "check", "report", "diff", "analyze" })
        QVERIFY(run({ verb, "--help" }).output.contains("--limit-memory"));
}

void TestFaultsNumbers::samplesFitIntoTheMemory()
{
    const Outcome outcome =
        run({ "analyze", pathOf("issues/kooN.xml"), "--uncertainty", "1000000000", "--limit-memory", "1", "--json" });
    QCOMPARE(outcome.status, 0);
    const QJsonObject uncertainty = rangeOf(firstResult(outcome), "uncertainty");
    QVERIFY(uncertainty.value("samples").toDouble() > 1000.0 && uncertainty.value("samples").toDouble() < 200'000.0);
    QVERIFY(isNear(uncertainty.value("mean"), 0.104));
}

/// 40 of 80 events: some 10^23 sets.
void TestFaultsNumbers::setsThatCannotBeHeldAreStillCounted()
{
    QByteArray text = "<opsa-mef><define-fault-tree name='T'><define-gate name='top'><atleast min='40'>";
    for (int i = 0; i < 80; ++i)
        text += "<basic-event name='e" + QByteArray::number(i) + "'/>";
    text += "</atleast></define-gate></define-fault-tree><model-data>";
    for (int i = 0; i < 80; ++i)
        text += "<define-basic-event name='e" + QByteArray::number(i) + "'><float value='0.1'/></define-basic-event>";
    QTemporaryDir folder;
    QFile file(folder.filePath("many.xml"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text + "</model-data></opsa-mef>");
    file.close();
    const Outcome outcome = run({ "analyze", file.fileName(), "--cut-sets", "--limit-memory", "1", "--json" });
    QCOMPARE(outcome.status, 0);
    const QJsonObject sets = rangeOf(firstResult(outcome), "cut_sets");
    QCOMPARE(sets.value("count").toString(), "107507208733336176461620");
    QVERIFY(sets.value("complete").toBool());
}

namespace {

/// A project that takes more than 100 MiB, by the notes of its nodes.
bool writeLargeProject(const QString& path)
{
    if (run({ "new", path }).status != 0)
        return false;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    QJsonObject project = QJsonDocument::fromJson(file.readAll()).object();
    file.close();
    QJsonObject nodes;
    const QString notes(14'000, u'n');
    for (int i = 0; i < 4000; ++i)
        nodes.insert(QString::number(2 * (i + 1000), 32).rightJustified(26, u'0'),
            QJsonObject{ { "kind", "cause" }, { "title", QString::number(i) }, { "notes", notes } });
    project.insert("nodes", nodes);
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(project).toJson()) > 0 && file.flush();
}

} // namespace

void TestFaultsNumbers::aProjectCountsAsMemoryToo_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("score") << QStringList{ "score", "MODEL" };
    QTest::newRow("check") << QStringList{ "check", "MODEL" };
    QTest::newRow("report") << QStringList{ "report", "MODEL", "-o", "FOLDER/r.pdf" };
    QTest::newRow("diff") << QStringList{ "diff", "MODEL", "MODEL", "--risk" };
    QTest::newRow("analyze") << QStringList{ "analyze", "MODEL", "--node",
        QString::number(2 * 1000, 32).rightJustified(26, u'0') };
}

void TestFaultsNumbers::aProjectCountsAsMemoryToo()
{
    QFETCH(QStringList, words);
    static const QTemporaryDir folder;
    static const bool isWritten = writeLargeProject(folder.filePath("large.json"));
    QVERIFY(isWritten);
    words.replaceInStrings("MODEL", folder.filePath("large.json")).replaceInStrings("FOLDER", folder.path());
    const Outcome outcome = run(words + QStringList{ "--limit-memory", "1" });
    QVERIFY2(outcome.messages.contains("--limit-memory"), outcome.messages);
    QCOMPARE(outcome.status, 3);
    QVERIFY(!QFile::exists(folder.filePath("r.pdf")));
}

QTEST_GUILESS_MAIN(TestFaultsNumbers)
#include "test_faults_numbers.moc"
