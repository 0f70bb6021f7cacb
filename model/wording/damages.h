#pragma once

#include "model/base/result.h"
#include "model/domain/model.h"

#include <QString>

namespace hz::wording {

/// What is wrong with a damaged file (file.damaged), as the end of a sentence: "it ends too soon."
[[nodiscard]] QString damageText(const base::Error& error, const domain::Model* model);

} // namespace hz::wording
