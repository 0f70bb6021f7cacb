#pragma once

#include "ui/common/workspace.h"
#include "ui/tables/ordered_table.h"

namespace hz::ui {

/// The baselines of the project, newest first. Name and notes are edited where they stand.
class BaselineModel : public OrderedTable {
    Q_OBJECT

public:
    enum Column { NameColumn, DateColumn, PersonColumn, NotesColumn, Columns };

    explicit BaselineModel(Workspace& workspace, QObject* parent = nullptr);

    [[nodiscard]] Id idAt(int row) const { return m_baselines[static_cast<std::size_t>(row)].id; }
    [[nodiscard]] QString nameOf(const Id& id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

private:
    void refresh();

    Workspace& m_workspace;
    std::vector<domain::Baseline> m_baselines;
};

} // namespace hz::ui
