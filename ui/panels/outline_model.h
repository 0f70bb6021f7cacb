#pragma once

#include "ui/common/workspace.h"
#include "ui/panels/outline_tree.h"

#include <QAbstractItemModel>

namespace hz::ui {

/// The outline for item views. Titles are edited in place. Places are made when they are looked at; a loop ends where
/// it comes back to itself, and what stands in several places says so.
class OutlineModel : public QAbstractItemModel {
    Q_OBJECT

public:
    explicit OutlineModel(Workspace& workspace, QObject* parent = nullptr);
    ~OutlineModel() override;

    /// From the root down; what finds a place again after the tree has been built anew.
    using Path = std::vector<OutlinePlace>;
    [[nodiscard]] Path pathOf(const QModelIndex& index) const;
    /// Invalid where there is no such place any more.
    [[nodiscard]] QModelIndex indexAt(const Path& path) const;
    [[nodiscard]] OutlinePlace placeAt(const QModelIndex& index) const;
    /// Every place of these nodes that has been looked at, and one of each at least.
    [[nodiscard]] QModelIndexList indexesOf(const std::vector<EntityKey>& keys) const;
    [[nodiscard]] bool endsLoop(const QModelIndex& index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Item;

    void rebuild();
    void follow(const domain::ChangeSet& changes);
    [[nodiscard]] Item& itemAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const Item& item) const;
    void make(Item& item) const;
    void collect(Item& item, const Id& node, QModelIndexList& found) const;
    void tellChanged(Item& item, const std::vector<Id>& nodes);
    [[nodiscard]] QString trailingText(const QModelIndex& index) const;
    [[nodiscard]] QString spokenText(const QModelIndex& index) const;

    Workspace& m_workspace;
    std::unique_ptr<OutlineTree> m_tree;
    std::unique_ptr<Item> m_top; // of no node; the roots are below it
};

} // namespace hz::ui
