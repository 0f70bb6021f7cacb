#pragma once

#include "model/domain/model.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace hz::ui {

/// What a node is where it stands in the outline.
enum class OutlineRole {
    Root, // a hazard, or what belongs to none
    Cause, // of what stands above it
    Consequence,
    Control // of the line above it
};

/// One place in the outline: a node, what it is there, and the link or guard that brings it there.
struct OutlinePlace {
    base::Id node;
    OutlineRole role = OutlineRole::Root;
    domain::EntityKey via{}; // of roots: none

    bool operator==(const OutlinePlace&) const = default;
};

/// The graph read as a tree: under a hazard its causes and consequences, under each what leads to it or follows from
/// it, and the controls on the line in order of acting; under a control what degrades it. What belongs to no hazard
/// comes after them. A snapshot; a node stands wherever it belongs, and loops go on without end.
class OutlineTree {
public:
    explicit OutlineTree(const domain::Model& model);

    [[nodiscard]] const std::vector<OutlinePlace>& roots() const { return m_roots; }
    [[nodiscard]] std::vector<OutlinePlace> below(const OutlinePlace& place) const;
    /// From a root to the node, by the fewest steps; empty where it is not in the model.
    [[nodiscard]] std::vector<OutlinePlace> pathTo(const base::Id& node) const;
    /// In how many places of this sort it stands.
    [[nodiscard]] int placesOf(const OutlinePlace& place) const;

private:
    using Links = std::unordered_map<base::Id, std::vector<const domain::Link*>>;
    struct Reached;

    void findRoots();
    void addLinked(std::vector<OutlinePlace>& places, const Links& links, const base::Id& node, OutlineRole role) const;
    void reach(std::vector<OutlinePlace> from, Reached& reached, const std::optional<base::Id>& until) const;

    domain::Model m_model;
    Links m_into, m_outOf;
    std::unordered_map<base::Id, std::vector<const domain::Guard*>> m_guards; // by link, in order of acting
    std::unordered_map<base::Id, int> m_guardCount; // by control
    std::vector<OutlinePlace> m_roots;
};

} // namespace hz::ui
