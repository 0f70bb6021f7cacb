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
inline constexpr std::size_t kMaximumAttributeLength = 65'536; // characters, of one that means something

struct SourceFile {
    std::string name;
    std::string bytes;
};

/// The content of an included file, or nothing if there is no such file. The name is that of the file that includes it
/// up to its last '/', and a path that leads down.
using FileSource = std::function<std::optional<std::string>(const std::string& name)>;

/// Reads the files as one model: fault trees, event trees, common cause groups and their model data, wholly or not at
/// all: in what comes back every name is resolved, nothing depends on itself, and every connective and operation has
/// as many operands as it takes. Values are not computed yet. A file that is given or included more than once is read
/// once. Of several files, or included ones, each may also be a part: a definition without the element around all of
/// them. File names are for messages and for `source`; the error's place is "file:line". Labels and attributes are
/// accepted and left out. Nothing but the bytes and what `source` gives is read, whatever a document type says; a basic
/// event that is declared nowhere has no known probability, and is noted (openpsa/undeclared). Codes of errors:
/// openpsa.too-large, openpsa.too-many-files, openpsa.include-elsewhere, openpsa.include-not-found,
/// openpsa.include-pointer, openpsa.other-root, openpsa.part, those of XmlEvents, openpsa.too-deep,
/// openpsa.attribute-too-long, openpsa.stray-text, openpsa.unknown-element, openpsa.unsupported (of the format, and
/// never read: groups of initiating events; consequences; Dirichlet deviates), openpsa.foreign-code (external
/// functions, whose code would have to be run), openpsa.direction (of what is set), openpsa.missing-attribute,
/// openpsa.bad-value, openpsa.bad-number, openpsa.number-too-large, openpsa.number-too-small, openpsa.name-with-dot,
/// openpsa.name-with-blank, openpsa.fractions, openpsa.tree-as-element, openpsa.state-twice, openpsa.missing-element,
/// openpsa.wrong-count, openpsa.empty-gate, openpsa.bad-threshold, openpsa.duplicate, openpsa.undefined, openpsa.loop.
[[nodiscard]] base::Result<OpenPsaModel> readOpenPsa(const std::vector<SourceFile>& files, const FileSource& source);

/// One file that includes no other.
[[nodiscard]] base::Result<OpenPsaModel> readOpenPsa(std::string_view bytes, const std::string& fileName);

} // namespace hz::openpsa
