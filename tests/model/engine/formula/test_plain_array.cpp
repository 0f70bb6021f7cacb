#include "model/engine/formula/plain_array.h"

#include <QTest>

#include <cstdint>
#include <utility>

using hz::engine::Pages;
using hz::engine::PlainArray;

namespace {

constexpr std::size_t kSmall = 100;
constexpr std::size_t kLarge = Pages::kWorthwhile / sizeof(std::uint64_t) + 1;

std::uint64_t valueAt(std::size_t index)
{
    return index * 0x9E3779B97F4A7C15ULL + 1;
}

bool holdsValues(const PlainArray<std::uint64_t>& array, std::size_t size)
{
    for (std::size_t i = 0; i < size; ++i) {
        if (array[i] != valueAt(i))
            return false;
    }
    return array.size() == size;
}

} // namespace

class TestPlainArray : public QObject {
    Q_OBJECT

private slots:
    void isZeroWhateverWasThere();
    void keepsValuesWhenItGrows();
    void longerArraysKeepTheirPlace();
    void movesAndEndsEmpty();
    void appendsOneOfItsOwn();
};

void TestPlainArray::isZeroWhateverWasThere()
{
    PlainArray<std::uint64_t> array;
    for (const std::size_t size : { kSmall, kLarge, 3 * kLarge, kLarge, kSmall, std::size_t{ 0 } }) {
        array.zero(size);
        QCOMPARE(array.size(), size);
        for (std::size_t i = 0; i < size; ++i) {
            QCOMPARE(array[i], std::uint64_t{ 0 });
            array[i] = valueAt(i);
        }
    }
}

/// One by one, across the size from which on it has pages of its own.
void TestPlainArray::keepsValuesWhenItGrows()
{
    PlainArray<std::uint64_t> array;
    for (std::size_t i = 0; i < 5 * kLarge; ++i)
        array.append(valueAt(i));
    QVERIFY(holdsValues(array, 5 * kLarge));
    array.truncate(kSmall);
    QVERIFY(holdsValues(array, kSmall));
}

void TestPlainArray::longerArraysKeepTheirPlace()
{
    PlainArray<std::uint64_t> array;
    array.extend(kSmall);
    for (std::size_t i = 0; i < kSmall; ++i)
        array[i] = valueAt(i);
    array.extend(kLarge);
    for (std::size_t i = kSmall; i < kLarge; ++i)
        array[i] = valueAt(i);
    array.extend(kSmall);
    QVERIFY(holdsValues(array, kLarge));
}

void TestPlainArray::movesAndEndsEmpty()
{
    for (const std::size_t size : { kSmall, kLarge }) {
        PlainArray<std::uint64_t> array;
        for (std::size_t i = 0; i < size; ++i)
            array.append(valueAt(i));
        PlainArray<std::uint64_t> moved = std::move(array);
        QVERIFY(holdsValues(moved, size));
        PlainArray<std::uint64_t> other;
        other.zero(kLarge);
        other = std::move(moved);
        QVERIFY(holdsValues(other, size));
        other.clear();
        QCOMPARE(other.size(), std::size_t{ 0 });
        other.append(valueAt(0));
        QVERIFY(holdsValues(other, 1));
    }
}

void TestPlainArray::appendsOneOfItsOwn()
{
    PlainArray<std::uint64_t> array;
    array.append(valueAt(0));
    for (std::size_t i = 1; i < 2 * kLarge; ++i)
        array.append(array[0]);
    QCOMPARE(array[2 * kLarge - 1], valueAt(0));
}

QTEST_GUILESS_MAIN(TestPlainArray)
#include "test_plain_array.moc"
