#include "model/openpsa/event_tree_walk.h"
#include "model/openpsa/to_formula.h"

#include <array>
#include <ranges>

namespace hz::openpsa {

EventTreeWalk::Ways EventTreeWalk::run(const InitiatingEvent& event, const GateBuilder::HouseValues& house)
{
    m_event = &event;
    m_ways.clear();
    State state{ house, { event.name, {} }, {} };
    execute(event.instructions, event, state);
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
        m_errors.refuse("openpsa.too-many-paths", m_model.eventTrees[m_event->tree].name, m_event->file, m_event->line);
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
        end(stop.tree, branch.index, std::move(stop.state));
        break;
    case BranchEnd::Branch:
        m_stops.push_back({ stop.tree, &tree.branches[branch.index].branch, std::move(stop.state) });
        break;
    }
}

/// The first path is walked first.
void EventTreeWalk::follow(const Branch& fork, const Stop& stop)
{
    for (const Path& path : fork.paths | std::views::reverse) {
        m_stops.push_back({ stop.tree, &path.branch, stop.state });
        m_stops.back().state.circumstances.states[fork.name] = path.state;
    }
}

void EventTreeWalk::end(std::size_t tree, std::size_t sequence, State state)
{
    const Sequence& ended = m_model.eventTrees[tree].sequences[sequence];
    execute(ended.instructions, ended, state);
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
        state.house[instruction.index] = instruction.value;
        return nullptr;
    case Action::Link:
        if (state.link != kUnresolved)
            m_errors.refuse("openpsa.two-links", m_in->name, m_in->file, instruction.line);
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
        const engine::Ref collected = m_builder.build(instruction.formula, state.house);
        state.way.formula = m_built.formula.all(std::array{ state.way.formula, collected });
        return;
    }
    const double value = m_evaluator.value(instruction.expression);
    if (value < 0.0)
        m_evaluator.refuse("openpsa.bad-argument", "collect-expression", instruction.line);
    state.way.expressions.push_back(&instruction.expression);
    state.way.factor *= value;
}

} // namespace hz::openpsa
