#pragma once

#include "model/exchange/library.h"
#include "model/scoring/scorer.h"

#include <QTest>

#include <cmath>
#include <initializer_list>

/// A shipped sample, scored.
namespace hz::testing {

class Sample {
public:
    explicit Sample(const QString& name)
        : Sample(exchange::templateModel(name).value())
    {
    }
    explicit Sample(const domain::Model& model)
        : m_result(scoring::score(model, 1))
    {
    }

    [[nodiscard]] const scoring::RiskResult& result() const { return m_result; }
    [[nodiscard]] const domain::Model& model() const { return m_result.model; }
    [[nodiscard]] const domain::Node& node(const char* code) const
    {
        const domain::Node* found = nullptr;
        for (const domain::Node* each : model().nodes().all())
            if (each->code == QLatin1String(code))
                found = each;
        if (found == nullptr)
            qFatal("no node %s", code);
        return *found;
    }
    [[nodiscard]] const scoring::NodeScore& score(
        const char* code, domain::Posture posture = domain::Posture::Current) const
    {
        return *m_result.in(posture).find(node(code).id);
    }
    /// The expected number, in the current posture.
    [[nodiscard]] double occurrences(const char* code) const { return score(code).occurrences.value.high; }
    /// The place of its worst level in the category, 0 the worst; of the category with that letter.
    [[nodiscard]] const scoring::CategoryRisk& risk(const char* code, char category) const
    {
        const auto& categories = m_result.scheme.categories;
        for (std::size_t k = 0; k < categories.size(); ++k)
            if (categories[k].letter == QLatin1Char(category))
                return score(code).categories[k];
        qFatal("no category %c", category);
    }

private:
    scoring::RiskResult m_result;
};

/// That at least one of them is, each by itself.
inline double anyOf(std::initializer_list<double> chances)
{
    double none = 1.0;
    for (const double chance : chances)
        none *= 1.0 - chance;
    return 1.0 - none;
}

inline bool isNear(double value, double expected, double relative)
{
    return std::abs(value - expected) <= relative * std::abs(expected);
}

/// `relative` is what the formula leaves out: things that coincide at one moment, where it only adds them up.
#define EXPECT_NEAR(value, expected, relative)                                                                         \
    QVERIFY2(hz::testing::isNear(value, expected, relative),                                                           \
        qPrintable(QStringLiteral("%1 for %2").arg(value, 0, 'g', 10).arg(expected, 0, 'g', 10)))

/// N of a node by its code.
#define EXPECT_OCCURRENCES(sample, code, expected, relative) EXPECT_NEAR((sample).occurrences(code), expected, relative)

} // namespace hz::testing
