#include "model/base/json_outline.h"

#include <algorithm>

namespace hz::base {

namespace {

constexpr std::size_t kDeepest = 2000; // brackets that are followed
constexpr std::size_t kLowestLevel = 4; // that is kept
constexpr std::size_t kMaxEntries = 1000; // below the first level
constexpr std::size_t kMaxOfAList = 3;
constexpr std::size_t kMaxOfAnObject = 100;
constexpr std::size_t kLongestText = 200;
constexpr std::string_view kBlanks = " \t\r\n";

class Scanner {
public:
    explicit Scanner(std::string_view text)
        : m_text(text)
    {
    }

    JsonOutline read()
    {
        JsonOutline::End end = JsonOutline::End::Cut;
        for (skipBlanks(); m_at < m_text.size(); skipBlanks()) {
            if (!step()) {
                end = m_isCut ? JsonOutline::End::Cut : JsonOutline::End::Broken;
                break;
            }
            if (m_open.empty()) {
                end = JsonOutline::End::Complete;
                break;
            }
        }
        m_outline.end = end;
        m_outline.stop = m_at;
        skipBlanks();
        m_outline.hasMore = end == JsonOutline::End::Complete && m_at < m_text.size();
        return std::move(m_outline);
    }

private:
    enum class Wants { Value, ValueOrEnd, Key, KeyOrEnd, Colon, CommaOrEnd };
    struct Open {
        char bracket = '{';
        std::size_t entry = 0; // of it, or kUnkept
        std::size_t members = 0;
    };
    static constexpr std::size_t kUnkept = static_cast<std::size_t>(-1);

    void skipBlanks() { m_at = std::min(m_text.find_first_not_of(kBlanks, m_at), m_text.size()); }

    bool step()
    {
        const char c = m_text[m_at];
        switch (m_wants) {
        case Wants::Colon:
            return c == ':' && go(Wants::Value);
        case Wants::CommaOrEnd:
            if (c == ',')
                return go(m_open.back().bracket == '{' ? Wants::Key : Wants::Value);
            return close(c);
        case Wants::Key:
            return c == '"' && readKey();
        case Wants::KeyOrEnd:
            return c == '"' ? readKey() : close(c);
        case Wants::ValueOrEnd:
            return c == ']' ? close(c) : readValue(c);
        default:
            return readValue(c);
        }
    }

    bool go(Wants next)
    {
        ++m_at;
        m_wants = next;
        return true;
    }

    bool close(char c)
    {
        if (m_open.empty() || c != (m_open.back().bracket == '{' ? '}' : ']'))
            return false;
        m_open.pop_back();
        return go(Wants::CommaOrEnd);
    }

    bool readKey()
    {
        m_wants = Wants::Colon;
        return readText(m_key);
    }

    bool readValue(char c)
    {
        const std::size_t entry = keep(c);
        m_wants = Wants::CommaOrEnd;
        if (c == '{' || c == '[') {
            m_open.push_back({ c, entry });
            return m_open.size() <= kDeepest && go(c == '{' ? Wants::KeyOrEnd : Wants::ValueOrEnd);
        }
        std::string text;
        if (m_open.empty() || !(c == '"' ? readText(text) : readWord(text)))
            return false;
        if (entry != kUnkept)
            m_outline.entries[entry].text = std::move(text);
        return true;
    }

    /// The entry of the value that begins here.
    std::size_t keep(char kind)
    {
        std::size_t parent = 0;
        if (!m_open.empty()) {
            Open& open = m_open.back();
            parent = open.entry;
            const bool isOneTooMany = ++open.members > (open.bracket == '[' ? kMaxOfAList : kMaxOfAnObject);
            const bool isFull = m_outline.entries.size() >= kMaxEntries && m_open.size() > 1;
            if (parent == kUnkept || m_open.size() > kLowestLevel || isOneTooMany || isFull)
                return kUnkept;
        }
        const bool isMember = !m_open.empty() && m_open.back().bracket == '{';
        m_outline.entries.push_back({ parent, isMember ? m_key : std::string(), kind });
        return m_outline.entries.size() - 1;
    }

    bool readText(std::string& text)
    {
        std::size_t end = m_at + 1;
        while (end < m_text.size() && m_text[end] != '"' && m_text[end] != '\n')
            end += m_text[end] == '\\' ? 2 : 1;
        m_isCut = end >= m_text.size();
        if (m_isCut || m_text[end] != '"')
            return false;
        text = m_text.substr(m_at + 1, std::min(end - m_at - 1, kLongestText));
        m_at = end + 1;
        return true;
    }

    /// A number, true, NaN and the like.
    bool readWord(std::string& text)
    {
        const auto isPart = [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '+'
                || c == '.';
        };
        const auto* const begin = m_text.data() + m_at;
        const auto* const end = std::find_if_not(begin, m_text.data() + m_text.size(), isPart);
        text.assign(begin, std::min(end, begin + kLongestText));
        m_at += static_cast<std::size_t>(end - begin);
        return isWord(text) || (m_isCut = m_at == m_text.size() && !text.empty());
    }

    [[nodiscard]] static bool isWord(std::string_view text)
    {
        const std::string_view word = text.starts_with('-') ? text.substr(1) : text;
        return (!word.empty() && word.front() >= '0' && word.front() <= '9') || word == "true" || word == "false"
            || word == "null" || word == "NaN" || word == "Infinity";
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    Wants m_wants = Wants::Value;
    std::vector<Open> m_open;
    std::string m_key;
    bool m_isCut = false;
    JsonOutline m_outline;
};

} // namespace

const JsonOutline::Entry* JsonOutline::find(std::string_view key, std::size_t parent) const
{
    for (std::size_t i = 1; i < entries.size(); ++i)
        if (entries[i].parent == parent && entries[i].key == key)
            return &entries[i];
    return nullptr;
}

std::vector<std::size_t> JsonOutline::membersOf(std::size_t parent) const
{
    std::vector<std::size_t> members;
    for (std::size_t i = 1; i < entries.size(); ++i)
        if (entries[i].parent == parent)
            members.push_back(i);
    return members;
}

JsonOutline outlineOf(std::string_view text)
{
    return Scanner(text).read();
}

} // namespace hz::base
