#include "model/store/history.h"

#include "model/store/disk.h"

namespace hz::store {

namespace {

class Replay {
public:
    bool take(const HistoryEntry& entry)
    {
        if (entry.undo)
            return takeBack(entry.step);
        return entry.step == 0 ? doNew(entry.number) : doAgain(entry.step);
    }
    void markSaved() { m_state.savedPosition = m_state.position; }
    [[nodiscard]] const UndoState& state() const { return m_state; }

private:
    bool doNew(qint64 number)
    {
        if (m_state.savedPosition > m_state.position)
            m_state.savedPosition = -1;
        m_state.steps.resize(static_cast<std::size_t>(m_state.position));
        m_state.steps.push_back(number);
        ++m_state.position;
        return true;
    }
    bool takeBack(qint64 step)
    {
        if (m_state.position == 0 || m_state.steps[static_cast<std::size_t>(m_state.position - 1)] != step)
            return false;
        --m_state.position;
        return true;
    }
    bool doAgain(qint64 step)
    {
        const auto next = static_cast<std::size_t>(m_state.position);
        if (next == m_state.steps.size() || m_state.steps[next] != step)
            return false;
        ++m_state.position;
        return true;
    }

    UndoState m_state;
};

} // namespace

base::Result<UndoState> replay(const std::vector<HistoryEntry>& history, qint64 savedNumber)
{
    Replay replay;
    for (const HistoryEntry& entry : history) {
        if (!replay.take(entry))
            return damageError(base::Damage::History, {}, std::to_string(entry.number));
        if (entry.number <= savedNumber)
            replay.markSaved();
    }
    return replay.state();
}

} // namespace hz::store
