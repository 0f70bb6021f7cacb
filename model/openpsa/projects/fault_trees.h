#pragma once

#include "model/base/result.h"
#include "model/domain/model.h"

#include <QByteArray>

namespace hz::openpsa {

/// Every hazard and consequence of a valid model in the Open-PSA format, in one fault tree for each posture; basic
/// events are shared. What is there or not is a top gate ("H01_current"). What occurs at moments is a sequence for each
/// stream of them ("H01_current_by_use") after an initiating event of its own, with the frequency of the stream in a
/// year: given it, the sequence has the probability at one moment, so that the sum of their frequencies, and the
/// probability of "H01_current_standing" where there is one, are the expected occurrences. An event that is uncertain
/// has its mean, one that is unknown no number. Labels are titles. The same model gives the same bytes. Code:
/// openpsa.undecidable (ids: the node).
[[nodiscard]] base::Result<QByteArray> faultTreesOf(const domain::Model& model);

} // namespace hz::openpsa
