#pragma once

#include "model/base/result.h"
#include "model/domain/model.h"
#include "model/openpsa/definitions/open_psa_model.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <variant>

namespace hz::cli {

/// The forms in which a model stands on disk; Open-PSA is only analysed and exported.
enum class Form { Project, Twin, OpenPsa };

/// By the ending: .hazard or .json.
[[nodiscard]] std::optional<Form> formOf(const QString& path);

/// A project or a text twin, told apart by content.
[[nodiscard]] base::Result<domain::Model> readModel(const QString& path);
[[nodiscard]] base::Result<Form> formOfContent(const QString& path);
/// Either of them or an Open-PSA model, told apart by content of the first file. Only an Open-PSA model may be in more
/// than one, and include files that lie beside it.
using Input = std::variant<domain::Model, openpsa::OpenPsaModel>;
[[nodiscard]] base::Result<Input> readInput(const QStringList& paths);

/// Writes a whole file or nothing. What is there already is replaced only with `force`.
[[nodiscard]] base::Status writeModel(const QString& path, const domain::Model& model, Form form, bool force);
/// The same for a text that comes in parts; an empty one is the end.
[[nodiscard]] base::Status writeText(const QString& path, const std::function<QByteArray()>& nextPart, bool force);
/// A twin may be replaced by a twin; anything else that is there only with `force`.
[[nodiscard]] base::Status exportTwin(const QString& path, const domain::Model& model, bool force);

} // namespace hz::cli
