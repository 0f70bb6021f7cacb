#include "model/openpsa/reader/names.h"

namespace hz::openpsa {

std::string scopeOf(const std::string& path)
{
    const auto dot = path.rfind('.');
    return dot == std::string::npos ? std::string() : path.substr(0, dot);
}

bool Names::add(const Definition& definition, Target target)
{
    const bool newPath = m_byPath.emplace(definition.path, target).second;
    const bool newName = m_byName.emplace(definition.name, target).second;
    return newPath && newName;
}

const Names::Target* Names::find(std::string scope, const std::string& reference, Connective kind) const
{
    const auto in = [&](const auto& table, const std::string& key) -> const Target* {
        const auto found = table.find(key);
        const bool fits = found != table.end() && (kind == Connective::Event || found->second.kind == kind);
        return fits ? &found->second : nullptr;
    };
    for (; !scope.empty(); scope = scopeOf(scope))
        if (const Target* target = in(m_byPath, scope + '.' + reference))
            return target;
    if (const Target* target = in(m_byPath, reference))
        return target;
    return in(m_byName, reference);
}

} // namespace hz::openpsa
