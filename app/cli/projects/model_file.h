#pragma once

#include "app/cli/basics/lines.h"
#include "model/exchange/formats/files.h"
#include "model/openpsa/definitions/open_psa_model.h"

#include <QString>
#include <QStringList>

#include <variant>

namespace hz::cli {

/// A project in any format or an Open-PSA model, told apart by content of the first file. Only an Open-PSA model may be
/// in more than one, and include files that lie beside it.
using Input = std::variant<migration::Migrated, openpsa::OpenPsaModel>;
[[nodiscard]] base::Result<Input> readInput(const QStringList& paths);

/// A project in any format, after tellEdition().
[[nodiscard]] base::Result<domain::Model> readProject(const QString& path);
/// Says on standard error where a former edition wrote something: it is counted differently now.
void tellEdition(const QString& name, int edition);

/// “-”, by the habit of other programs; a file of that name is “./-”.
[[nodiscard]] bool isStandardOutput(const QString& path);

} // namespace hz::cli
