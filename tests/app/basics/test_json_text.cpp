#include "app/cli/basics/json_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace hz::cli;

class TestJsonText : public QObject {
    Q_OBJECT

private slots:
    void textsBecomeJson_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("plain") << QByteArray("Chlorine store") << QByteArray("\"Chlorine store\"");
        QTest::newRow("nothing") << QByteArray() << QByteArray("\"\"");
        QTest::newRow("quotes") << QByteArray("a\"b\\c/d") << QByteArray("\"a\\\"b\\\\c/d\"");
        QTest::newRow("blanks") << QByteArray("a\tb\nc\rd\be\f") << QByteArray("\"a\\tb\\nc\\rd\\be\\f\"");
        QTest::newRow("zero") << QByteArray("a\0b", 3) << QByteArray("\"a\\u0000b\"");
        QTest::newRow("other scripts") << QByteArray("é 反応 𝄞") << QByteArray("\"é 反応 𝄞\"");
        QTest::newRow("escape") << QByteArray("\x1b[2J") << QByteArray("\"\\u001b[2J\"");
        QTest::newRow("delete and C1") << QByteArray("\x7f\u009b") << QByteArray("\"\\u007f\\u009b\"");
        QTest::newRow("right to left") << QByteArray("\u202e\u2066\u200f") << QByteArray("\"\\u202e\\u2066\\u200f\"");
        QTest::newRow("separators") << QByteArray("\u2028\u2029") << QByteArray("\"\\u2028\\u2029\"");
        QTest::newRow("tags") << QByteArray("\U000E0041") << QByteArray("\"\\udb40\\udc41\"");
        QTest::newRow("no UTF-8") << QByteArray("caf\xe9") << QByteArray("\"caf\uFFFD\"");
        QTest::newRow("cut character") << QByteArray("a\xe2\x82") << QByteArray("\"a\uFFFD\uFFFD\"");
    }

    void textsBecomeJson()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, json);
        QCOMPARE(QByteArray::fromStdString(jsonText(text.toStdString())), json);
        const auto read = QJsonDocument::fromJson('[' + json + ']');
        QVERIFY(read.isArray());
        if (QUtf8StringView(text).isValidUtf8())
            QCOMPARE(read.array().first().toString().toUtf8(), text);
    }
};

QTEST_GUILESS_MAIN(TestJsonText)
#include "test_json_text.moc"
