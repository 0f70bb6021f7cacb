#pragma once

#include "model/base/result.h"
#include "model/openpsa/definitions/open_psa_model.h"

#include <QByteArray>
#include <QString>

namespace hz::openpsa {

inline constexpr qsizetype kMaximumBytes = 256 * 1024 * 1024;
inline constexpr int kMaximumDepth = 250; // elements in one another
inline constexpr qsizetype kMaximumAttributeLength = 1024;

/// Reads fault trees with their model data, wholly or not at all: in what comes back every name is resolved, no gate
/// and no parameter depends on itself, and every connective and operation has as many operands as it takes. Values are
/// not computed yet. `fileName` is only for messages; the error's place is "fileName:line". Labels and attributes are
/// accepted and left out. Nothing outside the bytes is read; a document type is refused. Codes: openpsa.too-large,
/// openpsa.not-xml, openpsa.document-type, openpsa.too-deep, openpsa.attribute-too-long, openpsa.stray-text,
/// openpsa.unknown-element, openpsa.unsupported (of the format, not read yet: event trees, substitutions, alignments,
/// external functions, includes), openpsa.missing-attribute, openpsa.bad-value, openpsa.missing-element,
/// openpsa.wrong-count, openpsa.empty-gate, openpsa.bad-threshold, openpsa.duplicate, openpsa.undefined, openpsa.loop.
[[nodiscard]] base::Result<OpenPsaModel> readOpenPsa(const QByteArray& bytes, const QString& fileName);

} // namespace hz::openpsa
