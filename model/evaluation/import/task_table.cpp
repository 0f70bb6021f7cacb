#include "model/evaluation/import/task_table.h"

#include <QHash>

namespace hz::evaluation {

namespace {

constexpr std::size_t kFirstSlots = 64;

std::uint32_t hashOf(QStringView task)
{
    const auto hash = static_cast<std::uint64_t>(qHash(task, 0));
    return static_cast<std::uint32_t>(hash ^ hash >> 32);
}

} // namespace

std::size_t TaskTable::slotOf(QStringView task, std::uint32_t hash) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hash & mask;
    while (m_slots[slot] != 0) {
        const std::uint32_t number = m_slots[slot] - 1;
        if (m_hashes[number] == hash && m_tasks[number].task == task)
            break;
        slot = (slot + 1) & mask;
    }
    return slot;
}

void TaskTable::growTable()
{
    if (!m_slots.empty() && 3 * (m_tasks.size() + 1) <= 2 * m_slots.size())
        return;
    m_slots.assign(m_slots.empty() ? kFirstSlots : 2 * m_slots.size(), 0);
    const std::size_t mask = m_slots.size() - 1;
    for (std::uint32_t number = 0; number < m_tasks.size(); ++number) {
        std::size_t slot = m_hashes[number] & mask;
        while (m_slots[slot] != 0)
            slot = (slot + 1) & mask;
        m_slots[slot] = number + 1;
    }
}

TaskResult& TaskTable::add(QStringView task, std::uint32_t hash, std::size_t slot)
{
    m_hashes.push_back(hash);
    m_tasks.emplace_back(TaskResult{ task.toString() });
    m_slots[slot] = static_cast<std::uint32_t>(m_tasks.size());
    return m_tasks.back();
}

TaskResult& TaskTable::of(QStringView task)
{
    growTable();
    const std::uint32_t hash = hashOf(task);
    const std::size_t slot = slotOf(task, hash);
    return m_slots[slot] != 0 ? m_tasks[m_slots[slot] - 1] : add(task, hash, slot);
}

TaskResult* TaskTable::added(QStringView task)
{
    growTable();
    const std::uint32_t hash = hashOf(task);
    const std::size_t slot = slotOf(task, hash);
    return m_slots[slot] != 0 ? nullptr : &add(task, hash, slot);
}

base::Result<TaskResults> TaskTable::take()
{
    m_slots = {};
    m_hashes = {};
    return TaskResults::of(std::exchange(m_tasks, {}));
}

} // namespace hz::evaluation
