#pragma once

#include "model/base/codes/code_table.h"

#include <cstdint>

namespace hz::commands {

/// What kind of step a command is; its key stands in histories. Worded in model/wording/names.cpp.
enum class CommandCode : std::uint8_t {
    Add,
    CommonCause,
    Create,
    Duplicate,
    Edit,
    Guard,
    Impact,
    Insert,
    Layout,
    Link,
    Move,
    Paste,
    Place,
    Reconnect,
    ReleasePlan,
    Remove,
    Reorder,
    Replace,
    Scheme,
    Other, // another version of the program wrote it
};

} // namespace hz::commands

namespace hz::base {

template <>
inline constexpr std::array kKeys<commands::CommandCode>{
    Keyed{ commands::CommandCode::Add, "add" },
    Keyed{ commands::CommandCode::CommonCause, "common-cause" },
    Keyed{ commands::CommandCode::Create, "create" },
    Keyed{ commands::CommandCode::Duplicate, "duplicate" },
    Keyed{ commands::CommandCode::Edit, "edit" },
    Keyed{ commands::CommandCode::Guard, "guard" },
    Keyed{ commands::CommandCode::Impact, "impact" },
    Keyed{ commands::CommandCode::Insert, "insert" },
    Keyed{ commands::CommandCode::Layout, "layout" },
    Keyed{ commands::CommandCode::Link, "link" },
    Keyed{ commands::CommandCode::Move, "move" },
    Keyed{ commands::CommandCode::Paste, "paste" },
    Keyed{ commands::CommandCode::Place, "place" },
    Keyed{ commands::CommandCode::Reconnect, "reconnect" },
    Keyed{ commands::CommandCode::ReleasePlan, "release-plan" },
    Keyed{ commands::CommandCode::Remove, "remove" },
    Keyed{ commands::CommandCode::Reorder, "reorder" },
    Keyed{ commands::CommandCode::Replace, "replace" },
    Keyed{ commands::CommandCode::Scheme, "scheme" },
    Keyed{ commands::CommandCode::Other, "other" },
};

} // namespace hz::base
