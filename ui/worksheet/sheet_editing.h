#pragma once

#include "ui/worksheet/worksheet_model.h"

namespace hz::ui {

/// What a hand wants done to a block of cells, known before it is done: what is created, changed and refused.
struct Proposal {
    sheets::Block block{};
    sheets::Plan plan{};
    commands::CommandName name{};
    QStringList heads{}; // by column of the block
    int columnsBeyond = 0; // of what is pasted, for which the table has no room

    [[nodiscard]] bool hasRefusals() const;
};

/// Edits of many cells of the worksheet, each one undo step. What is refused in part is proposed first, so that
/// somebody looks at it; on a read-only document nothing happens, and it is said why.
class SheetEditing : public QObject {
    Q_OBJECT

public:
    SheetEditing(Workspace& workspace, WorksheetModel& model, QObject* parent);

    /// Says why not.
    bool mayEdit();
    void clear(const QModelIndexList& cells);
    /// The uppermost cell of each column into those below it; of a single row, what stands above it.
    void fillDown(const QModelIndexList& cells);
    /// Into the cells from this one on, to the right in the given order of columns; beyond the last row something new.
    /// One value fills all of `chosen`.
    void paste(const std::vector<QStringList>& texts, const QModelIndex& from, const std::vector<int>& columns,
        const QModelIndexList& chosen);
    void removeRows(const QModelIndexList& cells);
    /// A new row, where one can be without more; else where it is typed.
    void insertRow();
    /// Those cells that may be written, with new texts.
    void write(const std::vector<std::pair<QModelIndex, QString>>& cells);
    bool run(const Proposal& proposal);

signals:
    /// To be looked at before it is run.
    void proposed(const hz::ui::Proposal& proposal);
    /// A new row is made by typing into the row below all.
    void typingWanted();

private:
    [[nodiscard]] Proposal proposalOf(sheets::Block block, const std::vector<int>& columns) const;
    void offer(Proposal proposal);
    [[nodiscard]] std::vector<int> rowsFrom(int row, std::size_t count) const;
    [[nodiscard]] bool areHeads(const QStringList& texts, const std::vector<int>& columns) const;
    [[nodiscard]] sheets::Block emptyBlock(const std::vector<int>& columns) const;

    Workspace& m_workspace;
    WorksheetModel& m_model;
};

} // namespace hz::ui
