#pragma once

#include "model/domain/model.h"

#include <QRectF>

#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

namespace hz::ui {

using base::Id;

/// Which cards of the graph lie on each other. Follows a model change set by change set; the size of a card is found
/// when it is asked for, a few at a time, as its title has to be wrapped for that.
class CardOverlaps {
public:
    void reset(const domain::Model& model);
    void follow(const domain::ChangeSet& changes);
    /// Measures cards that are new or changed, as long as there is time; answers whether none is left.
    bool measure(const domain::Model& model, qint64 milliseconds);
    /// The first of them in the order of their codes. Nodes that have no place yet cover nothing.
    [[nodiscard]] std::vector<std::pair<Id, Id>> pairs(const domain::Model& model, std::size_t most) const;

private:
    std::unordered_map<Id, QRectF> m_boxes;
    std::set<Id> m_unmeasured;
};

} // namespace hz::ui
