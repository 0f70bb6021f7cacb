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
    FormerEdition, // of a project, as is the next
    NeverTogether,
};

struct Note {
    NoteCode code;
    std::string detail{};
    std::string place{}; // "file:line", or the file

    bool operator==(const Note&) const = default;
};

} // namespace hz::openpsa

namespace hz::base {

template <>
inline constexpr std::array kKeys<openpsa::NoteCode>{
    Keyed{ openpsa::NoteCode::FactorSum, "openpsa/factor-sum" },
    Keyed{ openpsa::NoteCode::SequencesAddUp, "openpsa/sequences-add-up" },
    Keyed{ openpsa::NoteCode::SetNotDrawn, "openpsa/set-not-drawn" },
    Keyed{ openpsa::NoteCode::TreeNotStarted, "openpsa/tree-not-started" },
    Keyed{ openpsa::NoteCode::Undeclared, "openpsa/undeclared" },
    Keyed{ openpsa::NoteCode::FormerEdition, "project/former-edition" },
    Keyed{ openpsa::NoteCode::NeverTogether, "project/never-together" },
};

} // namespace hz::base
