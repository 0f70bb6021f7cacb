#include "model/exchange/library.h"
#include "model/layout/layout.h"

#include <QRectF>
#include <QtTest>

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

    void nothingComesOfNothing()
    {
        QVERIFY(layout::arrange(domain::Model{}, sizeOf).empty());
        base::CancelToken cancel;
        cancel.cancel();
        QVERIFY(layout::arrange(*exchange::newProject(QStringLiteral("codex")), sizeOf, cancel).empty());
    }
};

QTEST_GUILESS_MAIN(TestLayout)
#include "test_layout.moc"
