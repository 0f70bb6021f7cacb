#pragma once

#include <QCoreApplication>

namespace hz::report {

/// The translation context of everything that the report says.
struct Report {
    Q_DECLARE_TR_FUNCTIONS(hz::report::Report)
};

} // namespace hz::report
