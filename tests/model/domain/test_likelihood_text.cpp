#include "model/base/random_stream.h"
#include "model/domain/model.h"
#include "model/domain/spoken_names.h"
#include "model/domain/time_words.h"
#include "model/domain/typed_value.h"

#include <QLocale>
#include <QTest>

#include <array>

using namespace hz::domain;
using hz::base::Id;

namespace {

const Id kUse{ 1, 1 };
const Id kHose{ 2, 2 };
const Id kHour{ 3, 3 };
const Id kTwin{ 4, 4 };
const Id kOtherTwin{ 5, 5 };
const Id kTest{ 6, 6 };
const Id kA{ 11, 1 };
const Id kB{ 12, 2 };
const Id kSmallB{ 13, 3 };
const Id kOne{ 14, 4 };
const Id kUnknown{ 15, 5 };
const Id kTwice{ 16, 6 };
const Id kTwiceToo{ 17, 7 };

LikelihoodNames names()
{
    return { { { kUse, QStringLiteral("use"), {} },
                 { kHose, QStringLiteral("Raccordement de flexible"), QStringLiteral("raccordements de flexible") },
                 { kHour, QStringLiteral("hour"), {} }, { kTwin, QStringLiteral("train"), {} },
                 { kOtherTwin, QStringLiteral("Train"), {} }, { kTest, QStringLiteral("run tested once"), {} } },
        { { kA, QStringLiteral("A") }, { kB, QStringLiteral("B") }, { kSmallB, QStringLiteral("b") },
            { kOne, QStringLiteral("1") }, { kUnknown, QStringLiteral("Unknown") }, { kTwice, QStringLiteral("T") },
            { kTwiceToo, QStringLiteral("T") } } };
}

Speech english()
{
    return { hz::base::Notation{ '.', ',' }, Language::English, names() };
}
Speech french()
{
    return { hz::base::Notation{ ',', ' ' }, Language::French, names() };
}
Speech plain()
{
    return { {}, Language::English, names() };
}

QString exact(const hz::base::Result<Value>& value)
{
    return value ? toText(*value) : QString::fromLatin1(value.error().code.key());
}
QString withId(const char* words, const Id& id)
{
    return QString::fromUtf8(words).arg(QString::fromStdString(id.text()));
}

std::size_t below(hz::base::RandomStream& random, std::size_t end)
{
    return random() % end;
}

Quantity anyQuantity(hz::base::RandomStream& random)
{
    const double a = 0.7 * random.uniform(); // so that the mean of each is a probability
    const double b = a + random.uniform() / 3.0;
    switch (below(random, 7)) {
    case 0:
        return { Shape::Uniform, a, b, 0.0 };
    case 1:
        return { Shape::Lognormal, a * 1e-9 + 1e-12, 1.0 + b, 0.0 };
    case 2:
        return { Shape::Pert, a / 3.0, a, b };
    case 3:
        return { Shape::Gamma, a + 0.1, b * 1e5 + 0.1, 0.0 };
    case 4:
        return { Shape::Beta, a + 0.1, b + 0.1, 0.0 };
    default:
        return Quantity::point(below(random, 2) == 0 ? a : a * 1e-12);
    }
}

/// Hours that are whole in some unit, and hours that are not.
double anyHours(hz::base::RandomStream& random)
{
    constexpr std::array kHours{ 1.0, 4.0, 24.0, 168.0, 730.0, 4380.0, 8760.0, 0.5, 1.0 / 60.0, 1.0 / 3600.0 };
    const double hours = kHours[below(random, kHours.size())];
    return below(random, 3) == 0 ? hours * (random.uniform() + 1e-9) : hours * double(1 + below(random, 40));
}

Likelihood anyLikelihood(hz::base::RandomStream& random)
{
    constexpr std::array kOccasions{ Id(), kUse, kHose, kHour, kTwin, kOtherTwin, kTest, Id{ 99, 99 } };
    constexpr std::array kLevels{ kA, kB, kSmallB, kOne, kUnknown, kTwice, kTwiceToo, Id{ 98, 98 } };
    Likelihood likelihood;
    likelihood.form = static_cast<Likelihood::Form>(below(random, 9));
    using Form = Likelihood::Form;
    const bool hasValue = likelihood.form != Form::None && !likelihood.isUnknown() && !likelihood.isLetter();
    if (hasValue)
        likelihood.value = anyQuantity(random);
    if (likelihood.form == Form::Frequency || likelihood.form == Form::Tested)
        likelihood.unit = static_cast<TimeUnit>(below(random, 5));
    if (likelihood.form == Form::Frequency && below(random, 2) == 0)
        likelihood.lasts = anyHours(random);
    if (likelihood.form == Form::Tested)
        likelihood.testInterval = anyHours(random);
    if (likelihood.isPerOccasion())
        likelihood.occasion = kOccasions[below(random, kOccasions.size())];
    if (likelihood.isLetter())
        likelihood.level = kLevels[below(random, kLevels.size())];
    return likelihood;
}

} // namespace

/// Texts of likelihoods as people say them, and as files have them.
class TestLikelihoodText : public QObject {
    Q_OBJECT

private slots:
    void whatPeopleSayIsUnderstood_data();
    void whatPeopleSayIsUnderstood();
    void whatIsNotClearIsRefused_data();
    void whatIsNotClearIsRefused();
    void refusalsNameWhatThereIs();
    void everyLikelihoodReadsBackEqual();
    void filesKeepNoNames_data();
    void filesKeepNoNames();
    void peopleSeeTheirOwnWords_data();
    void peopleSeeTheirOwnWords();
    void lengthsOfTime_data();
    void lengthsOfTime();
    void filesDoNotJudgeTheRange();
    void exposuresAreSaidInBothLanguages();
    void namesComeFromTheProject();
};

void TestLikelihoodText::whatPeopleSayIsUnderstood_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("inFrench");
    QTest::addColumn<QString>("file");
    const auto say = [](bool inFrench, const char* typed, const QString& file) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << inFrench << file;
    };
    const auto en = [&](const char* typed, const char* file) { say(false, typed, QString::fromUtf8(file)); };
    const auto fr = [&](const char* typed, const char* file) { say(true, typed, QString::fromUtf8(file)); };
    const auto enId = [&](const char* typed, const char* file, Id id) { say(false, typed, withId(file, id)); };
    const auto frId = [&](const char* typed, const char* file, Id id) { say(true, typed, withId(file, id)); };
    en("", "");
    en(" Unknown ", "unknown");
    en("?", "unknown");
    en("0.3", "0.3");
    en("30 %", "0.3");
    en("1", "1"); // a level has this letter, but a number is a number
    en("2 per year", "2 per year");
    en("2/y", "2 per year");
    en("twice a year", "2 per year");
    en("3 times per month", "3 per month");
    en("once in 30 years", "0.03333333333333333 per year");
    en("once every 10 years", "0.1 per year");
    en("1 per 10 years", "0.1 per year");
    en("1 in 10 years", "0.1 per year");
    en("2 per minute", "120 per hour");
    en("1 per 10 min", "6 per hour");
    en("0.01/s", "36 per hour");
    en("30 % per year", "0.3 per year");
    en("1 per annum", "1 per year");
    en("1 in 1000", "0.001");
    en("1 in 1,000", "0.001");
    en("1/1000", "0.001");
    en("3 out of 4", "0.75");
    enId("1e-4 per use", "1e-4 per occasion %1", kUse);
    enId("1e-4 per USES", "1e-4 per occasion %1", kUse);
    enId("1e-4/use", "1e-4 per occasion %1", kUse);
    en("1e-4 per occasion", "1e-4 per occasion");
    en("1e-3 per demand", "0.001 per occasion");
    enId("1 in 1,000 uses", "0.001 per occasion %1", kUse);
    enId("1 per 1,000 uses", "0.001 per occasion %1", kUse);
    enId("1 in 1000 per use", "0.001 per occasion %1", kUse);
    enId("1/1000 per use", "0.001 per occasion %1", kUse);
    enId("lognormal(1e-3, 3) per use", "lognormal(0.001, 3) per occasion %1", kUse);
    en("gamma(2, 1000) per year", "gamma(2, 1000) per year");
    en("gamma(2, 1000) per 10 years", "gamma(2, 10000) per year");
    en("pert(1, 2, 5) per 2 weeks", "pert(0.5, 1, 2.5) per week");
    enId("beta(1, 99) per use", "beta(1, 99) per occasion %1", kUse);
    enId("unknown per use", "unknown per occasion %1", kUse);
    en("unknown per occasion", "unknown per occasion");
    en("12 per year lasting 4 h", "12 per year lasting 4 h");
    en("12 per year, lasting 2 days", "12 per year lasting 48 h");
    en("once a week lasting 90 min", "1 per week lasting 1.5 h");
    en("1e-5 per hour, tested every 6 months", "1e-5 per hour, tested every 4380 h");
    en("1e-5/h tested every year", "1e-5 per hour, tested every 8760 h");
    enId("B", "level %1", kB);
    enId("b", "level %1", kSmallB);
    enId("a", "level %1", kA);
    enId("level 1", "level %1", kOne);
    enId("level unknown", "level %1", kUnknown);
    enId("B, occurs", "level %1, occurs", kB);
    enId("B occurs", "level %1, occurs", kB);
    fr("0,3", "0.3");
    fr("30 %", "0.3");
    fr("2 par an", "2 per year");
    fr("2,5 fois par mois", "2.5 per month");
    fr("deux fois par an", "2 per year");
    fr("1 fois en 10 ans", "0.1 per year");
    fr("une fois tous les 10 ans", "0.1 per year");
    fr("une fois par année", "1 per year");
    fr("1 fois toutes les 2 semaines", "0.5 per week");
    fr("3e-4/h", "0.0003 per hour");
    fr("5 par jour", "5 per day");
    fr("1 sur 1000", "0.001");
    fr("1 sur 1 000", "0.001");
    frId("1 sur 1 000 uses", "0.001 per occasion %1", kUse);
    fr("1e-4 par utilisation", "1e-4 per occasion");
    frId("1e-4 par raccordement de flexible", "1e-4 per occasion %1", kHose);
    frId("1 sur 1\u202F000 raccordements de flexible", "0.001 per occasion %1", kHose);
    frId("inconnu par raccordement de flexible", "unknown per occasion %1", kHose);
    fr("lognormal(0,001; 3) par an", "lognormal(0.001, 3) per year");
    fr("1e-5 par heure, testé tous les 6 mois", "1e-5 per hour, tested every 4380 h");
    fr("1e-5 par heure, teste\u0301e toutes les 4 h", "1e-5 per hour, tested every 4 h");
    fr("1e-5 par heure testé tous les ans", "1e-5 per hour, tested every 8760 h");
    fr("12 par an pendant 4 h", "12 per year lasting 4 h");
    fr("12 par an pendant 1,5 jours", "12 per year lasting 36 h");
    frId("B, survient", "level %1, occurs", kB);
    frId("niveau A", "level %1", kA);
    fr("inconnu", "unknown");
    // A person of either language says what the other one says.
    fr("2 per year", "2 per year");
    fr("12 per year lasting 4 h", "12 per year lasting 4 h");
    en("2 par an", "2 per year");
}

void TestLikelihoodText::whatPeopleSayIsUnderstood()
{
    QFETCH(QString, typed);
    QFETCH(bool, inFrench);
    QFETCH(QString, file);
    const Speech speech = inFrench ? french() : english();
    const auto value = typedValue(ValueKind::LikelihoodValue, typed, speech);
    QString expected = file;
    QCOMPARE(exact(value), expected.replace(QStringLiteral("1e-4"), QStringLiteral("0.0001")));
    QCOMPARE(exact(typedValue(ValueKind::LikelihoodValue, shownText(*value, speech), speech)), expected);
}

void TestLikelihoodText::whatIsNotClearIsRefused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* typed, const char* code) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(code);
    };
    row("often", "value.bad-likelihood");
    row("per year", "value.bad-likelihood");
    row("0.1 per", "value.bad-likelihood");
    row("1 per 1000", "value.bad-likelihood");
    row("1 in many uses", "value.unknown-occasion");
    row("0.1 per fortnight", "value.unknown-occasion");
    row("0.1 per m", "value.unknown-occasion"); // a minute, or a month?
    row("0.1 per pump", "value.unknown-occasion");
    row("0.1 per year per pump", "value.unknown-occasion");
    row("0.1 per train", "value.same-occasion");
    row("T", "value.same-letter");
    row("G", "value.unknown-letter");
    row("level 7", "value.unknown-letter");
    row("AB, occurs", "value.unknown-letter");
    row("0.1 occurs", "value.unknown-letter");
    row("0.1 0.2", "value.several-numbers");
    row("0.1 to 0.2 per year", "value.several-numbers");
    row("1 2", "value.several-numbers");
    row("1.5", "value.above-one");
    row("30", "value.above-one");
    row("120 %", "value.above-one");
    row("2 per use", "value.above-one");
    row("3 in 2", "value.above-one");
    row("uniform(0, 3)", "value.above-one");
    row("-0.1", "value.negative");
    row("-2 per year", "value.negative");
    row("-1e-4 per use", "value.negative");
    row("-1 per hour, tested every 6 months", "value.negative");
    row("1 in 0", "value.not-above-zero");
    row("1 per -10 years", "value.not-above-zero");
    row("12 per year lasting 0 h", "value.not-above-zero");
    row("12 per year lasting -4 h", "value.not-above-zero");
    row("12 per year lasting 4", "value.bad-duration");
    row("12 per year lasting", "value.bad-duration");
    row("12 per year lasting long", "value.bad-duration");
    row("12 per year lasting 4 fortnights", "value.bad-duration");
    row("12 per year lasting 1e-400 h", "value.too-small");
    row("12 per year lasting 1e307 years", "value.too-large");
    row("0.1 lasting 4 h", "value.lasting-needs-frequency");
    row("0.1 per use lasting 4 h", "value.lasting-needs-frequency");
    row("1e-5 per hour, tested", "value.no-test-interval");
    row("1e-5 per hour, tested often", "value.no-test-interval");
    row("1e-5 per hour, tested every 0 months", "value.not-above-zero");
    row("1e-5 per hour, tested every moon", "value.bad-duration");
    row("0.1, tested every year", "value.tested-needs-rate");
    row("1e-5 per hour lasting 4 h, tested every year", "value.bad-duration");
    row("unknown per year", "value.unknown-frequency");
    row("unknown in 10 uses", "value.bad-likelihood");
    row("1e-3 per demand x 200", "value.counted-demands");
    row("0.5/use × 12 uses", "value.counted-demands");
    row("1 per year x 3", "value.bad-likelihood");
    row("beta(1, 99) per 10 uses", "value.not-divisible");
    row("1e-300 per 1e300 years", "value.too-small");
    row("1e300 per 1e-300 years", "value.too-large");
    row("1,000 per year", "value.two-readings");
    row("1 in 1,000 uses", "value.two-readings");
    row("1 in 1,000", "value.two-readings");
    row("12 per year lasting 1,000 h", "value.two-readings");
    row("1e-5 per hour, tested every 8,760 h", "value.two-readings");
    row("1,000,000 per year", "value.grouped");
    row("1e999", "value.too-large");
    row("lognormal(0.01)", "value.bad-distribution");
    row("gauss(0, 1) per use", "value.bad-distribution");
    QTest::newRow("too long") << QString(1000, u'9') + QStringLiteral(" per year")
                              << QStringLiteral("value.bad-likelihood");
}

void TestLikelihoodText::whatIsNotClearIsRefused()
{
    QFETCH(QString, typed);
    QFETCH(QString, code);
    QCOMPARE(exact(typedValue(ValueKind::LikelihoodValue, typed, plain())), code);
}

void TestLikelihoodText::refusalsNameWhatThereIs()
{
    const auto detail = [](const char* typed, const Speech& speech) {
        const auto value = typedValue(ValueKind::LikelihoodValue, QString::fromUtf8(typed), speech);
        return value ? QString() : QString::fromStdString(value.error().code.key() + (": " + value.error().detail));
    };
    QCOMPARE(detail("1 per pump", plain()),
        QStringLiteral(
            "value.unknown-occasion: pump\nuse, Raccordement de flexible, hour, train, Train, run tested once"));
    QCOMPARE(detail("1 per pump", Speech{}), QStringLiteral("value.no-such-occasion: pump\n"));
    QCOMPARE(detail("G", plain()), QStringLiteral("value.unknown-letter: G\nA, B, b, 1, Unknown, T, T"));
    QCOMPARE(detail("G", Speech{}), QStringLiteral("value.bad-likelihood: G"));
    QCOMPARE(
        detail("1e-3 per demand x 200", Speech{}), QStringLiteral("value.counted-demands: 1e-3 per demand x 200\n200"));
    // Without names of a project every word for its own occasion is the default one.
    QCOMPARE(exact(typedValue(ValueKind::LikelihoodValue, QStringLiteral("1 in 8 uses"), Speech{})),
        QStringLiteral("0.125 per occasion"));
}

void TestLikelihoodText::everyLikelihoodReadsBackEqual()
{
    hz::base::RandomStream random(20261130, 0);
    const std::array speeches{ english(), french(), plain(), Speech{} };
    for (int i = 0; i < 3000; ++i) {
        const Value value(anyLikelihood(random));
        const auto fromFile = fromText(ValueKind::LikelihoodValue, toText(value));
        QVERIFY2(fromFile && *fromFile == value, qPrintable(toText(value)));
        for (const Speech& speech : speeches) {
            const QString shown = shownText(value, speech);
            const auto read = typedValue(ValueKind::LikelihoodValue, shown, speech);
            QVERIFY2(read && *read == value, qPrintable(shown + u'|' + toText(value) + u'|' + exact(read)));
        }
    }
}

void TestLikelihoodText::filesKeepNoNames_data()
{
    QTest::addColumn<Likelihood>("likelihood");
    QTest::addColumn<QString>("file");
    const auto row = [](const Likelihood& likelihood, const QString& file) {
        QTest::newRow(qPrintable(file)) << likelihood << file;
    };
    row(Likelihood::lasting(12.0, TimeUnit::Year, 4.0), QStringLiteral("12 per year lasting 4 h"));
    row(Likelihood::lasting(12.0, TimeUnit::Month, 1.0 / 3.0),
        QStringLiteral("12 per month lasting 0.3333333333333333 h"));
    row(Likelihood::tested(1e-5, TimeUnit::Hour, 4380.0), QStringLiteral("1e-5 per hour, tested every 4380 h"));
    row(Likelihood::perOccasion(1e-5), QStringLiteral("1e-5 per occasion"));
    row(Likelihood::perOccasion(1e-5, kUse), withId("1e-5 per occasion %1", kUse));
    row(Likelihood::unknownPerOccasion(kUse), withId("unknown per occasion %1", kUse));
    row(Likelihood::letter(kB), withId("level %1", kB));
    row(Likelihood::letterOccurs(kB), withId("level %1, occurs", kB));
}

void TestLikelihoodText::filesKeepNoNames()
{
    QFETCH(Likelihood, likelihood);
    QFETCH(QString, file);
    QCOMPARE(likelihoodText(likelihood), file);
    const auto read = likelihoodFromText(file);
    QVERIFY(read && *read == likelihood);
}

void TestLikelihoodText::peopleSeeTheirOwnWords_data()
{
    QTest::addColumn<Likelihood>("likelihood");
    QTest::addColumn<QString>("inEnglish");
    QTest::addColumn<QString>("inFrench");
    const auto row = [](const Likelihood& likelihood, const char* inEnglish, const char* inFrench) {
        QTest::newRow(inEnglish) << likelihood << QString::fromUtf8(inEnglish) << QString::fromUtf8(inFrench);
    };
    row(Likelihood::unknown(), "unknown", "inconnu");
    row(Likelihood::condition(0.25), "0.25", "0,25");
    row(Likelihood::frequency(2.5, TimeUnit::Month), "2.5 per month", "2,5 par mois");
    row(Likelihood::lasting(12.0, TimeUnit::Year, 4.0), "12 per year lasting 4 h", "12 par an pendant 4 h");
    row(Likelihood::lasting(12.0, TimeUnit::Year, 48.0), "12 per year lasting 2 days", "12 par an pendant 2 jours");
    row(Likelihood::lasting(1.0, TimeUnit::Year, 8760.0), "1 per year lasting 1 year", "1 par an pendant 1 an");
    row(Likelihood::tested(0.01, TimeUnit::Hour, 4380.0), "0.01 per hour, tested every 6 months",
        "0,01 par heure, testé tous les 6 mois");
    row(Likelihood::tested(0.01, TimeUnit::Hour, 8760.0), "0.01 per hour, tested every year",
        "0,01 par heure, testé tous les ans");
    row(Likelihood::tested(0.01, TimeUnit::Week, 4.0), "0.01 per week, tested every 4 h",
        "0,01 par semaine, testé toutes les 4 h");
    row(Likelihood::perOccasion(0.001), "0.001 per occasion", "0,001 par occasion");
    row(Likelihood::perOccasion(0.001, kUse), "0.001 per use", "0,001 par use");
    row(Likelihood::perOccasion(0.001, kHose), "0.001 per Raccordement de flexible",
        "0,001 par Raccordement de flexible");
    row(Likelihood::unknownPerOccasion(kUse), "unknown per use", "inconnu par use");
    row(Likelihood::letter(kB), "B", "B");
    row(Likelihood::letterOccurs(kB), "B, occurs", "B, survient");
    row(Likelihood::letter(kOne), "level 1", "niveau 1");
    // A name that says something else, or not which one, gives way to the id.
    for (const Id& id : { kHour, kTwin, kOtherTwin, kTest })
        row(Likelihood::perOccasion(0.5, id), qPrintable(withId("0.5 per occasion %1", id)),
            qPrintable(withId("0,5 par occasion %1", id)));
    row(Likelihood::letter(kTwice), qPrintable(withId("level %1", kTwice)), qPrintable(withId("niveau %1", kTwice)));
}

void TestLikelihoodText::peopleSeeTheirOwnWords()
{
    QFETCH(Likelihood, likelihood);
    QFETCH(QString, inEnglish);
    QFETCH(QString, inFrench);
    QCOMPARE(shownText(Value(likelihood), english()), inEnglish);
    QCOMPARE(shownText(Value(likelihood), french()), inFrench);
}

void TestLikelihoodText::lengthsOfTime_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("hours");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* text, double hours, const char* shown) {
        QTest::newRow(text) << QString::fromUtf8(text) << hours << QString::fromUtf8(shown);
    };
    row("4h", 4.0, "4 h");
    row("1 hour", 1.0, "1 h");
    row("30 min", 0.5, "30 min");
    row("90 minutes", 1.5, "90 min");
    row("36 s", 0.01, "36 s");
    row("1 sec", 1.0 / 3600.0, "1 s");
    row("2 d", 48.0, "2 days");
    row("2 jours", 48.0, "2 days");
    row("3 j", 72.0, "3 days");
    row("1 week", 168.0, "1 week");
    row("2 semaines", 336.0, "2 weeks");
    row("6 months", 4380.0, "6 months");
    row("18 mois", 13140.0, "18 months");
    row("1 annum", 8760.0, "1 year");
    row("2 années", 17520.0, "2 years");
    row("5 ans", 43800.0, "5 years");
    row("73 heures", 73.0, "73 h");
    row("0.333 h", 0.333, "0.333 h");
    row("day", 24.0, "1 day");
}

void TestLikelihoodText::lengthsOfTime()
{
    QFETCH(QString, text);
    QFETCH(double, hours);
    QFETCH(QString, shown);
    const auto read = hoursFromText(text, {});
    QVERIFY(read.ok());
    QVERIFY(*read == hours);
    QCOMPARE(durationText(hours, Speech{}), shown);
    QVERIFY(*hoursFromText(shown, {}) == hours);
}

/// They say where a value stands, and what may stand there.
void TestLikelihoodText::filesDoNotJudgeTheRange()
{
    for (const char* text : { "1.5", "-0.1", "-2 per year", "2 per occasion" })
        QCOMPARE(exact(fromText(ValueKind::LikelihoodValue, QString::fromUtf8(text))), QString::fromUtf8(text));
}

void TestLikelihoodText::exposuresAreSaidInBothLanguages()
{
    const auto read = [](const char* text, const Speech& speech) {
        return exact(typedValue(ValueKind::Exposure, QString::fromUtf8(text), speech));
    };
    QCOMPARE(read("1 year", english()), QStringLiteral("1 year"));
    QCOMPARE(read("1,5 an", french()), QStringLiteral("1.5 years"));
    QCOMPARE(read("90 jours", french()), QStringLiteral("90 days"));
    QCOMPARE(read("90 min", english()), QStringLiteral("1.5 hours"));
    QCOMPARE(read("1 year, 1000 demands", plain()), QStringLiteral("value.counted-exposure"));
    QCOMPARE(read("0 years", plain()), QStringLiteral("value.bad-exposure"));
    QCOMPARE(read("a while", plain()), QStringLiteral("value.bad-exposure"));
    QCOMPARE(read("8,760 hours", plain()), QStringLiteral("value.two-readings"));
    QCOMPARE(shownText(Value(Exposure{ 1.5, TimeUnit::Year }), french()), QStringLiteral("1,5 an"));
    QCOMPARE(shownText(Value(Exposure{ 2.0, TimeUnit::Week }), french()), QStringLiteral("2 semaines"));
    QCOMPARE(shownText(Value(Exposure{ 1.5, TimeUnit::Year }), english()), QStringLiteral("1.5 years"));
}

void TestLikelihoodText::namesComeFromTheProject()
{
    Model model;
    Occasion occasion;
    occasion.id = kHose;
    occasion.name = QStringLiteral("hose connection");
    occasion.plural = QStringLiteral("hose connections");
    model.put(occasion);
    LikelihoodLevel level;
    level.id = kB;
    level.letter = QStringLiteral("B");
    model.put(level);
    const Speech speech{ {}, Language::English, namesIn(model) };
    QCOMPARE(shownText(Value(Likelihood::perOccasion(0.5, kHose)), speech), QStringLiteral("0.5 per hose connection"));
    QCOMPARE(shownText(Value(Likelihood::letter(kB)), speech), QStringLiteral("B"));
    QCOMPARE(exact(typedValue(ValueKind::LikelihoodValue, QStringLiteral("1 in 8 hose connections"), speech)),
        withId("0.125 per occasion %1", kHose));
}

QTEST_GUILESS_MAIN(TestLikelihoodText)
#include "test_likelihood_text.moc"
