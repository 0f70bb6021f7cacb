#include "ui/canvas/way_finding.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThread>

namespace hz::ui {

WayFinding::WayFinding(drawing::Picture& picture)
    : m_picture(picture)
{
}

WayFinding::~WayFinding()
{
    m_cancel.cancel();
}

void WayFinding::look()
{
    if (m_isRunning || !m_picture.isDraft())
        return;
    m_isRunning = true;
    m_cancel = {};
    const auto edition = m_picture.edition();
    auto copy = std::make_shared<drawing::Picture>(m_picture);
    auto* thread = QThread::create([self = QPointer<WayFinding>(this), copy, edition, cancel = m_cancel] {
        copy->findWays(cancel);
        QMetaObject::invokeMethod(qApp, [self, copy, edition] {
            if (self)
                self->take(copy, edition);
        });
    });
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
}

void WayFinding::take(const std::shared_ptr<drawing::Picture>& copy, std::uint64_t edition)
{
    m_isRunning = false;
    if (m_picture.edition() != edition) {
        look();
        return;
    }
    m_picture.become(std::move(*copy));
    emit found();
}

} // namespace hz::ui
