#pragma once

#include <QByteArray>

namespace hz::evaluation {

/// How results are laid out in a file, told from all that its beginning says rather than from one key.
enum class Shape {
    Table, // CSV, and whatever is no JSON
    Lines, // an object a line
    List, // of objects
    Single, // one object
    ByTask, // { task: [ [0, object], ... ] } as code_eval writes it, or { task: [ object, ... ] }
    EvalPlus, // { "eval": { task: [ object, ... ] } }
    Instances, // { instance: { "resolved": ... } }
    SweReport, // lists of instances: resolved_ids, unresolved_ids ...
    Inspect, // a log
    InspectArchive, // the same as .eval
    // No results of single tasks
    TotalsOfBigCode,
    TotalsOfLmEval,
    TotalsOfSweBench,
    Unknown, // JSON of another kind
};

/// `head`: the first bytes as text; `isWhole`: there are no more.
[[nodiscard]] Shape shapeOf(const QByteArray& head, bool isWhole);

} // namespace hz::evaluation
