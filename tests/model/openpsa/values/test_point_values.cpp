#include "model/openpsa/reader/open_psa_reader.h"
#include "model/openpsa/values/point_values.h"

#include <QtTest>

#include <array>
#include <cmath>

using namespace hz;
using namespace hz::openpsa;

namespace {

OpenPsaModel modelOf(const QByteArray& data)
{
    auto model = readOpenPsa(("<opsa-mef><model-data>\n" + data + "</model-data></opsa-mef>").toStdString(), "m.xml");
    if (!model)
        qFatal("%s %s", model.error().code.key(), model.error().detail.c_str());
    return std::move(*model);
}

QByteArray parameter(const QByteArray& expression)
{
    return "<define-parameter name='p'>" + expression + "</define-parameter>";
}

QByteArray basicEvent(const QByteArray& expression)
{
    return "<define-basic-event name='e'>" + expression + "</define-basic-event>";
}

QByteArray element(const char* name, const std::vector<double>& arguments)
{
    QByteArray text = QByteArray("<") + name + ">";
    for (const double argument : arguments)
        text += "<float value='" + QByteArray::number(argument, 'g', 17) + "'/>";
    return text + "</" + name + ">";
}

double valueOf(const QByteArray& expression, double missionTime = kDefaultMissionTime)
{
    const auto values = pointValues(modelOf(parameter(expression)), missionTime);
    return values ? values->parameters.at(0) : std::nan("");
}

bool near(double a, double b, double relative)
{
    return std::abs(a - b) <= relative * std::max(std::abs(a), std::abs(b));
}

/// Working, failed, in repair, and working but under test; integrated in small steps, to compare the laws with.
struct Simulated {
    double lambda, lambdaTest, mu, tau, theta, gamma, pi, x, sigma, omega;
    std::array<double, 3> s{ 1.0, 0.0, 0.0 };

    void flow(double rate, double time)
    {
        const int steps = 4000;
        const auto slope = [&](const std::array<double, 3>& y) {
            return std::array{ -rate * y[0] + mu * (1 - omega) * y[2], rate * y[0] + mu * omega * y[2], -mu * y[2] };
        };
        const double h = time / steps;
        for (int i = 0; i < steps; ++i) {
            const auto at = [&](const std::array<double, 3>& k, double f) {
                return std::array{ s[0] + f * k[0], s[1] + f * k[1], s[2] + f * k[2] };
            };
            const auto k1 = slope(s);
            const auto k2 = slope(at(k1, h / 2));
            const auto k3 = slope(at(k2, h / 2));
            const auto k4 = slope(at(k3, h));
            for (std::size_t j = 0; j < 3; ++j)
                s[j] += h / 6 * (k1[j] + 2 * k2[j] + 2 * k3[j] + k4[j]);
        }
    }

    /// Unavailable at `time`, tests without duration.
    double instant(double time)
    {
        flow(lambda, std::min(time, theta));
        for (double next = theta; next < time; next += tau) {
            s = { s[0], 0.0, s[1] + s[2] };
            flow(lambda, std::min(time - next, tau));
        }
        return s[1] + s[2];
    }
};

} // namespace

class TestPointValues : public QObject {
    Q_OBJECT

private slots:
    void operations_data()
    {
        QTest::addColumn<QByteArray>("expression");
        QTest::addColumn<double>("value");
        const auto row = [](const char* name, std::vector<double> arguments, double value) {
            QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(name)).arg(value)))
                << element(name, arguments) << value;
        };
        row("neg", { 2 }, -2);
        row("add", { 1, 2, 4 }, 7);
        row("sub", { 10, 2, 3 }, 5);
        row("mul", { 2, 3, 4 }, 24);
        row("div", { 24, 2, 3 }, 4);
        row("pow", { 2, 10 }, 1024);
        row("mod", { 7.9, 4.2 }, 3);
        row("mod", { -7, 4 }, -3);
        row("abs", { -3 }, 3);
        row("acos", { 1 }, 0);
        row("asin", { 1 }, std::asin(1.0));
        row("atan", { 1 }, std::atan(1.0));
        row("cos", { 1 }, std::cos(1.0));
        row("cosh", { 1 }, std::cosh(1.0));
        row("exp", { 1 }, std::exp(1.0));
        row("log", { 2 }, std::log(2.0));
        row("log10", { 1000 }, 3);
        row("sin", { 1 }, std::sin(1.0));
        row("sinh", { 1 }, std::sinh(1.0));
        row("tan", { 1 }, std::tan(1.0));
        row("tanh", { 1 }, std::tanh(1.0));
        row("sqrt", { 9 }, 3);
        row("ceil", { 1.2 }, 2);
        row("floor", { 1.8 }, 1);
        row("min", { 3, 1, 2 }, 1);
        row("max", { 1, 3, 2 }, 3);
        row("mean", { 1, 2, 6 }, 3);
        row("not", { 0 }, 1);
        row("not", { 2 }, 0);
        row("and", { 1, 2 }, 1);
        row("and", { 1, 0 }, 0);
        row("or", { 0, 2 }, 1);
        row("or", { 0, 0 }, 0);
        row("eq", { 2, 2 }, 1);
        row("df", { 2, 2 }, 0);
        row("lt", { 1, 2 }, 1);
        row("lt", { 2, 2 }, 0);
        row("gt", { 2, 1 }, 1);
        row("gt", { 2, 2 }, 0);
        row("leq", { 2, 2 }, 1);
        row("leq", { 3, 2 }, 0);
        row("geq", { 2, 2 }, 1);
        row("geq", { 1, 2 }, 0);
        row("ite", { 1, 5, 6 }, 5);
        row("ite", { 0, 5, 6 }, 6);
        row("uniform-deviate", { 1, 4 }, 2.5);
        row("normal-deviate", { 3, 1 }, 3);
        row("lognormal-deviate", { 0.01, 3, 0.95 }, 0.01);
        row("lognormal-deviate", { -4, 2 }, std::exp(-2.0));
        row("gamma-deviate", { 2, 3 }, 6);
        row("beta-deviate", { 1, 3 }, 0.25);
        row("exponential", { 1e-3, 100 }, 0.09516258196404043);
        row("GLM", { 0.25, 0, 0, 5 }, 0.25);
        row("Weibull", { 100, 1, 0, 10 }, 0.09516258196404043);
        row("Weibull", { 10, 2, 5, 15 }, 0.6321205588285577);
        row("Weibull", { 10, 2, 5, 5 }, 0);
    }

    void operations()
    {
        QFETCH(QByteArray, expression);
        QFETCH(double, value);
        const double found = valueOf(expression);
        QVERIFY2(near(found, value, 1e-14), qPrintable(QString::number(found, 'g', 17)));
    }

    void constantsAndReferences()
    {
        QCOMPARE(valueOf("<pi/>"), 3.141592653589793);
        QCOMPARE(valueOf("<bool value='true'/>"), 1.0);
        QCOMPARE(valueOf("<int value='-7'/>"), -7.0);
        QCOMPARE(valueOf("<float value='+2.5e1'/>"), 25.0);
        QCOMPARE(valueOf("<system-mission-time/>"), 8760.0);
        QCOMPARE(valueOf("<system-mission-time/>", 12.0), 12.0);
        const auto values = pointValues(modelOf("<define-parameter name='a'><mul><parameter name='b'/>"
                                                "<int value='3'/></mul></define-parameter>"
                                                "<define-parameter name='b'><int value='2'/></define-parameter>"));
        QCOMPARE(values->parameters, (std::vector<double>{ 6.0, 2.0 }));
    }

    void onlyTheBranchThatHoldsIsComputed()
    {
        const QByteArray bad = "<div><int value='1'/><int value='0'/></div>";
        QCOMPARE(valueOf("<ite><bool value='0'/>" + bad + "<int value='4'/></ite>"), 4.0);
        const auto choice = [&](const char* first, const char* second) {
            return valueOf(QByteArray("<switch><case><bool value='") + first
                + "'/><int value='1'/></case><case><bool value='" + second
                + "'/><int value='2'/></case><int value='3'/></switch>");
        };
        QCOMPARE(choice("1", "1"), 1.0);
        QCOMPARE(choice("0", "1"), 2.0);
        QCOMPARE(choice("0", "0"), 3.0);
        QCOMPARE(valueOf("<switch><case><bool value='1'/><int value='1'/></case>" + bad + "</switch>"), 1.0);
    }

    void histogramHasTheMeanOfItsBins()
    {
        QCOMPARE(valueOf("<histogram><int value='0'/>" + element("bin", { 2, 1 }) + element("bin", { 6, 3 })
                     + "</histogram>"),
            (1.0 * 1.0 + 3.0 * 4.0) / 4.0);
    }

    void glmSolvesItsEquation()
    {
        // From gamma towards rate / (rate + repair).
        const double expected = 0.2 + (0.5 - 0.2) * std::exp(-0.05 * 30.0);
        QVERIFY(near(valueOf(element("GLM", { 0.5, 0.01, 0.04, 30.0 })), expected, 1e-14));
        QVERIFY(near(valueOf(element("GLM", { 0.0, 1e-12, 0.0, 1e-3 })), 1e-15, 1e-12));
    }

    void smallProbabilitiesKeepTheirDigits()
    {
        QVERIFY(near(valueOf(element("exponential", { 1e-15, 1e-3 })), 1e-18, 1e-14));
        QVERIFY(near(valueOf(element("periodic-test", { 1e-15, 100, 10, 1000 })), 9e-14, 1e-13));
    }

    void testsThatTakeNoTime()
    {
        const auto law = [](double time) { return valueOf(element("periodic-test", { 1e-3, 100, 50, time })); };
        QVERIFY(near(law(40), -std::expm1(-0.04), 1e-14));
        QVERIFY(near(law(50), -std::expm1(-0.05), 1e-14));
        QVERIFY(near(law(51), -std::expm1(-0.001), 1e-13));
        QVERIFY(near(law(150), -std::expm1(-0.1), 1e-14));
        QVERIFY(near(law(1000), -std::expm1(-0.05), 1e-13));
    }

    void repairsThatTakeTime()
    {
        for (const double mu : { 0.02, 1e-3, 0.0, 5.0 })
            for (const double time : { 40.0, 51.0, 149.0, 150.0, 151.0, 777.0 }) {
                Simulated simulated{ 1e-3, 0, mu, 100, 50, 0, 0, 1, 1, 0 };
                const double found = valueOf(element("periodic-test", { 1e-3, mu, 100, 50, time }));
                QVERIFY2(near(found, simulated.instant(time), 1e-9), qPrintable(QString::number(found, 'g', 15)));
            }
    }

    void manyPeriodsEndInTheLimit()
    {
        const double one = valueOf(element("periodic-test", { 1e-3, 0.02, 100, 0, 1e9 + 1 }));
        const double other = valueOf(element("periodic-test", { 1e-3, 0.02, 100, 0, 1e12 + 1 }));
        QVERIFY(near(one, other, 1e-9));
        const double full = valueOf(element("periodic-test", { 1e-3, 1e-3, 0.02, 100, 0, 0, 1, 1, 1, 0, 1e12 + 50 }));
        QVERIFY(full > 0.0 && full < 1.0);
    }

    void fullFormFollowsItsStates()
    {
        const double lambda = 1e-3, star = 5e-3, mu = 0.02, tau = 100, theta = 50, gamma = 0.1, pi = 4, sigma = 0.9,
                     omega = 0.05;
        const auto law = [&](double x, double time) {
            return valueOf(
                element("periodic-test", { lambda, star, mu, tau, theta, gamma, pi, x, sigma, omega, time }));
        };
        Simulated state{ lambda, star, mu, tau, theta, gamma, pi, 1, sigma, omega };
        state.flow(lambda, theta);
        QVERIFY(near(law(1, theta), state.s[1] + state.s[2], 1e-9));
        for (int period = 0; period < 3; ++period) {
            // The test: what works starts it, may fail in it; what failed is found at its end.
            const double survives = (1 - gamma) * std::exp(-star * pi) * state.s[0];
            const double failed = state.s[1] + state.s[0] - survives;
            Simulated repairing = state;
            repairing.s = { 0.0, 0.0, state.s[2] };
            repairing.flow(lambda, pi);
            state.s = { survives + repairing.s[0], (1 - sigma) * failed + repairing.s[1],
                sigma * failed + repairing.s[2] };
            const double end = theta + period * tau + pi;
            QVERIFY(near(law(1, end), state.s[1] + state.s[2], 1e-9));
            QVERIFY(near(law(0, end), state.s[1] + state.s[2] + survives, 1e-9));
            state.flow(lambda, 30);
            QVERIFY(near(law(0, end + 30), state.s[1] + state.s[2], 1e-9));
            state.flow(lambda, tau - pi - 30);
        }
    }

    void groupsGiveTheirMembersTheirDistribution()
    {
        const auto model =
            readOpenPsa("<opsa-mef><define-CCF-group name='G' model='alpha-factor'><members>"
                        "<basic-event name='a'/><basic-event name='b'/></members><distribution>"
                        "<float value='0.1'/></distribution><factors><factor><float value='0.9'/></factor>"
                        "<factor><float value='0.1'/></factor></factors></define-CCF-group></opsa-mef>",
                "m.xml");
        const auto values = pointValues(*model);
        QCOMPARE(values->distributions, std::vector<double>{ 0.1 });
        QCOMPARE(values->levels.size(), 1U);
        QCOMPARE(*values->probabilities.at(0), 0.1);
        QCOMPARE(*values->probabilities.at(1), 0.1);
    }

    void withoutAnExpressionNothingIsKnown() { QVERIFY(!pointValues(modelOf(basicEvent("")))->probabilities.at(0)); }

    void errors_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("detail");
        const auto bad = [](const char* name, std::vector<double> arguments) {
            QTest::newRow(name) << parameter(element(name, arguments)) << "openpsa.bad-argument"
                                << QString::fromUtf8(name);
        };
        bad("div", { 1, 0 });
        bad("mod", { 1, 0.5 });
        bad("acos", { 2 });
        bad("asin", { -2 });
        bad("log", { 0 });
        bad("log10", { -1 });
        bad("sqrt", { -1 });
        bad("exponential", { -1, 1 });
        bad("GLM", { 2, 1, 1, 1 });
        bad("Weibull", { 0, 1, 1, 1 });
        bad("periodic-test", { 1, 0, 1, 1 });
        bad("uniform-deviate", { 2, 1 });
        bad("normal-deviate", { 2, -1 });
        bad("lognormal-deviate", { 1, 3, 1 });
        bad("gamma-deviate", { 0, 1 });
        bad("beta-deviate", { 1, 0 });
        QTest::newRow("test longer than the period")
            << parameter(element("periodic-test", { 1, 1, 1, 10, 1, 0, 11, 1, 1, 0, 50 })) << "openpsa.bad-argument"
            << "periodic-test";
        QTest::newRow("bins in disorder")
            << parameter("<histogram><int value='3'/>" + element("bin", { 2, 1 }) + "</histogram>")
            << "openpsa.bad-argument"
            << "histogram";
        QTest::newRow("overflow") << parameter(element("exp", { 1000 })) << "openpsa.no-number"
                                  << "exp";
        QTest::newRow("no power") << parameter(element("pow", { -1, 0.5 })) << "openpsa.no-number"
                                  << "pow";
        QTest::newRow("above one") << basicEvent(element("add", { 1, 0.5 })) << "openpsa.bad-probability"
                                   << "e: 1.5";
        QTest::newRow("below zero") << basicEvent("<float value='-0.1'/>") << "openpsa.bad-probability"
                                    << "e: -0.1";
    }

    void errors()
    {
        QFETCH(QByteArray, data);
        QFETCH(QString, code);
        QFETCH(QString, detail);
        const auto values = pointValues(modelOf(data));
        QVERIFY(!values.ok());
        QCOMPARE(QString::fromLatin1(values.error().code.key()), code);
        if (code == "openpsa.bad-argument")
            QVERIFY2(QString::fromStdString(values.error().detail).startsWith(detail), values.error().detail.c_str());
        else
            QCOMPARE(QString::fromStdString(values.error().detail), detail);
        QCOMPARE(QString::fromStdString(values.error().place), QStringLiteral("m.xml:2"));
    }

    void argumentsAreSaidWithTheirRange()
    {
        const auto detailOf = [](const QByteArray& text) { return pointValues(modelOf(text)).error().detail; };
        QCOMPARE(detailOf(parameter(element("exponential", { -1, 10 }))),
            std::string("exponential(-1, 10) [lambda >= 0, t >= 0]"));
        QCOMPARE(detailOf(parameter("<histogram><int value='3'/>" + element("bin", { 2, 1 }) + "</histogram>")),
            std::string("histogram [rising bounds, weights >= 0, their sum > 0]"));
    }

    void missionTimeIsChecked()
    {
        for (const double time : { -1.0, std::nan(""), HUGE_VAL })
            QCOMPARE(QString::fromStdString(pointValues(modelOf(""), time).error().code.key()),
                QStringLiteral("openpsa.bad-mission-time"));
    }
};

QTEST_GUILESS_MAIN(TestPointValues)
#include "test_point_values.moc"
