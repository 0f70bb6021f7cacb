#pragma once

#include "model/drawing/picture.h"
#include "model/review/difference.h"

class QPainter;

namespace hz::ui {

/// What differs between an earlier state and the present graph, as it is to be marked: nodes and links that came, that
/// read or count otherwise (a link also when its guards differ, a consequence when its impacts do), and those that are
/// gone, where they stood.
struct DifferenceMarks {
    std::vector<std::pair<base::Id, review::Happened>> nodes; // of the present
    std::vector<std::pair<base::Id, review::Happened>> links;
    std::vector<base::Id> goneNodes; // of `ghosts`
    std::vector<base::Id> goneLinks;
    drawing::Picture ghosts;

    [[nodiscard]] bool isEmpty() const
    {
        return nodes.empty() && links.empty() && goneNodes.empty() && goneLinks.empty();
    }
};

[[nodiscard]] DifferenceMarks marksOf(
    const domain::Model& before, const domain::Model& present, const drawing::Picture& picture);

/// The marks over the picture of the present, in scene units: the rest fades; a plus, a minus or a delta says what
/// happened, and a colour. `area`: what is in sight.
void paintDifference(
    QPainter& painter, const drawing::Picture& picture, const DifferenceMarks& marks, double scale, const QRectF& area);

/// The boxes of everything that is marked.
[[nodiscard]] QRectF boundsOf(const drawing::Picture& picture, const DifferenceMarks& marks);

} // namespace hz::ui
