#include "support/generator.h"
#include "support/scheme.h"

#include "model/commands/commands.h"
#include "model/scoring/scorer.h"

#include <QTest>

#include <cmath>
#include <thread>

using namespace hz;
using namespace hz::domain;
using namespace hz::testing;
using scoring::Posture;

namespace {

/// Random edits as analysts make them; always a valid model.
class Editing {
public:
    explicit Editing(std::uint64_t seed)
        : model(generateProject({ seed, 120, 0.1, 0.3 }))
        , m_random(seed)
        , m_ids(seed + 99)
    {
    }
    void edit()
    {
        const auto nodes = model.nodes().all();
        Node node = *nodes[m_random() % nodes.size()];
        const auto links = model.links().all();
        Link link = *links[m_random() % links.size()];
        switch (m_random() % 14) {
        case 0:
            node.likelihood = Likelihood::condition(static_cast<double>(m_random() % 100) / 100.0);
            break;
        case 1:
            node.title += QStringLiteral("!");
            break;
        case 2:
            node.status = static_cast<ControlStatus>(m_random() % 5);
            break;
        case 3:
            node.logic = node.logic == Logic::Any ? Logic::All : Logic::Any;
            break;
        case 4:
            link.chance = Likelihood::condition(static_cast<double>(m_random() % 100) / 100.0);
            break;
        case 5:
            node.likelihood = Likelihood::unknown();
            break;
        case 10:
            link.chance = Likelihood::unknown();
            break;
        case 6:
            node.code += QLatin1Char('x');
            break;
        case 7:
            node.judged = likelihoodLevelsOf(model)[m_random() % 5].id;
            break;
        case 8: {
            auto cells = model.table<MatrixCell>().all();
            MatrixCell cell = *cells[m_random() % cells.size()];
            cell.level = riskLevelsOf(model)[m_random() % 4].id;
            model.put(cell);
            break;
        }
        case 9: {
            Impact impact = *model.impacts().all()[m_random() % model.impacts().size()];
            impact.magnitude = Quantity::point(static_cast<double>(m_random() % 100));
            model.put(impact);
            break;
        }
        case 11: {
            Occasion uses = *model.table<Occasion>().all().front();
            uses.count = Quantity::point(static_cast<double>(m_random() % 5000));
            model.put(uses);
            break;
        }
        case 12: {
            Project project = model.project();
            project.exposure.length = static_cast<double>(1 + m_random() % 3);
            model.put(project);
            break;
        }
        default: {
            Node cause;
            cause.id = m_ids.next();
            cause.likelihood = Likelihood::frequency(0.2, TimeUnit::Year);
            model.put(cause);
            model.put(Link{ m_ids.next(), cause.id, link.to, false, Likelihood::condition(0.5), {} });
        }
        }
        model.put(node);
        model.put(link);
    }
    Model model;

private:
    std::mt19937_64 m_random;
    Ids m_ids;
};

/// But for what another order of the same sums rounds.
bool isClose(base::Interval a, base::Interval b)
{
    const auto isNear = [](double x, double y) { return x == y || std::abs(x - y) <= 1e-11 * std::abs(x + y); };
    return isNear(a.low, b.low) && isNear(a.high, b.high);
}

} // namespace

class TestScorer : public QObject {
    Q_OBJECT

private slots:
    void generatorMakesValidProjects();
    void agreesWithAFreshScore();
    void answersNoMoreThanIsAsked();
    void keepsUnknownLinksApartWhenLinksAreAdded();
    void computesOnlyWhatAnEditTouches();
    void countsCostWhatTheyTouch();
    void scoresAgainWhenEvidenceSaysOtherwise();
    void carriesItsRevisionAndModel();
    void noticesOtherLimits();
    void tellsAnUnknownFromNever();
    void admitsACancel();
    void boundsWhatALimitStops();
    void answersWithBoundsWhenTimeIsUp();
    void scoresAnEmptyModel();
    void weighsTheTotalOnlyWhenAllCategoriesHaveWeights();
};

void TestScorer::generatorMakesValidProjects()
{
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        const Model model = generateProject({ seed, 500, 0.1 });
        QVERIFY(commands::validate(model).empty());
        QVERIFY(model.nodes().size() >= 500 && model.nodes().size() < 560);
        QCOMPARE(model.placements().size(), model.nodes().size());
        QVERIFY(model == generateProject({ seed, 500, 0.1 }));
    }
}

void TestScorer::agreesWithAFreshScore()
{
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        Editing editing(seed);
        scoring::Scorer scorer;
        for (std::uint64_t revision = 1; revision <= 40; ++revision) {
            const auto kept = scorer.score(editing.model, revision);
            const auto fresh = scoring::score(editing.model, revision);
            QVERIFY2(kept.postures == fresh.postures,
                qPrintable(QStringLiteral("seed %1 revision %2").arg(seed).arg(revision)));
            QCOMPARE(kept.exact, fresh.exact);
            editing.edit();
        }
    }
}

/// Two consequences of the same loss: one rises with one unknown link, the other falls with another.
/// What is asked for is the same, edit after edit, whatever else is left out; and asking for all again forgets nothing.
void TestScorer::answersNoMoreThanIsAsked()
{
    Editing editing(6);
    scoring::Scorer scorer;
    for (std::uint64_t revision = 1; revision <= 12; ++revision) {
        const scoring::RiskResult whole = scoring::score(editing.model, revision);
        scoring::Asked asked{ { false, true, false }, false };
        asked.postures[0] = revision % 3 == 0;
        const auto part = scorer.shared(editing.model, revision, {}, asked);
        QVERIFY(part->in(Posture::Target).nodes.empty());
        for (const Posture posture : { Posture::Inherent, Posture::Current }) {
            if (!asked.postures[static_cast<std::size_t>(posture)])
                continue;
            for (std::size_t k = 0; k < whole.in(posture).losses.size(); ++k)
                QVERIFY(isClose(part->in(posture).losses[k].value, whole.in(posture).losses[k].value));
            for (const scoring::NodeScore& expected : whole.in(posture).nodes) {
                const scoring::NodeScore* found = part->in(posture).find(expected.id);
                QVERIFY(isClose(found->occurrences.value, expected.occurrences.value));
                QVERIFY(isClose(found->probability.value, expected.probability.value));
                QCOMPARE(found->ways, expected.ways);
                for (std::size_t k = 0; k < expected.categories.size(); ++k)
                    QCOMPARE(found->categories[k].code, expected.categories[k].code);
            }
        }
        if (revision % 4 == 0)
            QVERIFY(scorer.score(editing.model, revision).postures == whole.postures);
        editing.edit();
    }
}

void TestScorer::keepsUnknownLinksApartWhenLinksAreAdded()
{
    Model model;
    Ids ids(1);
    const SchemeIds scheme = putScheme(model, ids);
    const auto put = [&](NodeKind kind, const Likelihood& likelihood) {
        Node node;
        node.id = ids.next();
        node.kind = kind;
        node.likelihood = likelihood;
        model.put(node);
        return node.id;
    };
    const auto putConsequence = [&] {
        const Id id = put(NodeKind::Consequence, {});
        Impact impact;
        impact.id = ids.next();
        impact.consequence = id;
        impact.category = scheme.categories[0];
        impact.severity = scheme.severities[0];
        model.put(impact);
        return id;
    };
    const Id cause = put(NodeKind::Cause, Likelihood::condition(0.5));
    const Id hazard = put(NodeKind::Hazard, {});
    const Id rising = putConsequence();
    const Id falling = putConsequence();
    const Likelihood unknown = Likelihood::unknown();
    model.put(Link{ Id{ 20, 0 }, cause, hazard, false, unknown, {} });
    model.put(Link{ Id{ 30, 0 }, hazard, falling, true, Likelihood::condition(1.0), {} });
    model.put(Link{ Id{ 40, 0 }, cause, rising, false, unknown, {} });

    scoring::Scorer scorer;
    QVERIFY(scorer.score(model, 1).postures == scoring::score(model, 1).postures);
    // Takes the place in the order that the link to the rising one had, by coming before the link to the hazard.
    for (const std::uint64_t id : { 10, 11 })
        model.put(Link{ Id{ id, 0 }, cause, hazard, false, Likelihood::condition(0.1), {} });
    QVERIFY(scorer.score(model, 2).postures == scoring::score(model, 2).postures);
    QVERIFY(scorer.lastEffort().computed < scorer.lastEffort().units);
}

void TestScorer::computesOnlyWhatAnEditTouches()
{
    Model model = generateProject({ 1, 400, 0.0 });
    scoring::Scorer scorer;
    const auto first = scorer.score(model, 1);
    QVERIFY(scorer.lastEffort().units > 5);
    QCOMPARE(scorer.lastEffort().computed, scorer.lastEffort().units);
    Node changed;
    model.nodes().forEach([&](const Node& node) {
        if (node.kind == NodeKind::Hazard)
            changed = node;
    });
    changed.title = QStringLiteral("Another title");
    model.put(changed);
    const auto second = scorer.score(model, 2);
    QCOMPARE(scorer.lastEffort().computed, std::size_t{ 0 });
    QVERIFY(second.postures == first.postures);
    QVERIFY(second.model == model);
    QCOMPARE(second.revision, std::uint64_t{ 2 });
    changed.likelihood = Likelihood::condition(0.5);
    model.put(changed);
    const auto third = scorer.score(model, 3);
    QVERIFY(scorer.lastEffort().computed >= 1);
    QVERIFY(scorer.lastEffort().computed < scorer.lastEffort().units / 2);
    QVERIFY(third.postures != first.postures);
}

void TestScorer::countsCostWhatTheyTouch()
{
    Model model = generateProject({ 1, 400, 0.0, 0.1 });
    scoring::Scorer scorer;
    quint64 revision = 1;
    const auto first = scorer.shared(model, revision);
    Occasion uses = *model.table<Occasion>().all().front();
    const auto askWith = [&](double count) {
        uses.count = Quantity::point(count);
        model.put(uses);
        const auto kept = scorer.shared(model, ++revision);
        return kept->postures == scoring::score(model, revision).postures;
    };
    QVERIFY(askWith(2000.0));
    const auto effort = scorer.lastEffort();
    QVERIFY(effort.computed > 0 && effort.computed < effort.units);
    QVERIFY(askWith(1000.0)); // as before: what was found is kept
    QCOMPARE(scorer.lastEffort().computed, std::size_t{ 0 });

    Project project = model.project();
    project.exposure.length = 2.0;
    model.put(project);
    const auto longer = scorer.shared(model, ++revision);
    QVERIFY(longer->postures == scoring::score(model, revision).postures);
    QCOMPARE(longer->years, 2.0);
    QVERIFY(scorer.lastEffort().computed < scorer.lastEffort().units); // some have no frequency below
}

/// New results of an applied estimate count at once; what is only said about the graph does not.
void TestScorer::scoresAgainWhenEvidenceSaysOtherwise()
{
    Model model = generateProject({ 5, 200, 0.0 });
    Ids ids(77);
    const auto causes = model.nodes().all();
    const Node& cause = **std::ranges::find(causes, NodeKind::Cause, &Node::kind);
    Evaluation evaluation;
    evaluation.id = ids.next();
    evaluation.results = QStringList{ QStringLiteral("a,10,9,") };
    Estimate estimate;
    estimate.id = ids.next();
    estimate.node = cause.id;
    estimate.evaluation = evaluation.id;
    estimate.unit = EstimateUnit::Exposure;
    model.put(evaluation);
    model.put(estimate);
    scoring::Scorer scorer;
    quint64 revision = 0;
    const auto score = [&] { return scorer.shared(model, ++revision); };
    const auto chance = [&](const scoring::ResultPointer& result) {
        return result->in(Posture::Current).find(cause.id)->probability.value.low;
    };
    const auto typed = score();

    estimate.applied = true;
    model.put(estimate);
    const auto evidenced = score();
    QVERIFY(scorer.lastEffort().computed > 0);
    QCOMPARE(chance(evidenced), 9.5 / 11.0);
    QVERIFY(evidenced->in(Posture::Current).losses != typed->in(Posture::Current).losses);

    Comment comment;
    comment.id = ids.next();
    comment.node = cause.id;
    model.put(comment);
    Action action;
    action.id = ids.next();
    action.node = cause.id;
    model.put(action);
    evaluation.title = QStringLiteral("Renamed");
    model.put(evaluation);
    QVERIFY(score()->postures == evidenced->postures);
    QCOMPARE(scorer.lastEffort().computed, std::size_t(0));

    evaluation.results = QStringList{ QStringLiteral("a,10,1,") };
    model.put(evaluation);
    const auto updated = score();
    QCOMPARE(chance(updated), 1.5 / 11.0);
    QVERIFY(updated->postures == scoring::score(model, revision).postures);

    const auto rankOf = [&](const scoring::ResultPointer& result) {
        return result->in(Posture::Current).find(cause.id)->categories[0].rankQuantitative;
    };
    QVERIFY(rankOf(updated) >= rankOf(evidenced));
}

void TestScorer::carriesItsRevisionAndModel()
{
    const Model model = generateProject({ 2, 60, 0.0 });
    const auto result = scoring::score(model, 77);
    QCOMPARE(result.revision, std::uint64_t{ 77 });
    QVERIFY(result.model == model);
    QVERIFY(result.exact);
    QCOMPARE(result.scheme.categories.size(), std::size_t{ 4 });
    QCOMPARE(result.in(Posture::Target).nodes.size(), model.nodes().size());
    QVERIFY(!result.engineVersion.empty());
}

void TestScorer::noticesOtherLimits()
{
    const Model model = generateProject({ 4, 120, 0.0 });
    scoring::Settings narrow;
    narrow.maximumNodes = 12;
    scoring::Scorer scorer;
    QVERIFY(!scorer.score(model, 1, narrow).exact);
    const auto wide = scorer.score(model, 1);
    QVERIFY(wide.exact);
    QVERIFY(wide.postures == scoring::score(model, 1).postures);
    QVERIFY(scorer.score(model, 1, narrow).postures == scoring::score(model, 1, narrow).postures);
}

/// Both have the lower end 0.
void TestScorer::tellsAnUnknownFromNever()
{
    Model model = generateProject({ 2, 60, 0.0 });
    int changed = 0;
    for (const Node* node : model.nodes().all()) {
        if (node->kind != NodeKind::Cause || node->likelihood.form != Likelihood::Form::Condition)
            continue;
        Node edited = *node;
        scoring::Scorer scorer;
        for (const Likelihood& likelihood : { Likelihood::unknown(), Likelihood::condition(0.0) }) {
            edited.likelihood = likelihood;
            model.put(edited);
            QVERIFY(scorer.score(model, 1).postures == scoring::score(model, 1).postures);
        }
        if (++changed == 5)
            return;
    }
    QFAIL("there are causes with a probability");
}

void TestScorer::admitsACancel()
{
    scoring::Settings settings;
    settings.cancel.cancel();
    scoring::Scorer scorer;
    const Model model = generateProject({ 2, 60, 0.0 });
    const auto result = scorer.score(model, 1, settings);
    QVERIFY(result.cancelled);
    QVERIFY(!result.exact);
    // A cancel leaves nothing wrong behind.
    QVERIFY(scorer.score(model, 2).postures == scoring::score(model, 2).postures);

    const Model large = generateProject({ 3, 20000, 0.0 });
    scoring::Settings late;
    std::thread stopper([&] { late.cancel.cancel(); });
    const auto start = std::chrono::steady_clock::now();
    const auto stopped = scoring::score(large, 1, late);
    stopper.join();
    QVERIFY(stopped.cancelled);
    QVERIFY(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}

void TestScorer::boundsWhatALimitStops()
{
    const Model model = generateProject({ 4, 120, 0.0 });
    const auto exact = scoring::score(model, 1);
    scoring::Settings settings;
    settings.maximumNodes = 12;
    const auto bounded = scoring::score(model, 1, settings);
    QVERIFY(exact.exact);
    QVERIFY(!bounded.exact);
    std::size_t wide = 0;
    for (std::size_t p = 0; p < 3; ++p) {
        for (std::size_t i = 0; i < exact.postures[p].nodes.size(); ++i) {
            const auto& sharp = exact.postures[p].nodes[i];
            const auto& wider = bounded.postures[p].nodes[i];
            const auto holds = [](const scoring::Bounded& outer, const scoring::Bounded& inner) {
                return outer.value.low <= inner.value.low + 1e-9 && outer.value.high >= inner.value.high - 1e-9;
            };
            QVERIFY(holds(wider.probability, sharp.probability));
            wide += wider.probability.exact ? 0 : 1;
            for (std::size_t k = 0; k < 4; ++k) {
                QVERIFY(holds(wider.categories[k].lossReduction, sharp.categories[k].lossReduction));
                QVERIFY(holds(wider.categories[k].furtherReduction, sharp.categories[k].furtherReduction));
                QVERIFY(holds(wider.categories[k].loss, sharp.categories[k].loss));
                const auto& worst = sharp.categories[k].worst;
                QVERIFY(!worst || wider.categories[k].worst->likelihood <= worst->likelihood);
            }
        }
        for (std::size_t k = 0; k < 4; ++k)
            QVERIFY(!bounded.postures[p].losses[k].exact);
    }
    QVERIFY(wide > 0);
    QVERIFY(std::ranges::any_of(scoring::findings(bounded),
        [](const scoring::Finding& finding) { return finding.code == scoring::FindingCode::Bounded; }));
}

void TestScorer::answersWithBoundsWhenTimeIsUp()
{
    const Model model = generateProject({ 4, 300, 0.1 });
    scoring::Settings settings;
    settings.seconds = 0.0;
    scoring::Scorer scorer;
    const auto hasty = scorer.score(model, 1, settings);
    QVERIFY(!hasty.exact);
    QVERIFY(!hasty.cancelled);
    // What was cut short is not taken for the answer later.
    const auto patient = scorer.score(model, 2);
    const auto fresh = scoring::score(model, 2);
    QVERIFY(patient.postures == fresh.postures);
    for (std::size_t i = 0; i < fresh.postures[1].nodes.size(); ++i) {
        const auto& outer = hasty.postures[1].nodes[i].probability.value;
        const auto& inner = fresh.postures[1].nodes[i].probability.value;
        QVERIFY(outer.low <= inner.low + 1e-12 && outer.high >= inner.high - 1e-12);
    }
}

void TestScorer::scoresAnEmptyModel()
{
    const auto result = scoring::score(Model(), 1);
    QVERIFY(result.exact);
    QVERIFY(result.in(Posture::Current).nodes.empty());
    QVERIFY(scoring::findings(result).empty());
    Model bare; // nodes but no scheme
    Ids ids(1);
    Node a;
    a.id = ids.next();
    Node b = a;
    b.id = ids.next();
    b.kind = NodeKind::Consequence;
    bare.put(a);
    bare.put(b);
    bare.put(Link{ ids.next(), a.id, b.id, false, Likelihood::condition(1.0), {} });
    const auto scored = scoring::score(bare, 1);
    QCOMPARE(scored.in(Posture::Current).find(b.id)->probability.value, (base::Interval{ 0.0, 1.0 }));
    QVERIFY(!scoring::findings(scored).empty());
}

void TestScorer::weighsTheTotalOnlyWhenAllCategoriesHaveWeights()
{
    Model model = generateProject({ 5, 60, 0.0 });
    auto categories = categoriesOf(model);
    for (std::size_t i = 0; i + 1 < categories.size(); ++i) {
        categories[i].weight = 1.0 + static_cast<double>(i);
        model.put(categories[i]);
    }
    QVERIFY(!scoring::score(model, 1).in(Posture::Current).weightedTotal);
    categories[3].weight = 4.0;
    model.put(categories[3]);
    const auto result = scoring::score(model, 1);
    const auto& posture = result.in(Posture::Current);
    double sum = 0.0;
    for (std::size_t i = 0; i < 4; ++i)
        sum += (1.0 + static_cast<double>(i)) * posture.losses[i].value.low;
    QVERIFY(posture.weightedTotal->exact);
    QVERIFY(std::abs(posture.weightedTotal->value.low - sum) <= 1e-9 * sum);
}

QTEST_GUILESS_MAIN(TestScorer)
#include "test_scorer.moc"
