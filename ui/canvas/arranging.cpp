#include "ui/canvas/arranging.h"

#include "model/drawing/shapes.h"
#include "model/layout/layout.h"
#include "ui/common/workspace.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThread>

namespace hz::ui {

namespace {

constexpr uint kLayoutStack = 512U * 1024U * 1024U; // dot recurses as deep as the graph is long

layout::Size sizeOf(const domain::Node& node)
{
    const QSizeF size = drawing::shapeOf(node, {}).box.size();
    return { size.width(), size.height() };
}

} // namespace

Arranging::Arranging(Workspace& workspace)
    : m_workspace(workspace)
{
}

void Arranging::start()
{
    if (m_isRunning || m_workspace.model().nodes().isEmpty())
        return;
    m_isRunning = true;
    emit runningChanged(true);
    auto* thread = QThread::create([self = QPointer<Arranging>(this), model = m_workspace.model()] {
        auto positions = layout::arrange(model, sizeOf);
        QMetaObject::invokeMethod(qApp, [self, positions = std::move(positions)] {
            if (self)
                self->apply(positions);
        });
    });
    thread->setStackSize(kLayoutStack);
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
}

void Arranging::apply(const std::vector<commands::Position>& positions)
{
    m_isRunning = false;
    emit runningChanged(false);
    std::vector<commands::Position> still; // the analyst may have gone on working
    for (const auto& position : positions)
        if (m_workspace.model().node(position.node) != nullptr)
            still.push_back(position);
    if (!still.empty() && m_workspace.run(commands::applyLayout(m_workspace.model(), still)))
        emit arranged();
}

} // namespace hz::ui
