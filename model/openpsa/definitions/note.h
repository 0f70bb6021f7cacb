#pragma once

#include "model/base/codes/code_table.h"

#include <cstdint>
#include <string>

namespace hz::openpsa {

/// What a reader of an answer should know, and is no error. Worded in app/cli/analysis/notes.cpp.
enum class NoteCode : std::uint8_t {
    FactorSum, // factors that do not add up to 1, and need not
    SequencesAddUp,
    SetNotDrawn,
    TreeNotStarted,
    Undeclared,
};

inline constexpr std::array kNoteCodes{
    base::Keyed{ NoteCode::FactorSum, "openpsa/factor-sum" },
    base::Keyed{ NoteCode::SequencesAddUp, "openpsa/sequences-add-up" },
    base::Keyed{ NoteCode::SetNotDrawn, "openpsa/set-not-drawn" },
    base::Keyed{ NoteCode::TreeNotStarted, "openpsa/tree-not-started" },
    base::Keyed{ NoteCode::Undeclared, "openpsa/undeclared" },
};
static_assert(base::isWhole(kNoteCodes));

[[nodiscard]] constexpr const char* keyOf(NoteCode code)
{
    return base::rowOf(kNoteCodes, code).key;
}

struct Note {
    NoteCode code;
    std::string detail{};
    std::string place{}; // "file:line", or the file

    bool operator==(const Note&) const = default;
};

} // namespace hz::openpsa
