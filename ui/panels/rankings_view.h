#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QListView;
class QScrollArea;
class QTableView;

namespace hz::ui {

class PlainLabel;
class RankingModel;
class SwapListModel;

/// Both rankings of one category with how far they agree.
class RankingColumn : public QWidget {
    Q_OBJECT

public:
    RankingColumn(Workspace& workspace, const domain::Category& category, int index, QWidget* parent);

    void setKind(domain::NodeKind kind);
    [[nodiscard]] QString tabSeparated() const;

private:
    void addHead(const domain::Category& category);
    void addTable();
    void addAgreement();
    void showAgreement();

    Workspace& m_workspace;
    RankingModel* m_ranking;
    SwapListModel* m_swaps;
    QTableView* m_table;
    PlainLabel* m_agreement;
    QListView* m_swapList;
};

/// The four categories side by side.
class RankingsView : public QWidget {
    Q_OBJECT

public:
    explicit RankingsView(Workspace& workspace, QWidget* parent = nullptr);

    void setKind(domain::NodeKind kind);
    /// Every column as tab-separated text, one under the other.
    void copy() const;

private:
    void addBar();
    void rebuild();
    void showCategory();

    Workspace& m_workspace;
    domain::NodeKind m_kind = domain::NodeKind::Hazard;
    QScrollArea* m_scroll;
    PlainLabel* m_waiting;
    std::vector<domain::Category> m_categories;
    std::vector<RankingColumn*> m_columns;
};

} // namespace hz::ui
