#pragma once

#include "support/scheme.h"

#include <functional>

/// Small random hazard graphs with everything that the scoring page knows: all logics, negation, feedback, shared and
/// degraded controls, degradation controls, conditional probabilities, unknowns, eliminated nodes.
namespace hz::testing {

class RandomGraph {
public:
    explicit RandomGraph(std::uint64_t seed)
        : RandomGraph(std::mt19937_64(seed * 7919 + 13), seed)
    {
    }
    /// Of the numbers that `random` gives.
    explicit RandomGraph(std::function<std::uint64_t()> random, std::uint64_t seed = 1)
        : m_ids(seed)
        , m_random(std::move(random))
        , scheme(putScheme(model, m_ids))
    {
        if (one(3))
            putOccasion(model, 10.0);
        auto project = model.project();
        project.exposure.length = one(4) ? 2.0 : 1.0;
        model.put(project);
        const int nodes = between(3, 7);
        for (int i = 0; i < nodes; ++i)
            addNode(i == 0 ? domain::NodeKind::Consequence : kind());
        const int links = between(nodes - 1, nodes + 3);
        for (int i = 0; i < links; ++i)
            addLink();
        for (int i = between(0, 5); i > 0; --i)
            addGuard();
        addImpacts();
    }

    domain::Model model;

private:
    Ids m_ids;
    std::function<std::uint64_t()> m_random;

public:
    SchemeIds scheme;

private:
    int between(int low, int high)
    {
        return low + static_cast<int>(m_random() % static_cast<std::uint64_t>(high - low + 1));
    }
    bool one(int in) { return between(1, in) == 1; }

    domain::NodeKind kind()
    {
        using enum domain::NodeKind;
        static constexpr std::array kKinds{ Cause, Cause, Cause, Hazard, Hazard, Consequence, Control, Control };
        return kKinds[static_cast<std::size_t>(between(0, 7))];
    }

    domain::Likelihood likelihood()
    {
        switch (between(0, 9)) {
        case 0:
            return domain::Likelihood::unknown();
        case 1:
        case 2:
        case 3:
            return domain::Likelihood::frequency(between(1, 20) / 10.0, domain::TimeUnit::Year);
        case 4:
            return domain::Likelihood::perOccasion(between(1, 20) / 100.0);
        case 5:
        case 6:
            return {};
        default:
            return domain::Likelihood::condition(between(0, 10) / 10.0);
        }
    }

    void addNode(domain::NodeKind nodeKind)
    {
        domain::Node node;
        node.id = m_ids.next();
        node.kind = nodeKind;
        node.code = QStringLiteral("N%1").arg(m_nodes.size());
        node.title = node.code;
        node.logic = static_cast<domain::Logic>(one(2) ? 0 : between(0, 3));
        node.atLeast = between(1, 3);
        node.likelihood = likelihood();
        node.eliminated = nodeKind != domain::NodeKind::Control && one(15);
        node.eliminatedWhy = node.eliminated ? QStringLiteral("by design") : QString();
        node.status = static_cast<domain::ControlStatus>(between(0, 4));
        if (nodeKind == domain::NodeKind::Control && !one(4))
            node.rating = scheme.ratings[static_cast<std::size_t>(between(0, 2))];
        if (nodeKind != domain::NodeKind::Control && one(6))
            node.judged = scheme.likelihoods[static_cast<std::size_t>(between(0, 4))];
        model.put(node);
        m_nodes.push_back(node);
    }

    const domain::Node& anyNode()
    {
        return m_nodes[static_cast<std::size_t>(between(0, static_cast<int>(m_nodes.size()) - 1))];
    }

    void addLink()
    {
        const domain::Node& from = anyNode();
        const domain::Node& to = anyNode();
        const bool known = std::ranges::any_of(
            m_links, [&](const domain::Link& link) { return link.from == from.id && link.to == to.id; });
        if (from.kind == domain::NodeKind::Control || from.id == to.id || known)
            return;
        domain::Link link;
        link.id = m_ids.next();
        link.from = from.id;
        link.to = to.id;
        link.negated = one(8);
        if (one(4))
            link.chance = domain::Likelihood::condition(between(0, 10) / 10.0);
        else if (one(12))
            link.chance = domain::Likelihood::unknown();
        model.put(link);
        m_links.push_back(link);
    }

    void addGuard()
    {
        std::vector<Id> controls;
        for (const auto& node : m_nodes) {
            if (node.kind == domain::NodeKind::Control)
                controls.push_back(node.id);
        }
        if (controls.empty() || m_links.empty())
            return;
        const Id control = controls[static_cast<std::size_t>(between(0, static_cast<int>(controls.size()) - 1))];
        const auto& link = m_links[static_cast<std::size_t>(between(0, static_cast<int>(m_links.size()) - 1))];
        bool known = link.to == control;
        model.guards().forEach(
            [&](const domain::Guard& guard) { known = known || (guard.control == control && guard.link == link.id); });
        if (!known)
            model.put(domain::Guard{ m_ids.next(), control, link.id, {} });
    }

    void addImpacts()
    {
        for (const auto& node : m_nodes) {
            if (node.kind != domain::NodeKind::Consequence)
                continue;
            for (std::size_t category = 0; category < 2; ++category) {
                domain::Impact impact;
                impact.id = m_ids.next();
                impact.consequence = node.id;
                impact.category = scheme.categories[category];
                impact.severity = scheme.severities[static_cast<std::size_t>(between(0, 3))];
                if (one(2))
                    impact.magnitude = domain::Quantity::point(between(1, 50));
                if (!one(5))
                    model.put(impact);
            }
        }
    }

    std::vector<domain::Node> m_nodes;
    std::vector<domain::Link> m_links;
};

} // namespace hz::testing
