#pragma once

#include "ui/review/comparison.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTabWidget;
class QTableView;

namespace hz::ui {

class BaselineModel;
class CellTable;
class CommentsView;
class PlainLabel;
class TrendChart;
class WaterfallChart;

/// Baselines and what happened since: one baseline selected is compared with the present, two with each other, any with
/// a file. The difference leads to its nodes and can be marked on the graph; beside it what it did to the risk, edit by
/// edit, the trend of the totals, and the comments on nodes.
class ReviewsPanel : public QWidget {
    Q_OBJECT

public:
    explicit ReviewsPanel(Workspace& workspace, QWidget* parent = nullptr);
    ~ReviewsPanel() override;

    [[nodiscard]] ComparisonService& comparison() const { return *m_service; }

public slots:
    /// Asks for a name and freezes the project as it is, once its scores are there.
    void freeze();
    /// What it did to the risk that the project is counted otherwise than the former edition counted it that wrote it.
    void showFormerMeaning();

signals:
    /// The difference was marked on the graph: it should be seen.
    void graphWanted();

private:
    QWidget* makeBaselines();
    QWidget* makeResults();
    QWidget* makeDifference();
    QWidget* makeWaterfall();
    void wire();
    void freezeNow();
    void removeSelected();
    void compareWithFile();
    void markOnGraph();
    void askForSelection();
    [[nodiscard]] QString nameOf(const Side& side) const;
    void showState();
    void showComparison();
    void showEffect();
    void showWaterfall();
    void showTrend();

    Workspace& m_workspace;
    ComparisonService* m_service = nullptr;
    BaselineModel* m_baselines = nullptr;
    QTableView* m_list = nullptr;
    QPushButton* m_freeze = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_file = nullptr;
    QPushButton* m_mark = nullptr;
    PlainLabel* m_state = nullptr;
    QTabWidget* m_tabs = nullptr;
    QLineEdit* m_filter = nullptr;
    CellTable* m_rows = nullptr;
    QSortFilterProxyModel* m_filtered = nullptr;
    QTableView* m_difference = nullptr;
    CellTable* m_effectRows = nullptr;
    QTableView* m_effect = nullptr;
    QComboBox* m_column = nullptr;
    WaterfallChart* m_waterfall = nullptr;
    TrendChart* m_trend = nullptr;
    CommentsView* m_comments = nullptr;
    std::optional<QString> m_freezing; // the name, while the scores are awaited
};

} // namespace hz::ui
