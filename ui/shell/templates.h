#pragma once

#include <QString>

#include <vector>

namespace hz::ui {

/// A shipped start for a project, as people see it.
struct Template {
    QString name; // in model/exchange/library.h
    QString title;
    QString description;
};

/// All shipped templates in the order of the library.
[[nodiscard]] std::vector<Template> templates();

} // namespace hz::ui
