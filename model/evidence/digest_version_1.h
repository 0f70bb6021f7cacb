#pragma once

#include "model/domain/entities.h"

#include <string_view>
#include <vector>

namespace hz::evidence {

/// What digests of version 1 know of a kind, for ever as it was: they hash each of these fields, whatever it holds.
struct KnownToVersion1 {
    std::vector<std::string_view> fields; // in the order in which they are hashed
    std::vector<std::string_view> bearing; // those of them that the digest of a hazard takes
};

/// Empty for kinds that came later, and for what is said about a model and no part of its digest.
[[nodiscard]] const KnownToVersion1& knownToVersion1(domain::EntityKind kind);

} // namespace hz::evidence
