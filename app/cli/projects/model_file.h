#pragma once

#include "model/base/result.h"
#include "model/domain/model.h"
#include "model/openpsa/definitions/open_psa_model.h"

#include <QString>
#include <QStringList>

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
/// Whether a text that cannot be read may have been a twin: it says so of itself, or ends before it could.
[[nodiscard]] base::Result<bool> mayBeDamagedTwin(const QString& path);
/// Either of them or an Open-PSA model, told apart by content of the first file. Only an Open-PSA model may be in more
/// than one, and include files that lie beside it.
using Input = std::variant<domain::Model, openpsa::OpenPsaModel>;
[[nodiscard]] base::Result<Input> readInput(const QStringList& paths);

/// Where something is to be written.
struct Target {
    QString path;
    bool force = false; // what is there already may be replaced when it is of the same form
    QStringList inputs{}; // the files that are read for it; they are never replaced
};

/// Whether a form may be written there, before any work is done. Errors: those of store::checkOutput.
[[nodiscard]] base::Status checkTarget(const Target& target, Form form);
/// Writes a whole file or nothing.
[[nodiscard]] base::Status writeModel(const Target& target, const domain::Model& model, Form form);

} // namespace hz::cli
