#include "model/drawing/figure_text.h"

#include "model/wording/wording.h"

#include <algorithm>

namespace hz::drawing {

namespace {

/// Whether scoring takes what evidence says, of it or of another one of its group.
bool isReplaced(const domain::Node& node, const domain::Model& model)
{
    bool isReplaced = false;
    model.table<domain::Estimate>().forEach([&](const domain::Estimate& estimate) {
        const auto* other = estimate.applied ? model.node(estimate.node) : nullptr;
        const bool isShared = other && !node.commonCause.isNull() && other->commonCause == node.commonCause;
        isReplaced = isReplaced || (estimate.applied && (estimate.node == node.id || isShared));
    });
    return isReplaced;
}

} // namespace

bool isAsTyped(const Picture& picture, Picture::Slot slot)
{
    const auto* node = picture.model().node(picture.node(slot).id);
    const auto feeds = [&](std::uint32_t link) { return picture.link(link).toId == node->id; };
    return node != nullptr && node->kind == domain::NodeKind::Cause && !node->likelihood.isNone() && !node->eliminated
        && std::ranges::none_of(picture.node(slot).links, feeds) && !isReplaced(*node, picture.model());
}

QString failureText(const Picture& picture, Picture::Slot slot)
{
    const auto* control = picture.model().node(picture.node(slot).id);
    const auto* score = picture.score(slot);
    if (control == nullptr)
        return {};
    return score != nullptr && isReplaced(*control, picture.model())
        ? wording::probabilityText(score->probability)
        : wording::likelihoodText(control->likelihood, picture.model());
}

QString figureText(const Picture& picture, Picture::Slot slot)
{
    const auto* meaning = picture.model().node(picture.node(slot).id);
    const auto* score = picture.score(slot);
    if (meaning == nullptr)
        return {};
    const QString typed =
        isAsTyped(picture, slot) ? wording::likelihoodText(meaning->likelihood, picture.model()) : QString();
    if (score == nullptr || picture.display().result == nullptr)
        return typed;
    const scoring::RiskResult& result = *picture.display().result;
    const QString letter = wording::letterText(*score, result.scheme);
    return letter + QStringLiteral(" \u00B7 ")
        + (typed.isEmpty() ? wording::recurrenceText(*score, result.years) : typed);
}

} // namespace hz::drawing
