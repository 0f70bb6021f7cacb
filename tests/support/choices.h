#pragma once

#include <rapidcheck.h>

#include <cstdint>
#include <vector>

namespace hz::testing {

/// In place of random numbers, for what makes things of them: a list that RapidCheck draws. After its end come zeros,
/// of which the simplest things are made; so what is made becomes small when RapidCheck shrinks the list.
class Choices {
public:
    Choices()
        : m_choices(*rc::gen::arbitrary<std::vector<std::uint32_t>>())
    {
    }
    std::uint32_t operator()() { return m_next < m_choices.size() ? m_choices[m_next++] : 0; }

private:
    std::vector<std::uint32_t> m_choices;
    std::size_t m_next = 0;
};

} // namespace hz::testing
