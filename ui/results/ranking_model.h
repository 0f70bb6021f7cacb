#pragma once

#include "ui/common/workspace.h"
#include "ui/tables/table_cells.h"

#include <QAbstractTableModel>

namespace hz::ui {

/// Both rankings of one kind of node in one category, as the result says: ranks, codes and figures are never computed
/// here. What bears no rank stands last, whatever the order.
class RankingModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        QualitativeColumn,
        RiskColumn,
        QuantitativeColumn,
        FigureColumn,
        FurtherReductionColumn,
        ExpectedColumn,
        NameColumn,
        kColumns
    };

    RankingModel(Workspace& workspace, int category, QObject* parent = nullptr);

    void setKind(domain::NodeKind kind);
    [[nodiscard]] domain::NodeKind kind() const { return m_kind; }
    [[nodiscard]] QModelIndexList indexesOf(const std::vector<EntityKey>& keys) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void refresh();
    void order();
    [[nodiscard]] bool comesBefore(const scoring::NodeScore& a, const scoring::NodeScore& b) const;
    [[nodiscard]] const scoring::CategoryRisk& riskOf(const scoring::NodeScore& score) const
    {
        return score.categories[size_t(m_category)];
    }
    [[nodiscard]] bool isCredited(const scoring::NodeScore& score) const;
    [[nodiscard]] const scoring::Bounded& figureOf(const scoring::NodeScore& score, int column) const;
    [[nodiscard]] QVariant figureData(const scoring::NodeScore& score, int column, int role) const;
    [[nodiscard]] QString figureReason(const scoring::NodeScore& score, const scoring::Bounded& figure) const;
    [[nodiscard]] QVariant rankData(int rank, int role) const;
    [[nodiscard]] QVariant nameData(const scoring::NodeScore& score, int role) const;
    [[nodiscard]] ColumnHead headOf(int column) const;
    [[nodiscard]] QString figureTip() const;

    Workspace& m_workspace;
    int m_category;
    domain::NodeKind m_kind = domain::NodeKind::Hazard;
    scoring::ResultPointer m_result;
    std::vector<const scoring::NodeScore*> m_rows; // of m_result
    int m_column = QualitativeColumn;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace hz::ui
