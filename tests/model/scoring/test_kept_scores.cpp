#include "support/generator.h"
#include "support/scheme.h"

#include "model/commands/commands.h"
#include "model/domain/fields.h"
#include "model/scoring/scorer.h"

#include <QTest>

using namespace hz;
using namespace hz::domain;
using namespace hz::testing;
using scoring::Posture;

namespace {

/// A scorer that is asked after each edit, and must say what one that knows nothing says.
class Scores {
public:
    bool agree(const Model& model)
    {
        const auto fresh = scoring::score(model, ++m_revision);
        last = m_kept.shared(model, m_revision);
        return last->postures == fresh.postures && last->exact == fresh.exact && last->scheme == fresh.scheme
            && last->model == model && last->revision == m_revision;
    }
    [[nodiscard]] scoring::Scorer::Effort effort() const { return m_kept.lastEffort(); }

    scoring::ResultPointer last;

private:
    scoring::Scorer m_kept;
    std::uint64_t m_revision = 0;
};

template <typename E> const E& some(const Model& model, std::mt19937_64& random)
{
    return *model.table<E>().all()[random() % model.table<E>().size()];
}

/// With every kind of entity that scoring looks at: estimates that are applied, and a common cause.
Model wholeModel(std::uint64_t seed, std::size_t nodes)
{
    Model model = generateProject({ seed, nodes, 0.1, 0.2 });
    Ids ids(seed + 5);
    const auto all = model.nodes().all();
    std::vector<Node> causes;
    for (const Node* node : all)
        if (node->kind == NodeKind::Cause && node->likelihood.form == Likelihood::Form::Condition)
            causes.push_back(*node);
    CommonCauseGroup group;
    group.id = ids.next();
    group.beta = 0.1;
    model.put(group);
    for (Node& member : std::span(causes).first(2)) {
        member.commonCause = group.id;
        member.likelihood = Likelihood::condition(0.03);
        model.put(member);
    }
    Evaluation evaluation;
    evaluation.id = ids.next();
    evaluation.results = QStringList{ QStringLiteral("a,10,3,"), QStringLiteral("b,20,1,liveness=bounded") };
    Estimate estimate;
    estimate.id = ids.next();
    estimate.node = causes[2].id;
    estimate.evaluation = evaluation.id;
    estimate.unit = EstimateUnit::Exposure;
    estimate.applied = true;
    Incident incident;
    incident.id = ids.next();
    incident.node = causes[2].id;
    Evidence evidence;
    evidence.id = ids.next();
    evidence.node = causes[2].id;
    model.put(evaluation);
    model.put(estimate);
    model.put(incident);
    model.put(evidence);
    return model;
}

/// Texts that some field of the kind can be read from.
QStringList textsFor(const Field& field)
{
    switch (field.kind) {
    case ValueKind::Flag:
        return { QStringLiteral("true"), QStringLiteral("false") };
    case ValueKind::Integer:
        return { QStringLiteral("2"), QStringLiteral("1") };
    case ValueKind::Number:
    case ValueKind::OptionalNumber:
        return { QStringLiteral("0.25"), QStringLiteral("0") };
    case ValueKind::LikelihoodValue:
        return { QStringLiteral("0.2 per year"), QStringLiteral("unknown"), QStringLiteral("lognormal(0.01, 3)"),
            QStringLiteral("0.5") };
    case ValueKind::OptionalQuantity:
        return { QStringLiteral("12"), QString() };
    case ValueKind::Exposure:
        return { QStringLiteral("2 years") };
    case ValueKind::Date:
        return { QStringLiteral("2026-11-21") };
    case ValueKind::Text:
    case ValueKind::LongText:
    case ValueKind::TextList:
        return { QStringLiteral("x1"), QStringLiteral("x2") };
    default:
        return {};
    }
}

/// Texts, choices, and what others of the kind say.
std::vector<Value> valuesFor(const Model& model, EntityKind kind, const Field& field)
{
    std::vector<Value> values;
    for (const QString& text : textsFor(field))
        if (auto value = fromText(field.kind, text))
            values.push_back(std::move(*value));
    for (const Choice& choice : field.choices)
        values.emplace_back(QString::fromLatin1(choice.key));
    model.forEachEntity([&](const auto& entity) {
        if (kindOf(Entity(entity)) == kind && values.size() < 12)
            values.push_back(field.read(Entity(entity)));
    });
    return values;
}

std::vector<EntityKey> keysOf(const Model& model, EntityKind kind)
{
    std::vector<EntityKey> keys;
    model.forEachEntity([&](const auto& entity) {
        if (kindOf(Entity(entity)) == kind)
            keys.push_back({ kind, idOf(Entity(entity)) });
    });
    return keys;
}

Likelihood someLikelihood(std::mt19937_64& random)
{
    const double p = static_cast<double>(random() % 1001) / 1000.0;
    switch (random() % 8) {
    case 0:
        return Likelihood::unknown();
    case 1:
        return Likelihood::frequency(p, TimeUnit::Year);
    case 2:
        return Likelihood::condition(random() % 2 == 0 ? 0.0 : 1.0);
    default:
        return Likelihood::condition(p * p * p);
    }
}

} // namespace

class TestKeptScores : public QObject {
    Q_OBJECT

private slots:
    void agreesAfterEditsOfEveryField();
    void agreesAfterEditsOfLikelihoods_data();
    void agreesAfterEditsOfLikelihoods();
    void triesNumbersInPlace();
    void goesBackAndForth();
    void sharesWhatAnEditLeavesAlone();
    void followsOnAfterACancel();
    void doesNotDisturbResultsThatItGaveBefore();
};

void TestKeptScores::agreesAfterEditsOfEveryField()
{
    Model model = wholeModel(3, 50);
    Scores scores;
    std::mt19937_64 random(17);
    QVERIFY(scores.agree(model));
    int made = 0;
    for (int number = 0; number < kEntityKinds; ++number) {
        const auto kind = static_cast<EntityKind>(number);
        const auto keys = keysOf(model, kind);
        for (const Field& field : fieldsOf(kind)) {
            int accepted = 0;
            for (const Value& value : valuesFor(model, kind, field)) {
                if (keys.empty() || accepted == 3)
                    break;
                const auto command = commands::setField(model, { keys[random() % keys.size()] }, field.key, value);
                if (!command || command->changes.isEmpty())
                    continue;
                model.apply(command->changes);
                QVERIFY2(scores.agree(model), qPrintable(QString::fromLatin1(kindKey(kind)) + u' ' + field.key));
                ++accepted;
                ++made;
            }
        }
    }
    QVERIFY(made > 100);
}

void TestKeptScores::agreesAfterEditsOfLikelihoods_data()
{
    QTest::addColumn<quint64>("seed");
    for (const quint64 seed : { 1, 2, 3, 4, 5 })
        QTest::addRow("%llu", seed) << seed;
}

/// One to three likelihoods at once, of nodes and links, members of the common cause and estimated nodes among them.
void TestKeptScores::agreesAfterEditsOfLikelihoods()
{
    QFETCH(quint64, seed);
    Model model = wholeModel(seed, 70);
    std::mt19937_64 random(seed);
    Scores scores;
    std::size_t kept = 0;
    for (int round = 0; round < 30; ++round) {
        QVERIFY2(scores.agree(model), qPrintable(QString::number(round)));
        kept += scores.effort().units - scores.effort().computed;
        for (std::uint64_t i = 0; i < 1 + random() % 3; ++i) {
            Node node = some<Node>(model, random);
            Link link = some<Link>(model, random);
            const bool isFed = node.kind == NodeKind::Hazard || node.kind == NodeKind::Consequence;
            node.likelihood = isFed && random() % 2 == 0 ? Likelihood() : someLikelihood(random);
            link.chance = someLikelihood(random);
            if (node.commonCause.isNull() && random() % 4 != 0)
                model.put(node);
            else if (link.chance.form != Likelihood::Form::Frequency)
                model.put(link);
        }
    }
    QVERIFY(kept > 0);
}

/// Numbers of one model that nobody else holds, so that what an edit replaces is gone.
void TestKeptScores::triesNumbersInPlace()
{
    Model model = wholeModel(12, 60);
    std::mt19937_64 random(12);
    scoring::Scorer scorer;
    (void)scorer.shared(model, 1, {}, scoring::Asked{});
    std::size_t kept = 0;
    for (int round = 0; round < 40; ++round) {
        scoring::NumberEdits edits;
        for (std::uint64_t i = 0; i < 1 + random() % 3; ++i) {
            Node node = some<Node>(model, random);
            Link link = some<Link>(model, random);
            if (node.commonCause.isNull() && !node.likelihood.isNone() && random() % 3 != 0) {
                node.likelihood =
                    random() % 4 == 0 ? someLikelihood(random) : Likelihood::condition(0.01 * (round + 1));
                model.put(node);
                edits.nodes.push_back(node.id);
            } else {
                link.chance = Likelihood::condition(0.02 * (round + 1));
                model.put(link);
                edits.links.push_back(link.id);
            }
        }
        const auto result = scorer.tried(model, edits, {}, scoring::Asked{});
        QVERIFY2(result->postures == scoring::score(model, 1).postures, qPrintable(QString::number(round)));
        kept += scorer.lastEffort().units - scorer.lastEffort().computed;
        if (round % 10 == 9) // a model that is looked at anew
            QVERIFY(scorer.shared(model, 2, {}, scoring::Asked{})->postures == result->postures);
    }
    QVERIFY(kept > 0);
}

void TestKeptScores::goesBackAndForth()
{
    std::mt19937_64 random(9);
    std::vector<Model> states{ wholeModel(6, 60) };
    for (int i = 0; i < 4; ++i) {
        states.push_back(states.back());
        Node node = some<Node>(states.back(), random);
        node.likelihood = Likelihood::condition(0.125 * (i + 1));
        if (i == 2)
            node.eliminated = node.kind != NodeKind::Control;
        if (node.commonCause.isNull())
            states.back().put(node);
    }
    Scores scores;
    for (int round = 0; round < 40; ++round)
        QVERIFY(scores.agree(states[random() % states.size()]));
}

void TestKeptScores::sharesWhatAnEditLeavesAlone()
{
    Model model = generateProject({ 1, 300, 0.0 });
    scoring::Scorer scorer;
    const auto before = scorer.shared(model, 1);
    std::mt19937_64 random(2);
    Node node = some<Node>(model, random);
    while (node.likelihood.form != Likelihood::Form::Condition)
        node = some<Node>(model, random);
    node.likelihood.value = Quantity::point(node.likelihood.value.mean() * 0.99);
    model.put(node);
    const auto after = scorer.shared(model, 2);
    QVERIFY(after->postures != before->postures);
    std::size_t shared = 0;
    const auto& nodes = after->in(Posture::Current).nodes;
    for (std::size_t i = 0; i < nodes.size(); ++i)
        shared += nodes.record(i) == before->in(Posture::Current).nodes.record(i) ? 1 : 0;
    QVERIFY2(shared > nodes.size() / 2, qPrintable(QString::number(shared)));
    QVERIFY(nodes.record(0) != nodes.record(1));
}

void TestKeptScores::followsOnAfterACancel()
{
    Model model = wholeModel(8, 60);
    std::mt19937_64 random(4);
    scoring::Scorer scorer;
    QVERIFY(scorer.shared(model, 1)->postures == scoring::score(model, 1).postures);
    Link link = some<Link>(model, random);
    link.chance = Likelihood::condition(0.3);
    model.put(link);
    scoring::Settings cancelled;
    cancelled.cancel.cancel();
    QVERIFY(scorer.shared(model, 2, cancelled)->cancelled);
    link.chance = Likelihood::condition(0.4);
    model.put(link);
    const auto kept = scorer.shared(model, 3);
    QVERIFY(!kept->cancelled);
    QVERIFY(kept->postures == scoring::score(model, 3).postures);
}

void TestKeptScores::doesNotDisturbResultsThatItGaveBefore()
{
    Model model = wholeModel(11, 60);
    std::mt19937_64 random(5);
    scoring::Scorer scorer;
    std::vector<std::pair<scoring::ResultPointer, scoring::RiskResult>> given;
    for (std::uint64_t revision = 1; revision <= 8; ++revision) {
        given.emplace_back(scorer.shared(model, revision), scoring::score(model, revision));
        Link link = some<Link>(model, random);
        link.chance = Likelihood::condition(0.1 * static_cast<double>(revision));
        model.put(link);
    }
    for (const auto& [kept, fresh] : given) {
        QVERIFY(kept->postures == fresh.postures);
        QVERIFY(kept->model == fresh.model);
    }
}

QTEST_GUILESS_MAIN(TestKeptScores)
#include "test_kept_scores.moc"
