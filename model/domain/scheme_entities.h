#pragma once

#include "model/base/id.h"
#include "model/domain/likelihood.h"

#include <QString>

#include <optional>

/// The project itself and its risk scheme.
namespace hz::domain {

using base::Id;

/// What the bounds of likelihood levels measure.
enum class BandMeasure : std::uint8_t { Probability, PerYear };

/// The one entity of which there is exactly one: what is assessed, for how long, by which scheme.
struct Project {
    Id id;
    QString title;
    QString system; // what is assessed, and its operating envelope
    QString authors;
    QString organisation;
    QString assumptions; // one per line
    QString sources; // one per line
    QString notice; // shown on every report, e.g. that ratings are illustrative
    Exposure exposure;
    Id occasion; // the default Occasion; null: none
    QString schemeName;
    QString schemeSource;
    BandMeasure bandMeasure = BandMeasure::Probability;
    QString magnitudeUnit = QStringLiteral("severity points");

    bool operator==(const Project&) const = default;
};

struct Category {
    Id id;
    int position = 0;
    QString name;
    QString letter;
    QString colour;
    QString symbol; // gear, people, building, coin
    std::optional<double> weight; // for a total beside the categories, never instead

    bool operator==(const Category&) const = default;
};

struct SeverityLevel {
    Id id;
    int number = 0; // 1 is the worst
    QString name;
    double referenceMagnitude = 0.0;

    bool operator==(const SeverityLevel&) const = default;
};

/// What one severity means in one category.
struct SeverityMeaning {
    Id id;
    Id severity;
    Id category;
    QString text;

    bool operator==(const SeverityMeaning&) const = default;
};

struct LikelihoodLevel {
    Id id;
    int position = 0; // 0 is the most likely
    QString letter;
    QString name;
    double lowerBound = 0.0; // of what the scheme's bands measure; 0 for the least likely level

    bool operator==(const LikelihoodLevel&) const = default;
};

struct RiskLevel {
    Id id;
    int position = 0; // 0 is the worst
    QString name;
    QString colour;
    QString textColour;
    QString symbol; // double-diamond, diamond, circle, open-circle, slash, question
    QString acceptedBy;

    bool operator==(const RiskLevel&) const = default;
};

struct MatrixCell {
    Id id;
    Id severity;
    Id likelihood;
    Id level;

    bool operator==(const MatrixCell&) const = default;
};

struct ControlRating {
    Id id;
    int position = 0;
    QString name;
    double low = 0.0; // the failure probability is between low and high
    double high = 1.0;

    bool operator==(const ControlRating&) const = default;
};

/// How often a severity is tolerable in a category.
struct TolerableFrequency {
    Id id;
    Id severity;
    Id category;
    double perYear = 0.0;

    bool operator==(const TolerableFrequency&) const = default;
};

} // namespace hz::domain
