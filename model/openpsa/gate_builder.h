#pragma once

#include "model/openpsa/built_formula.h"
#include "model/openpsa/definitions/first_error.h"
#include "model/openpsa/definitions/open_psa_model.h"
#include "model/openpsa/settings.h"

#include <map>
#include <utility>
#include <vector>

namespace hz::openpsa {

/// Builds gates and formulas from the basic events of a BuiltFormula, for any settings. Gates are built when they are
/// first asked for, once for each of them. A basic event with another probability than the model's is another variable,
/// one for each such probability; so it is no longer a member of its common cause group.
class GateBuilder {
public:
    /// All are kept by reference; `gateOrder` has every gate after those it refers to; `values` are those of the model
    /// at this mission time.
    GateBuilder(BuiltFormula& built, const OpenPsaModel& model, const std::vector<std::size_t>& gateOrder,
        const PointValues& values, double missionTime, FirstError& errors);

    /// All gates, by index of the model. The reference holds until the builder goes.
    [[nodiscard]] const std::vector<engine::Ref>& gates(const Settings& settings);
    [[nodiscard]] engine::Ref build(const FormulaNode& node, const Settings& settings);
    [[nodiscard]] std::size_t valuationCount() const { return m_gates.size() + m_values.size(); }
    /// With what is set; refused where that makes no value (pointValues), or changes one of a common cause group
    /// (openpsa.set-group).
    [[nodiscard]] const PointValues& valuesWith(const SetParameters& set);

private:
    using Gates = std::vector<engine::Ref>;

    engine::Ref build(const FormulaNode& node, const Settings& settings, const Gates& gates);
    engine::Ref basicEvent(std::size_t event, const Settings& settings);
    engine::Ref join(const FormulaNode& node, const std::vector<engine::Ref>& operands);
    engine::Ref parity(const std::vector<engine::Ref>& operands);

    BuiltFormula& m_built;
    const OpenPsaModel& m_model;
    const std::vector<std::size_t>& m_gateOrder;
    const PointValues& m_pointValues;
    double m_missionTime;
    FirstError& m_errors;
    std::map<Settings, Gates> m_gates;
    std::map<SetParameters, PointValues> m_values;
    std::map<std::pair<std::size_t, double>, engine::Ref> m_setEvents; // by event and probability
};

} // namespace hz::openpsa
