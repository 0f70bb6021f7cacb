#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hz::base {

/// What a JSON text consists of, as far as its first values tell: enough to say what wrote it. Reads no more than it is
/// given, holds little, and is lenient where a parser would not be (NaN, control characters in texts).
struct JsonOutline {
    struct Entry {
        std::size_t parent = 0; // the entry that it is in; of the root: itself
        std::string key; // empty in lists and of the root
        char kind = '0'; // { [ " or the first character of anything else: a digit, t, f, n
        std::string text{}; // the first characters of a text or a number
    };
    enum class End {
        Complete, // the first value ended
        Cut, // the text ended within it
        Broken, // it is no JSON
    };

    End end = End::Broken;
    std::size_t stop = 0; // where the value ended or is broken
    bool hasMore = false; // behind the first value is another
    /// The root, its members, theirs and so on down to the fourth level; of a list the first three; in their order.
    std::vector<Entry> entries{};

    [[nodiscard]] bool isObject() const { return !entries.empty() && entries.front().kind == '{'; }
    [[nodiscard]] bool isList() const { return !entries.empty() && entries.front().kind == '['; }
    /// A member by its key; null where there is none. 0 is the root.
    [[nodiscard]] const Entry* find(std::string_view key, std::size_t parent = 0) const;
    [[nodiscard]] bool has(std::string_view key, std::size_t parent = 0) const { return find(key, parent) != nullptr; }
    [[nodiscard]] std::size_t indexOf(const Entry& entry) const
    {
        return static_cast<std::size_t>(&entry - entries.data());
    }
    [[nodiscard]] std::vector<std::size_t> membersOf(std::size_t parent) const;
};

[[nodiscard]] JsonOutline outlineOf(std::string_view text);

} // namespace hz::base
