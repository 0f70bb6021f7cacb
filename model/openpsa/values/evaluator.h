#pragma once

#include "model/openpsa/definitions/first_error.h"
#include "model/openpsa/definitions/open_psa_model.h"

#include <map>
#include <span>

namespace hz::openpsa {

/// What instructions of event trees may test: where the walk began and the states it came through.
struct Circumstances {
    std::string initiatingEvent{};
    std::map<std::string, std::string> states{}; // by functional event
};

/// As few digits as mean this value and no other.
[[nodiscard]] std::string written(double value);

/// Computes expressions whose parameters are known. Errors go to `errors`, at the file that was last said.
class Evaluator {
public:
    Evaluator(std::span<const double> parameters, double missionTime, FirstError& errors)
        : m_parameters(parameters)
        , m_missionTime(missionTime)
        , m_errors(errors)
    {
    }

    void standIn(const Definition& definition) { m_file = definition.file; }
    /// Of the parameters, from now on.
    void setParameters(std::span<const double> parameters) { m_parameters = parameters; }
    /// Without them every test is false.
    void setCircumstances(const Circumstances* circumstances) { m_circumstances = circumstances; }
    /// Finite; 0 after an error.
    [[nodiscard]] double value(const Expression& expression);
    void refuse(base::ErrorCode code, std::string detail, int line);

private:
    double raw(const Expression& expression);
    void refuseArguments(const Expression& expression, std::span<const double> arguments);
    [[nodiscard]] bool holds(const Expression& test) const;
    double chosen(const Expression& expression);
    double histogramMean(const Expression& expression);
    double computed(const Expression& expression);

    std::span<const double> m_parameters;
    double m_missionTime;
    FirstError& m_errors;
    std::uint32_t m_file = 0;
    const Circumstances* m_circumstances = nullptr;
};

} // namespace hz::openpsa
