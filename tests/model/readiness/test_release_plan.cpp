#include "model/commands/commands.h"
#include "model/exchange/library.h"
#include "model/exchange/twin.h"
#include "model/readiness/evaluator.h"
#include "model/readiness/release_plan.h"

#include <QFile>
#include <QtTest>

#include <set>

using namespace hz;

class TestReleasePlan : public QObject {
    Q_OBJECT

private slots:
    void theShippedTwinsAreCanonical()
    {
        for (const char* name : { "release-plan", "controls-and-risks" }) {
            QFile file(QStringLiteral(HZ_ROOT "/resources/library/%1.json").arg(QLatin1String(name)));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            const auto model = exchange::readTwin(bytes, file.fileName());
            QVERIFY(model.ok());
            QCOMPARE(exchange::writeTwin(*model), bytes);
        }
    }
    void thePlanHasFourStagesAllKindsAndTheChecklist()
    {
        const auto plan = exchange::releasePlan();
        QVERIFY(plan.ok());
        const auto stages = readiness::stagesOf(*plan);
        QStringList names;
        std::set<domain::CriterionKind> kinds;
        for (const domain::Stage& stage : stages) {
            names.append(stage.name);
            for (const domain::Criterion& criterion : readiness::criteriaOf(*plan, stage.id))
                kinds.insert(criterion.kind);
        }
        QCOMPARE(names, QStringList({ "Internal research", "Limited beta", "Pilot", "General availability" }));
        QCOMPARE(kinds.size(), std::size_t{ 11 });
        QCOMPARE(plan->table<domain::ChecklistItem>().size(), std::size_t{ 15 });
    }
    void everyNameInThePlanIsOneOfTheDefaultScheme()
    {
        auto model = exchange::releasePlan();
        for (const readiness::GateResult& gate : readiness::evaluateAll(*model, QDate(2026, 3, 1)).stages)
            for (const readiness::CriterionResult& result : gate.criteria)
                for (const readiness::Reason& reason : result.reasons)
                    QVERIFY2(!QByteArray(base::keyOf(reason.code)).startsWith("unknown-")
                            || QByteArray(base::keyOf(reason.code)).endsWith("tag"),
                        base::keyOf(reason.code));
    }
    void thePlanIsAddedOnceInOneStep()
    {
        auto model = exchange::newProject(QStringLiteral("empty"));
        const auto plan = exchange::releasePlan();
        const domain::Model before = *model;
        const auto command = readiness::addReleasePlan(*model, *plan);
        QVERIFY(command.ok());
        QCOMPARE(command->created.size(), command->changes.changes.size());
        model->apply(command->changes);
        QVERIFY(commands::validate(*model).empty());
        QCOMPARE(model->table<domain::Criterion>().size(), plan->table<domain::Criterion>().size());
        QVERIFY(!model->contains(domain::EntityKey{ domain::EntityKind::Stage, readiness::stagesOf(*plan)[0].id }));
        QCOMPARE(readiness::addReleasePlan(*model, *plan).error().code.key(), std::string("plan.nothing-to-add"));
        model->apply(domain::inverseOf(command->changes));
        QVERIFY(*model == before);
    }
    void whatIsThereStays()
    {
        auto model = exchange::newProject(QStringLiteral("empty"));
        domain::Stage own;
        own.id = base::Id::random();
        own.position = 4;
        own.name = QStringLiteral("pilot");
        model->put(own);
        model->apply(readiness::addReleasePlan(*model, *exchange::releasePlan())->changes);
        const auto stages = readiness::stagesOf(*model);
        QCOMPARE(stages.size(), std::size_t{ 4 });
        QCOMPARE(stages[0], own);
        QVERIFY(readiness::criteriaOf(*model, own.id).empty());
    }
    void libraryRowsAreWholeAndCanBePasted()
    {
        const auto library = exchange::controlsAndRisks();
        QVERIFY(library.ok());
        std::vector<base::Id> all;
        library->nodes().forEach([&](const domain::Node& node) {
            all.push_back(node.id);
            QVERIFY2(!node.title.isEmpty() && !node.references.isEmpty(), qPrintable(node.code));
            const bool isControl = node.kind == domain::NodeKind::Control;
            QCOMPARE(!node.rating.isNull() && !node.notes.isEmpty(), isControl);
        });
        auto model = exchange::newProject(QStringLiteral("empty"));
        const auto command = commands::paste(*model, commands::fragmentOf(*library, all), {});
        QVERIFY(command.ok());
        model->apply(command->changes);
        QVERIFY(commands::validate(*model).empty());
        model->nodes().forEach(
            [&](const domain::Node& node) { QCOMPARE(node.rating.isNull(), node.kind != domain::NodeKind::Control); });
    }
};

QTEST_GUILESS_MAIN(TestReleasePlan)
#include "test_release_plan.moc"
