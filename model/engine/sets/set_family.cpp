#include "model/engine/sets/set_family.h"

#include <algorithm>
#include <functional>

namespace hz::engine {

namespace {

double greater(double a, double b)
{
    return std::max(a, b);
}

} // namespace

/// Without a node where it would have no sets above.
Family SetFamily::append(Element test, Family high, Family low)
{
    const Order added = test.isEvent() ? 1 : m_shortest[test.family()];
    if (high == kNoSet || (!test.isEvent() && test.family() == kNoSet))
        return low;
    m_nodes.push_back({ test, high, low });
    m_shortest.push_back(std::min({ added + m_shortest[high], m_shortest[low], kAnyOrder }));
    return static_cast<Family>(m_nodes.size() - 1);
}

Family SetFamily::add(const Zbdd& zbdd, Family root, std::span<const Element> elementAtRank)
{
    std::vector<Family> renamed(std::max(root, kEmptySet) + std::size_t{ 1 }, kNoSet);
    std::vector<bool> reached(renamed.size(), false);
    reached[root] = true;
    for (Family i = root; i > kEmptySet; --i) {
        if (reached[i])
            reached[zbdd.node(i).high] = reached[zbdd.node(i).low] = true;
    }
    renamed[kEmptySet] = kEmptySet;
    m_blocks.push_back(static_cast<Family>(m_nodes.size()));
    for (Family i = 2; i <= root; ++i) {
        const Zbdd::Node& n = zbdd.node(i);
        if (reached[i])
            renamed[i] = append(elementAtRank[n.rank], renamed[n.high], renamed[n.low]);
    }
    m_root = renamed[root];
    m_choice = {};
    return m_root;
}

Family SetFamily::add(const SetFamily& family, std::span<const Element> elementOfVariable)
{
    std::vector<Family> renamed(family.m_nodes.size(), kNoSet);
    renamed[kEmptySet] = kEmptySet;
    m_blocks.push_back(static_cast<Family>(m_nodes.size()));
    for (std::size_t i = 2; i < renamed.size(); ++i) {
        const auto& [test, high, low] = family.m_nodes[i];
        renamed[i] = append(elementOfVariable[test.variable()], renamed[high], renamed[low]);
    }
    m_root = renamed[family.m_root];
    m_choice = {};
    return m_root;
}

/// rows[j]: the sets of j of the elements so far.
std::optional<Family> SetFamily::add(
    std::uint32_t k, std::span<const Element> elements, std::size_t maximumNodes, Budget& budget)
{
    m_blocks.push_back(static_cast<Family>(m_nodes.size()));
    std::vector<Family> rows(k + std::size_t{ 1 }, kNoSet);
    rows[0] = kEmptySet;
    for (std::size_t i = 0; i < elements.size(); ++i) {
        const std::size_t left = elements.size() - i - 1;
        for (std::size_t j = std::min<std::size_t>(k, i + 1); j >= 1 && j + left >= k; --j) {
            if (!budget.spend() || m_nodes.size() >= maximumNodes)
                return std::nullopt;
            rows[j] = append(elements[i], rows[j - 1], rows[j]);
        }
    }
    m_root = rows[k];
    const bool isOfEvents = std::ranges::all_of(elements, &Element::isEvent);
    m_choice = isOfEvents ? Choice{ k, static_cast<std::uint32_t>(elements.size()) } : Choice{};
    return m_root;
}

std::vector<Order> SetFamily::longest() const
{
    std::vector<Order> result(m_nodes.size(), 0);
    for (std::size_t i = 2; i < m_nodes.size(); ++i) {
        const auto& [test, high, low] = m_nodes[i];
        const Order added = test.isEvent() ? 1 : result[test.family()];
        result[i] = std::max(added + result[high], result[low]);
    }
    return result;
}

/// By family: some node adds a set of it.
std::vector<bool> SetFamily::tested() const
{
    std::vector<bool> result(m_nodes.size(), false);
    for (std::size_t i = 2; i < m_nodes.size(); ++i) {
        if (!m_nodes[i].test.isEvent())
            result[m_nodes[i].test.family()] = true;
    }
    return result;
}

template <typename Join>
std::vector<double> SetFamily::joined(std::span<const double> probabilities, const Join& join) const
{
    std::vector<double> result(m_nodes.size(), 0.0);
    result[kEmptySet] = 1.0;
    for (std::size_t i = 2; i < m_nodes.size(); ++i) {
        const auto& [test, high, low] = m_nodes[i];
        const double p = test.isEvent() ? probabilityOf(test.variable(), probabilities) : result[test.family()];
        result[i] = join(p * result[high], result[low]);
    }
    return result;
}

template <typename Join>
SetFamily::Products SetFamily::products(std::span<const double> probabilities, const Join& join) const
{
    const auto below = joined(probabilities, join);
    std::vector<double> weights(m_nodes.size(), 0.0);
    Products result{ below[m_root], {} };
    weights[m_root] = 1.0;
    for (std::size_t i = m_nodes.size() - 1; i > kEmptySet; --i) {
        const auto& [test, high, low] = m_nodes[i];
        double p = 0.0;
        if (test.isEvent()) {
            p = probabilityOf(test.variable(), probabilities);
            result.rests.resize(std::max<std::size_t>(result.rests.size(), test.variable() + std::size_t{ 1 }), 0.0);
            double& rest = result.rests[test.variable()];
            rest = join(rest, weights[i] * below[high]);
        } else {
            p = below[test.family()];
            weights[test.family()] = join(weights[test.family()], weights[i] * below[high]);
        }
        weights[high] = join(weights[high], weights[i] * p);
        weights[low] = join(weights[low], weights[i]);
    }
    return result;
}

std::vector<double> SetFamily::sumsByNode(std::span<const double> probabilities) const
{
    return joined(probabilities, std::plus<>());
}

std::vector<double> SetFamily::greatestByNode(std::span<const double> probabilities) const
{
    return joined(probabilities, greater);
}

SetFamily::Products SetFamily::sums(std::span<const double> probabilities) const
{
    return products(probabilities, std::plus<>());
}

SetFamily::Products SetFamily::greatest(std::span<const double> probabilities) const
{
    return products(probabilities, greater);
}

} // namespace hz::engine
