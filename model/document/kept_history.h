#pragma once

#include "model/domain/model.h"
#include "model/store/history.h"

#include <QDateTime>
#include <QStringList>

#include <vector>

namespace hz::document {

/// What a project file tells beside the project as it is: who edited when, and what is not there any more.
struct KeptHistory {
    int steps = 0;
    QStringList persons; // in order of name
    QDateTime first;
    QDateTime last;
    int deleted = 0; // entities that the history holds with all their texts, and the model does not
};

[[nodiscard]] KeptHistory keptIn(const std::vector<store::HistoryEntry>& history, const domain::Model& now);

} // namespace hz::document
