#pragma once

#include <QApplication>
#include <QEvent>
#include <QString>

#include <chrono>
#include <map>
#include <vector>

namespace hz::bench {

using Clock = std::chrono::steady_clock;

[[nodiscard]] double millisecondsSince(Clock::time_point start);
/// Of all threads of this process.
[[nodiscard]] double processorMilliseconds();

/// Values of one measurement, in milliseconds.
class Series {
public:
    void add(double value) { m_values.push_back(value); }
    [[nodiscard]] double quantile(double q) const;
    [[nodiscard]] std::size_t size() const { return m_values.size(); }

private:
    std::vector<double> m_values;
};

/// An application that knows what its GUI thread did: time per receiver and kind of event, without the events that were
/// handled inside; and when a widget was painted last.
class WatchedApplication : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override;

    void forgetSpent();
    [[nodiscard]] const std::map<QString, double>& spent() const { return m_spent; }
    [[nodiscard]] Clock::time_point lastPaintOf(const QObject* widget) const;

private:
    std::map<QString, double> m_spent;
    std::map<const QObject*, Clock::time_point> m_painted;
    double m_inside = 0.0; // of the events handled within the current one
};

} // namespace hz::bench
