#pragma once

#include <QList>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <functional>
#include <vector>

class QPainter;

namespace hz::ui {

/// One thing in a picture that has a name.
struct PictureElement {
    QString id{}; // stable from picture to picture; empty: nobody will look for it
    QString title{};
    QString description{};
    std::function<void(QPainter&)> paint;
};

/// A view as it goes into a file, on paper or to another program: in light colours whatever the window's are. It holds
/// values only, so that any thread may paint it. Units: pixels at 100 %, from the top left.
struct ViewPicture {
    QString title; // what it is a picture of
    QString note{}; // what one must know to read it: the posture, what is left out
    QSizeF size;
    /// Paints what lies in the area; where it is absent, the elements one after the other do.
    std::function<void(QPainter&, const QRectF& area)> paint{};
    std::vector<PictureElement> elements{};
    QSizeF legendSize{}; // empty: it needs none
    std::function<void(QPainter&)> legend{};

    [[nodiscard]] bool isEmpty() const { return size.isEmpty(); }
};

enum class PictureScope { Everything, Selection };

/// A view that says what its picture is. Of any other view its tables are the picture.
class PicturedView {
public:
    virtual ~PicturedView() = default;

    [[nodiscard]] virtual bool hasSelectionToPicture() const { return false; }
    /// Empty where there is nothing to be seen.
    [[nodiscard]] virtual ViewPicture picture(PictureScope scope) const = 0;
};

} // namespace hz::ui
