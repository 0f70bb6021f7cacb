#pragma once

#include "model/domain/fields.h"
#include "ui/common/workspace.h"
#include "ui/tables/ordered_table.h"

#include <functional>
#include <optional>
#include <vector>

namespace hz::ui {

/// A column that says of records what no field of theirs says.
struct RecordColumn {
    QString head{};
    QString tip{};
    /// What a cell says in a role of Qt or of PanelRole; SortRole too. Tips are plain text: the table makes tips of it.
    std::function<QVariant(const domain::Entity& record, int role)> data{};
};

/// Records of one kind as rows, some of their fields as columns, then what is computed of them; follows the document.
/// Rows are in the order of recordsOf() until they are sorted; KeyRole is the record's key.
class RecordTableModel : public OrderedTable {
    Q_OBJECT

public:
    using Wanted = std::function<bool(const domain::Entity&)>;

    /// Without `wanted` all are. Every column must be a field of the kind.
    RecordTableModel(Workspace& workspace, domain::EntityKind kind, const std::vector<const char*>& columns,
        Wanted wanted = {}, QObject* parent = nullptr);

    /// Says more, or something else, in the cells of fields than their values; an invalid answer: the value. Tips as in
    /// RecordColumn.
    using Dress = std::function<QVariant(const domain::Entity& record, const domain::Field& field, int role)>;
    void setDress(Dress dress);
    /// The columns after those of the fields, in place of former ones.
    void setComputed(std::vector<RecordColumn> columns);
    /// Asks `wanted`, and what is computed, anew.
    void refresh();
    [[nodiscard]] std::optional<Id> recordAt(int row) const;
    /// -1: not there.
    [[nodiscard]] int rowOf(const Id& record) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// -1: as recordsOf() has them.
    void sort(int column, Qt::SortOrder order) override;

private:
    void follow(const domain::ChangeSet& changes);
    void order(std::vector<domain::Entity>& records) const;
    [[nodiscard]] QVariant plainCell(const domain::Entity& record, int column, int role) const;
    [[nodiscard]] QVariant cell(const domain::Entity& record, int column, int role) const;
    [[nodiscard]] QVariant fieldCell(const domain::Entity& record, const domain::Field& field, int role) const;

    Workspace& m_workspace;
    domain::EntityKind m_kind;
    std::vector<const domain::Field*> m_columns;
    std::vector<RecordColumn> m_computed;
    Wanted m_wanted;
    Dress m_dress;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::vector<domain::Entity> m_records;
};

} // namespace hz::ui
