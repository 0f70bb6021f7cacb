#include "fuzz/question.h"

#include "fuzz/entry.h"

#include <cmath>
#include <cstdlib>

using namespace hz::engine;

namespace {

constexpr double kRounding = 1e-12;
constexpr std::size_t kMaxFunctions = 60;

/// A function with its truth table.
struct Known {
    Ref ref;
    truth::Table table;
};

/// Zeroes when the end is reached.
class Bytes {
public:
    Bytes(const std::uint8_t* data, std::size_t size)
        : m_data(data)
        , m_left(size)
    {
    }

    [[nodiscard]] bool end() const { return m_left == 0; }
    unsigned next() { return m_left == 0 ? 0U : (--m_left, *m_data++); }

private:
    const std::uint8_t* m_data;
    std::size_t m_left;
};

Known made(Formula& formula, const std::vector<Known>& known, Bytes& bytes)
{
    const unsigned kind = bytes.next();
    std::vector<truth::Table> tables;
    std::vector<Ref> refs;
    for (unsigned count = 1 + bytes.next() % 4; count > 0; --count) {
        const unsigned pick = bytes.next();
        const Known& operand = known[pick / 2 % known.size()];
        tables.push_back(pick % 2 == 1 ? ~operand.table : operand.table);
        refs.push_back(pick % 2 == 1 ? !operand.ref : operand.ref);
    }
    const auto count = static_cast<unsigned>(refs.size());
    switch (kind % 4) {
    case 0:
        return { formula.all(refs), truth::atLeast(count, tables) };
    case 1:
        return { formula.any(refs), truth::atLeast(1, tables) };
    case 2:
        return { formula.atLeast(kind / 4 % 5, refs), truth::atLeast(kind / 4 % 5, tables) };
    default:
        return { formula.exclusiveOr(refs.front(), refs.back()), tables.front() ^ tables.back() };
    }
}

} // namespace

std::vector<ProbabilityPair> Question::pairs() const
{
    std::vector<ProbabilityPair> result;
    for (const double probability : probabilities)
        result.push_back({ probability, 1.0 - probability });
    return result;
}

Question questionFrom(const std::uint8_t* data, std::size_t size)
{
    Bytes bytes(data, size);
    Question question;
    question.tight.maximumNodes = 1 + bytes.next() % 64;
    question.order = bytes.next() % (truth::kVariables + 1);
    std::vector<Known> known;
    for (Variable variable = 0; variable < truth::kVariables; ++variable) {
        known.push_back({ question.formula.variable(variable), truth::tableOf(variable) });
        question.probabilities.push_back(bytes.next() / 255.0);
    }
    while (!bytes.end() && known.size() < kMaxFunctions)
        known.push_back(made(question.formula, known, bytes));
    question.root = known.back().ref;
    question.table = known.back().table;
    return question;
}

bool near(double value, double expected)
{
    return std::abs(value - expected) <= kRounding;
}

bool holds(hz::base::Interval interval, double value)
{
    return interval.low <= value + kRounding && value - kRounding <= interval.high;
}

void demand(bool isSo)
{
    if (!isSo)
        std::abort();
}

/// Any bytes are a question.
std::vector<std::string> fuzzSeeds()
{
    std::string text;
    for (int i = 0; i < 240; ++i)
        text += static_cast<char>(i * 37 % 251);
    return { text, text.substr(0, 60), text.substr(100) };
}
