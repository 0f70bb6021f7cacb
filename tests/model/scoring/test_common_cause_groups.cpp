#include "model/scoring/random_graph.h"

#include "model/analysis/projects/node_figures.h"
#include "model/commands/commands.h"
#include "model/scoring/graph/score.h"
#include "model/scoring/graph/trace.h"
#include "model/scoring/scorer.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace hz;
using namespace hz::testing;
using namespace hz::domain;

namespace {

bool isNear(const base::Interval& a, const base::Interval& b)
{
    const auto near = [](double x, double y) { return std::abs(x - y) <= 1e-9 * std::max(1.0, std::abs(x)); };
    return near(a.low, b.low) && near(a.high, b.high);
}

bool isFed(const Model& model, const Id& node)
{
    const auto links = model.links().all();
    return std::ranges::any_of(links, [&](const Link* link) { return link->to == node; });
}

/// What may be in a group here: controls, and causes without links into them.
std::vector<Id> candidatesIn(const Model& model)
{
    std::vector<Id> found;
    model.nodes().forEach([&](const Node& node) {
        const bool isLeaf = node.kind == NodeKind::Cause && !node.eliminated && !isFed(model, node.id);
        if (isLeaf || node.kind == NodeKind::Control)
            found.push_back(node.id);
    });
    return found;
}

Model withLikelihood(Model model, const std::vector<Id>& nodes, const Likelihood& likelihood)
{
    for (const Id& id : nodes) {
        Node node = *model.node(id);
        node.likelihood = likelihood;
        model.put(node);
    }
    return model;
}

Model grouped(Model model, const std::vector<Id>& members, double beta)
{
    auto command = commands::groupCommonCause(model, members, QStringLiteral("shared"), beta);
    if (!command)
        qFatal("%s", command.error().code.key());
    model.apply(command->changes);
    return model;
}

/// The same without any group: a cause of its own, with the common part, leads to every member.
Model spelledOut(const Model& model, const std::vector<Id>& members, double q, double beta)
{
    Ids ids{ 99 };
    Model result = withLikelihood(model, members, Likelihood::probability((1.0 - beta) * q));
    Node common;
    common.id = ids.next();
    common.code = QStringLiteral("COMMON");
    common.likelihood = Likelihood::probability(beta * q);
    result.put(common);
    for (const Id& id : members) {
        Node node = *result.node(id);
        node.logic = Logic::Any;
        result.put(node);
        result.put(Link{ ids.next(), common.id, id, false, Likelihood::probability(1.0), {} });
    }
    return result;
}

/// Probabilities and loss reductions of the nodes of the first model.
bool sameFigures(const Model& model, const scoring::RiskResult& a, const scoring::RiskResult& b)
{
    for (const Posture posture : { Posture::Inherent, Posture::Current, Posture::Target })
        for (const Node* node : model.nodes().all()) {
            const auto& x = *a.in(posture).find(node->id);
            const auto& y = *b.in(posture).find(node->id);
            if (!isNear(x.probability.value, y.probability.value))
                return false;
            for (std::size_t k = 0; k < x.categories.size(); ++k)
                if (!isNear(x.categories[k].lossReduction.value, y.categories[k].lossReduction.value)
                    || !isNear(x.categories[k].furtherReduction.value, y.categories[k].furtherReduction.value)
                    || !isNear(x.categories[k].loss.value, y.categories[k].loss.value))
                    return false;
        }
    return true;
}

/// Two controls on the one way from a cause to a hazard.
struct Doubled {
    Ids ids{ 3 };
    Model model;
    Id cause = put(NodeKind::Cause, "C1", 0.5);
    Id hazard = put(NodeKind::Hazard, "H1", 0.0);
    Id first = put(NodeKind::Control, "K1", 0.1);
    Id second = put(NodeKind::Control, "K2", 0.1);

    Doubled()
    {
        putScheme(model, ids);
        const Id link = ids.next();
        model.put(Link{ link, cause, hazard, false, Likelihood::probability(1.0), {} });
        for (const Id& control : { first, second })
            model.put(Guard{ ids.next(), control, link, {} });
    }
    Id put(NodeKind kind, const char* code, double p)
    {
        Node node;
        node.id = ids.next();
        node.kind = kind;
        node.code = QString::fromLatin1(code);
        node.status = ControlStatus::Implemented;
        if (kind != NodeKind::Hazard)
            node.likelihood = Likelihood::probability(p);
        model.put(node);
        return node.id;
    }
    [[nodiscard]] double chance(double beta) const
    {
        const auto result = scoring::score(grouped(model, { first, second }, beta), 1);
        return result.in(Posture::Current).find(hazard)->probability.value.low;
    }
};

} // namespace

/// Common-cause groups by the beta factor (scoring page, section 4).
class TestCommonCauseGroups : public QObject {
    Q_OBJECT

private slots:
    void isWhatItSaysSpelledOut();
    void theEndsAreIndependenceAndOneEvent();
    void figuresOfTwoControls();
    void scenariosNameTheCommonCause();
    void anUnknownLikelihoodStaysAnInterval();
    void aScorerNoticesAnotherBeta();
};

void TestCommonCauseGroups::isWhatItSaysSpelledOut()
{
    int seen = 0;
    for (std::uint64_t seed = 1; seen < 200; ++seed) {
        const RandomGraph random(seed);
        const auto members = candidatesIn(random.model);
        if (members.size() < 2 || !commands::validate(random.model).empty())
            continue;
        ++seen;
        const double q = 0.05 + 0.1 * double(seed % 9);
        for (const double beta : { 0.0, 0.1, 0.5, 1.0 }) {
            const Model equal = withLikelihood(random.model, members, Likelihood::probability(q));
            const auto found = scoring::score(grouped(equal, members, beta), 1);
            const auto expected = scoring::score(spelledOut(equal, members, q, beta), 1);
            QVERIFY2(sameFigures(random.model, found, expected),
                qPrintable(QStringLiteral("seed %1, beta %2").arg(seed).arg(beta)));
        }
    }
}

void TestCommonCauseGroups::theEndsAreIndependenceAndOneEvent()
{
    const Doubled draft;
    const auto apart = scoring::score(draft.model, 1);
    const auto zero = scoring::score(grouped(draft.model, { draft.first, draft.second }, 0.0), 1);
    QVERIFY(zero.postures == apart.postures);
    // With beta 1 the two are one event: as if there were one control.
    Model single = draft.model;
    for (const Guard* guard : draft.model.guards().all())
        if (guard->control == draft.second)
            single.apply({ { { Entity(*guard), std::nullopt } } });
    const auto one = scoring::score(single, 1);
    QCOMPARE(draft.chance(1.0), one.in(Posture::Current).find(draft.hazard)->probability.value.low);
}

void TestCommonCauseGroups::figuresOfTwoControls()
{
    const Doubled draft;
    const auto expected = [](double beta) {
        const double alone = (1.0 - beta) * 0.1;
        const double common = beta * 0.1;
        return 0.5 * (common + (1.0 - common) * alone * alone);
    };
    double before = 0.0;
    for (const double beta : { 0.0, 0.05, 0.1, 0.5, 0.9, 1.0 }) {
        QVERIFY(std::abs(draft.chance(beta) - expected(beta)) <= 1e-15);
        QVERIFY(draft.chance(beta) > before); // what is shared protects less
        before = draft.chance(beta);
    }
}

void TestCommonCauseGroups::scenariosNameTheCommonCause()
{
    using Kind = scoring::BasicEvent::Kind;
    const Doubled draft;
    const Model model = grouped(draft.model, { draft.first, draft.second }, 0.2);
    const Id group = model.commonCauses().all().front()->id;
    analysis::Request request;
    request.cutSets = true;
    request.listed = 1000;
    const auto found = analysis::figuresOf(model, draft.hazard, Posture::Current, request);
    const auto& list = found.figures.cutSets->list;
    QCOMPARE(list.size(), std::size_t{ 2 });
    const std::vector<scoring::BasicEvent> common{ { Kind::Occurs, draft.cause }, { Kind::CommonCause, group } };
    std::vector<scoring::BasicEvent> first;
    for (const engine::Variable event : list.front().events)
        first.push_back(found.events[event]);
    QVERIFY(std::ranges::is_permutation(first, common));
    QCOMPARE(list.front().probability.low, 0.5 * 0.02);
    const auto trace = scoring::traceOf(model, draft.hazard, Posture::Current, common);
    QCOMPARE(trace.guards.size(), std::size_t{ 2 }); // both controls fail
    QCOMPARE(scoring::eventNames(model, std::vector{ common.back() }).front(), std::string("ccf:shared"));
}

void TestCommonCauseGroups::anUnknownLikelihoodStaysAnInterval()
{
    const Doubled draft;
    const Model unknown = withLikelihood(draft.model, { draft.first, draft.second }, Likelihood::unknown());
    const auto result = scoring::score(grouped(unknown, { draft.first, draft.second }, 0.5), 1);
    const auto value = result.in(Posture::Current).find(draft.hazard)->probability.value;
    QCOMPARE(value.low, 0.0);
    // Every part is at its greatest when the likelihood is 1.
    QVERIFY(std::abs(value.high - 0.5 * (0.5 + 0.5 * 0.25)) <= 1e-12);
}

void TestCommonCauseGroups::aScorerNoticesAnotherBeta()
{
    const Doubled draft;
    const auto members = std::vector{ draft.first, draft.second };
    scoring::Scorer scorer;
    for (const double beta : { 0.1, 0.3, 0.0, 1.0, 0.3 }) {
        const Model model = grouped(draft.model, members, beta);
        QVERIFY(scorer.score(model, 1).postures == scoring::score(model, 1).postures);
    }
    QVERIFY(scorer.score(draft.model, 1).postures == scoring::score(draft.model, 1).postures);
}

QTEST_GUILESS_MAIN(TestCommonCauseGroups)
#include "test_common_cause_groups.moc"
