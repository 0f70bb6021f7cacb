#include "model/evidence/task_counts.h"

#include <algorithm>
#include <list>
#include <mutex>

namespace hz::evidence {

namespace {

using evaluation::Attribute;
using evaluation::TaskResult;

constexpr std::size_t kMaxLists = 64;
constexpr std::size_t kMaxFilters = 256; // of one list

bool counts(const TaskResult& task, const TaskFilter& filter)
{
    return std::ranges::all_of(filter, [&](const Attribute& wanted) {
        const bool isChain = wanted.key == QLatin1String("chain");
        return isChain ? QString::number(task.chain) == wanted.value : task.has(wanted);
    });
}

std::optional<TaskCounts> counted(const QStringList& lines, const TaskFilter& filter)
{
    TaskCounts sum;
    for (const QString& line : lines) {
        const auto task = evaluation::fromLine(line);
        if (!task)
            return std::nullopt;
        if (!counts(*task, filter))
            continue;
        ++sum.tasks;
        sum.samples += static_cast<double>(task->samples);
        sum.passed += static_cast<double>(task->passed);
        sum.failed += static_cast<double>(task->samples - task->passed);
    }
    return sum;
}

/// Answers by list and filter. A list is recognised by the memory that it shares: whoever changes a shared list gets
/// another one.
class Memory {
public:
    struct Answer {
        TaskFilter filter;
        std::optional<TaskCounts> counts;
    };

    /// Nothing where it is not known.
    std::optional<Answer> find(const QStringList& lines, const TaskFilter& filter)
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto list = listOf(lines); list != m_lists.end())
            for (const Answer& answer : list->answers)
                if (answer.filter == filter)
                    return answer;
        return std::nullopt;
    }
    void keep(const QStringList& lines, const TaskFilter& filter, const std::optional<TaskCounts>& counts)
    {
        const std::scoped_lock lock(m_mutex);
        m_lists.remove_if([](const List& list) { return list.lines.isDetached(); }); // nobody else has it
        auto list = listOf(lines);
        if (list == m_lists.end()) {
            if (m_lists.size() == kMaxLists)
                m_lists.pop_back();
            list = m_lists.insert(m_lists.begin(), List{ lines, {} });
        }
        if (list->answers.size() < kMaxFilters)
            list->answers.push_back({ filter, counts });
    }

private:
    struct List {
        QStringList lines;
        std::vector<Answer> answers;
    };

    std::list<List>::iterator listOf(const QStringList& lines)
    {
        return std::ranges::find_if(m_lists, [&](const List& list) { return list.lines.isSharedWith(lines); });
    }

    std::mutex m_mutex;
    std::list<List> m_lists; // the newest first
};

} // namespace

std::optional<TaskFilter> filterOf(const QString& text)
{
    TaskFilter filter;
    for (const QString& part : text.split(u',', Qt::SkipEmptyParts)) {
        const qsizetype at = part.indexOf(u'=');
        const Attribute attribute{ part.left(at).trimmed(), part.mid(at + 1).trimmed() };
        if (part.trimmed().isEmpty())
            continue;
        if (at < 0 || attribute.key.isEmpty() || attribute.value.isEmpty())
            return std::nullopt;
        filter.push_back(attribute);
    }
    return filter;
}

std::optional<TaskCounts> countsIn(const QStringList& lines, const TaskFilter& filter)
{
    static Memory memory;
    if (const auto known = memory.find(lines, filter))
        return known->counts;
    const auto counts = counted(lines, filter);
    memory.keep(lines, filter, counts);
    return counts;
}

} // namespace hz::evidence
