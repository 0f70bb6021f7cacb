#include "model/commands/commands.h"
#include "model/exchange/library.h"
#include "model/exchange/random_model.h"
#include "model/exchange/twin.h"

#include <QTest>

using namespace hz;
using exchange::readTwin;
using exchange::writeTwin;

namespace {

const QString kFile = QStringLiteral("model.json");
const QByteArray kId = "0123456789abcdefghijklmnop";
const QByteArray kOther = "1123456789abcdefghijklmnop";

/// The default scheme's twin with more sections put before its end.
QByteArray schemeWith(const QByteArray& sections)
{
    QByteArray text = writeTwin(exchange::scheme(QStringLiteral("code-model-framework")).value());
    text.chop(3); // "\n}\n"
    return text + ",\n" + sections + "\n}\n";
}

/// The line, counted from 1, on which `text` begins.
int lineOf(const QByteArray& bytes, const QByteArray& text)
{
    return 1 + static_cast<int>(bytes.left(bytes.indexOf(text)).count('\n'));
}

QByteArray described(const base::Result<domain::Model>& result)
{
    if (result)
        return "no error";
    return QByteArray::fromStdString(
        std::string(result.error().code.key()) + " at " + result.error().place + " " + result.error().detail);
}

// Not a raw string: moc does not read past one.
constexpr const char* kDocumented = "{\n"
                                    "  \"format\": \"graphazard.twin/2\",\n"
                                    "  \"project\": {\n"
                                    "    \"id\": \"0123456789abcdefghijklmnop\",\n"
                                    "    \"title\": \"T\"\n"
                                    "  },\n"
                                    "  \"nodes\": {\n"
                                    "    \"1123456789abcdefghijklmnop\": {\n"
                                    "      \"kind\": \"hazard\",\n"
                                    "      \"title\": \"a\\\"\\u202e\\n\xC3\xA9\",\n"
                                    "      \"likelihood\": \"0.2 per year\",\n"
                                    "      \"eliminated\": true,\n"
                                    "      \"tags\": [\n"
                                    "        \"x\",\n"
                                    "        \"y\"\n"
                                    "      ]\n"
                                    "    }\n"
                                    "  },\n"
                                    "  \"layout\": {\n"
                                    "    \"1123456789abcdefghijklmnop\": {\n"
                                    "      \"x\": 120,\n"
                                    "      \"y\": -0.5\n"
                                    "    }\n"
                                    "  }\n"
                                    "}\n";

} // namespace

class TestTwin : public QObject {
    Q_OBJECT

private slots:
    void randomModelsComeBackEqual()
    {
        for (std::uint32_t seed = 0; seed < 400; ++seed) {
            const domain::Model model = testing::RandomModel(seed).model();
            QVERIFY(commands::validate(model).empty());
            const QByteArray text = writeTwin(model);
            const auto read = readTwin(text, kFile);
            QVERIFY2(read.ok(), described(read));
            QVERIFY2(*read == model, qPrintable(QStringLiteral("seed %1").arg(seed)));
            QCOMPARE(writeTwin(*read), text);
        }
    }

    void oneEditChangesOneLine()
    {
        domain::Model model = testing::RandomModel(7).model();
        const QList<QByteArray> before = writeTwin(model).split('\n');
        domain::Node node = *model.nodes().all().front();

        node.title += u'x';
        model.put(node);
        const QList<QByteArray> after = writeTwin(model).split('\n');
        QCOMPARE(after.size(), before.size());
        int changed = 0;
        for (qsizetype i = 0; i < before.size(); ++i)
            changed += before[i] != after[i];
        QCOMPARE(changed, 1);
    }

    void looksAsDocumented()
    {
        domain::Model model;
        domain::Project project;
        project.id = *base::Id::fromText(kId.toStdString());
        project.title = QStringLiteral("T");
        model.put(project);
        domain::Node node;
        node.id = *base::Id::fromText(kOther.toStdString());
        node.kind = domain::NodeKind::Hazard;
        node.title = QStringLiteral("a\"\u202E\n\u00E9");
        node.eliminated = true;
        node.likelihood = domain::Likelihood::frequency(0.2, domain::TimeUnit::Year);
        node.tags = QStringList{ QStringLiteral("x"), QStringLiteral("y") };
        model.put(node);
        model.put(domain::Placement{ node.id, 120.0, -0.5, false });
        QCOMPARE(writeTwin(model), QByteArray(kDocumented));
    }

    void aControlSaysWhatItIs()
    {
        domain::Model model = testing::RandomModel(7).model();
        domain::Node control;
        control.id = base::Id{ 1, 2 };
        control.kind = domain::NodeKind::Control;
        control.type = domain::ControlType::Procedural;
        control.precedence = domain::Precedence::SafetyDevice;
        control.system = QStringLiteral("Pipeline");
        control.supplier = QStringLiteral("Acme");
        control.baseModel = QStringLiteral("Model 1");
        model.put(control);
        const QByteArray twin = writeTwin(model);
        QVERIFY(twin.contains("\"type\": \"procedural\",\n      \"precedence\": \"safety-device\",\n"
                              "      \"system\": \"Pipeline\",\n      \"supplier\": \"Acme\",\n"
                              "      \"base_model\": \"Model 1\"\n"));
        const auto read = readTwin(twin, QStringLiteral("m.json"));
        QVERIFY(read.ok() && *read == model);
    }

    void unpairedSurrogatesAreReplaced()
    {
        domain::Model model = testing::RandomModel(3).model();
        domain::Project project = model.project();
        project.title = QStringLiteral("a") + QChar(0xD800) + u'b' + QChar(0xDC00);
        model.put(project);
        const auto read = readTwin(writeTwin(model), kFile);
        QVERIFY2(read.ok(), described(read));
        QCOMPARE(read->project().title, QStringLiteral("a\uFFFDb\uFFFD"));
    }

    void acceptsByteOrderMarkAndOtherSpacing()
    {
        const domain::Model model = testing::RandomModel(5).model();
        const QByteArray text = writeTwin(model);
        const auto read = readTwin("\xEF\xBB\xBF" + QByteArray(text).replace("\n", "\r\n"), kFile);
        QVERIFY2(read.ok(), described(read));
        QCOMPARE(writeTwin(*read), text);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("mark"); // the error's line is the line of this text; empty: line 1
        const auto row = [](const char* name, const QByteArray& bytes, const char* code, const QByteArray& mark = {}) {
            QTest::newRow(name) << bytes << QByteArray(code) << mark;
        };
        const auto nodes = [](const QByteArray& content) { return schemeWith("\"nodes\": {\n" + content + "\n}"); };
        const QByteArray node = "\"" + kId + "\": ";

        row("empty", "", "content.empty");
        row("text", "hello", "content.text");
        row("conflict", schemeWith("\"nodes\": {\n<<<<<<< HEAD\n},\n=======\n}\n>>>>>>> other\n}"), "content.conflict",
            "<<<<<<< HEAD");
        row("log of Inspect", "{\"version\": 2, \"status\": \"success\", \"eval\": {\"task\": \"t\"}, \"samples\": []}",
            "content.inspect");
        row("other JSON", "{\"a\": {\"b\": {\"c\": {\"d\": {}}}}}", "twin.missing-format");
        row("UTF-16", QByteArray("{\0\"\0f\0", 6), "content.utf-16");
        row("cut", schemeWith("\"nodes\": {\n\"012"), "twin.not-json", "\"012");
        row("cut off", schemeWith("\"nodes\": {").chopped(3), "content.cut-json", "\"nodes\": {");
        row("array", "[]", "twin.missing-format");
        row("no format", "{\"project\": {}}", "twin.missing-format");
        row("other format", "{\"format\": \"geojson\"}", "twin.missing-format");
        row("format is a number", "{\"format\": 1}", "twin.missing-format");
        row("newer", "{\"surprise\": {}, \"format\": \"graphazard.twin/3\"}", "twin.newer-format");
        row("unknown section", schemeWith("\"gates\": {}"), "twin.unknown-section", "\"gates\"");
        row("section twice", schemeWith("\"matrix\": {}"), "twin.duplicate-section", "\"matrix\": {}");
        row("section is a list", schemeWith("\"nodes\": []"), "twin.wrong-type", "\"nodes\"");
        row("section is null", schemeWith("\"nodes\": null"), "twin.wrong-type", "\"nodes\"");
        row("bad id", nodes("\"h1\": {}"), "twin.bad-id", "\"h1\"");
        row("null id", nodes("\"" + QByteArray(26, '0') + "\": {}"), "twin.bad-id", "\"" + QByteArray(26, '0'));
        row("same id twice", nodes(node + "{},\n" + node + "{ }"), "twin.duplicate-id", node + "{ }");
        row("entity is text", nodes(node + "\"x\""), "twin.wrong-type", node);
        row("unknown field", nodes(node + "{\"colour\": \"red\"}"), "twin.unknown-field", "\"red\"");
        row("field twice", nodes(node + "{\"title\": \"a\",\n\"title\": \"b\"}"), "twin.duplicate-field", "\"b\"");
        row("title is a number", nodes(node + "{\"title\": 5}"), "twin.wrong-type", "\"title\": 5");
        row("title is null", nodes(node + "{\"title\": null}"), "twin.wrong-type", "\"title\": null");
        row("title is an object", nodes(node + "{\"title\": {}}"), "twin.wrong-type", "\"title\": {}");
        row("flag is text", nodes(node + "{\"eliminated\": \"yes\"}"), "twin.wrong-type", "\"yes\"");
        row("list is text", nodes(node + "{\"tags\": \"x\"}"), "twin.wrong-type", "\"tags\": \"x\"");
        row("list of numbers", nodes(node + "{\"tags\": [1]}"), "twin.wrong-type", "[1]");
        row("list of nothing", nodes(node + "{\"tags\": [\"\"]}"), "twin.bad-value", "[\"\"]");
        row("list of two lines", nodes(node + "{\"tags\": [\"a\\nb\"]}"), "twin.bad-value", "[\"a\\nb\"]");
        row("list of lists", nodes(node + "{\"tags\": [[]]}"), "twin.too-deep", "[[]]");
        row("count is a fraction", nodes(node + "{\"at_least\": 1.5}"), "twin.bad-value", "1.5");
        row("count is huge", nodes(node + "{\"at_least\": 5000000000}"), "twin.bad-value", "5000000000");
        row("no such choice", nodes(node + "{\"kind\": \"threat\"}"), "twin.bad-value", "\"threat\"");
        row("no likelihood", nodes(node + "{\"likelihood\": \"often\"}"), "twin.bad-value", "\"often\"");
        row("bad reference", nodes(node + "{\"judged\": \"B\"}"), "twin.bad-id", "\"judged\"");
        row("impossible likelihood", nodes(node + "{\"likelihood\": \"1.5\"}"), "field.out-of-range", node);
        row("reference to nothing", nodes(node + "{\"judged\": \"" + kOther + "\"}"), "field.unknown-target", node);
        row("link without ends", schemeWith("\"links\": {\n" + node + "{}\n}"), "field.missing", node);
        row("number too large", schemeWith("\"layout\": {\n" + node + "{\"x\": 1e999}\n}"), "twin.bad-value", "1e999");
        row("number too small", schemeWith("\"layout\": {\n" + node + "{\"x\": 1e-400}\n}"), "twin.bad-value",
            "1e-400");
        row("likelihood too small", nodes(node + "{\"likelihood\": \"1e-400\"}"), "value.too-small", "1e-400");
        row("likelihood reads two ways", nodes(node + "{\"likelihood\": \"1,000 per year\"}"), "value.two-readings",
            "1,000");
        row("codes alike", nodes(node + "{\"code\": \"\xC3\xA9\"},\n\"" + kOther + "\": {\"code\": \"e\xCC\x81\"}"),
            "field.code-alike", "\"" + kOther);
        row("layout of nothing", schemeWith("\"layout\": {\n" + node + "{\"x\": 1}\n}"), "placement.unknown-node",
            node);
        row("no project", "{\n\"format\": \"graphazard.twin/1\"\n}", "project.not-one");
        row("project without id", "{\n\"format\": \"graphazard.twin/1\",\n\"project\": {\"title\": \"x\"}}",
            "twin.missing-id", "\"project\"");
        row("invalid UTF-8", nodes(node + "{\"title\": \"\xC3(\"}"), "content.other-encoding", "\"title\": \"\xC3");
        row("surrogate in UTF-8", nodes(node + "{\"title\": \"\xED\xA0\x80\"}"), "content.other-encoding",
            "\"title\": \"\xED");
        row("lone escape", nodes(node + "{\"title\": \"\\ud800\"}"), "twin.not-json", "\\ud800");
        row("zero byte", nodes(node + QByteArray("{\"title\": \"a\0b\"}", 16)), "twin.not-json", "\"title\": \"a");
        row("trailing text", schemeWith("\"nodes\": {}") + "trailing", "twin.not-json", "trailing");
        row("10 MB title", nodes(node + "{\"title\": \"" + QByteArray(10'000'000, 'x') + "\"}"), "twin.text-too-long",
            "\"title\": \"xxxx");
        row("10 MB key", schemeWith("\"" + QByteArray(10'000'000, 'x') + "\": {}"), "twin.unknown-section", "\"xxxx");
        row("100,000 arrays", QByteArray(100'000, '['), "twin.wrong-type");
        row("100,000 arrays in a list", nodes(node + "{\"tags\": " + QByteArray(100'000, '[')), "twin.too-deep", "[[");
        row("100,000 objects",
            "{\"format\": \"graphazard.twin/1\", \"nodes\": " + QByteArray("{\"a\":").repeated(100'000), "twin.bad-id");
        row("too large", QByteArray(exchange::kMaximumTwinBytes + 1, ' '), "twin.too-large");
    }

    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, mark);
        const auto read = readTwin(bytes, kFile);
        QVERIFY2(!read.ok(), "was read");
        QCOMPARE(QByteArray(read.error().code.key()), code);
        QVERIFY(read.error().detail.size() < 200);
        if (code == "twin.too-large")
            return;
        const int line = mark.isEmpty() ? 1 : lineOf(bytes, mark.trimmed());
        const bool isOther = code.startsWith("content.") && mark.isEmpty(); // the file as such
        QCOMPARE(QByteArray::fromStdString(read.error().place),
            isOther ? QByteArray("model.json") : "model.json:" + QByteArray::number(line));
    }

    void everyTruncationAndFlippedByteIsHandled()
    {
        const QByteArray whole = writeTwin(testing::RandomModel(11).model());
        for (qsizetype length = 0; length < whole.size() - 2; length += 97)
            QVERIFY(!readTwin(whole.left(length), kFile).ok());
        for (qsizetype at = 0; at < whole.size(); at += 31) {
            QByteArray flipped = whole;
            flipped[at] = static_cast<char>(flipped[at] ^ 0x14);
            const auto read = readTwin(flipped, kFile);
            QVERIFY(!read.ok() || commands::validate(*read).empty());
        }
    }

    void looksLikeTwin()
    {
        QVERIFY(exchange::looksLikeTwin("\xEF\xBB\xBF\n {"));
        QVERIFY(!exchange::looksLikeTwin(QByteArray("SQLite format 3\0", 16)));
        QVERIFY(!exchange::looksLikeTwin(""));
    }
};

QTEST_GUILESS_MAIN(TestTwin)
#include "test_twin.moc"
