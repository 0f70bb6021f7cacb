#pragma once

#include "model/exchange/twin.h"
#include "support/sketch.h"

namespace hz::testing {

/// As the first edition wrote it: a cause C01 of 0.1 per demand, ten demands, and a loss of 1000 each time. Then that
/// was a loss of 1000 (1 - 0.9^10) = 651.3, and is 1000 now.
[[nodiscard]] inline QByteArray writtenInFirstEdition()
{
    const Sketch sketch("C01 p=\"0.1 per occasion\" -> S01 T=1:1000");
    QByteArray text = exchange::writeTwin(sketch.model);
    text.replace("graphazard.twin/2", "graphazard.twin/1");
    text.replace("0.1 per occasion", "0.1 per demand");
    text.replace("\"title\": \"Test\"", "\"title\": \"Test\", \"exposure\": \"1 year, 10 demands\"");
    return text;
}

} // namespace hz::testing
