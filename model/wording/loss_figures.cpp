#include "model/wording/loss_figures.h"

#include <QCoreApplication>

namespace hz::wording {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LossFigures)
};

} // namespace

QString lossFigureName(domain::NodeKind kind, domain::Posture posture)
{
    switch (kind) {
    case domain::NodeKind::Consequence:
        return Words::tr("Expected loss");
    case domain::NodeKind::Control:
        return posture == domain::Posture::Current ? Words::tr("Saved by it today") : Words::tr("Saved by it");
    case domain::NodeKind::Cause:
    case domain::NodeKind::Hazard:
        break;
    }
    return Words::tr("Removed by eliminating it");
}

QString furtherReductionName()
{
    return Words::tr("Still to be saved");
}

QString swapReasonText(scoring::SwapReason reason)
{
    switch (reason) {
    case scoring::SwapReason::SameCell:
        return Words::tr("same cell, different loss");
    case scoring::SwapReason::BandEdge:
        return Words::tr("the edge of a band lies between them");
    case scoring::SwapReason::Judged:
        return Words::tr("a judged letter differs from the derived one");
    case scoring::SwapReason::Unknown:
        return Words::tr("what is unknown is ranked by its worst end");
    case scoring::SwapReason::Other:
        break;
    }
    return Words::tr("the level is that of the worst consequence, the loss that of all");
}

} // namespace hz::wording
