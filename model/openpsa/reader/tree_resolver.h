#pragma once

#include "model/openpsa/reader/name_tables.h"

namespace hz::openpsa {

/// Resolves the names in event trees, initiating events, rules and alignments, and looks for double definitions there;
/// errors are left in the tables' list.
void resolveTrees(OpenPsaModel& model, NameTables& names);

} // namespace hz::openpsa
