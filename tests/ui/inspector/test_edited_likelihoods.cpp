#include "model/domain/spoken_names.h"
#include "model/domain/typed_value.h"
#include "ui/common/person.h"
#include "ui/fields/estimate_figures.h"
#include "ui/inspector/inspector_panel.h"
#include "ui/inspector/score_section.h"
#include "ui/panels/panel_test.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace hz;
using namespace hz::testing;
using domain::EntityKind;
using domain::Likelihood;
using domain::TimeUnit;

namespace {

/// A bench whose project counts a thousand uses, with one inspector on it.
struct Inspected : Bench {
    domain::Occasion use;
    ui::InspectorPanel panel{ *workspace };

    Inspected()
    {
        use.id = ids.next();
        use.name = QStringLiteral("use");
        use.plural = QStringLiteral("uses");
        use.count = domain::Quantity::point(1000.0);
        run(commands::addEntity(model(), use));
        show(panel);
    }
    [[nodiscard]] const domain::Model& model() const { return workspace->model(); }
    void run(base::Result<commands::Command> command) { QVERIFY(workspace->run(std::move(command))); }
    void select(EntityKind kind, const Id& id) { workspace->select({ { kind, id } }); }
    [[nodiscard]] domain::Link linkNow(const Id& id) const { return *model().link(id); }
    /// Types into the field and finishes with Enter.
    void enter(const char* field, const QString& text)
    {
        auto* line = editorOf<QLineEdit>(panel, field);
        QVERIFY2(line && line->isVisible(), field);
        line->setFocus();
        line->selectAll();
        for (const QChar letter : text) // of any keyboard, which keyClicks has not
            QTest::sendKeyEvent(QTest::Click, line, Qt::Key_unknown, QString(letter), Qt::NoModifier);
        QTest::keyClick(line, Qt::Key_Return);
    }
    void choose(const char* field, const QString& words)
    {
        auto* combo = editorOf<QComboBox>(panel, field);
        QVERIFY2(combo && combo->isVisible(), field);
        const int row = combo->findText(words);
        QVERIFY2(row >= 0, qPrintable(words));
        combo->setCurrentIndex(row);
        emit combo->activated(row);
    }
    void tick(const char* field)
    {
        auto* box = editorOf<QCheckBox>(panel, field);
        QVERIFY2(box && box->isVisible(), field);
        box->click();
    }
    [[nodiscard]] int steps() const { return workspace->document().undoStack().index(); }
};

QString exact(const Likelihood& likelihood)
{
    return domain::likelihoodText(likelihood);
}

} // namespace

/// What can be said of how likely things are, field by field: as people say it, one step each, with the reason where it
/// is refused.
class TestEditedLikelihoods : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void everyFormIsTyped_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<bool>("ofControl");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("file"); // %1: the occasion, %2: level B
        const QLocale english(QLocale::English, QLocale::UnitedKingdom), french(QLocale::French);
        const auto row = [](const QLocale& locale, bool ofControl, const char* typed, const char* file) {
            QTest::newRow(typed) << locale << ofControl << QString::fromUtf8(typed) << QString::fromUtf8(file);
        };
        row(english, false, "0.3", "0.3");
        row(english, false, "2 per year", "2 per year");
        row(english, false, "1 per 10 years", "0.1 per year");
        row(english, false, "1e-4 per use", "0.0001 per occasion %1");
        row(english, false, "1 in 1,000 uses", "0.001 per occasion %1");
        row(english, false, "12 per year lasting 4 h", "12 per year lasting 4 h");
        row(english, false, "B", "level %2");
        row(english, false, "B, occurs", "level %2, occurs");
        row(english, false, "unknown", "unknown");
        row(english, false, "unknown per use", "unknown per occasion %1");
        row(english, true, "1e-5 per hour, tested every 6 months", "1e-5 per hour, tested every 4380 h");
        row(french, false, "0,3", "0.3");
        row(french, false, "1 fois tous les 10 ans", "0.1 per year");
        row(french, false, "2,5 par an", "2.5 per year");
        row(french, false, "1 sur 1 000 uses", "0.001 per occasion %1");
        row(french, false, "12 par an pendant 4 h", "12 per year lasting 4 h");
        row(french, false, "B, survient", "level %2, occurs");
        row(french, false, "inconnu par use", "unknown per occasion %1");
        row(french, true, "1e-5 par heure, testé tous les 6 mois", "1e-5 per hour, tested every 4380 h");
    }
    void everyFormIsTyped()
    {
        QFETCH(QLocale, locale);
        QFETCH(bool, ofControl);
        QFETCH(QString, typed);
        QFETCH(QString, file);
        QLocale::setDefault(locale);
        Inspected bench;
        const Id node = ofControl ? bench.control : bench.cause;
        bench.select(EntityKind::Node, node);
        const Likelihood before = bench.node(node).likelihood;
        const int steps = bench.steps();
        bench.enter("likelihood", typed);
        QCOMPARE(reasonUnder(bench.panel, "likelihood"), QString());
        const QString expected = file.contains(u'%')
            ? QString(file)
                  .replace(QStringLiteral("%1"), domain::idText(bench.use.id))
                  .replace(QStringLiteral("%2"), domain::idText(bench.scheme.likelihoods[1]))
            : file;
        const Likelihood after = bench.node(node).likelihood;
        QCOMPARE(exact(after), exact(*domain::likelihoodFromText(expected)));
        QCOMPARE(bench.steps(), steps + 1);
        // What is shown names nothing by its id, and is what one may type again.
        auto* line = editorOf<QLineEdit>(bench.panel, "likelihood");
        const QString shown = line->text();
        QVERIFY2(!shown.contains(domain::idText(bench.use.id)), qPrintable(shown));
        bench.undo();
        QCOMPARE(exact(bench.node(node).likelihood), exact(before));
        bench.enter("likelihood", shown);
        QCOMPARE(exact(bench.node(node).likelihood), exact(after));
    }

    void whatIsRefusedSaysWhyBelow_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("says");
        QTest::newRow("no such occasion") << "1e-4 per train"
                                          << "use";
        QTest::newRow("no such letter") << "Z"
                                        << "A, B, C, D, E";
        QTest::newRow("above 1") << "1.5 per use"
                                 << "above 1";
        QTest::newRow("a condition that lasts") << "0.3 lasting 4 h"
                                                << "0.3";
        QTest::newRow("nothing that is likely") << "often"
                                                << "often";
    }
    void whatIsRefusedSaysWhyBelow()
    {
        QFETCH(QString, typed);
        QFETCH(QString, says);
        Inspected bench;
        bench.select(EntityKind::Node, bench.cause);
        const domain::Model before = bench.model();
        const int steps = bench.steps();
        bench.enter("likelihood", typed);
        const QString reason = reasonUnder(bench.panel, "likelihood");
        QVERIFY2(reason.contains(says), qPrintable(reason));
        QVERIFY(bench.model() == before);
        QCOMPARE(bench.steps(), steps);
        QCOMPARE(editorOf<QLineEdit>(bench.panel, "likelihood")->text(), typed);
    }

    /// Who renames an occasion reads its new name in every field.
    void namesFollowTheProject()
    {
        Inspected bench;
        bench.select(EntityKind::Node, bench.cause);
        bench.enter("likelihood", QStringLiteral("0.5 per use"));
        bench.run(commands::setField(
            bench.model(), { { EntityKind::Occasion, bench.use.id } }, "name", QStringLiteral("delivery")));
        QCOMPARE(editorOf<QLineEdit>(bench.panel, "likelihood")->text(), QStringLiteral("0.5 per delivery"));
    }

    void onlyControlsFailUnseen()
    {
        Inspected bench;
        bench.select(EntityKind::Node, bench.control);
        const int steps = bench.steps();
        bench.tick("hidden");
        QVERIFY(bench.node(bench.control).hidden);
        QCOMPARE(bench.steps(), steps + 1);
        bench.undo();
        QVERIFY(!bench.node(bench.control).hidden);
        bench.select(EntityKind::Node, bench.cause);
        QVERIFY(!editorOf<QCheckBox>(bench.panel, "hidden"));
    }

    /// Each field of a link is one step, and undone to where it began.
    void aLinkSaysItsChance()
    {
        Inspected bench;
        bench.select(EntityKind::Link, bench.link);
        const domain::Model before = bench.model();
        const int steps = bench.steps();
        bench.enter("transmits", QStringLiteral("beta(7, 93)"));
        bench.enter("chance_name", QStringLiteral("ignition"));
        bench.enter("chance_source", QStringLiteral("HSE report"));
        bench.choose("chance_basis", QStringLiteral("Published figure"));
        bench.choose("met_by", QStringLiteral("use"));
        bench.tick("for_exposure");
        auto* reason = editorOf<QPlainTextEdit>(bench.panel, "chance_reason");
        QVERIFY(reason && reason->isVisible());
        reason->setFocus();
        QTest::keyClicks(reason, QStringLiteral("sparks"));
        QTest::keyClick(reason, Qt::Key_Return, Qt::ControlModifier);
        const domain::Link link = bench.linkNow(bench.link);
        QCOMPARE(link.chance.value, (domain::Quantity{ domain::Shape::Beta, 7.0, 93.0, 0.0 }));
        QCOMPARE(link.chanceName, QStringLiteral("ignition"));
        QCOMPARE(link.chanceSource, QStringLiteral("HSE report"));
        QCOMPARE(link.chanceReason, QStringLiteral("sparks"));
        QCOMPARE(link.chanceBasis, domain::Basis::Published);
        QCOMPARE(link.metBy, bench.use.id);
        QVERIFY(link.forExposure);
        QCOMPARE(bench.steps(), steps + 7);
        for (int i = 0; i < 7; ++i)
            bench.undo();
        QVERIFY(bench.model() == before);
        bench.enter("transmits", QStringLiteral("2 per year"));
        QVERIFY(!reasonUnder(bench.panel, "transmits").isEmpty());
        QVERIFY(bench.model() == before);
    }

    /// Two certain ways out add up to 2: it asks for their chances first, and afterwards for no more than 1 in all.
    void exclusiveBranchesAskForTheirChances()
    {
        Inspected bench;
        bench.run(commands::linkNodes(bench.model(), bench.cause, bench.otherHazard));
        Id second;
        bench.model().links().forEach([&](const domain::Link& link) {
            if (link.from == bench.cause && link.to == bench.otherHazard)
                second = link.id;
        });
        bench.select(EntityKind::Node, bench.cause);
        bench.tick("exclusive");
        QVERIFY(!bench.node(bench.cause).exclusive);
        QVERIFY2(reasonUnder(bench.panel, "exclusive").contains(QStringLiteral("add up to 2")),
            qPrintable(reasonUnder(bench.panel, "exclusive")));
        bench.select(EntityKind::Link, bench.link);
        bench.enter("transmits", QStringLiteral("0.3"));
        bench.select(EntityKind::Link, second);
        bench.enter("transmits", QStringLiteral("0.5"));
        bench.select(EntityKind::Node, bench.cause);
        bench.tick("exclusive");
        QVERIFY(bench.node(bench.cause).exclusive);
        bench.select(EntityKind::Link, second);
        bench.enter("transmits", QStringLiteral("0.8"));
        QVERIFY2(reasonUnder(bench.panel, "transmits").contains(QStringLiteral("1.1")),
            qPrintable(reasonUnder(bench.panel, "transmits")));
        QCOMPARE(bench.linkNow(second).chance, Likelihood::condition(0.5));
        QTest::keyClick(editorOf<QLineEdit>(bench.panel, "transmits"), Qt::Key_Escape);
        // One more way out has no chance yet.
        bench.run(commands::linkNodes(bench.model(), bench.cause, bench.consequence));
        bench.model().links().forEach([&](const domain::Link& link) {
            if (link.from == bench.cause && link.to == bench.consequence)
                QCOMPARE(link.chance, Likelihood::unknown());
        });
    }

    void theSchemeIsEditedWithTheProject()
    {
        Inspected bench;
        bench.workspace->select({});
        const int steps = bench.steps();
        bench.choose("band_measure", QStringLiteral("Occurrences per year"));
        QCOMPARE(bench.model().project().bandMeasure, domain::BandMeasure::PerYear);
        const auto ratingAt = [&](std::size_t i) {
            return *bench.model().table<domain::ControlRating>().find(bench.scheme.ratings[i]);
        };
        bench.enter("low-1", QStringLiteral("0.02"));
        QCOMPARE(ratingAt(1).low, 0.02);
        QCOMPARE(bench.steps(), steps + 2);
        bench.enter("high-1", QStringLiteral("0.01"));
        QVERIFY(!reasonUnder(bench.panel, "high-1").isEmpty());
        QCOMPARE(ratingAt(1).high, 0.3);
        QTest::keyClick(editorOf<QLineEdit>(bench.panel, "high-1"), Qt::Key_Escape);
        const auto levelAt = [&](std::size_t i) {
            return *bench.model().table<domain::LikelihoodLevel>().find(bench.scheme.likelihoods[i]);
        };
        bench.enter("lower_bound-1", QStringLiteral("0.05"));
        QCOMPARE(levelAt(1).lowerBound, 0.05);
        bench.enter("lower_bound-1", QStringLiteral("0.5")); // A begins at 0.1
        QVERIFY(!reasonUnder(bench.panel, "lower_bound-1").isEmpty());
        QCOMPARE(levelAt(1).lowerBound, 0.05);
    }

    /// 20 failures in 50 trials, of a control typed 0.1: the tests are offered, one step takes them, and the field says
    /// that it counts no more. Jeffreys: (20 + 0.5) / (50 + 1) = 0.402.
    void testsAreOfferedAndTakenInOneStep()
    {
        ui::setPerson(QStringLiteral("Ada"));
        Inspected bench;
        domain::Evidence evidence;
        evidence.id = bench.ids.next();
        evidence.node = bench.control;
        evidence.title = QStringLiteral("Red team");
        evidence.who = QStringLiteral("Ada");
        evidence.date = QDate(2026, 5, 1);
        evidence.trials = 50.0;
        evidence.failures = 20.0;
        bench.run(commands::addEntity(bench.model(), evidence));
        bench.select(EntityKind::Node, bench.cause);
        const auto* figures = bench.panel.findChild<ui::EstimateFigures*>();
        QVERIFY(!figures->isVisible());
        bench.select(EntityKind::Node, bench.control);
        figures = bench.panel.findChild<ui::EstimateFigures*>();
        QTRY_VERIFY(figures->isVisible());
        auto* use = figures->findChild<QCheckBox*>(QStringLiteral("useEstimate"));
        QVERIFY(!use->isChecked() && use->isEnabled());
        const auto noteBelow = [&] {
            const auto* editor = bench.panel.findChild<QWidget*>(QStringLiteral("likelihood"));
            const auto* note = editor->findChild<QLabel*>(QStringLiteral("note"));
            return note && note->isVisible() ? note->text() : QString();
        };
        QCOMPARE(noteBelow(), QString());
        const int steps = bench.steps();
        use->click();
        QCOMPARE(bench.steps(), steps + 1);
        QVERIFY(use->isChecked());
        QVERIFY2(noteBelow().contains(QStringLiteral("0.402")), qPrintable(noteBelow()));
        QVERIFY(bench.waitForScores());
        const auto fails = [&] {
            return bench.workspace->result()->in(domain::Posture::Current).find(bench.control)->probability.value.low;
        };
        QVERIFY(std::abs(fails() - 20.5 / 51.0) < 1e-12);
        bench.undo();
        QVERIFY(bench.model().table<domain::Estimate>().isEmpty());
        QCOMPARE(noteBelow(), QString());
    }
};

QTEST_MAIN(TestEditedLikelihoods)
#include "test_edited_likelihoods.moc"
