#include "model/openpsa/reader/name_tables.h"
#include "model/base/codes/openpsa_errors.h"
#include "model/openpsa/reader/xml_walk.h"

namespace hz::openpsa {

void NameTables::enter(Names& names, const Definition& definition, Names::Target target)
{
    if (!names.add(definition, target))
        m_errors.refuse(base::OpenPsaError::Duplicate, shown(definition.name), definition.file, definition.line);
}

std::size_t NameTables::find(
    const Names& names, const std::string& reference, Connective kind, const Definition& in, int line)
{
    if (const auto* target = names.find(scopeOf(in.path), reference, kind))
        return target->index;
    m_errors.refuse(base::OpenPsaError::Undefined, shown(reference), in.file, line);
    return kUnresolved;
}

void NameTables::resolve(FormulaNode& node, const Definition& in)
{
    for (FormulaNode& operand : node.operands)
        resolve(operand, in);
    if (node.name.empty())
        return;
    const std::string scope = scopeOf(in.path);
    const auto* target = events.find(scope, node.name, node.connective);
    if (!target && declare(node, in))
        target = events.find(scope, node.name, node.connective);
    if (target) {
        node.connective = target->kind;
        node.index = target->index;
    } else {
        m_errors.refuse(base::OpenPsaError::Undefined, shown(node.name), in.file, node.line);
    }
}

/// Only what can be nothing else than a public basic event: no other kind of that name, no path.
bool NameTables::declare(const FormulaNode& node, const Definition& in)
{
    const bool isTaken = events.find(scopeOf(in.path), node.name, Connective::Event) != nullptr;
    if (node.connective != Connective::BasicEvent || isTaken || node.name.find('.') != std::string::npos)
        return false;
    m_basicEvents.push_back({ { node.name, node.name, node.line, in.file } });
    enter(events, m_basicEvents.back(), { Connective::BasicEvent, m_basicEvents.size() - 1 });
    return true;
}

void NameTables::resolve(Expression& expression, const Definition& in)
{
    for (Expression& argument : expression.arguments)
        resolve(argument, in);
    if (expression.operation == Operation::Parameter)
        expression.parameter = find(parameters, expression.name, Connective::Event, in, expression.line);
}

std::string namedInOrder(const std::vector<const Definition*>& loop)
{
    constexpr std::size_t kNamed = 20;
    std::string named = shown(loop.front()->name);
    for (std::size_t i = 1; i < loop.size(); ++i)
        if (i < kNamed || i + 1 == loop.size())
            named += " > " + shown(loop[i]->name);
        else if (i == kNamed)
            named += " > ...";
    return named;
}

} // namespace hz::openpsa
