#pragma once

#include "ui/canvas/title_editor.h"

#include <QPointer>

namespace hz::drawing {
class Picture;
}

namespace hz::ui {

class Viewport;
class Workspace;

/// Titles that are edited where they stand, one at a time.
class TitleEditing : public QObject {
    Q_OBJECT

public:
    TitleEditing(Workspace& workspace, const drawing::Picture& picture, Viewport& viewport, QWidget& view);

    void edit(base::Id node);
    void editSelected();
    /// Begins with what was typed, in place of the old title.
    void type(const QString& text);
    /// Keeps what was typed.
    void finish();
    [[nodiscard]] bool isEditing() const { return !m_editor.isNull(); }

private:
    void place();
    void end(base::Id node, const QString& text, bool keep);

    Workspace& m_workspace;
    const drawing::Picture& m_picture;
    Viewport& m_viewport;
    QWidget& m_view;
    QPointer<TitleEditor> m_editor;
};

} // namespace hz::ui
