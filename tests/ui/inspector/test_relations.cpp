#include "ui/inspector/inspector_panel.h"
#include "ui/inspector/relations_section.h"
#include "ui/panels/bench.h"

namespace hz {

namespace {

/// The row of a node, on the screen.
QPoint placeOf(const ui::RelationsSection& list, const QString& code)
{
    for (int row = 0; row < list.count(); ++row)
        if (list.item(row)->text().startsWith(code))
            return list.visualItemRect(list.item(row)).center();
    return {};
}

} // namespace

/// What a node is joined to. Going to a neighbour fills the list anew, while the click on it is still being handled.
class TestRelations : public QObject {
    Q_OBJECT

private slots:
    void aClickGoesToTheNeighbour()
    {
        walk([](QWidget* list, const QPoint& place) { QTest::mouseClick(list, Qt::LeftButton, {}, place); });
    }

    void aDoubleClickGoesThereOnce()
    {
        walk([](QWidget* list, const QPoint& place) {
            QTest::mouseClick(list, Qt::LeftButton, {}, place);
            QTest::mouseDClick(list, Qt::LeftButton, {}, place);
        });
    }

    /// The list is filled anew by whoever hears of the click before its own slot does.
    void aListThatIsFilledDuringTheClickIsNoHarm()
    {
        testing::Bench bench;
        ui::RelationsSection list(*bench.workspace, nullptr);
        list.bind(testing::Bench::key(bench.hazard));
        connect(bench.workspace.get(), &ui::Workspace::selectionChanged, &list, [&] { list.refresh(); });
        list.show();
        QVERIFY(QTest::qWaitForWindowExposed(&list));
        for (const char* code : { "C01", "S01", "C01" }) {
            const QPoint place = placeOf(list, QString::fromLatin1(code));
            QVERIFY(!place.isNull());
            QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, place);
            QTest::keyClick(&list, Qt::Key_Return);
            QCoreApplication::processEvents();
            QCOMPARE(bench.workspace->selectedNode(), std::optional(code[0] == 'C' ? bench.cause : bench.consequence));
        }
    }

private:
    template <typename Go> void walk(const Go& go)
    {
        testing::Bench bench;
        ui::InspectorPanel panel(*bench.workspace);
        panel.resize(420, 900);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        bench.workspace->select({ testing::Bench::key(bench.hazard) });
        for (const auto& [code, node] : { std::pair("C01", bench.cause), std::pair("H01", bench.hazard),
                 std::pair("S01", bench.consequence), std::pair("H02", bench.otherHazard) }) {
            QCoreApplication::processEvents();
            auto* list = panel.findChild<ui::RelationsSection*>();
            const QPoint place = list ? placeOf(*list, QString::fromLatin1(code)) : QPoint();
            QVERIFY2(!place.isNull(), code);
            go(list->viewport(), place);
            QTRY_COMPARE(bench.workspace->selectedNode(), std::optional(node));
        }
    }
};

} // namespace hz

QTEST_MAIN(hz::TestRelations)
#include "test_relations.moc"
