#pragma once

#include "model/base/result.h"
#include "model/domain/model.h"

#include <memory>

class QMimeData;

/// Pieces of a graph on the clipboard or under a drag: nodes with what is among them, as a text twin.
namespace hz::ui {

[[nodiscard]] std::unique_ptr<QMimeData> fragmentData(const domain::Model& fragment);
/// Whether it holds something that reads as a piece of a graph.
[[nodiscard]] bool holdsFragment(const QMimeData& data);
/// Codes: those of exchange::readTwin. `from` says in an error where it came from.
[[nodiscard]] base::Result<domain::Model> readFragment(const QMimeData& data, const QString& from);

} // namespace hz::ui
