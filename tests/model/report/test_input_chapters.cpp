#include "support/sketch.h"

#include "model/report/chapter_blocks.h"

#include <QTest>

#include <algorithm>

using namespace hz;
using namespace hz::testing;
using namespace hz::report;

namespace {

struct Reported : Sketch {
    using Sketch::Sketch;

    template <typename Chapter> [[nodiscard]] std::vector<Block> blocks(Chapter chapter) const
    {
        return blocksOf(chapter, model);
    }
    Id occasion(const char* name, std::optional<double> count)
    {
        domain::Occasion made;
        made.id = ids.next();
        made.name = QString::fromLatin1(name);
        if (count)
            made.count = domain::Quantity::point(*count);
        made.source = QStringLiteral("the timetable");
        model.put(made);
        return made.id;
    }
};

} // namespace

class TestInputChapters : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void controlsSayWhenTheyAreDrawn()
    {
        const Reported plant("C01 p=\"5 per year\" -> H01; C02 p=0.2 -> K01;"
                             "K01 title=Rail p=0.1 status=implemented guards C01->H01;"
                             "K02 p=0.2 hidden=true status=implemented guards C01->H01;"
                             "K03 p=\"1e-5 per hour, tested every 4380 h\" status=implemented guards C01->H01;"
                             "K04 rating=strong status=implemented guards C01->H01; K05 guards C01->H01");
        const auto blocks = plant.blocks(controlsChapter);
        const TableBlock table = tableOf(blocks, "Control");
        QCOMPARE(table.rows[0][2].text, QStringLiteral("0.1\nanew each time"));
        // What degrades it counts: 1 - 0.9 * 0.8.
        QCOMPARE(table.rows[0][3].text, QStringLiteral("0.28"));
        QCOMPARE(table.rows[1][2].text, QStringLiteral("0.2\nhidden: once for the exposure"));
        QVERIFY(table.rows[2][2].text.endsWith(QStringLiteral("\ntested: anew each time")));
        QVERIFY2(
            table.rows[2][2].text.contains(QStringLiteral("tested every 6 months")), qPrintable(table.rows[2][2].text));
        QCOMPARE(table.rows[3][2].text, QStringLiteral("3e-3 – 0.03\nanew each time"));
        QVERIFY(table.rows[3][3].hatched && !table.rows[0][3].hatched);
        QCOMPARE(table.rows[4][2].text, QStringLiteral("1, as nothing is said\nanew each time"));
        QCOMPARE(table.rows[4][3].text, QStringLiteral("–")); // planned only: not credited today
    }

    void linksSayTheirChanceAndWhatMeetsThem()
    {
        Reported plant("C01 p=1 -1e-3-> H01; C02 p=0.5 -> H01; C03 p=0.5 -> H01");
        const Id train = plant.occasion("train", 20'000.0);
        plant.edit<domain::Link>(plant.link("C01", "H01"), [&](domain::Link& link) {
            link.metBy = train;
            link.chanceName = QStringLiteral("somebody is there");
            link.chanceReason = QStringLiteral("one walker an hour");
            link.chanceSource = QStringLiteral("counted in May");
            link.chanceBasis = domain::Basis::Illustrative;
        });
        plant.edit<domain::Link>(plant.link("C02", "H01"), [](domain::Link& link) {
            link.chance = domain::Likelihood::unknown();
            link.forExposure = true;
        });
        const auto blocks = plant.blocks(inputsChapter);
        const TableBlock table = tableOf(blocks, "Link");
        QCOMPARE(table.rows.size(), std::size_t(2)); // the third passes on what reaches it
        QCOMPARE(textsOf(table.rows[0]),
            QStringList({ "C01 → H01", "somebody is there: 0.001†", "train", "one walker an hour\ncounted in May" }));
        QCOMPARE(textsOf(table.rows[1]), QStringList({ "C02 → H01", "unknown\nonce for the exposure", "–", "–" }));
    }

    /// 0.3 and 0.5 leave 0.2 for none of them.
    void branchesAddUp()
    {
        const Reported plant("C01 title=Escape p=\"4 per year\" exclusive=true -0.3-> S01 title=Jet; C01 -0.5-> S02");
        const auto blocks = plant.blocks(inputsChapter);
        const TableBlock table = tableOf(blocks, "At most one way out of");
        QCOMPARE(textsOf(table.rows.front()), QStringList({ "C01 Escape", "0.3 → S01 Jet\n0.5 → S02 S02", "0.2" }));
        QVERIFY(tableOf(blocks, "Link").rows.front()[1].text.contains(QStringLiteral("excludes")));
    }

    void occasionsStandWithTheirCounts()
    {
        Reported plant("C01 p=0.5 -> H01");
        QVERIFY(tablesOf(plant.blocks(inputsChapter), "Occasion").empty());
        plant.occasion("train", 20'000.0);
        domain::Project project = plant.model.project();
        project.occasion = plant.occasion("walker", std::nullopt);
        plant.model.put(project);
        const auto blocks = plant.blocks(inputsChapter);
        QStringList rows;
        for (const auto& row : tableOf(blocks, "Occasion").rows)
            rows << row[0].text + u'|' + row[1].text + u'|' + row[3].text;
        rows.sort();
        QCOMPARE(rows,
            QStringList({ "train|20,000 trains|the timetable",
                "walker (unless said otherwise)|walker: not counted|the timetable" }));
        const auto& facts = titlePageOf(sourceOf(scoring::score(plant.model, 1), {}, ReportOptions())).facts;
        const auto exposure = std::ranges::find(facts, QStringLiteral("Exposure"), &std::pair<QString, QString>::first);
        QVERIFY(exposure->second.startsWith(QStringLiteral("1 year, ")));
        QVERIFY(exposure->second.contains(QStringLiteral("20,000 trains")));
    }

    void theSchemeSaysWhatItMeasures()
    {
        Reported plant("C01 p=0.5 -> H01");
        const auto rowOf = [&](const char* table, std::size_t row) {
            return textsOf(tableOf(plant.blocks(sourcesChapter), table).rows[row]);
        };
        QCOMPARE(rowOf("Rating of a control", 1), QStringList({ "moderate", "0.03 – 0.3", "" }));
        QCOMPARE(rowOf("Letter", 0), QStringList({ "A", "Frequent", "0.1 to 1", "" }));
        QCOMPARE(rowOf("Letter", 4), QStringList({ "E", "Improbable", "below 1e-6", "" }));
        QVERIFY(wordsOf(plant.blocks(sourcesChapter)).contains(QStringLiteral("probability of at least one")));
        domain::Project project = plant.model.project();
        project.bandMeasure = domain::BandMeasure::PerYear;
        plant.model.put(project);
        QCOMPARE(rowOf("Letter", 0)[2], QStringLiteral("0.1 to 1")); // ten times its lower end
        QVERIFY(wordsOf(plant.blocks(sourcesChapter)).contains(QStringLiteral("occurrences a year")));
        QVERIFY(tablesOf(plant.blocks(sourcesChapter), "Tolerable, a year").empty());
        plant.model.put(domain::TolerableFrequency{
            plant.ids.next(), plant.scheme.severities[0], plant.scheme.categories[1], 1e-6 });
        QCOMPARE(rowOf("Tolerable, a year", 0), QStringList({ "1 Catastrophic", "–", "1e-6", "–", "–" }));
    }

    void theMethodSpeaksOfWhatTheNumbersAre()
    {
        const QString words = wordsOf(Reported("C01 p=0.5 -> H01").blocks(methodChapter));
        for (const char* said : { "Expected number", "stream", "at least once", "condition", "occasion", "hidden",
                 "never taken as zero", "no upper end", "perfecting it", "eliminating it", "not decidable" })
            QVERIFY2(words.contains(QLatin1String(said), Qt::CaseInsensitive), said);
    }

    /// Neither a number without its probability nor a probability alone, and what nothing is known of is said so.
    void whatIsNotOneNumberIsSaidAndHatched()
    {
        Reported plant(
            "C01 title=Answer p=\"0.02 per occasion\" -> H01 title=Loss -> S01 T=1:500;"
            "C02 title=Surge p=\"2 per year\" -> H02 title=Flood all; C03 title=Breach p=\"3 per year\" -> H02;"
            "H02 -> S02 T=1:500");
        domain::Project project = plant.model.project();
        project.occasion = plant.occasion("walk", std::nullopt);
        plant.model.put(project);
        const auto blocks = plant.blocks(hazardsChapter);
        const QString words = wordsOf(blocks);
        QVERIFY2(words.contains(QStringLiteral("No upper end: nobody counts the walk")), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("Not decidable: H02 Flood asks for C0")), qPrintable(words));
        const auto postures = std::ranges::count_if(blocks, [](const Block& block) {
            const auto* table = std::get_if<TableBlock>(&block);
            return table && table->columns.front().title == QStringLiteral("Posture") && table->rows[1][1].hatched;
        });
        QCOMPARE(postures, 2);
    }
};

QTEST_MAIN(TestInputChapters)
#include "test_input_chapters.moc"
