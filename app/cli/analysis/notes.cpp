#include "app/cli/analysis/report.h"

#include <array>

namespace hz::cli {

namespace {

using openpsa::NoteCode;

struct Sentence {
    NoteCode code;
    std::string_view before; // the detail
    std::string_view after;
};

constexpr std::array kSentences{
    Sentence{ NoteCode::FactorSum, "the factors of a common cause group add up to ",
        " and not to 1; alpha factors count by their shares, phi factors as they are" },
    Sentence{ NoteCode::SequencesAddUp, "the sequences of the initiating event \"",
        "\" are together more probable than 1: their paths do not exclude each other. Collect also what does not fail, "
        "or read each probability as a bound" },
    Sentence{
        NoteCode::SetNotDrawn, "what a path sets for \"", "\" is not drawn for the uncertainty: it keeps its mean" },
    Sentence{ NoteCode::TreeNotStarted, "no initiating event starts the event tree \"",
        "\", so its sequences are not in the answer. Name it in an initiating event (event-tree)" },
    Sentence{ NoteCode::Undeclared, "the basic event \"",
        "\" is not declared, so its probability is unknown. Declare it, or give the file that does, too (--with)" },
    Sentence{ NoteCode::FormerEdition,
        "it was written before numbers scaled with use, when everything happened at most "
        "once in the exposure; it is counted here as things are counted now (“graphazard check” says what differs)",
        "" },
    Sentence{ NoteCode::NeverTogether, "nothing can be decided about “",
        "”: it rests on occurrences that never meet. Say how long one of them lasts, or that it is a condition" },
};
static_assert(base::isWhole(kSentences));

} // namespace

std::string sentenceOf(const openpsa::Note& note)
{
    const Sentence& words = base::rowOf(kSentences, note.code);
    return std::string(words.before) + note.detail + std::string(words.after);
}

} // namespace hz::cli
