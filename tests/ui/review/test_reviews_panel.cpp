#include "ui/review/reviews_panel.h"

#include "model/exchange/formats/files.h"
#include "model/review/baselines.h"
#include "ui/charts/trend_chart.h"
#include "ui/charts/waterfall_chart.h"
#include "ui/common/dialogs.h"
#include "ui/common/person.h"
#include "ui/panels/bench.h"
#include "ui/review/baseline_model.h"
#include "ui/review/comments_view.h"
#include "ui/tables/table_look.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace hz;
using namespace hz::domain;
using testing::Bench;

namespace {

QStringList column(const QTableView& view, int at)
{
    QStringList texts;
    for (int row = 0; row < view.model()->rowCount(); ++row)
        texts << view.model()->index(row, at).data().toString();
    return texts;
}

/// A panel on a bench, with answers for the dialogs.
struct Reviewed {
    Bench bench;
    QString answer = QStringLiteral("First");
    std::unique_ptr<ui::ReviewsPanel> panel;

    Reviewed()
    {
        ui::setPerson(QStringLiteral("Ada"));
        ui::dialogs().line = [this](QWidget*, const QString&, const QString&, const QString&) { return answer; };
        panel = std::make_unique<ui::ReviewsPanel>(*bench.workspace);
        panel->resize(1100, 320);
        panel->show();
    }
    template <typename W> W& part(const char* name) const
    {
        auto* found = panel->findChild<W*>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return *found;
    }
    [[nodiscard]] std::size_t baselines() const { return bench.workspace->model().table<Baseline>().size(); }
    void freeze(const char* name)
    {
        answer = QString::fromLatin1(name);
        const std::size_t before = baselines();
        part<QPushButton>("freeze").click();
        QTRY_COMPARE_WITH_TIMEOUT(baselines(), before + 1, 20000);
    }
    [[nodiscard]] bool waitForComparison() const
    {
        return QTest::qWaitFor(
            [this] { return panel->comparison().latest() && !panel->comparison().isStale(); }, 20000);
    }
    [[nodiscard]] QString state() const { return part<QLabel>("state").text(); }
};

} // namespace

class TestReviewsPanel : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("reviews-test"));
        QCoreApplication::setApplicationName(QStringLiteral("reviews-test"));
    }
    void init() { QSettings().clear(); }

    void aFrozenBaselineIsOneUndoableStepUnderTheName()
    {
        Reviewed stage;
        stage.freeze("First");
        const Baseline baseline = review::baselinesOf(stage.bench.workspace->model()).front();
        QCOMPARE(baseline.name, QStringLiteral("First"));
        QCOMPARE(baseline.person, QStringLiteral("Ada"));
        QVERIFY(!baseline.totals.isEmpty());
        QVERIFY(review::thaw(baseline).value() == review::withoutBaselines(stage.bench.workspace->model()));
        QCOMPARE(column(stage.part<QTableView>("baselines"), 0), QStringList("First"));
        stage.bench.undo();
        QCOMPARE(stage.baselines(), std::size_t(0));
        QCOMPARE(stage.part<QTableView>("baselines").model()->rowCount(), 0);
    }

    void whatCannotBeDoneIsNotOffered()
    {
        Reviewed stage;
        QVERIFY(stage.part<QPushButton>("freeze").isEnabled());
        QVERIFY(!stage.part<QPushButton>("remove").isEnabled());
        stage.freeze("First");
        QVERIFY(!stage.part<QPushButton>("remove").isEnabled());
        stage.part<QTableView>("baselines").selectRow(0);
        QVERIFY(stage.part<QPushButton>("remove").isEnabled());
    }

    void withoutANameNothingIsFrozen()
    {
        Reviewed stage;
        QSettings().clear();
        stage.answer.clear();
        QVERIFY(stage.bench.waitForScores());
        stage.part<QPushButton>("freeze").click();
        QCOMPARE(stage.baselines(), std::size_t(0));
    }

    void aSelectedBaselineIsComparedWithThePresent()
    {
        Reviewed stage;
        stage.freeze("First");
        auto& list = stage.part<QTableView>("baselines");
        list.selectRow(0);
        QVERIFY(stage.waitForComparison());
        QVERIFY2(stage.state().contains(QStringLiteral("nothing differs")), qPrintable(stage.state()));
        stage.bench.edit(stage.bench.cause, "likelihood", Value(Likelihood::condition(0.5)));
        QVERIFY(stage.panel->comparison().isStale());
        QVERIFY(stage.waitForComparison());
        auto& difference = stage.part<QTableView>("difference");
        QCOMPARE(column(difference, 2), QStringList("C01 Cold start"));
        QCOMPARE(column(difference, 4), QStringList("0.01"));
        QCOMPARE(column(difference, 5), QStringList("0.5"));
        QCOMPARE(difference.model()->index(0, 0).data(ui::KeyRole).value<EntityKey>().id, stage.bench.cause);
        auto& effect = stage.part<QTableView>("effect");
        QCOMPARE(effect.model()->index(0, 0).data().toString(), QStringLiteral("Whole model"));
        QVERIFY(column(effect, 0).contains(QStringLiteral("H01 Leak of chlorine")));
        for (const QTableView* table : { &difference, &effect }) {
            const QAbstractItemModelTester tester(table->model()); // each row has a cell for each head
            QCOMPARE(column(*table, table->model()->columnCount() - 1).size(), table->model()->rowCount());
        }
        const QString steps = stage.part<ui::WaterfallChart>("waterfall").description();
        QCOMPARE(steps.count(u'\n'), 2);
        QVERIFY2(steps.contains(QStringLiteral("C01 Cold start (changed): +")), qPrintable(steps));
    }

    void twoBaselinesAreComparedFromTheOlderToTheNewer()
    {
        Reviewed stage;
        stage.freeze("A first");
        stage.bench.edit(stage.bench.cause, "title", Value(QStringLiteral("Hot start")));
        QVERIFY(stage.bench.waitForScores());
        stage.freeze("B second");
        auto& list = stage.part<QTableView>("baselines");
        QCOMPARE(column(list, 0), QStringList({ "B second", "A first" }));
        list.selectAll();
        QVERIFY(stage.waitForComparison());
        auto& difference = stage.part<QTableView>("difference");
        QCOMPARE(column(difference, 4), QStringList("Cold start"));
        QCOMPARE(column(difference, 5), QStringList("Hot start"));
        QVERIFY(!stage.part<QPushButton>("mark").isEnabled());
        QCOMPARE(stage.part<ui::TrendChart>("trend").description().count(QStringLiteral("Technical")), 3);
    }

    void namesAreEditedWhereTheyStandAndStayUnique()
    {
        Reviewed stage;
        stage.freeze("First");
        stage.freeze("Second");
        ui::BaselineModel model(*stage.bench.workspace);
        const QAbstractItemModelTester tester(&model);
        QVERIFY(model.setData(model.index(0, 0), QStringLiteral("Third"), Qt::EditRole));
        QVERIFY(!model.setData(model.index(0, 0), QStringLiteral("first"), Qt::EditRole));
        QVERIFY(model.setData(model.index(0, 3), QStringLiteral("before launch"), Qt::EditRole));
        QVERIFY(!(model.flags(model.index(0, 1)) & Qt::ItemIsEditable));
        stage.part<QTableView>("baselines").selectAll();
        stage.part<QPushButton>("remove").click();
        QCOMPARE(stage.baselines(), std::size_t(0));
    }

    void theDifferenceIsMarkedOnTheGraphUntilItIsLeft()
    {
        Reviewed stage;
        stage.freeze("First");
        stage.part<QTableView>("baselines").selectRow(0);
        QVERIFY(stage.waitForComparison());
        auto& mark = stage.part<QPushButton>("mark");
        QSignalSpy wanted(stage.panel.get(), &ui::ReviewsPanel::graphWanted);
        mark.click();
        QCOMPARE(wanted.size(), 1);
        QVERIFY(stage.bench.workspace->difference());
        stage.bench.workspace->showDifference(std::nullopt);
        QVERIFY(!mark.isChecked());
        mark.click();
        stage.part<QTableView>("baselines").clearSelection();
        QVERIFY(!stage.bench.workspace->difference());
    }

    void aFileOfEveryFormatIsCompared()
    {
        Reviewed stage;
        QTemporaryDir folder;
        QString path = folder.filePath(QStringLiteral("other.json"));
        QString asked;
        ui::dialogs().openFile = [&](QWidget*, const QString&, const QString&, const QString& filter) {
            asked = filter;
            return path;
        };
        stage.part<QPushButton>("file").click();
        QVERIFY(stage.waitForComparison());
        QVERIFY2(stage.state().contains(QStringLiteral("no such file")), qPrintable(stage.state()));
        domain::Model other = stage.bench.workspace->model();
        Node node = stage.bench.node(stage.bench.cause);
        node.title = QStringLiteral("Other start");
        other.put(node);
        const auto compare = [&] {
            stage.panel->comparison().ask(std::nullopt);
            stage.part<QPushButton>("file").click();
            return stage.waitForComparison();
        };
        for (const exchange::Format* format : exchange::formats()) {
            path = folder.filePath(format->id); // without an ending: by content
            QVERIFY(exchange::writeModel({ path }, other, *format).ok());
            QVERIFY(compare());
            QCOMPARE(asked.contains(format->ending), bool(format->read));
            QVERIFY2(stage.panel->comparison().latest()->error.has_value() == !format->read, qPrintable(stage.state()));
            if (format->read)
                QCOMPARE(column(stage.part<QTableView>("difference"), 4), QStringList("Other start"));
        }
        // Its opening would wait for whoever writes it.
        path = folder.filePath(QStringLiteral("pipe.json"));
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        QVERIFY(compare());
        QCOMPARE(stage.panel->comparison().latest()->error->code.key(), std::string("file.not-a-file"));
    }

    void commentsBearANameAndAreResolved()
    {
        Reviewed stage;
        const ui::Workspace& workspace = *stage.bench.workspace;
        auto& comments = stage.part<ui::CommentsView>("comments");
        auto& text = stage.part<QLineEdit>("comment");
        QVERIFY(!text.isEnabled());
        stage.bench.workspace->select({ Bench::key(stage.bench.hazard) });
        QVERIFY(text.isEnabled());
        text.setText(QStringLiteral("Why so rare?"));
        comments.findChild<QPushButton*>(QStringLiteral("add"))->click();
        QCOMPARE(workspace.model().table<Comment>().size(), std::size_t(1));
        const Comment comment = *workspace.model().table<Comment>().all().front();
        QCOMPARE(comment.author, QStringLiteral("Ada"));
        QCOMPARE(comment.node, stage.bench.hazard);
        QCOMPARE(comments.openCount(), 1);
        QCOMPARE(text.text(), QString());
        auto* table = comments.findChild<QTableView*>();
        table->selectRow(0);
        comments.findChild<QPushButton*>(QStringLiteral("resolve"))->click();
        QCOMPARE(workspace.model().table<Comment>().all().front()->resolvedBy, QStringLiteral("Ada"));
        QCOMPARE(comments.openCount(), 0);
        QCOMPARE(table->model()->rowCount(), 0);
        stage.bench.undo();
        QCOMPARE(comments.openCount(), 1);
        stage.bench.undo();
        QCOMPARE(workspace.model().table<Comment>().size(), std::size_t(0));
    }
};

QTEST_MAIN(TestReviewsPanel)
#include "test_reviews_panel.moc"
