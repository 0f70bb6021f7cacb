#pragma once

#include "model/domain/fields.h"
#include "model/domain/model.h"
#include "model/domain/speech.h"
#include "model/sheets/name_book.h"
#include "model/sheets/workbook.h"

namespace hz::sheets {

/// How texts of cells are read.
struct Reading {
    domain::Speech speech; // of likelihoods, numbers and days, as in a window
    QString listMark = QStringLiteral(";"); // between the entries of a list; a line break always is one
};

/// What the text of a cell means for a field. A choice goes by its key or its label in either language, an entity by
/// its code or its name, whatever the case, a link by its ends. Nothing is guessed: what several are called is refused.
/// Codes: those of domain::typedValue; sheet.no-such-choice (detail: the text, and in a second line what there is),
/// sheet.no-such-entity, sheet.ambiguous-name (detail: the text), sheet.not-typed for fields that nobody types.
[[nodiscard]] base::Result<domain::Value> valueOf(
    const domain::Model& model, const domain::Field& field, const QString& text, const Reading& reading);
/// The same for many cells of one model.
[[nodiscard]] base::Result<domain::Value> valueOf(const domain::Model& model, NameBook& names,
    const domain::Field& field, const QString& text, const Reading& reading);

/// The text of a field's value in a cell: what valueOf reads back equal.
[[nodiscard]] QString cellTextOf(
    const domain::Model& model, const domain::Field& field, const domain::Value& value, const Reading& reading);

/// What is in a cell of a file, as it would be typed: numbers with the reading's decimal mark.
[[nodiscard]] QString textOf(const Cell& cell, const Reading& reading);

/// Code, or name where it has none, by which people know an entity; of a link its ends; empty where they do not.
[[nodiscard]] QString handleOf(const domain::Model& model, const domain::Entity& entity);

} // namespace hz::sheets
