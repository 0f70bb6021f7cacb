#pragma once

#include "ui/shell/actions.h"

#include <QObject>

#include <functional>

namespace hz::ui {

class StatusLine;
class Views;
class Workspace;
class ZoomField;

/// Connects the actions of a window with one project and its views; lives as long as that project is on show.
class ProjectWiring : public QObject {
    Q_OBJECT

public:
    ProjectWiring(Actions& actions, Workspace& workspace, Views& views, StatusLine& status, QObject* parent);

private:
    void wireZoom(ZoomField& zoom);
    void wireUndo();
    void wireEditing();
    void updateEditing();
    void wireInsertion();
    void groupSelection();
    void ungroupSelection();
    void wireViews();
    void wireFocus();
    void updateFocus();
    void wirePosture();
    void updateUndo();
    void updatePosture();
    void on(ActionCode code, std::function<void()> run);

    Actions& m_actions;
    Workspace& m_workspace;
    Views& m_views;
};

} // namespace hz::ui
