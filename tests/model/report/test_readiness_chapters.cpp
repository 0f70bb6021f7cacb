#include "model/exchange/library.h"
#include "model/readiness/evaluator.h"
#include "model/report/report.h"
#include "model/wording/wording.h"

#include <QtTest>

#include <algorithm>

using namespace hz;

namespace {

/// The blocks from the heading of the chapter to the next.
std::vector<report::Block> chapter(const domain::Model& model, const QString& title, report::ReportOptions options = {})
{
    options.madeAt = QDateTime(QDate(2026, 11, 1), QTime(12, 0), Qt::UTC);
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
    void theVerdictOfEveryStageIsToldWithItsReasons()
    {
        const auto blocks = chapter(*exchange::templateModel(QStringLiteral("codex")), "Readiness decision");
        QCOMPARE(
            column(tableOf(blocks), 3), QStringList({ "GO WITH CONDITIONS", "GO WITH CONDITIONS", "NO-GO", "NO-GO" }));
        QCOMPARE(column(tableOf(blocks), 2).last().remove(QLocale().groupSeparator()), QStringLiteral("73000000"));
        QCOMPARE(column(tableOf(blocks), 4).at(1), QStringLiteral("NO-GO from 2027-09-15"));
        const auto headings = std::ranges::count_if(
            blocks, [](const auto& block) { return std::holds_alternative<report::Heading>(block); });
        QCOMPARE(headings, 5);
        const auto& last = std::get<report::TableBlock>(blocks.back());
        QCOMPARE(last.rows.front()[1].text, QStringLiteral("failed"));
        QVERIFY(last.rows.front()[2].text.startsWith(QStringLiteral("H01 ")));
        QVERIFY(last.rows.front()[2].text.endsWith(QStringLiteral(" more"))); // not a wall of reasons
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
        auto model = *exchange::templateModel(QStringLiteral("codex"));
        domain::Acceptance ended = *model.table<domain::Acceptance>().all().front();
        ended.until = QDate(2026, 10, 31);
        model.put(ended);
        report::ReportOptions options;
        options.today = QDate(2026, 10, 31);
        QCOMPARE(column(tableOf(chapter(model, "Acceptances", options)), 5).count(QStringLiteral("valid")), 4);
        options.today = QDate(2026, 11, 1);
        QCOMPARE(column(tableOf(chapter(model, "Acceptances", options)), 5).count(QStringLiteral("valid")), 3);
    }
    void controlsSayWhatTheyAre()
    {
        auto model = *exchange::templateModel(QStringLiteral("codex"));
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
        auto model = *exchange::templateModel(QStringLiteral("codex"));
        const auto table = tableOf(chapter(model, "Acceptances"));
        QCOMPARE(column(table, 5), QStringList({ "valid", "valid", "valid", "valid" }));
        QVERIFY(column(table, 0).at(0).startsWith(QStringLiteral("H01")));
        domain::Acceptance ended = *model.table<domain::Acceptance>().all().front();
        ended.until = QDate(2026, 10, 31);
        model.put(ended);
        const auto later = column(tableOf(chapter(model, "Acceptances")), 5);
        QCOMPARE(later.filter(QStringLiteral("ended on 2026-10-31")).size(), 1);
        QCOMPARE(later.count(QStringLiteral("valid")), 3);
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
