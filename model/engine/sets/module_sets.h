#pragma once

#include "model/engine/diagram/diagram.h"
#include "model/engine/sets/oriented_modules.h"
#include "model/engine/sets/set_family.h"

#include <memory>

namespace hz::engine {

/// Finds the minimal sets of one module in its own variables: by a diagram, or order by order straight from the formula
/// when that has no room. Keeps the diagram, for more questions about the module.
class ModuleSets {
public:
    /// The module must outlive this.
    explicit ModuleSets(const OrientedModules::Module& module)
        : m_module(module)
    {
    }

    /// Finds those that cost no more than `order`; costs are by variable. False when it could not be done. The budget
    /// must outlive this.
    [[nodiscard]] bool find(Order order, const std::vector<Order>& costs, const Limits& limits, Budget& budget);
    /// What was found last, with the module's own variables.
    [[nodiscard]] const SetFamily& family() const { return m_family; }
    [[nodiscard]] bool isComplete() const { return m_found == kAnyOrder; }
    [[nodiscard]] bool usedFormula() const { return m_usedFormula; }

    /// The module's function; null when there was no room for it.
    [[nodiscard]] const Diagram* diagram() const { return m_diagram.get(); }
    [[nodiscard]] Edge function() const { return m_function; }
    void forgetDiagram() { m_diagram.reset(); }

private:
    void build(const Limits& limits, Budget& budget);
    [[nodiscard]] bool fromDiagram(Order order, const std::vector<Order>& costs, const Limits& limits, Budget& budget);
    [[nodiscard]] bool fromFormula(Order order, const std::vector<Order>& costs, const Limits& limits, Budget& budget);

    const OrientedModules::Module& m_module;
    std::unique_ptr<Cone> m_cone;
    std::unique_ptr<Diagram> m_diagram;
    Edge m_function = kFalse;
    bool m_tried = false;
    bool m_usedFormula = false;
    std::optional<Order> m_found;
    SetFamily m_family;
};

} // namespace hz::engine
