#pragma once

#include <QString>

class QWidget;

namespace hz::ui {

struct TargetQuestion {
    QString title;
    QString suggestion; // a whole path
    QString filter;
    QString ending{}; // with its dot; what is typed without it gets it
};

/// Where to write, asked from the person; empty when given up. What is there already is replaced only after a
/// question about the very path that is returned.
[[nodiscard]] QString askTarget(QWidget* window, const TargetQuestion& question);

} // namespace hz::ui
