#pragma once

#include "ui/records/record_table_model.h"

#include <QWidget>

#include <string_view>

class QLabel;
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
    /// Makes new ones, in place of the form of the selected one; for records that are never edited. It opens with the
    /// button that adds.
    QWidget* side = nullptr;
    QString add{}; // what the buttons are called; empty: "Add", "Remove"
    QString remove{};
    QWidget* below = nullptr; // stands under the table, beside the form: what is to be said of the selected one
    int belowStretch = 0; // how much of the room it takes, where the table takes 1
    QString empty{}; // what stands in place of no rows: what to do next
};

/// A table of records, sorted by a click on a head, and buttons to add and remove: no dialogs, every change is one undo
/// step. The table has all the room until a row is selected; then the form of that record is beside it, or below it in
/// a narrow view, until Esc or its button closes it. Who selects a row selects its node.
class RecordsView : public QWidget {
    Q_OBJECT

public:
    RecordsView(Workspace& workspace, RecordPlan plan, QWidget* parent = nullptr);

    [[nodiscard]] RecordTableModel& records() const { return *m_model; }
    [[nodiscard]] QTableView& table() const { return *m_table; }
    /// The selected one.
    [[nodiscard]] std::optional<Id> current() const;
    void select(const Id& record);
    void add();
    /// Puts these columns first, in this order; the others follow as they are.
    void arrange(const std::vector<int>& columns);
    struct Column {
        int number = 0;
        int characters = 0; // how wide
    };
    void arrange(std::initializer_list<Column> columns);
    [[nodiscard]] bool isSideOpen() const;
    /// The place beside the table; closing it lets the selection go where it shows the selected record.
    void setSideOpen(bool open);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

signals:
    void currentChanged();

private:
    void remove();
    void follow();
    void lead();
    void divide();
    void showEmptyState();
    [[nodiscard]] QWidget* makeTable();
    [[nodiscard]] QWidget* makeSide();

    Workspace& m_workspace;
    RecordPlan m_plan;
    RecordTableModel* m_model;
    QTableView* m_table;
    RecordForm* m_form = nullptr;
    QSplitter* m_splitter;
    QWidget* m_side = nullptr;
    QLabel* m_empty = nullptr;
    QPushButton* m_add;
    QPushButton* m_remove;
};

} // namespace hz::ui
