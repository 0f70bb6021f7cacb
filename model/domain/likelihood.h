#pragma once

#include "model/base/id.h"
#include "model/domain/quantity.h"

#include <cstdint>
#include <optional>

namespace hz::domain {

enum class TimeUnit : std::uint8_t { Hour, Day, Week, Month, Year };

/// Hours in one unit; a year has 8,760 hours, a month a twelfth of them.
[[nodiscard]] double hoursIn(TimeUnit unit);

/// How long the model is exposed.
struct Exposure {
    double length = 1.0;
    TimeUnit unit = TimeUnit::Year;

    [[nodiscard]] double hours() const { return length * hoursIn(unit); }
    bool operator==(const Exposure&) const = default;
};

/// The likelihood of one basic event (scoring page, sections 2 and 8). None is "no event of its own".
struct Likelihood {
    enum class Form : std::uint8_t {
        None,
        Unknown, // a condition of which nothing is known; of a control: its failure
        Condition, // probability that it is the case for the whole exposure; of a control: that it fails when asked
        Frequency, // so many per `unit`, each lasting `lasts` where given
        PerOccasion, // probability at each occasion
        UnknownPerOccasion,
        Letter, // a condition in the band of `level`
        LetterOccurs, // occurrences, as often as the band of `level` says
        Tested // of a control: fails unseen at a rate per `unit`, until a test every `testInterval` hours finds it
    };

    Form form = Form::None;
    Quantity value{}; // of Condition, Frequency, PerOccasion, Tested
    TimeUnit unit = TimeUnit::Year; // of Frequency, Tested
    std::optional<double> lasts{}; // hours; of Frequency
    base::Id occasion{}; // of PerOccasion, UnknownPerOccasion; null: the project's default one
    base::Id level{}; // of Letter, LetterOccurs: a LikelihoodLevel
    double testInterval = 0.0; // hours; of Tested

    [[nodiscard]] static Likelihood unknown();
    [[nodiscard]] static Likelihood condition(double p);
    [[nodiscard]] static Likelihood frequency(double f, TimeUnit unit);
    [[nodiscard]] static Likelihood lasting(double f, TimeUnit unit, double hours);
    [[nodiscard]] static Likelihood perOccasion(double q, base::Id occasion = {});
    [[nodiscard]] static Likelihood unknownPerOccasion(base::Id occasion = {});
    [[nodiscard]] static Likelihood letter(base::Id level);
    [[nodiscard]] static Likelihood letterOccurs(base::Id level);
    [[nodiscard]] static Likelihood tested(double rate, TimeUnit unit, double hours);

    [[nodiscard]] bool isNone() const { return form == Form::None; }
    [[nodiscard]] bool isUnknown() const { return form == Form::Unknown || form == Form::UnknownPerOccasion; }
    [[nodiscard]] bool isLetter() const { return form == Form::Letter || form == Form::LetterOccurs; }
    /// Happens at moments, in contrast to what is the case or not.
    [[nodiscard]] bool occurs() const
    {
        return form == Form::Frequency || form == Form::PerOccasion || form == Form::UnknownPerOccasion
            || form == Form::LetterOccurs;
    }
    [[nodiscard]] bool isPerOccasion() const { return form == Form::PerOccasion || form == Form::UnknownPerOccasion; }
    bool operator==(const Likelihood&) const = default;
};

/// The mean number of times per hour, of Frequency; nothing for other forms.
[[nodiscard]] std::optional<double> frequencyPerHour(const Likelihood& likelihood);
/// The probability that a control is found failed when called upon, of Tested: 1 - (1 - e^(-r t)) / (r t).
[[nodiscard]] double testedProbability(double ratePerHour, double testIntervalHours);

} // namespace hz::domain
