#include "bench/stopwatch.h"

#include <QMetaEnum>

#include <algorithm>
#include <ctime>

namespace hz::bench {

double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double processorMilliseconds()
{
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

double Series::quantile(double q) const
{
    if (m_values.empty())
        return 0.0;
    auto sorted = m_values;
    std::ranges::sort(sorted);
    return sorted[std::min(sorted.size() - 1, static_cast<std::size_t>(q * static_cast<double>(sorted.size())))];
}

void WatchedApplication::forgetSpent()
{
    m_spent.clear();
}

Clock::time_point WatchedApplication::lastPaintOf(const QObject* widget) const
{
    const auto found = m_painted.find(widget);
    return found == m_painted.end() ? Clock::time_point{} : found->second;
}

bool WatchedApplication::notify(QObject* receiver, QEvent* event)
{
    // What the receiver is, before it may be gone.
    static const QMetaEnum types = QMetaEnum::fromType<QEvent::Type>();
    const QEvent::Type type = event->type();
    const char* kind = types.valueToKey(type);
    const QString name = QString::fromLatin1(receiver->metaObject()->className()) + u'/'
        + QString::fromLatin1(kind != nullptr ? kind : "own");
    const double outer = std::exchange(m_inside, 0.0);
    const auto start = Clock::now();
    const bool handled = QApplication::notify(receiver, event);
    const double whole = millisecondsSince(start);
    m_spent[name] += whole - m_inside;
    m_inside = outer + whole;
    if (type == QEvent::Paint)
        m_painted[receiver] = Clock::now();
    return handled;
}

} // namespace hz::bench
