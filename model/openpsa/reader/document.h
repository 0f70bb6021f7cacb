#pragma once

#include "model/openpsa/definitions/open_psa_model.h"
#include "model/openpsa/reader/xml_walk.h"

namespace hz::openpsa {

/// A model as it stands in the file, names not resolved. The members of its groups are only names.
struct Document {
    struct Member {
        std::string name;
        int line = 0;
    };

    OpenPsaModel model;
    std::vector<std::vector<Member>> members; // by group
};

/// Reads what the file says; errors are left in `xml`.
[[nodiscard]] Document readDocument(XmlWalk& xml);

/// Resolves all names and looks for double definitions and loops; errors are left in `xml`.
[[nodiscard]] OpenPsaModel resolve(Document document, XmlWalk& xml);

} // namespace hz::openpsa
