#pragma once

#include "model/exchange/twin.h"
#include "support/sketch.h"

namespace hz::testing {

/// A project with a stage and a baseline.
inline Sketch reviewed()
{
    Sketch made("C01 p=0.1 -> H01 -> S01 T=1");
    domain::Stage stage;
    stage.id = made.ids.next();
    stage.name = QStringLiteral("Limited beta");
    made.model.put(stage);
    domain::Baseline baseline;
    baseline.id = made.ids.next();
    baseline.name = QStringLiteral("Review before the beta");
    baseline.person = QStringLiteral("Ada");
    baseline.content = qCompress(exchange::writeTwin(made.model));
    made.model.put(baseline);
    return made;
}

} // namespace hz::testing
