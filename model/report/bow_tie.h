#pragma once

#include "model/drawing/bow_tie_drawing.h"
#include "model/report/blocks.h"
#include "model/scoring/graph/result.h"

#include <QPageSize>

#include <memory>
#include <vector>

namespace hz::report {

/// What the bow-ties of a report are drawn from; made once for all of them. The result outlives it.
class BowTies {
public:
    BowTies(const scoring::RiskResult& result, QPageSize::PageSizeId page);

    /// One hazard with its direct causes on the left, its consequences on the right, the controls on the lines between
    /// and what degrades them; current posture. On the page where it fits, else on a page of its own, else in parts:
    /// causes, consequences, so many lines a part. Text is 5.5 points or larger, where a single line fits a page.
    /// Nothing for a hazard without neighbours.
    [[nodiscard]] std::vector<PictureBlock> of(const domain::Node& hazard) const;

private:
    struct Ground;
    struct Part;

    [[nodiscard]] Part partOf(const domain::Node& hazard, const layout::BowTieOptions& options) const;
    [[nodiscard]] PictureBlock block(const Part& part, const QString& caption) const;
    void addParts(std::vector<PictureBlock>& blocks, const domain::Node& hazard, bool areCauses) const;

    std::shared_ptr<const Ground> m_ground;
    QSizeF m_upright; // room for a picture among text
    QSizeF m_landscape; // on a page of its own
};

} // namespace hz::report
