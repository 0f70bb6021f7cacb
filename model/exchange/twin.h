#pragma once

#include "model/base/result.h"
#include "model/domain/model.h"
#include "model/migration/migration.h"

#include <QByteArray>
#include <QString>

/// What leaves and enters a project as text.
namespace hz::exchange {

/// The text twin: a project as canonical JSON for people, git and other tools. UTF-8, LF, two spaces, one property a
/// line; sections in a fixed order, entities by id, fields in the order of domain::fieldsOf, fields at their default
/// left out, positions in a section of their own at the end. Equal models give equal bytes. Unpaired surrogates, which
/// are no text, become U+FFFD.
[[nodiscard]] QByteArray writeTwin(const domain::Model& model);
/// The same for others to read: an error in place of a twin that readTwin would refuse for its size. Codes:
/// field.text-too-long, twin.too-large.
[[nodiscard]] base::Result<QByteArray> readableTwin(const domain::Model& model);

/// Reads a twin, wholly or not at all: what comes back passes commands::validate. `fileName` is only for messages; the
/// error's place is "fileName:line". Nothing is guessed and nothing dropped: what this program does not know is an
/// error. Codes: twin.not-utf8, twin.not-json, twin.too-deep, twin.too-large, twin.text-too-long, twin.missing-format,
/// twin.newer-format, twin.unknown-section, twin.duplicate-section, twin.unknown-field, twin.duplicate-field,
/// twin.wrong-type, twin.bad-value, twin.bad-id, twin.duplicate-id, and those of commands::validate with the line of
/// the entity; content.* where it is another kind of file, cut off, or has conflict markers. Files of people are also
/// refused for codes that are equal but for their Unicode form (field.code-alike); what this program wrote itself (a
/// baseline, the clipboard) is taken as it is.
enum class TwinOrigin { People, Program };
[[nodiscard]] base::Result<domain::Model> readTwin(
    const QByteArray& bytes, const QString& fileName, TwinOrigin origin = TwinOrigin::People);
/// The same with the edition that it was written in, and what counts differently now.
[[nodiscard]] base::Result<migration::Migrated> readTwinOfAnyEdition(
    const QByteArray& bytes, const QString& fileName, TwinOrigin origin = TwinOrigin::People);

/// Whether the first bytes of a file look like a twin (and not like a database).
[[nodiscard]] bool looksLikeTwin(const QByteArray& head);
/// Whether they say that it is one.
[[nodiscard]] bool isTwinHead(const QByteArray& head);
/// Whether they may be those of a damaged one: they say so, or the file ends before it could.
[[nodiscard]] bool mayBeTwin(const QByteArray& head, bool isWhole);

/// With room for what commands/limits.h allows: files grow by a third as text.
inline constexpr qsizetype kMaximumTwinBytes = 256 * 1024 * 1024;

} // namespace hz::exchange
