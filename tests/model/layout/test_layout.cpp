#include "model/exchange/library.h"
#include "model/layout/bars.h"
#include "model/layout/layout.h"
#include "support/sketch.h"

#include <QRectF>
#include <QtTest>

#include <algorithm>
#include <map>
#include <set>

using namespace hz;

class TestLayout : public QObject {
    Q_OBJECT

private:
    static layout::Size sizeOf(const domain::Node&) { return { 184.0, 80.0 }; }
    /// Those that have cards.
    static void standClear(const domain::Model& model, const std::vector<commands::Position>& positions)
    {
        const auto bars = layout::controlsAtBars(model);
        std::vector<QRectF> boxes;
        for (const auto& p : positions)
            if (!bars.contains(p.node))
                boxes.push_back(QRectF(p.at.x - 92.0, p.at.y - 40.0, 184.0, 80.0).adjusted(4, 4, -4, -4));
        for (std::size_t i = 0; i < boxes.size(); ++i)
            for (std::size_t k = 0; k < i; ++k)
                QVERIFY2(!boxes[i].intersects(boxes[k]), qPrintable(QStringLiteral("%1 and %2").arg(i).arg(k)));
    }

private slots:
    void everyNodeStandsClearOfTheOthers_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("chlorine") << QStringLiteral("chlorine-storage");
        QTest::newRow("codex") << QStringLiteral("codex");
    }
    void everyNodeStandsClearOfTheOthers()
    {
        QFETCH(QString, name);
        const domain::Model model = *exchange::newProject(name);
        const auto positions = layout::arrange(model, sizeOf);
        QCOMPARE(positions.size(), model.nodes().size());
        standClear(model, positions);
    }

    void everyFormLeadsRightwards_data()
    {
        QTest::addColumn<int>("form");
        QTest::addColumn<QString>("name");
        for (const char* name : { "chlorine-storage", "infusion-pump" }) {
            QTest::addRow("trees %s", name) << int(layout::Form::Trees) << QString::fromLatin1(name);
            QTest::addRow("bow-ties %s", name) << int(layout::Form::BowTies) << QString::fromLatin1(name);
        }
    }
    void everyFormLeadsRightwards()
    {
        QFETCH(int, form);
        QFETCH(QString, name);
        const domain::Model model = *exchange::newProject(name);
        const auto positions = layout::arrange(model, sizeOf, { 1.6, {}, layout::Form(form) });
        QCOMPARE(positions.size(), model.nodes().size());
        standClear(model, positions);
        std::map<base::Id, double> x;
        for (const auto& p : positions)
            x[p.node] = p.at.x;
        model.links().forEach([&](const domain::Link& link) {
            if (model.node(link.to)->kind != domain::NodeKind::Control)
                QVERIFY(x[link.from] < x[link.to]);
        });
    }

    /// A box stands beside the middle of what leads to it.
    void aTreeStandsBesideItsMiddle()
    {
        const testing::Sketch s("C01 -> H01; C02 -> H01; C03 -> H01; C04 -> C01");
        std::map<base::Id, commands::Point> at;
        for (const auto& p : layout::arrange(s.model, sizeOf, { 1.6, {}, layout::Form::Trees }))
            at[p.node] = p.at;
        const double ys[] = { at[s["C01"]].y, at[s["C02"]].y, at[s["C03"]].y };
        QCOMPARE(at[s["H01"]].y, (std::ranges::min(ys) + std::ranges::max(ys)) / 2.0);
        QVERIFY(std::ranges::max(ys) - std::ranges::min(ys) >= 2.0 * 80.0);
        QCOMPARE(at[s["C01"]].x, at[s["C02"]].x);
        QCOMPARE(at[s["C04"]].y, at[s["C01"]].y);
        QVERIFY(at[s["C04"]].x < at[s["C01"]].x);
    }

    /// The hazards stand in one column, however long the chains before and behind them are.
    void bowTiesHaveTheirKnotsInOneColumn()
    {
        const testing::Sketch s("C01 -> C02 -> C03 -> H01 -> S01; C04 -> H02 -> S02; C03 -> H02; S01 -> S03");
        std::map<base::Id, commands::Point> at;
        for (const auto& p : layout::arrange(s.model, sizeOf, { 1.6, {}, layout::Form::BowTies }))
            at[p.node] = p.at;
        QCOMPARE(at[s["H01"]].x, at[s["H02"]].x);
        for (const char* code : { "C01", "C02", "C03", "C04" })
            QVERIFY(at[s[code]].x < at[s["H01"]].x);
        for (const char* code : { "S01", "S02", "S03" })
            QVERIFY(at[s[code]].x > at[s["H01"]].x);
    }

    /// A loop has no end to begin at.
    void loopsAreArrangedInEveryForm()
    {
        const testing::Sketch s("C01 -> C02 -> C03 -> C01; C03 -> H01 -> S01; H01 -> H02 -> H01");
        for (const auto form : { layout::Form::Layers, layout::Form::Trees, layout::Form::BowTies }) {
            const auto positions = layout::arrange(s.model, sizeOf, { 1.6, {}, form });
            QCOMPARE(positions.size(), s.model.nodes().size());
            standClear(s.model, positions);
        }
    }

    /// Where there is one column of many, it comes to stand in several, side by side.
    void aHighColumnStandsAbreast()
    {
        testing::Sketch s("H01 -> S01");
        for (int i = 1; i <= 40; ++i)
            s.draw(QStringLiteral("C%1 -> H01").arg(i, 2, 10, QChar(u'0')).toLatin1().constData());
        QRectF all;
        for (const auto& p : layout::arrange(s.model, sizeOf, { 1.8, {} }))
            all |= QRectF(p.at.x - 92.0, p.at.y - 40.0, 184.0, 80.0);
        QVERIFY2(all.height() < 40 * 104.0 / 2.0, qPrintable(QString::number(all.height())));
    }

    /// Controls that are drawn at bars need no room, but a place between the ends of their links.
    void controlsAtBarsTakeNoRoom()
    {
        const testing::Sketch bare("C01 -> H01"), guarded("C01 -> H01; K01 guards C01->H01");
        const auto of = [](const testing::Sketch& s, const char* code) {
            for (const auto& p : layout::arrange(s.model, sizeOf))
                if (p.node == s[code])
                    return p.at;
            return commands::Point{ -1e9, -1e9 };
        };
        QCOMPARE(of(guarded, "H01").x - of(guarded, "C01").x, of(bare, "H01").x - of(bare, "C01").x);
        QVERIFY(of(guarded, "K01").x > of(guarded, "C01").x && of(guarded, "K01").x < of(guarded, "H01").x);
    }

    void linksLeadRightwards()
    {
        const domain::Model model = *exchange::newProject(QStringLiteral("chlorine-storage"));
        std::map<base::Id, double> x;
        for (const auto& p : layout::arrange(model, sizeOf))
            x[p.node] = p.at.x;
        model.links().forEach([&](const domain::Link& link) {
            if (model.node(link.to)->kind != domain::NodeKind::Control)
                QVERIFY(x[link.from] < x[link.to]);
        });
    }

    void sameModelSamePlaces()
    {
        const domain::Model model = *exchange::newProject(QStringLiteral("codex"));
        const auto once = layout::arrange(model, sizeOf), again = layout::arrange(model, sizeOf);
        QCOMPARE(once.size(), again.size());
        for (std::size_t i = 0; i < once.size(); ++i) {
            QVERIFY(once[i].node == again[i].node);
            QCOMPARE(once[i].at.x, again[i].at.x);
            QCOMPARE(once[i].at.y, again[i].at.y);
        }
    }

    /// A part that is as high as the page stands on the left, the small ones beside it: not all in one column.
    void partsStandSideBySide()
    {
        const domain::Model model = *exchange::newProject(QStringLiteral("codex"));
        for (const double aspect : { 1.0, 2.0 }) {
            QRectF all;
            for (const auto& p : layout::arrange(model, sizeOf, { aspect, {} }))
                all |= QRectF(p.at.x - 92.0, p.at.y - 40.0, 184.0, 80.0);
            const double ratio = all.width() / all.height();
            QVERIFY2(ratio > aspect * 0.6 && ratio < aspect * 1.6, qPrintable(QString::number(ratio)));
        }
    }

    void whatIsNotToMoveDoesNot()
    {
        domain::Model model = *exchange::newProject(QStringLiteral("chlorine-storage"));
        std::set<base::Id> two;
        model.nodes().forEach([&](const domain::Node& node) {
            if (two.size() < 2 && node.kind == domain::NodeKind::Cause)
                two.insert(node.id);
        });
        for (const base::Id& id : two)
            model.put(domain::Placement{ id, 0.0, 0.0, false }); // on each other
        const auto positions = layout::arrange(model, sizeOf, { 1.6, two });
        QCOMPARE(positions.size(), 2U);
        std::vector<QRectF> boxes;
        const auto bars = layout::controlsAtBars(model);
        model.placements().forEach([&](const domain::Placement& p) {
            if (!two.contains(p.id) && !bars.contains(p.id))
                boxes.emplace_back(p.x - 92.0, p.y - 40.0, 184.0, 80.0);
        });
        for (const auto& p : positions) {
            QVERIFY(two.contains(p.node));
            const QRectF box(p.at.x - 92.0, p.at.y - 40.0, 184.0, 80.0);
            for (const QRectF& other : boxes)
                QVERIFY(!box.adjusted(1, 1, -1, -1).intersects(other));
            boxes.push_back(box);
        }
    }

    void pinnedNodesStayAndNothingComesToLieOnThem()
    {
        domain::Model model = *exchange::newProject(QStringLiteral("level-crossing"));
        const base::Id pinned = model.nodes().all().front()->id;
        model.put(domain::Placement{ pinned, 404.0, 1204.0, true });
        const QRectF there(404.0 - 92.0, 1204.0 - 40.0, 184.0, 80.0);
        const auto bars = layout::controlsAtBars(model);
        const auto positions = layout::arrange(model, sizeOf);
        QCOMPARE(positions.size(), model.nodes().size() - 1);
        for (const auto& p : positions) {
            QVERIFY(p.node != pinned);
            if (!bars.contains(p.node))
                QVERIFY(!there.adjusted(1, 1, -1, -1).intersects(QRectF(p.at.x - 92.0, p.at.y - 40.0, 184.0, 80.0)));
        }
    }

    /// A control that is tied to nothing stands in a column, near the node whose link it guards.
    void controlsStandNearWhatTheyGuard()
    {
        const domain::Model model = *exchange::newProject(QStringLiteral("level-crossing"));
        std::map<base::Id, QPointF> at;
        for (const auto& p : layout::arrange(model, sizeOf))
            at[p.node] = { p.at.x, p.at.y };
        int near = 0, all = 0;
        model.guards().forEach([&](const domain::Guard& guard) {
            const QPointF way = at[guard.control] - at[model.link(guard.link)->from];
            ++all;
            near += std::abs(way.x()) <= 320.0 && std::abs(way.y()) <= 420.0;
        });
        QVERIFY2(near * 4 >= all * 3, qPrintable(QStringLiteral("%1 of %2").arg(near).arg(all)));
    }

    void nothingComesOfNothing()
    {
        QVERIFY(layout::arrange(domain::Model{}, sizeOf).empty());
        base::CancelToken cancel;
        cancel.cancel();
        QVERIFY(layout::arrange(*exchange::newProject(QStringLiteral("codex")), sizeOf, {}, cancel).empty());
    }
};

QTEST_GUILESS_MAIN(TestLayout)
#include "test_layout.moc"
