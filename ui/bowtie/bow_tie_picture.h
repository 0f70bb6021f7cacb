#pragma once

#include "ui/bowtie/bow_tie_scene.h"
#include "ui/common/view_picture.h"

namespace hz::ui {

/// The bow-tie on show as a picture of its own, in light colours; each thing is found by itself.
[[nodiscard]] ViewPicture bowTiePicture(const BowTieScene& scene);

} // namespace hz::ui
