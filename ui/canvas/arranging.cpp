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
    const QRectF box = drawing::shapeOf(node, {}).box;
    return { box.width(), box.height(), -box.top() };
}

/// Several that are selected; none where there are fewer.
std::set<base::Id> selectedNodes(const Workspace& workspace)
{
    std::set<base::Id> nodes;
    for (const domain::EntityKey& key : workspace.selection())
        if (key.kind == domain::EntityKind::Node)
            nodes.insert(key.id);
    return nodes.size() > 1 ? nodes : std::set<base::Id>();
}

} // namespace

Arranging::Arranging(Workspace& workspace)
    : m_workspace(workspace)
{
}

Arranging::~Arranging()
{
    m_cancel.cancel();
}

void Arranging::start(double aspect, layout::Form form)
{
    if (m_isRunning || m_workspace.model().nodes().isEmpty())
        return;
    m_isRunning = true;
    m_cancel = {};
    emit runningChanged(true);
    const layout::Wish wish{ aspect, selectedNodes(m_workspace), form };
    auto* thread =
        QThread::create([self = QPointer<Arranging>(this), model = m_workspace.model(), wish, cancel = m_cancel] {
            auto positions = layout::arrange(model, sizeOf, wish, cancel);
            QMetaObject::invokeMethod(qApp, [self, cancel, positions = std::move(positions)] {
                if (self && !cancel.isCancelled())
                    self->apply(positions);
            });
        });
    thread->setStackSize(kLayoutStack);
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
}

void Arranging::cancel()
{
    if (!m_isRunning)
        return;
    m_cancel.cancel();
    m_isRunning = false;
    emit runningChanged(false);
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
