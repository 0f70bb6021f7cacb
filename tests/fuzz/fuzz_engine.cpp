#include "fuzz/entry.h"

#include "model/engine/engine.h"

#include <cmath>
#include <cstdlib>

using namespace hz::engine;

namespace {

constexpr unsigned kVariables = 6;
constexpr unsigned kWorlds = 1U << kVariables;

/// A function with its truth table: bit w is its value where the variables are the bits of w.
struct Known {
    Ref ref;
    std::uint64_t table = 0;
};

std::uint64_t tableOf(Variable variable)
{
    std::uint64_t table = 0;
    for (unsigned world = 0; world < kWorlds; ++world)
        table |= static_cast<std::uint64_t>((world >> variable) & 1U) << world;
    return table;
}

std::uint64_t atLeast(unsigned k, const std::vector<Known>& operands)
{
    std::uint64_t table = 0;
    for (unsigned world = 0; world < kWorlds; ++world) {
        unsigned count = 0;
        for (const Known& operand : operands)
            count += static_cast<unsigned>((operand.table >> world) & 1U);
        table |= static_cast<std::uint64_t>(count >= k) << world;
    }
    return table;
}

double probabilityOf(std::uint64_t table, const std::vector<hz::base::Interval>& probabilities)
{
    double sum = 0.0;
    for (unsigned world = 0; world < kWorlds; ++world) {
        double chance = static_cast<double>((table >> world) & 1U);
        for (unsigned variable = 0; variable < kVariables; ++variable) {
            const double p = probabilities[variable].low;
            chance *= ((world >> variable) & 1U) != 0 ? p : 1.0 - p;
        }
        sum += chance;
    }
    return sum;
}

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
    std::vector<Known> operands;
    std::vector<Ref> refs;
    for (unsigned count = 1 + bytes.next() % 4; count > 0; --count) {
        const unsigned pick = bytes.next();
        Known operand = known[pick / 2 % known.size()];
        if (pick % 2 == 1)
            operand = { !operand.ref, ~operand.table };
        operands.push_back(operand);
        refs.push_back(operand.ref);
    }
    const auto count = static_cast<unsigned>(operands.size());
    switch (kind % 4) {
    case 0:
        return { formula.all(refs), atLeast(count, operands) };
    case 1:
        return { formula.any(refs), atLeast(1, operands) };
    case 2:
        return { formula.atLeast(kind / 4 % 5, refs), atLeast(kind / 4 % 5, operands) };
    default:
        return { formula.exclusiveOr(refs.front(), refs.back()), operands.front().table ^ operands.back().table };
    }
}

} // namespace

/// A formula from the bytes: its probability is that of its truth table.
int fuzzOne(const std::uint8_t* data, std::size_t size)
{
    Bytes bytes(data, size);
    Formula formula;
    std::vector<Known> known;
    std::vector<hz::base::Interval> probabilities;
    for (Variable variable = 0; variable < kVariables; ++variable) {
        known.push_back({ formula.variable(variable), tableOf(variable) });
        probabilities.push_back(hz::base::Interval::point(bytes.next() / 255.0));
    }
    while (!bytes.end() && known.size() < 200)
        known.push_back(made(formula, known, bytes));
    Engine engine(formula, {});
    engine.setProbabilities(probabilities);
    const Answer answer = engine.probability(known.back().ref);
    if (!answer.exact || std::abs(answer.value.low - probabilityOf(known.back().table, probabilities)) > 1e-12)
        std::abort();
    return 0;
}

std::vector<std::string> fuzzSeeds()
{
    std::string text;
    for (int i = 0; i < 240; ++i)
        text += static_cast<char>(i * 37 % 251);
    return { text, text.substr(0, 60), text.substr(100) };
}
