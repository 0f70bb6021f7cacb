#pragma once

#include "model/base/result.h"
#include "model/domain/model.h"

#include <QString>

namespace hz::ui {

/// Text twins as files. Errors: file.not-found, file.not-a-file, file.no-permission, twin.*, and those of
/// store::writeOutput. Writing replaces another twin whole or leaves it as it was.
[[nodiscard]] base::Result<domain::Model> readTwinFile(const QString& path);
[[nodiscard]] base::Status writeTwinFile(const domain::Model& model, const QString& path);

} // namespace hz::ui
