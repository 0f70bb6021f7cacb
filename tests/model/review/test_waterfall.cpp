#include "model/review/waterfall.h"

#include "model/commands/commands.h"
#include "model/exchange/random_model.h"
#include "model/review/effect.h"
#include "model/review/movement.h"
#include "model/review/moves.h"
#include "support/random_edits.h"
#include "support/scheme.h"

#include <QTest>

#include <cmath>
#include <map>

using namespace hz;
using namespace hz::domain;
using namespace hz::review;

namespace {

/// Two causes of one hazard, one consequence of 100 (Critical) in Technical: 0.5 and 0.25, so a loss of 62.5.
struct Plant {
    testing::Ids ids{ 11 };
    Model model;
    testing::SchemeIds scheme = testing::putScheme(model, ids);
    Id a = node(NodeKind::Cause, "C01", 0.5);
    Id b = node(NodeKind::Cause, "C02", 0.25);
    Id hazard = node(NodeKind::Hazard, "H01");
    Id loss = node(NodeKind::Consequence, "S01");
    Id fromA = link(a, hazard);
    Id fromB = link(b, hazard);
    Id toLoss = link(hazard, loss);
    Id impact = rate(loss, 1);

    Id node(NodeKind kind, const char* code, std::optional<double> probability = {})
    {
        Node made;
        made.id = ids.next();
        made.kind = kind;
        made.code = made.title = QString::fromLatin1(code);
        if (probability)
            made.likelihood = Likelihood::condition(*probability);
        model.put(made);
        return made.id;
    }
    Id link(Id from, Id to)
    {
        const Id id = ids.next();
        model.put(Link{ id, from, to, false, Likelihood::condition(1.0), {} });
        return id;
    }
    Id rate(Id consequence, std::size_t severity)
    {
        const Id id = ids.next();
        model.put(
            Impact{ id, consequence, scheme.categories[0], scheme.severities[severity], {}, Basis::Judgement, {} });
        return id;
    }
    /// A control that fails in one of ten cases, on the link.
    Id guard(Id onLink, ControlStatus status = ControlStatus::Implemented)
    {
        const Id control = node(NodeKind::Control, "K01", 0.1);
        Node changed = *model.node(control);
        changed.status = status;
        model.put(changed);
        model.put(Guard{ ids.next(), control, onLink, {} });
        return control;
    }
    void remove(EntityKey key) { model.apply(commands::removeEntities(model, { key }).value().changes); }
    template <typename Change> void change(Id id, Change&& make)
    {
        Node changed = *model.node(id);
        make(changed);
        model.put(changed);
    }
};

double current(const Losses& losses, std::size_t column = 0)
{
    const auto& loss = losses[static_cast<std::size_t>(Posture::Current)][column];
    return loss && loss->value.isPoint() ? loss->value.low : -1.0;
}

/// What the model breaks, for messages.
QByteArray firstCode(const Model& model, std::uint32_t seed)
{
    const auto errors = commands::validate(model);
    return QByteArray::number(seed) + ": " + (errors.empty() ? "" : errors.front().code.key());
}

QStringList story(const Waterfall& waterfall)
{
    QStringList lines{ QString::number(current(waterfall.start)) };
    for (const WaterfallStep& step : waterfall.steps)
        lines.append(QStringLiteral("%1 %2: %3")
                         .arg(QString::fromLatin1(base::keyOf(step.what)), step.title)
                         .arg(current(step.losses)));
    return lines;
}

} // namespace

class TestWaterfall : public QObject {
    Q_OBJECT

private slots:
    void stepsGoFromRemovedOverChangedToAdded()
    {
        Plant plant;
        const Model before = plant.model;
        plant.remove({ EntityKind::Node, plant.b });
        plant.change(plant.a, [](Node& node) { node.likelihood = Likelihood::condition(0.2); });
        plant.guard(plant.fromA);
        QCOMPARE(story(waterfall(before, plant.model)),
            QStringList({ "62.5", "removed C02 C02: 50", "changed C01 C01: 20", "added K01 K01: 2" }));
        QCOMPARE(story(waterfall(plant.model, before)),
            QStringList({ "2", "removed K01 K01: 20", "changed C01 C01: 50", "added C02 C02: 62.5" }));
    }

    void whatHangsOnSomethingGoesAndComesWithIt()
    {
        Plant plant;
        plant.guard(plant.fromB);
        const Model before = plant.model;
        plant.remove({ EntityKind::Node, plant.b }); // with its link, and the guard on that
        const auto groups = editGroups(before, plant.model);
        QCOMPARE(groups.size(), std::size_t(1));
        QCOMPARE(groups[0].lead.id, plant.b);
        QCOMPARE(groups[0].changes.changes.size(), std::size_t(3));
        QCOMPARE(editGroups(plant.model, before).size(), std::size_t(1));
    }

    void whatOnlyReadsOtherwiseIsNoStep()
    {
        Plant plant;
        const Model before = plant.model;
        plant.change(plant.a, [](Node& node) { node.title = QStringLiteral("Other"); });
        plant.model.put(
            Comment{ plant.ids.next(), plant.a, QStringLiteral("Ada"), {}, QStringLiteral("?"), false, {} });
        plant.model.put(Placement{ plant.a, 1.0, 2.0, false });
        QCOMPARE(story(waterfall(before, plant.model)), QStringList({ "62.5" }));
    }

    void editsThatNeedEachOtherAreOneStep()
    {
        Plant plant;
        plant.change(plant.b, [](Node& node) { node.likelihood = Likelihood::condition(0.5); });
        const Model before = plant.model;
        const Id group = plant.ids.next();
        plant.model.put(CommonCauseGroup{ group, QStringLiteral("Shared"), 1.0, {} });
        for (const Id id : { plant.a, plant.b })
            plant.change(id, [&](Node& node) {
                node.commonCause = group;
                node.likelihood = Likelihood::condition(0.4);
            });
        const Waterfall steps = waterfall(before, plant.model);
        QCOMPARE(story(steps), QStringList({ "75", "changed C01 C01: 40" }));
        QCOMPARE(movesBetween(before, plant.model, 60).size(), std::size_t(1));
    }

    void aLoopIsNeverClosedOnTheWay()
    {
        // a feeds b through a negated link and is turned round: were the new link made first, there would be a loop.
        Plant plant;
        const Id x = plant.node(NodeKind::Hazard, "H08");
        const Id y = plant.node(NodeKind::Hazard, "H09");
        const Id forth = plant.link(x, y);
        const Id chain = plant.link(plant.a, x);
        const Model before = plant.model;
        Link turned = *plant.model.link(forth);
        turned.from = y;
        turned.to = x;
        turned.negated = true;
        plant.model.put(turned);
        Link moved = *plant.model.link(chain);
        moved.to = y;
        plant.model.put(moved);
        for (const Move& move : movesBetween(before, plant.model, 60))
            QVERIFY(commands::validate(move.model).empty());
    }

    void everyModelOnTheWayIsValidAndNothingIsLeftOver()
    {
        for (quint32 seed = 1; seed <= 25; ++seed) {
            const Model before = testing::drawnProject(seed, 40);
            Model after = before;
            testing::RandomEdits edits(seed + 500);
            for (int i = 0; i < 20; ++i)
                after.apply(edits.next(after).changes);
            for (const std::size_t maximum : { std::size_t(60), std::size_t(1) }) {
                const auto moves = movesBetween(before, after, maximum);
                for (const Move& move : moves)
                    QVERIFY2(commands::validate(move.model).empty(), qPrintable(QString::number(seed)));
                QVERIFY(moves.empty() ? before == after : moves.back().model == after);
            }
        }
    }

    void unrelatedProjectsHaveAWayToo()
    {
        for (std::uint32_t seed = 0; seed < 12; ++seed) {
            const Model before = testing::RandomModel(seed).model();
            const Model after = testing::RandomModel(seed + 50).model();
            const auto moves = movesBetween(before, after, 60);
            for (const Move& move : moves)
                QVERIFY2(commands::validate(move.model).empty(), firstCode(move.model, seed));
            QVERIFY(moves.back().model == after);
        }
    }

    void theLastStepEndsAtTheScoreOfTheSecondModel()
    {
        for (quint32 seed = 1; seed <= 6; ++seed) {
            const Model before = testing::drawnProject(seed, 60);
            Model after = before;
            testing::RandomEdits edits(seed + 900);
            for (int i = 0; i < 12; ++i)
                after.apply(edits.next(after).changes);
            const Waterfall steps = waterfall(before, after);
            const auto first = scoring::score(before, 0);
            const auto last = scoring::score(after, 0);
            const Losses& end = steps.steps.empty() ? steps.start : steps.steps.back().losses;
            for (std::size_t k = 0; k < steps.columns.size(); ++k)
                for (const Posture posture : { Posture::Inherent, Posture::Current, Posture::Target }) {
                    const auto p = static_cast<std::size_t>(posture);
                    QVERIFY(steps.start[p][k] == lossIn(first, posture, steps.columns[k]));
                    QVERIFY(end[p][k] == lossIn(last, posture, steps.columns[k]));
                }
        }
    }

    /// Each step says what scoring the model after it says, which knows nothing of the steps before.
    void everyStepIsWhatScoringItsModelSays()
    {
        for (quint32 seed = 1; seed <= 8; ++seed) {
            const Model before = testing::drawnProject(seed, 60);
            Model after = before;
            testing::RandomEdits edits(seed + 500);
            for (int i = 0; i < 30; ++i)
                after.apply(edits.next(after).changes);
            std::map<std::vector<EntityKey>, const Model*> models;
            const auto moves = movesBetween(before, after, 60);
            for (const Move& move : moves) {
                std::vector<EntityKey> leads;
                for (const EditGroup& group : move.groups)
                    leads.push_back(group.lead);
                models[leads] = &move.model;
                QVERIFY2(commands::validate(move.model).empty(), qPrintable(QString::number(seed)));
            }
            const Waterfall found = waterfall(before, after);
            QVERIFY(!found.steps.empty());
            for (const WaterfallStep& step : found.steps) {
                const auto alone = scoring::score(*models.at(step.leads), 0);
                for (const Posture posture : { Posture::Inherent, Posture::Current, Posture::Target })
                    for (std::size_t k = 0; k < found.columns.size(); ++k)
                        QVERIFY(step.loss(posture, k) == lossIn(alone, posture, found.columns[k]));
            }
        }
    }

    void manyEditsOfASortAreOneStep()
    {
        Plant plant;
        const Model before = plant.model;
        for (int i = 0; i < 5; ++i)
            plant.link(plant.node(NodeKind::Cause, "C09", 0.5), plant.hazard);
        plant.change(plant.a, [](Node& node) { node.likelihood = Likelihood::condition(0.2); });
        WaterfallSettings settings;
        settings.maximumSteps = 5;
        const auto steps = waterfall(before, plant.model, settings).steps;
        QCOMPARE(steps.size(), std::size_t(2));
        QCOMPARE(steps[0].title, QStringLiteral("C01 C01"));
        QCOMPARE(steps[1].title, QStringLiteral("Node × 5"));
        QCOMPARE(steps[1].leads.size(), std::size_t(5));
    }

    void unknownsMoveTheEnds()
    {
        Plant plant;
        const Model before = plant.model;
        plant.change(plant.a, [](Node& node) { node.likelihood = Likelihood::unknown(); });
        const Waterfall steps = waterfall(before, plant.model);
        QCOMPARE(steps.steps.size(), std::size_t(1));
        const auto& from = steps.start[1][0];
        const auto& to = steps.steps[0].loss(Posture::Current, 0);
        QVERIFY((to->value == base::Interval{ 25.0, 100.0 }));
        QVERIFY((movementOf(from, to) == Movement{ -37.5, 37.5 }));
        QVERIFY((movementOf(std::nullopt, to) == Movement{ 25.0, 100.0 }));
        QCOMPARE(movementText(movementOf(from, to)), QStringLiteral("−37.5 … +37.5"));
        QCOMPARE(movementText({ 12.5, 12.5 }), QStringLiteral("+12.5"));
        QCOMPARE(movementText({}), QStringLiteral("0"));
    }

    void whatIsLostInRoundingIsNoMovement()
    {
        const scoring::Bounded from{ base::Interval::point(0.3), true, {} };
        const scoring::Bounded to{ base::Interval::point(0.1 + 0.2), true, {} };
        QVERIFY((movementOf(from, to) == Movement{}));
        const scoring::Bounded less{ base::Interval::point(0.3 - 1e-9), true, {} };
        QVERIFY(movementOf(from, less).low < 0.0);
    }

    void aCancelledWaterfallSaysSo()
    {
        Plant plant;
        const Model before = plant.model;
        plant.guard(plant.fromA);
        WaterfallSettings settings;
        settings.scoring.cancel.cancel();
        QVERIFY(waterfall(before, plant.model, settings).cancelled);
    }

    void theEffectNamesLevelsAndTotalsThatMoved()
    {
        Plant plant;
        const auto before = scoring::score(plant.model, 0);
        plant.change(plant.a, [](Node& node) { node.likelihood = Likelihood::condition(1e-4); });
        plant.change(plant.b, [](Node& node) { node.likelihood = Likelihood::condition(1e-4); });
        const auto after = scoring::score(plant.model, 1);
        const Effect effect = effectOnRisk(before, after);
        QCOMPARE(effect.totals.size(), std::size_t(12));
        QCOMPARE(effect.moves.size(), std::size_t(3)); // one category, in three postures
        const RiskMove& move = effect.moves[1];
        QCOMPARE(move.posture, Posture::Current);
        QCOMPARE(move.column.name, QStringLiteral("Technical"));
        QCOMPARE(move.name, QStringLiteral("H01 H01"));
        QCOMPARE(move.before.code + u' ' + move.before.levelName, QStringLiteral("2A High"));
        QCOMPARE(move.after.code + u' ' + move.after.levelName, QStringLiteral("2D Medium"));
        QCOMPARE(move.worseBy(), -2);
        QVERIFY(move.movesLevel());
        QVERIFY(effectOnRisk(before, before).moves.empty());
    }

    /// 2 and 3 a year come about 5 times, and with 4 in place of 2 seven times; from A (certain, nearly) to a year in
    /// ten thousand, which is D.
    void theEffectTellsHowOftenAndTheLetter()
    {
        Plant plant;
        const auto often = [&](double a, double b) {
            plant.change(plant.a, [&](Node& node) { node.likelihood = Likelihood::frequency(a, TimeUnit::Year); });
            plant.change(plant.b, [&](Node& node) { node.likelihood = Likelihood::frequency(b, TimeUnit::Year); });
            return scoring::score(plant.model, 0);
        };
        const auto before = often(2.0, 3.0);
        const auto after = often(4.0, 3.0);
        const auto numbers = effectOnRisk(before, after).numbers;
        QCOMPARE(numbers.size(), std::size_t(6)); // a hazard and a consequence, in three postures
        const NumberMove& move = numbers[2];
        QCOMPARE(move.posture, Posture::Current);
        QCOMPARE(move.node, plant.hazard);
        QVERIFY(std::abs(move.before->occurrences.value.low - 5.0) < 1e-12);
        QVERIFY(std::abs(move.after->occurrences.value.low - 7.0) < 1e-12);
        QVERIFY(std::abs(move.after->probability.value.low - (1.0 - std::exp(-7.0))) < 1e-12);
        QCOMPARE(move.before->letters + move.after->letters, QStringLiteral("AA"));
        QCOMPARE(numbers[3].node, plant.loss);
        const auto seldom = effectOnRisk(after, often(1e-4, 0.0)).numbers;
        QCOMPARE(seldom[2].before->letters + seldom[2].after->letters, QStringLiteral("AD"));
        QVERIFY(effectOnRisk(before, before).numbers.empty());
        plant.remove({ EntityKind::Node, plant.hazard });
        QVERIFY(!effectOnRisk(before, scoring::score(plant.model, 0)).numbers[2].after);
    }

    void ranksThatMoveAreNamedAfterLevels()
    {
        Plant plant;
        const Id rival = plant.node(NodeKind::Hazard, "H02");
        const Id cause = plant.node(NodeKind::Cause, "C03", 0.005);
        const Id loss = plant.node(NodeKind::Consequence, "S02");
        plant.link(cause, rival);
        plant.link(rival, loss);
        plant.rate(loss, 1);
        const auto before = scoring::score(plant.model, 0);
        plant.change(cause, [](Node& node) { node.likelihood = Likelihood::condition(0.95); });
        const auto after = scoring::score(plant.model, 1);
        const Effect effect = effectOnRisk(before, after);
        QCOMPARE(effect.moves[0].name, QStringLiteral("H02 H02"));
        QCOMPARE(effect.moves[0].worseBy(), 1);
        QCOMPARE(effect.moves[0].after.rankQuantitative, 1);
        QCOMPARE(effect.moves[1].name, QStringLiteral("H01 H01"));
        QVERIFY(!effect.moves[1].movesLevel());
        QCOMPARE(effect.moves[1].before.rankQuantitative, 1);
        QCOMPARE(effect.moves[1].after.rankQuantitative, 2);
    }

    void whatIsEliminatedHasALevelThatSaysSo()
    {
        Plant plant;
        const auto before = scoring::score(plant.model, 0);
        plant.change(plant.hazard, [](Node& node) { node.eliminated = true; });
        const auto after = scoring::score(plant.model, 1);
        const Effect effect = effectOnRisk(before, after);
        QCOMPARE(effect.moves[0].after.code + u' ' + effect.moves[0].after.levelName, QStringLiteral("F Eliminated"));
        QVERIFY(effect.moves[0].after.isRated && effect.moves[0].movesLevel());
        QVERIFY(effect.moves[0].worseBy() < 0);
    }

    void aHazardThatCameOrWentStandsOnOneSide()
    {
        Plant plant;
        const auto before = scoring::score(plant.model, 0);
        plant.remove({ EntityKind::Node, plant.hazard });
        const auto after = scoring::score(plant.model, 1);
        const Effect effect = effectOnRisk(before, after);
        QCOMPARE(effect.moves.size(), std::size_t(3));
        QVERIFY(effect.moves[0].before.isRated && !effect.moves[0].after.isRated);
        QCOMPARE(effect.moves[0].worseBy(), 0);
    }
};

QTEST_APPLESS_MAIN(TestWaterfall)
#include "test_waterfall.moc"
