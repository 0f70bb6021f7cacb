#pragma once

#include "model/openpsa/definitions/open_psa_model.h"

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace hz::openpsa {

/// Where definitions of one name space (events; parameters; groups) are.
class Names {
public:
    /// What a name stands for: `Connective::Gate`, `BasicEvent` or `HouseEvent` with its index; other name spaces use
    /// any one kind.
    struct Target {
        Connective kind = Connective::Event;
        std::size_t index = kUnresolved;
    };

    /// Makes room for so many paths and names more.
    void expect(std::size_t names) { m_targets.reserve(m_targets.size() + names); }
    /// False if one of its names is taken.
    [[nodiscard]] bool add(const Definition& definition, Target target);
    /// The definition that `reference`, written in `scope` (a path, or empty), means: the innermost container that has
    /// it, then the public ones. `kind` Event stands for any. Null if there is none.
    [[nodiscard]] const Target* find(std::string scope, const std::string& reference, Connective kind) const;

private:
    [[nodiscard]] const Target* find(const std::string& key, Connective kind) const;

    std::unordered_map<std::string, Target> m_targets; // by path, and by the name of what is public
    bool m_hasPrivate = false; // in a container, where only the path names it
};

/// The container of a path: all before its last dot.
[[nodiscard]] std::string scopeOf(const std::string& path);

} // namespace hz::openpsa
