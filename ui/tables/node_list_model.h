#pragma once

#include "ui/common/workspace.h"

#include <QAbstractItemModel>

#include <array>

namespace hz::ui {

/// The nodes of the model under the four kinds, by code: code, title, and the risk in the workspace's posture and
/// category (of a control: its status). Follows edits row by row; a filter or a large change resets.
class NodeListModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { CodeColumn, TitleColumn, kColumns };

    explicit NodeListModel(Workspace& workspace, QObject* parent = nullptr);

    /// Only nodes of which title, code, tags or notes hold every word of `text` (case does not matter).
    void setFilter(const QString& text);
    [[nodiscard]] int matchCount() const;
    [[nodiscard]] QModelIndex indexOf(const Id& node) const;
    [[nodiscard]] QModelIndexList indexesOf(const std::vector<EntityKey>& keys) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        Id id;
        QString code;
    };
    using Rows = std::vector<Row>;

    void rebuild();
    void follow(const domain::ChangeSet& changes);
    void insertRow(const domain::Node& node);
    void moveRow(const domain::Node& before, const domain::Node& after);
    void removeRow(const domain::Node& node);
    void refreshRow(const domain::Node& node);
    void refreshFigures();
    [[nodiscard]] bool matches(const domain::Node& node) const;
    [[nodiscard]] QVariant groupData(int group, int column, int role) const;
    [[nodiscard]] QVariant nodeData(const domain::Node& node, int column, int role) const;
    [[nodiscard]] QString tipOf(const domain::Node& node) const;
    [[nodiscard]] QVariant trailingData(const domain::Node& node, int role) const;
    [[nodiscard]] QModelIndex groupIndex(int group) const { return createIndex(group, 0, quintptr(0)); }

    Workspace& m_workspace;
    std::array<Rows, 4> m_groups;
    QStringList m_words;
};

} // namespace hz::ui
