#pragma once

#include "model/base/result.h"
#include "model/domain/speech.h"

#include <optional>

/// The names of occasions and levels, where they are read and where they are written.
namespace hz::domain {

class Model;

[[nodiscard]] LikelihoodNames namesIn(const Model& model);

/// "use", "uses", "occasion <id>" in any case. Null, which is the default occasion, for the words that mean it in
/// every project where no occasion has them for a name: use, occasion, demand, and the same in French. Codes:
/// value.unknown-occasion, value.no-such-occasion (the project has none at all), value.same-occasion.
[[nodiscard]] base::Result<base::Id> occasionNamed(const QString& word, const LikelihoodNames& names);
/// The word behind "per" that occasionNamed takes for the occasion, its name where that can be.
[[nodiscard]] QString occasionWord(const base::Id& occasion, const LikelihoodNames& names);

/// Nothing where no level has the letter. The letter as it is written comes before one in another case. Code:
/// value.same-letter.
[[nodiscard]] std::optional<base::Result<base::Id>> levelWithLetter(
    const QString& letter, const LikelihoodNames& names);
/// "B"; "level 3" where the letter reads as something else; "level <id>" where it does not say which level is meant.
[[nodiscard]] QString levelWord(const base::Id& level, const LikelihoodNames& names, Language language);
[[nodiscard]] QString lettersOf(const LikelihoodNames& names);

/// Whether a text says that the likelihood is not known.
[[nodiscard]] bool meansUnknown(const QString& text);
[[nodiscard]] QString idText(const base::Id& id);

} // namespace hz::domain
