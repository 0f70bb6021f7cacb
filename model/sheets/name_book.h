#pragma once

#include "model/base/result.h"
#include "model/domain/model.h"

#include <QHash>

#include <map>

namespace hz::sheets {

/// Who is called what in a model, by kind: looked up when it is first asked for, and kept up with changes.
class NameBook {
public:
    /// The one entity of a kind with this code, else with this name, whatever the case; of several codes the one that
    /// is written just so. A link goes by its ends ("C01 -> H01"), a severity also by its number. Codes:
    /// sheet.no-such-entity, sheet.ambiguous-name (detail: the text).
    [[nodiscard]] base::Result<base::Id> find(const domain::Model& model, domain::EntityKind kind, const QString& text);
    /// The node with this code, whatever its kind; null: none. Of several the one that is written just so, else none.
    [[nodiscard]] base::Id coded(const domain::Model& model, const QString& code);
    /// Those nodes of a kind whose title this is.
    [[nodiscard]] std::vector<base::Id> titled(const domain::Model& model, domain::NodeKind kind, const QString& title);
    /// `model` is the one after the changes.
    void follow(const domain::Model& model, const domain::ChangeSet& changes);

private:
    struct Names {
        QMultiHash<QString, base::Id> codes;
        QMultiHash<QString, base::Id> names;
    };

    Names& namesOf(const domain::Model& model, domain::EntityKind kind);
    static void put(Names& names, const domain::Model& model, const domain::Entity& entity);

    std::map<domain::EntityKind, Names> m_kinds;
};

/// What a text is looked up by.
[[nodiscard]] QString folded(const QString& text);

} // namespace hz::sheets
