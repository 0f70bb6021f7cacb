#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace hz::ui {

class PlainLabel;

/// The shipped risks, misuses and controls, by kind, with search as you type. Dragging onto the canvas or a double
/// click puts copies into the project, under codes of its own; what the chosen one is and where it comes from stands
/// below.
class LibraryPanel : public QWidget {
    Q_OBJECT

public:
    explicit LibraryPanel(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] QLineEdit& searchField() const { return *m_search; }
    [[nodiscard]] QTreeWidget& tree() const { return *m_tree; }
    /// The chosen entries with places below each other, to be put in.
    [[nodiscard]] domain::Model chosen() const;

signals:
    void insertWanted(const hz::domain::Model& fragment);

private:
    void fill();
    void search();
    void tell();
    void insert();
    [[nodiscard]] const domain::Node* nodeOf(const QTreeWidgetItem* item) const;

    Workspace& m_workspace;
    domain::Model m_library;
    QLineEdit* m_search;
    QTreeWidget* m_tree;
    PlainLabel* m_words;
};

} // namespace hz::ui
