#include "model/openpsa/sequences.h"
#include "model/openpsa/event_tree_walk.h"

#include <algorithm>
#include <array>

namespace hz::openpsa {

namespace {

using engine::Formula;
using engine::Ref;

/// One formula for all ways that collect the same expressions, in the order of their first ways.
std::vector<Way> joinedByExpressions(Formula& formula, const std::vector<Way>& ways)
{
    std::map<std::vector<const Expression*>, std::size_t> places;
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

void addRoot(BuiltFormula& built, const std::vector<Way>& collected, const std::string& name, SequenceRoot root)
{
    const std::vector<Way> ways = addedByFormula(joinedByExpressions(built.formula, collected));
    if (ways.empty()) {
        root.formula = Formula::no();
    } else if (ways.size() == 1) {
        root.formula = ways.front().formula;
        root.factor = ways.front().factor;
    } else {
        root.factor = 0.0;
        for (const Way& way : ways)
            root.factor += way.factor;
        root.formula = chosenWay(built, ways, name, root.factor);
    }
    built.sequences.push_back(root);
}

} // namespace

void collectSequences(BuiltFormula& built, const OpenPsaModel& model, GateBuilder& builder,
    const GateBuilder::HouseValues& house, Evaluator& evaluator, FirstError& errors)
{
    EventTreeWalk walk(built, model, builder, evaluator, errors);
    for (std::size_t event = 0; event < model.initiatingEvents.size(); ++event) {
        if (model.initiatingEvents[event].tree == kUnresolved)
            continue;
        const EventTreeWalk::Ways ways = walk.run(model.initiatingEvents[event], house);
        if (errors.failed())
            return;
        for (const auto& [key, collected] : ways) {
            const Sequence& sequence = model.eventTrees[key.first].sequences[key.second];
            const std::string name = model.initiatingEvents[event].name + ", " + sequence.name;
            addRoot(built, collected, name, { event, key.first, key.second });
        }
    }
}

} // namespace hz::openpsa
