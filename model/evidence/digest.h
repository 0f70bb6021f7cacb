#pragma once

#include "model/domain/model.h"

#include <QString>

namespace hz::evidence {

using base::Id;

/// SHA-256 (hexadecimal) over the canonical text of everything that bears on the residual risk of the hazard: what
/// leads to it and what follows from it, the links on these ways, their guards, the controls and what degrades them,
/// impacts, likelihoods as scoring takes them, common causes, the scheme and the exposure; and the hazard's own title
/// and description. Not positions, comments, nor titles of others. Nothing (an empty text) when there is no such node.
///
/// What else leads to a consequence bears on the hazard's risk only where that node's logic asks for it or its
/// likelihood was judged; there it counts too.
[[nodiscard]] QString digestOf(const domain::Model& model, const Id& hazard);
/// The same of the whole model, without what is decided on it and said about it: baselines, sign-offs, acceptances,
/// comments and the layout.
[[nodiscard]] QString digestOf(const domain::Model& model);

} // namespace hz::evidence
