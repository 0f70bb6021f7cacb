#pragma once

#include "ui/fields/line_editor.h"

class QAction;

namespace hz::ui {

/// A day as text (2026-11-21), or none; a calendar opens beside it.
class DateEditor : public LineEditor {
    Q_OBJECT

public:
    DateEditor(const domain::Field& field, Workspace& workspace, QWidget* parent);

protected:
    void setEditable(bool editable) override;

private:
    void openCalendar();

    QAction* m_open;
};

} // namespace hz::ui
