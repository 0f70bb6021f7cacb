#include "model/report/reported_codex.h"

#include <QTest>

#include <algorithm>

using namespace hz;
using namespace hz::testing;
using domain::Model;

namespace {

std::size_t countOf(const report::ReportContent& content, const QString& words)
{
    return static_cast<std::size_t>(std::ranges::count_if(content.blocks, [&](const report::Block& block) {
        const auto* paragraph = std::get_if<report::Paragraph>(&block);
        return paragraph != nullptr && paragraph->text.contains(words);
    }));
}

Model hazardsAndCauses(std::size_t count)
{
    Model model = *exchange::newProject(QStringLiteral("empty"));
    std::uint64_t number = 0;
    const auto nextId = [&number] { return base::Id{ 7, ++number }; };
    domain::Node first;
    first.id = nextId();
    first.kind = domain::NodeKind::Hazard;
    model.put(first);
    for (std::size_t i = 0; i + 1 < count; ++i) {
        domain::Node hazard = first, cause;
        hazard.id = nextId();
        cause.id = nextId();
        model.put(hazard);
        model.put(cause);
        model.put(domain::Link{ nextId(), cause.id, first.id, false, {}, {} });
    }
    return model;
}

} // namespace

/// A report of a project without end has an end, and says so.
class TestReportLimits : public QObject {
    Q_OBJECT

private slots:
    void longListsEndAndSayWhatIsLeftOut();
    void largeGraphsAreNotDrawn();
};

void TestReportLimits::longListsEndAndSayWhatIsLeftOut()
{
    const auto content = reportOf(scored(hazardsAndCauses(1201)), {}, fixedOptions());
    std::size_t hazards = 0;
    bool isChapter = false;
    for (const report::Block& block : content.blocks) {
        const auto* heading = std::get_if<report::Heading>(&block);
        if (heading != nullptr && heading->level == 1)
            isChapter = heading->text == u"Hazard by hazard";
        hazards += heading != nullptr && heading->level == 2 && isChapter ? 1 : 0;
        if (const auto* table = std::get_if<report::TableBlock>(&block))
            QVERIFY(table->rows.size() <= 1000);
    }
    QCOMPARE(hazards, std::size_t{ 1000 });
    QCOMPARE(countOf(content, QStringLiteral("Of 1201 hazards, 1000 stand here")), std::size_t{ 1 });
    // The causes of the first hazard, if it is among those shown, and those of the project.
    const std::size_t ends = countOf(content, QStringLiteral("ends after 1000 rows. The other 200 are in"));
    QVERIFY2(ends == 1 || ends == 2, std::to_string(ends).c_str());
    const auto small = reportOf(scored(hazardsAndCauses(900)), {}, fixedOptions());
    QCOMPARE(countOf(small, QStringLiteral("ends after")), std::size_t{ 0 });
    QCOMPARE(countOf(small, QStringLiteral("stand here:")), std::size_t{ 0 });
}

void TestReportLimits::largeGraphsAreNotDrawn()
{
    const auto drawn = [](const report::ReportContent& content) {
        return std::ranges::any_of(content.blocks, [](const report::Block& block) {
            const auto* picture = std::get_if<report::PictureBlock>(&block);
            return picture != nullptr && picture->ownPage;
        });
    };
    QVERIFY(drawn(reportOf(scored(hazardsAndCauses(100)), {}, fixedOptions())));
    const auto content = reportOf(scored(hazardsAndCauses(2501)), {}, fixedOptions());
    QVERIFY(!drawn(content));
    QCOMPARE(countOf(content, QStringLiteral("The graph has 5001 nodes")), std::size_t{ 1 });
}

QTEST_MAIN(TestReportLimits)
#include "test_report_limits.moc"
