#include "model/base/written_number.h"

#include <QTest>

#include <cmath>
#include <limits>

using hz::base::Notation;
using hz::base::numberFrom;
using hz::base::wholeNumberFrom;

namespace {

constexpr Notation kPlain{};
constexpr Notation kEnglish{ '.', ',' };
constexpr Notation kFrench{ ',', ' ' };
constexpr Notation kGerman{ ',', '.' };
constexpr Notation kSwiss{ '.', '\'' };

/// The number with all digits, or why there is none: "value.two-readings 1,000|1000|1|1.000".
QString read(const QString& text, const Notation& notation)
{
    const auto number = numberFrom(text.toStdString(), notation);
    if (number)
        return QString::fromStdString(hz::base::shortestText(*number));
    return QString::fromStdString(std::string(number.error().code.key()) + ' ' + number.error().detail)
        .replace(u'\n', u'|');
}

} // namespace

class TestWrittenNumber : public QObject {
    Q_OBJECT

private slots:
    void onlyWhatReadsOneWayIsTaken_data()
    {
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("french");
        QTest::addColumn<QString>("german");
        QTest::addColumn<QString>("swiss");
        const auto row = [](const char* text, const char* plain, const char* english, const char* french,
                             const char* german, const char* swiss) {
            QTest::newRow(text) << plain << english << french << german << swiss;
        };
        row("0.25", "0.25", "0.25", "0.25", "0.25", "0.25");
        row("0,25", "0.25", "0.25", "0.25", "0.25", "0.25");
        row("1,5", "1.5", "1.5", "1.5", "1.5", "1.5");
        row("0,500", "0.5", "0.5", "0.5", "0.5", "0.5");
        row("1,000", "value.two-readings 1,000|1000|1|1.000", "1000", "1", "1",
            "value.two-readings 1,000|1000|1|1.000");
        row("12,500", "value.two-readings 12,500|12500|12.5|12.500", "12500", "12.5", "12.5",
            "value.two-readings 12,500|12500|12.5|12.500");
        row("-1,000 %", "value.two-readings -1,000 %|-1000 %|-1 %|-1.000 %", "-10", "-0.01", "-0.01",
            "value.two-readings -1,000 %|-1000 %|-1 %|-1.000 %");
        row("1.000", "1", "1", "value.two-readings 1.000|1000|1|1,000", "1000", "1");
        row("1,000.5", "value.grouped 1,000.5|1000.5", "1000.5", "value.grouped 1,000.5|1000,5",
            "value.grouped 1,000.5|1000,5", "value.grouped 1,000.5|1000.5");
        row("1.000,5", "value.grouped 1.000,5|1000.5", "value.grouped 1.000,5|1000.5", "value.grouped 1.000,5|1000,5",
            "1000.5", "value.grouped 1.000,5|1000.5");
        row("1 000", "value.grouped 1 000|1000", "value.grouped 1 000|1000", "1000", "value.grouped 1 000|1000",
            "value.grouped 1 000|1000");
        row("1\u202F000,5", "value.grouped 1 000,5|1000.5", "value.grouped 1 000,5|1000.5", "1000.5",
            "value.grouped 1 000,5|1000,5", "value.grouped 1 000,5|1000.5");
        row("1\u2019000", "value.grouped 1'000|1000", "value.grouped 1'000|1000", "value.grouped 1'000|1000",
            "value.grouped 1'000|1000", "1000");
        row("1,000,000", "value.grouped 1,000,000|1000000", "1e+06", "value.grouped 1,000,000|1000000",
            "value.grouped 1,000,000|1000000", "value.grouped 1,000,000|1000000");
    }
    void onlyWhatReadsOneWayIsTaken()
    {
        const QString text = QString::fromUtf8(QTest::currentDataTag());
        for (const auto& [column, notation] : { std::pair("plain", kPlain), std::pair("english", kEnglish),
                 std::pair("french", kFrench), std::pair("german", kGerman), std::pair("swiss", kSwiss) })
            QCOMPARE(read(text, notation), *static_cast<QString*>(QTest::qData(column, QMetaType::QString)));
    }

    void whatCannotBeKeptIsRefused()
    {
        QCOMPARE(read("1e-400", kPlain), QStringLiteral("value.too-small 1e-400"));
        QCOMPARE(read("-0.1e-999999999999999999999", kPlain).section(u' ', 0, 0), QStringLiteral("value.too-small"));
        QCOMPARE(read("1e-323 %", kPlain), QStringLiteral("value.too-small 1e-323 %"));
        QCOMPARE(read("0." + QString(400, u'0') + "1", kPlain).section(u' ', 0, 0), QStringLiteral("value.too-small"));
        QCOMPARE(read("1e400", kPlain), QStringLiteral("value.too-large 1e400"));
        QCOMPARE(read(QString(400, u'9'), kPlain).section(u' ', 0, 0), QStringLiteral("value.too-large"));
        QCOMPARE(read("0e-999", kPlain), QStringLiteral("0"));
        QCOMPARE(*numberFrom("5e-324"), std::numeric_limits<double>::denorm_min());
        QCOMPARE(*numberFrom("1.7976931348623157e308"), std::numeric_limits<double>::max());
    }

    void everythingElseIsNoNumber()
    {
        for (const char* text : { "", " ", "-", "+-1", "often", "nan", "inf", "0x10", "1e", "1e5.0", "e5", ".", ",",
                 "1 2", "1.2.3", "1,00", "%", "12,5,6", "1'00" })
            if (const auto number = numberFrom(text); number && QByteArray(text) != "1,00")
                QFAIL(text);
        QCOMPARE(*numberFrom("1,00"), 1.0); // no thousands have two digits at the end
        QCOMPARE(*numberFrom(" +.5 "), 0.5);
        QCOMPARE(*numberFrom("\u22121e-3"), -0.001);
        QCOMPARE(*numberFrom("20 %"), 0.2);
    }

    void wholeNumbersAreWhole()
    {
        QCOMPARE(*wholeNumberFrom("-12"), std::int64_t(-12));
        QCOMPARE(*wholeNumberFrom("12,500", kEnglish), std::int64_t(12500));
        QCOMPARE(*wholeNumberFrom("9223372036854775807"), std::numeric_limits<std::int64_t>::max());
        QCOMPARE(wholeNumberFrom("12,500").error().code.key(), std::string("value.two-readings"));
        QCOMPARE(wholeNumberFrom("9223372036854775808").error().code.key(), std::string("value.too-large"));
        for (const char* text : { "1.5", "1e3", "50 %" })
            QCOMPARE(wholeNumberFrom(text).error().code.key(), std::string("value.not-whole"));
    }
};

QTEST_GUILESS_MAIN(TestWrittenNumber)
#include "test_written_number.moc"
