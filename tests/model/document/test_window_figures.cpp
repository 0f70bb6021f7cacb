#include "../scoring/grouped_graph.h"
#include "model/analysis/projects/project_subject.h"
#include "model/document/analysis_service.h"
#include "model/document/document.h"
#include "model/engine/measure_rows.h"
#include "support/scratch.h"

#include <QTest>

#include <cmath>
#include <map>
#include <set>

using namespace hz;
using analysis::Figures;
using document::AnalysisQuestion;
using document::AnalysisService;
using document::Document;

namespace {

constexpr int kPatience = 30'000; // milliseconds; a limit against hanging, not a measure
constexpr std::size_t kListed = 1000;

bool isNear(double a, double b)
{
    return a == b || std::abs(a - b) <= 1e-9 * std::max({ 1.0, std::abs(a), std::abs(b) });
}

bool isNear(const base::Interval& a, const base::Interval& b)
{
    return isNear(a.low, b.low) && isNear(a.high, b.high);
}

QString textOf(const base::Interval& value)
{
    return QStringLiteral("[%1, %2]").arg(value.low).arg(value.high);
}

using Names = std::vector<std::string>; // of events, by variable

template <typename Element, typename Name> std::set<std::string> namesIn(const std::vector<Element>& from, Name nameOf)
{
    std::set<std::string> names;
    for (const Element& each : from)
        names.insert(nameOf(each));
    return names;
}

std::map<std::set<std::string>, base::Interval> cutSetsOf(const Figures& figures, const Names& names)
{
    std::map<std::set<std::string>, base::Interval> sets;
    for (const analysis::ListedCutSet& set : figures.cutSets->list)
        sets[namesIn(set.events, [&](engine::Variable event) { return names[event]; })] = set.probability;
    return sets;
}

std::set<std::set<std::string>> implicantsOf(const Figures& figures, const Names& names)
{
    std::set<std::set<std::string>> implicants;
    for (const engine::PrimeImplicant& implicant : figures.primeImplicants->list)
        implicants.insert(namesIn(implicant.literals,
            [&](engine::Literal literal) { return (literal.negated ? "not " : "") + names[literal.variable]; }));
    return implicants;
}

std::map<std::string, engine::Importance> importanceOf(const Figures& figures, const Names& names)
{
    std::map<std::string, engine::Importance> measures;
    for (const analysis::EventImportance& row : *figures.importance)
        measures[names[row.event]] = row.measures;
    return measures;
}

} // namespace

/// The window and the command line give the same figures of a node: the one asks about a node when somebody looks at
/// it, the other about all hazards and consequences at once.
class TestWindowFigures : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_where;
    QStringList m_differences;
    int m_compared = 0;
    int m_frequencies = 0;
    int m_implicants = 0;

    void differ(const QString& what) { m_differences << m_where + what; }
    void compare(const QString& what, const base::Interval& window, const base::Interval& commandLine)
    {
        ++m_compared;
        if (!isNear(window, commandLine))
            differ(QStringLiteral("%1: window %2, command line %3").arg(what, textOf(window), textOf(commandLine)));
    }
    template <typename Value> void compareOthers(const QString& what, const Value& window, const Value& commandLine)
    {
        ++m_compared;
        if (window != commandLine)
            differ(what);
    }

    void compareProbability(const Figures& window, const Figures& commandLine)
    {
        compare("probability", window.probability->value, commandLine.probability->value);
        compareOthers("exact", window.probability->exact, commandLine.probability->exact);
        compareOthers("frequency", window.frequency.has_value(), commandLine.frequency.has_value());
        if (window.frequency && commandLine.frequency) {
            compare("frequency", *window.frequency, *commandLine.frequency);
            ++m_frequencies;
        }
    }

    void compareCutSets(const Figures& window, const Names& names, const Figures& commandLine, const Names& theirNames)
    {
        compareOthers("count", window.cutSets->count, commandLine.cutSets->count);
        compareOthers("counts by order", window.cutSets->byOrder, commandLine.cutSets->byOrder);
        compareOthers("complete", window.cutSets->complete, commandLine.cutSets->complete);
        compareOthers("cut off", window.cutSets->cutOff.has_value(), commandLine.cutSets->cutOff.has_value());
        const auto sets = cutSetsOf(window, names);
        const auto theirs = cutSetsOf(commandLine, theirNames);
        compareOthers("cut sets", sets.size(), theirs.size());
        for (const auto& [events, probability] : sets)
            if (const auto found = theirs.find(events); found != theirs.end())
                compare("cut set", probability, found->second);
            else
                differ("a cut set");
        if (!window.primeImplicants)
            return;
        ++m_implicants;
        compareOthers("prime implicants", implicantsOf(window, names), implicantsOf(commandLine, theirNames));
    }

    void compareImportance(
        const Figures& window, const Names& names, const Figures& commandLine, const Names& theirNames)
    {
        const auto rows = importanceOf(window, names);
        const auto theirs = importanceOf(commandLine, theirNames);
        compareOthers("events", rows.size(), theirs.size());
        for (const auto& [event, measures] : rows) {
            const auto found = theirs.find(event);
            if (found == theirs.end()) {
                differ("an event");
                continue;
            }
            const QString name = QString::fromStdString(event);
            for (const engine::MeasureRow& measure : engine::kMeasureRows)
                compare(
                    name + u' ' + QLatin1String(measure.symbol), measures.*measure.value, found->second.*measure.value);
        }
    }

    /// Of the part that is asked for; nothing when it does not come.
    static document::AnalysisPointer answerOf(AnalysisService& service, const AnalysisQuestion& question)
    {
        service.setAttended(true);
        service.ask(question);
        return QTest::qWaitFor([&] { return !service.isStale(); }, kPatience) ? service.latest() : nullptr;
    }

    void compareAll(Document& document, domain::Posture posture)
    {
        const auto subject = analysis::subjectOf(document.model(), {}, posture);
        if (!subject)
            return;
        analysis::Request request;
        request.probability = request.importance = request.cutSets = request.primeImplicants = true;
        request.listed = kListed;
        analysis::Analysis analysis(*subject, request);
        for (std::size_t i = 0; i < subject->targets.size(); ++i) {
            const Figures theirs = analysis.figuresOf(i);
            const auto nodes = document.model().nodes().all();
            const auto node = std::ranges::find_if(
                nodes, [&](const domain::Node* each) { return each->code.toStdString() == subject->targets[i].name; });
            AnalysisService service(document);
            using Part = AnalysisQuestion::Part;
            const auto scenarios = answerOf(service, { (*node)->id, posture, Part::Scenarios });
            const auto importances = answerOf(service, { (*node)->id, posture, Part::Importances });
            QVERIFY(scenarios && importances);
            const QString before = std::exchange(m_where, m_where + (*node)->code + ", ");
            const Names names = scoring::eventNames(document.model(), scenarios->node.events);
            compareProbability(scenarios->node.figures, theirs);
            compareCutSets(scenarios->node.figures, names, theirs, subject->events);
            compareProbability(importances->node.figures, theirs);
            compareImportance(importances->node.figures, names, theirs, subject->events);
            m_where = before;
        }
    }

private slots:
    void init()
    {
        m_folder = testing::scratchFolder();
        qputenv("GRAPHAZARD_RECOVERY", m_folder->path().toUtf8());
    }

    void areThoseOfTheCommandLine()
    {
        int graphs = 0;
        for (std::uint64_t seed = 1; graphs < 60; ++seed) {
            const auto model = testing::groupedGraph(seed);
            if (!model)
                continue;
            m_where = QStringLiteral("graph %1, ").arg(seed);
            const auto document = *Document::create(*model);
            compareAll(*document, static_cast<domain::Posture>(graphs++ % 3));
            document->discardWorkingCopy();
        }
        for (const QString& difference : std::as_const(m_differences))
            qInfo("%s", qPrintable(difference));
        QCOMPARE(m_differences.size(), 0);
        QCOMPARE_GT(m_compared, 2000);
        QCOMPARE_GT(m_frequencies, 20);
        QCOMPARE_GT(m_implicants, 5);
    }
};

QTEST_GUILESS_MAIN(TestWindowFigures)
#include "model/engine/measure_rows.h"
#include "test_window_figures.moc"
