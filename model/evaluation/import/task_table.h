#pragma once

#include "model/evaluation/task_result.h"

#include <QHash>

namespace hz::evaluation {

/// The tasks met so far while a file is read, each with what is known of it. What an import holds, however long the
/// file.
class TaskTable {
public:
    // What is returned is good until the next task is asked for.

    /// The task of this name, new ones with nothing counted.
    [[nodiscard]] TaskResult& of(const QString& task);
    /// Nothing where it is there already.
    [[nodiscard]] TaskResult* added(const QString& task);
    [[nodiscard]] bool isEmpty() const { return m_tasks.empty(); }
    /// All of them, ordered; the table is empty then. Codes: those of TaskResults::of().
    [[nodiscard]] base::Result<TaskResults> take();

private:
    QHash<QString, qsizetype> m_places; // whose order nobody asks for
    std::vector<TaskResult> m_tasks;
};

} // namespace hz::evaluation
