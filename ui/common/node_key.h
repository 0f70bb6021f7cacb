#pragma once

#include "model/domain/model.h"

namespace hz::ui {

[[nodiscard]] inline domain::EntityKey nodeKey(const base::Id& id)
{
    return { domain::EntityKind::Node, id };
}

} // namespace hz::ui
