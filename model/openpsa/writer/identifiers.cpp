#include "model/openpsa/writer/identifiers.h"

namespace hz::openpsa {

namespace {

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::string legal(const std::string& wish)
{
    std::string name;
    for (const char c : wish) {
        if (isLetter(c) || isDigit(c))
            name += c;
        else if (!name.empty() && name.back() != '_')
            name += '_';
    }
    while (!name.empty() && name.back() == '_')
        name.pop_back();
    if (name.empty())
        return "x";
    return isDigit(name.front()) ? 'x' + name : name;
}

std::string lowerCase(std::string name)
{
    for (char& c : name)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return name;
}

} // namespace

std::string Identifiers::unique(const std::string& wish)
{
    const std::string name = legal(wish);
    if (m_taken.insert(lowerCase(name)).second)
        return name;
    std::size_t& number = m_next.try_emplace(lowerCase(name), 2).first->second;
    for (;;) {
        std::string numbered = name + '_' + std::to_string(number++);
        if (m_taken.insert(lowerCase(numbered)).second)
            return numbered;
    }
}

} // namespace hz::openpsa
