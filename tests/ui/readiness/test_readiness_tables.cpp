#include "ui/common/person.h"
#include "ui/panels/panel_test.h"
#include "ui/readiness/accept_form.h"
#include "ui/readiness/acceptances_view.h"
#include "ui/readiness/actions_view.h"
#include "ui/readiness/evidence_view.h"
#include "ui/readiness/plan_views.h"
#include "ui/readiness/readiness_view.h"
#include "ui/records/records.h"
#include "ui/records/records_view.h"
#include "ui/tables/table_look.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace hz;
using namespace hz::domain;
using testing::Bench;
using testing::show;

namespace {

constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::Fatal;
constexpr QSize kSize{ 1200, 800 };
constexpr int kDue = 3;
constexpr int kFirstCategory = 6;
constexpr int kState = 8;

Id addAction(const Bench& bench, const char* title, const Id& node, const QDate& due = {})
{
    Action action;
    action.id = Id::random();
    action.title = QString::fromLatin1(title);
    action.node = node;
    action.due = due;
    if (!bench.workspace->run(commands::addEntity(bench.workspace->model(), action)))
        qFatal("not added");
    return action.id;
}

QStringList column(const QAbstractItemModel& model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row, column).data().toString();
    return texts;
}

void type(const QWidget& form, const char* field, const char* text)
{
    auto* entry = form.findChild<QWidget*>(QString::fromLatin1(field));
    QWidget* editor = entry->findChild<QLineEdit*>();
    if (!editor)
        editor = entry->findChild<QPlainTextEdit*>();
    editor->setFocus();
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(editor, Qt::Key_Delete);
    QTest::keyClicks(editor, QString::fromLatin1(text));
}

void press(const QWidget& view, const char* text)
{
    for (auto* button : view.findChildren<QPushButton*>())
        if (button->text() == QString::fromUtf8(text)) {
            button->click();
            return;
        }
    qFatal("no such button");
}

/// A form with everything that it needs but an approver.
void fillIn(const Bench& bench, const ui::AcceptForm& form)
{
    QVERIFY(form.isVisible());
    form.hazard().setCurrentIndex(form.hazard().findData(QString::fromStdString(bench.hazard.text())));
    type(form, "requested_by", "Ada");
    type(form, "reason", "rare");
}

} // namespace

class TestReadinessTables : public QObject {
    Q_OBJECT

private slots:
    void init() { ui::setPerson(QStringLiteral("Ada")); }
    void actionsComeByWhatTheyRemove()
    {
        Bench bench;
        bench.edit(bench.otherCause, "likelihood", Likelihood::condition(0.5));
        addAction(bench, "idle", Id());
        addAction(bench, "small", bench.cause);
        addAction(bench, "large", bench.otherCause);
        QVERIFY(bench.waitForScores());
        ui::ReadinessView view(*bench.workspace);
        ui::RecordTableModel& model = view.actions().records().records();
        QAbstractItemModelTester tester(&model, kFatal);
        QCOMPARE(model.columnCount(), kFirstCategory + 4);
        QCOMPARE(column(model, 0), QStringList({ "large", "small", "idle" }));
        QVERIFY(column(model, kFirstCategory)[0].startsWith(QStringLiteral("≤ ")));
        QCOMPARE(column(model, kFirstCategory)[2], QStringLiteral("–"));
        bench.edit(bench.otherCause, "likelihood", Likelihood::condition(1e-5));
        QVERIFY(bench.waitForScores());
        QCOMPARE(column(model, 0), QStringList({ "small", "large", "idle" }));
    }
    void actionsAreSortedAndKeepTheirSelection()
    {
        Bench bench;
        const Id late = addAction(bench, "b", bench.cause, QDate(2020, 1, 2));
        addAction(bench, "a", bench.hazard, QDate(2999, 1, 1));
        ui::ActionsView view(*bench.workspace);
        show(view, kSize);
        ui::RecordTableModel& model = view.records().records();
        QAbstractItemModelTester tester(&model, kFatal);
        QTableView& table = view.records().table();
        table.sortByColumn(kDue, Qt::AscendingOrder);
        QCOMPARE(column(model, kDue), QStringList({ "2020-01-02, overdue", "2999-01-01" }));
        view.records().select(late);
        QCOMPARE(bench.workspace->selectedNode(), std::optional(bench.cause));
        table.sortByColumn(0, Qt::AscendingOrder);
        QCOMPARE(column(model, 0), QStringList({ "a", "b" }));
        QCOMPARE(table.currentIndex().row(), 1);
        QCOMPARE(view.records().current(), std::optional(late));
        QVERIFY(bench.waitForScores());
        QCOMPARE(table.horizontalHeader()->sortIndicatorSection(), 0); // what a person chose stays
        press(view, "Remove");
        QCOMPARE(column(model, 0), QStringList({ "a" }));
        bench.undo();
        QCOMPARE(column(model, 0), QStringList({ "a", "b" }));
    }
    void noFigureOfAnActionIsCutOff()
    {
        Bench bench;
        addAction(bench, "a", bench.cause, QDate(2999, 1, 1));
        ui::ActionsView view(*bench.workspace);
        show(view, kSize);
        QVERIFY(bench.waitForScores());
        bench.edit(bench.cause, "likelihood", domain::Likelihood::unknown());
        QVERIFY(bench.waitForScores());
        QTableView& table = view.records().table();
        for (int column = kFirstCategory; column < table.model()->columnCount(); ++column) {
            const QModelIndex cell = table.model()->index(0, column);
            const int wanted = table.fontMetrics().horizontalAdvance(cell.data().toString()) + 16;
            QVERIFY2(table.columnWidth(column) >= wanted, qPrintable(cell.data().toString()));
        }
    }
    void aNewActionIsOfTheSelectedNode()
    {
        Bench bench;
        ui::ActionsView view(*bench.workspace);
        show(view, kSize);
        bench.workspace->select({ Bench::key(bench.control) });
        press(view, "Add");
        QTest::keyClicks(view.focusWidget(), QStringLiteral("Try it")); // the title can be typed at once
        QTest::keyClick(view.focusWidget(), Qt::Key_Return);
        const Action made = *bench.workspace->model().table<Action>().all().front();
        QCOMPARE(made.node, bench.control);
        QCOMPARE(made.owner, QStringLiteral("Ada"));
        QCOMPARE(made.title, QStringLiteral("Try it"));
    }
    void anAcceptedRiskGoesStaleWithAnEdit()
    {
        Bench bench;
        ui::AcceptancesView view(*bench.workspace);
        show(view, kSize);
        press(view, "Accept a Risk…");
        ui::RecordTableModel& model = view.records().records();
        QAbstractItemModelTester tester(&model, kFatal);
        ui::AcceptForm& form = view.form();
        fillIn(bench, form);
        QVERIFY(form.role().count() > 0);
        type(form, "approved_by", "Grace");
        type(form, "until", "2999-01-01");
        press(view, "Accept the Risk");
        QCOMPARE(form.refusal(), QString());
        QCOMPARE(model.rowCount(), 1);
        const Acceptance made = *bench.workspace->model().table<Acceptance>().all().front();
        QCOMPARE(made.hazard, bench.hazard);
        QCOMPARE(made.level, form.level().currentData().toString());
        QCOMPARE(made.role, form.role().currentData().toString());
        QCOMPARE(made.reason, QStringLiteral("rare"));
        QTRY_COMPARE(column(model, kState), QStringList({ "valid" }));
        QCOMPARE(bench.workspace->selectedNode(), std::optional(bench.hazard));

        bench.edit(bench.otherCause, "likelihood", Likelihood::condition(0.2)); // bears on another hazard
        QTRY_COMPARE(column(model, kState), QStringList({ "valid" }));
        bench.edit(bench.cause, "likelihood", Likelihood::condition(0.02));
        QTRY_COMPARE(column(model, kState), QStringList({ "stale" }));
        bench.undo();
        QTRY_COMPARE(column(model, kState), QStringList({ "valid" }));
        press(view, "Withdraw");
        QCOMPARE(model.rowCount(), 0);
        bench.undo();
        QCOMPARE(model.rowCount(), 1);
    }
    void anEndedAcceptanceIsExpired()
    {
        Bench bench;
        ui::AcceptancesView view(*bench.workspace);
        show(view, kSize);
        Acceptance old;
        old.id = Id::random();
        old.hazard = bench.hazard;
        old.role = QStringLiteral("Executive");
        old.requestedBy = QStringLiteral("Ada");
        old.approvedBy = QStringLiteral("Grace");
        old.reason = QStringLiteral("rare");
        old.date = QDate(2020, 1, 1);
        old.until = QDate(2020, 2, 1);
        QVERIFY(bench.workspace->run(commands::addEntity(bench.workspace->model(), old)));
        QTRY_COMPARE(column(view.records().records(), kState), QStringList({ "expired" }));
    }
    void whatIsRefusedIsSaidWhereItArises()
    {
        Bench bench;
        ui::AcceptancesView view(*bench.workspace);
        show(view, kSize);
        press(view, "Accept a Risk…");
        ui::AcceptForm& form = view.form();
        fillIn(bench, form);
        form.accept();
        QVERIFY(form.refusal().contains(QStringLiteral("Approved by")));
        QVERIFY(form.findChild<QWidget*>(QStringLiteral("approved_by"))->isAncestorOf(form.focusWidget()));
        type(form, "approved_by", "ada");
        form.accept();
        QVERIFY(form.refusal().contains(QStringLiteral("cannot approve")));
        type(form, "approved_by", "Grace");
        form.accept();
        QVERIFY(form.refusal().contains(QStringLiteral("has no end")));
        QVERIFY(form.findChild<QWidget*>(QStringLiteral("until"))->isAncestorOf(form.focusWidget()));
        type(form, "until", "2020-01-01");
        form.accept();
        QVERIFY(form.refusal().contains(QStringLiteral("before today")));
        type(form, "until", "soon"); // never taken as no end
        form.accept();
        QVERIFY(bench.workspace->model().table<Acceptance>().isEmpty());
        type(form, "until", "2999-01-01");
        form.accept();
        QCOMPARE(bench.workspace->model().table<Acceptance>().all().front()->until, QDate(2999, 1, 1));
    }
    void aHazardWithoutRiskIsNotAccepted()
    {
        Bench bench;
        std::vector<EntityKey> impacts;
        for (const Impact* impact : bench.workspace->model().impacts().all())
            impacts.push_back({ EntityKind::Impact, impact->id });
        QVERIFY(bench.workspace->run(commands::removeEntities(bench.workspace->model(), impacts)));
        ui::AcceptancesView view(*bench.workspace);
        show(view, kSize);
        press(view, "Accept a Risk…");
        fillIn(bench, view.form());
        QCOMPARE(view.form().level().currentIndex(), -1);
        view.form().accept();
        QVERIFY(!view.form().refusal().isEmpty());
        QVERIFY(bench.workspace->model().table<Acceptance>().isEmpty());
    }
    void theFormTakesRoomOnlyForAChosenRow()
    {
        Bench bench;
        const Id action = addAction(bench, "a", bench.cause);
        ui::ActionsView view(*bench.workspace);
        show(view, kSize);
        const int whole = view.records().table().width();
        QVERIFY(!view.records().isSideOpen());
        view.records().select(action);
        QVERIFY(view.records().isSideOpen());
        QTRY_VERIFY(view.records().table().width() < whole);
        auto* title = view.findChild<QWidget*>(QStringLiteral("title"))->findChild<QLineEdit*>();
        title->setFocus();
        QTest::keyClicks(title, QStringLiteral("x"));
        QTest::keyClick(title, Qt::Key_Escape); // takes back what was typed
        QVERIFY(view.records().isSideOpen());
        QTest::keyClick(title, Qt::Key_Escape);
        QVERIFY(!view.records().isSideOpen());
        QVERIFY(!view.records().current());
        QCOMPARE(bench.workspace->model().table<Action>().find(action)->title, QStringLiteral("a"));
        QTRY_COMPARE(view.records().table().width(), whole);
    }
    void whatAnActionRemovesStandsBesideItsTitle()
    {
        Bench bench;
        addAction(bench, "a", bench.cause);
        QVERIFY(bench.waitForScores());
        ui::ActionsView view(*bench.workspace);
        const QHeaderView& heads = *view.records().table().horizontalHeader();
        QCOMPARE(heads.logicalIndex(0), 0);
        for (int k = 0; k < 4; ++k)
            QCOMPARE(heads.logicalIndex(1 + k), kFirstCategory + k);
        QCOMPARE(heads.logicalIndex(5), kDue);
        const QModelIndex removed = view.records().records().index(0, kFirstCategory);
        QCOMPARE(removed.data(ui::ShareRole).toDouble(), 1.0);
    }
    void aLevelChosenByHandStays()
    {
        Bench bench;
        ui::AcceptancesView view(*bench.workspace);
        show(view, kSize);
        press(view, "Accept a Risk…");
        ui::AcceptForm& form = view.form();
        fillIn(bench, form);
        const QString proposed = form.level().currentData().toString();
        form.level().setFocus();
        QTest::keyClick(&form.level(), proposed == form.level().itemData(0).toString() ? Qt::Key_Down : Qt::Key_Up);
        const QString chosen = form.level().currentData().toString();
        QVERIFY(chosen != proposed);
        bench.edit(bench.otherCause, "likelihood", Likelihood::condition(0.2));
        bench.edit(bench.cause, "notes", QStringLiteral("seen"));
        QCOMPARE(form.level().currentData().toString(), chosen);
        QVERIFY(form.says().contains(proposed)); // and what it is now
        form.hazard().setCurrentIndex(form.hazard().findData(QString::fromStdString(bench.otherHazard.text())));
        QVERIFY(form.says().isEmpty());
    }
    void allEvidenceIsListedWithWhatItCountsFor()
    {
        Bench bench;
        Evidence old;
        old.id = Id::random();
        old.title = QStringLiteral("drill");
        old.who = QStringLiteral("Ada");
        old.date = QDate(2020, 1, 1);
        old.validUntil = QDate(2020, 2, 1);
        QVERIFY(bench.workspace->run(commands::addEntity(bench.workspace->model(), old)));
        ui::ReadinessView view(*bench.workspace);
        show(view, kSize);
        ui::RecordTableModel& model = view.evidence().records().records();
        QAbstractItemModelTester tester(&model, kFatal);
        QCOMPARE(column(model, 1), QStringList({ "project" }));
        QCOMPARE(column(model, 7), QStringList({ "expired" }));
        view.reveal({ EntityKind::Evidence, old.id });
        QCOMPARE(view.currentWidget(), &view.evidence());
        QCOMPARE(view.evidence().records().current(), std::optional(old.id));
    }
    void thePlanIsEditedWhereItIsShown()
    {
        Bench bench;
        ui::ReadinessView view(*bench.workspace);
        show(view, kSize);
        view.setCurrentWidget(&view.stages());
        press(view.stages(), "Add Stage");
        press(view.stages(), "Add Stage");
        const auto stages = view.stages().records().records().rowCount();
        QCOMPARE(stages, 2);
        const Id second = *view.stages().records().records().recordAt(1);
        QCOMPARE(bench.workspace->model().table<Stage>().find(second)->position, 1);
        view.setCurrentWidget(&view.criteria());
        view.criteria().stage().setCurrentIndex(2);
        press(view.criteria(), "Add Criterion");
        const Criterion made = *bench.workspace->model().table<Criterion>().all().front();
        QCOMPARE(made.stage, second);
        QCOMPARE(view.criteria().records().current(), std::optional(made.id));
        auto* level = view.criteria().findChild<QWidget*>(QStringLiteral("level"))->findChild<QComboBox*>();
        level->setFocus();
        QTest::keyClick(level, Qt::Key_End);
        QCOMPARE(bench.workspace->model().table<Criterion>().find(made.id)->level, level->currentText());
        QVERIFY(!view.criteria().findChild<QWidget*>(QStringLiteral("roles"))->isVisible());
        view.criteria().stage().setCurrentIndex(1);
        QCOMPARE(view.criteria().records().records().rowCount(), 0);
        view.reveal({ EntityKind::Criterion, made.id });
        QCOMPARE(view.criteria().records().current(), std::optional(made.id));
    }
    /// Whatever its title says.
    void aCriterionSaysWhatItAsksBesideItsTitle()
    {
        Bench bench;
        ui::ReadinessView view(*bench.workspace);
        show(view, kSize);
        press(view.stages(), "Add Stage");
        press(view.criteria(), "Add Criterion");
        press(view.criteria(), "Add Criterion");
        const auto keys = { view.criteria().records().records().recordAt(0),
            view.criteria().records().records().recordAt(1) };
        const auto set = [&](std::size_t which, const char* field, const char* value) {
            const EntityKey key{ EntityKind::Criterion, **(keys.begin() + which) };
            QVERIFY(bench.workspace->run(
                commands::setField(bench.workspace->model(), { key }, field, QString::fromLatin1(value))));
        };
        set(0, "title", "No hazard is worse than Serious, unless it is accepted"); // as it was shipped with
        set(0, "level", "Medium");
        set(1, "title", "Never Serious");
        set(1, "level", "Low");
        const ui::RecordTableModel& model = view.criteria().records().records();
        const QStringList asked{ "No hazard is worse than Medium, unless it is accepted",
            "No hazard is worse than Low, unless it is accepted" };
        QCOMPARE(column(model, 3), asked);
        QCOMPARE(column(model, 0), QStringList({ "", "Never Serious" }));
        for (const int role : { ui::SortRole, ui::CopyRole }) {
            QCOMPARE(model.index(0, 3).data(role).toString(), asked[0]);
            QCOMPARE(model.index(0, 0).data(role).toString(), QString());
        }
    }
    void theChecklistSaysWhatIsSatisfied()
    {
        Bench bench;
        ui::ReadinessView view(*bench.workspace);
        show(view, kSize);
        press(view.checklist(), "Add Line");
        const ChecklistItem item = *bench.workspace->model().table<ChecklistItem>().all().front();
        const ui::RecordTableModel& model = view.checklist().records().records();
        QVERIFY(column(model, 3)[0].contains(QStringLiteral("open")));
        Evidence shows;
        shows.id = Id::random();
        shows.title = QStringLiteral("audit");
        shows.who = QStringLiteral("Ada");
        shows.checklistItem = item.id;
        shows.date = QDate(2020, 1, 1);
        QVERIFY(bench.workspace->run(commands::addEntity(bench.workspace->model(), shows)));
        QVERIFY(column(model, 3)[0].contains(QStringLiteral("satisfied")));
    }
};

QTEST_MAIN(TestReadinessTables)
#include "test_readiness_tables.moc"
