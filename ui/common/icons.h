#pragma once

#include "model/domain/entities.h"
#include "model/drawing/theme.h"

#include <QIcon>

namespace hz::ui {

/// The desktop's icon of that freedesktop name, Breeze's where the desktop has none.
[[nodiscard]] QIcon themeIcon(const QString& name);
/// Our own icons (resources/icons), drawn in the theme's colours: cause, hazard, consequence, control, inherent,
/// current, target. Their strokes are written in currentColor.
[[nodiscard]] QIcon ownIcon(const QString& name, const drawing::Theme& theme);
[[nodiscard]] QIcon kindIcon(domain::NodeKind kind, const drawing::Theme& theme);
[[nodiscard]] QIcon applicationIcon();

} // namespace hz::ui
