#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

#include <string_view>
#include <vector>

class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace hz::ui {

class FieldEditor;
class PlainLabel;

/// Accepts the residual risk of a hazard: for which stage and category, at which level, in which of the roles that the
/// level names, asked for and approved by whom, why and until when. The day and the state of the graph are filled in.
/// What is refused is said below the entry that it concerns. One undo step. The level is the worst that the hazard has;
/// one that a person has chosen instead stays until another hazard is chosen, and the form says where the two differ.
class AcceptForm : public QWidget {
    Q_OBJECT

public:
    explicit AcceptForm(Workspace& workspace, QWidget* parent = nullptr);

    void accept();
    [[nodiscard]] QComboBox& hazard() const { return *m_hazard; }
    [[nodiscard]] QComboBox& level() const { return *m_level; }
    [[nodiscard]] QComboBox& role() const { return *m_role; }
    /// Empty: nothing was refused.
    [[nodiscard]] QString refusal() const;
    /// Where the chosen level is not that of the risk: what it is. Empty: it is the same.
    [[nodiscard]] QString says() const;

signals:
    void accepted(const hz::base::Id& acceptance);

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Entry {
        std::string_view key;
        FieldEditor* editor;
    };

    [[nodiscard]] QComboBox* addCombo(std::string_view key);
    void addEditor(std::string_view key);
    void addLabelled(std::string_view key, QWidget* widget);
    void refreshChoices();
    void followSelection();
    void proposeLevel();
    void chooseLevel();
    void fillRoles();
    void showDraft();
    void refuse(const base::Error& error);
    void say(const QString& words, QWidget* below);
    [[nodiscard]] QWidget* placeOf(const base::Error& error) const;
    [[nodiscard]] domain::Acceptance request() const;
    [[nodiscard]] bool finishTyping();

    Workspace& m_workspace;
    domain::Acceptance m_draft; // what is typed
    QVBoxLayout* m_column;
    QComboBox* m_hazard;
    QComboBox* m_stage;
    QComboBox* m_category;
    QComboBox* m_level;
    QComboBox* m_role;
    QString m_worst; // the level that the hazard has now
    QString m_levelFor; // the hazard whose level was chosen by hand; empty: it was proposed
    PlainLabel* m_differs;
    std::vector<Entry> m_entries;
    PlainLabel* m_refusal;
    QPushButton* m_accept;
};

} // namespace hz::ui
