#include "model/evidence/digest.h"
#include "model/exchange/library.h"
#include "model/readiness/evaluator.h"
#include "model/report/report.h"
#include "model/wording/wording.h"

#include <QtTest>

#include <algorithm>

using namespace hz;

namespace {

const QDate kToday(2026, 11, 1);

/// With acceptances as if they had just been given.
domain::Model accepted()
{
    auto model = *exchange::templateModel(QStringLiteral("codex"));
    for (const domain::Acceptance* each : model.table<domain::Acceptance>().all()) {
        domain::Acceptance renewed = *each;
        renewed.digest = evidence::digestOf(model, each->hazard);
        model.put(renewed);
    }
    return model;
}

domain::Model saidNothingOfControls()
{
    auto model = *exchange::templateModel(QStringLiteral("codex"));
    const domain::Model said = model;
    said.nodes().forEach([&](domain::Node node) {
        node.type = domain::ControlType::Unstated;
        node.precedence = domain::Precedence::Unstated;
        node.system = node.supplier = node.baseModel = QString();
        model.put(node);
    });
    return model;
}

/// The blocks from the heading of the chapter to the next.
std::vector<report::Block> chapter(const domain::Model& model, const QString& title, report::ReportOptions options = {})
{
    options.madeAt = QDateTime(kToday, QTime(12, 0), Qt::UTC);
    const auto content = report::reportOf(scoring::score(model, 1), {}, options);
    const auto isChapter = [](const report::Block& block) {
        const auto* heading = std::get_if<report::Heading>(&block);
        return heading && heading->level == 1;
    };
    const auto begin = std::ranges::find_if(content.blocks,
        [&](const report::Block& block) { return isChapter(block) && std::get<report::Heading>(block).text == title; });
    if (begin == content.blocks.end())
        return {};
    return { begin, std::find_if(begin + 1, content.blocks.end(), isChapter) };
}

const report::TableBlock& tableOf(const std::vector<report::Block>& blocks)
{
    return std::get<report::TableBlock>(*std::ranges::find_if(
        blocks, [](const auto& block) { return std::holds_alternative<report::TableBlock>(block); }));
}

QStringList column(const report::TableBlock& table, std::size_t which)
{
    QStringList texts;
    for (const auto& row : table.rows)
        texts.append(row[which].text);
    return texts;
}

} // namespace

class TestReadinessChapters : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void theVerdictOfEveryStageIsToldWithItsReasons()
    {
        const auto model = *exchange::templateModel(QStringLiteral("codex"));
        const auto plan = readiness::evaluateAll(model, kToday);
        const auto blocks = chapter(model, "Readiness decision");
        QStringList verdicts, byItself;
        for (const readiness::GateResult& gate : plan.stages) {
            verdicts << wording::verdictName(gate.verdict);
            byItself << (gate.nextChange ? QStringLiteral("%1 from %2")
                                               .arg(wording::verdictName(gate.nextChange->verdict),
                                                   gate.nextChange->day.toString(Qt::ISODate))
                                         : QStringLiteral("–"));
        }
        QCOMPARE(column(tableOf(blocks), 3), verdicts);
        QCOMPARE(column(tableOf(blocks), 4), byItself);
        const auto headings = std::ranges::count_if(
            blocks, [](const auto& block) { return std::holds_alternative<report::Heading>(block); });
        QCOMPARE(headings, std::ptrdiff_t(1 + plan.stages.size()));
        for (const auto& block : blocks) // not a wall of reasons
            if (const auto* table = std::get_if<report::TableBlock>(&block); table && table->columns.size() == 3)
                for (const auto& row : table->rows)
                    QVERIFY(!row[2].text.isEmpty() && row[2].text.count(u'\n') <= 12);
    }
    /// Users times uses a day times days; a count of its own where it has one, and in proportion to the exposure else.
    void everyStageShowsItsExposureAndItsOccasions()
    {
        auto model = *exchange::templateModel(QStringLiteral("codex"));
        const auto stages = readiness::stagesOf(model);
        const auto exposures = [&] { return column(tableOf(chapter(model, "Readiness decision")), 2); };
        for (std::size_t i = 0; i < stages.size(); ++i) {
            const double days = stages[i].exposure.hours() / 24.0;
            const double uses = *stages[i].users * *stages[i].usesPerDay * days;
            QVERIFY2(exposures()[qsizetype(i)].endsWith(
                         QStringLiteral("\n%1 uses").arg(wording::countText(base::Interval::point(uses)))),
                qPrintable(exposures()[qsizetype(i)]));
        }
        domain::Occasion training;
        training.id = base::Id::random();
        training.position = 1;
        training.name = QStringLiteral("training");
        model.put(training);
        QVERIFY(exposures().front().endsWith(QStringLiteral("\ntrainings: not counted")));
        training.count = domain::Quantity::point(365.0); // of the project's year, so one a day
        model.put(training);
        QVERIFY(exposures().front().endsWith(
            QStringLiteral("\n%1 trainings").arg(stages.front().exposure.hours() / 24.0, 0, 'f', 0)));
        model.put(
            domain::StageOccasion{ base::Id::random(), stages.front().id, training.id, domain::Quantity::point(7.0) });
        QVERIFY(exposures().front().endsWith(QStringLiteral("\n7 trainings")));
    }
    /// What somebody has seen is what is written, whatever it would come out as by now.
    void theVerdictsAreThoseThatWereSeen()
    {
        const auto model = *exchange::templateModel(QStringLiteral("codex"));
        report::ReportOptions options;
        options.today = QDate(2026, 10, 31);
        options.plan = readiness::evaluateAll(model, options.today);
        options.plan->stages.front().verdict = readiness::Verdict::NotDecidable;
        const auto blocks = chapter(model, "Readiness decision", options);
        QCOMPARE(column(tableOf(blocks), 3).front(), wording::verdictName(readiness::Verdict::NotDecidable));
        const auto& lead = std::get<report::Paragraph>(blocks.at(1));
        QVERIFY(lead.text.contains(QStringLiteral("2026-10-31")));
    }
    /// The day is that of the screen, not that of the clock of the world.
    void verdictsAndAcceptancesAreOfOneDay()
    {
        auto model = accepted();
        domain::Acceptance ended = *model.table<domain::Acceptance>().all().front();
        ended.until = QDate(2026, 10, 31);
        model.put(ended);
        const auto all = qsizetype(model.table<domain::Acceptance>().size());
        report::ReportOptions options;
        options.today = QDate(2026, 10, 31);
        QCOMPARE(column(tableOf(chapter(model, "Acceptances", options)), 5).count(QStringLiteral("valid")), all);
        options.today = QDate(2026, 11, 1);
        QCOMPARE(column(tableOf(chapter(model, "Acceptances", options)), 5).count(QStringLiteral("valid")), all - 1);
    }
    void controlsSayWhatTheyAre()
    {
        auto model = saidNothingOfControls();
        const auto tables = [&model] {
            return std::ranges::count_if(chapter(model, "Controls"),
                [](const auto& block) { return std::holds_alternative<report::TableBlock>(block); });
        };
        QCOMPARE(tables(), 1); // nothing is said of any
        const auto nodes = model.nodes().all();
        const auto first = std::ranges::find(nodes, domain::NodeKind::Control, &domain::Node::kind);
        domain::Node control = **first;
        control.type = domain::ControlType::Technical;
        control.supplier = QStringLiteral("Acme");
        model.put(control);
        QCOMPARE(tables(), 2);
        const auto blocks = chapter(model, "Controls");
        const auto& table = std::get<report::TableBlock>(blocks.back());
        QCOMPARE(table.columns.size(), std::size_t(3));
        QCOMPARE(table.columns[1].title, QStringLiteral("Type"));
        QCOMPARE(column(table, 1).filter(QStringLiteral("Technical")).size(), 1);
        QCOMPARE(column(table, 2).filter(QStringLiteral("Acme")).size(), 1);
    }
    void acceptancesSayWhetherTheyCount()
    {
        auto model = accepted();
        const auto all = qsizetype(model.table<domain::Acceptance>().size());
        QVERIFY(all > 1);
        const auto table = tableOf(chapter(model, "Acceptances"));
        QCOMPARE(column(table, 5).count(QStringLiteral("valid")), all);
        domain::Acceptance ended = *model.table<domain::Acceptance>().all().front();
        ended.until = QDate(2026, 10, 31);
        model.put(ended);
        const auto later = column(tableOf(chapter(model, "Acceptances")), 5);
        QCOMPARE(later.filter(QStringLiteral("ended on 2026-10-31")).size(), 1);
        QCOMPARE(later.count(QStringLiteral("valid")), all - 1);
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
