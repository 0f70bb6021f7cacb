#include "model/openpsa/event_tree_walk.h"
#include "model/base/codes/openpsa_errors.h"
#include "model/openpsa/to_formula.h"

#include <algorithm>
#include <array>
#include <ranges>

namespace hz::openpsa {

EventTreeWalk::Ways EventTreeWalk::run(const InitiatingEvent& event, const Settings& settings)
{
    m_event = &event;
    m_ways.clear();
    m_frequency.reset();
    State state{ settings, { event.name, {} }, {} };
    state.isStarting = true;
    execute(event.instructions, event, state);
    state.isStarting = false;
    if (!state.way.expressions.empty())
        m_frequency = state.way.factor;
    state.way.expressions.clear();
    state.way.factor = 1.0;
    m_stops.push_back({ event.tree, &m_model.eventTrees[event.tree].initialState, std::move(state) });
    while (!m_stops.empty() && mayGoOn()) {
        Stop stop = std::move(m_stops.back());
        m_stops.pop_back();
        step(std::move(stop));
    }
    m_stops.clear();
    return std::move(m_ways);
}

/// Counts a step. Each valuation of house events costs as much as the gates of the model.
bool EventTreeWalk::mayGoOn()
{
    constexpr std::size_t kMaximumGates = 20'000'000;
    const bool tooManyGates = m_builder.valuationCount() * (m_model.gates.size() + 1) > kMaximumGates;
    if (++m_steps > kMaximumPaths || tooManyGates)
        m_errors.refuse(
            base::OpenPsaError::TooManyPaths, m_model.eventTrees[m_event->tree].name, m_event->file, m_event->line);
    return !m_errors.failed();
}

void EventTreeWalk::step(Stop stop)
{
    const EventTree& tree = m_model.eventTrees[stop.tree];
    const Branch& branch = *stop.branch;
    execute(branch.instructions, tree, stop.state);
    switch (branch.end) {
    case BranchEnd::Fork:
        follow(branch, stop);
        break;
    case BranchEnd::Sequence:
        end(branch.tree == kUnresolved ? stop.tree : branch.tree, branch.index, std::move(stop.state));
        break;
    case BranchEnd::Branch:
        m_stops.push_back({ stop.tree, &tree.branches[branch.index].branch, std::move(stop.state) });
        break;
    }
}

/// The first path is walked first.
void EventTreeWalk::follow(const Branch& fork, const Stop& stop)
{
    const std::pair here(stop.tree, fork.index);
    if (std::ranges::find(stop.state.forks, here) != stop.state.forks.end())
        m_errors.refuse(base::OpenPsaError::ForkTwice, fork.name, m_model.eventTrees[stop.tree].file, fork.line);
    for (const Path& path : fork.paths | std::views::reverse) {
        m_stops.push_back({ stop.tree, &path.branch, stop.state });
        m_stops.back().state.circumstances.states[fork.name] = path.state;
        m_stops.back().state.forks.push_back(here);
    }
}

void EventTreeWalk::end(std::size_t tree, std::size_t sequence, State state)
{
    const Sequence& ended = m_model.eventTrees[tree].sequences[sequence];
    state.mayLink = true;
    execute(ended.instructions, ended, state);
    state.mayLink = false;
    if (const std::size_t link = std::exchange(state.link, kUnresolved); link != kUnresolved)
        m_stops.push_back({ link, &m_model.eventTrees[link].initialState, std::move(state) });
    else
        m_ways[{ tree, sequence }].push_back(std::move(state.way));
}

void EventTreeWalk::execute(const std::vector<Instruction>& instructions, const Definition& in, State& state)
{
    struct Frame {
        const std::vector<Instruction>* instructions;
        const Definition* in;
        std::size_t next = 0;
        std::size_t last = 0;
    };
    std::vector<Frame> frames{ { &instructions, &in, 0, instructions.size() } };
    m_evaluator.setCircumstances(&state.circumstances);
    while (!frames.empty() && mayGoOn()) {
        Frame& top = frames.back();
        if (top.next == top.last) {
            frames.pop_back();
            continue;
        }
        const Instruction& instruction = (*top.instructions)[top.next++];
        m_in = top.in;
        m_evaluator.standIn(*m_in);
        m_evaluator.setParameters(m_builder.valuesWith(state.settings.parameters).parameters);
        if (instruction.action == Action::If) {
            const std::size_t chosen = m_evaluator.value(instruction.expression) != 0.0 ? 0 : 1;
            if (chosen < instruction.parts.size())
                frames.push_back({ &instruction.parts, m_in, chosen, chosen + 1 });
        } else if (const auto* parts = perform(instruction, state); parts) {
            const bool isRule = instruction.action == Action::Rule;
            frames.push_back({ parts, isRule ? &m_model.rules[instruction.index] : m_in, 0, parts->size() });
        }
    }
    m_evaluator.setCircumstances(nullptr);
}

/// Does what the instruction says; or gives those to do in its place.
const std::vector<Instruction>* EventTreeWalk::perform(const Instruction& instruction, State& state)
{
    switch (instruction.action) {
    case Action::SetHouseEvent:
        state.settings.house[instruction.index] = instruction.value;
        return nullptr;
    case Action::SetGate:
    case Action::SetBasicEvent:
    case Action::SetParameter:
        set(instruction, state);
        return nullptr;
    case Action::Link:
        if (!state.mayLink)
            refuse(base::OpenPsaError::LinkTooEarly, instruction.name, instruction.line);
        if (state.link != kUnresolved)
            refuse(base::OpenPsaError::TwoLinks, m_in->name, instruction.line);
        state.link = instruction.index;
        return nullptr;
    case Action::Block:
        return &instruction.parts;
    case Action::Rule:
        return &m_model.rules[instruction.index].instructions;
    default:
        collect(instruction, state);
        return nullptr;
    }
}

void EventTreeWalk::collect(const Instruction& instruction, State& state)
{
    if (instruction.action == Action::CollectFormula) {
        const engine::Ref collected = m_builder.build(instruction.formula, state.settings);
        state.way.formula = m_built.formula.all(std::array{ state.way.formula, collected });
        return;
    }
    const double value =
        state.isStarting ? m_evaluator.value(instruction.expression) : probability(instruction, "collect-expression");
    if (value < 0.0)
        refuse(base::OpenPsaError::BadFrequency, m_event->name + ": " + written(value), instruction.line);
    state.way.expressions.emplace_back(&instruction.expression, value);
    state.way.factor *= value;
}

void EventTreeWalk::set(const Instruction& instruction, State& state)
{
    if (instruction.action == Action::SetGate)
        state.settings.gates[instruction.index] = &instruction.formula;
    else if (instruction.action == Action::SetBasicEvent)
        state.settings.events[instruction.index] =
            probability(instruction, m_model.basicEvents[instruction.index].name);
    else
        state.settings.parameters[instruction.index] = m_evaluator.value(instruction.expression);
}

double EventTreeWalk::probability(const Instruction& instruction, const std::string& what)
{
    const double value = m_evaluator.value(instruction.expression);
    if (value < 0.0 || value > 1.0)
        refuse(base::OpenPsaError::BadProbability, what + ": " + written(value), instruction.line);
    return value;
}

/// In what holds the instruction that is performed.
void EventTreeWalk::refuse(base::ErrorCode code, const std::string& detail, int line)
{
    m_errors.refuse(code, detail, m_in->file, line);
}

} // namespace hz::openpsa
