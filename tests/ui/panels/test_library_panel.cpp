#include "ui/common/fragment_data.h"
#include "ui/panels/bench.h"
#include "ui/panels/library_panel.h"
#include "ui/panels/navigator_panel.h"
#include "ui/panels/problems_panel.h"
#include "ui/records/found_records.h"

#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QSignalSpy>
#include <QTreeWidget>

#include <set>

using namespace hz;
using namespace hz::domain;
using testing::Bench;

namespace {

/// Those in sight, by title.
QStringList shown(const QTreeWidget& tree)
{
    QStringList titles;
    for (int g = 0; g < tree.topLevelItemCount(); ++g)
        for (int i = 0; i < tree.topLevelItem(g)->childCount(); ++i)
            if (!tree.topLevelItem(g)->child(i)->isHidden())
                titles << tree.topLevelItem(g)->child(i)->text(0);
    return titles;
}

QTreeWidgetItem* itemOf(const QTreeWidget& tree, const char* title)
{
    const auto found = tree.findItems(QString::fromLatin1(title), Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? nullptr : found.front();
}

Evidence ofTheProject()
{
    Evidence evidence;
    evidence.id = Id::random();
    evidence.title = QStringLiteral("Penetration test");
    evidence.who = QStringLiteral("Ada");
    evidence.date = QDate(2020, 1, 1);
    evidence.validUntil = QDate(2020, 2, 1);
    return evidence;
}

} // namespace

/// What is found and shown beside the graph: the library's entries and records.
class TestLibraryPanel : public QObject {
    Q_OBJECT

private slots:
    void theLibraryIsSearchedByEveryWord()
    {
        Bench bench;
        ui::LibraryPanel panel(*bench.workspace);
        const auto all = shown(panel.tree());
        QCOMPARE(all.size(), 22);
        panel.searchField().setText(QStringLiteral("HOSTILE schemas"));
        QCOMPARE(shown(panel.tree()), QStringList({ QStringLiteral("Input validation") }));
        panel.searchField().clear();
        QCOMPARE(shown(panel.tree()), all);
    }
    void whatIsChosenIsPutInBelowEachOther()
    {
        Bench bench;
        ui::LibraryPanel panel(*bench.workspace);
        QSignalSpy wanted(&panel, &ui::LibraryPanel::insertWanted);
        itemOf(panel.tree(), "Input validation")->setSelected(true);
        itemOf(panel.tree(), "Denial of service")->setSelected(true);
        emit panel.tree().itemActivated(itemOf(panel.tree(), "Denial of service"), 0);
        QCOMPARE(wanted.count(), 1);
        const auto fragment = wanted[0][0].value<Model>();
        QCOMPARE(fragment.nodes().size(), std::size_t(2));
        std::set<double> rows;
        fragment.placements().forEach([&](const Placement& place) { rows.insert(place.y); });
        QCOMPARE(rows, (std::set<double>{ 0.0, 88.0 }));

        const auto command = commands::paste(bench.workspace->model(), fragment, { 10, 20 });
        QVERIFY(command);
        QVERIFY(bench.workspace->run(command));
        const auto node = bench.workspace->selection().front().id;
        QVERIFY(bench.workspace->model().placements().find(node));
        bench.undo();
        QVERIFY(!bench.workspace->model().node(node));
    }
    void aFragmentSurvivesTheDrag()
    {
        Bench bench;
        ui::LibraryPanel panel(*bench.workspace);
        itemOf(panel.tree(), "Input validation")->setSelected(true);
        const Model fragment = panel.chosen();
        const auto data = ui::fragmentData(fragment);
        QVERIFY(ui::holdsFragment(*data));
        const auto read = ui::readFragment(*data, QStringLiteral("drag"));
        QVERIFY(read);
        QVERIFY(*read == fragment);
        QMimeData words;
        words.setText(QStringLiteral("just words"));
        QVERIFY(!ui::holdsFragment(words));
    }
    void recordsAreFoundByTheirWords()
    {
        Bench bench;
        const Evidence evidence = ofTheProject();
        QVERIFY(bench.workspace->run(commands::addEntity(bench.workspace->model(), evidence)));
        const auto found =
            ui::recordsHolding(bench.workspace->model(), { QStringLiteral("penetration"), QStringLiteral("EVIDENCE") });
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0].key, keyOf(Entity(evidence)));
        QVERIFY(ui::recordsHolding(bench.workspace->model(), { QStringLiteral("nowhere") }).empty());
    }
    void theNavigatorFindsAndRevealsRecords()
    {
        Bench bench;
        const Evidence evidence = ofTheProject();
        QVERIFY(bench.workspace->run(commands::addEntity(bench.workspace->model(), evidence)));
        ui::NavigatorPanel panel(*bench.workspace);
        panel.show();
        auto* records = panel.findChild<QListWidget*>();
        QVERIFY(!records->isVisible());
        auto* search = panel.findChild<QLineEdit*>(QStringLiteral("search"));
        QSignalSpy revealed(bench.workspace.get(), &ui::Workspace::revealRequested);
        QTest::keyClicks(search, QStringLiteral("penetration"));
        QVERIFY(records->isVisible());
        QCOMPARE(records->count(), 1);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(revealed.count(), 1);
        QCOMPARE(revealed[0][0].value<std::vector<EntityKey>>(),
            std::vector<EntityKey>({ { EntityKind::Evidence, evidence.id } }));
        search->clear();
        QVERIFY(!records->isVisible());
    }
    void aFindingOnTheProjectLeadsToItsRecord()
    {
        Bench bench;
        const Evidence evidence = ofTheProject();
        QVERIFY(bench.workspace->run(commands::addEntity(bench.workspace->model(), evidence)));
        QVERIFY(bench.waitForScores());
        ui::ProblemsPanel panel(*bench.workspace);
        panel.findChild<QLineEdit*>(QStringLiteral("filter"))->setText(QStringLiteral("Penetration"));
        auto* list = panel.findChild<QListView*>();
        QCOMPARE(list->model()->rowCount(), 1);
        QSignalSpy revealed(bench.workspace.get(), &ui::Workspace::revealRequested);
        emit list->activated(list->model()->index(0, 0));
        QCOMPARE(revealed.count(), 1);
        QCOMPARE(revealed[0][0].value<std::vector<EntityKey>>(),
            std::vector<EntityKey>({ { EntityKind::Evidence, evidence.id } }));
    }
};

QTEST_MAIN(TestLibraryPanel)
#include "test_library_panel.moc"
