#pragma once

#include "model/base/codes/code_table.h"

#include <cstdint>
#include <string_view>

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
    ReleasePlan,
    Remove,
    Replace,
    Scheme,
    Other, // another version of the program wrote it
};

inline constexpr std::array kCommandCodes{
    base::Keyed{ CommandCode::Add, "add" },
    base::Keyed{ CommandCode::CommonCause, "common-cause" },
    base::Keyed{ CommandCode::Create, "create" },
    base::Keyed{ CommandCode::Duplicate, "duplicate" },
    base::Keyed{ CommandCode::Edit, "edit" },
    base::Keyed{ CommandCode::Guard, "guard" },
    base::Keyed{ CommandCode::Impact, "impact" },
    base::Keyed{ CommandCode::Insert, "insert" },
    base::Keyed{ CommandCode::Layout, "layout" },
    base::Keyed{ CommandCode::Link, "link" },
    base::Keyed{ CommandCode::Move, "move" },
    base::Keyed{ CommandCode::Paste, "paste" },
    base::Keyed{ CommandCode::Place, "place" },
    base::Keyed{ CommandCode::ReleasePlan, "release-plan" },
    base::Keyed{ CommandCode::Remove, "remove" },
    base::Keyed{ CommandCode::Replace, "replace" },
    base::Keyed{ CommandCode::Scheme, "scheme" },
    base::Keyed{ CommandCode::Other, "other" },
};
static_assert(base::isWhole(kCommandCodes));

[[nodiscard]] constexpr const char* keyOf(CommandCode code)
{
    return base::rowOf(kCommandCodes, code).key;
}

[[nodiscard]] constexpr CommandCode commandCodeOf(std::string_view key)
{
    for (const auto& row : kCommandCodes)
        if (key == row.key)
            return row.code;
    return CommandCode::Other;
}

} // namespace hz::commands
