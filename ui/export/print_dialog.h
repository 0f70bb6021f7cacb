#pragma once

#include "ui/common/view_picture.h"
#include "ui/export/tile_plan.h"

#include <QDialog>

#include <memory>

class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QPrinter;
class QPrintPreviewWidget;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace hz::ui {

/// How a picture comes on paper, with the pages as they will be: on one page, or in tiles to be glued.
class PrintDialog : public QDialog {
    Q_OBJECT

public:
    PrintDialog(QWidget* window, ViewPicture picture);
    ~PrintDialog() override;

    [[nodiscard]] TileOptions options() const;
    [[nodiscard]] QPrinter& printer() const { return *m_printer; }

private:
    QLayout* controls();
    void refresh();
    void setUpPage();
    void print();

    ViewPicture m_picture;
    std::unique_ptr<QPrinter> m_printer; // outlives the preview
    QPrintPreviewWidget* m_preview = nullptr;
    QRadioButton* m_onePage = nullptr;
    QRadioButton* m_tiles = nullptr;
    QSpinBox* m_percent = nullptr;
    QSpinBox* m_overlap = nullptr;
    QLabel* m_pages = nullptr;
    QPushButton* m_print = nullptr;
};

} // namespace hz::ui
