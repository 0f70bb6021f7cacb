#include "model/openpsa/reader/open_psa_reader.h"

#include <QtTest>

using namespace hz;
using namespace hz::openpsa;

namespace {

base::Result<OpenPsaModel> readContent(const QByteArray& content)
{
    return readOpenPsa(("<opsa-mef>\n" + content + "\n</opsa-mef>").toStdString(), "m.xml");
}

/// A tree with a functional event F, the sequences S and T, `branches` on line 3 and the initial state on line 4.
QByteArray tree(const QByteArray& initial, const QByteArray& branches = {}, const QByteArray& sequence = {})
{
    return "<define-event-tree name='E'><define-functional-event name='F'/><define-sequence name='S'>" + sequence
        + "</define-sequence><define-sequence name='T'/>\n" + branches + "\n<initial-state>" + initial
        + "</initial-state></define-event-tree>";
}

} // namespace

class TestEventTreeReader : public QObject {
    Q_OBJECT

private slots:
    void everythingIsRead()
    {
        const auto model = readContent(
            "<define-initiating-event name='I' event-tree='E'><label>x</label></define-initiating-event>"
            "<define-rule name='r'><collect-expression><test-functional-event name='F' state='ok'/>"
            "</collect-expression></define-rule>"
            "<define-fault-tree name='A'><define-house-event name='h'/></define-fault-tree>"
            "<define-alignment name='M'><define-phase name='one' time-fraction='0.25'/><define-phase name='two' "
            "time-fraction='0.75'><set-house-event name='h'><constant value='true'/></set-house-event></define-phase>"
            "</define-alignment>"
            "<define-substitution><hypothesis><house-event name='h'/></hypothesis><target><constant value='0'/>"
            "</target></define-substitution>"
            + tree("<block><rule name='r'/><if><test-initiating-event name='I'/><block/><rule name='r'/></if></block>"
                   "<fork functional-event='F'><path state='ok'><sequence name='T'/></path>"
                   "<path state='bad'><branch name='b'/></path></fork>",
                "<define-branch name='b'><collect-formula><not><house-event name='h'/></not></collect-formula>"
                "<sequence name='S'/></define-branch>"));
        QVERIFY2(model.ok(), model.ok() ? "" : (std::string(model.error().code.key()) + model.error().detail).c_str());
        QCOMPARE(model->initiatingEvents[0].tree, 0U);
        const EventTree& tree = model->eventTrees[0];
        QCOMPARE(tree.initialState.end, BranchEnd::Fork);
        QCOMPARE(tree.initialState.paths.size(), 2U);
        QCOMPARE(tree.initialState.paths[0].branch.index, 1U);
        QCOMPARE(tree.initialState.paths[1].state, std::string("bad"));
        QCOMPARE(tree.initialState.paths[1].branch.end, BranchEnd::Branch);
        const Instruction& block = tree.initialState.instructions[0];
        QCOMPARE(block.parts[1].action, Action::If);
        QCOMPARE(block.parts[1].expression.operation, Operation::TestInitiatingEvent);
        QCOMPARE(block.parts[1].parts.size(), 2U);
        QCOMPARE(model->rules[0].instructions[0].expression.state, std::string("ok"));
        QCOMPARE(tree.branches[0].branch.instructions[0].formula.operands[0].connective, Connective::HouseEvent);
        QCOMPARE(model->alignments[0].phases[1].instructions[0].index, 0U);
        QCOMPARE(model->alignments[0].phases[1].timeFraction, 0.75);
        QCOMPARE(model->substitutions[0].hypothesis.connective, Connective::HouseEvent);
    }

    void errorsSayWhatAndWhere_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<int>("line");
        const auto row = [](const char* name, const QByteArray& content, const char* code, const char* detail,
                             int line) {
            QTest::newRow(name) << content << QString::fromUtf8(code) << QString::fromUtf8(detail) << line;
        };
        const auto rule = [](const QByteArray& content) {
            return "<define-rule name='r'>\n" + content + "</define-rule>";
        };
        row("no initial state", "<define-event-tree name='E'/>", "missing-element", "E", 2);
        row("two initial states",
            "<define-event-tree name='E'><define-sequence name='S'/>\n<initial-state><sequence name='S'/>"
            "</initial-state>\n<initial-state/></define-event-tree>",
            "unknown-element", "initial-state", 4);
        row("no end", tree(""), "missing-element", "initial-state", 4);
        row("two ends", tree("<sequence name='S'/><sequence name='T'/>"), "wrong-count", "initial-state", 4);
        row("after the end", tree("<sequence name='S'/><block/>"), "wrong-count", "initial-state", 4);
        row("empty fork", tree("<fork functional-event='F'/>"), "missing-element", "fork", 4);
        row("no path", tree("<fork functional-event='F'><sequence name='S'/></fork>"), "unknown-element", "sequence",
            4);
        row("undefined sequence", tree("\n<sequence name='X'/>"), "undefined", "X", 4);
        row("undefined branch", tree("<branch name='X'/>"), "undefined", "X", 4);
        row("undefined functional event",
            tree("<fork functional-event='G'><path state='x'><sequence name='S'/></path></fork>"), "undefined", "G", 4);
        row("sequence twice", tree("<sequence name='S'/>", "<define-sequence name='S'/>"), "duplicate", "S", 3);
        row("loop of branches",
            tree("<branch name='a'/>",
                "<define-branch name='a'><branch name='b'/></define-branch>"
                "<define-branch name='b'><branch name='a'/></define-branch>"),
            "loop", "a > b > a", 3);
        row("tree that links itself", tree("<sequence name='S'/>", {}, "<event-tree name='E'/>"), "loop", "E > E", 2);
        row("link in a branch", tree("<event-tree name='E'/><sequence name='S'/>"), "unknown-element", "event-tree", 4);
        row("link in a rule", rule("<event-tree name='E'/>"), "undefined", "E", 3);
        row("empty rule", "<define-rule name='r'/>", "missing-element", "r", 2);
        row("loop of rules", rule("<block><rule name='r'/></block>"), "loop", "r > r", 2);
        row("undefined rule", rule("<rule name='s'/>"), "undefined", "s", 3);
        row("if without then", rule("<if><int value='1'/></if>"), "wrong-count", "if", 3);
        row("undefined gate", rule("<collect-formula>\n<gate name='g'/></collect-formula>"), "undefined", "g", 4);
        row("empty formula", rule("<collect-formula/>"), "missing-element", "collect-formula", 3);
        row("empty expression", rule("<collect-expression/>"), "missing-element", "collect-expression", 3);
        row("unknown initiating event", rule("<if><test-initiating-event name='J'/>\n<block/></if>"), "undefined", "J",
            3);
        row("test outside",
            "<model-data><define-parameter name='p'><test-initiating-event name='J'/></define-parameter>",
            "unknown-element", "test-initiating-event", 2);
        row("no house event", rule("<set-house-event name='h'><constant value='1'/></set-house-event>"), "undefined",
            "h", 3);
        row("set to nothing", rule("<set-house-event name='h'/>"), "missing-element", "set-house-event", 3);
        row("set backward",
            rule("<set-house-event name='h' direction='backward'><constant value='1'/></set-house-event>"), "direction",
            "backward", 3);
        row("set gate", rule("<set-gate name='g'/>"), "missing-element", "set-gate", 3);
        row("set an event that is none", rule("<set-basic-event name='e'><pi/></set-basic-event>"), "undefined", "e",
            3);
        row("state twice",
            tree("<fork functional-event='F'><path state='x'><sequence name='S'/></path>"
                 "<path state='x'><sequence name='T'/></path></fork>"),
            "state-twice", "F: x", 4);
        row("undefined tree", "<define-initiating-event name='I' event-tree='X'/>", "undefined", "X", 2);
        row("initiating event twice", "<define-initiating-event name='I'/>\n<define-initiating-event name='I'/>",
            "duplicate", "I", 3);
        row("fractions", "<define-alignment name='A'><define-phase name='p' time-fraction='0.5'/></define-alignment>",
            "fractions", "A", 2);
        row("no fraction", "<define-alignment name='A'><define-phase name='p' time-fraction='nan'/></define-alignment>",
            "bad-value", "time-fraction=\"nan\" [0 < ... <= 1]", 2);
        row("source",
            "<define-substitution><hypothesis><constant value='1'/></hypothesis>\n<source><constant value='1'/>"
            "</source></define-substitution>",
            "unknown-element", "constant", 3);
        row("no target",
            "<define-substitution name='s'><hypothesis><constant value='1'/></hypothesis></define-substitution>",
            "missing-element", "s", 2);
    }

    void errorsSayWhatAndWhere()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, code);
        QFETCH(QString, detail);
        QFETCH(int, line);
        const auto model = readContent(content);
        QVERIFY(!model.ok());
        QCOMPARE(QString::fromLatin1(model.error().code.key()), QStringLiteral("openpsa.") + code);
        QCOMPARE(QString::fromStdString(model.error().detail), detail);
        QCOMPARE(QString::fromStdString(model.error().place), QStringLiteral("m.xml:%1").arg(line));
    }
};

QTEST_GUILESS_MAIN(TestEventTreeReader)
#include "test_event_tree_reader.moc"
