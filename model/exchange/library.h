#pragma once

#include "model/base/result.h"
#include "model/domain/model.h"

#include <QString>
#include <QStringList>

/// What is shipped inside the programs, as text twins.
namespace hz::exchange {

/// The shipped schemes, the default first: "code-model-framework", "five-by-five", ...
[[nodiscard]] QStringList schemeNames();
/// A project that holds a scheme and nothing else. Code: library.unknown-scheme, detail the name.
[[nodiscard]] base::Result<domain::Model> scheme(const QString& name);

/// What a new project can start from: "empty" first, then the samples by name.
[[nodiscard]] QStringList templateNames();
/// The template as shipped. Code: library.unknown-template, detail the name.
[[nodiscard]] base::Result<domain::Model> templateModel(const QString& name);
/// The template as the start of a project of one's own: the same, under a fresh project id.
[[nodiscard]] base::Result<domain::Model> newProject(const QString& templateName);

/// A project that holds the default stages of a release plan, their criteria, and the readiness checklist.
[[nodiscard]] base::Result<domain::Model> releasePlan();
/// A project of nodes to be pasted: risks of running a code model, misuses, and controls against them. The title says
/// what it is, the rating is the suggested class, the notes say which evidence would prove it, the reference whence it
/// comes.
[[nodiscard]] base::Result<domain::Model> controlsAndRisks();

} // namespace hz::exchange
