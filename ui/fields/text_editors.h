#pragma once

#include "ui/fields/field_editor.h"

class QMenu;
class QPlainTextEdit;

namespace hz::ui {

/// Several lines that grow with the text. Enter starts a new line; Ctrl+Enter or leaving commits.
class LongTextEditor : public FieldEditor {
    Q_OBJECT

public:
    explicit LongTextEditor(QWidget* parent);

    void finish() override { commit(); }
    void judge() override;

protected:
    void display(const std::optional<domain::Value>& value) override;
    void setEditable(bool editable) override;
    bool stepBack() override;
    bool stepForward() override;
    [[nodiscard]] bool canStepForward() const override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    [[nodiscard]] virtual domain::Value valueOf(const QString& text) const;
    [[nodiscard]] QPlainTextEdit* edit() const { return m_edit; }
    void commit();

private:
    void fitHeight();
    void follow();

    QPlainTextEdit* m_edit;
    bool m_displaying = false;
};

/// A list, one entry a line, with the field's suggestions in a menu in which any number can be ticked.
class ListEditor : public LongTextEditor {
    Q_OBJECT

public:
    ListEditor(const domain::Field& field, QWidget* parent);

protected:
    [[nodiscard]] domain::Value valueOf(const QString& text) const override;

private:
    void fillMenu();
    void toggle(const QString& entry, bool wanted);

    std::span<const domain::Choice> m_choices;
    QMenu* m_menu = nullptr;
};

} // namespace hz::ui
