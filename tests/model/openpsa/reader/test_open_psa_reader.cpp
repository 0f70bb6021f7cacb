#include "model/openpsa/reader/open_psa_reader.h"

#include <QtTest>

using namespace hz;
using namespace hz::openpsa;

namespace {

/// One line for the root, then `content`: its first line is line 2.
base::Result<OpenPsaModel> readContent(const QByteArray& content)
{
    return readOpenPsa(("<opsa-mef>\n" + content + "\n</opsa-mef>").toStdString(), "m.xml");
}

base::Result<OpenPsaModel> readTree(const QByteArray& content)
{
    return readContent("<define-fault-tree name='T'>" + content + "</define-fault-tree>");
}

QByteArray nested(int depth)
{
    QByteArray text = "<define-gate name='g'>";
    for (int i = 0; i < depth; ++i)
        text += "<not>";
    text += "<constant value='true'/>";
    for (int i = 0; i < depth; ++i)
        text += "</not>";
    return text + "</define-gate>";
}

} // namespace

class TestOpenPsaReader : public QObject {
    Q_OBJECT

private slots:
    void everyDefinitionIsRead()
    {
        const auto model = readOpenPsa(R"(<?xml version="1.0"?>
<!-- comment --><opsa-mef name="plant"><label>A plant &amp; more</label>
<attributes><attribute name="a" value="b"/></attributes>
<define-fault-tree name="T">
<label>tree</label>
<define-gate name="top"><label>x</label><or><gate name="g"/><event name="h"/><event name="e" type="basic-event"/></or></define-gate>
<define-gate name="g"><atleast min="1"><basic-event name="e"/><house-event name="h"/></atleast></define-gate>
<define-house-event name="h"><constant value="true"/></define-house-event>
<define-house-event name="off"/>
<define-parameter name="p" unit="hours-1"><float value="1e-3"/></define-parameter>
</define-fault-tree>
<model-data><define-basic-event name="e"><label>y</label><parameter name="p"/></define-basic-event>
<define-basic-event name="unknown"/></model-data>
</opsa-mef>)",
            "m.xml");
        QVERIFY2(model.ok(), model.ok() ? "" : model.error().code.key());
        QCOMPARE(model->name, std::string("plant"));
        QCOMPARE(model->gates.size(), 2U);
        const FormulaNode& top = model->gates[0].formula;
        QCOMPARE(top.connective, Connective::Or);
        QCOMPARE(top.operands[0].connective, Connective::Gate);
        QCOMPARE(top.operands[0].index, 1U);
        QCOMPARE(top.operands[1].connective, Connective::HouseEvent);
        QCOMPARE(top.operands[1].index, 0U);
        QCOMPARE(top.operands[2].connective, Connective::BasicEvent);
        QCOMPARE(model->gates[1].formula.minimum, 1U);
        QCOMPARE(model->gates[0].path, std::string("T.top"));
        QCOMPARE(model->gates[0].name, std::string("top"));
        QCOMPARE(model->gates[0].line, 6);
        QCOMPARE(model->houseEvents[0].value, true);
        QCOMPARE(model->houseEvents[1].value, false);
        QCOMPARE(model->basicEvents[0].expression->parameter, 0U);
        QVERIFY(!model->basicEvents[1].expression);
        QCOMPARE(model->parameters[0].expression.value, 1e-3);
    }

    void namesAreLookedUpFromTheInside()
    {
        const auto model =
            readTree("<define-gate name='top'><and><gate name='c.g'/><basic-event name='a'/>"
                     "<basic-event name='T.d.x'/></and></define-gate>"
                     "<define-component name='c' role='private'>"
                     "<define-gate name='g'><and><basic-event name='a'/></and></define-gate>"
                     "<define-basic-event name='a'/></define-component>"
                     "<define-component name='d'><define-basic-event name='x' role='private'/>"
                     "<define-gate name='shown'><basic-event name='x'/></define-gate></define-component>"
                     "<define-basic-event name='a'/><define-gate name='u'><gate name='shown'/></define-gate>");
        QVERIFY2(model.ok(), model.ok() ? "" : model.error().detail.c_str());
        QCOMPARE(model->basicEvents[0].name, std::string("T.c.a"));
        QCOMPARE(model->basicEvents[1].name, std::string("T.d.x"));
        QCOMPARE(model->basicEvents[2].name, std::string("a"));
        QCOMPARE(model->gates[1].name, std::string("T.c.g"));
        QCOMPARE(model->gates[0].formula.operands[0].index, 1U);
        QCOMPARE(model->gates[0].formula.operands[1].index, 2U);
        QCOMPARE(model->gates[0].formula.operands[2].index, 1U);
        QCOMPARE(model->gates[1].formula.operands[0].index, 0U);
        QCOMPARE(model->gates[3].formula.index, 2U);
    }

    void groupsAreKept()
    {
        const auto model = readContent(
            "<define-fault-tree name='T'><define-gate name='g'><or><event name='a'/><event "
            "name='b'/></or></define-gate>"
            "<define-basic-event name='b'/></define-fault-tree>"
            "<define-CCF-group name='G' model='MGL'><members><basic-event name='a'/><basic-event name='b'/>"
            "<basic-event name='c'/></members><distribution><float value='0.1'/></distribution>"
            "<factors><factor level='3'><float value='0.3'/></factor><factor level='2'><float value='0.2'/></factor>"
            "</factors></define-CCF-group>");
        QVERIFY2(model.ok(), model.ok() ? "" : model.error().code.key());
        const CommonCauseGroup& group = model->groups.at(0);
        QCOMPARE(group.model, CommonCauseModel::Mgl);
        QCOMPARE(group.members, (std::vector<std::size_t>{ 1, 0, 2 }));
        QCOMPARE(group.distribution.value, 0.1);
        QCOMPARE(group.factors.size(), 2U);
        QCOMPARE(group.factors[0].level, 2U);
        QCOMPARE(group.factors[0].expression.value, 0.2);
        QCOMPARE(model->basicEvents[2].name, std::string("c"));
        QCOMPARE(*model->basicEvents[2].group, 0U);
    }

    void levelsThatAreNotWrittenCountUp()
    {
        for (const auto& [kind, level] : { std::pair("beta-factor", 2U), std::pair("MGL", 2U),
                 std::pair("alpha-factor", 1U), std::pair("phi-factor", 1U) }) {
            const auto model = readContent(QByteArray("<define-CCF-group name='G' model='") + kind
                + "'><members><basic-event name='a'/><basic-event name='b'/></members><distribution><int value='0'/>"
                  "</distribution><factor><int value='1'/></factor></define-CCF-group>");
            QVERIFY2(model.ok(), kind);
            QCOMPARE(model->groups[0].factors[0].level, level);
        }
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
        const auto tree = [](const QByteArray& text) {
            return "<define-fault-tree name='T'>\n" + text + "</define-fault-tree>";
        };
        const auto value = [](const QByteArray& text) {
            return "<model-data>\n<define-parameter name='p'>\n" + text + "</define-parameter></model-data>";
        };
        const auto group = [](const QByteArray& members, const QByteArray& factors) {
            return "<define-CCF-group name='G' model='beta-factor'><members>" + members
                + "</members><distribution><int value='0'/></distribution>\n" + factors + "</define-CCF-group>";
        };
        row("unknown at the root", "\n<define-thing/>", "unknown-element", "define-thing", 3);
        row("unknown in a tree", tree("<gate name='x'/>"), "unknown-element", "gate", 3);
        row("gate in model data", "<model-data><define-gate name='g'/></model-data>", "unknown-element", "define-gate",
            2);
        row("unknown connective", tree("<define-gate name='g'><maybe/></define-gate>"), "unknown-element", "maybe", 3);
        row("unknown expression", value("<sum/>"), "unknown-element", "sum", 4);
        row("case outside", value("<case><int value='1'/><int value='1'/></case>"), "unknown-element", "case", 4);
        row("in a label", "<label><b/></label>", "", "", 0);
        row("extern function", value("<extern-function name='f'/>"), "foreign-code", "extern-function", 4);
        row("include from elsewhere", "<include file='/etc/passwd'/>", "include-elsewhere", "/etc/passwd", 2);
        row("include above", "\n<include file='..'/>", "include-elsewhere", "..", 3);
        row("include by network", "<include file='http:x'/>", "include-elsewhere", "http:x", 2);
        row("include that is not there", "<include file='x.xml'/>", "include-not-found", "x.xml", 2);
        row("text", tree("hello"), "stray-text", "hello", 3);
        row("no name", tree("<define-gate/>"), "missing-attribute", "name (define-gate)", 3);
        row("dotted name", tree("<define-basic-event name='a.b'/>"), "name-with-dot", "a.b", 3);
        row("name with a blank", tree("<define-basic-event name='a b'/>"), "name-with-blank", "a b", 3);
        row("bad role", tree("<define-basic-event name='a' role='x'/>"), "bad-value", "role=\"x\" [private | public]",
            3);
        row("bad float", value("<float value='1,5'/>"), "bad-number", "1,5", 4);
        row("nan", value("<float value='NaN'/>"), "bad-number", "NaN", 4);
        row("infinite", value("<float value='INF'/>"), "bad-number", "INF", 4);
        row("too large", value("<float value='1e999'/>"), "number-too-large", "1e999", 4);
        row("too large and long", value("<float value='-0012e99999999999999999999'/>"), "number-too-large",
            "-0012e99999999999999999999", 4);
        row("too small", value("<float value='1.5e-400'/>"), "number-too-small", "1.5e-400", 4);
        row("too small and long", value("<float value='0.1e-99999999999999999999'/>"), "number-too-small",
            "0.1e-99999999999999999999", 4);
        row("nothing is not too small", value("<float value='-0.0e-999'/>"), "", "", 0);
        row("no number of digits", value("<float value='1-2'/>"), "bad-number", "1-2", 4);
        row("bad int", value("<int value='1.5'/>"), "bad-value", "value=\"1.5\" [... | -1 | 0 | 1 | ...]", 4);
        row("bad bool", value("<bool value='yes'/>"), "bad-value", "value=\"yes\" [true | false]", 4);
        row("empty parameter", value(""), "missing-element", "define-parameter", 3);
        row("two values", value("<pi/><pi/>"), "wrong-count", "define-parameter", 4);
        row("too few arguments", value("<pow><pi/></pow>"), "wrong-count", "pow", 4);
        row("periodic test of six", value("<periodic-test><pi/><pi/><pi/><pi/><pi/><pi/></periodic-test>"),
            "wrong-count", "periodic-test", 4);
        row("switch without default", value("<switch><case><pi/><pi/></case></switch>"), "wrong-count", "switch", 4);
        row("histogram without bins", value("<histogram><pi/><pi/></histogram>"), "wrong-count", "histogram", 4);
        row("no formula", tree("<define-gate name='g'><label>x</label></define-gate>"), "empty-gate", "T.g", 3);
        row("empty and", tree("<define-gate name='g'>\n<and/></define-gate>"), "empty-gate", "and", 4);
        row("two formulas", tree("<define-gate name='g'><constant value='1'/><constant value='1'/></define-gate>"),
            "wrong-count", "T.g", 3);
        row("not of two",
            tree("<define-gate name='g'><not><constant value='1'/><constant value='1'/></not></define-gate>"),
            "wrong-count", "not", 3);
        row("k above n", tree("<define-gate name='g'><atleast min='2'><constant value='1'/></atleast></define-gate>"),
            "bad-threshold", "2 of 1", 3);
        row("negative k", tree("<define-gate name='g'><atleast min='-1'><constant value='1'/></atleast></define-gate>"),
            "bad-value", "min=\"-1\" [0 | 1 | 2 | ...]", 3);
        row("cardinality above n",
            tree(
                "<define-gate name='g'><cardinality min='0' max='2'><constant value='1'/></cardinality></define-gate>"),
            "bad-threshold", "2 of 1", 3);
        row("cardinality reversed",
            tree(
                "<define-gate name='g'><cardinality min='1' max='0'><constant value='1'/></cardinality></define-gate>"),
            "bad-threshold", "1 to 0 of 1", 3);
        row("undefined event", tree("<define-gate name='g'>\n<event name='x'/></define-gate>"), "undefined", "x", 4);
        row("other kind", tree("<define-basic-event name='x'/><define-gate name='g'><gate name='x'/></define-gate>"),
            "undefined", "x", 3);
        row("undefined parameter", value("<parameter name='q'/>"), "undefined", "q", 4);
        row("twice",
            tree("<define-basic-event name='x'/>\n<define-gate name='x'><constant value='1'/></define-gate>\n"
                 "<define-basic-event name='x'/>"),
            "duplicate", "x", 3);
        row("parameter twice", value("<pi/></define-parameter>\n<define-parameter name='p'><pi/>"), "duplicate", "p",
            5);
        row("loop",
            tree("<define-gate name='a'><gate name='b'/></define-gate>\n"
                 "<define-gate name='b'><not><gate name='c'/></not></define-gate>\n"
                 "<define-gate name='c'><gate name='b'/></define-gate>"),
            "loop", "b > c > b", 4);
        row("own gate", tree("<define-gate name='a'><gate name='a'/></define-gate>"), "loop", "a > a", 3);
        row("loop of parameters", value("<neg><parameter name='p'/></neg>"), "loop", "p > p", 3);
        row("group model", "<define-CCF-group name='G' model='x'/>", "bad-value",
            "model=\"x\" [beta-factor | MGL | alpha-factor | phi-factor]", 2);
        row("group without members", group("", "<factor><int value='1'/></factor>"), "missing-element", "G", 2);
        row("group without factors", group("<basic-event name='a'/>", ""), "missing-element", "G", 2);
        row("level above members", group("<basic-event name='a'/>", "<factor level='2'><int value='1'/></factor>"),
            "bad-value", "level 2 [1 ... 1]", 3);
        row("level twice",
            group("<basic-event name='a'/>",
                "<factor level='1'><int value='1'/></factor><factor level='1'><int value='1'/></factor>"),
            "duplicate", "G, level 1", 2);
        row("member twice",
            group("<basic-event name='a'/><basic-event name='a'/>", "<factor><int value='1'/></factor>"), "duplicate",
            "a", 2);
        row("long attribute", tree("<define-gate name='" + QByteArray(65'537, 'x') + "'/>"), "attribute-too-long",
            "name", 3);
        row("too deep", tree(nested(300)), "too-deep", "250", 3);
    }

    void errorsSayWhatAndWhere()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, code);
        QFETCH(QString, detail);
        QFETCH(int, line);
        const auto model = readContent(content);
        if (code.isEmpty()) {
            QVERIFY(model.ok());
            return;
        }
        QVERIFY(!model.ok());
        QCOMPARE(QString::fromLatin1(model.error().code.key()), QStringLiteral("openpsa.") + code);
        QCOMPARE(QString::fromStdString(model.error().detail), detail);
        QCOMPARE(QString::fromStdString(model.error().place), QStringLiteral("m.xml:%1").arg(line));
    }

    void whatIsNoXmlIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::newRow("nothing") << QByteArray() << "content.empty";
        QTest::newRow("words") << QByteArray("hello") << "content.text";
        QTest::newRow("page") << QByteArray("<!DOCTYPE html><html><body>404</body></html>") << "content.web-page";
        QTest::newRow("cut") << QByteArray("<opsa-mef><define-fault-tree name='T'>") << "content.cut-xml";
        QTest::newRow("crossed") << QByteArray("<opsa-mef><model-data></opsa-mef></model-data>") << "openpsa.not-xml";
        QTest::newRow("two roots") << QByteArray("<opsa-mef/><opsa-mef/>") << "openpsa.not-xml";
        QTest::newRow("attribute twice") << QByteArray("<opsa-mef name='a' name='b'/>") << "openpsa.not-xml";
        QTest::newRow("bad UTF-8") << QByteArray("<opsa-mef name='\xff\xfe'/>") << "openpsa.not-utf8";
        QTest::newRow("undeclared entity") << QByteArray("<opsa-mef>&x;</opsa-mef>") << "openpsa.not-xml";
        QTest::newRow("other root") << QByteArray("<svg/>") << "openpsa.other-root";
        QTest::newRow("part") << QByteArray("<model-data/>") << "openpsa.part";
        QTest::newRow("entity of a foreign type")
            << QByteArray("<!DOCTYPE opsa-mef SYSTEM 'file:///etc/passwd'><opsa-mef>&x;</opsa-mef>")
            << "openpsa.document-type";
        QTest::newRow("entity of a foreign type in an attribute")
            << QByteArray("<!DOCTYPE opsa-mef SYSTEM 'mef.dtd'><opsa-mef name='a&amp;&x;'/>")
            << "openpsa.document-type";
        QTest::newRow("encoding nobody knows")
            << QByteArray("<?xml version='1.0' encoding='x-none'?><opsa-mef/>") << "openpsa.unknown-encoding";
        QTest::newRow("encoding with a wish")
            << QByteArray("<?xml version='1.0' encoding='ASCII//TRANSLIT'?><opsa-mef/>") << "openpsa.unknown-encoding";
        QTest::newRow("wide by name only")
            << QByteArray("<?xml version='1.0' encoding='UTF-16'?><opsa-mef/>") << "openpsa.wrong-encoding";
        QTest::newRow("entities") << QByteArray("<!DOCTYPE a [<!ENTITY b 'bbbbbbbb'><!ENTITY c '&b;&b;&b;&b;'>]>"
                                                "<opsa-mef name='&c;'/>")
                                  << "openpsa.document-type";
    }

    void whatIsNoXmlIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        const auto model = readOpenPsa(bytes.toStdString(), "m.xml");
        QVERIFY(!model.ok());
        QCOMPARE(QString::fromLatin1(model.error().code.key()), code);
        QVERIFY(model.error().place == "m.xml" || model.error().place == "m.xml:1");
    }

    void encodingsAreRead_data()
    {
        QTest::addColumn<QByteArray>("declared");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::newRow("windows-1252") << QByteArray("windows-1252") << QByteArray("\x80\xE9") << "€é";
        QTest::newRow("ISO-8859-15") << QByteArray("iso-8859-15") << QByteArray("\xA4\xE9") << "€é";
        QTest::newRow("Shift_JIS") << QByteArray("Shift_JIS") << QByteArray("\x95\xD9") << "弁";
        QTest::newRow("UTF-8") << QByteArray("utf-8") << QByteArray("€é") << "€é";
    }

    void encodingsAreRead()
    {
        QFETCH(QByteArray, declared);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        const QByteArray text =
            "<?xml version='1.0' encoding = \"" + declared + "\" ?><opsa-mef name='" + bytes + "'/>";
        const auto model = readOpenPsa(text.toStdString(), "m.xml");
        QVERIFY2(model.ok(), model.ok() ? "" : model.error().code.key());
        QCOMPARE(QString::fromStdString(model->name), name);
    }

    void documentTypesArePassedOver()
    {
        for (const QByteArray& type : { QByteArray("<!DOCTYPE opsa-mef>"), QByteArray("<!DOCTYPE x SYSTEM 'x.dtd'>"),
                 QByteArray("<!DOCTYPE opsa-mef [<!ELEMENT opsa-mef ANY>]>") })
            QVERIFY2(readOpenPsa((type + "<opsa-mef name='a&lt;&#65;'/>").toStdString(), "m.xml").ok(), type);
    }

    void undeclaredEventsAreUnknownAndNoted()
    {
        const auto model = readTree("<define-gate name='g'>\n<or><basic-event name='x'/><basic-event name='x'/>"
                                    "<basic-event name='y'/></or></define-gate><define-basic-event name='y'/>");
        QVERIFY(model.ok());
        QCOMPARE(model->basicEvents.size(), 2U);
        QCOMPARE(model->basicEvents[1].name, std::string("x"));
        QCOMPARE(model->gates[0].formula.operands[1].index, 1U);
        QCOMPARE(model->notes, (std::vector<Note>{ { NoteCode::Undeclared, "x", "m.xml:3" } }));
    }

    void depthUpToTheLimitIsRead() { QVERIFY(readTree(nested(240)).ok()); }

    void everyPrefixEndsInAnError()
    {
        const QByteArray whole = "<opsa-mef><define-fault-tree name='T'><define-gate name='g'><atleast min='1'>"
                                 "<not><event name='e'/></not></atleast></define-gate><define-basic-event name='e'>"
                                 "<GLM><pi/><int value='1'/><float value='2'/><pi/></GLM></define-basic-event>"
                                 "</define-fault-tree></opsa-mef>";
        QVERIFY(readOpenPsa(whole.toStdString(), "m.xml").ok());
        for (qsizetype length = 0; length < whole.size(); ++length)
            QVERIFY(!readOpenPsa(whole.left(length).toStdString(), "m.xml").ok());
    }
};

QTEST_GUILESS_MAIN(TestOpenPsaReader)
#include "test_open_psa_reader.moc"
