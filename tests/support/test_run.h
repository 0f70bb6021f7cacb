#pragma once

#include <QByteArrayList>

namespace hz::testing {

/// The test functions (Class::function) that may skip, as tests/allowed_skips.txt lists them. Every other QSKIP fails
/// its test, and so does every warning of Qt that the test has not announced by QTest::ignoreMessage(). Both hold in
/// each program that links hz_testing, which stands in for QTest::qExec() and QTest::qSkip().
[[nodiscard]] QByteArrayList allowedSkips();

} // namespace hz::testing
