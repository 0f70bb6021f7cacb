#include "model/commands/commands.h"
#include "model/exchange/library.h"
#include "model/exchange/twin.h"

#include <QFile>
#include <QTest>

using namespace hz;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The levels' names by row, most likely first, each row from the worst severity: "High High Serious Medium".
QStringList matrixOf(const domain::Model& model)
{
    QStringList rows;
    for (const auto& likelihood : domain::likelihoodLevelsOf(model)) {
        QStringList names;
        for (const auto& severity : domain::severitiesOf(model))
            model.table<domain::MatrixCell>().forEach([&](const domain::MatrixCell& cell) {
                if (cell.severity == severity.id && cell.likelihood == likelihood.id)
                    names.append(model.table<domain::RiskLevel>().find(cell.level)->name);
            });
        rows.append(likelihood.letter + QStringLiteral(": ") + names.join(u' '));
    }
    return rows;
}

} // namespace

class TestLibrary : public QObject {
    Q_OBJECT

private slots:
    void shippedTwinsAreSoundAndCanonical()
    {
        for (const QString& name : exchange::schemeNames()) {
            const auto model = exchange::scheme(name);
            QVERIFY2(model.ok(), qPrintable(name));
            QVERIFY(commands::validate(*model).empty());
            QVERIFY(model->nodes().isEmpty());
            QCOMPARE(exchange::writeTwin(*model), contentOf(QStringLiteral(":/schemes/%1.json").arg(name)));
        }
        for (const QString& name : exchange::templateNames().mid(1)) {
            const auto model = exchange::templateModel(name);
            QVERIFY2(model.ok(), qPrintable(name));
            QCOMPARE(exchange::writeTwin(*model), contentOf(QStringLiteral(":/samples/%1.json").arg(name)));
        }
    }

    void schemesAreThoseOfTheirSources()
    {
        QCOMPARE(exchange::schemeNames(),
            QStringList({ "code-model-framework", "five-by-five", "iec-61508", "mil-std-882e" }));
        const QStringList military{ "A: High High Serious Medium", "B: High High Serious Medium",
            "C: High Serious Medium Low", "D: Serious Medium Medium Low", "E: Medium Medium Medium Low" };
        QCOMPARE(matrixOf(exchange::scheme("code-model-framework").value()), military);
        QCOMPARE(matrixOf(exchange::scheme("mil-std-882e").value()), military);
        QCOMPARE(matrixOf(exchange::scheme("iec-61508").value()).at(4),
            QStringLiteral("E: Class III Class III Class IV Class IV"));
        QCOMPARE(matrixOf(exchange::scheme("five-by-five").value()).size(), 5);
    }

    void sharedPartsHaveEqualIds()
    {
        const auto framework = exchange::scheme("code-model-framework").value();
        for (const QString& name : exchange::schemeNames()) {
            const auto other = exchange::scheme(name).value();
            QVERIFY(other.table<domain::Category>() == framework.table<domain::Category>());
            QVERIFY(other.table<domain::ControlRating>() == framework.table<domain::ControlRating>());
            QCOMPARE(other.table<domain::LikelihoodLevel>() == framework.table<domain::LikelihoodLevel>(),
                name == u"code-model-framework" || name == u"mil-std-882e");
            QCOMPARE(other.table<domain::SeverityLevel>() == framework.table<domain::SeverityLevel>(),
                name == u"code-model-framework");
        }
    }

    void newProjectsHaveIdsOfTheirOwn()
    {
        const auto first = exchange::newProject("empty").value();
        const auto second = exchange::newProject("empty").value();
        QVERIFY(first.project().id != second.project().id);
        QVERIFY(first.project().id != exchange::templateModel("empty").value().project().id);
        QVERIFY(commands::validate(first).empty());
        QVERIFY(first.table<domain::MatrixCell>() == second.table<domain::MatrixCell>());
    }

    void unknownNamesAreRefused()
    {
        QCOMPARE(exchange::scheme("../x").error().code.key(), std::string("library.unknown-scheme"));
        QCOMPARE(exchange::newProject("nothing").error().code.key(), std::string("library.unknown-template"));
    }
};

QTEST_GUILESS_MAIN(TestLibrary)
#include "test_library.moc"
