#include "model/openpsa/sequences.h"
#include "model/base/codes/openpsa_errors.h"
#include "model/engine/engine.h"
#include "model/openpsa/definitions/needs.h"
#include "model/openpsa/event_tree_walk.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace hz::openpsa {

namespace {

using engine::Formula;
using engine::Ref;

/// One formula for all ways that collect the same expressions, in the order of their first ways.
std::vector<Way> joinedByExpressions(Formula& formula, const std::vector<Way>& ways)
{
    std::map<std::vector<Way::Collected>, std::size_t> places;
    std::vector<Way> joined;
    std::vector<std::vector<Ref>> formulas;
    for (const Way& way : ways) {
        const auto [place, isNew] = places.try_emplace(way.expressions, joined.size());
        if (isNew) {
            joined.push_back(way);
            formulas.emplace_back();
        }
        formulas[place->second].push_back(way.formula);
    }
    for (std::size_t i = 0; i < joined.size(); ++i)
        joined[i].formula = formula.any(formulas[i]);
    return joined;
}

/// Ways with the same formula add up; without a chance or with a false formula they are none.
std::vector<Way> addedByFormula(const std::vector<Way>& ways)
{
    std::map<Ref, std::size_t> places;
    std::vector<Way> added;
    for (const Way& way : ways) {
        if (way.factor == 0.0 || way.formula == Formula::no())
            continue;
        const auto [place, isNew] = places.try_emplace(way.formula, added.size());
        if (isNew)
            added.push_back(way);
        else
            added[place->second].factor += way.factor;
    }
    return added;
}

Ref newChoice(BuiltFormula& built, std::string name, double probability)
{
    const Ref choice = built.formula.variable(static_cast<engine::Variable>(built.names.size()));
    built.names.push_back(std::move(name));
    built.probabilities.push_back(base::Interval::point(std::min(probability, 1.0)));
    built.sources.emplace_back();
    return choice;
}

/// Whether no two ways can be true together.
bool excludeEachOther(const Formula& formula, const std::vector<Way>& ways)
{
    Formula both = formula;
    const std::vector<base::Interval> halves(both.variableCount(), base::Interval::point(0.5));
    std::vector<Ref> roots;
    std::vector<Ref> before;
    for (const Way& way : ways) {
        roots.push_back(both.all(std::array{ way.formula, both.any(before) }));
        before.push_back(way.formula);
    }
    const Ref any = both.any(roots);
    engine::Engine engine(both, {});
    engine.setProbabilities(halves);
    const engine::Bounded answer = engine.probability(any);
    return answer.exact && answer.value.high == 0.0;
}

/// Each with its own chance, for ways that exclude each other by their formulas and not by their chances.
Ref anyWay(BuiltFormula& built, const std::vector<Way>& ways, const std::string& sequence)
{
    std::vector<Ref> chosen;
    for (const Way& way : ways) {
        const Ref choice =
            newChoice(built, sequence + " (choice " + std::to_string(chosen.size() + 1) + ')', way.factor);
        chosen.push_back(built.formula.all(std::array{ choice, way.formula }));
    }
    return built.formula.any(chosen);
}

/// Chooses way i, if none before it was chosen, with the chance f_i / (f_i + f_{i+1} + ...): in all f_i / sum, so that
/// the sum times the formula's probability is the sum of the ways'.
Ref chosenWay(BuiltFormula& built, const std::vector<Way>& ways, const std::string& sequence, double sum)
{
    std::vector<Ref> chosen;
    Ref noneBefore = Formula::yes();
    double left = sum;
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const bool isLast = i + 1 == ways.size();
        const std::string name = sequence + " (choice " + std::to_string(i + 1) + ')';
        const Ref choice = isLast ? Formula::yes() : newChoice(built, name, ways[i].factor / left);
        chosen.push_back(built.formula.all(std::array{ noneBefore, choice, ways[i].formula }));
        noneBefore = built.formula.all(std::array{ noneBefore, !choice });
        left -= ways[i].factor;
    }
    return built.formula.any(chosen);
}

/// False where the chances of the ways add up to more than 1, and nothing else tells the ways apart.
bool addRoot(BuiltFormula& built, const std::vector<Way>& collected, const std::string& name, SequenceRoot root)
{
    constexpr double kRounding = 1e-9;
    const std::vector<Way> ways = addedByFormula(joinedByExpressions(built.formula, collected));
    const auto isTooLarge = [&](const Way& way) { return way.factor > 1.0 + kRounding; };
    if (std::ranges::any_of(ways, isTooLarge))
        return false;
    if (ways.empty()) {
        root.formula = Formula::no();
    } else if (ways.size() == 1) {
        root.formula = ways.front().formula;
        root.factor = std::min(ways.front().factor, 1.0);
    } else {
        root.factor = 0.0;
        for (const Way& way : ways)
            root.factor += way.factor;
        const bool isChance = root.factor <= 1.0 + kRounding;
        if (!isChance && !excludeEachOther(built.formula, ways))
            return false;
        root.formula = isChance ? chosenWay(built, ways, name, root.factor) : anyWay(built, ways, name);
        root.factor = isChance ? std::min(root.factor, 1.0) : 1.0;
    }
    built.sequences.push_back(root);
    return true;
}

/// Event trees that no initiating event starts, and no sequence of another one goes on to.
void noteNotStarted(const OpenPsaModel& model, std::vector<Note>& notes)
{
    std::vector<bool> isStarted(model.eventTrees.size(), false);
    std::vector<std::size_t> next;
    for (const InitiatingEvent& event : model.initiatingEvents)
        if (event.tree != kUnresolved)
            next.push_back(event.tree);
    while (!next.empty()) {
        const std::size_t tree = next.back();
        next.pop_back();
        if (!isStarted[tree])
            std::ranges::copy(treesAfter(model, tree), std::back_inserter(next));
        isStarted[tree] = true;
    }
    for (std::size_t tree = 0; tree < isStarted.size(); ++tree)
        if (!isStarted[tree])
            notes.push_back({ NoteCode::TreeNotStarted, model.eventTrees[tree].name,
                model.files[model.eventTrees[tree].file] + ':' + std::to_string(model.eventTrees[tree].line) });
}

} // namespace

void collectSequences(BuiltFormula& built, const OpenPsaModel& model, GateBuilder& builder, const Settings& settings,
    Evaluator& evaluator, FirstError& errors)
{
    noteNotStarted(model, built.notes);
    EventTreeWalk walk(built, model, builder, evaluator, errors);
    for (std::size_t event = 0; event < model.initiatingEvents.size(); ++event) {
        if (model.initiatingEvents[event].tree == kUnresolved)
            continue;
        const EventTreeWalk::Ways ways = walk.run(model.initiatingEvents[event], settings);
        if (errors.failed())
            return;
        for (const auto& [key, collected] : ways) {
            const Sequence& sequence = model.eventTrees[key.first].sequences[key.second];
            const std::string name = model.initiatingEvents[event].name + ", " + sequence.name;
            if (!addRoot(built, collected, name, { event, key.first, key.second, {}, 1.0, walk.frequency() }))
                errors.refuse(base::OpenPsaError::WaysAddUp, name, sequence.file, sequence.line);
        }
    }
}

} // namespace hz::openpsa
