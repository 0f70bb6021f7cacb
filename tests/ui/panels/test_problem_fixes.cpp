#include "ui/panels/bench.h"
#include "ui/panels/card_overlaps.h"
#include "ui/panels/finding_list_model.h"
#include "ui/panels/problems_panel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QListView>

#include <random>

using namespace hz;
using testing::Bench;

/// Problems of the drawing itself, and those that one click mends.
class TestProblemFixes : public QObject {
    Q_OBJECT

    static void place(const Bench& bench, const base::Id& node, double x, double y)
    {
        QVERIFY(bench.workspace->run(commands::moveNodes(bench.workspace->model(), { { node, { x, y } } })));
    }
    static QStringList overlapsIn(const ui::FindingListModel& model)
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            if (!model.findingAt(row))
                texts << model.index(row).data().toString();
        return texts;
    }

private slots:
    void cardsThatLieOnEachOtherAreNamed()
    {
        Bench bench;
        place(bench, bench.cause, 0, 0);
        place(bench, bench.hazard, 400, 0);
        place(bench, bench.consequence, 800, 0);
        QVERIFY(bench.waitForScores());
        ui::FindingListModel model(*bench.workspace);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const int findings = model.totalCount();
        QTest::qWait(400);
        QCOMPARE(overlapsIn(model), QStringList());
        place(bench, bench.hazard, 100, 30);
        QTRY_COMPARE(overlapsIn(model).size(), 1);
        QCOMPARE(overlapsIn(model).front(),
            QStringLiteral(
                "C01 Cold start and H01 Leak of chlorine: their cards lie on each other. Move one of them."));
        QCOMPARE(model.totalCount(), findings + 1);
        const int row = model.rowCount() - 1;
        QCOMPARE(model.keysAt(row), (std::vector{ Bench::key(bench.cause), Bench::key(bench.hazard) }));
        QVERIFY(!model.outgrownAt(row));
        place(bench, bench.hazard, 184, 0); // edge to edge
        QTRY_COMPARE(overlapsIn(model), QStringList());
        bench.undo();
        QTRY_COMPARE(overlapsIn(model).size(), 1);
        QVERIFY(bench.workspace->run(commands::removeEntities(bench.workspace->model(), { Bench::key(bench.cause) })));
        QTRY_COMPARE(overlapsIn(model), QStringList());
    }

    /// Its bar is its place: what it would cover if it had a card is not covered.
    void aControlAtItsBarLiesOnNothing()
    {
        Bench bench;
        place(bench, bench.cause, 0, 0);
        place(bench, bench.hazard, 400, 0);
        place(bench, bench.control, 400, 0);
        const domain::Model& model = bench.workspace->model();
        const auto covered = [&] {
            ui::CardOverlaps cards;
            cards.reset(model);
            while (!cards.measure(model, 1)) { }
            return cards.pairs(model, 10).size();
        };
        QCOMPARE(covered(), 0U);
        QVERIFY(bench.workspace->run(commands::linkNodes(model, bench.otherCause, bench.control)));
        QCOMPARE(covered(), 1U); // degraded, it has one
    }

    /// Against a comparison of each with each.
    void everyPairIsFound()
    {
        domain::Model model;
        std::mt19937 random(5);
        for (int i = 0; i < 60; ++i) {
            domain::Node node;
            node.id = base::Id::random();
            node.code = QStringLiteral("C%1").arg(i);
            model.put(node);
            model.put(domain::Placement{ node.id, double(random() % 2000), double(random() % 900), false });
        }
        ui::CardOverlaps cards;
        cards.reset(model);
        while (!cards.measure(model, 1)) { }
        std::set<std::set<base::Id>> expected, found;
        model.placements().forEach([&](const domain::Placement& a) {
            model.placements().forEach([&](const domain::Placement& b) {
                if (a.id < b.id && std::abs(a.x - b.x) < 183.0 && std::abs(a.y - b.y) < 63.0)
                    expected.insert({ a.id, b.id });
            });
        });
        for (const auto& [a, b] : cards.pairs(model, 1000))
            found.insert({ a, b });
        QVERIFY(expected.size() > 20);
        QCOMPARE(found, expected);
        QCOMPARE(cards.pairs(model, 7).size(), 7U);
    }

    void aCauseWithCausesIsMendedWithOneClick()
    {
        Bench bench;
        bench.edit(bench.cause, "likelihood", domain::Likelihood::unknown());
        ui::ProblemsPanel panel(*bench.workspace);
        panel.resize(600, 300);
        panel.show();
        QVERIFY(bench.waitForScores());
        auto* list = panel.findChild<QListView*>();
        const auto* rows = static_cast<ui::FindingListModel*>(list->model());
        const auto outgrown = [&] {
            for (int row = 0; row < rows->rowCount(); ++row)
                if (rows->outgrownAt(row))
                    return row;
            return -1;
        };
        QCOMPARE(outgrown(), -1); // a leaf
        QVERIFY(bench.workspace->run(commands::linkNodes(bench.workspace->model(), bench.otherCause, bench.cause)));
        QVERIFY(bench.waitForScores());
        QTRY_VERIFY(outgrown() >= 0);
        QVERIFY(rows->outgrownAt(outgrown()) == bench.cause);
        list->setCurrentIndex(rows->index(outgrown()));
        auto* fix = panel.findChild<QAction*>(QStringLiteral("nowFromItsCauses"));
        QVERIFY(fix->isEnabled() && fix->isVisible());
        fix->trigger();
        QVERIFY(bench.node(bench.cause).likelihood.isNone());
        QVERIFY(bench.waitForScores());
        QTRY_COMPARE(outgrown(), -1);
        QVERIFY(!fix->isVisible());
    }
};

QTEST_MAIN(TestProblemFixes)
#include "test_problem_fixes.moc"
