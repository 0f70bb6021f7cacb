#pragma once

#include "ui/fields/field_editor.h"

#include <string_view>

class QCheckBox;
class QComboBox;

namespace hz::ui {

/// A combo box that only its own clicks and keys change: the wheel scrolls the panel instead.
[[nodiscard]] QComboBox* makeQuietCombo(QWidget* parent);

class FlagEditor : public FieldEditor {
    Q_OBJECT

public:
    FlagEditor(const domain::Field& field, QWidget* parent);

protected:
    void display(const std::optional<domain::Value>& value) override;
    void setEditable(bool editable) override;

private:
    QCheckBox* m_box;
};

/// One value of a list.
class ComboEditor : public FieldEditor {
    Q_OBJECT

protected:
    ComboEditor(const domain::Field& field, QWidget* parent);

    struct Choice {
        domain::Value value;
        QString words{};
    };
    void setChoices(const std::vector<Choice>& choices);
    void add(const Choice& choice);
    /// Whether a choice is what the value says.
    [[nodiscard]] virtual bool means(const domain::Value& value, const domain::Value& choice) const;
    void display(const std::optional<domain::Value>& value) override;
    void setEditable(bool editable) override;
    [[nodiscard]] bool hasChoice(const domain::Value& value) const { return rowOf(value) >= 0; }

private:
    [[nodiscard]] int rowOf(const domain::Value& value) const;

    QComboBox* m_combo;
    std::vector<domain::Value> m_values; // of the combo's rows
};

/// One of the field's fixed choices.
class ChoiceEditor : public ComboEditor {
    Q_OBJECT

public:
    ChoiceEditor(const domain::Field& field, QWidget* parent);
};

/// One of the scheme's entities, or none.
class ReferenceEditor : public ComboEditor {
    Q_OBJECT

public:
    ReferenceEditor(const domain::Field& field, Workspace& workspace, QWidget* parent);

    void refreshChoices(const domain::Model& model) override;

private:
    domain::EntityKind m_target;
};

/// The name of something in the model, kept as text: a category, a risk level, a group of the checklist. A name that
/// nothing bears (any more) is offered as it is.
class NameEditor : public ComboEditor {
    Q_OBJECT

public:
    /// Whether the field is such a name.
    [[nodiscard]] static bool edits(const domain::Field& field);

    NameEditor(const domain::Field& field, Workspace& workspace, QWidget* parent);

    void refreshChoices(const domain::Model& model) override;

protected:
    /// Whatever the case of its letters.
    [[nodiscard]] bool means(const domain::Value& value, const domain::Value& choice) const override;
    void display(const std::optional<domain::Value>& value) override;

private:
    domain::EntityKind m_target;
};

/// The scheme's entities of a kind with the words by which a person knows them ("B Probable").
[[nodiscard]] std::vector<std::pair<Id, QString>> choicesOf(const domain::Model& model, domain::EntityKind kind);

} // namespace hz::ui
