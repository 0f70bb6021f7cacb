#pragma once

#include "app/cli/basics/lines.h"
#include "model/domain/model.h"
#include "model/exchange/formats/files.h"
#include "model/openpsa/definitions/open_psa_model.h"

#include <QString>
#include <QStringList>

#include <variant>

namespace hz::cli {

/// A project in any format or an Open-PSA model, told apart by content of the first file. Only an Open-PSA model may be
/// in more than one, and include files that lie beside it.
using Input = std::variant<domain::Model, openpsa::OpenPsaModel>;
[[nodiscard]] base::Result<Input> readInput(const QStringList& paths);

/// “-”, by the habit of other programs; a file of that name is “./-”.
[[nodiscard]] bool isStandardOutput(const QString& path);

} // namespace hz::cli
