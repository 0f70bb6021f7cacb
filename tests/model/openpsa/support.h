#pragma once

#include "model/engine/engine.h"
#include "model/openpsa/reader/open_psa_reader.h"
#include "model/openpsa/to_formula.h"

#include <QtTest>

/// What the tests of this folder share.
namespace hz::openpsa {

inline OpenPsaModel modelFrom(const QByteArray& bytes)
{
    auto model = readOpenPsa(bytes.toStdString(), "m.xml");
    if (!model)
        qFatal("%s %s %s", model.error().code.key(), model.error().detail.c_str(), model.error().place.c_str());
    return std::move(*model);
}

inline BuiltFormula builtFrom(const OpenPsaModel& model, const BuildOptions& options = {})
{
    auto built = toFormula(model, options);
    if (!built)
        qFatal("%s %s", built.error().code.key(), built.error().detail.c_str());
    return std::move(*built);
}

/// The exact probability; a model of a test that has none is a mistake.
inline double probabilityOf(const BuiltFormula& built, engine::Ref ref)
{
    engine::Engine engine(built.formula, {});
    engine.setProbabilities(built.probabilities);
    const engine::Bounded answer = engine.probability(ref);
    if (!answer.exact || !answer.value.isPoint())
        qFatal("no exact probability");
    return answer.value.low;
}

/// Equal but for rounding.
inline bool isNear(double actual, double expected, double relative = 1e-12)
{
    return std::abs(actual - expected) <= relative * std::abs(expected);
}

} // namespace hz::openpsa
