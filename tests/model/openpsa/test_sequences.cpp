#include "model/openpsa/support.h"

using namespace hz;
using namespace hz::openpsa;

namespace {

/// Gates f and g over events of probability 0.1 and 0.2, h over the house event; initiating events I and J.
BuiltFormula builtFrom(const QByteArray& initial, const QByteArray& more = {}, const QByteArray& sequences = {})
{
    static OpenPsaModel model;
    model = modelFrom(
        "<opsa-mef><define-initiating-event name='I' event-tree='E'/>\n"
        "<define-fault-tree name='A'><define-gate name='f'><event name='x'/></define-gate><define-gate name='g'>"
        "<event name='y'/></define-gate><define-gate name='h'><house-event name='on'/></define-gate>"
        "<define-house-event name='on'/><define-basic-event name='x'><float value='0.1'/></define-basic-event>"
        "<define-basic-event name='y'><float value='0.2'/></define-basic-event></define-fault-tree>"
        + more + "<define-event-tree name='E'><define-functional-event name='F'/><define-functional-event name='G'/>"
        + (sequences.isEmpty() ? "<define-sequence name='S'/><define-sequence name='T'/>" : sequences) + initial
        + "</define-event-tree></opsa-mef>");
    return openpsa::builtFrom(model);
}

QByteArray state(const QByteArray& content)
{
    return "<initial-state>" + content + "</initial-state>";
}

QByteArray gate(const char* name)
{
    return QByteArray("<collect-formula><gate name='") + name + "'/></collect-formula>";
}

QByteArray noGate(const char* name)
{
    return QByteArray("<collect-formula><not><gate name='") + name + "'/></not></collect-formula>";
}

QByteArray times(const char* value)
{
    return QByteArray("<collect-expression><float value='") + value + "'/></collect-expression>";
}

QByteArray path(const QByteArray& content)
{
    static int count = 0;
    return "<path state='s" + QByteArray::number(++count) + "'>" + content + "</path>";
}

QByteArray fork(const QByteArray& paths, const char* event = "F")
{
    return QByteArray("<fork functional-event='") + event + "'>" + paths + "</fork>";
}

const QByteArray kToS = "<sequence name='S'/>";
const QByteArray kToT = "<sequence name='T'/>";

QByteArray setOn(const char* value)
{
    return QByteArray("<set-house-event name='on'><constant value='") + value + "'/></set-house-event>";
}

double valueOf(const BuiltFormula& built, std::size_t root)
{
    return built.sequences[root].factor * probabilityOf(built, built.sequences[root].formula);
}

} // namespace

class TestSequences : public QObject {
    Q_OBJECT

private slots:
    void formulasAreJoinedAlongAPath()
    {
        const BuiltFormula built =
            builtFrom(state(fork(path(gate("f") + fork(path(gate("g") + kToS) + path(noGate("g") + kToT), "G"))
                + path(noGate("f") + kToT))));
        QCOMPARE(built.sequences.size(), 2U);
        QCOMPARE(built.sequences[0].sequence, 0U);
        QCOMPARE(built.sequences[0].factor, 1.0);
        QVERIFY(isNear(valueOf(built, 0), 0.02));
        QVERIFY(isNear(valueOf(built, 1), 0.98));
        QCOMPARE(built.names.size(), 2U);
    }

    void expressionsMultiplyAndAddUp()
    {
        const BuiltFormula built = builtFrom(state(
            fork(path(times("0.25") + times("0.5") + kToS) + path(times("0.5") + kToS) + path(times("0.25") + kToT))));
        QCOMPARE(built.sequences[0].formula, engine::Formula::yes());
        QCOMPARE(built.sequences[0].factor, 0.625);
        QCOMPARE(built.sequences[1].factor, 0.25);
        QCOMPARE(built.names.size(), 2U);
    }

    void waysWithEqualExpressionsAreJoinedByOr()
    {
        const BuiltFormula built =
            builtFrom(state(times("0.5") + fork(path(gate("f") + kToS) + path(gate("g") + kToS))));
        QCOMPARE(built.sequences[0].factor, 0.5);
        QVERIFY(isNear(valueOf(built, 0), 0.5 * 0.28));
    }

    void waysWithOtherExpressionsAreAdded()
    {
        const BuiltFormula built = builtFrom(state(fork(path(times("0.3") + gate("f") + kToS)
            + path(times("0.5") + gate("g") + kToS) + path(times("0") + kToS) + path(times("0.2") + kToS))));
        QCOMPARE(built.names.back(), std::string("I, S (choice 2)"));
        QCOMPARE(built.sources.back().event, VariableSource::kNone);
        QVERIFY(isNear(built.sequences[0].factor, 1.0));
        QVERIFY(isNear(valueOf(built, 0), 0.3 * 0.1 + 0.5 * 0.2 + 0.2));
    }

    void chancesThatExcludeEachOtherByFormulasMayAddUpToMore()
    {
        const BuiltFormula built =
            builtFrom(state(fork(path(times("0.75") + gate("f") + kToS) + path(times("0.5") + noGate("f") + kToS))));
        QVERIFY(isNear(valueOf(built, 0), 0.75 * 0.1 + 0.5 * 0.9));
        QCOMPARE(built.sequences[0].factor, 1.0);
    }

    void sequencesAreSharedByEventTrees()
    {
        const BuiltFormula built = builtFrom(state(gate("f") + kToS),
            "<define-initiating-event name='J' event-tree='E2'/><define-event-tree name='E2'>"
                + state(gate("g") + "<sequence name='S'/>") + "</define-event-tree>",
            "<define-sequence name='S'>" + times("0.5") + "</define-sequence>");
        QCOMPARE(built.sequences.size(), 2U);
        QCOMPARE(built.sequences[1].initiatingEvent, 1U);
        QCOMPARE(built.sequences[1].tree, built.sequences[0].tree);
        QVERIFY(isNear(valueOf(built, 1), 0.1));
        QVERIFY(built.notes.empty());
    }

    void rulesOfSequencesGoOnToOtherTrees()
    {
        const BuiltFormula built = builtFrom(state(gate("f") + kToS),
            "<define-rule name='on'><block><event-tree name='E2'/></block></define-rule>"
            "<define-event-tree name='E2'><define-sequence name='End'/>"
                + state(gate("g") + "<sequence name='End'/>") + "</define-event-tree>",
            "<define-sequence name='S'><rule name='on'/></define-sequence>");
        QCOMPARE(built.sequences.size(), 1U);
        QVERIFY(isNear(valueOf(built, 0), 0.02));
        QVERIFY(built.notes.empty()); // E2 is started by the rule
    }

    void initiatingEventsHaveFrequencies()
    {
        static OpenPsaModel model;
        model = modelFrom("<opsa-mef><define-initiating-event name='I' event-tree='E'>" + times("12")
            + "<rule name='twice'/></define-initiating-event><define-rule name='twice'>" + times("2")
            + "</define-rule><define-event-tree name='E'><define-sequence name='S'/>" + state(times("0.25") + kToS)
            + "</define-event-tree></opsa-mef>");
        const BuiltFormula built = openpsa::builtFrom(model);
        QCOMPARE(*built.sequences[0].frequency, 24.0);
        QCOMPARE(built.sequences[0].factor, 0.25);
    }

    void whatIsSetHoldsFromThere()
    {
        const BuiltFormula built = builtFrom(state(
            fork(path("<set-basic-event name='x'><float value='0.5'/></set-basic-event>" + gate("f") + gate("g") + kToS)
                + path("<set-gate name='f'><and><gate name='g'/><basic-event name='x'/></and></set-gate>" + gate("f")
                    + kToT))));
        QVERIFY(isNear(valueOf(built, 0), 0.5 * 0.2));
        QVERIFY(isNear(valueOf(built, 1), 0.1 * 0.2));
        QVERIFY(isNear(probabilityOf(built, built.gates[0]), 0.1));
    }

    void parametersThatAreSetChangeWhatDependsOnThem()
    {
        static OpenPsaModel model;
        const QByteArray parameter = "<parameter name='p'/>";
        model = modelFrom(
            "<opsa-mef><define-initiating-event name='I' event-tree='E'/><model-data><define-parameter name='p'>"
            "<float value='0.1'/></define-parameter><define-parameter name='q'><mul><float value='2'/>"
            + parameter
            + "</mul></define-parameter><define-basic-event name='e'><parameter name='q'/>"
              "</define-basic-event></model-data><define-fault-tree name='A'><define-gate name='f'><basic-event "
              "name='e'/>"
              "</define-gate></define-fault-tree><define-event-tree name='E'><define-sequence name='S'/>"
            + state("<set-parameter name='p'><float value='0.25'/></set-parameter>" + gate("f") + "<collect-expression>"
                + parameter + "</collect-expression>" + kToS)
            + "</define-event-tree></opsa-mef>");
        const BuiltFormula built = openpsa::builtFrom(model);
        QVERIFY(isNear(valueOf(built, 0), 0.5 * 0.25));
        QVERIFY(isNear(probabilityOf(built, built.gates[0]), 0.2));
    }

    void treesThatNothingStartsAreNoted()
    {
        const BuiltFormula built = builtFrom(state(kToS),
            "\n<define-event-tree name='E2'><define-sequence name='X'/>" + state("<sequence name='X'/>")
                + "</define-event-tree>");
        QCOMPARE(built.notes, (std::vector<Note>{ { NoteCode::TreeNotStarted, "E2", "m.xml:3" } }));
    }

    void houseEventsHoldFromWhereTheyAreSet()
    {
        const BuiltFormula built = builtFrom(state(setOn("true")
            + fork(path(gate("h") + setOn("false") + gate("f") + kToS) + path(setOn("false") + gate("h") + kToT))));
        QVERIFY(isNear(valueOf(built, 0), 0.1));
        QCOMPARE(built.sequences[1].formula, engine::Formula::no());
        QCOMPARE(built.gates[2], engine::Formula::no());
    }

    void conditionsTestTheWay()
    {
        const QByteArray test = "<if><and><test-initiating-event name='I'/><not><test-functional-event name='F' "
                                "state='bad'/></not></and>"
            + gate("f") + "<block>" + gate("g") + "<rule name='half'/></block></if>";
        const BuiltFormula built = builtFrom(
            state(fork("<path state='ok'>" + test + kToS + "</path><path state='bad'>" + test + kToT + "</path>")),
            "<define-rule name='half'>" + times("0.5") + "</define-rule>");
        QVERIFY(isNear(valueOf(built, 0), 0.1));
        QVERIFY(isNear(valueOf(built, 1), 0.1));
        QCOMPARE(built.sequences[1].factor, 0.5);
    }

    void sequencesGoOnToOtherTrees()
    {
        const BuiltFormula built = builtFrom(state(gate("f") + kToS),
            "<define-initiating-event name='J' event-tree='E2'/><define-event-tree name='E2'>"
            "<define-functional-event name='F'/><define-sequence name='End'/>"
                + state(gate("g") + "<sequence name='End'/>") + "</define-event-tree>",
            "<define-sequence name='S'>" + times("0.5") + "<event-tree name='E2'/></define-sequence>");
        QCOMPARE(built.sequences.size(), 2U);
        QCOMPARE(built.sequences[0].initiatingEvent, 0U);
        QCOMPARE(built.sequences[0].tree, 0U);
        QVERIFY(isNear(valueOf(built, 0), 0.5 * 0.02));
        QCOMPARE(built.sequences[1].initiatingEvent, 1U);
        QVERIFY(isNear(valueOf(built, 1), 0.2));
    }

    void branchesLeadOnWithoutAStack()
    {
        constexpr int kLength = 100'000;
        QByteArray branches;
        for (int i = 0; i < kLength; ++i)
            branches += "<define-branch name='b" + QByteArray::number(i) + "'><branch name='b"
                + QByteArray::number(i + 1) + "'/></define-branch>";
        branches +=
            "<define-branch name='b" + QByteArray::number(kLength) + "'>" + gate("f") + kToS + "</define-branch>";
        const BuiltFormula built = builtFrom(branches + state("<branch name='b0'/>"));
        QVERIFY(isNear(valueOf(built, 0), 0.1));
    }

    void substitutionsHoldEverywhere()
    {
        const BuiltFormula built = builtFrom(state(fork(path(gate("f") + kToS) + path(kToT))),
            "<define-substitution><hypothesis><event name='x'/></hypothesis><target><event name='y'/></target>"
            "</define-substitution>");
        QVERIFY(isNear(valueOf(built, 0), 0.02));
        QVERIFY(isNear(valueOf(built, 1), 0.92));
        QVERIFY(isNear(probabilityOf(built, built.gates[1]), 0.2));
    }

    void phasesSetHouseEventsAndTheMissionTime()
    {
        const OpenPsaModel model = modelFrom(
            "<opsa-mef><define-alignment name='A'><define-phase name='p' time-fraction='0.25'><set-house-event "
            "name='on'><constant value='true'/></set-house-event></define-phase><define-phase name='q' "
            "time-fraction='0.75'/></define-alignment><define-fault-tree name='T'><define-gate name='g'><and><event "
            "name='on'/><event name='e'/></and></define-gate><define-house-event name='on'/><define-basic-event "
            "name='e'><exponential><float value='0.01'/><system-mission-time/></exponential></define-basic-event>"
            "</define-fault-tree></opsa-mef>");
        const BuiltFormula first = openpsa::builtFrom(model, { 100.0, true, &model.alignments[0].phases[0] });
        QVERIFY(isNear(probabilityOf(first, first.gates[0]), -std::expm1(-0.25)));
        const BuiltFormula second = openpsa::builtFrom(model, { 100.0, true, &model.alignments[0].phases[1] });
        QCOMPARE(second.gates[0], engine::Formula::no());
        QVERIFY(isNear(second.probabilities[0].low, -std::expm1(-0.75)));
    }

    void hostileTreesEndInAnError_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("place");
        QByteArray doubling;
        QByteArray rules;
        constexpr int kDoublings = 24;
        for (int i = 0; i < kDoublings; ++i) {
            const QByteArray next = QByteArray::number(i + 1);
            const QByteArray event = "F" + next;
            doubling += "<define-functional-event name='" + event + "'/><define-branch name='b" + QByteArray::number(i)
                + "'>"
                + fork(
                    path("<branch name='b" + next + "'/>") + path("<branch name='b" + next + "'/>"), event.constData())
                + "</define-branch>";
            rules += "<define-rule name='r" + QByteArray::number(i) + "'><rule name='r" + next + "'/><rule name='r"
                + next + "'/></define-rule>";
        }
        doubling += "<define-branch name='b24'>" + kToT + "</define-branch>";
        rules += "<define-rule name='r24'><block/></define-rule>";
        const auto tree = [](const QByteArray& content) {
            return "<opsa-mef>\n<define-initiating-event name='I' event-tree='E'/><define-event-tree name='E'>"
                   "<define-functional-event name='F'/><define-sequence name='S'>\n<event-tree name='D'/><event-tree "
                   "name='D'/></define-sequence><define-sequence name='T'/>"
                + content
                + "</define-event-tree><define-event-tree name='D'><define-sequence name='X'/><initial-state>"
                  "<sequence name='X'/></initial-state></define-event-tree>";
        };
        QTest::newRow("doubling branches") << tree(doubling + state("<branch name='b0'/>")) + "</opsa-mef>"
                                           << "openpsa.too-many-paths"
                                           << "m.xml:2";
        QTest::newRow("doubling rules") << tree(state("<rule name='r0'/>" + kToT)) + rules + "</opsa-mef>"
                                        << "openpsa.too-many-paths"
                                        << "m.xml:2";
        QTest::newRow("two links") << tree(state(kToS)) + "</opsa-mef>"
                                   << "openpsa.two-links"
                                   << "m.xml:3";
        QTest::newRow("negative factor") << tree("\n" + state(times("-1") + kToS)) + "</opsa-mef>"
                                         << "openpsa.bad-probability"
                                         << "m.xml:4";
        QTest::newRow("chance above 1") << tree("\n" + state(times("1.5") + kToS)) + "</opsa-mef>"
                                        << "openpsa.bad-probability"
                                        << "m.xml:4";
        QTest::newRow("chances above 1")
            << tree("\n" + state(fork(path(times("0.75") + kToT) + path(times("0.5") + "<block/>" + kToT))))
                + "</opsa-mef>"
            << "openpsa.ways-add-up"
            << "m.xml:3";
        QTest::newRow("fork twice") << tree("\n" + state(fork(path(fork(path(kToT)))))) + "</opsa-mef>"
                                    << "openpsa.fork-twice"
                                    << "m.xml:4";
        QTest::newRow("rule links too early") << tree("\n" + state("<rule name='r'/>" + kToT))
                + "<define-rule name='r'><event-tree name='D'/>"
                  "</define-rule></opsa-mef>"
                                              << "openpsa.link-too-early"
                                              << "m.xml:4";
    }

    void hostileTreesEndInAnError()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, code);
        QFETCH(QString, place);
        const auto built = toFormula(modelFrom(content));
        QVERIFY(!built.ok());
        QCOMPARE(QString::fromLatin1(built.error().code.key()), code);
        QCOMPARE(QString::fromStdString(built.error().place), place);
    }
};

QTEST_GUILESS_MAIN(TestSequences)
#include "test_sequences.moc"
