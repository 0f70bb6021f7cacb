#include "model/scoring/brute_force.h"
#include "model/scoring/random_graph.h"

#include "model/commands/commands.h"
#include "model/scoring/scorer.h"

#include <QTest>

#include <cmath>

using namespace hz;
using namespace hz::testing;
using base::Interval;

namespace {

constexpr double kTolerance = 1e-9;

bool isNear(double a, double b)
{
    return std::abs(a - b) <= kTolerance * std::max({ 1.0, std::abs(a), std::abs(b) });
}

/// The numbers that the scoring page defines, by brute force, for one posture.
class Expected {
public:
    Expected(const Model& model, Posture posture)
        : m_model(model)
        , m_brute(model, posture)
    {
    }
    BruteForce& brute() { return m_brute; }

    template <typename Quantity> Interval over(Quantity quantity)
    {
        Interval range{};
        for (std::size_t choice = 0; choice < m_brute.choices(); ++choice) {
            const double value = quantity(choice);
            range = choice == 0 ? Interval::point(value) : base::hull(range, Interval::point(value));
        }
        return range;
    }
    Interval probability(const Id& node)
    {
        return over([&](std::size_t choice) { return m_brute.probability(m_brute.indexOf(node), choice); });
    }
    double loss(std::size_t choice, const Id& category, Wish wish = {})
    {
        double sum = 0.0;
        m_model.impacts().forEach([&](const Impact& impact) {
            if (impact.category == category)
                sum += magnitude(impact) * m_brute.probability(m_brute.indexOf(impact.consequence), choice, wish);
        });
        return sum;
    }
    Interval gain(const Id& category, Wish with, Wish without)
    {
        return over([&](std::size_t choice) { return loss(choice, category, with) - loss(choice, category, without); });
    }
    Interval frequency(const Id& node)
    {
        return over([&](std::size_t choice) {
            double sum = 0.0;
            m_model.nodes().forEach([&](const Node& cause) {
                const int event = m_brute.ownEvent(m_brute.indexOf(cause.id));
                const auto f = frequencyOf(cause.likelihood, m_model.project().exposure.unit);
                if (!f || event < 0 || cause.kind == NodeKind::Control)
                    return;
                const int target = m_brute.indexOf(node);
                sum += *f
                    * (m_brute.probability(target, choice, {}, event, true)
                        - m_brute.probability(target, choice, {}, event, false));
            });
            return sum;
        });
    }

private:
    double magnitude(const Impact& impact) const
    {
        return impact.magnitude
            ? impact.magnitude->mean()
            : std::get<SeverityLevel>(*m_model.find({ EntityKind::SeverityLevel, impact.severity })).referenceMagnitude;
    }

    const Model& m_model;
    BruteForce m_brute;
};

bool agrees(const scoring::Bounded& found, Interval expected)
{
    return found.exact && isNear(found.value.low, expected.low) && isNear(found.value.high, expected.high);
}

QString text(const scoring::Bounded& found, Interval expected)
{
    return QStringLiteral("found [%1, %2]%3, expected [%4, %5]")
        .arg(found.value.low)
        .arg(found.value.high)
        .arg(found.exact ? QString() : QStringLiteral(" inexact"))
        .arg(expected.low)
        .arg(expected.high);
}

/// The first number that is wrong, or nothing.
QString firstDifference(const Model& model, const scoring::RiskResult& result, Posture posture)
{
    Expected expected(model, posture);
    const auto& scored = result.in(posture);
    for (const auto& node : scored.nodes) {
        const QString name = model.node(node.id)->code;
        const int index = expected.brute().indexOf(node.id);
        if (const auto p = expected.probability(node.id); !agrees(node.probability, p))
            return name + QStringLiteral(" probability: ") + text(node.probability, p);
        const auto w = expected.frequency(node.id);
        if (node.frequency && !agrees(*node.frequency, w))
            return name + QStringLiteral(" frequency: ") + text(*node.frequency, w);
        if (!node.frequency && w != Interval{})
            return name + QStringLiteral(" has no frequency");
        if (node.kind == NodeKind::Consequence)
            continue;
        for (std::size_t k = 0; k < 2; ++k) {
            const Id category = result.scheme.categories[k].id;
            const bool control = node.kind == NodeKind::Control;
            const auto lossReduction = control ? expected.gain(category, Wish{ index, Fate::Certainly }, Wish{})
                                               : expected.gain(category, Wish{}, Wish{ index, Fate::Never });
            if (!agrees(node.categories[k].lossReduction, lossReduction))
                return name + QStringLiteral(" loss reduction: ")
                    + text(node.categories[k].lossReduction, lossReduction);
            const auto furtherReduction =
                control ? expected.gain(category, Wish{}, Wish{ index, Fate::Never }) : Interval{};
            if (control && !agrees(node.categories[k].furtherReduction, furtherReduction))
                return name + QStringLiteral(" further reduction: ")
                    + text(node.categories[k].furtherReduction, furtherReduction);
        }
    }
    for (std::size_t k = 0; k < 2; ++k) {
        const Id category = result.scheme.categories[k].id;
        const auto loss = expected.over([&](std::size_t choice) { return expected.loss(choice, category); });
        if (!agrees(scored.losses[k], loss))
            return QStringLiteral("loss of the model: ") + text(scored.losses[k], loss);
    }
    return {};
}

} // namespace

class TestScore : public QObject {
    Q_OBJECT

private slots:
    void handComputedChain();
    void sharedControlIsOneEvent();
    void loopOccursOnlyFromOutside();
    void agreesWithBruteForce();
};

namespace {

struct Draft {
    Ids ids{ 17 };
    Model model;
    SchemeIds scheme = putScheme(model, ids);

    Id node(NodeKind kind, const Likelihood& likelihood = {}, ControlStatus status = ControlStatus::Implemented)
    {
        Node node;
        node.id = ids.next();
        node.kind = kind;
        node.likelihood = likelihood;
        node.status = status;
        model.put(node);
        return node.id;
    }
    Id link(const Id& from, const Id& to, double transmits = 1.0)
    {
        const Link link{ ids.next(), from, to, false, Likelihood::condition(transmits), {} };
        model.put(link);
        return link.id;
    }
    void guard(const Id& control, const Id& link) { model.put(Guard{ ids.next(), control, link, {} }); }
    void impact(const Id& consequence, double magnitude)
    {
        model.put(Impact{ ids.next(), consequence, scheme.categories[0], scheme.severities[0],
            Quantity::point(magnitude), Basis::Unstated, {} });
    }
};

} // namespace

/// A cause of 0.2, an implemented control that fails with 0.1, a planned one with 0.5, a link of 0.5, a loss of 80.
void TestScore::handComputedChain()
{
    Draft d;
    const Id cause = d.node(NodeKind::Cause, Likelihood::condition(0.2));
    const Id hazard = d.node(NodeKind::Hazard);
    const Id consequence = d.node(NodeKind::Consequence);
    const Id now = d.node(NodeKind::Control, Likelihood::condition(0.1));
    const Id later = d.node(NodeKind::Control, Likelihood::condition(0.5), ControlStatus::Planned);
    d.guard(now, d.link(cause, hazard));
    d.guard(later, d.link(hazard, consequence, 0.5));
    d.impact(consequence, 80.0);
    const auto result = scoring::score(d.model, 1);
    const auto amounts = [&](Posture posture) {
        const auto& in = result.in(posture);
        return std::vector{ in.find(hazard)->probability.value.low, in.losses[0].value.low,
            in.find(cause)->categories[0].lossReduction.value.low,
            in.find(hazard)->categories[0].lossReduction.value.high,
            in.find(now)->categories[0].lossReduction.value.low, in.find(now)->categories[0].furtherReduction.value.low,
            in.find(later)->categories[0].lossReduction.value.low,
            in.find(later)->categories[0].furtherReduction.value.low };
    };
    const auto check = [&](Posture posture, const std::vector<double>& expected) {
        const auto found = amounts(posture);
        for (std::size_t i = 0; i < expected.size(); ++i)
            QVERIFY2(isNear(found[i], expected[i]),
                qPrintable(QString::number(i) + QLatin1Char(' ') + QString::number(found[i])));
    };
    check(Posture::Inherent, { 0.2, 8.0, 8.0, 8.0, 0.0, 8.0, 0.0, 8.0 });
    check(Posture::Current, { 0.02, 0.8, 0.8, 0.8, 7.2, 0.8, 0.0, 0.8 });
    check(Posture::Target, { 0.02, 0.4, 0.4, 0.4, 3.6, 0.4, 0.4, 0.4 });
}

/// Two ways that one control guards: it fails on both or on neither.
void TestScore::sharedControlIsOneEvent()
{
    Draft d;
    const Id one = d.node(NodeKind::Cause, Likelihood::condition(0.5));
    const Id two = d.node(NodeKind::Cause, Likelihood::condition(0.5));
    const Id hazard = d.node(NodeKind::Hazard);
    const Id control = d.node(NodeKind::Control, Likelihood::condition(0.1));
    d.guard(control, d.link(one, hazard));
    d.guard(control, d.link(two, hazard));
    const auto result = scoring::score(d.model, 1);
    QVERIFY(isNear(result.in(Posture::Inherent).find(hazard)->probability.value.low, 0.75));
    QVERIFY(isNear(result.in(Posture::Current).find(hazard)->probability.value.low, 0.075));
}

void TestScore::loopOccursOnlyFromOutside()
{
    Draft d;
    const Id a = d.node(NodeKind::Hazard);
    const Id b = d.node(NodeKind::Hazard);
    d.link(a, b);
    d.link(b, a);
    QCOMPARE(scoring::score(d.model, 1).in(Posture::Current).find(a)->probability.value, Interval{});
    const Id cause = d.node(NodeKind::Cause, Likelihood::frequency(0.3, TimeUnit::Year));
    d.link(cause, b, 0.5);
    const auto result = scoring::score(d.model, 1);
    QVERIFY(isNear(result.in(Posture::Current).find(a)->probability.value.low, 0.5 * (1.0 - std::exp(-0.3))));
    QVERIFY(isNear(result.in(Posture::Current).find(a)->frequency->value.low, 0.15));
}

void count(const Model& model, std::map<QString, int>& sorts)
{
    std::map<Id, int> guards;
    std::set<QString> found;
    for (const Guard* guard : model.guards().all()) {
        if (++guards[guard->control] > 1)
            found.insert(QStringLiteral("shared control"));
        if (model.node(model.link(guard->link)->to)->kind == NodeKind::Control)
            found.insert(QStringLiteral("guarded degradation"));
    }
    std::map<Id, int> inputs;
    for (const Link* link : model.links().all()) {
        if (link->negated)
            found.insert(QStringLiteral("negated"));
        const Node& to = *model.node(link->to);
        if (to.kind == NodeKind::Control)
            found.insert(QStringLiteral("degraded"));
        else if (++inputs[link->to] > 1 && to.logic != Logic::Any)
            found.insert(QStringLiteral("logic %1").arg(static_cast<int>(to.logic)));
        for (const Link* back : model.links().all()) {
            if (back->from == link->to && back->to == link->from)
                found.insert(QStringLiteral("loop"));
        }
    }
    for (const QString& sort : found)
        ++sorts[sort];
}

void TestScore::agreesWithBruteForce()
{
    int graphs = 0;
    std::map<QString, int> sorts;
    std::array<int, 9> withUnknowns{};
    for (std::uint64_t seed = 1; graphs < 2500; ++seed) {
        const RandomGraph random(seed);
        if (!commands::validate(random.model).empty())
            continue;
        BruteForce size(random.model, Posture::Target);
        if (size.events() > 8 || size.unknowns() > 4)
            continue;
        ++graphs;
        ++withUnknowns[size.unknowns()];
        count(random.model, sorts);
        const auto result = scoring::score(random.model, seed);
        QCOMPARE(result.revision, seed);
        QVERIFY(!result.cancelled);
        for (const Posture posture : { Posture::Inherent, Posture::Current, Posture::Target }) {
            const QString wrong = firstDifference(random.model, result, posture);
            QVERIFY2(wrong.isEmpty(),
                qPrintable(
                    QStringLiteral("seed %1, posture %2: %3").arg(seed).arg(static_cast<int>(posture)).arg(wrong)));
        }
    }
    for (std::size_t i = 0; i < 5; ++i)
        QVERIFY2(withUnknowns[i] > 20, "the graphs should be of all sorts");
    for (const char* sort :
        { "negated", "loop", "degraded", "guarded degradation", "shared control", "logic 1", "logic 2", "logic 3" })
        QVERIFY2(sorts[QString::fromLatin1(sort)] > 40, sort);
}

QTEST_GUILESS_MAIN(TestScore)
#include "test_score.moc"
