#pragma once

#include "ui/shell/action_code.h"

#include <QToolBar>

#include <initializer_list>
#include <optional>

class QComboBox;

namespace hz::ui {

class Actions;
class SearchField;
class Workspace;

/// The one toolbar: file, undo, tools, posture switch, category filter, layout, zoom, search.
class ToolBar : public QToolBar {
    Q_OBJECT

public:
    explicit ToolBar(Actions& actions);

    void showProject(Workspace* workspace);
    [[nodiscard]] SearchField& search() const { return *m_search; }

private:
    void addAll(const Actions& actions, std::initializer_list<std::optional<ActionCode>> codes);
    void addPostures(const Actions& actions);
    void listCategories(Workspace& workspace);
    void choose(Workspace& workspace, int row);

    QComboBox* m_categories = nullptr;
    SearchField* m_search = nullptr;
};

} // namespace hz::ui
