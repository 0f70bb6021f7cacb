#include "model/exchange/library.h"
#include "model/readiness/acceptance.h"
#include "ui/common/person.h"
#include "ui/panels/bench.h"
#include "ui/readiness/readiness_board.h"
#include "ui/readiness/sign_form.h"
#include "ui/readiness/stage_column.h"
#include "ui/readiness/stage_text.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextBrowser>

using namespace hz;
using readiness::Verdict;
using testing::Bench;

namespace {

domain::Stage stageNamed(const char* name)
{
    domain::Stage stage;
    stage.id = base::Id::random();
    stage.name = QString::fromUtf8(name);
    return stage;
}

domain::Criterion criterionOf(const domain::Stage& stage, domain::CriterionKind kind)
{
    domain::Criterion criterion;
    criterion.id = base::Id::random();
    criterion.stage = stage.id;
    criterion.kind = kind;
    criterion.level = QStringLiteral("Low");
    return criterion;
}

} // namespace

class TestReadinessBoard : public QObject {
    Q_OBJECT

    static bool waitFor(const ui::ReadinessBoard& board)
    {
        return QTest::qWaitFor([&] { return !board.service().isStale() && board.service().latest()->hasFlips; }, 20000);
    }
    static void put(Bench& bench, const domain::Entity& entity)
    {
        QVERIFY(bench.workspace->run(commands::addEntity(bench.workspace->model(), entity)));
    }

private slots:
    void aPlanIsOfferedAndAdded()
    {
        Bench bench;
        ui::ReadinessBoard board(*bench.workspace);
        board.show();
        QVERIFY(waitFor(board));
        QVERIFY(board.columns().empty());
        board.addPlan();
        QVERIFY(waitFor(board));
        QCOMPARE(board.columns().size(), std::size_t{ 4 });
        bench.workspace->document().undoStack().undo();
        QVERIFY(waitFor(board));
        QVERIFY(board.columns().empty());
    }
    void whileAPlanIsJudgedNoneIsOffered()
    {
        Bench bench;
        ui::ReadinessBoard board(*bench.workspace);
        board.show();
        const auto* add = board.findChild<QPushButton*>();
        const auto* judging = board.findChild<QWidget*>(QStringLiteral("judging"));
        QVERIFY(add->isVisible());
        board.addPlan();
        QVERIFY(!add->isVisible());
        QVERIFY(judging->isVisible());
        const std::size_t stages = bench.workspace->model().table<domain::Stage>().size();
        board.addPlan();
        QCOMPARE(bench.workspace->model().table<domain::Stage>().size(), stages);
        QVERIFY(waitFor(board));
        QVERIFY(!judging->isVisible());
        QVERIFY(!add->isVisible());
        bench.workspace->document().undoStack().undo();
        QVERIFY(add->isVisible());
    }
    void verdictsFollowEditsAndSayWhy()
    {
        Bench bench;
        const domain::Stage stage = stageNamed("<Pilot>");
        put(bench, stage);
        put(bench, criterionOf(stage, domain::CriterionKind::ResidualLevel));
        ui::ReadinessBoard board(*bench.workspace);
        board.resize(600, 500);
        board.show();
        QVERIFY(waitFor(board));
        const auto gate = board.service().latest()->plan.stages.front();
        const ui::StageColumn& column = *board.columns().front();
        QCOMPARE(column.verdict(), ui::verdictText(gate.verdict));
        QVERIFY(gate.verdict != Verdict::Go);
        const QString html = ui::stageText(*board.service().latest(), gate, {});
        QVERIFY(html.contains(QStringLiteral("href=\"go:")));
        domain::Criterion hidden = criterionOf(stage, domain::CriterionKind::OpenActions);
        hidden.title = QStringLiteral("<b>bold</b>");
        put(bench, hidden);
        QVERIFY(board.service().isStale());
        QVERIFY(waitFor(board));
        QVERIFY(column.text().toPlainText().contains(QStringLiteral("<b>bold</b>")));
    }
    void aReasonLeadsToItsNode()
    {
        Bench bench;
        const domain::Stage stage = stageNamed("Pilot");
        put(bench, stage);
        put(bench, criterionOf(stage, domain::CriterionKind::ResidualLevel));
        ui::ReadinessBoard board(*bench.workspace);
        board.show();
        QVERIFY(waitFor(board));
        const base::Id node = board.service().latest()->plan.stages[0].criteria[0].reasons[0].ids[0];
        QSignalSpy wanted(&board, &ui::ReadinessBoard::graphWanted);
        emit board.columns().front()->text().anchorClicked(
            QUrl(QStringLiteral("go:%1").arg(QString::fromStdString(node.text()))));
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(bench.workspace->selectedNode(), std::optional(node));
    }
    void manyReasonsAreFolded()
    {
        document::Readiness readiness;
        readiness::GateResult gate;
        const domain::Stage stage = stageNamed("Pilot");
        const domain::Criterion criterion = criterionOf(stage, domain::CriterionKind::Checklist);
        readiness.model.put(stage);
        readiness.model.put(criterion);
        gate.stage = stage.id;
        readiness::CriterionResult judged{ criterion.id, readiness::Outcome::Failed, {}, true };
        for (int i = 0; i < 9; ++i)
            judged.reasons.push_back(
                { readiness::ReasonCode::ChecklistOpen, {}, { QStringLiteral("item %1").arg(i), "proof" } });
        gate.criteria = { judged };
        QCOMPARE(ui::countsText(gate), QStringLiteral("✖ 1"));
        const QString folded = ui::stageText(readiness, gate, {});
        QVERIFY(folded.contains(QStringLiteral("item 3")) && !folded.contains(QStringLiteral("item 4")));
        QVERIFY(folded.contains(QStringLiteral("and 5 more")));
        QVERIFY(ui::stageText(readiness, gate, { {}, { criterion.id } }).contains(QStringLiteral("item 8")));
    }
    void aNodeIsNamedOnceAndWhatBlocksComesFirst()
    {
        document::Readiness readiness;
        readiness::GateResult gate;
        const domain::Stage stage = stageNamed("Pilot");
        domain::Node node;
        node.id = base::Id::random();
        node.kind = domain::NodeKind::Hazard;
        node.code = QStringLiteral("H01");
        node.title = QStringLiteral("Leak");
        readiness.model.put(node);
        readiness.model.put(stage);
        gate.stage = stage.id;
        for (const auto& [title, outcome, blocking] :
            { std::tuple("done", readiness::Outcome::Met, true), std::tuple("wish", readiness::Outcome::Failed, false),
                std::tuple("wall", readiness::Outcome::Failed, true) }) {
            domain::Criterion criterion = criterionOf(stage, domain::CriterionKind::ResidualLevel);
            criterion.title = QString::fromLatin1(title);
            readiness.model.put(criterion);
            gate.criteria.push_back({ criterion.id, outcome,
                { { readiness::ReasonCode::ResidualAbove, { node.id }, { "High", "technical", "Medium" }, {} },
                    { readiness::ReasonCode::ResidualAbove, { node.id }, { "High", "social", "Medium" }, {} } },
                blocking });
        }
        const QString html = ui::stageText(readiness, gate, {});
        QCOMPARE(html.count(QStringLiteral("H01 Leak")), 3);
        QVERIFY(html.indexOf(QStringLiteral("wall")) < html.indexOf(QStringLiteral("wish")));
        QVERIFY(html.indexOf(QStringLiteral("wish")) < html.indexOf(QStringLiteral("done")));
        const QString criterion = QString::fromStdString(gate.criteria[0].criterion.text());
        QVERIFY(html.contains(QStringLiteral("href=\"go:%1\"").arg(criterion)));
    }
    void aCriterionLeadsToWhereItIsEdited()
    {
        Bench bench;
        const domain::Stage stage = stageNamed("Pilot");
        put(bench, stage);
        const domain::Criterion criterion = criterionOf(stage, domain::CriterionKind::ResidualLevel);
        put(bench, criterion);
        ui::ReadinessBoard board(*bench.workspace);
        board.show();
        QVERIFY(waitFor(board));
        QSignalSpy wanted(&board, &ui::ReadinessBoard::recordWanted);
        emit board.columns().front()->text().anchorClicked(
            QUrl(QStringLiteral("go:%1").arg(QString::fromStdString(criterion.id.text()))));
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].value<domain::EntityKey>(),
            (domain::EntityKey{ domain::EntityKind::Criterion, criterion.id }));
    }
    void aStageIsSignedInARole()
    {
        Bench bench;
        const domain::Stage stage = stageNamed("Pilot");
        put(bench, stage);
        domain::Criterion criterion = criterionOf(stage, domain::CriterionKind::SignOffs);
        criterion.roles = { QStringLiteral("Safety lead") };
        put(bench, criterion);
        ui::ReadinessBoard board(*bench.workspace);
        board.show();
        QVERIFY(waitFor(board));
        ui::setPerson(QStringLiteral("Ada"));
        ui::SignForm& form = board.columns().front()->signForm();
        QCOMPARE(form.role().currentText(), QStringLiteral("Safety lead"));
        form.decision().setCurrentIndex(1);
        form.sign(); // with conditions, but none given
        QVERIFY(bench.workspace->model().table<domain::SignOff>().isEmpty());
        form.conditions().setText(QStringLiteral("watch it"));
        form.sign();
        QCOMPARE(bench.workspace->model().table<domain::SignOff>().all().front()->person, QStringLiteral("Ada"));
        QVERIFY(waitFor(board));
        QCOMPARE(board.columns().front()->verdict(), ui::verdictText(Verdict::GoWithConditions));
    }
};

QTEST_MAIN(TestReadinessBoard)
#include "test_readiness_board.moc"
