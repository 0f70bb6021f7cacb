#include "model/openpsa/reader/tree_resolver.h"

#include <map>
#include <tuple>
#include <utility>

namespace hz::openpsa {

namespace {

class TreeResolver {
public:
    TreeResolver(OpenPsaModel& model, NameTables& names)
        : m_model(model)
        , m_tables(names)
    {
    }

    void run();

private:
    template <typename T> Names entered(const std::vector<T>& definitions);
    void resolve(std::vector<Instruction>& instructions, const Definition& in);
    void resolve(Instruction& instruction, const Definition& in);
    void resolveTests(const Expression& expression, const Definition& in);
    void resolve(Branch& branch, const Definition& in);
    void resolveSequence(Branch& branch, const Definition& in);
    void enterShared();
    void resolveTree(EventTree& tree);
    std::size_t find(const Names& names, const std::string& reference, const Definition& in, int line);

    OpenPsaModel& m_model;
    NameTables& m_tables;
    Names m_trees;
    Names m_rules;
    Names m_initiatingEvents;
    Names m_functionalEvents; // of the tree that is being resolved
    Names m_sequences;
    Names m_branches;
    std::vector<std::pair<std::size_t, std::size_t>> m_shared; // event tree and index of every sequence
    std::map<std::string, std::vector<std::size_t>> m_sharedByName; // into m_shared
};

void TreeResolver::run()
{
    m_trees = entered(m_model.eventTrees);
    m_rules = entered(m_model.rules);
    m_initiatingEvents = entered(m_model.initiatingEvents);
    (void)entered(m_model.alignments);
    enterShared();
    for (EventTree& tree : m_model.eventTrees)
        resolveTree(tree);
    for (Rule& rule : m_model.rules)
        resolve(rule.instructions, rule);
    for (InitiatingEvent& event : m_model.initiatingEvents) {
        resolve(event.instructions, event);
        if (!event.treeName.empty())
            event.tree = find(m_trees, event.treeName, event, event.line);
    }
    for (Alignment& alignment : m_model.alignments) {
        (void)entered(alignment.phases);
        for (Phase& phase : alignment.phases)
            resolve(phase.instructions, phase);
    }
}

template <typename T> Names TreeResolver::entered(const std::vector<T>& definitions)
{
    Names names;
    for (std::size_t i = 0; i < definitions.size(); ++i)
        m_tables.enter(names, definitions[i], { Connective::Event, i });
    return names;
}

std::size_t TreeResolver::find(const Names& names, const std::string& reference, const Definition& in, int line)
{
    return m_tables.find(names, reference, Connective::Event, in, line);
}

void TreeResolver::resolveTree(EventTree& tree)
{
    m_functionalEvents = entered(tree.functionalEvents);
    m_sequences = entered(tree.sequences);
    m_branches = entered(tree.branches);
    for (Sequence& sequence : tree.sequences)
        resolve(sequence.instructions, sequence);
    for (NamedBranch& branch : tree.branches)
        resolve(branch.branch, branch);
    // What stands in the tree itself is looked up as from within it.
    Definition inside = tree;
    inside.path += ".initial-state";
    resolve(tree.initialState, inside);
}

void TreeResolver::resolve(std::vector<Instruction>& instructions, const Definition& in)
{
    for (Instruction& instruction : instructions)
        resolve(instruction, in);
}

void TreeResolver::resolve(Instruction& instruction, const Definition& in)
{
    m_tables.resolve(instruction.formula, in);
    m_tables.resolve(instruction.expression, in);
    resolveTests(instruction.expression, in);
    if (instruction.action == Action::SetHouseEvent)
        instruction.index =
            m_tables.find(m_tables.events, instruction.name, Connective::HouseEvent, in, instruction.line);
    if (instruction.action == Action::SetGate)
        instruction.index = m_tables.find(m_tables.events, instruction.name, Connective::Gate, in, instruction.line);
    if (instruction.action == Action::SetBasicEvent)
        instruction.index =
            m_tables.find(m_tables.events, instruction.name, Connective::BasicEvent, in, instruction.line);
    if (instruction.action == Action::SetParameter)
        instruction.index =
            m_tables.find(m_tables.parameters, instruction.name, Connective::Event, in, instruction.line);
    if (instruction.action == Action::Rule)
        instruction.index = find(m_rules, instruction.name, in, instruction.line);
    if (instruction.action == Action::Link)
        instruction.index = find(m_trees, instruction.name, in, instruction.line);
    resolve(instruction.parts, in);
}

/// Functional events are known by their names only: a rule tests those of the tree that uses it.
void TreeResolver::resolveTests(const Expression& expression, const Definition& in)
{
    if (expression.operation == Operation::TestInitiatingEvent)
        (void)find(m_initiatingEvents, expression.name, in, expression.line);
    for (const Expression& argument : expression.arguments)
        resolveTests(argument, in);
}

void TreeResolver::enterShared()
{
    for (std::size_t tree = 0; tree < m_model.eventTrees.size(); ++tree)
        for (std::size_t i = 0; i < m_model.eventTrees[tree].sequences.size(); ++i) {
            const Sequence& sequence = m_model.eventTrees[tree].sequences[i];
            m_sharedByName[sequence.path].push_back(m_shared.size());
            if (sequence.name != sequence.path)
                m_sharedByName[sequence.name].push_back(m_shared.size());
            m_shared.emplace_back(tree, i);
        }
}

/// That of the own tree, or else the one of this name that another tree has.
void TreeResolver::resolveSequence(Branch& branch, const Definition& in)
{
    const auto shared = m_sharedByName.find(branch.name);
    const bool isOwn = m_sequences.find(scopeOf(in.path), branch.name, Connective::Event) != nullptr;
    if (isOwn || shared == m_sharedByName.end() || shared->second.size() != 1)
        branch.index = find(m_sequences, branch.name, in, branch.line);
    else
        std::tie(branch.tree, branch.index) = m_shared[shared->second.front()];
}

void TreeResolver::resolve(Branch& branch, const Definition& in)
{
    resolve(branch.instructions, in);
    switch (branch.end) {
    case BranchEnd::Fork:
        branch.index = find(m_functionalEvents, branch.name, in, branch.line);
        break;
    case BranchEnd::Sequence:
        resolveSequence(branch, in);
        break;
    case BranchEnd::Branch:
        branch.index = find(m_branches, branch.name, in, branch.line);
        break;
    }
    for (Path& path : branch.paths)
        resolve(path.branch, in);
}

} // namespace

void resolveTrees(OpenPsaModel& model, NameTables& names)
{
    TreeResolver(model, names).run();
}

} // namespace hz::openpsa
