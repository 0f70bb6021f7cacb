#include "support/scratch.h"
#include "ui/common/dialogs.h"
#include "ui/common/person.h"
#include "ui/fields/file_field.h"
#include "ui/inspector/evidence_section.h"
#include "ui/inspector/inspector_panel.h"
#include "ui/panels/panel_test.h"
#include "ui/records/record_form.h"
#include "ui/records/records.h"
#include "ui/records/records_view.h"
#include "ui/tables/table_look.h"

#include <QAbstractItemModelTester>
#include <QCalendarWidget>
#include <QCheckBox>
#include <QCryptographicHash>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace hz;
using namespace hz::domain;
using testing::Bench;
using testing::editorOf;
using testing::show;

namespace {

constexpr QSize kSize{ 900, 600 };

template <typename E> const E& only(const Bench& bench)
{
    return *bench.workspace->model().table<E>().all().front();
}

Id add(const Bench& bench, EntityKind kind, const Id& node)
{
    const Entity record =
        ui::freshRecord(bench.workspace->model(), kind, node, QStringLiteral("Ada"), QDate(2026, 5, 1));
    if (!bench.workspace->run(commands::addEntity(bench.workspace->model(), record)))
        qFatal("not added");
    return idOf(record);
}

void press(const QWidget& view, const QString& text)
{
    for (auto* button : view.findChildren<QPushButton*>())
        if (button->text() == text) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    qFatal("no such button");
}

} // namespace

class TestRecordViews : public QObject {
    Q_OBJECT

private slots:
    void init() { ui::setPerson(QStringLiteral("Ada")); }
    void actionsAreAddedEditedAndRemoved();
    void nothingIsAddedByNobody();
    void aDayIsTypedChosenOrTakenAway();
    void aCommentIsResolvedBySomebody();
    void oneEstimateIsUsedAtATime();
    void aFileIsEmbeddedOrReferredTo();
    void rowsFollowTheModel();
    void aRecordSaysWhatItIs();
    void theInspectorListsWhatIsKnownOfANode();
    void typedAndEvidencedStandSideBySide();
};

void TestRecordViews::actionsAreAddedEditedAndRemoved()
{
    Bench bench;
    ui::RecordsView view(*bench.workspace, { EntityKind::Action, { "title", "owner", "due", "status" } });
    show(view, kSize);
    press(view, QStringLiteral("Add"));
    QCOMPARE(view.records().rowCount(), 1);
    QCOMPARE(only<Action>(bench).owner, QStringLiteral("Ada"));
    QCOMPARE(view.current(), std::optional(only<Action>(bench).id));
    auto* title = editorOf<QLineEdit>(view, "title");
    title->setFocus();
    QTest::keyClicks(title, QStringLiteral("Fit a second detector"));
    QTest::keyClick(title, Qt::Key_Return);
    QCOMPARE(only<Action>(bench).title, QStringLiteral("Fit a second detector"));
    QCOMPARE(view.records().index(0, 0).data(Qt::DisplayRole).toString(), QStringLiteral("Fit a second detector"));
    press(view, QStringLiteral("Remove"));
    QCOMPARE(view.records().rowCount(), 0);
    QVERIFY(!view.current());
    for (int i = 0; i < 3; ++i)
        bench.undo();
    QVERIFY(bench.workspace->model().table<Action>().isEmpty());
}

void TestRecordViews::nothingIsAddedByNobody()
{
    Bench bench;
    ui::setPerson({});
    ui::dialogs().line = [](QWidget*, const QString&, const QString&, const QString&) { return QString(); };
    ui::RecordsView view(*bench.workspace, { EntityKind::Action, { "title" } });
    view.add();
    QVERIFY(bench.workspace->model().table<Action>().isEmpty());
    ui::dialogs().line = [](QWidget*, const QString&, const QString&, const QString&) {
        return QStringLiteral("Grace");
    };
    view.add();
    QCOMPARE(only<Action>(bench).owner, QStringLiteral("Grace"));
}

void TestRecordViews::aDayIsTypedChosenOrTakenAway()
{
    Bench bench;
    const Id id = add(bench, EntityKind::Evidence, bench.control);
    ui::RecordForm form(*bench.workspace, EntityKind::Evidence, { "node" });
    form.edit(id);
    show(form, kSize);
    auto* line = editorOf<QLineEdit>(form, "valid_until");
    QVERIFY(line && line->text().isEmpty());
    line->setFocus();
    QTest::keyClicks(line, QStringLiteral("2026-12-31"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(only<Evidence>(bench).validUntil, QDate(2026, 12, 31));
    QTest::keyClicks(line, QStringLiteral("x"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(only<Evidence>(bench).validUntil, QDate(2026, 12, 31));
    QTest::keyClick(line, Qt::Key_Escape);
    line->actions().last()->trigger();
    auto* menu = form.findChild<QMenu*>();
    auto* calendar = menu ? menu->findChild<QCalendarWidget*>() : nullptr;
    QVERIFY(calendar);
    QCOMPARE(calendar->selectedDate(), QDate(2026, 12, 31));
    emit calendar->clicked(QDate(2027, 1, 15));
    QCOMPARE(only<Evidence>(bench).validUntil, QDate(2027, 1, 15));
    line->setFocus();
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(only<Evidence>(bench).validUntil.isNull());
}

void TestRecordViews::aCommentIsResolvedBySomebody()
{
    Bench bench;
    ui::RecordForm form(*bench.workspace, EntityKind::Comment, { "node" });
    form.edit(add(bench, EntityKind::Comment, bench.hazard));
    show(form, kSize);
    auto* box = editorOf<QCheckBox>(form, "resolved");
    QVERIFY(box);
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    QVERIFY(only<Comment>(bench).resolved);
    QCOMPARE(only<Comment>(bench).resolvedBy, QStringLiteral("Ada"));
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    QVERIFY(!only<Comment>(bench).resolved);
    QVERIFY(only<Comment>(bench).resolvedBy.isEmpty());
}

void TestRecordViews::oneEstimateIsUsedAtATime()
{
    Bench bench;
    const Id first = add(bench, EntityKind::Estimate, bench.control);
    const Id second = add(bench, EntityKind::Estimate, bench.control);
    ui::RecordForm form(*bench.workspace, EntityKind::Estimate, { "node" });
    show(form, kSize);
    const auto isUsed = [&](const Id& id) { return bench.workspace->model().table<Estimate>().find(id)->applied; };
    for (const Id& id : { first, second }) {
        form.edit(id);
        auto* box = editorOf<QCheckBox>(form, "applied");
        QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
        QVERIFY(isUsed(id));
    }
    QVERIFY(!isUsed(first));
    QVERIFY(!form.findChild<QWidget*>(QStringLiteral("evaluation"))->isVisible()); // it comes from tests
}

void TestRecordViews::aFileIsEmbeddedOrReferredTo()
{
    Bench bench;
    const auto folder = testing::scratchFolder();
    const QString path = folder->filePath(QStringLiteral("report.txt"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("it works");
    file.close();
    ui::dialogs().openFile = [path](QWidget*, const QString&, const QString&, const QString&) { return path; };
    ui::FileField field(*bench.workspace, nullptr);
    field.showEvidence(add(bench, EntityKind::Evidence, bench.control));
    show(field, kSize);
    press(field, QStringLiteral("Embed…"));
    QTRY_COMPARE(only<Evidence>(bench).fileName, QStringLiteral("report.txt"));
    QCOMPARE(only<Evidence>(bench).content, QByteArray("it works"));
    const QByteArray hash = QCryptographicHash::hash("it works", QCryptographicHash::Sha256).toHex();
    QCOMPARE(only<Evidence>(bench).fileHash, QString::fromLatin1(hash));
    const QString copy = folder->filePath(QStringLiteral("copy.txt"));
    ui::dialogs().saveFile = [copy](QWidget*, const QString&, const QString&, const QString&) { return copy; };
    press(field, QStringLiteral("Save copy…"));
    QCOMPARE(testing::contentOf(copy), QByteArray("it works"));
    press(field, QStringLiteral("Remove"));
    QVERIFY(only<Evidence>(bench).fileName.isEmpty() && only<Evidence>(bench).content.isEmpty());
    press(field, QStringLiteral("Refer to…"));
    QTRY_COMPARE(only<Evidence>(bench).fileHash, QString::fromLatin1(hash));
    QVERIFY(only<Evidence>(bench).content.isEmpty());

    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(ui::FileField::kMaxEmbedded + 1));
    file.close();
    press(field, QStringLiteral("Remove"));
    QSignalSpy refused(bench.workspace.get(), &ui::Workspace::refused);
    press(field, QStringLiteral("Embed…"));
    QTRY_COMPARE(refused.count(), 1);
    QVERIFY(only<Evidence>(bench).fileName.isEmpty());
}

void TestRecordViews::rowsFollowTheModel()
{
    Bench bench;
    ui::RecordTableModel model(*bench.workspace, EntityKind::Incident, { "date", "title", "node" },
        [&](const Entity& record) { return ui::nodeOf(record) == bench.hazard; });
    const QAbstractItemModelTester tester(&model);
    add(bench, EntityKind::Incident, bench.hazard);
    add(bench, EntityKind::Incident, bench.cause);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("2026-05-01"));
    QCOMPARE(model.index(0, 2).data().toString(), QStringLiteral("H01 Leak of chlorine"));
    bench.edit(bench.hazard, "title", QStringLiteral("Spill"));
    QCOMPARE(model.index(0, 2).data().toString(), QStringLiteral("H01 Spill"));
    bench.undo();
    bench.undo();
    bench.undo();
    QCOMPARE(model.rowCount(), 0);
}

void TestRecordViews::aRecordSaysWhatItIs()
{
    Bench bench;
    Evidence evidence;
    evidence.title = testing::hostileText();
    evidence.outcome = EvidenceOutcome::Contradicts;
    const QString words = ui::summaryOf(bench.workspace->model(), evidence);
    QVERIFY(words.startsWith(QStringLiteral("Test")) && words.size() <= 220 && !words.contains(u'\n'));
    Incident incident;
    incident.title = QStringLiteral("Leak");
    incident.count = 3;
    incident.nearMiss = true;
    QCOMPARE(ui::summaryOf(bench.workspace->model(), incident), QStringLiteral("Leak \u00b7 3 times \u00b7 near miss"));
}

void TestRecordViews::theInspectorListsWhatIsKnownOfANode()
{
    Bench bench;
    ui::InspectorPanel panel(*bench.workspace);
    bench.workspace->select({ Bench::key(bench.control) });
    show(panel, kSize);
    const auto buttonOf = [&](const QString& name) -> QToolButton* {
        for (auto* button : panel.findChildren<QToolButton*>())
            if (button->accessibleName() == name)
                return button;
        return nullptr;
    };
    auto* addEvidence = buttonOf(QStringLiteral("Add: Evidence"));
    QVERIFY(addEvidence);
    addEvidence->click();
    QCOMPARE(only<Evidence>(bench).node, bench.control);
    QCOMPARE(only<Evidence>(bench).who, QStringLiteral("Ada"));
    QCOMPARE(only<Evidence>(bench).outcome, EvidenceOutcome::Inconclusive); // nothing is verified by an empty record
    auto* section = panel.findChild<QWidget*>(QStringLiteral("evidence"));
    auto* title = editorOf<QLineEdit>(*section, "title");
    QVERIFY(title && title->isVisible());
    title->setFocus();
    QTest::keyClicks(title, QStringLiteral("Drill in May"));
    bench.workspace->select({ Bench::key(bench.hazard) }); // commits
    QCOMPARE(only<Evidence>(bench).title, QStringLiteral("Drill in May"));
    bench.workspace->select({ Bench::key(bench.control) });
    auto* head = buttonOf(QStringLiteral("Test \u00b7 Drill in May \u00b7 Inconclusive"));
    QVERIFY(head);
    head->click();
    QVERIFY(editorOf<QLineEdit>(*panel.findChild<QWidget*>(QStringLiteral("evidence")), "title")->isVisible());
    bench.undo();
    bench.undo();
    QVERIFY(bench.workspace->model().table<Evidence>().isEmpty());
    QVERIFY(!buttonOf(QStringLiteral("Test \u00b7 Drill in May \u00b7 Inconclusive")));
}

void TestRecordViews::typedAndEvidencedStandSideBySide()
{
    Bench bench;
    ui::EvidenceSection section(*bench.workspace, nullptr);
    section.bind(bench.control);
    show(section, kSize);
    auto* use = section.findChild<QCheckBox*>(QStringLiteral("useEstimate"));
    QVERIFY(use && !use->isVisible());
    Evidence evidence;
    evidence.id = bench.ids.next();
    evidence.node = bench.control;
    evidence.who = QStringLiteral("Ada");
    evidence.trials = 20.0;
    evidence.failures = 3.0;
    QVERIFY(bench.workspace->run(commands::addEntity(bench.workspace->model(), evidence)));
    const Id estimate = add(bench, EntityKind::Estimate, bench.control);
    section.refresh();
    QVERIFY(use->isVisible() && !use->isChecked());
    const auto hasLabel = [&](const QString& text) {
        for (const auto* label : section.findChildren<QLabel*>())
            if (label->text() == text)
                return true;
        return false;
    };
    QVERIFY(hasLabel(QStringLiteral("3 of 20")));
    QVERIFY(hasLabel(QStringLiteral("0.1")));
    QVERIFY(bench.waitForScores());
    const auto failing = [&] {
        return bench.workspace->result()->in(Posture::Current).find(bench.control)->probability.value.low;
    };
    QCOMPARE(failing(), 0.1);
    bench.edit(bench.control, "title", QStringLiteral("Gas detector, tested"));
    QTest::mouseClick(use, Qt::LeftButton, {}, QPoint(8, use->height() / 2));
    QVERIFY(bench.workspace->model().table<Estimate>().find(estimate)->applied);
    QVERIFY(bench.waitForScores());
    QCOMPARE(failing(), 3.5 / 21.0);
}

QTEST_MAIN(TestRecordViews)
#include "test_record_views.moc"
