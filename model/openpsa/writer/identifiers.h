#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>

namespace hz::openpsa {

/// Makes identifiers of the format from any words: letters, digits and underscores of ASCII, not beginning with a
/// digit; and no two the same, without regard to case.
class Identifiers {
public:
    [[nodiscard]] std::string unique(const std::string& wish);

private:
    std::unordered_set<std::string> m_taken; // in lower case
    std::unordered_map<std::string, std::size_t> m_next; // by wish: the number to try next
};

} // namespace hz::openpsa
