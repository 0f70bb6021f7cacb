#include "ui/common/person.h"
#include "ui/panels/bench.h"
#include "ui/panels/records.h"
#include "ui/panels/records_view.h"
#include "ui/panels/table_look.h"
#include "ui/readiness/accept_form.h"
#include "ui/readiness/acceptances_view.h"
#include "ui/readiness/actions_view.h"
#include "ui/readiness/readiness_view.h"

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

namespace {

constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::Fatal;
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
        if (button->text() == QLatin1String(text)) {
            button->click();
            return;
        }
    qFatal("no such button");
}

/// A form with everything that it needs but an approver.
void fillIn(const Bench& bench, const ui::AcceptForm& form)
{
    form.hazard().setCurrentIndex(form.hazard().findData(QString::fromStdString(bench.hazard.text())));
    type(form, "requested_by", "Ada");
    type(form, "reason", "rare");
}

} // namespace

class TestReadinessTables : public QObject {
    Q_OBJECT

    static void show(QWidget& widget)
    {
        widget.resize(1200, 800);
        widget.show();
        widget.activateWindow();
        QVERIFY(QTest::qWaitForWindowExposed(&widget));
    }

private slots:
    void init() { ui::setPerson(QStringLiteral("Ada")); }
    void actionsComeByWhatTheyRemove()
    {
        Bench bench;
        bench.edit(bench.otherCause, "likelihood", Likelihood::probability(0.5));
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
        bench.edit(bench.otherCause, "likelihood", Likelihood::probability(1e-5));
        QVERIFY(bench.waitForScores());
        QCOMPARE(column(model, 0), QStringList({ "small", "large", "idle" }));
    }
    void actionsAreSortedAndKeepTheirSelection()
    {
        Bench bench;
        const Id late = addAction(bench, "b", bench.cause, QDate(2020, 1, 2));
        addAction(bench, "a", bench.hazard, QDate(2999, 1, 1));
        ui::ActionsView view(*bench.workspace);
        show(view);
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
    void aNewActionIsOfTheSelectedNode()
    {
        Bench bench;
        ui::ActionsView view(*bench.workspace);
        bench.workspace->select({ Bench::key(bench.control) });
        press(view, "Add");
        const Action made = *bench.workspace->model().table<Action>().all().front();
        QCOMPARE(made.node, bench.control);
        QCOMPARE(made.owner, QStringLiteral("Ada"));
    }
    void anAcceptedRiskGoesStaleWithAnEdit()
    {
        Bench bench;
        ui::AcceptancesView view(*bench.workspace);
        show(view);
        ui::RecordTableModel& model = view.records().records();
        QAbstractItemModelTester tester(&model, kFatal);
        ui::AcceptForm& form = view.form();
        fillIn(bench, form);
        QVERIFY(form.role().count() > 0);
        type(form, "approved_by", "Grace");
        press(view, "Accept the Risk");
        QCOMPARE(form.refusal(), QString());
        QCOMPARE(model.rowCount(), 1);
        const Acceptance made = *bench.workspace->model().table<Acceptance>().all().front();
        QCOMPARE(made.hazard, bench.hazard);
        QCOMPARE(made.level, form.level().currentData().toString());
        QCOMPARE(made.role, form.role().currentData().toString());
        QCOMPARE(made.reason, QStringLiteral("rare"));
        QCOMPARE(column(model, kState), QStringList({ "valid" }));
        QCOMPARE(bench.workspace->selectedNode(), std::optional(bench.hazard));

        bench.edit(bench.otherCause, "likelihood", Likelihood::probability(0.2)); // bears on another hazard
        QCOMPARE(column(model, kState), QStringList({ "valid" }));
        bench.edit(bench.cause, "likelihood", Likelihood::probability(0.02));
        QCOMPARE(column(model, kState), QStringList({ "stale" }));
        bench.undo();
        QCOMPARE(column(model, kState), QStringList({ "valid" }));
        press(view, "Withdraw");
        QCOMPARE(model.rowCount(), 0);
        bench.undo();
        QCOMPARE(model.rowCount(), 1);
    }
    void anEndedAcceptanceIsExpired()
    {
        Bench bench;
        ui::AcceptancesView view(*bench.workspace);
        show(view);
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
        QCOMPARE(column(view.records().records(), kState), QStringList({ "expired" }));
    }
    void whatIsRefusedIsSaidWhereItArises()
    {
        Bench bench;
        ui::AcceptancesView view(*bench.workspace);
        show(view);
        ui::AcceptForm& form = view.form();
        fillIn(bench, form);
        form.accept();
        QVERIFY(form.refusal().contains(QStringLiteral("Approved by")));
        QVERIFY(form.findChild<QWidget*>(QStringLiteral("approved_by"))->isAncestorOf(form.focusWidget()));
        type(form, "approved_by", "ada");
        form.accept();
        QVERIFY(form.refusal().contains(QStringLiteral("cannot approve")));
        type(form, "approved_by", "Grace");
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
        show(view);
        fillIn(bench, view.form());
        QCOMPARE(view.form().level().currentIndex(), -1);
        view.form().accept();
        QVERIFY(!view.form().refusal().isEmpty());
        QVERIFY(bench.workspace->model().table<Acceptance>().isEmpty());
    }
};

QTEST_MAIN(TestReadinessTables)
#include "test_readiness_tables.moc"
