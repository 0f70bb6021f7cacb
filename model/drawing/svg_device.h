#pragma once

#include <QByteArray>
#include <QPaintDevice>
#include <QSizeF>
#include <QString>

#include <memory>

namespace hz::drawing {

class SvgEngine;

/// A picture as SVG, made by painting on it. What belongs to one thing is one group with an id, a title and a
/// description, so that programs, scripts and screen readers find it. Text stays text; clips are kept. Units: pixels
/// at 100 %. Brushes are plain colours, as everywhere in the drawing; a texture or gradient becomes its colour.
class SvgDevice : public QPaintDevice {
public:
    SvgDevice(QSizeF size, const QString& title, const QString& description);
    ~SvgDevice() override;

    /// Ids are made unique within the document; an empty one leaves the group without. Groups do not nest.
    void beginGroup(const QString& id, const QString& title, const QString& description);
    void endGroup();
    /// The whole document, after the painter has ended; nothing can be painted any more.
    [[nodiscard]] QByteArray finish();

    [[nodiscard]] QPaintEngine* paintEngine() const override;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    std::unique_ptr<SvgEngine> m_engine;
    QSizeF m_size;
};

} // namespace hz::drawing
