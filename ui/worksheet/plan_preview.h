#pragma once

#include "model/sheets/block.h"
#include "ui/common/workspace.h"

#include <QAbstractTableModel>
#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace hz::ui {

/// What a plan does, cell by cell: what was, what will be, and what is refused with the reason.
class PlanModel : public QAbstractTableModel {
    Q_OBJECT

public:
    PlanModel(const Workspace& workspace, QObject* parent);

    /// `numbers`: what the rows are called by whoever looks at them, as in a file; empty: 1, 2, 3.
    void show(sheets::Plan plan, QStringList heads, std::vector<int> numbers = {});
    /// Only rows with something refused.
    void setRefusedOnly(bool refused);
    [[nodiscard]] const sheets::Plan& plan() const { return m_plan; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void choose();
    [[nodiscard]] QString fateOf(const sheets::PlannedRow& row) const;
    [[nodiscard]] QString reasonsIn(const sheets::PlannedRow& row) const;
    [[nodiscard]] QVariant cellData(const sheets::PlannedRow& row, const sheets::PlannedCell& cell, int role) const;

    const Workspace& m_workspace;
    sheets::Plan m_plan;
    QStringList m_heads;
    std::vector<int> m_numbers;
    bool m_refusedOnly = false;
    std::vector<std::size_t> m_rows; // of the plan, which are on show
};

/// "3 rows are new, 5 change, 2 cells are refused"
[[nodiscard]] QString summaryOf(const sheets::Plan& plan);

/// A plan to be looked at, with what may be done about it.
class PlanPreview : public QWidget {
    Q_OBJECT

public:
    PlanPreview(Workspace& workspace, QWidget* parent);

    void show(const sheets::Plan& plan, const QStringList& heads, const QString& remark = {},
        const std::vector<int>& numbers = {});
    [[nodiscard]] QTableView& table() const { return *m_table; }
    /// What the button that does it is called.
    void setVerb(const QString& verb);
    void setButtonsShown(bool shown);

signals:
    void accepted();
    void rejected();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    PlanModel* m_model;
    QTableView* m_table;
    QLabel* m_summary;
    QPushButton* m_refused;
    QPushButton* m_accept;
    QPushButton* m_reject;
};

} // namespace hz::ui
