#include "fuzz/truth_table.h"

#include <algorithm>
#include <array>

namespace truth {

using namespace hz::engine;

Table tableOf(Variable variable)
{
    Table table;
    for (unsigned assignment = 0; assignment < kAssignments; ++assignment)
        table[assignment] = ((assignment >> variable) & 1U) != 0;
    return table;
}

Table atLeast(unsigned k, std::span<const Table> operands)
{
    Table table;
    for (unsigned assignment = 0; assignment < kAssignments; ++assignment)
        table[assignment] = std::ranges::count_if(operands, [&](const Table& each) { return each[assignment]; }) >= k;
    return table;
}

Table tableOf(const Formula& formula, Ref root, std::span<const Table> variables)
{
    std::vector<Table> tables;
    const auto of = [&](Ref ref) { return ref.negated() ? ~tables[ref.node()] : tables[ref.node()]; };
    for (std::uint32_t node = 0; node <= root.node(); ++node) {
        std::vector<Table> operands;
        for (const Ref operand : formula.operandsOf(node))
            operands.push_back(of(operand));
        switch (formula.operatorOf(node)) {
        case Operator::True:
            tables.push_back(~Table());
            break;
        case Operator::Event:
            tables.push_back(variables[formula.variableOf(node)]);
            break;
        case Operator::And:
            tables.push_back(atLeast(static_cast<unsigned>(operands.size()), operands));
            break;
        case Operator::AtLeast:
            tables.push_back(atLeast(formula.thresholdOf(node), operands));
            break;
        case Operator::Xor:
            tables.push_back(operands[0] ^ operands[1]);
            break;
        }
    }
    return of(root);
}

double chanceOf(const Table& table, std::span<const double> probabilities)
{
    std::array<double, kAssignments> chances{};
    chances.fill(1.0);
    for (unsigned assignment = 0; assignment < kAssignments; ++assignment)
        for (unsigned variable = 0; variable < kVariables; ++variable)
            chances[assignment] *=
                ((assignment >> variable) & 1U) != 0 ? probabilities[variable] : 1.0 - probabilities[variable];
    double sum = 0.0;
    for (unsigned assignment = 0; assignment < kAssignments; ++assignment)
        sum += table[assignment] ? chances[assignment] : 0.0;
    return sum;
}

Table restricted(const Table& table, unsigned variable, bool value)
{
    const Table where = tableOf(variable);
    const unsigned step = 1U << variable;
    return value ? (table & where) | (table & where) >> step : (table & ~where) | (table & ~where) << step;
}

Table above(Table table)
{
    for (unsigned variable = 0; variable < kVariables; ++variable)
        table |= (table & ~tableOf(variable)) << (1U << variable);
    return table;
}

Table minimal(const Table& table)
{
    const Table all = above(table);
    Table result = table;
    for (unsigned variable = 0; variable < kVariables; ++variable)
        result &= ~((all & ~tableOf(variable)) << (1U << variable));
    return result;
}

namespace {

/// Every cube that makes the function true, by what it tells and what as; a cube is the two that tell one more.
class Implicants {
public:
    explicit Implicants(const Table& table)
        : m_holds(std::size_t{ kAssignments } * kAssignments)
    {
        for (std::uint32_t told = kAssignments; told-- > 0;) {
            const std::uint32_t next = ~told & (told + 1); // the lowest that is not told
            for (std::uint32_t assignment = 0; assignment < kAssignments; ++assignment) {
                const std::uint32_t values = assignment & told;
                m_holds[told * kAssignments + values] = told + 1 == kAssignments
                    ? table[values]
                    : has({ told | next, values }) && has({ told | next, values | next });
            }
        }
    }

    [[nodiscard]] bool has(const Cube& cube) const { return m_holds[cube.told * kAssignments + cube.values]; }

    [[nodiscard]] bool isPrime(const Cube& cube) const
    {
        for (unsigned variable = 0; variable < kVariables; ++variable) {
            const std::uint32_t rest = cube.told & ~(1U << variable);
            if (rest != cube.told && has({ rest, cube.values & rest }))
                return false;
        }
        return has(cube);
    }

private:
    std::vector<bool> m_holds;
};

} // namespace

std::vector<Cube> primes(const Table& table)
{
    const Implicants implicants(table);
    std::vector<Cube> result;
    for (std::uint32_t told = 0; told < kAssignments; ++told)
        for (std::uint32_t values = 0; values < kAssignments; ++values)
            if ((values & ~told) == 0 && implicants.isPrime({ told, values }))
                result.push_back({ told, values });
    return result;
}

} // namespace truth
