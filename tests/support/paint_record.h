#pragma once

#include <QPaintDevice>
#include <QPaintEngine>
#include <QString>

#include <vector>

namespace hz::testing {

/// A piece of text as it was painted, at its baseline in the device's coordinates.
struct PaintedText {
    QString text;
    QPointF at;
};

/// A device that keeps what is written on it and draws nothing.
class PaintRecord : public QPaintDevice {
public:
    std::vector<PaintedText> texts;

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
        }
        void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override { }
        void drawPolygon(const QPointF*, int, PolygonDrawMode) override { }
        void drawPath(const QPainterPath&) override { }
        void drawTextItem(const QPointF& at, const QTextItem& item) override
        {
            m_record.texts.push_back({ item.text(), m_transform.map(at) });
        }
        [[nodiscard]] Type type() const override { return User; }

    private:
        PaintRecord& m_record;
        QTransform m_transform;
    };

    mutable Engine m_engine{ *this };
};

} // namespace hz::testing
