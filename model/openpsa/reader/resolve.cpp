#include "model/base/codes/openpsa_errors.h"
#include "model/openpsa/definitions/needs.h"
#include "model/openpsa/reader/document.h"
#include "model/openpsa/reader/names.h"
#include "model/openpsa/reader/tree_resolver.h"

#include <utility>

namespace hz::openpsa {

namespace {

class Resolver {
public:
    Resolver(Document document, FirstError& errors)
        : m_model(std::move(document.model))
        , m_members(std::move(document.members))
        , m_errors(errors)
        , m_names(m_model.basicEvents, errors)
    {
    }

    OpenPsaModel run();

private:
    template <typename T> void enterAll(Names& names, const std::vector<T>& definitions, Connective kind);
    void joinMembers(std::size_t group);
    std::size_t memberEvent(const CommonCauseGroup& group, const Member& member);
    void resolveFormulas();
    void resolveValues();
    void refuseLoops();
    void noteUndeclared(std::size_t from);

    OpenPsaModel m_model;
    std::vector<std::vector<Member>> m_members;
    FirstError& m_errors;
    NameTables m_names;
};

OpenPsaModel Resolver::run()
{
    enterAll(m_names.events, m_model.gates, Connective::Gate);
    enterAll(m_names.events, m_model.basicEvents, Connective::BasicEvent);
    enterAll(m_names.events, m_model.houseEvents, Connective::HouseEvent);
    enterAll(m_names.parameters, m_model.parameters, Connective::Event);
    enterAll(m_names.groups, m_model.groups, Connective::Event);
    for (std::size_t group = 0; group < m_model.groups.size(); ++group)
        joinMembers(group);
    const std::size_t declared = m_model.basicEvents.size();
    resolveFormulas();
    resolveValues();
    resolveTrees(m_model, m_names);
    noteUndeclared(declared);
    if (!m_errors.failed())
        refuseLoops();
    return std::move(m_model);
}

template <typename T> void Resolver::enterAll(Names& names, const std::vector<T>& definitions, Connective kind)
{
    names.expect(2 * definitions.size()); // a path and a name each
    for (std::size_t i = 0; i < definitions.size(); ++i)
        m_names.enter(names, definitions[i], { kind, i });
}

/// The basic event of this name; one that stands nowhere else is defined by its group.
std::size_t Resolver::memberEvent(const CommonCauseGroup& group, const Member& member)
{
    const std::string scope = scopeOf(group.path);
    if (const auto* known = m_names.events.find(scope, member.name, Connective::BasicEvent))
        return known->index;
    BasicEvent event{ { member.name, scope.empty() ? member.name : scope + '.' + member.name, member.line,
        group.file } };
    if (member.name.find('.') != std::string::npos)
        m_errors.refuse(base::OpenPsaError::Undefined, shown(member.name), group.file, member.line);
    if (group.name == group.path && !scope.empty())
        event.name = event.path;
    m_names.enter(m_names.events, event, { Connective::BasicEvent, m_model.basicEvents.size() });
    m_model.basicEvents.push_back(std::move(event));
    return m_model.basicEvents.size() - 1;
}

void Resolver::joinMembers(std::size_t group)
{
    for (const Member& member : m_members[group]) {
        const std::size_t index = memberEvent(m_model.groups[group], member);
        if (m_model.basicEvents[index].group)
            m_errors.refuse(base::OpenPsaError::Duplicate, shown(member.name), m_model.groups[group].file, member.line);
        m_model.basicEvents[index].group = group;
        m_model.groups[group].members.push_back(index);
    }
}

void Resolver::resolveFormulas()
{
    for (Gate& gate : m_model.gates)
        m_names.resolve(gate.formula, gate);
    for (Substitution& substitution : m_model.substitutions) {
        m_names.resolve(substitution.hypothesis, substitution);
        m_names.resolve(substitution.target, substitution);
        for (FormulaNode& source : substitution.sources)
            m_names.resolve(source, substitution);
    }
}

void Resolver::resolveValues()
{
    for (BasicEvent& event : m_model.basicEvents)
        if (event.expression)
            m_names.resolve(*event.expression, event);
    for (Parameter& parameter : m_model.parameters)
        m_names.resolve(parameter.expression, parameter);
    for (CommonCauseGroup& group : m_model.groups) {
        m_names.resolve(group.distribution, group);
        for (Factor& factor : group.factors)
            m_names.resolve(factor.expression, group);
    }
}

void Resolver::noteUndeclared(std::size_t from)
{
    for (std::size_t event = from; event < m_model.basicEvents.size(); ++event) {
        const BasicEvent& undeclared = m_model.basicEvents[event];
        m_model.notes.push_back({ NoteCode::Undeclared, shown(undeclared.name),
            m_errors.files()[undeclared.file] + ':' + std::to_string(undeclared.line) });
    }
}

void Resolver::refuseLoops()
{
    refuseLoop(m_errors, m_model.gates, gateOrder(m_model).loop);
    refuseLoop(m_errors, m_model.parameters, parameterOrder(m_model).loop);
    refuseLoop(m_errors, m_model.rules, ruleOrder(m_model).loop);
    refuseLoop(m_errors, m_model.eventTrees, treeOrder(m_model).loop);
    for (const EventTree& tree : m_model.eventTrees)
        refuseLoop(m_errors, tree.branches, branchOrder(tree).loop);
}

} // namespace

OpenPsaModel resolve(Document document, FirstError& errors)
{
    return Resolver(std::move(document), errors).run();
}

} // namespace hz::openpsa
