#pragma once

#include "model/domain/fields.h"
#include "ui/common/workspace.h"

#include <QAbstractTableModel>

#include <functional>
#include <optional>
#include <vector>

namespace hz::ui {

/// Records of one kind as rows, some of their fields as columns; follows the document. Rows are in the order of
/// recordsOf(); KeyRole is the record's key, or its node's for a view that leads to the graph.
class RecordTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using Wanted = std::function<bool(const domain::Entity&)>;

    /// Without `wanted` all are. Every column must be a field of the kind.
    RecordTableModel(Workspace& workspace, domain::EntityKind kind, const std::vector<const char*>& columns,
        Wanted wanted = {}, QObject* parent = nullptr);

    /// Asks `wanted` anew.
    void refresh();
    [[nodiscard]] std::optional<Id> recordAt(int row) const;
    /// -1: not there.
    [[nodiscard]] int rowOf(const Id& record) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void follow(const domain::ChangeSet& changes);

    Workspace& m_workspace;
    domain::EntityKind m_kind;
    std::vector<const domain::Field*> m_columns;
    Wanted m_wanted;
    std::vector<domain::Entity> m_records;
};

} // namespace hz::ui
