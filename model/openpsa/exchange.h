#pragma once

#include "model/base/result.h"
#include "model/openpsa/built_formula.h"
#include "model/openpsa/definitions/first_error.h"
#include "model/openpsa/definitions/open_psa_model.h"
#include "model/openpsa/gate_builder.h"

namespace hz::openpsa {

inline constexpr std::size_t kMaximumExchangedSets = 100'000;

/// The substitutions with sources, in the order of the model. A source that is no variable by itself (a member of a
/// common cause group) is left as an error: openpsa.exchange-source.
[[nodiscard]] std::vector<Exchange> exchangesOf(
    const OpenPsaModel& model, GateBuilder& builder, const Settings& settings, BuiltFormula& built, FirstError& errors);

/// The function whose minimal cut sets are those of `root` after all exchanges, one after the other in each set. Takes
/// formulas without negation only, of no more sets than the maximum. Codes: openpsa.exchange-negation,
/// openpsa.exchange-too-large; the detail is `name`.
[[nodiscard]] base::Result<engine::Ref> exchanged(engine::Formula& formula, engine::Ref root,
    const std::vector<Exchange>& exchanges, std::span<const base::Interval> probabilities, const std::string& name);

} // namespace hz::openpsa
