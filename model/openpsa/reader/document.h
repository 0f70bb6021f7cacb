#pragma once

#include "model/openpsa/reader/parts.h"

namespace hz::openpsa {

/// Where definitions stand, and so which ones belong there.
enum class Place : std::uint8_t { Top, Data, Tree };

/// A model as it stands in its files, names not resolved. The members of its groups are only names.
struct Document {
    struct Include {
        std::string name; // a path that leads down
        int line = 0;
        Place place = Place::Top; // where it stands, for a file that is but a part
        Container container{};
    };

    OpenPsaModel model;
    std::vector<std::vector<Member>> members; // by group
};

/// How a file comes into a model. Only one that is not alone may be a part: a definition in place of the whole.
struct Entry {
    bool isAlone = true;
    Place place = Place::Top;
    Container container{};
};

/// Adds what one file says to `document` and gives the files that it includes; errors are left in `xml`.
[[nodiscard]] std::vector<Document::Include> readDocument(XmlWalk& xml, Document& document, const Entry& entry);

/// Resolves all names and looks for double definitions and loops.
[[nodiscard]] OpenPsaModel resolve(Document document, FirstError& errors);

} // namespace hz::openpsa
