#pragma once

#include "support/scheme.h"

#include <functional>

/// Small random projects with everything that the scoring page knows: conditions, frequencies momentary and lasting,
/// what is per occasion, letters and ratings, all logics, negation, feedback, shared, hidden, tested and degraded
/// controls, degradation controls, chances anew and for the exposure, links met by occasions, exclusive ways out,
/// unknowns, eliminated nodes.
namespace hz::testing {

/// What may be in them.
struct ProjectKinds {
    bool unknowns = true; // letters, ratings and occasions without a count too
    bool occurrences = true; // else all are conditions
    bool lasting = true;
};

class RandomGraph {
public:
    explicit RandomGraph(std::uint64_t seed, const ProjectKinds& kinds = {})
        : RandomGraph(std::mt19937_64(seed * 7919 + 13), seed, kinds)
    {
    }
    /// Of the numbers that `random` gives.
    explicit RandomGraph(std::function<std::uint64_t()> random, std::uint64_t seed = 1, const ProjectKinds& kinds = {})
        : m_ids(seed)
        , m_random(std::move(random))
        , m_kinds(kinds)
        , scheme(putScheme(model, m_ids))
    {
        addOccasions();
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
        makeExclusive();
        if (!m_kinds.unknowns)
            settleLeaves();
        addImpacts();
    }

    domain::Model model;

private:
    Ids m_ids;
    std::function<std::uint64_t()> m_random;
    ProjectKinds m_kinds;
    std::vector<Id> m_occasions;

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

    void addOccasions()
    {
        const auto count = [this] { return static_cast<double>(between(0, 12)); };
        const bool isCounted = !m_kinds.unknowns || !one(8);
        m_occasions.push_back(putOccasion(model, isCounted ? std::optional(count()) : std::nullopt));
        domain::Occasion rare;
        rare.id = m_ids.next();
        rare.name = QStringLiteral("train");
        rare.count = domain::Quantity::point(one(3) ? 0.5 : count());
        model.put(rare);
        m_occasions.push_back(rare.id);
    }
    Id occasion() { return m_occasions[static_cast<std::size_t>(between(0, 1))]; }

    domain::Likelihood unknown(bool isControl)
    {
        const Id level = scheme.likelihoods[static_cast<std::size_t>(between(0, 4))];
        switch (isControl || !m_kinds.occurrences ? between(0, 1) : between(0, 3)) {
        case 0:
            return domain::Likelihood::unknown();
        case 1:
            return domain::Likelihood::letter(level);
        case 2:
            return domain::Likelihood::letterOccurs(level);
        default:
            return domain::Likelihood::unknownPerOccasion(occasion());
        }
    }

    domain::Likelihood likelihood()
    {
        const double often = between(1, 20) / 10.0;
        int form = between(0, 9);
        if (!m_kinds.occurrences && form > 0 && form < 6)
            form = 7;
        switch (form) {
        case 0:
            return m_kinds.unknowns ? unknown(false) : domain::Likelihood::condition(1.0);
        case 1:
        case 2:
            return domain::Likelihood::frequency(often, domain::TimeUnit::Year);
        case 3:
            return m_kinds.lasting ? domain::Likelihood::lasting(often, domain::TimeUnit::Year, 100.0 * between(1, 40))
                                   : domain::Likelihood::frequency(often, domain::TimeUnit::Year);
        case 4:
        case 5:
            return domain::Likelihood::perOccasion(between(0, 20) / 20.0, occasion());
        case 6:
            return {};
        default:
            return domain::Likelihood::condition(between(0, 10) / 10.0);
        }
    }

    domain::Likelihood failure()
    {
        switch (between(0, 5)) {
        case 0:
            return m_kinds.unknowns ? unknown(true) : domain::Likelihood::condition(0.5);
        case 1:
            return domain::Likelihood::tested(between(0, 4), domain::TimeUnit::Year, 1000.0);
        case 2:
            return m_kinds.unknowns ? domain::Likelihood() : domain::Likelihood::condition(1.0);
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
        const bool isControl = nodeKind == domain::NodeKind::Control;
        node.likelihood = isControl ? failure() : likelihood();
        node.hidden = isControl && one(3);
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
        else if (m_kinds.unknowns && one(12))
            link.chance = domain::Likelihood::unknown();
        link.forExposure = one(5);
        if (m_kinds.occurrences && !link.negated && one(6))
            link.metBy = occasion();
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

    /// Of the ways out of some nodes at most one is taken.
    void makeExclusive()
    {
        for (domain::Node& node : m_nodes) {
            const auto leaves = [&](const domain::Link& link) { return link.from == node.id; };
            const auto ways = std::ranges::count_if(m_links, leaves);
            const auto isNegated = [&](const domain::Link& link) { return leaves(link) && link.negated; };
            if (ways == 0 || !one(6) || std::ranges::any_of(m_links, isNegated))
                continue;
            node.exclusive = true;
            model.put(node);
            for (domain::Link& link : m_links) {
                if (!leaves(link))
                    continue;
                link.chance = domain::Likelihood::condition(1.0 / static_cast<double>(ways + between(0, 1)));
                link.forExposure = false;
                model.put(link);
            }
        }
    }

    /// A leaf of which nothing is said would be unknown.
    void settleLeaves()
    {
        for (domain::Node& node : m_nodes) {
            const bool isFed =
                std::ranges::any_of(m_links, [&](const domain::Link& link) { return link.to == node.id; });
            if (isFed || !node.likelihood.isNone())
                continue;
            node.likelihood = domain::Likelihood::condition(0.25);
            model.put(node);
        }
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
