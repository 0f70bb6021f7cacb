#include "support/scheme.h"

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
        model.put(Link{ link, cause, hazard, false, Likelihood::condition(1.0), {} });
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
            node.likelihood = Likelihood::condition(p);
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

/// Common-cause groups by the beta factor (scoring page, section 5). Random graphs with groups are compared with the
/// enumeration in test_unit_answer.
class TestCommonCauseGroups : public QObject {
    Q_OBJECT

private slots:
    void theEndsAreIndependenceAndOneEvent();
    void figuresOfTwoControls();
    void scenariosNameTheCommonCause();
    void anUnknownLikelihoodStaysAnInterval();
    void frequenciesAreDividedToo();
    void aScorerNoticesAnotherBeta();
};

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
        const double common = beta * 0.1;
        const double alone = (1.0 - beta) * 0.1 / (1.0 - common); // so that each keeps its 0.1
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
    // Every part is at its greatest when the likelihood is 1: then both fail for certain.
    QVERIFY(std::abs(value.high - 0.5) <= 1e-12);
}

/// Own parts of (1 - beta) f each and a common one of beta f, which brings both about at once: 2 - beta times f.
void TestCommonCauseGroups::frequenciesAreDividedToo()
{
    constexpr double kOften = 3.0;
    constexpr double kBeta = 0.2;
    Doubled draft;
    const Id other = draft.put(NodeKind::Cause, "C2", 0.0);
    const Id any = draft.put(NodeKind::Hazard, "H2", 0.0);
    const Id both = draft.put(NodeKind::Hazard, "H3", 0.0);
    const std::vector<Id> members{ draft.cause, other };
    for (const Id& hazard : { any, both })
        for (const Id& cause : members)
            draft.model.put(Link{ draft.ids.next(), cause, hazard, false, Likelihood::condition(1.0), {} });
    Node joined = *draft.model.node(both);
    joined.logic = Logic::All;
    draft.model.put(joined);
    const Model often = withLikelihood(draft.model, members, Likelihood::frequency(kOften, TimeUnit::Year));
    const auto result = scoring::score(grouped(often, members, kBeta), 1);
    const auto occurrences = [&](const Id& id) { return result.in(Posture::Current).find(id)->occurrences.value.low; };
    QCOMPARE(occurrences(any), (2.0 - kBeta) * kOften);
    QCOMPARE(occurrences(both), kBeta * kOften);
    QCOMPARE(occurrences(other), kOften);
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
