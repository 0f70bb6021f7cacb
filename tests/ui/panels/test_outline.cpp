#include "ui/panels/outline_panel.h"

#include "ui/panels/panel_test.h"
#include "ui/tables/table_look.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QLineEdit>
#include <QTreeView>

using namespace hz;
using hz::testing::Bench;
using ui::OutlineModel;
using ui::OutlinePanel;

/// The graph as a tree: what stands where, and what the keyboard does to it.
class TestOutline : public QObject {
    Q_OBJECT

private:
    using Id = base::Id;

    static void write(const OutlineModel& model, const QModelIndex& above, const QString& indent, QStringList& lines)
    {
        for (int row = 0; row < model.rowCount(above); ++row) {
            const QModelIndex index = model.index(row, 0, above);
            const QString code = index.data().toString().section(u' ', 0, 0);
            lines << indent + (code + u' ' + index.data(ui::TrailingRole).toString()).trimmed();
            write(model, index, indent + u'.', lines);
        }
    }

    /// A line for each place: dots for its depth, its code, what is said at its end.
    static QStringList lines(const OutlineModel& model)
    {
        QStringList found;
        write(model, {}, {}, found);
        return found;
    }

    static OutlineModel& modelOf(const OutlinePanel& panel)
    {
        return *qobject_cast<OutlineModel*>(panel.tree().model());
    }

    /// The first place of that code, from above.
    static QModelIndex find(const OutlineModel& model, const QString& code, const QModelIndex& above = {})
    {
        for (int row = 0; row < model.rowCount(above); ++row) {
            const QModelIndex index = model.index(row, 0, above);
            if (index.data().toString().startsWith(code + u' '))
                return index;
            if (const QModelIndex below = find(model, code, index); below.isValid())
                return below;
        }
        return {};
    }

    static void choose(const OutlinePanel& panel, const char* code)
    {
        const QModelIndex index = find(modelOf(panel), QString::fromLatin1(code));
        QVERIFY2(index.isValid(), code);
        panel.tree().scrollTo(index);
        QTest::mouseClick(panel.tree().viewport(), Qt::LeftButton, {}, panel.tree().visualRect(index).center());
        QCOMPARE(panel.tree().currentIndex(), index);
    }

    static void press(const OutlinePanel& panel, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&panel.tree(), key, modifiers);
    }

    static QLineEdit* editor(const OutlinePanel& panel) { return panel.tree().viewport()->findChild<QLineEdit*>(); }

    static void typeAndEnter(const OutlinePanel& panel, const QString& text)
    {
        QVERIFY(editor(panel));
        QTest::keyClick(editor(panel), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(editor(panel), text);
        QTest::keyClick(editor(panel), Qt::Key_Return);
        QTRY_VERIFY(!editor(panel));
    }

    static void link(const Bench& bench, const Id& from, const Id& to)
    {
        QVERIFY(bench.workspace->run(commands::linkNodes(bench.workspace->model(), from, to)));
    }

private slots:
    void hazardsStandAboveWhatLeadsToThemAndFollows()
    {
        const Bench bench;
        const OutlineModel model(*bench.workspace);
        QCOMPARE(lines(model), QStringList({ "H01", ".C01", "..K01", ".S01 ⧉ 2", "H02", ".C02", ".S01 ⧉ 2" }));
    }

    void sharedCausesAndControlsSayInHowManyPlacesTheyStand()
    {
        const Bench bench;
        link(bench, bench.cause, bench.otherHazard);
        const domain::Link* second = nullptr;
        bench.workspace->model().links().forEach([&](const domain::Link& each) {
            if (each.from == bench.otherCause)
                second = &each;
        });
        QVERIFY(bench.workspace->run(commands::guardLink(bench.workspace->model(), bench.control, second->id)));
        const OutlineModel model(*bench.workspace);
        QCOMPARE(lines(model),
            QStringList(
                { "H01", ".C01 ⧉ 2", "..K01 ⧉ 2", ".S01 ⧉ 2", "H02", ".C01 ⧉ 2", ".C02", "..K01 ⧉ 2", ".S01 ⧉ 2" }));
    }

    void loopsEnd()
    {
        const Bench bench;
        link(bench, bench.otherCause, bench.cause);
        link(bench, bench.cause, bench.otherCause);
        const OutlineModel model(*bench.workspace);
        // C01 is led to by C02, which C01 leads to.
        const QModelIndex first = find(model, QStringLiteral("C01"));
        const QModelIndex second = find(model, QStringLiteral("C02"), first);
        const QModelIndex again = find(model, QStringLiteral("C01"), second);
        QVERIFY(again.isValid() && model.endsLoop(again));
        QCOMPARE(model.rowCount(again), 0);
        QVERIFY(again.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("loop")));
    }

    void whatBelongsToNoHazardComesLast()
    {
        const Bench bench;
        auto& workspace = *bench.workspace;
        const auto add = [&](domain::NodeKind kind) {
            auto command = commands::placeNode(workspace.model(), kind, QStringLiteral("Loose"), {});
            const Id made = command->created.front().id;
            [&] { QVERIFY(workspace.run(std::move(command))); }();
            return made;
        };
        const Id first = add(domain::NodeKind::Cause), second = add(domain::NodeKind::Cause); // C03, C04
        add(domain::NodeKind::Control); // K02
        link(bench, first, second);
        const OutlineModel model(workspace);
        const QStringList all = lines(model);
        QCOMPARE(all.mid(7), QStringList({ "C04", ".C03", "K02" }));
    }

    void theModelKeepsTheRulesOfItemModels()
    {
        const Bench bench;
        OutlineModel model(*bench.workspace);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        link(bench, bench.cause, bench.otherHazard);
        bench.edit(bench.cause, "title", QStringLiteral("Colder start"));
        QVERIFY(bench.workspace->run(commands::removeEntities(bench.workspace->model(), { Bench::key(bench.hazard) })));
        bench.undo();
        lines(model);
    }

    void aTitleIsEditedInPlaceAsOneStep()
    {
        const Bench bench;
        const OutlinePanel panel(*bench.workspace);
        testing::show(const_cast<OutlinePanel&>(panel));
        choose(panel, "C01");
        press(panel, Qt::Key_F2);
        QCOMPARE(editor(panel)->text(), QStringLiteral("Cold start")); // without its code
        typeAndEnter(panel, QStringLiteral("Frozen valve"));
        QCOMPARE(bench.node(bench.cause).title, QStringLiteral("Frozen valve"));
        bench.undo();
        QCOMPARE(bench.node(bench.cause).title, QStringLiteral("Cold start"));
        QVERIFY(find(modelOf(panel), QStringLiteral("C01")).data().toString().contains(QStringLiteral("Cold start")));
    }

    void aLetterBeginsANewTitle()
    {
        const Bench bench;
        const OutlinePanel panel(*bench.workspace);
        testing::show(const_cast<OutlinePanel&>(panel));
        choose(panel, "C01");
        QTest::keyClicks(&panel.tree(), QStringLiteral("X"));
        QVERIFY(editor(panel));
        QTest::keyClick(editor(panel), Qt::Key_Return);
        QTRY_COMPARE(bench.node(bench.cause).title, QStringLiteral("X"));
    }

    void aCauseIsAddedAndNamedByKeysAlone()
    {
        const Bench bench;
        const OutlinePanel panel(*bench.workspace);
        testing::show(const_cast<OutlinePanel&>(panel));
        choose(panel, "H01");
        press(panel, Qt::Key_Left, Qt::ControlModifier);
        typeAndEnter(panel, QStringLiteral("Corroded pipe"));
        const auto* made = [&]() -> const domain::Node* {
            for (const domain::Node* node : bench.workspace->model().nodes().all())
                if (node->title == QStringLiteral("Corroded pipe"))
                    return node;
            return nullptr;
        }();
        QVERIFY(made);
        QCOMPARE(made->kind, domain::NodeKind::Cause);
        QCOMPARE(lines(modelOf(panel)).mid(0, 5), QStringList({ "H01", ".C01", "..K01", ".C03", ".S01 ⧉ 2" }));
        QCOMPARE(bench.workspace->selection(), std::vector{ Bench::key(made->id) });
    }

    void aConsequenceAndAControlAreAdded()
    {
        const Bench bench;
        const OutlinePanel panel(*bench.workspace);
        testing::show(const_cast<OutlinePanel&>(panel));
        choose(panel, "H02");
        press(panel, Qt::Key_Right, Qt::ControlModifier);
        typeAndEnter(panel, QStringLiteral("Smoke"));
        choose(panel, "S02");
        press(panel, Qt::Key_Down, Qt::ControlModifier);
        typeAndEnter(panel, QStringLiteral("Sprinkler"));
        QCOMPARE(lines(modelOf(panel)),
            QStringList({ "H01", ".C01", "..K01", ".S01 ⧉ 2", "H02", ".C02", ".S01 ⧉ 2", ".S02", "..K02" }));
    }

    void insertAddsOneMoreOfTheSame()
    {
        const Bench bench;
        const OutlinePanel panel(*bench.workspace);
        testing::show(const_cast<OutlinePanel&>(panel));
        choose(panel, "C02");
        press(panel, Qt::Key_Insert);
        typeAndEnter(panel, QStringLiteral("Spark"));
        QCOMPARE(lines(modelOf(panel)).mid(4), QStringList({ "H02", ".C02", ".C03", ".S01 ⧉ 2" }));
    }

    void aControlOnNoLineIsNotAdded()
    {
        const Bench bench;
        const OutlinePanel panel(*bench.workspace);
        testing::show(const_cast<OutlinePanel&>(panel));
        choose(panel, "H01");
        const auto revision = bench.workspace->document().revision();
        press(panel, Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(bench.workspace->document().revision(), revision);
    }

    void deleteRemovesTheNodeAndShiftDeleteOnlyThePlace()
    {
        const Bench bench;
        const OutlinePanel panel(*bench.workspace);
        testing::show(const_cast<OutlinePanel&>(panel));
        choose(panel, "S01"); // the place under H01
        press(panel, Qt::Key_Delete, Qt::ShiftModifier);
        QCOMPARE(lines(modelOf(panel)), QStringList({ "H01", ".C01", "..K01", "H02", ".C02", ".S01" }));
        choose(panel, "S01");
        press(panel, Qt::Key_Delete);
        QCOMPARE(lines(modelOf(panel)), QStringList({ "H01", ".C01", "..K01", "H02", ".C02" }));
        bench.undo();
        bench.undo();
        QCOMPARE(lines(modelOf(panel)).size(), 7);
    }

    void whatWasUnfoldedStaysSoThroughAnEdit()
    {
        const Bench bench;
        const OutlinePanel panel(*bench.workspace);
        testing::show(const_cast<OutlinePanel&>(panel));
        panel.tree().collapse(find(modelOf(panel), QStringLiteral("H02")));
        panel.tree().expand(find(modelOf(panel), QStringLiteral("C01")));
        link(bench, bench.cause, bench.otherHazard);
        bench.workspace->select({});
        QVERIFY(panel.tree().isExpanded(find(modelOf(panel), QStringLiteral("H01"))));
        QVERIFY(panel.tree().isExpanded(find(modelOf(panel), QStringLiteral("C01"))));
        QVERIFY(!panel.tree().isExpanded(find(modelOf(panel), QStringLiteral("H02"))));
    }

    void theSelectionIsShared()
    {
        const Bench bench;
        const OutlinePanel panel(*bench.workspace);
        testing::show(const_cast<OutlinePanel&>(panel));
        panel.tree().collapseAll();
        bench.workspace->select({ Bench::key(bench.control) });
        QCOMPARE(panel.tree().currentIndex().data().toString().section(u' ', 0, 0), QStringLiteral("K01"));
        QVERIFY(panel.tree().isExpanded(find(modelOf(panel), QStringLiteral("C01")))); // it can be seen
        choose(panel, "S01");
        QCOMPARE(bench.workspace->selection(), std::vector{ Bench::key(bench.consequence) });
    }

    /// Through Qt's own accessibility, as a screen reader asks.
    void everyRowIsSpoken()
    {
        const Bench bench;
        QVERIFY(bench.waitForScores());
        const OutlinePanel panel(*bench.workspace);
        testing::show(const_cast<OutlinePanel&>(panel));
        panel.tree().expandAll();
        auto* tree = QAccessible::queryAccessibleInterface(&panel.tree());
        QVERIFY(tree && tree->text(QAccessible::Name) == QStringLiteral("Outline of the graph"));
        QStringList spoken;
        for (int i = 0; i < tree->childCount(); ++i)
            if (auto* child = tree->child(i); child && child->role() == QAccessible::TreeItem)
                spoken << child->text(QAccessible::Name);
        QCOMPARE(spoken.size(), 7);
        QVERIFY2(spoken[0].startsWith(QStringLiteral("Hazard H01")), qPrintable(spoken[0]));
        QVERIFY2(spoken[1].contains(QStringLiteral("leads to H01")), qPrintable(spoken[1]));
        QVERIFY2(spoken[2].contains(QStringLiteral("guards the line of C01")), qPrintable(spoken[2]));
        QVERIFY2(spoken[3].contains(QStringLiteral("follows from H01")), qPrintable(spoken[3]));
        QVERIFY2(spoken[3].contains(QStringLiteral("2 places")), qPrintable(spoken[3]));
    }
};

QTEST_MAIN(TestOutline)
#include "test_outline.moc"
