#include "model/report/cells.h"
#include "model/report/chapters.h"
#include "model/report/words.h"

#include "model/drawing/theme.h"
#include "model/wording/wording.h"

#include <array>
#include <map>

namespace hz::report {

namespace {

const QString kNothing = QStringLiteral("\u2013");

QString orNothing(const QString& text)
{
    return text.isEmpty() ? kNothing : text;
}

bool isPerYear(const RiskResult& result)
{
    return result.model.project().bandMeasure == domain::BandMeasure::PerYear;
}

/// "from 0.1 to 1", "below 1e-6"; the top band of frequencies ends at ten times its lower end.
QString boundsText(const RiskResult& result, std::size_t level)
{
    constexpr double kTopOfFrequencies = 10.0;
    const auto& levels = result.scheme.likelihoods;
    const double low = levels[level].lowerBound;
    const double top = isPerYear(result) ? kTopOfFrequencies * low : 1.0;
    const double high = level == 0 ? top : levels[level - 1].lowerBound;
    return low > 0.0 ? Report::tr("%1 to %2").arg(wording::numberText(low), wording::numberText(high))
                     : Report::tr("below %1").arg(wording::numberText(high));
}

TableBlock bandsTable(const RiskResult& result)
{
    TableBlock table;
    table.columns = { { Report::tr("Letter"), 1.0 }, { Report::tr("Likelihood"), 3.0 },
        { isPerYear(result) ? Report::tr("Occurrences a year") : Report::tr("Probability in the exposure"), 3.0, true },
        { {}, 4.0 } };
    for (std::size_t i = 0; i < result.scheme.likelihoods.size(); ++i) {
        const auto& level = result.scheme.likelihoods[i];
        table.rows.push_back(
            { textCell(level.letter, true), textCell(level.name), textCell(boundsText(result, i)), textCell({}) });
    }
    return table;
}

TableBlock severitiesTable(const RiskResult& result)
{
    std::map<std::pair<base::Id, base::Id>, QString> meanings;
    result.model.table<domain::SeverityMeaning>().forEach([&](const domain::SeverityMeaning& meaning) {
        meanings[{ meaning.severity, meaning.category }] = meaning.text;
    });
    TableBlock table;
    table.columns = { { Report::tr("Severity"), 1.8 }, { Report::tr("Reference magnitude"), 1.3, true } };
    for (const auto& category : result.scheme.categories)
        table.columns.push_back({ category.name, 2.2 });
    for (const auto& severity : result.scheme.severities) {
        std::vector<TableCell> row{ textCell(QString::number(severity.number) + u' ' + severity.name, true),
            textCell(wording::numberText(severity.referenceMagnitude)) };
        for (const auto& category : result.scheme.categories)
            row.push_back(textCell(orNothing(meanings[{ severity.id, category.id }])));
        table.rows.push_back(std::move(row));
    }
    return table;
}

TableBlock levelsTable(const RiskResult& result)
{
    TableBlock table;
    table.columns = { { Report::tr("Risk level"), 1.5 }, { Report::tr("Accepted by"), 6.0 } };
    for (const auto& level : result.scheme.levels) {
        TableCell name = textCell(level.name, true);
        name.symbol = level.symbol;
        name.fill = drawing::Theme::of(drawing::Theme::Mode::Print).riskFill(level.colour);
        if (name.fill.isValid())
            name.textColour = drawing::Theme::textOn(name.fill);
        table.rows.push_back({ std::move(name), textCell(orNothing(level.acceptedBy)) });
    }
    return table;
}

TableBlock ratingsTable(const RiskResult& result)
{
    auto ratings = result.model.table<domain::ControlRating>().all();
    std::ranges::stable_sort(ratings, {}, &domain::ControlRating::position);
    TableBlock table;
    table.columns = { { Report::tr("Rating of a control"), 2.0 }, { Report::tr("Fails with"), 2.0, true },
        { {}, 6.0 } };
    for (const domain::ControlRating* rating : ratings)
        table.rows.push_back({ textCell(rating->name, true),
            textCell(wording::lossText({ { rating->low, rating->high }, true, {} })), textCell({}) });
    return table;
}

/// How often each severity is tolerable, where the scheme says so.
TableBlock tolerableTable(const RiskResult& result)
{
    std::map<std::pair<base::Id, base::Id>, double> perYear;
    result.model.table<domain::TolerableFrequency>().forEach([&](const domain::TolerableFrequency& tolerable) {
        perYear[{ tolerable.severity, tolerable.category }] = tolerable.perYear;
    });
    TableBlock table;
    if (perYear.empty())
        return table;
    table.columns = { { Report::tr("Tolerable, a year"), 2.0 } };
    for (const auto& category : result.scheme.categories)
        table.columns.push_back({ category.name, 2.0, true });
    for (const auto& severity : result.scheme.severities) {
        std::vector<TableCell> row{ textCell(QString::number(severity.number) + u' ' + severity.name, true) };
        for (const auto& category : result.scheme.categories) {
            const auto found = perYear.find({ severity.id, category.id });
            row.push_back(textCell(found == perYear.end() ? kNothing : wording::numberText(found->second)));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

QString bandWords(const RiskResult& result)
{
    return isPerYear(result)
        ? Report::tr("The bands measure occurrences a year: a letter says how often. The top band ends at ten times "
                     "its lower end.")
        : Report::tr("The bands measure the probability of at least one occurrence in the exposure. A letter is that "
                     "of something that is the case or not; where it says “occurs”, of something that recurs as often "
                     "as gives that probability.");
}

void appendScheme(std::vector<Block>& blocks, const RiskResult& result)
{
    blocks.push_back(severitiesTable(result));
    blocks.push_back(Paragraph{ bandWords(result) });
    blocks.push_back(bandsTable(result));
    if (TableBlock tolerable = tolerableTable(result); !tolerable.rows.empty())
        blocks.push_back(std::move(tolerable));
    blocks.push_back(levelsTable(result));
    if (TableBlock ratings = ratingsTable(result); !ratings.rows.empty()) {
        blocks.push_back(Paragraph{
            Report::tr("A rating without a number is the range of its probabilities of failure; what rests on it is an "
                       "interval. A control that has neither fails for certain.") });
        blocks.push_back(std::move(ratings));
    }
}

} // namespace

std::vector<Block> sourcesChapter(const ReportSource& source)
{
    const auto& project = source.result.model.project();
    std::vector<Block> blocks{ Heading{ 1, Report::tr("Assumptions, scheme and sources") } };
    const auto append = [&](const QString& title, const QString& text) {
        if (text.trimmed().isEmpty())
            return;
        blocks.push_back(Heading{ 3, title });
        blocks.push_back(Paragraph{ text });
    };
    constexpr qsizetype kFitsTheTitlePage = 200;
    if (project.title.size() > kFitsTheTitlePage)
        append(Report::tr("The full title"), project.title);
    append(Report::tr("The system"), project.system);
    append(Report::tr("Notice"), project.notice);
    append(Report::tr("Assumptions"), project.assumptions);
    append(Report::tr("Sources"), project.sources);
    append(Report::tr("Scheme"), project.schemeName + QStringLiteral("\n") + project.schemeSource);
    appendScheme(blocks, source.result);
    return blocks;
}

/// What the numbers mean, in the words of the scoring page.
std::vector<Block> methodChapter(const ReportSource&)
{
    static constexpr std::array<std::pair<const char*, const char*>, 9> kWords{ {
        { QT_TRANSLATE_NOOP("hz::report::Report", "Conditions, occurrences, chances"),
            QT_TRANSLATE_NOOP("hz::report::Report",
                "A condition is the case or not, for the whole exposure: it is drawn once, and is the same for "
                "everything that happens in it. An occurrence happens as often as its frequency says, or may happen "
                "at each occasion, such as a use; each time it meets the rest afresh. A chance is asked anew at every "
                "such moment: whether a control fails when it is called upon, whether a link passes on what reaches "
                "it.") },
        { QT_TRANSLATE_NOOP("hz::report::Report", "Moments and streams"),
            QT_TRANSLATE_NOOP("hz::report::Report",
                "Every frequency, and every occasion, is a stream of moments. At one moment things of one stream meet "
                "what stands, and what lasts. Two things that happen at moments of their own never meet, unless one "
                "of them lasts: where a model asks for both, nothing can be decided until it says how long.") },
        { QT_TRANSLATE_NOOP("hz::report::Report", "Expected number and frequency"),
            QT_TRANSLATE_NOOP("hz::report::Report",
                "The expected number in the exposure is, stream by stream, the number of moments times the part of "
                "them that comes through, and once what stands from the beginning. Of a million uses of which a part "
                "of 2e-6 comes through it is 2. Divided by the years of the exposure it is the frequency. A hundred "
                "times the users are a hundred times the incidents.") },
        { QT_TRANSLATE_NOOP("hz::report::Report", "Probability"),
            QT_TRANSLATE_NOOP("hz::report::Report",
                "That it happens at least once in the exposure. It stands in brackets beside the expected number: of "
                "what happens often it says no more than that it is nearly certain.") },
        { QT_TRANSLATE_NOOP("hz::report::Report", "Controls"),
            QT_TRANSLATE_NOOP("hz::report::Report",
                "Inherent: no control is credited. Current: those implemented or verified. Target: the planned ones "
                "too. The same control on several links is one: at one moment it fails on all of them or on none. One "
                "whose failure stays hidden is drawn once for the exposure.") },
        { QT_TRANSLATE_NOOP("hz::report::Report", "Loss, and what saves it"),
            QT_TRANSLATE_NOOP("hz::report::Report",
                "The expected loss of a consequence is its expected number times its magnitude. Removed by "
                "eliminating it: the loss that would be gone if a cause or hazard never came about. Saved by it "
                "today: the loss that would come on top if a control failed for certain. Still to be saved by "
                "perfecting it: the loss that would be gone if it never failed.") },
        { QT_TRANSLATE_NOOP("hz::report::Report", "Letters and codes"),
            QT_TRANSLATE_NOOP("hz::report::Report",
                "A letter is the range of bands that the number touches: “C (B-D)” reaches from D to B, and is C with "
                "all letters and ratings in the middle of their ranges. It counts by its worst. A risk code joins the "
                "severity’s number and the letter. A letter or rating that was put in is the range of its band, in "
                "the same computation as the numbers. F: eliminated by design.") },
        { QT_TRANSLATE_NOOP("hz::report::Report", "Exact, or an interval"),
            QT_TRANSLATE_NOOP("hz::report::Report",
                "Numbers are exact for the graph as drawn, or intervals in which the true one lies for certain, which "
                "are hatched: where an input is unknown or a range, or a limit was met. What is unknown may be "
                "anything; it is never taken as zero. Of an occasion that nobody has counted there is no upper end.") },
        { QT_TRANSLATE_NOOP("hz::report::Report", "Verdicts"),
            QT_TRANSLATE_NOOP("hz::report::Report",
                "A stage is judged by its own exposure and its own occasions, by the worst of every range. What is "
                "not decidable is never GO.") },
    } };
    std::vector<Block> blocks{ Heading{ 1, Report::tr("How the numbers are made") } };
    for (const auto& [title, words] : kWords) {
        blocks.push_back(Heading{ 3, Report::tr(title) });
        blocks.push_back(Paragraph{ Report::tr(words) });
    }
    return blocks;
}

} // namespace hz::report
