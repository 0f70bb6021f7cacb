#include "model/exchange/library.h"
#include "model/layout/layout.h"

#include <QRectF>
#include <QtTest>

#include <map>
#include <set>

using namespace hz;

class TestLayout : public QObject {
    Q_OBJECT

private:
    static layout::Size sizeOf(const domain::Node&) { return { 184.0, 80.0 }; }

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
        std::vector<QRectF> boxes;
        for (const auto& p : positions)
            boxes.push_back(QRectF(p.at.x - 92.0, p.at.y - 40.0, 184.0, 80.0).adjusted(4, 4, -4, -4));
        for (std::size_t i = 0; i < boxes.size(); ++i)
            for (std::size_t k = 0; k < i; ++k)
                QVERIFY2(!boxes[i].intersects(boxes[k]), qPrintable(QStringLiteral("%1 and %2").arg(i).arg(k)));
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
        model.placements().forEach([&](const domain::Placement& p) {
            if (!two.contains(p.id))
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
        const auto positions = layout::arrange(model, sizeOf);
        QCOMPARE(positions.size(), model.nodes().size() - 1);
        for (const auto& p : positions) {
            QVERIFY(p.node != pinned);
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
