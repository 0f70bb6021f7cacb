#pragma once

#include "model/domain/model.h"

#include <unordered_map>
#include <vector>

namespace hz::report {

/// Who stands beside a node in the graph: read once from the model, asked for each hazard.
class Neighbours {
public:
    explicit Neighbours(const domain::Model& model);

    /// A neighbour, the links between it and the node, and the controls on them (each once).
    struct Line {
        base::Id other;
        std::vector<const domain::Link*> links;
        std::vector<base::Id> controls; // by code
    };
    struct Around {
        std::vector<Line> causes; // sources of incoming links, by code
        std::vector<Line> effects; // targets of outgoing links, by code
    };
    [[nodiscard]] const Around& of(const base::Id& node) const;

private:
    std::unordered_map<base::Id, Around> m_around;
};

} // namespace hz::report
