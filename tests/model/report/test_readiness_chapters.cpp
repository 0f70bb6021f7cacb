#include "support/sketch.h"

#include "model/evidence/digest.h"
#include "model/exchange/library.h"
#include "model/readiness/evaluator.h"
#include "model/report/chapter_blocks.h"
#include "model/report/report.h"
#include "model/wording/wording.h"

#include <QtTest>

#include <algorithm>

using namespace hz;
using report::TableBlock;
using testing::column;
using testing::tableOf;
using testing::tablesOf;

namespace {

const QDate kToday(2026, 11, 1);

/// Of each use a part of 0.02 * 0.1 comes through; two stages tolerate no more than Medium, and the first accepts more.
/// At its 50 * 2 * 90 = 9,000 uses that is 18 expected and so High; for a year of 1,000 users no less.
struct Planned : testing::Sketch {
    domain::Stage research, sale;
    domain::Acceptance acceptance;

    Planned()
        : Sketch("C01 p=\"0.02 per occasion\" -> H01 title=Loss -> S01 T=1:500;"
                 "K01 title=Filter p=0.1 status=implemented guards C01->H01")
    {
        testing::putOccasion(model, 365'000.0);
        research = stage("Research", 50.0, { 90.0, domain::TimeUnit::Day });
        sale = stage("Sale", 1000.0, { 1.0, domain::TimeUnit::Year });
        for (const domain::Stage& one : { research, sale }) {
            domain::Criterion criterion;
            criterion.id = ids.next();
            criterion.stage = one.id;
            criterion.kind = domain::CriterionKind::ResidualLevel;
            criterion.level = QStringLiteral("Medium");
            model.put(criterion);
        }
        acceptance.id = ids.next();
        acceptance.hazard = (*this)["H01"];
        acceptance.stage = research.name;
        acceptance.level = QStringLiteral("High");
        acceptance.role = QStringLiteral("executive");
        acceptance.requestedBy = QStringLiteral("Ada");
        acceptance.approvedBy = QStringLiteral("Grace");
        acceptance.reason = QStringLiteral("few users");
        acceptance.date = QDate(2026, 10, 1);
        acceptance.until = QDate(2026, 12, 31);
        accept();
    }
    domain::Stage stage(const char* name, double users, domain::Exposure exposure)
    {
        domain::Stage made;
        made.id = ids.next();
        made.position = static_cast<int>(model.table<domain::Stage>().size());
        made.name = QString::fromLatin1(name);
        made.users = users;
        made.usesPerDay = 2.0;
        made.exposure = exposure;
        model.put(made);
        return made;
    }
    /// As if it had just been given.
    void accept()
    {
        acceptance.digest = evidence::digestOf(model, acceptance.hazard);
        model.put(acceptance);
    }
};

std::vector<report::Block> chapter(const domain::Model& model, const QString& title, report::ReportOptions options = {})
{
    options.madeAt = QDateTime(kToday, QTime(12, 0), Qt::UTC);
    return testing::chapterOf(report::reportOf(scoring::score(model, 1), {}, options), title);
}

} // namespace

class TestReadinessChapters : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void theVerdictOfEveryStageIsToldWithItsReasons()
    {
        const Planned plan;
        const auto blocks = chapter(plan.model, "Readiness decision");
        QStringList verdicts;
        for (const readiness::GateResult& gate : readiness::evaluateAll(plan.model, kToday).stages)
            verdicts << wording::verdictName(gate.verdict);
        QCOMPARE(column(tableOf(blocks), 0), QStringList({ "Research", "Sale" }));
        QCOMPARE(column(tableOf(blocks), 3), verdicts);
        QCOMPARE(verdicts.last(), QStringLiteral("NO-GO"));
        // The acceptance counts on its last day, and no more on the next.
        QCOMPARE(column(tableOf(blocks), 4), QStringList({ "NO-GO from 2027-01-01", "–" }));
        const auto headings = std::ranges::count_if(
            blocks, [](const auto& block) { return std::holds_alternative<report::Heading>(block); });
        QCOMPARE(headings, 3);
        const auto criteria = tablesOf(blocks).back().rows;
        QCOMPARE(criteria.size(), std::size_t(1));
        QCOMPARE(criteria.front()[0].text, QStringLiteral("No hazard is worse than Medium, unless it is accepted"));
        QCOMPARE(criteria.front()[1].text, QStringLiteral("failed"));
        QVERIFY2(criteria.front()[2].text.contains(QStringLiteral("H01 Loss: is High in Technical")),
            qPrintable(criteria.front()[2].text));
    }
    /// Not a wall of them: the command line tells all.
    void manyReasonsAreCounted()
    {
        Planned plan;
        for (int i = 10; i < 40; ++i)
            plan.draw(qPrintable(QStringLiteral("C01 -> H%1 -> S01").arg(i)));
        const QString reasons = tablesOf(chapter(plan.model, "Readiness decision")).back().rows.front()[2].text;
        QCOMPARE(reasons.count(u'\n'), 12);
        QVERIFY2(reasons.endsWith(QStringLiteral(" more")), qPrintable(reasons));
    }
    /// Users times uses a day times days; a count of its own where it has one, and in proportion to the exposure else.
    void everyStageShowsItsExposureAndItsOccasions()
    {
        Planned plan;
        const auto exposures = [&] { return column(tableOf(chapter(plan.model, "Readiness decision")), 2); };
        QCOMPARE(exposures(), QStringList({ "90 days\n9,000 uses", "1 year\n730,000 uses" }));
        domain::Occasion training;
        training.id = plan.ids.next();
        training.position = 1;
        training.name = QStringLiteral("training");
        plan.model.put(training);
        QVERIFY(exposures().front().endsWith(QStringLiteral("\ntraining: not counted")));
        training.plural = QStringLiteral("trainings");
        training.count = domain::Quantity::point(365.0); // of the project's year, so one a day
        plan.model.put(training);
        QVERIFY(exposures().front().endsWith(QStringLiteral("\n90 trainings")));
        plan.model.put(
            domain::StageOccasion{ plan.ids.next(), plan.research.id, training.id, domain::Quantity::point(7.0) });
        QVERIFY(exposures().front().endsWith(QStringLiteral("\n7 trainings")));
    }
    /// What somebody has seen is what is written, whatever it would come out as by now.
    void theVerdictsAreThoseThatWereSeen()
    {
        const Planned plan;
        report::ReportOptions options;
        options.today = QDate(2026, 10, 31);
        options.plan = readiness::evaluateAll(plan.model, options.today);
        options.plan->stages.front().verdict = readiness::Verdict::NotDecidable;
        const auto blocks = chapter(plan.model, "Readiness decision", options);
        QCOMPARE(column(tableOf(blocks), 3).front(), wording::verdictName(readiness::Verdict::NotDecidable));
        const auto& lead = std::get<report::Paragraph>(blocks.at(1));
        QVERIFY(lead.text.contains(QStringLiteral("2026-10-31")));
    }
    /// The day is that of the screen, not that of the clock of the world.
    void verdictsAndAcceptancesAreOfOneDay()
    {
        Planned plan;
        plan.acceptance.until = QDate(2026, 10, 31);
        plan.accept();
        report::ReportOptions options;
        options.today = QDate(2026, 10, 31);
        QCOMPARE(column(tableOf(chapter(plan.model, "Acceptances", options)), 5), QStringList({ "valid" }));
        options.today = QDate(2026, 11, 1);
        const auto ended = column(tableOf(chapter(plan.model, "Acceptances", options)), 5);
        QCOMPARE(ended.filter(QStringLiteral("ended on 2026-10-31")).size(), 1);
    }
    void controlsSayWhatTheyAre()
    {
        Planned plan;
        const auto tables = [&] { return tablesOf(chapter(plan.model, "Controls")); };
        QCOMPARE(tables().size(), std::size_t(1)); // nothing is said of any
        plan.edit<domain::Node>(plan["K01"], [](domain::Node& control) {
            control.type = domain::ControlType::Technical;
            control.supplier = QStringLiteral("Acme");
        });
        QCOMPARE(tables().size(), std::size_t(2));
        const TableBlock table = tables().back();
        QCOMPARE(table.columns.size(), std::size_t(3));
        QCOMPARE(table.columns[1].title, QStringLiteral("Type"));
        QCOMPARE(column(table, 1), QStringList({ "Technical" }));
        QCOMPARE(column(table, 2), QStringList({ "Acme" }));
    }
    void acceptancesSayWhetherTheyCount()
    {
        Planned plan;
        const auto standing = [&] { return column(tableOf(chapter(plan.model, "Acceptances")), 5).front(); };
        QCOMPARE(standing(), QStringLiteral("valid"));
        QCOMPARE(column(tableOf(chapter(plan.model, "Acceptances")), 0), QStringList({ "H01 Loss" }));
        plan.edit<domain::Node>(
            plan["K01"], [](domain::Node& control) { control.likelihood = domain::Likelihood::condition(0.2); });
        QVERIFY2(standing().contains(QStringLiteral("stale")), qPrintable(standing()));
    }
    void withoutAPlanThereIsNoChapter()
    {
        const auto model = exchange::newProject(QStringLiteral("empty"));
        QVERIFY(chapter(*model, "Readiness decision").empty());
        QVERIFY(chapter(*model, "Acceptances").empty());
    }
};

QTEST_MAIN(TestReadinessChapters)
#include "test_readiness_chapters.moc"
