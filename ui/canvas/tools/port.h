#pragma once

#include "ui/canvas/tools/tool.h"

namespace hz::ui {

/// A node's port: where a link can be drawn from. The left one asks for what leads here.
struct Port {
    Id node;
    bool outwards = true;

    bool operator==(const Port&) const = default;
};

} // namespace hz::ui
