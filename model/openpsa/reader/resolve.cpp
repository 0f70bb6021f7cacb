#include "model/openpsa/definitions/dependency_order.h"
#include "model/openpsa/definitions/needs.h"
#include "model/openpsa/reader/document.h"
#include "model/openpsa/reader/names.h"

#include <utility>

namespace hz::openpsa {

namespace {

class Resolver {
public:
    Resolver(Document document, XmlWalk& xml)
        : m_model(std::move(document.model))
        , m_members(std::move(document.members))
        , m_xml(xml)
    {
    }

    OpenPsaModel run();

private:
    void enter(Names& names, const Definition& definition, Names::Target target);
    void enterAll();
    void joinMembers(std::size_t group);
    std::size_t memberEvent(const CommonCauseGroup& group, const Document::Member& member);
    void resolveFormula(FormulaNode& node, const std::string& scope);
    void resolveExpression(Expression& expression, const std::string& scope);
    void resolveValues();
    template <typename T> void refuseLoop(const std::vector<T>& definitions, const std::vector<std::size_t>& loop);
    void refuseLoops();

    OpenPsaModel m_model;
    std::vector<std::vector<Document::Member>> m_members;
    XmlWalk& m_xml;
    Names m_events;
    Names m_parameters;
    Names m_groups;
};

OpenPsaModel Resolver::run()
{
    enterAll();
    for (std::size_t group = 0; group < m_model.groups.size(); ++group)
        joinMembers(group);
    for (Gate& gate : m_model.gates)
        resolveFormula(gate.formula, scopeOf(gate.path));
    resolveValues();
    if (!m_xml.failed())
        refuseLoops();
    return std::move(m_model);
}

void Resolver::enter(Names& names, const Definition& definition, Names::Target target)
{
    if (!names.add(definition, target))
        m_xml.refuse("openpsa.duplicate", definition.name, definition.line);
}

void Resolver::enterAll()
{
    for (std::size_t i = 0; i < m_model.gates.size(); ++i)
        enter(m_events, m_model.gates[i], { Connective::Gate, i });
    for (std::size_t i = 0; i < m_model.basicEvents.size(); ++i)
        enter(m_events, m_model.basicEvents[i], { Connective::BasicEvent, i });
    for (std::size_t i = 0; i < m_model.houseEvents.size(); ++i)
        enter(m_events, m_model.houseEvents[i], { Connective::HouseEvent, i });
    for (std::size_t i = 0; i < m_model.parameters.size(); ++i)
        enter(m_parameters, m_model.parameters[i], { Connective::Event, i });
    for (std::size_t i = 0; i < m_model.groups.size(); ++i)
        enter(m_groups, m_model.groups[i], { Connective::Event, i });
}

/// The basic event of this name; one that stands nowhere else is defined by its group.
std::size_t Resolver::memberEvent(const CommonCauseGroup& group, const Document::Member& member)
{
    const std::string scope = scopeOf(group.path);
    if (const auto* known = m_events.find(scope, member.name, Connective::BasicEvent))
        return known->index;
    BasicEvent event{ { member.name, scope.empty() ? member.name : scope + '.' + member.name, member.line } };
    if (member.name.find('.') != std::string::npos)
        m_xml.refuse("openpsa.undefined", member.name, member.line);
    if (group.name == group.path && !scope.empty())
        event.name = event.path;
    enter(m_events, event, { Connective::BasicEvent, m_model.basicEvents.size() });
    m_model.basicEvents.push_back(std::move(event));
    return m_model.basicEvents.size() - 1;
}

void Resolver::joinMembers(std::size_t group)
{
    for (const Document::Member& member : m_members[group]) {
        const std::size_t index = memberEvent(m_model.groups[group], member);
        if (m_model.basicEvents[index].group)
            m_xml.refuse("openpsa.duplicate", member.name, member.line);
        m_model.basicEvents[index].group = group;
        m_model.groups[group].members.push_back(index);
    }
}

void Resolver::resolveFormula(FormulaNode& node, const std::string& scope)
{
    for (FormulaNode& operand : node.operands)
        resolveFormula(operand, scope);
    if (node.name.empty())
        return;
    if (const auto* target = m_events.find(scope, node.name, node.connective)) {
        node.connective = target->kind;
        node.index = target->index;
    } else {
        m_xml.refuse("openpsa.undefined", node.name, node.line);
    }
}

void Resolver::resolveExpression(Expression& expression, const std::string& scope)
{
    for (Expression& argument : expression.arguments)
        resolveExpression(argument, scope);
    if (expression.operation != Operation::Parameter)
        return;
    if (const auto* target = m_parameters.find(scope, expression.name, Connective::Event))
        expression.parameter = target->index;
    else
        m_xml.refuse("openpsa.undefined", expression.name, expression.line);
}

void Resolver::resolveValues()
{
    for (BasicEvent& event : m_model.basicEvents)
        if (event.expression)
            resolveExpression(*event.expression, scopeOf(event.path));
    for (Parameter& parameter : m_model.parameters)
        resolveExpression(parameter.expression, scopeOf(parameter.path));
    for (CommonCauseGroup& group : m_model.groups) {
        resolveExpression(group.distribution, scopeOf(group.path));
        for (Factor& factor : group.factors)
            resolveExpression(factor.expression, scopeOf(group.path));
    }
}

template <typename T> void Resolver::refuseLoop(const std::vector<T>& definitions, const std::vector<std::size_t>& loop)
{
    constexpr std::size_t kNamed = 20;
    if (loop.empty())
        return;
    std::string named = shown(definitions[loop.front()].name);
    for (std::size_t i = 1; i < loop.size(); ++i)
        if (i < kNamed || i + 1 == loop.size())
            named += " > " + shown(definitions[loop[i]].name);
        else if (i == kNamed)
            named += " > ...";
    m_xml.refuseWhole("openpsa.loop", named, definitions[loop.front()].line);
}

void Resolver::refuseLoops()
{
    refuseLoop(m_model.gates, gateOrder(m_model).loop);
    refuseLoop(m_model.parameters, parameterOrder(m_model).loop);
}

} // namespace

OpenPsaModel resolve(Document document, XmlWalk& xml)
{
    return Resolver(std::move(document), xml).run();
}

} // namespace hz::openpsa
