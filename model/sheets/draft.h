#pragma once

#include "model/sheets/block.h"
#include "model/sheets/name_book.h"

namespace hz::sheets {

/// A copy of a model into which texts of cells are put one after the other, so that each knows of those before it. What
/// was put is a command in the end; what was refused left the copy alone. The model must outlive it.
class Draft {
public:
    /// `otherwise`: how a text is read that `reading` refuses.
    Draft(const domain::Model& model, Reading reading, std::optional<Reading> otherwise = std::nullopt);

    [[nodiscard]] const domain::Model& model() const { return m_model; }
    [[nodiscard]] const Reading& reading() const { return m_reading; }
    [[nodiscard]] NameBook& names() { return m_names; }

    /// The text into a field. What the cell shows already is not read.
    PlannedCell put(const domain::EntityKey& key, const domain::Field& field, const QString& text);
    /// The same for severity or magnitude of a consequence in a category.
    PlannedCell putImpact(
        const base::Id& consequence, const base::Id& category, const domain::Field& field, const QString& text);

    /// A node below everything, with the next free code.
    base::Result<base::Id> place(domain::NodeKind kind, const QString& title);
    /// Something new of any other kind that is filled in: links and guards by what they join.
    base::Result<base::Id> add(const domain::Entity& entity);
    base::Status take(const base::Result<commands::Command>& command);
    /// Takes back what was placed or added.
    void drop(const domain::EntityKey& key);

    /// A state to come back to.
    struct Mark {
        domain::Model model;
        std::vector<domain::EntityKey> created;
        std::size_t changes = 0;
    };
    [[nodiscard]] Mark mark() const { return { m_model, m_created, m_changes }; }
    [[nodiscard]] bool isChangedSince(const Mark& mark) const { return m_changes != mark.changes; }
    void comeBack(const Mark& mark);

    [[nodiscard]] base::Result<domain::Value> read(const domain::Field& field, const QString& text);
    [[nodiscard]] commands::Command command() const;

private:
    [[nodiscard]] base::Result<commands::Command> changed(
        const domain::EntityKey& key, const domain::Field& field, const domain::Value& value) const;
    [[nodiscard]] base::Result<commands::Command> joining(const domain::Entity& entity) const;
    void finish(PlannedCell& cell, const domain::Field& field, const domain::Value& value,
        const base::Result<commands::Command>& command);
    [[nodiscard]] commands::Point nextPlace();

    const domain::Model& m_before;
    domain::Model m_model;
    Reading m_reading;
    std::optional<Reading> m_otherwise;
    NameBook m_names;
    std::vector<domain::EntityKey> m_created;
    double m_left = 0.0, m_bottom = 0.0;
    bool m_isPlaced = false;
    std::size_t m_placed = 0;
    std::size_t m_changes = 0;
};

/// What a block does, row by row.
[[nodiscard]] std::vector<PlannedRow> planRows(Draft& draft, const Block& block);
void refuse(PlannedCell& cell, const QString& text, const base::Error& why);

} // namespace hz::sheets
