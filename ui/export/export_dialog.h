#pragma once

#include "ui/export/picture_file.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace hz::ui {

/// What a picture is to be. Remembered from time to time.
struct PictureWish {
    PictureFormat format = PictureFormat::Svg;
    PictureScope scope = PictureScope::Everything;
    double scale = 2.0; // of PNG
    bool hasHead = true; // title, date and revision
    bool hasLegend = true;

    [[nodiscard]] static PictureWish remembered();
    void remember() const;
};

/// Asks what the picture of a view is to be, and says how large that is.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    /// `make`: the picture, head and legend included.
    ExportDialog(QWidget* window, bool hasSelection, std::function<ViewPicture(const PictureWish&)> make);

    [[nodiscard]] PictureWish wish() const;

signals:
    void chosen(const hz::ui::PictureWish& wish);

private:
    void addFields(bool hasSelection);
    void refresh();
    void finish();

    std::function<ViewPicture(const PictureWish&)> m_make;
    QComboBox* m_format = nullptr;
    QRadioButton* m_everything = nullptr;
    QRadioButton* m_selection = nullptr;
    QSpinBox* m_percent = nullptr;
    QCheckBox* m_head = nullptr;
    QCheckBox* m_legend = nullptr;
    QLabel* m_size = nullptr;
    QPushButton* m_go = nullptr;
};

} // namespace hz::ui
