#include "model/domain/typed_value.h"

#include <QLocale>
#include <QTest>

#include <cmath>
#include <limits>

using namespace hz::domain;

class TestValue : public QObject {
    Q_OBJECT

private slots:
    void likelihoodsSpeakOneLanguage_data();
    void likelihoodsSpeakOneLanguage();
    void nonsenseIsRefused_data();
    void nonsenseIsRefused();
    void numbersReadBackEqual();
    void exposures();
    void peopleTypeInTheirOwnNotation();
    void meansAndValidity();
    void ratesAndTests();
};

void TestValue::likelihoodsSpeakOneLanguage_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("canonical");
    QTest::newRow("none") << ""
                          << "";
    QTest::newRow("unknown") << " Unknown "
                             << "unknown";
    QTest::newRow("question mark") << "?"
                                   << "unknown";
    QTest::newRow("probability") << "0.010"
                                 << "0.01";
    QTest::newRow("percent") << "20 %"
                             << "0.2";
    QTest::newRow("comma") << "0,2 per year"
                           << "0.2 per year";
    QTest::newRow("slash") << "3e-4/h"
                           << "0.0003 per hour";
    QTest::newRow("plural") << "2 per months"
                            << "2 per month";
    QTest::newRow("demand") << "1e-3 per demand"
                            << "0.001 per occasion";
    QTest::newRow("distribution") << "Lognormal( 0.01 , 3 )"
                                  << "lognormal(0.01, 3)";
    QTest::newRow("distribution per unit") << "pert(1, 2, 4) per year"
                                           << "pert(1, 2, 4) per year";
    QTest::newRow("distribution per demand") << "beta(1, 99) per demand"
                                             << "beta(1, 99) per occasion";
}

void TestValue::likelihoodsSpeakOneLanguage()
{
    QFETCH(QString, typed);
    QFETCH(QString, canonical);
    const auto read = likelihoodFromText(typed);
    QVERIFY(read.ok());
    QCOMPARE(likelihoodText(*read), canonical);
    QVERIFY(*likelihoodFromText(canonical) == *read);
}

void TestValue::nonsenseIsRefused_data()
{
    QTest::addColumn<QString>("typed");
    for (const char* text : { "often", "0.1 per fortnight", "0.1 per", "per year", "1e999", "nan", "inf", "0x10", "1 2",
             "lognormal(0.01)", "lognormal(0.01, 0.5)", "uniform(2, 1)", "triangular(1, 2)", "beta(0, 1)",
             "1 per year x 3", "0.1 per demand x -3", "gauss(0, 1)", "1,000 per year", "1,000", "uniform(1,000; 2,000)",
             "triangular(1,000; 2,000; 3,000)", "normal(1,000)", "1e-400", "1e-400 per year", "1e-3 per demand x 200",
             "1 000" })
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestValue::nonsenseIsRefused()
{
    QFETCH(QString, typed);
    QVERIFY2(!likelihoodFromText(typed).ok(), qPrintable(typed));
}

void TestValue::numbersReadBackEqual()
{
    for (const double number :
        { 0.1, 1.0 / 3.0, 1e-300, 5e-324, 123456789.125, 1e22, -0.25, 0.0, std::numeric_limits<double>::max() }) {
        const auto read = fromText(ValueKind::Number, numberText(number));
        QVERIFY(read.ok());
        QCOMPARE(std::get<double>(*read), number);
    }
}

void TestValue::exposures()
{
    const auto plain = fromText(ValueKind::Exposure, QStringLiteral("1 year"));
    QVERIFY(plain.ok());
    QVERIFY(std::get<Exposure>(*plain) == Exposure());
    const auto full = fromText(ValueKind::Exposure, QStringLiteral("90 days"));
    QVERIFY(full.ok());
    QVERIFY(std::get<Exposure>(*full) == (Exposure{ 90.0, TimeUnit::Day }));
    QCOMPARE(toText(*full), QStringLiteral("90 days"));
    QCOMPARE(toText(Value(Exposure{ 1.0, TimeUnit::Hour })), QStringLiteral("1 hour"));
    QVERIFY(!fromText(ValueKind::Exposure, QStringLiteral("0 years")).ok());
    QVERIFY(!fromText(ValueKind::Exposure, QStringLiteral("a while")).ok());
    const auto code = [](const char* text) {
        return fromText(ValueKind::Exposure, QString::fromLatin1(text)).error().code.key();
    };
    QCOMPARE(code("8,760 hours"), std::string("value.two-readings"));
    QCOMPARE(code("1 year, 1,000 demands"), std::string("value.counted-exposure"));
    QCOMPARE(code("1e-400 years"), std::string("value.too-small"));
    QVERIFY(std::get<Exposure>(*fromText(ValueKind::Exposure, QStringLiteral("8760,5 hours")))
        == (Exposure{ 8760.5, TimeUnit::Hour }));
}

void TestValue::peopleTypeInTheirOwnNotation()
{
    const auto read = [](ValueKind kind, const char* text, const QLocale& locale) {
        const auto value = typedValue(kind, QString::fromUtf8(text), notationOf(locale));
        return value ? shownText(*value, notationOf(locale)) : QString::fromLatin1(value.error().code.key());
    };
    const QLocale french(QLocale::French);
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    using enum ValueKind;
    QCOMPARE(read(LikelihoodValue, "0,5", french), QStringLiteral("0,5"));
    QCOMPARE(read(LikelihoodValue, "0.5 per year", french), QStringLiteral("0,5 per year"));
    QCOMPARE(read(LikelihoodValue, "lognormal(0,01; 3)", french), QStringLiteral("lognormal(0,01; 3)"));
    QCOMPARE(read(LikelihoodValue, "uniform(0.25, 1)", french), QStringLiteral("uniform(0,25; 1)"));
    QCOMPARE(read(OptionalQuantity, "12 500", french), QStringLiteral("12500"));
    QCOMPARE(read(OptionalQuantity, "12.500", french), QStringLiteral("value.two-readings"));
    QCOMPARE(read(Exposure, "8 760,5 hours", french), QStringLiteral("8760,5 hours"));
    QCOMPARE(read(Number, "1.234", QLocale(QLocale::German)), QStringLiteral("1234"));
    QCOMPARE(read(LikelihoodValue, "1,000 per year", english), QStringLiteral("1000 per year"));
    QCOMPARE(read(Integer, "12,500", english), QStringLiteral("12500"));
    QCOMPARE(read(Number, "1,000", QLocale::c()), QStringLiteral("value.two-readings"));
    // What is shown reads back equal in every locale.
    for (const QLocale& locale :
        QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory))
        for (const char* text : { "1.234", "lognormal(0.01, 3)", "pert(1, 2.5, 4e20) per year", "1e-3 per occasion",
                 "0.5 per year lasting 1234.5 h" }) {
            const auto value = Value(*likelihoodFromText(QString::fromLatin1(text)));
            const auto back = typedValue(LikelihoodValue, shownText(value, notationOf(locale)), notationOf(locale));
            QVERIFY2(back && *back == value, qPrintable(locale.name()));
        }
}

void TestValue::meansAndValidity()
{
    QCOMPARE((Quantity{ Shape::Uniform, 1.0, 3.0, 0.0 }.mean()), 2.0);
    QCOMPARE((Quantity{ Shape::Triangular, 1.0, 2.0, 6.0 }.mean()), 3.0);
    QCOMPARE((Quantity{ Shape::Pert, 1.0, 2.0, 9.0 }.mean()), 3.0);
    QCOMPARE((Quantity{ Shape::Beta, 1.0, 3.0, 0.0 }.mean()), 0.25);
    QCOMPARE((Quantity{ Shape::Gamma, 3.0, 2.0, 0.0 }.mean()), 1.5);
    QCOMPARE((Quantity{ Shape::Lognormal, 0.01, 3.0, 0.0 }.mean()), 0.01);
    QVERIFY(!(Quantity{ Shape::Normal, 0.0, -1.0, 0.0 }.isValid()));
    QVERIFY(!Quantity::point(std::nan("")).isValid());
}

void TestValue::ratesAndTests()
{
    QCOMPARE(*frequencyPerHour(Likelihood::frequency(12.0, TimeUnit::Day)), 0.5);
    QVERIFY(!frequencyPerHour(Likelihood::condition(0.5)));
    QCOMPARE(testedProbability(0.0, 100.0), 0.0);
    QCOMPARE(testedProbability(0.01, 100.0), 1.0 - (1.0 - std::exp(-1.0)));
    QCOMPARE(testedProbability(1e-18, 10.0), 5e-18); // rare ones keep their digits
}

QTEST_GUILESS_MAIN(TestValue)
#include "test_value.moc"
