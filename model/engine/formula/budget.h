#pragma once

#include "model/engine/formula/limits.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <utility>

namespace hz::engine {

/// Says when to stop working: on cancellation for good, out of time until refilled. Every loop whose length depends
/// on the model spends a step in each round; the clock and the token are read every few thousand steps only.
class Budget {
public:
    explicit Budget(const Limits& limits)
        : m_cancel(limits.cancel)
        , m_allowance(limits.seconds)
    {
        refill();
    }

    /// For a part of the work, possibly in another thread: ends also when it is withdrawn, for good.
    Budget(const Budget& whole, base::CancelToken withdrawn)
        : m_cancel(whole.m_cancel)
        , m_withdrawn(std::move(withdrawn))
    {
    }
    /// What the whole has left from now on.
    void share(Budget& whole)
    {
        m_allowance = whole.secondsLeft();
        refill();
    }

    /// From now on this token cancels it.
    void watch(base::CancelToken cancel) { m_cancel = std::move(cancel); }

    void refill()
    {
        m_left = std::chrono::duration<double>(m_allowance);
        m_stopped = false;
    }
    /// One step of work; false when it must not be done any more.
    bool spend()
    {
        if ((++m_steps & (kStepsPerLook - 1)) == 0)
            look();
        return !m_stopped;
    }
    /// The same for a step that takes longer than a look at the clock.
    bool spendLong()
    {
        look();
        return !m_stopped;
    }
    [[nodiscard]] bool stopped() const { return m_stopped; }
    /// While a Question lives.
    [[nodiscard]] double secondsLeft()
    {
        look();
        return m_left.count();
    }
    [[nodiscard]] bool cancelled() const { return m_cancel.isCancelled(); }

    /// Time counts while a Question lives.
    class Question {
    public:
        explicit Question(Budget& budget)
            : m_budget(budget)
        {
            m_budget.m_since = Clock::now();
            m_budget.look();
        }
        ~Question() { m_budget.look(); }
        Question(const Question&) = delete;
        Question& operator=(const Question&) = delete;

    private:
        Budget& m_budget;
    };

private:
    using Clock = std::chrono::steady_clock;
    static constexpr std::uint32_t kStepsPerLook = 4096;

    void look()
    {
        const auto now = Clock::now();
        m_left -= now - m_since;
        m_since = now;
        m_stopped =
            m_stopped || m_left.count() <= 0.0 || m_cancel.isCancelled() || (m_withdrawn && m_withdrawn->isCancelled());
    }

    base::CancelToken m_cancel;
    std::optional<base::CancelToken> m_withdrawn;
    double m_allowance = 0.0;
    std::chrono::duration<double> m_left{};
    Clock::time_point m_since{};
    std::uint32_t m_steps = 0;
    bool m_stopped = false;
};

} // namespace hz::engine
