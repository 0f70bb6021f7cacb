#pragma once

#include "model/domain/model.h"

#include <unordered_map>
#include <vector>

namespace hz::report {

/// Who stands beside a node in the graph: read once from the model, asked for each hazard.
class Neighbours {
public:
    explicit Neighbours(const domain::Model& model);

    struct Around {
        std::vector<base::Id> causes; // sources of incoming links
        std::vector<base::Id> effects; // targets of outgoing links
        std::vector<base::Id> preventing; // controls on incoming links
        std::vector<base::Id> mitigating; // controls on outgoing links
    };
    [[nodiscard]] const Around& of(const base::Id& node) const;

private:
    std::unordered_map<base::Id, Around> m_around;
};

} // namespace hz::report
