#pragma once

#include "model/base/cancel.h"
#include "model/base/interval.h"
#include "model/base/random_stream.h"

#include <QtGlobal>

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace hz::evaluation {

/// How often the tasks are drawn anew, with replacement, to see how much an estimate depends on which tasks there
/// happen to be (Efron 1979), and which share of the outcomes the interval holds. A seed gives the same numbers on
/// every machine.
struct Bootstrap {
    std::uint64_t seed = 1;
    int resamples = 2000;
    double level = 0.95;
    base::CancelToken cancel{};
};

/// Draws as many as the counts are together, with replacement; in `drawn`, how many of each class came. Things that are
/// alike count as one class, so a draw takes as long as there are classes, however many things.
void drawAnew(std::span<const qint64> counts, base::RandomStream& stream, std::span<qint64> drawn);

/// The percentile interval of what `estimate` says of each draw. An outcome may be infinite; one that is not defined
/// (NaN) is left out. Nothing when cancelled, or when more than one outcome in twenty is not defined.
[[nodiscard]] std::optional<base::Interval> bootstrapped(
    const Bootstrap& bootstrap, const std::function<double(base::RandomStream&)>& estimate);

} // namespace hz::evaluation
