#pragma once

#include "ui/common/workspace.h"

#include <QString>

#include <unordered_map>
#include <vector>

namespace hz::ui {

/// What stands around nodes and links in the graph, in words for a cell: names by code, "; " between them. The
/// neighbours are gathered once and again after forget().
class GraphNames {
public:
    explicit GraphNames(const Workspace& workspace)
        : m_workspace(workspace)
    {
    }

    void forget() { m_isGathered = false; }
    /// What leads to a node.
    [[nodiscard]] QString causesOf(const Id& node) const;
    /// The consequences that it brings about.
    [[nodiscard]] QString effectsOf(const Id& node) const;
    /// Controls on its links, coming in or going out.
    [[nodiscard]] QString mitigationsOf(const Id& node) const;
    /// The same with the state of each: "K01 Gas detector (verified)".
    [[nodiscard]] QString verificationsOf(const Id& node) const;
    [[nodiscard]] QString guardsOf(const Id& link) const;
    /// What a control stops.
    [[nodiscard]] QString guardedBy(const Id& control) const;
    /// Of a consequence; a blank one where it has none in the category.
    [[nodiscard]] domain::Impact impactOf(const Id& consequence, const Id& category) const;

private:
    using Neighbours = std::unordered_map<Id, std::vector<Id>>;

    void gather() const;
    [[nodiscard]] std::vector<const domain::Node*> nodesIn(const Neighbours& neighbours, const Id& id) const;
    [[nodiscard]] QString namesIn(const Neighbours& neighbours, const Id& id) const;

    const Workspace& m_workspace;
    mutable bool m_isGathered = false;
    mutable Neighbours m_causes, m_effects, m_mitigations, m_guards, m_guarded;
    mutable std::unordered_map<Id, std::vector<domain::Impact>> m_impacts; // by consequence
};

} // namespace hz::ui
