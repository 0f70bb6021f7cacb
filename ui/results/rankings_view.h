#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

#include <vector>

class QGridLayout;
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
    /// So wide that one can read whose ranks they are.
    [[nodiscard]] int roomyWidth() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addHead(const domain::Category& category);
    void addTable();
    void fitColumns();
    void giveRoomToNames();
    void addAgreement();
    void showAgreement();

    Workspace& m_workspace;
    RankingModel* m_ranking;
    SwapListModel* m_swaps;
    QTableView* m_table;
    PlainLabel* m_agreement;
    QListView* m_swapList;
    int m_figuresWidth = 0; // where there is room for them
};

/// The four categories side by side, in two lines where the window is too narrow for that.
class RankingsView : public QWidget {
    Q_OBJECT

public:
    explicit RankingsView(Workspace& workspace, QWidget* parent = nullptr);

    void setKind(domain::NodeKind kind);
    /// Every column as tab-separated text, one under the other.
    void copy() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addBar();
    void rebuild();
    void showCategory();
    void arrange();

    Workspace& m_workspace;
    domain::NodeKind m_kind = domain::NodeKind::Hazard;
    QScrollArea* m_scroll;
    QGridLayout* m_grid = nullptr;
    int m_across = 0;
    PlainLabel* m_waiting;
    std::vector<domain::Category> m_categories;
    std::vector<RankingColumn*> m_columns;
};

} // namespace hz::ui
