#pragma once

#include "model/evaluation/task_result.h"

#include <QAbstractTableModel>

namespace hz::ui {

/// The results of tasks, a row each.
class ResultsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { TaskColumn, SamplesColumn, PassedColumn, RateColumn, AttributesColumn, kColumns };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const evaluation::TaskResults& results);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    evaluation::TaskResults m_results;
};

} // namespace hz::ui
