#include "model/evaluation/blocks/blocks.h"
#include "model/evaluation/blocks/python_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <random>

using namespace hz::evaluation;

namespace {

/// What Python itself returns: for each text, a list of what each block makes of it.
QJsonArray byPython(const QStringList& texts)
{
    QString program = QStringLiteral("import json, sys\nblocks = []\n");
    for (const Block& block : blocks())
        program += QStringLiteral("def block(s):\n    %1\n    return s\nblocks.append(block)\n")
                       .arg(QLatin1String(block.code));
    program += QStringLiteral("texts = json.loads(sys.stdin.buffer.read())\n"
                              "print(json.dumps([[block(s) for block in blocks] for s in texts]))\n");
    QProcess process;
    process.start(QStringLiteral("python3"), { QStringLiteral("-c"), program });
    process.write(QJsonDocument(QJsonArray::fromStringList(texts)).toJson());
    process.closeWriteChannel();
    process.waitForFinished(60'000);
    return QJsonDocument::fromJson(process.readAllStandardOutput()).array();
}

/// From characters that blocks look for, white space of every kind and letters whose case is special.
QString randomText(std::mt19937& random)
{
    static const QString characters = QStringLiteral("eEaAiouUxyZ   .!?,'-3\t\n\u00A0\u2003\u3000\u0085\u001C\u200B"
                                                     "éÉßẞİıſﬁŉǅΣσςΑα\u0345\u0301·\u02B0ªⅣⓐ😀𝐀𐐀𐐨Ⴀა");
    const std::u32string all = characters.toStdU32String();
    std::u32string text;
    for (auto length = random() % 40; length > 0; --length)
        text += all[random() % all.size()];
    return QString::fromStdU32String(text);
}

/// A capital sigma between any two characters.
QStringList sigmas()
{
    QStringList texts;
    for (char32_t c = 1; c < 0x20000; ++c) {
        if (c >= 0xD800 && c < 0xE000)
            continue;
        const QChar::Category category = QChar::category(c);
        if (category == QChar::Other_NotAssigned || category == QChar::Other_PrivateUse)
            continue;
        if (category == QChar::Letter_Other && c % 64 != 0) // tens of thousands that are all alike
            continue;
        const QString one = QString::fromUcs4(&c, 1);
        texts << u'a' + one + QStringLiteral("Σ") + one + u'b' + QStringLiteral(" ") + one + QStringLiteral("Σ");
    }
    return texts;
}

} // namespace

class TestBlocksOfPython : public QObject {
    Q_OBJECT

private slots:
    void referenceOutputs()
    {
        const QStringList expected{ "Hllo thr. Th quick brown fox!", "Hello!there.!The!quick!brown!fox!",
            "hello there. the quick brown fox!", "llo there. The quick brown fo", "Hll thr. Th qck brwn fx!",
            "elo hee.Th qic bow fx!", "Hello there. The", "Hello   there.   The   quick   brown   fox!",
            "fox! brown quick The there. Hello", "quick brown fox!",
            "Hello apples there. apples The apples quick apples brown apples fox! apples",
            "HeLlO ThErE. THe qUiCk bRoWn fOx!", "Hello there The quick brown fox" };
        for (int block = 1; block <= kBlockCount; ++block)
            QCOMPARE(applied(block, QStringLiteral("Hello there. The quick brown fox!")), expected[block - 1]);
    }

    void shortTexts()
    {
        for (const char* text : { "", "a", "ab", "abc", "abcd" })
            QCOMPARE(applied(4, QLatin1String(text)), QString());
        QCOMPARE(applied(4, QStringLiteral("abcde")), QStringLiteral("c"));
        QCOMPARE(applied(7, QStringLiteral("abc")), QStringLiteral("a"));
        QCOMPARE(applied(9, QStringLiteral(" \t ")), QString());
        QCOMPARE(applied(10, QStringLiteral("one")), QStringLiteral("one"));
        QCOMPARE(applied(12, QStringLiteral("ßß")), QStringLiteral("SSß"));
    }

    void blocksDoNotCommute()
    {
        const QString text = QStringLiteral("Every EEL.");
        QCOMPARE(applied({ 2, 13 }, text), QStringLiteral("EveryEEL"));
        QCOMPARE(applied({ 13, 2 }, text), QStringLiteral("Every!EEL"));
        QCOMPARE(applied({ 1, 3 }, text), QStringLiteral("evry eel."));
        QCOMPARE(applied({ 3, 1 }, text), QStringLiteral("vry l."));
        QCOMPARE(applied(std::vector<int>{}, text), text);
    }

    void asPythonRunsThem()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty())
            QSKIP("python3 is not installed");
        std::mt19937 random(1);
        QStringList texts{ QString() };
        for (int i = 0; i < 3000; ++i)
            texts << randomText(random);
        texts << sigmas();
        const QJsonArray expected = byPython(texts);
        QCOMPARE(expected.size(), texts.size());
        for (qsizetype i = 0; i < texts.size(); ++i)
            for (int block = 1; block <= kBlockCount; ++block) {
                const QString found = applied(block, texts[i]);
                const QString wanted = expected[i].toArray()[block - 1].toString();
                QVERIFY2(found == wanted,
                    qPrintable(
                        QStringLiteral("%1: \"%2\" -> \"%3\", not \"%4\"").arg(block).arg(texts[i], found, wanted)));
            }
    }
};

QTEST_GUILESS_MAIN(TestBlocksOfPython)
#include "test_blocks_of_python.moc"
