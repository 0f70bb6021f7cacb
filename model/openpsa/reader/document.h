#pragma once

#include "model/openpsa/reader/parts.h"

namespace hz::openpsa {

/// A model as it stands in its files, names not resolved. The members of its groups are only names.
struct Document {
    struct Include {
        std::string name; // a plain file name
        int line = 0;
    };

    OpenPsaModel model;
    std::vector<std::vector<Member>> members; // by group
};

/// Adds what one file says to `document` and gives the files that it includes; errors are left in `xml`.
[[nodiscard]] std::vector<Document::Include> readDocument(XmlWalk& xml, Document& document);

/// Resolves all names and looks for double definitions and loops.
[[nodiscard]] OpenPsaModel resolve(Document document, FirstError& errors);

} // namespace hz::openpsa
