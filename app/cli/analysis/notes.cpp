#include "app/cli/analysis/report.h"

#include <algorithm>
#include <array>

namespace hz::cli {

namespace {

struct Sentence {
    std::string_view code;
    std::string_view before; // the detail
    std::string_view after;
};

constexpr std::array kSentences{
    Sentence{ "openpsa/factor-sum", "the factors of a common cause group add up to ",
        " and not to 1; alpha factors count by their shares, phi factors as they are" },
    Sentence{ "openpsa/sequences-add-up", "the sequences of the initiating event \"",
        "\" are together more probable than 1: their paths do not exclude each other. Collect also what does not fail, "
        "or read each probability as a bound" },
    Sentence{
        "openpsa/set-not-drawn", "what a path sets for \"", "\" is not drawn for the uncertainty: it keeps its mean" },
    Sentence{ "openpsa/tree-not-started", "no initiating event starts the event tree \"",
        "\", so its sequences are not in the answer. Name it in an initiating event (event-tree)" },
    Sentence{ "openpsa/undeclared", "the basic event \"",
        "\" is not declared, so its probability is unknown. Declare it, or give the file that does, too (--with)" },
    Sentence{ "project/former-edition",
        "it was written before numbers scaled with use, when everything happened at most "
        "once in the exposure; it is counted here as things are counted now (“graphazard check” says what differs)",
        "" },
    Sentence{ "project/never-together", "nothing can be decided about “",
        "”: it rests on occurrences that never meet. Say how long one of them lasts, or that it is a condition" },
};

} // namespace

std::string sentenceOf(const base::Error& note)
{
    const auto found = std::ranges::find(kSentences, note.code, &Sentence::code);
    if (found == kSentences.end())
        return note.code + ": " + note.detail;
    return std::string(found->before) + note.detail + std::string(found->after);
}

} // namespace hz::cli
