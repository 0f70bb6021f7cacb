#pragma once

#include "model/drawing/matrix_painter.h"
#include "ui/common/workspace.h"

#include <QWidget>

namespace hz::ui {

/// One risk matrix that can be pointed at: hover names the hazards of a chip or cell, a click selects, double click or
/// Enter shows on the canvas; with the keyboard, arrows walk through the hazards.
class MatrixWidget : public QWidget {
    Q_OBJECT

public:
    MatrixWidget(Workspace& workspace, int category, QWidget* parent);

    [[nodiscard]] const drawing::MatrixLayout& matrix() const { return m_layout; }
    /// What it shows at present, selected and pointed at.
    [[nodiscard]] drawing::MatrixOptions options() const;
    /// Of the chip there, or of all in the cell.
    [[nodiscard]] QString tipAt(QPointF point) const;
    [[nodiscard]] QSize minimumSizeHint() const override { return { 280, 220 }; }
    [[nodiscard]] QSize sizeHint() const override { return { 560, 380 }; }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void refresh();
    void setHovered(const std::optional<Id>& hazard);
    void walk(int step);
    void selectBox(int box, bool add);
    [[nodiscard]] std::vector<Id> hazardsIn(int box) const;
    [[nodiscard]] QString undecidableWords() const;
    [[nodiscard]] QString wordsFor(const Id& hazard) const;

    Workspace& m_workspace;
    int m_category;
    scoring::ResultPointer m_result;
    drawing::MatrixLayout m_layout;
    std::optional<Id> m_hovered;
};

} // namespace hz::ui
