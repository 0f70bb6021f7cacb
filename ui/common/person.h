#pragma once

#include <QString>

class QWidget;

namespace hz::ui {

/// The name under which this person freezes, comments, accepts and signs; kept for all projects. Empty until it was
/// given once.
[[nodiscard]] QString person();
void setPerson(const QString& name);

/// The name; asks for it where there is none yet. Empty when that was given up: then what asked must not happen, since
/// no entry is anonymous.
[[nodiscard]] QString personOrAsk(QWidget* window);
/// Asks for another name; nothing changes when that is given up.
void changePerson(QWidget* window);

} // namespace hz::ui
