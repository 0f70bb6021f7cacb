#pragma once

#include <QObject>
#include <QString>

namespace hz::ui {

/// Something that is seen at a scale: told, typed and stepped in one way, whatever it is.
class Zoomed : public QObject {
    Q_OBJECT

public:
    static constexpr double kStep = 1.25;

    [[nodiscard]] virtual double scale() const = 0;
    /// The middle stays where it is.
    virtual void zoomTo(double scale) = 0;
    virtual void fit() = 0;

    void zoomIn() { zoomTo(scale() * kStep); }
    void zoomOut() { zoomTo(scale() / kStep); }
    [[nodiscard]] QString zoomText() const; // "85 %"

signals:
    void zoomChanged(double scale);
};

} // namespace hz::ui
