#pragma once

#include "model/evaluation/task_result.h"

#include <cstdint>

namespace hz::evaluation {

/// The tasks met so far while a file is read, each with what is known of it. What an import holds, however long the
/// file.
class TaskTable {
public:
    // What is returned is good until the next task is asked for.

    /// The task of this name, new ones with nothing counted.
    [[nodiscard]] TaskResult& of(QStringView task);
    /// Nothing where it is there already.
    [[nodiscard]] TaskResult* added(QStringView task);
    [[nodiscard]] bool isEmpty() const { return m_tasks.empty(); }
    /// All of them, ordered; the table is empty then. Codes: those of TaskResults::of().
    [[nodiscard]] base::Result<TaskResults> take();

private:
    /// Where the task is, or would be: its slot holds its number, or nothing.
    [[nodiscard]] std::size_t slotOf(QStringView task, std::uint32_t hash) const;
    TaskResult& add(QStringView task, std::uint32_t hash, std::size_t slot);
    void growTable();

    std::vector<TaskResult> m_tasks;
    std::vector<std::uint32_t> m_hashes; // by task
    std::vector<std::uint32_t> m_slots; // the task's number + 1; 0: empty; a power of two, two thirds full at most
};

} // namespace hz::evaluation
