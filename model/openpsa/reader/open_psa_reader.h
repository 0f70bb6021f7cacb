#pragma once

#include "model/base/result.h"
#include "model/openpsa/definitions/open_psa_model.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hz::openpsa {

inline constexpr std::size_t kMaximumBytes = 256 * 1024 * 1024; // of all files of a model
inline constexpr std::size_t kMaximumFiles = 1000;
inline constexpr int kMaximumDepth = 250; // elements in one another
inline constexpr std::size_t kMaximumAttributeLength = 1024; // characters

struct SourceFile {
    std::string name;
    std::string bytes;
};

/// The content of an included file, or nothing if there is no such file. The name is that of the file that includes it
/// up to its last '/', and a plain file name.
using FileSource = std::function<std::optional<std::string>(const std::string& name)>;

/// Reads the files as one model: fault trees, event trees, common cause groups and their model data, wholly or not at
/// all: in what comes back every name is resolved, nothing depends on itself, and every connective and operation has
/// as many operands as it takes. Values are not computed yet. A file that is given or included more than once is read
/// once. File names are for messages and for `source`; the error's place is "file:line". Labels and attributes are
/// accepted and left out. Nothing but the bytes and what `source` gives is read; a document type is refused. Codes:
/// openpsa.too-large, openpsa.too-many-files, openpsa.include-elsewhere, openpsa.include-not-found, openpsa.not-xml,
/// openpsa.document-type, openpsa.too-deep, openpsa.attribute-too-long, openpsa.stray-text, openpsa.unknown-element,
/// openpsa.unsupported (of the format, and never read: external functions, whose code would have to be run;
/// substitutions with a source, which only cut sets give a meaning; groups of initiating events; consequences),
/// openpsa.missing-attribute, openpsa.bad-value, openpsa.missing-element, openpsa.wrong-count, openpsa.empty-gate,
/// openpsa.bad-threshold, openpsa.duplicate, openpsa.undefined, openpsa.loop.
[[nodiscard]] base::Result<OpenPsaModel> readOpenPsa(const std::vector<SourceFile>& files, const FileSource& source);

/// One file that includes no other.
[[nodiscard]] base::Result<OpenPsaModel> readOpenPsa(std::string_view bytes, const std::string& fileName);

} // namespace hz::openpsa
