#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace hz::ui {

/// Signs a stage in a role: who, the day and the state of the model are filled in. One undo step.
class SignForm : public QWidget {
    Q_OBJECT

public:
    SignForm(Workspace& workspace, const Id& stage, QWidget* parent = nullptr);

    /// Offers the roles that the gate asks for, then those that the scheme names.
    void refresh();
    void sign();
    [[nodiscard]] QComboBox& role() const { return *m_role; }
    [[nodiscard]] QComboBox& decision() const { return *m_decision; }
    [[nodiscard]] QLineEdit& conditions() const { return *m_conditions; }

signals:
    void signedOff();

private:
    Workspace& m_workspace;
    Id m_stage;
    QComboBox* m_role;
    QComboBox* m_decision;
    QLineEdit* m_conditions;
    QPushButton* m_sign;
};

} // namespace hz::ui
