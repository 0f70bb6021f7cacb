#pragma once

#include "model/document/analysis_service.h"

#include <QString>

namespace hz::ui {

/// How often the node of an answer comes about: "expected 2 in the exposure, 2 a year; probability of at least one
/// 0.865", or "probability 1.1e-3" of what stands or not.
[[nodiscard]] QString figuresText(const document::Analysis& analysis);
/// Whether its scenarios and importance are over the expected number; else over the probability.
[[nodiscard]] bool isOverNumber(const document::Analysis& analysis);

} // namespace hz::ui
