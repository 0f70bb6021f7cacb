#pragma once

#include "model/commands/commands.h"

/// How much a project may hold: told when it is entered, so that every project can be written as text and read again.
namespace hz::commands {

inline constexpr qsizetype kMaximumTextBytes = 4 * 1024 * 1024; // of one text, in UTF-8
inline constexpr qsizetype kMaximumFileBytes = 8 * 1024 * 1024; // of one embedded file
inline constexpr qsizetype kMaximumFilesBytes = 128 * 1024 * 1024; // of all embedded files and baselines

/// Whether what is entered keeps them. Codes: field.text-too-long, project.too-large.
[[nodiscard]] std::optional<Error> whyTooLarge(const Model& model, const domain::Entity& entered);
/// The first text of a model that is too long, as of projects from before there was a limit.
[[nodiscard]] std::optional<Error> tooLongText(const Model& model);

} // namespace hz::commands
