#include "brute_force.h"
#include "random_graph.h"

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
            const auto worth = control ? expected.gain(category, Wish{ index, Fate::Certainly }, Wish{})
                                       : expected.gain(category, Wish{}, Wish{ index, Fate::Never });
            if (!agrees(node.categories[k].worth, worth))
                return name + QStringLiteral(" worth: ") + text(node.categories[k].worth, worth);
            const auto offer = control ? expected.gain(category, Wish{}, Wish{ index, Fate::Never }) : Interval{};
            if (control && !agrees(node.categories[k].offer, offer))
                return name + QStringLiteral(" offer: ") + text(node.categories[k].offer, offer);
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
    void agreesWithBruteForce();
};

void TestScore::agreesWithBruteForce()
{
    int graphs = 0;
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
}

QTEST_GUILESS_MAIN(TestScore)
#include "test_score.moc"
