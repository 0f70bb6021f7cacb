#pragma once

#include <QBrush>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainterPath>
#include <QPen>
#include <QPolygonF>
#include <QString>

#include <vector>

namespace hz::testing {

/// A piece of text as it was painted, at its baseline in the device's coordinates.
struct PaintedText {
    QString text;
    QPointF at;
};

/// A line or an area as it was painted, in the device's coordinates.
struct PaintedShape {
    QPolygonF outline;
    bool isCurved = false;
    bool isOpen = false; // a line
    QPen pen; // its width in the painter's units
    QBrush brush;

    [[nodiscard]] bool isFilled() const { return !isOpen && brush.style() != Qt::NoBrush; }
    [[nodiscard]] bool isFramed() const { return pen.style() != Qt::NoPen; }
};

/// A device that keeps what is painted on it and draws nothing.
class PaintRecord : public QPaintDevice {
public:
    std::vector<PaintedText> texts;
    std::vector<PaintedShape> shapes;

    [[nodiscard]] bool has(const QString& text) const { return find(text) != nullptr; }
    [[nodiscard]] const PaintedText* find(const QString& text) const
    {
        for (const PaintedText& painted : texts)
            if (painted.text.contains(text))
                return &painted;
        return nullptr;
    }
    [[nodiscard]] int count(const QString& text) const
    {
        int n = 0;
        for (const PaintedText& painted : texts)
            n += painted.text.contains(text) ? 1 : 0;
        return n;
    }

    [[nodiscard]] QPaintEngine* paintEngine() const override { return &m_engine; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
        case PdmHeight:
        case PdmWidthMM:
        case PdmHeightMM:
            return 4000;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return static_cast<int>(devicePixelRatioFScale());
        default:
            return 72;
        }
    }

private:
    class Engine : public QPaintEngine {
    public:
        explicit Engine(PaintRecord& record)
            : QPaintEngine(AllFeatures)
            , m_record(record)
        {
        }
        bool begin(QPaintDevice*) override { return true; }
        bool end() override { return true; }
        void updateState(const QPaintEngineState& changed) override
        {
            if (changed.state() & DirtyTransform)
                m_transform = changed.transform();
            if (changed.state() & DirtyPen)
                m_pen = changed.pen();
            if (changed.state() & DirtyBrush)
                m_brush = changed.brush();
        }
        void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override { }
        void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override
        {
            const QPolygonF outline(QList<QPointF>(points, points + count));
            m_record.shapes.push_back({ m_transform.map(outline), false, mode == PolylineMode, m_pen, m_brush });
        }
        void drawPath(const QPainterPath& path) override
        {
            bool isCurved = false;
            for (int i = 0; i < path.elementCount(); ++i)
                isCurved = isCurved || path.elementAt(i).isCurveTo();
            for (const QPolygonF& outline : path.toSubpathPolygons())
                m_record.shapes.push_back(
                    { m_transform.map(outline), isCurved, m_brush.style() == Qt::NoBrush, m_pen, m_brush });
        }
        void drawLines(const QLineF* lines, int count) override
        {
            for (int i = 0; i < count; ++i)
                drawPolygon(QList<QPointF>{ lines[i].p1(), lines[i].p2() }.constData(), 2, PolylineMode);
        }
        void drawRects(const QRectF* rects, int count) override
        {
            for (int i = 0; i < count; ++i)
                drawPolygon(QPolygonF(rects[i]).constData(), 5, OddEvenMode);
        }
        void drawTextItem(const QPointF& at, const QTextItem& item) override
        {
            m_record.texts.push_back({ item.text(), m_transform.map(at) });
        }
        [[nodiscard]] Type type() const override { return User; }

    private:
        PaintRecord& m_record;
        QTransform m_transform;
        QPen m_pen;
        QBrush m_brush;
    };

    mutable Engine m_engine{ *this };
};

} // namespace hz::testing
