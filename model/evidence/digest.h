#pragma once

#include "model/domain/model.h"

#include <QString>

namespace hz::evidence {

using base::Id;

/// The version of the digests that are made now. It stands before the digest ("2:9e83..."); of version 1, which was
/// written alone, digests remain good as long as numbers mean the same: those of the first edition (model/migration) do
/// not, and what was signed there lapses.
inline constexpr int kDigestVersion = 2;

/// SHA-256 (hexadecimal) over the canonical text of everything that bears on the residual risk of the hazard: what
/// leads to it and what follows from it, the links on these ways, their guards, the controls and what degrades them,
/// impacts, likelihoods as scoring takes them, common causes, the scheme and the exposure; and the hazard's own title
/// and description. Not positions, comments, nor titles of others. Nothing (an empty text) when there is no such node,
/// or no such version.
///
/// What else leads to a consequence bears on the hazard's risk only where that node's logic asks for it or its
/// likelihood was judged; there it counts too.
///
/// A field that this program has and a former one had not changes no digest until it holds something: version 2 takes
/// only what differs from a field's default, version 1 its own fields whatever they hold, and others as version 2.
[[nodiscard]] QString digestOf(const domain::Model& model, const Id& hazard, int version = kDigestVersion);
/// The same of the whole model, without what is decided on it and said about it: baselines, sign-offs, acceptances,
/// comments and the layout.
[[nodiscard]] QString digestOf(const domain::Model& model, int version = kDigestVersion);

/// The version of a digest that was written down, by which it is to be compared; 0: none that this program knows.
[[nodiscard]] int digestVersionOf(const QString& written);

} // namespace hz::evidence
