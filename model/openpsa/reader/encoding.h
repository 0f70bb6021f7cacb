#pragma once

#include "model/base/codes/openpsa_errors.h"
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hz::openpsa {

/// A text in UTF-8, or why there is none.
struct Decoded {
    std::optional<std::string> text{}; // absent: the bytes are the text, up to their byte order mark
    std::optional<base::OpenPsaError> code{}; // of the error
    std::string detail{}; // the encoding
    int line = 1;
};

/// By the byte order mark, the first bytes or the XML declaration; UTF-8 where none of them says anything. What is said
/// to be UTF-8 is taken as it is. Codes: openpsa.unknown-encoding, openpsa.wrong-encoding (of the declared one, where
/// the bytes are in another).
[[nodiscard]] Decoded decoded(std::string_view bytes);

/// Where bytes begin that are no UTF-8.
[[nodiscard]] std::optional<std::size_t> firstNotUtf8(std::string_view text);

/// Whether a text begins with an element, behind a byte order mark and white space, in any encoding.
[[nodiscard]] bool looksLikeXml(std::string_view text);

/// The line that this place is in; lines begin at 1 and end with LF, CR or both.
[[nodiscard]] int lineAt(std::string_view text, std::size_t place);

} // namespace hz::openpsa
