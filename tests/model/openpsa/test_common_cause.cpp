#include "model/base/codes/openpsa_errors.h"
#include "model/openpsa/support.h"

using namespace hz;
using namespace hz::openpsa;

namespace {

QByteArray group(const QByteArray& model, int members, const QList<QByteArray>& factors, const QByteArray& q = "0.3")
{
    QByteArray text = "<define-CCF-group name='G' model='" + model + "'><members>";
    for (int i = 0; i < members; ++i)
        text += QByteArray("<basic-event name='") + char('a' + i) + "'/>";
    text += "</members><distribution><float value='" + q + "'/></distribution><factors>";
    for (const QByteArray& factor : factors)
        text += "<factor><float value='" + factor + "'/></factor>";
    return text + "</factors></define-CCF-group>";
}

QByteArray treeWith(const QByteArray& group)
{
    return "<opsa-mef><define-fault-tree name='T'><define-gate name='both'><and><event name='a'/><event "
           "name='b'/></and>"
           "</define-gate><define-gate name='any'><or><event name='a'/><event name='b'/></or></define-gate>"
           "</define-fault-tree>\n"
        + group + "</opsa-mef>";
}

} // namespace

class TestCommonCause : public QObject {
    Q_OBJECT

private slots:
    /// Computed by hand from the formulas of the format, for three members and Q = 0.3.
    void levelsFollowTheFormat_data()
    {
        QTest::addColumn<QByteArray>("model");
        QTest::addColumn<QList<QByteArray>>("factors");
        QTest::addColumn<QList<double>>("levels");
        QTest::newRow("beta") << QByteArray("beta-factor") << QList<QByteArray>{ "0.2" }
                              << QList<double>{ 0.24, 0.0, 0.06 };
        QTest::newRow("MGL") << QByteArray("MGL") << QList<QByteArray>{ "0.1", "0.4" }
                             << QList<double>{ 0.27, 0.009, 0.012 };
        QTest::newRow("MGL of one factor")
            << QByteArray("MGL") << QList<QByteArray>{ "0.1" } << QList<double>{ 0.27, 0.015 };
        QTest::newRow("alpha") << QByteArray("alpha-factor") << QList<QByteArray>{ "0.7", "0.2", "0.1" }
                               << QList<double>{ 0.15, 0.3 / 7.0, 0.45 / 7.0 };
        QTest::newRow("alpha not summing to one")
            << QByteArray("alpha-factor") << QList<QByteArray>{ "5", "2", "1" } << QList<double>{ 0.125, 0.05, 0.075 };
        QTest::newRow("phi") << QByteArray("phi-factor") << QList<QByteArray>{ "0.7", "0.2", "0.1" }
                             << QList<double>{ 0.21, 0.06, 0.03 };
    }

    void levelsFollowTheFormat()
    {
        QFETCH(QByteArray, model);
        QFETCH(QList<QByteArray>, factors);
        QFETCH(QList<double>, levels);
        const auto values = pointValues(modelFrom(treeWith(group(model, 3, factors))));
        QVERIFY(values.ok());
        QCOMPARE(values->levels[0].size(), static_cast<std::size_t>(levels.size()));
        for (qsizetype i = 0; i < levels.size(); ++i)
            QVERIFY(isNear(values->levels[0][static_cast<std::size_t>(i)], levels[i]));
    }

    void membersBecomeTheirCombinations()
    {
        const OpenPsaModel model = modelFrom(treeWith(group("MGL", 3, { "0.1", "0.4" })));
        const BuiltFormula built = builtFrom(model);
        QCOMPARE(built.names, (std::vector<std::string>{ "[a b c]", "[a b]", "[a c]", "[a]", "[b c]", "[b]", "[c]" }));
        QCOMPARE(built.sources[0].level, 3U);
        QCOMPARE(built.sources[0].group, 0U);
        QCOMPARE(built.probabilities[1].low, 0.009);
        // both: [ab] or [abc] or ([a] or [ac]) and ([b] or [bc])
        const double shared = 1.0 - (1.0 - 0.009) * (1.0 - 0.012);
        const double one = 1.0 - (1.0 - 0.27) * (1.0 - 0.009);
        QVERIFY(isNear(probabilityOf(built, built.gates[0]), shared + (1.0 - shared) * one * one));
        QVERIFY(isNear(probabilityOf(built, built.events[0]), 1.0 - (1.0 - shared) * (1.0 - one)));
    }

    void onlyLevelsWithAChanceMakeCombinations()
    {
        const BuiltFormula beta = builtFrom(modelFrom(treeWith(group("beta-factor", 5, { "0.2" }))));
        QCOMPARE(beta.names, (std::vector<std::string>{ "[a b c d e]", "[a]", "[b]", "[c]", "[d]", "[e]" }));
        const BuiltFormula shared = builtFrom(modelFrom(treeWith(group("beta-factor", 3, { "1" }))));
        QCOMPARE(shared.names, (std::vector<std::string>{ "[a b c]" }));
        QCOMPARE(shared.gates[0], shared.gates[1]);
        const BuiltFormula never = builtFrom(modelFrom(treeWith(group("MGL", 2, { "0.5" }, "0"))));
        QCOMPARE(never.names, (std::vector<std::string>{ "[a]", "[b]" }));
    }

    void withoutCommonCauseMembersAreIndependent()
    {
        const BuiltFormula built =
            builtFrom(modelFrom(treeWith(group("beta-factor", 2, { "0.2" }))), { kDefaultMissionTime, false, nullptr });
        QCOMPARE(built.names, (std::vector<std::string>{ "a", "b" }));
        QVERIFY(isNear(probabilityOf(built, built.gates[0]), 0.09));
    }

    void combinationsHaveALimit()
    {
        QByteArray members;
        QByteArray factors;
        for (int i = 0; i < 40; ++i)
            members += "<basic-event name='e" + QByteArray::number(i) + "'/>";
        for (int i = 0; i < 40; ++i)
            factors += "<factor><float value='0.02'/></factor>";
        const OpenPsaModel model = modelFrom("<opsa-mef>\n<define-CCF-group name='Big' model='alpha-factor'><members>"
            + members + "</members><distribution><float value='0.1'/></distribution><factors>" + factors
            + "</factors></define-CCF-group></opsa-mef>");
        const auto built = toFormula(model);
        QVERIFY(!built.ok());
        QCOMPARE(built.error(), (base::Error{ base::OpenPsaError::TooManyCombinations, {}, "Big", "m.xml:2" }));
        QVERIFY(toFormula(model, { kDefaultMissionTime, false, nullptr }).ok());
    }

    void badFactorsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("model");
        QTest::addColumn<QList<QByteArray>>("factors");
        QTest::addColumn<base::Error>("error");
        const auto row = [](const char* name, const char* model, const QList<QByteArray>& factors,
                             base::OpenPsaError code, const char* detail, const char* place) {
            QTest::newRow(name) << QByteArray(model) << factors << base::Error{ code, {}, detail, place };
        };
        row("negative", "phi-factor", { "-0.1" }, base::OpenPsaError::BadFactor, "G, level 1: -0.1", "m.xml:2");
        row("above one", "MGL", { "1.0000000001" }, base::OpenPsaError::BadFactor, "G, level 2: 1.0000000001",
            "m.xml:2");
        row("no alpha", "alpha-factor", { "0", "0" }, base::OpenPsaError::BadArgument, "factor", "m.xml:2");
        row("phi above one", "phi-factor", { "0.7", "0.7" }, base::OpenPsaError::FactorSum, "1.4 (G)", "m.xml:2");
    }

    void badFactorsAreRefused()
    {
        QFETCH(QByteArray, model);
        QFETCH(QList<QByteArray>, factors);
        QFETCH(base::Error, error);
        const auto built = toFormula(modelFrom(treeWith(group(model, 2, factors))));
        QVERIFY(!built.ok());
        QCOMPARE(built.error(), error);
    }

    void sumsThatAreNotOneAreNoted()
    {
        const auto notesOf = [](const char* kind, const QList<QByteArray>& factors) {
            return builtFrom(modelFrom(treeWith(group(kind, 2, factors)))).notes;
        };
        const std::vector<Note> two{ { NoteCode::FactorSum, "2 (G)", "m.xml:2" } };
        QCOMPARE(notesOf("alpha-factor", { "1.4", "0.6" }), two);
        QCOMPARE(notesOf("phi-factor", { "0.7", "0.2" }).size(), 1U);
        QVERIFY(notesOf("phi-factor", { "0.7", "0.3" }).empty());
        QVERIFY(notesOf("alpha-factor", { "0.7", "0.3" }).empty());
        QVERIFY(notesOf("MGL", { "0.7" }).empty());
    }

    void levelsThatAreLeftOutAreRefused()
    {
        const auto model = readOpenPsa(
            "<opsa-mef><define-CCF-group name='G' model='alpha-factor'><members><basic-event name='a'/>"
            "<basic-event name='b'/><basic-event name='c'/></members><distribution><float value='0.1'/></distribution>"
            "<factors><factor level='1'><float value='1'/></factor><factor level='3'><float value='1'/></factor>"
            "</factors></define-CCF-group></opsa-mef>",
            "m.xml");
        QVERIFY(!model.ok());
        QCOMPARE(model.error(), (base::Error{ base::OpenPsaError::MissingElement, {}, "G, level 2", "m.xml:1" }));
    }
};

QTEST_GUILESS_MAIN(TestCommonCause)
#include "test_common_cause.moc"
