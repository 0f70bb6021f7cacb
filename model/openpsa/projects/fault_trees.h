#pragma once

#include "model/base/result.h"
#include "model/domain/model.h"

#include <QByteArray>

namespace hz::openpsa {

/// Every hazard and consequence of a valid model as a top gate of the Open-PSA format, in one fault tree for each
/// posture; basic events are shared. An event that is uncertain has its mean, one that is unknown no probability.
/// Names are the codes ("H01_current"), labels the titles. The same model gives the same bytes.
/// A fault tree draws each event once: what occurs at moments is refused. Code: openpsa.recurs (ids: the node).
[[nodiscard]] base::Result<QByteArray> faultTreesOf(const domain::Model& model);

} // namespace hz::openpsa
