#pragma once

#include "ui/canvas/tools/tool.h"

namespace hz::ui {

class RubberBandTool : public Tool {
public:
    RubberBandTool(Host& host, const Pointer& start);
    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    void cancel() override;
    void paint(QPainter& painter) const override;
    [[nodiscard]] QCursor cursor() const override { return Qt::CrossCursor; }

private:
    QPointF m_start, m_end;
    std::vector<EntityKey> m_before;
    bool m_adds = false;
};

} // namespace hz::ui
