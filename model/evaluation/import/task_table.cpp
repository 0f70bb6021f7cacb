#include "model/evaluation/import/task_table.h"

namespace hz::evaluation {

TaskResult& TaskTable::of(const QString& task)
{
    const auto place = m_places.constFind(task);
    return place != m_places.cend() ? m_tasks[static_cast<std::size_t>(*place)] : *added(task);
}

TaskResult* TaskTable::added(const QString& task)
{
    const qsizetype before = m_places.size();
    qsizetype& place = m_places[task];
    if (m_places.size() == before)
        return nullptr;
    place = before;
    return &m_tasks.emplace_back(TaskResult{ task });
}

base::Result<TaskResults> TaskTable::take()
{
    m_places = {};
    return TaskResults::of(std::exchange(m_tasks, {}));
}

} // namespace hz::evaluation
