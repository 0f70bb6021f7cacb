#pragma once

#include "ui/common/view_picture.h"
#include "ui/common/workspace.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace hz::ui {

class MatrixWidget;
class PlainLabel;

/// The risk matrices of all categories: two by two, or one under the other where there is little room.
class MatricesView : public QWidget, public PicturedView {
    Q_OBJECT

public:
    explicit MatricesView(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] const std::vector<MatrixWidget*>& matrices() const { return m_matrices; }
    [[nodiscard]] ViewPicture picture(PictureScope scope) const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void rebuild();
    void arrange();
    void showLegend();

    Workspace& m_workspace;
    QWidget* m_body;
    QGridLayout* m_grid;
    PlainLabel* m_waiting;
    PlainLabel* m_legend;
    std::vector<domain::Category> m_categories;
    std::vector<MatrixWidget*> m_matrices;
    int m_columns = 0;
};

} // namespace hz::ui
