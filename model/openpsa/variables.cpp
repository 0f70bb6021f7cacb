#include "model/openpsa/variables.h"
#include "model/base/codes/openpsa_errors.h"
#include "model/openpsa/to_formula.h"

#include <algorithm>
#include <numeric>

namespace hz::openpsa {

namespace {

/// The subsets of a size, each as positions in rising order, in the order of their first members.
class Subsets {
public:
    Subsets(std::size_t of, std::size_t size)
        : m_of(of)
        , m_positions(size)
    {
        std::iota(m_positions.begin(), m_positions.end(), std::size_t{ 0 });
    }

    [[nodiscard]] const std::vector<std::size_t>& positions() const { return m_positions; }

    bool next()
    {
        const std::size_t size = m_positions.size();
        std::size_t moving = size;
        while (moving > 0 && m_positions[moving - 1] == m_of - size + moving - 1)
            --moving;
        if (moving == 0)
            return false;
        std::iota(m_positions.begin() + static_cast<std::ptrdiff_t>(moving - 1), m_positions.end(),
            m_positions[moving - 1] + 1);
        return true;
    }

private:
    std::size_t m_of;
    std::vector<std::size_t> m_positions;
};

class VariableMaker {
public:
    VariableMaker(BuiltFormula& built, const OpenPsaModel& model, const PointValues& values, FirstError& errors)
        : m_built(built)
        , m_model(model)
        , m_values(values)
        , m_errors(errors)
    {
    }

    void addEvent(std::size_t event);
    void addGroup(std::size_t group);
    void finish();

private:
    struct Made {
        std::string name;
        base::Interval probability;
        VariableSource source;
        std::vector<std::size_t> events; // that it brings about
    };

    bool fits(const CommonCauseGroup& group, const std::vector<double>& levels);
    void addLevel(std::size_t group, std::uint32_t level, double probability);

    BuiltFormula& m_built;
    const OpenPsaModel& m_model;
    const PointValues& m_values;
    FirstError& m_errors;
    std::vector<Made> m_made;
    std::size_t m_combinations = 0;
};

void VariableMaker::addEvent(std::size_t event)
{
    const auto known = m_values.probabilities[event];
    m_made.push_back({ m_model.basicEvents[event].name,
        known ? base::Interval::point(*known) : base::Interval{ 0.0, 1.0 }, { event }, { event } });
}

bool isMade(const std::vector<double>& levels, std::size_t level)
{
    const bool none = std::ranges::all_of(levels, [](double chance) { return chance == 0.0; });
    return levels[level - 1] > 0.0 || (none && level == 1);
}

/// Counts the combinations of a group before any is made.
bool VariableMaker::fits(const CommonCauseGroup& group, const std::vector<double>& levels)
{
    const auto members = static_cast<double>(group.members.size());
    double subsets = 1.0;
    double count = static_cast<double>(m_combinations);
    for (std::size_t level = 1; level <= levels.size(); ++level) {
        subsets *= (members - static_cast<double>(level) + 1.0) / static_cast<double>(level);
        count += isMade(levels, level) ? subsets : 0.0;
    }
    if (count <= static_cast<double>(kMaximumCombinations))
        return true;
    m_errors.refuse(base::OpenPsaError::TooManyCombinations, group.name, group.file, group.line);
    return false;
}

void VariableMaker::addGroup(std::size_t group)
{
    const std::vector<double>& levels = m_values.levels[group];
    if (!fits(m_model.groups[group], levels))
        return;
    for (std::size_t level = 1; level <= levels.size(); ++level)
        if (isMade(levels, level))
            addLevel(group, static_cast<std::uint32_t>(level), levels[level - 1]);
}

void VariableMaker::addLevel(std::size_t group, std::uint32_t level, double probability)
{
    const std::vector<std::size_t>& members = m_model.groups[group].members;
    Subsets subsets(members.size(), level);
    do {
        Made made{ "[", base::Interval::point(probability), { VariableSource::kNone, group, level }, {} };
        for (const std::size_t position : subsets.positions()) {
            made.name += (made.events.empty() ? "" : " ") + m_model.basicEvents[members[position]].name;
            made.events.push_back(members[position]);
        }
        made.name += ']';
        m_made.push_back(std::move(made));
        ++m_combinations;
    } while (subsets.next());
}

void VariableMaker::finish()
{
    std::ranges::stable_sort(m_made, {}, &Made::name);
    std::vector<std::vector<engine::Ref>> causes(m_model.basicEvents.size());
    for (Made& made : m_made) {
        const engine::Ref variable = m_built.formula.variable(static_cast<engine::Variable>(m_built.names.size()));
        for (const std::size_t event : made.events)
            causes[event].push_back(variable);
        m_built.names.push_back(std::move(made.name));
        m_built.probabilities.push_back(made.probability);
        m_built.sources.push_back(made.source);
    }
    for (const std::vector<engine::Ref>& each : causes)
        m_built.events.push_back(m_built.formula.any(each));
}

} // namespace

void makeVariables(
    BuiltFormula& built, const OpenPsaModel& model, const PointValues& values, bool commonCause, FirstError& errors)
{
    VariableMaker maker(built, model, values, errors);
    for (std::size_t event = 0; event < model.basicEvents.size(); ++event)
        if (!commonCause || !model.basicEvents[event].group)
            maker.addEvent(event);
    for (std::size_t group = 0; commonCause && group < model.groups.size(); ++group)
        maker.addGroup(group);
    maker.finish();
}

} // namespace hz::openpsa
