#pragma once

#include "model/base/result.h"

#include <QObject>

#include <functional>

namespace hz::ui {

/// One piece of work off the GUI thread. `work` runs on a pool thread and must hold values only; `finished` arrives on
/// the GUI thread, and not at all when the job has been deleted meanwhile.
class BackgroundJob : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void start(std::function<base::Status()> work);

signals:
    void finished(const hz::base::Status& status);
};

} // namespace hz::ui
