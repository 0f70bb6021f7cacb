#include "model/exchange/twin.h"
#include "support/program.h"
#include "support/scratch.h"

#include <QJsonArray>

using namespace hz;
using testing::Outcome;
using testing::run;

/// Files of the first edition open with every verb, and it is said that they count differently now.
class TestCliEditions : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString at(const QString& name) const { return m_folder->filePath(name); }

private slots:
    void init() { m_folder = testing::scratchFolder(); }

    void theyOpenAndAreSaidToCountDifferently_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* version : { "version-1", "version-2", "version-3" })
            for (const char* ending : { ".hazard", ".json" })
                QTest::addRow("%s%s", version, ending) << QString::fromLatin1(version) + QLatin1String(ending);
    }

    void theyOpenAndAreSaidToCountDifferently()
    {
        QFETCH(QString, name);
        const QString file = at(name);
        QVERIFY(QFile::copy(QStringLiteral(HZ_DATA "/") + name, file));
        const QByteArray before = testing::contentOf(file);
        const Outcome text = run({ "check", file });
        QVERIFY2(text.status < 2, text.messages);
        QVERIFY2(text.output.startsWith("This was written before numbers scaled with use"), text.output);
        const QJsonObject former = run({ "check", file, "--json" }).json()["former_edition"].toObject();
        QVERIFY(!former["text"].toString().isEmpty());
        QVERIFY(!former["counted_differently"].toArray().isEmpty());
        for (const QJsonValue each : former["counted_differently"].toArray())
            QVERIFY(!each["code"].toString().isEmpty() && !each["kind"].toString().isEmpty()
                && !each["text"].toString().isEmpty());
        QCOMPARE(text.output.count("counted differently: "), former["counted_differently"].toArray().size());
        for (const QStringList& question : { QStringList{ "score", file }, QStringList{ "score", file, "--json" },
                 QStringList{ "diff", file, file } }) {
            const Outcome outcome = run(question);
            QVERIFY2(outcome.status == 0, outcome.messages);
            QVERIFY2(outcome.messages.contains(file.toUtf8() + ": This was written before"), outcome.messages);
        }
        const Outcome analysed = run({ "analyze", file, "--json" });
        QVERIFY2(analysed.status == 0, analysed.messages);
        QCOMPARE(analysed.json()["notes"][0]["code"].toString(), QStringLiteral("project/former-edition"));
        QCOMPARE(testing::contentOf(file), before); // reading changes nothing
    }

    /// What an import wrote is of this edition, and says no more about it.
    void whatIsImportedIsOfThisEdition()
    {
        const QString file = QStringLiteral(HZ_DATA "/version-3.json");
        QCOMPARE(run({ "import", file, "-o", at("new.hazard") }).status, 0);
        const QJsonObject checked = run({ "check", at("new.hazard"), "--json" }).json();
        QVERIFY(checked.contains("former_edition") && checked["former_edition"].isNull());
        QCOMPARE(run({ "score", at("new.hazard") }).messages, QByteArray());
        QCOMPARE(run({ "score", at("new.hazard"), "--json" }).output, run({ "score", file, "--json" }).output);
    }

    /// A baseline that was frozen then is compared as things are counted now, and that is said.
    void oldBaselinesAreToldOf()
    {
        const auto present = exchange::readTwin(
            testing::contentOf(QStringLiteral(HZ_DATA "/version-3.json")), QStringLiteral("version-3.json"));
        QVERIFY(present.ok());
        domain::Model model = *present;
        domain::Baseline baseline;
        baseline.id = base::Id::random();
        baseline.name = QStringLiteral("Then");
        baseline.person = QStringLiteral("Ada");
        baseline.content = qCompress(testing::contentOf(QStringLiteral(HZ_DATA "/version-3.json")));
        model.put(baseline);
        QVERIFY(testing::writeFile(at("p.json"), exchange::writeTwin(model)));
        const Outcome outcome = run({ "diff", at("p.json"), "--baseline", "Then", "--risk" });
        QVERIFY2(outcome.status < 2, outcome.messages);
        QVERIFY2(outcome.messages.contains("#Then: This was written before"), outcome.messages);
    }
};

QTEST_GUILESS_MAIN(TestCliEditions)
#include "test_cli_editions.moc"
