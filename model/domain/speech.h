#pragma once

#include "model/base/id.h"
#include "model/base/written_number.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace hz::domain {

/// What a project calls that of which likelihoods may speak.
struct LikelihoodNames {
    struct Occasion {
        base::Id id;
        QString name; // in the singular
        QString plural; // empty: the name with an s
    };
    struct Level {
        base::Id id;
        QString letter;
    };

    std::vector<Occasion> occasions{};
    std::vector<Level> levels{};
};

enum class Language : std::uint8_t { English, French };

/// How people write values: their numbers, their words, and the names of their project. Read are the words of every
/// language: none means one thing here and another there.
struct Speech {
    base::Notation notation{};
    Language language = Language::English;
    LikelihoodNames names{};
};

} // namespace hz::domain
