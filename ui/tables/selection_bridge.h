#pragma once

#include "ui/common/workspace.h"

#include <QAbstractItemView>
#include <QObject>

#include <functional>

namespace hz::ui {

/// Keeps the selection of an item view and the workspace's the same, both ways. The model names its rows by KeyRole;
/// `find` answers with the rows (column 0) of the given entities. Only what a person selects in the view is pushed to
/// the workspace; rows that vanish or return only follow.
class SelectionBridge : public QObject {
    Q_OBJECT

public:
    using Find = std::function<QModelIndexList(const std::vector<EntityKey>&)>;

    SelectionBridge(Workspace& workspace, QAbstractItemView& view, Find find);

    /// What a person selects goes this way instead of straight to the workspace.
    void selectBy(std::function<void(std::vector<EntityKey>)> select) { m_select = std::move(select); }
    /// Takes the workspace's selection over into the view.
    void pull();

private:
    void push();
    void revealCurrent(const QModelIndex& index);

    Workspace& m_workspace;
    QAbstractItemView& m_view;
    Find m_find;
    std::function<void(std::vector<EntityKey>)> m_select;
    int m_busy = 0;
};

} // namespace hz::ui
