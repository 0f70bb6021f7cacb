#pragma once

#include "model/domain/typed_value.h"
#include "ui/fields/field_editor.h"

class QLineEdit;
class QStringListModel;

namespace hz::ui {

/// One line: plain text (with suggestions where the field has them), or anything that is typed as text, with the reason
/// against it shown while one types. Numbers are written as in the locale, likelihoods with the names of the project;
/// what was understood is shown on commit.
class LineEditor : public FieldEditor {
    Q_OBJECT

public:
    LineEditor(const domain::Field& field, Workspace& workspace, QWidget* parent);
    ~LineEditor() override;

    /// Offers words, asked for anew whenever somebody begins to type.
    void suggest(std::function<QStringList()> suggestions);

    void finish() override { commit(); }
    void judge() override;
    void setHint(const QString& hint) override { m_hint = hint; }

protected:
    void display(const std::optional<domain::Value>& value) override;
    void setEditable(bool editable) override;
    bool stepBack() override;
    bool stepForward() override;
    [[nodiscard]] bool canStepForward() const override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    [[nodiscard]] QLineEdit* line() const { return m_line; }

private:
    [[nodiscard]] QString textFor(const std::optional<domain::Value>& value) const;
    [[nodiscard]] domain::Speech speech() const;
    /// What has been typed, or why it is nothing.
    [[nodiscard]] base::Result<domain::Value> typed() const;
    [[nodiscard]] QString sentence(const base::Error& error) const;
    void follow();
    void commit();

    Workspace& m_workspace;
    domain::ValueKind m_kind;
    QLineEdit* m_line;
    QString m_hint;
    std::function<QStringList()> m_suggestions;
    QStringListModel* m_words = nullptr;
};

} // namespace hz::ui
