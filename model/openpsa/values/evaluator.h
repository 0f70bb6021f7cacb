#pragma once

#include "model/base/result.h"
#include "model/openpsa/definitions/open_psa_model.h"

#include <optional>
#include <span>

namespace hz::openpsa {

/// Computes expressions whose parameters are known. Keeps the first error, with the line but no file.
class Evaluator {
public:
    Evaluator(std::span<const double> parameters, double missionTime)
        : m_parameters(parameters)
        , m_missionTime(missionTime)
    {
    }

    /// Finite; 0 after an error.
    [[nodiscard]] double value(const Expression& expression);
    [[nodiscard]] const std::optional<base::Error>& error() const { return m_error; }
    [[nodiscard]] int errorLine() const { return m_errorLine; }
    void refuse(const char* code, std::string detail, int line);

private:
    double raw(const Expression& expression);
    double chosen(const Expression& expression);
    double histogramMean(const Expression& expression);
    double computed(const Expression& expression);

    std::span<const double> m_parameters;
    double m_missionTime;
    std::optional<base::Error> m_error;
    int m_errorLine = 0;
};

} // namespace hz::openpsa
