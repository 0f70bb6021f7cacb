#pragma once

#include "model/domain/model.h"

#include <QStringList>

#include <vector>

namespace hz::ui {

/// A record as a list of finds names it.
struct FoundRecord {
    domain::EntityKey key;
    QString text; // "Evidence: Penetration test · audit · supports"
};

/// Evaluations, evidence, incidents, actions, acceptances, stages, criteria and lines of the checklist that hold every
/// one of the words (case does not matter), by kind and then in the order in which people list them.
[[nodiscard]] std::vector<FoundRecord> recordsHolding(const domain::Model& model, const QStringList& words);

} // namespace hz::ui
