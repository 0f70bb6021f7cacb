#pragma once

#include "ui/panels/record_table_model.h"

#include <QWidget>

#include <string_view>

class QPushButton;
class QSplitter;
class QTableView;

namespace hz::ui {

class RecordForm;

/// What a view of records shows and makes.
struct RecordPlan {
    domain::EntityKind kind = domain::EntityKind::Action;
    std::vector<const char*> columns{};
    std::vector<std::string_view> hidden{}; // fields that are not in the form
    RecordTableModel::Wanted wanted{}; // empty: all
    /// Fills in what a new one needs besides its author and the day; may be empty.
    std::function<void(domain::Entity&)> prepare{};
    RecordTableModel::Dress dress{};
    /// Stands beside the table in place of the form of the selected one, and makes new ones in place of the button; for
    /// records that are never edited.
    QWidget* side = nullptr;
    QString remove{}; // what the button is called; empty: "Remove"
};

/// A table of records, sorted by a click on a head, with the form of the selected one beside it, and buttons to add and
/// remove: no dialogs, every change is one undo step. Who selects a row selects its node.
class RecordsView : public QWidget {
    Q_OBJECT

public:
    RecordsView(Workspace& workspace, RecordPlan plan, QWidget* parent = nullptr);

    [[nodiscard]] RecordTableModel& records() const { return *m_model; }
    [[nodiscard]] QTableView& table() const { return *m_table; }
    [[nodiscard]] std::optional<Id> current() const;
    void select(const Id& record);
    void add();

protected:
    void resizeEvent(QResizeEvent* event) override;

signals:
    void currentChanged();

private:
    void remove();
    void follow();
    void lead();
    [[nodiscard]] QWidget* makeSide();

    Workspace& m_workspace;
    RecordPlan m_plan;
    RecordTableModel* m_model;
    QTableView* m_table;
    RecordForm* m_form = nullptr;
    QSplitter* m_splitter; // the form is beside the table, in a narrow view below it
    QPushButton* m_add;
    QPushButton* m_remove;
};

} // namespace hz::ui
