#include "model/engine/simplify/modules.h"

#include "model/engine/brute_force.h"
#include "model/engine/simplify/dominators.h"
#include "model/engine/simplify/expression.h"
#include "model/engine/simplify/tidy.h"
#include "model/engine/simplify/whole.h"

#include <QtTest>

#include <array>
#include <random>

using namespace hz::engine;

namespace {

/// The nodes that can be reached from the output without entering one of them.
std::vector<bool> reachedWithout(const Network& network, std::uint32_t without)
{
    std::vector<bool> result(network.nodeCount(), false);
    std::vector<std::uint32_t> stack{ Network::kOutput };
    while (!stack.empty()) {
        const std::uint32_t node = stack.back();
        stack.pop_back();
        if (result[node] || node == without)
            continue;
        result[node] = true;
        for (const auto& slot : network.operandsOf(node))
            stack.push_back(slot.operand.node());
    }
    return result;
}

Simplified cut(std::string_view text)
{
    Network network = text::network(text);
    tidy(network);
    return cutIntoModules(network, 26);
}

/// In their order; what stands for them are the letters from A on.
std::string modulesOf(const Simplified& simplified)
{
    std::string result;
    for (const Ref module : simplified.modules)
        result += text::of(Network(simplified.formula, module)) + "; ";
    return result;
}

Network randomNetwork(unsigned seed)
{
    std::mt19937 random(seed);
    Formula formula;
    const unsigned variables = 4 + seed % 12;
    const Ref root = brute::formula(formula, variables, variables + seed % 17, random);
    Network result(formula, root);
    tidy(result);
    return result;
}

/// Whether something below a gate is used from elsewhere.
bool isEntered(const Network& network, std::uint32_t gate)
{
    const auto outside = reachedWithout(network, gate);
    std::vector<std::uint32_t> stack{ gate };
    while (!stack.empty()) {
        const std::uint32_t node = stack.back();
        stack.pop_back();
        for (const auto& slot : network.operandsOf(node)) {
            if (outside[slot.operand.node()])
                return true;
            stack.push_back(slot.operand.node());
        }
    }
    return false;
}

std::set<std::uint32_t> below(const Network& network, std::uint32_t gate)
{
    std::set<std::uint32_t> result;
    std::vector<std::uint32_t> stack{ gate };
    while (!stack.empty()) {
        const std::uint32_t node = stack.back();
        stack.pop_back();
        if (!result.insert(node).second)
            continue;
        for (const auto& slot : network.operandsOf(node))
            stack.push_back(slot.operand.node());
    }
    return result;
}

/// Whether operands of an And can be told apart by what is below them.
bool isConnected(const Network& network, std::uint32_t gate)
{
    std::vector<std::set<std::uint32_t>> parts;
    for (const auto& slot : network.operandsOf(gate)) {
        std::set<std::uint32_t> merged = below(network, slot.operand.node());
        std::vector<std::set<std::uint32_t>> apart;
        for (auto& part : parts) {
            const bool meets = std::ranges::any_of(part, [&](std::uint32_t node) { return merged.contains(node); });
            if (meets)
                merged.insert(part.begin(), part.end());
            else
                apart.push_back(std::move(part));
        }
        apart.push_back(std::move(merged));
        parts = std::move(apart);
    }
    return parts.size() == 1;
}

bool hasOnlyEvents(const Network& network, std::uint32_t gate)
{
    return std::ranges::none_of(
        network.operandsOf(gate), [&](const auto& slot) { return network.isGate(slot.operand.node()); });
}

/// Events that only this gate uses.
std::size_t ownEvents(const Network& network, std::uint32_t gate)
{
    return static_cast<std::size_t>(std::ranges::count_if(network.operandsOf(gate), [&](const auto& slot) {
        return !network.isGate(slot.operand.node()) && network.useCount(slot.operand.node()) == 1;
    }));
}

} // namespace

class TestModules : public QObject {
    Q_OBJECT

private slots:
    void examples_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("modules");
        const auto row = [](const char* given, const char* modules) {
            QTest::newRow(given) << QString(given) << QString(modules);
        };
        row("a", "a; ");
        row("!a", "a; ");
        row("a & !a", "");
        row("a & b & !c", "!c & a & b; ");
        row("a & (b ^ c)", "b ^ c; A & a; ");
        row("2/(a, b & c, d)", "b & c; 2/(A, a, d); ");
        row("(a & b) ^ (a & c)", "(a & b) ^ (a & c); ");
        // Two operands of the top share b; c and d do not matter to them.
        row("(a ^ b) & (b ^ e) & c & d", "(a ^ b) & (b ^ e); A & c & d; ");
        // The conjunction of a and b is cut out of a gate that shares the rest.
        row("(a & b & (c ^ d)) ^ (c ^ d)", "c ^ d; a & b; A ^ (A & B); ");
        row("(a & b & (c ^ d) & (e ^ f)) ^ (e ^ f)", "e ^ f; c ^ d; B & a & b; A ^ (A & C); ");
    }

    void examples()
    {
        QFETCH(const QString, given);
        QFETCH(const QString, modules);
        QCOMPARE(QString::fromStdString(modulesOf(cut(given.toStdString()))), modules);
    }

    void dominatorsAreThose()
    {
        for (unsigned seed = 0; seed < 300; ++seed) {
            const Network network = randomNetwork(seed);
            const auto order = network.order();
            const Dominators dominators(network, order);
            for (const std::uint32_t by : order) {
                const auto reached = reachedWithout(network, by);
                for (const std::uint32_t node : order)
                    QCOMPARE(dominators.ancestorAt(node, dominators.depthOf(by)) == by, !reached[node]);
            }
        }
    }

    void nothingMoreCanBeCutOff()
    {
        unsigned inner = 0;
        for (unsigned seed = 0; seed < 1000; ++seed) {
            const Simplified simplified = cutIntoModules(randomNetwork(seed), 16);
            QVERIFY(brute::areIndependent(simplified));
            for (const Ref module : simplified.modules) {
                const Network network(simplified.formula, module);
                const std::uint32_t root = network.root().node();
                QVERIFY(!network.isAnd(root) || hasOnlyEvents(network, root) || isConnected(network, root));
                for (const std::uint32_t node : network.order()) {
                    if (!network.isGate(node) || node == root)
                        continue;
                    ++inner;
                    QVERIFY(isEntered(network, node));
                    QVERIFY(!network.isAnd(node) || ownEvents(network, node) <= 1);
                }
            }
        }
        QVERIFY(inner > 1000);
    }

    void theFunctionStaysTheSame()
    {
        for (unsigned seed = 0; seed < 1000; ++seed) {
            std::mt19937 random(seed);
            Formula formula;
            const Ref root = brute::formula(formula, 8, 20, random);
            Network network(formula, root);
            tidy(network);
            const Simplified simplified = cutIntoModules(network, 8);
            Formula back;
            const Ref function = brute::whole(simplified, back);
            QVERIFY(brute::table(back, function, 8) == brute::table(formula, root, 8));
        }
    }

    void deepChainsAreNoDanger()
    {
        Formula formula;
        Ref chain = formula.variable(0);
        Ref before = chain;
        constexpr Variable kLength = 100'000;
        for (Variable i = 1; i < kLength; ++i) {
            const Ref next = formula.exclusiveOr(chain, formula.all(std::array{ before, formula.variable(i) }));
            before = chain;
            chain = next;
        }
        Network network(formula, chain);
        tidy(network);
        const Simplified simplified = cutIntoModules(network, kLength);
        QCOMPARE(simplified.modules.size(), std::size_t{ 1 });
    }
};

QTEST_APPLESS_MAIN(TestModules)
#include "test_modules.moc"
