#include "model/openpsa/reader/names.h"

namespace hz::openpsa {

std::string scopeOf(const std::string& path)
{
    const auto dot = path.rfind('.');
    return dot == std::string::npos ? std::string() : path.substr(0, dot);
}

bool Names::add(const Definition& definition, Target target)
{
    const bool newPath = m_targets.emplace(definition.path, target).second;
    if (definition.name != definition.path)
        return m_targets.emplace(definition.name, target).second && newPath;
    m_hasPrivate = m_hasPrivate || definition.path.find('.') != std::string::npos;
    return newPath;
}

const Names::Target* Names::find(const std::string& key, Connective kind) const
{
    const auto found = m_targets.find(key);
    const bool fits = found != m_targets.end() && (kind == Connective::Event || found->second.kind == kind);
    return fits ? &found->second : nullptr;
}

/// What is public has one name, in whatever scope it is spoken of; only a path of several steps, or a private
/// definition, can mean something else in an inner scope.
const Names::Target* Names::find(std::string scope, const std::string& reference, Connective kind) const
{
    if (m_hasPrivate || reference.find('.') != std::string::npos)
        for (; !scope.empty(); scope = scopeOf(scope))
            if (const Target* target = find(scope + '.' + reference, kind))
                return target;
    return find(reference, kind);
}

} // namespace hz::openpsa
