#include "ui/common/background_job.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace hz::ui {

void BackgroundJob::start(std::function<base::Status()> work)
{
    QPointer<BackgroundJob> self(this);
    QThreadPool::globalInstance()->start([self, work = std::move(work)] {
        const base::Status status = work();
        // The pointer is read on the GUI thread only, where the job lives and dies.
        QMetaObject::invokeMethod(qApp, [self, status] {
            if (self)
                emit self->finished(status);
        });
    });
}

} // namespace hz::ui
