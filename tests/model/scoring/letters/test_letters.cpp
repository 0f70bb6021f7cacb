#include "model/scoring/random_graph.h"

#include "model/commands/commands.h"
#include "model/scoring/graph/score.h"
#include "model/scoring/letters/letters.h"
#include "model/scoring/letters/risk_matrix.h"

#include <QTest>

#include <map>
#include <set>

using namespace hz;
using namespace hz::domain;
using namespace hz::testing;
using scoring::Posture;

namespace {

constexpr int kNever = 5; // after E

struct Span {
    int worst = kNever;
    int best = kNever;
    bool operator==(const Span&) const = default;
};

enum class Eliminations { Hold, Fail };

/// Section 7 of the scoring page over maps, with rounds over all nodes until nothing changes. Where eliminations fail,
/// what was eliminated occurs.
class Plain {
public:
    Plain(const Model& model, const SchemeIds& scheme, Posture posture, Eliminations eliminations = Eliminations::Hold)
        : m_model(model)
        , m_scheme(scheme)
        , m_posture(posture)
        , m_eliminated(eliminations == Eliminations::Hold ? Span{} : Span{ 0, 0 })
    {
        for (bool changed = true; changed;) {
            changed = false;
            for (const Node* node : model.nodes().all()) {
                const Span now = derivation(*node);
                changed = changed || now != derived[node->id];
                derived[node->id] = now;
                used[node->id] = now;
                if (judged(*node) >= 0 && !isEliminated(*node))
                    used[node->id] = { judged(*node), judged(*node) };
            }
        }
    }

    /// Consequences that the node reaches alone, with their letters.
    std::map<Id, Span> reach(const Node& source)
    {
        std::set<Id> path{ source.id };
        for (bool changed = true; changed;) {
            changed = false;
            for (const Link* link : m_model.links().all()) {
                if (path.contains(link->from) && m_model.node(link->to)->kind != NodeKind::Control)
                    changed = path.insert(link->to).second || changed;
            }
        }
        std::map<Id, Span> alone;
        for (const Id& id : path)
            if (isEliminated(*m_model.node(id)))
                alone[id] = m_eliminated;
        alone[source.id] = used[source.id];
        for (bool changed = true; changed;) {
            changed = false;
            for (const Id& id : path) {
                const Node& node = *m_model.node(id);
                if (id == source.id || isEliminated(node))
                    continue;
                std::vector<Span> inputs;
                const bool others = node.logic == Logic::All || node.logic == Logic::AtLeast;
                for (const Link* link : m_model.links().all()) {
                    if (link->to == id && path.contains(link->from))
                        inputs.push_back(through(*link, alone[link->from]));
                    else if (link->to == id && others)
                        inputs.push_back(through(*link, used[link->from]));
                }
                Span now = joined(node, inputs);
                if (const int j = judged(node); j >= 0) {
                    now.worst = now.worst <= derived[id].worst ? j : std::max(now.worst, j);
                    now.best = now.best <= derived[id].best ? j : std::max(now.best, j);
                    if (now.best < now.worst)
                        std::swap(now.worst, now.best);
                }
                changed = changed || now != alone[id];
                alone[id] = now;
            }
        }
        std::map<Id, Span> result;
        for (const Id& id : path) {
            if (m_model.node(id)->kind == NodeKind::Consequence)
                result[id] = alone[id];
        }
        return result;
    }

    std::map<Id, Span> derived;
    std::map<Id, Span> used;

private:
    static bool isEliminated(const Node& node) { return node.eliminated && node.kind != NodeKind::Control; }
    int judged(const Node& node) const
    {
        const auto at = std::ranges::find(m_scheme.likelihoods, node.judged);
        return at == m_scheme.likelihoods.end() ? -1 : static_cast<int>(at - m_scheme.likelihoods.begin());
    }
    Span own(const Node& node, bool fed) const
    {
        if (node.likelihood.isNone())
            return fed ? Span{} : Span{ 0, 4 };
        const auto p = probabilityInExposure(node.likelihood, m_model);
        if (!p)
            return { 0, 4 };
        const int band = *p >= 0.1 ? 0 : *p >= 0.01 ? 1 : *p >= 0.001 ? 2 : *p >= 1e-6 ? 3 : 4;
        return { band, band };
    }
    Span derivation(const Node& node)
    {
        if (isEliminated(node))
            return m_eliminated;
        std::vector<Span> inputs;
        for (const Link* link : m_model.links().all()) {
            if (link->to == node.id)
                inputs.push_back(through(*link, used[link->from]));
        }
        const Span alone = own(node, !inputs.empty());
        const Span fed = joined(node, inputs);
        return { std::min(alone.worst, fed.worst), std::min(alone.best, fed.best) };
    }
    Span through(const Link& link, Span from) const
    {
        if (link.negated)
            from = { 0, 4 };
        for (const Guard* guard : m_model.guards().all()) {
            const Node& control = *m_model.node(guard->control);
            const bool counts = (control.status == ControlStatus::Planned && m_posture == Posture::Target)
                || ((control.status == ControlStatus::Implemented || control.status == ControlStatus::Verified)
                    && m_posture != Posture::Inherent);
            if (guard->link != link.id || !counts || control.rating.isNull())
                continue;
            const int steps =
                static_cast<int>(std::ranges::find(m_scheme.ratings, control.rating) - m_scheme.ratings.begin());
            from.worst = from.worst == kNever ? kNever : std::min(4, from.worst + steps);
            from.best = from.best == kNever ? kNever : std::min(4, from.best + steps);
        }
        return from;
    }
    static Span joined(const Node& node, const std::vector<Span>& inputs)
    {
        const Logic logic = node.kind == NodeKind::Control ? Logic::Any : node.logic;
        const std::size_t k = logic == Logic::All ? inputs.size()
            : logic == Logic::AtLeast             ? static_cast<std::size_t>(node.atLeast)
                                                  : 1;
        if (inputs.size() < k || inputs.empty())
            return {};
        std::vector<int> worst;
        std::vector<int> best;
        for (const Span& span : inputs) {
            worst.push_back(span.worst);
            best.push_back(span.best);
        }
        std::ranges::sort(worst);
        std::ranges::sort(best);
        return { worst[k - 1], best[k - 1] };
    }

    const Model& m_model;
    const SchemeIds& m_scheme;
    Posture m_posture;
    Span m_eliminated;
};

bool shows(const scoring::LetterRange& range, Span span)
{
    if (span.worst == kNever)
        return range.worst == 4 && range.best == 4;
    return !range.eliminated && range.worst == span.worst && range.best == span.best;
}

/// What never occurs, even if eliminations fail, is no more than least likely.
std::map<Id, Span> withoutMistakes(std::map<Id, Span> reached, const std::map<Id, Span>& ifEliminationsFail)
{
    for (auto& [id, span] : reached)
        if (span.worst == kNever && ifEliminationsFail.at(id).worst == kNever)
            span = { 4, 4 };
    return reached;
}

/// Severities are numbered 1..4 and levels as in table III.
int levelOf(int severity, int letter)
{
    static const std::array kRows{ "0012", "0012", "0123", "1223", "2223" };
    return kRows[static_cast<std::size_t>(letter)][static_cast<std::size_t>(severity - 1)] - '0';
}

using Key = std::tuple<int, int, int>; // level, severity, letter

/// Code of the worst cell, or of the range.
QString codeOf(const Model& model, const SchemeIds& scheme, const std::map<Id, Span>& consequences, const Id& category)
{
    std::optional<Key> worst;
    std::optional<Key> best;
    bool eliminated = false;
    for (const Impact* impact : model.impacts().all()) {
        const auto at = consequences.find(impact->consequence);
        if (at == consequences.end() || impact->category != category)
            continue;
        if (at->second.worst == kNever) {
            eliminated = true;
            continue;
        }
        const int severity =
            static_cast<int>(std::ranges::find(scheme.severities, impact->severity) - scheme.severities.begin()) + 1;
        std::vector<Key> cells;
        for (int letter = at->second.worst; letter <= at->second.best; ++letter)
            cells.emplace_back(levelOf(severity, letter), severity, letter);
        std::ranges::sort(cells);
        worst = worst ? std::min(*worst, cells.front()) : cells.front();
        best = best ? std::min(*best, cells.back()) : cells.back();
    }
    const auto text = [](const Key& key) {
        return QString::number(std::get<1>(key)) + QChar(u'A' + static_cast<char16_t>(std::get<2>(key)));
    };
    if (!worst)
        return eliminated ? QStringLiteral("F") : QString();
    return *worst == *best ? text(*worst) : text(*worst) + QLatin1Char('-') + text(*best);
}

/// cause -> hazard -> consequence with a guard on each link.
struct Line {
    Ids ids{ 5 };
    Model model;
    SchemeIds scheme = putScheme(model, ids);
    Node cause;
    Node hazard;
    Node consequence;
    Node before;
    Node after;

    Line()
    {
        for (Node* node : { &cause, &hazard, &consequence, &before, &after })
            node->id = ids.next();
        hazard.kind = NodeKind::Hazard;
        consequence.kind = NodeKind::Consequence;
        before.kind = after.kind = NodeKind::Control;
        cause.likelihood = Likelihood::condition(0.05);
        before.likelihood = after.likelihood = Likelihood::condition(0.1);
        before.status = ControlStatus::Implemented;
        const Link in{ ids.next(), cause.id, hazard.id, false, Likelihood::condition(1.0), {} };
        const Link out{ ids.next(), hazard.id, consequence.id, false, Likelihood::condition(1.0), {} };
        model.put(in);
        model.put(out);
        model.put(Guard{ ids.next(), before.id, in.id, {} });
        model.put(Guard{ ids.next(), after.id, out.id, {} });
        model.put(Impact{ ids.next(), consequence.id, scheme.categories[1], scheme.severities[1], std::nullopt,
            Basis::Unstated, {} });
    }
    scoring::RiskResult score()
    {
        for (const Node* node : { &cause, &hazard, &consequence, &before, &after })
            model.put(*node);
        return scoring::score(model, 1);
    }
    QStringList codes(const Node& node)
    {
        const auto result = score();
        QStringList codes;
        for (const auto& posture : result.postures)
            codes << posture.find(node.id)->categories[1].code;
        return codes;
    }
};

} // namespace

class TestLetters : public QObject {
    Q_OBJECT

private slots:
    void lowersByRatedGuards();
    void showsRangesFromWorstToBest();
    void keepsJudgedBesideDerived();
    void eliminatesByDesignOnly();
    void agreesWithPlainReading();
    void walksEachWayOnce();
    void walksRoundALoopOnce();
    void looksOnceAtEachOfManyCauses();
};

void TestLetters::lowersByRatedGuards()
{
    Line line;
    line.before.rating = line.scheme.ratings[1];
    line.after.rating = line.scheme.ratings[2];
    // 0.05 is Probable; moderate takes one step, the planned strong one two more.
    const QStringList expected{ QStringLiteral("2B"), QStringLiteral("2C"), QStringLiteral("2E") };
    QCOMPARE(line.codes(line.consequence), expected);
    QCOMPARE(line.codes(line.hazard), expected);
    QCOMPARE(line.codes(line.cause), expected);
    QCOMPARE(line.codes(line.before), QStringList({ QString(), QString(), QString() }));
    line.before.rating = Id(); // an unrated one takes nothing
    QCOMPARE(line.codes(line.cause), QStringList({ QStringLiteral("2B"), QStringLiteral("2B"), QStringLiteral("2D") }));
    const auto result = line.score();
    const auto& risk = result.in(Posture::Target).find(line.hazard.id)->categories[1];
    QCOMPARE(*risk.worst, (scoring::Cell{ 2, 3, 2 }));
    QCOMPARE(risk.worst, risk.best);
    QVERIFY(risk.referenceMagnitude);
}

void TestLetters::showsRangesFromWorstToBest()
{
    Line line;
    line.cause.likelihood = Likelihood::unknown();
    line.before.rating = line.scheme.ratings[1];
    const QStringList expected{ QStringLiteral("2A-2E"), QStringLiteral("2B-2E"), QStringLiteral("2B-2E") };
    QCOMPARE(line.codes(line.hazard), expected);
    line.cause.judged = line.scheme.likelihoods[2];
    QCOMPARE(
        line.codes(line.hazard), QStringList({ QStringLiteral("2C"), QStringLiteral("2D"), QStringLiteral("2D") }));
}

void TestLetters::keepsJudgedBesideDerived()
{
    Line line;
    line.hazard.judged = line.scheme.likelihoods[3];
    const auto result = line.score();
    const auto* hazard = result.in(Posture::Current).find(line.hazard.id);
    QCOMPARE(hazard->derived, (scoring::LetterRange{ 1, 1, false }));
    QCOMPARE(hazard->judged, std::optional(3));
    QCOMPARE(hazard->used, (scoring::LetterRange{ 3, 3, false }));
    QCOMPARE(hazard->categories[1].code, QStringLiteral("2D"));
    QCOMPARE(result.in(Posture::Current).find(line.consequence.id)->categories[1].code, QStringLiteral("2D"));
    QCOMPARE(result.in(Posture::Current).find(line.cause.id)->categories[1].code, QStringLiteral("2D"));
}

void TestLetters::eliminatesByDesignOnly()
{
    Line line;
    line.cause.likelihood = Likelihood::condition(0.0);
    QCOMPARE(line.codes(line.hazard).front(), QStringLiteral("2E"));
    line.hazard.eliminated = true;
    QCOMPARE(line.codes(line.hazard).front(), QStringLiteral("F"));
    QCOMPARE(line.codes(line.consequence).front(), QStringLiteral("F"));
    QCOMPARE(line.codes(line.cause).front(), QStringLiteral("F"));
    const auto result = line.score();
    const auto* hazard = result.in(Posture::Inherent).find(line.hazard.id);
    QVERIFY(hazard->used.eliminated);
    QCOMPARE(hazard->probability.value, base::Interval::point(0.0));
    QCOMPARE(hazard->categories[1].rankQualitative, 1);
    QCOMPARE(hazard->categories[1].rankQuantitative, 1);
    QVERIFY(!hazard->categories[1].worst);
    QVERIFY(!hazard->categories[0].eliminated);
    QCOMPARE(hazard->categories[0].rankQualitative, 0);
}

void TestLetters::agreesWithPlainReading()
{
    int graphs = 0;
    int ranges = 0;
    int mistakes = 0;
    for (std::uint64_t seed = 1; graphs < 3000; ++seed) {
        const RandomGraph random(seed);
        if (!commands::validate(random.model).empty())
            continue;
        ++graphs;
        const auto result = scoring::score(random.model, seed);
        for (const auto& posture : result.postures) {
            Plain plain(random.model, random.scheme, posture.posture);
            Plain failing(random.model, random.scheme, posture.posture, Eliminations::Fail);
            for (const auto& node : posture.nodes) {
                const QString where = QStringLiteral("seed %1 posture %2 %3")
                                          .arg(seed)
                                          .arg(static_cast<int>(posture.posture))
                                          .arg(random.model.node(node.id)->code);
                QVERIFY2(shows(node.derived, plain.derived[node.id]), qPrintable(where));
                QVERIFY2(shows(node.used, plain.used[node.id]), qPrintable(where));
                const bool isByDesign = plain.used[node.id].worst == kNever && failing.used[node.id].worst != kNever;
                QVERIFY2(node.used.eliminated == isByDesign, qPrintable(where));
                mistakes += plain.used[node.id].worst == kNever && !isByDesign ? 1 : 0;
                if (node.kind == NodeKind::Control)
                    continue;
                std::map<Id, Span> reached{ { node.id, plain.used[node.id] } };
                std::map<Id, Span> ifFailing{ { node.id, failing.used[node.id] } };
                if (node.kind != NodeKind::Consequence) {
                    reached = plain.reach(*random.model.node(node.id));
                    ifFailing = failing.reach(*random.model.node(node.id));
                }
                reached = withoutMistakes(reached, ifFailing);
                for (std::size_t k = 0; k < 2; ++k) {
                    const QString expected = codeOf(random.model, random.scheme, reached, random.scheme.categories[k]);
                    QVERIFY2(node.categories[k].code == expected,
                        qPrintable(where + QStringLiteral(": %1, not %2").arg(node.categories[k].code, expected)));
                    ranges += expected.contains(QLatin1Char('-')) ? 1 : 0;
                }
            }
        }
    }
    QVERIFY(ranges > 1000);
    QVERIFY(mistakes > 100);
}

/// A chain of so many hazards would take minutes if each walked to its end.
void TestLetters::walksEachWayOnce()
{
    constexpr int kHazards = 20'000;
    Ids ids(3);
    Model model;
    const SchemeIds scheme = putScheme(model, ids);
    std::vector<Node> nodes(kHazards);
    for (Node& node : nodes) {
        node.id = ids.next();
        node.kind = NodeKind::Hazard;
        node.logic = Logic::Any;
    }
    nodes.front().likelihood = Likelihood::condition(0.05);
    nodes.back().kind = NodeKind::Consequence;
    for (const Node& node : nodes)
        model.put(node);
    for (std::size_t i = 1; i < nodes.size(); ++i)
        model.put(Link{ ids.next(), nodes[i - 1].id, nodes[i].id, false, Likelihood::condition(1.0), {} });
    model.put(Impact{
        ids.next(), nodes.back().id, scheme.categories[0], scheme.severities[0], std::nullopt, Basis::Unstated, {} });
    const auto result = scoring::score(model, 1);
    for (const std::size_t place : { std::size_t{ 0 }, nodes.size() / 2, nodes.size() - 1 }) {
        const auto* found = result.in(Posture::Current).find(nodes[place].id);
        QCOMPARE(found->categories[0].code, QStringLiteral("1B"));
        QCOMPARE(found->probability.value, base::Interval::point(0.05));
    }
}

/// Against the order of the nodes, so that letters come round slowly where nodes are asked in that order.
void TestLetters::walksRoundALoopOnce()
{
    constexpr std::size_t kCauses = 2'000;
    Ids ids(3);
    Model model;
    const SchemeIds scheme = putScheme(model, ids);
    std::vector<Id> ring(kCauses);
    for (Id& id : ring) {
        id = ids.next();
        Node node;
        node.id = id;
        node.likelihood = Likelihood::condition(0.0005);
        model.put(node);
    }
    std::ranges::sort(ring, std::greater{});
    for (std::size_t i = 0; i < kCauses; ++i)
        model.put(Link{ ids.next(), ring[i], ring[(i + 1) % kCauses], false, Likelihood::condition(0.5), {} });
    Node end;
    end.id = ids.next();
    end.kind = NodeKind::Consequence;
    model.put(end);
    model.put(Link{ ids.next(), ring.back(), end.id, false, {}, {} });
    const auto graph = scoring::hazardGraphOf(model);
    const auto tables = scoring::schemeTablesOf(model);
    scoring::Letters letters(graph, model, tables, Posture::Current);
    std::size_t reached = 0;
    for (std::uint32_t node = 0; node < graph.nodes.size(); ++node)
        letters.forEachReached(node, [&](std::uint32_t to, const scoring::LetterSpan& span) {
            reached += to == graph.indexOf(end.id) && span == scoring::LetterSpan{ 3, 3 } ? 1 : 0;
        });
    QCOMPARE(reached, kCauses + 1);
    QVERIFY2(letters.effort() < 10 * kCauses, std::to_string(letters.effort()).c_str());
}

/// Each of them leads to the same node, where it must not be held against all the others one by one.
void TestLetters::looksOnceAtEachOfManyCauses()
{
    constexpr std::size_t kCauses = 2'000;
    for (const Logic logic : { Logic::Any, Logic::All }) {
        Ids ids(5);
        Model model;
        putScheme(model, ids);
        Node hazard, end;
        hazard.id = ids.next();
        hazard.kind = NodeKind::Hazard;
        hazard.logic = logic;
        end.id = ids.next();
        end.kind = NodeKind::Consequence;
        model.put(hazard);
        model.put(end);
        model.put(Link{ ids.next(), hazard.id, end.id, false, {}, {} });
        for (std::size_t i = 0; i < kCauses; ++i) {
            Node cause;
            cause.id = ids.next();
            cause.likelihood = Likelihood::condition(i % 2 == 0 ? 0.0005 : 0.05);
            model.put(cause);
            model.put(Link{ ids.next(), cause.id, hazard.id, false, {}, {} });
        }
        const auto graph = scoring::hazardGraphOf(model);
        const auto tables = scoring::schemeTablesOf(model);
        scoring::Letters letters(graph, model, tables, Posture::Current);
        std::size_t likely = 0, unlikely = 0;
        for (std::uint32_t node = 0; node < graph.nodes.size(); ++node)
            if (graph.nodes[node].kind == NodeKind::Cause)
                letters.forEachReached(node, [&](std::uint32_t, const scoring::LetterSpan& span) {
                    likely += span == scoring::LetterSpan{ 1, 1 } ? 1 : 0;
                    unlikely += span == scoring::LetterSpan{ 3, 3 } ? 1 : 0;
                });
        QCOMPARE(likely, logic == Logic::Any ? kCauses / 2 : 0);
        QCOMPARE(unlikely, logic == Logic::Any ? kCauses / 2 : kCauses);
        QVERIFY2(letters.effort() < 10 * kCauses, std::to_string(letters.effort()).c_str());
    }
}

QTEST_GUILESS_MAIN(TestLetters)
#include "test_letters.moc"
