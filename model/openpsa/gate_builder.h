#pragma once

#include "model/openpsa/built_formula.h"
#include "model/openpsa/definitions/open_psa_model.h"

#include <map>
#include <vector>

namespace hz::openpsa {

/// Builds gates and formulas from the basic events of a BuiltFormula, for any values of the house events. Gates are
/// built when they are first asked for, once for each valuation.
class GateBuilder {
public:
    using HouseValues = std::vector<bool>;

    /// All are kept by reference; `gateOrder` has every gate after those it refers to.
    GateBuilder(BuiltFormula& built, const OpenPsaModel& model, const std::vector<std::size_t>& gateOrder);

    /// All gates, by index of the model. The reference holds until the builder goes.
    [[nodiscard]] const std::vector<engine::Ref>& gates(const HouseValues& house);
    [[nodiscard]] engine::Ref build(const FormulaNode& node, const HouseValues& house);
    [[nodiscard]] std::size_t valuationCount() const { return m_gates.size(); }

private:
    engine::Ref build(const FormulaNode& node, const HouseValues& house, const std::vector<engine::Ref>& gates);
    engine::Ref join(const FormulaNode& node, const std::vector<engine::Ref>& operands);
    engine::Ref parity(const std::vector<engine::Ref>& operands);

    BuiltFormula& m_built;
    const OpenPsaModel& m_model;
    const std::vector<std::size_t>& m_gateOrder;
    std::map<HouseValues, std::vector<engine::Ref>> m_gates;
};

} // namespace hz::openpsa
