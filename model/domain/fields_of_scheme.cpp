#include "model/domain/choices.h"
#include "model/domain/field_makers.h"

namespace hz::domain::describe {

template <> KindOfEntity kind<Project>()
{
    return { { "project", QT_TRANSLATE_NOOP("Choice", "Project") }, "project", KindOfEntity::Group::Project,
        {
            field(&Project::title, "title", QT_TRANSLATE_NOOP("Field", "Title"),
                QT_TRANSLATE_NOOP("Field", "What the assessment is called."))
                .as(Role::Name),
            longText(&Project::system, "system", QT_TRANSLATE_NOOP("Field", "System"),
                QT_TRANSLATE_NOOP(
                    "Field", "What is assessed, how it is used and where its use ends (the operating envelope).")),
            field(&Project::authors, "authors", QT_TRANSLATE_NOOP("Field", "Authors"),
                QT_TRANSLATE_NOOP("Field", "Who made the assessment.")),
            field(&Project::organisation, "organisation", QT_TRANSLATE_NOOP("Field", "Organisation"),
                QT_TRANSLATE_NOOP("Field", "For whom it was made.")),
            field(&Project::exposure, "exposure", QT_TRANSLATE_NOOP("Field", "Exposure"),
                QT_TRANSLATE_NOOP("Field", "The time that probabilities and counts refer to: \"1 year\"."))
                .bearing()
                .within(kExposure),
            reference(&Project::occasion, EntityKind::Occasion, "occasion",
                QT_TRANSLATE_NOOP("Field", "Default occasion"),
                QT_TRANSLATE_NOOP("Field", "What most things are counted per, such as the uses of the system."))
                .bearing(),
            longText(&Project::assumptions, "assumptions", QT_TRANSLATE_NOOP("Field", "Assumptions"),
                QT_TRANSLATE_NOOP("Field", "One a line; printed in the report.")),
            longText(&Project::sources, "sources", QT_TRANSLATE_NOOP("Field", "Sources"),
                QT_TRANSLATE_NOOP("Field", "One a line; printed in the report.")),
            longText(&Project::notice, "notice", QT_TRANSLATE_NOOP("Field", "Notice"),
                QT_TRANSLATE_NOOP("Field", "Shown on the title page of every report.")),
            field(&Project::schemeName, "scheme", QT_TRANSLATE_NOOP("Field", "Scheme"),
                QT_TRANSLATE_NOOP("Field", "The name of the risk scheme."))
                .given(),
            longText(&Project::schemeSource, "scheme_source", QT_TRANSLATE_NOOP("Field", "Scheme source"),
                QT_TRANSLATE_NOOP("Field", "Where the scheme's tables come from."))
                .given(),
            choice(&Project::bandMeasure, bandMeasureChoices(), "band_measure",
                QT_TRANSLATE_NOOP("Field", "Likelihood levels measure"),
                QT_TRANSLATE_NOOP("Field", "What the bounds of the scheme's likelihood levels are of."))
                .bearing(),
            field(&Project::magnitudeUnit, "magnitude_unit", QT_TRANSLATE_NOOP("Field", "Magnitude unit"),
                QT_TRANSLATE_NOOP("Field", "The unit in which losses are counted.")),
        } };
}

template <> KindOfEntity kind<Category>()
{
    return { { "category", QT_TRANSLATE_NOOP("Choice", "Category") }, "categories", KindOfEntity::Group::Scheme,
        allBearing({
            field(&Category::position, "position", QT_TRANSLATE_NOOP("Field", "Position"),
                QT_TRANSLATE_NOOP("Field", "The order in which categories are shown."))
                .as(Role::Order),
            field(&Category::name, "name", QT_TRANSLATE_NOOP("Field", "Name"),
                QT_TRANSLATE_NOOP("Field", "What the category is called."))
                .as(Role::Name),
            field(&Category::letter, "letter", QT_TRANSLATE_NOOP("Field", "Letter"),
                QT_TRANSLATE_NOOP("Field", "The letter that stands in every chip.")),
            field(&Category::colour, "colour", QT_TRANSLATE_NOOP("Field", "Colour"),
                QT_TRANSLATE_NOOP("Field", "Its hue in charts and chips, as #rrggbb."))
                .within(kColour),
            field(&Category::symbol, "symbol", QT_TRANSLATE_NOOP("Field", "Symbol"),
                QT_TRANSLATE_NOOP("Field", "gear, people, building or coin.")),
            field(&Category::weight, "weight", QT_TRANSLATE_NOOP("Field", "Weight"),
                QT_TRANSLATE_NOOP("Field",
                    "Weight in a total across categories; the total is shown only when every category has one."))
                .within(kAmount),
        }) };
}

template <> KindOfEntity kind<SeverityLevel>()
{
    return { { "severity", QT_TRANSLATE_NOOP("Choice", "Severity") }, "severities", KindOfEntity::Group::Scheme,
        allBearing({
            field(&SeverityLevel::number, "number", QT_TRANSLATE_NOOP("Field", "Number"),
                QT_TRANSLATE_NOOP("Field", "1 is the worst."))
                .within(kFromOne),
            field(&SeverityLevel::name, "name", QT_TRANSLATE_NOOP("Field", "Name"),
                QT_TRANSLATE_NOOP("Field", "What the severity is called."))
                .as(Role::Name),
            field(&SeverityLevel::referenceMagnitude, "reference_magnitude",
                QT_TRANSLATE_NOOP("Field", "Reference magnitude"),
                QT_TRANSLATE_NOOP("Field", "Stands in where a consequence has a severity but no magnitude."))
                .within(kAmount),
        }) };
}

template <> KindOfEntity kind<SeverityMeaning>()
{
    return { { "severity_meaning", QT_TRANSLATE_NOOP("Choice", "Meaning of a severity") }, "severity_meanings",
        KindOfEntity::Group::Scheme,
        {
            owner(&SeverityMeaning::severity, EntityKind::SeverityLevel, "severity",
                QT_TRANSLATE_NOOP("Field", "Severity"), QT_TRANSLATE_NOOP("Field", "The severity level.")),
            owner(&SeverityMeaning::category, EntityKind::Category, "category", QT_TRANSLATE_NOOP("Field", "Category"),
                QT_TRANSLATE_NOOP("Field", "The category.")),
            longText(&SeverityMeaning::text, "text", QT_TRANSLATE_NOOP("Field", "Meaning"),
                QT_TRANSLATE_NOOP("Field", "What this severity means in this category.")),
        } };
}

template <> KindOfEntity kind<LikelihoodLevel>()
{
    return { { "likelihood", QT_TRANSLATE_NOOP("Choice", "Likelihood level") }, "likelihoods",
        KindOfEntity::Group::Scheme,
        allBearing({
            field(&LikelihoodLevel::position, "position", QT_TRANSLATE_NOOP("Field", "Position"),
                QT_TRANSLATE_NOOP("Field", "0 is the most likely level."))
                .as(Role::Order),
            field(&LikelihoodLevel::letter, "letter", QT_TRANSLATE_NOOP("Field", "Letter"),
                QT_TRANSLATE_NOOP("Field", "The letter in risk codes.")),
            field(&LikelihoodLevel::name, "name", QT_TRANSLATE_NOOP("Field", "Name"),
                QT_TRANSLATE_NOOP("Field", "What the level is called."))
                .as(Role::Name),
            field(&LikelihoodLevel::lowerBound, "lower_bound", QT_TRANSLATE_NOOP("Field", "Lower bound"),
                QT_TRANSLATE_NOOP("Field",
                    "The smallest probability, or number per year, in this band; 0 for the least likely level."))
                .within(kAmount),
        }) };
}

template <> KindOfEntity kind<RiskLevel>()
{
    return { { "risk_level", QT_TRANSLATE_NOOP("Choice", "Risk level") }, "risk_levels", KindOfEntity::Group::Scheme,
        allBearing({
            field(&RiskLevel::position, "position", QT_TRANSLATE_NOOP("Field", "Position"),
                QT_TRANSLATE_NOOP("Field", "0 is the worst level."))
                .as(Role::Order),
            field(&RiskLevel::name, "name", QT_TRANSLATE_NOOP("Field", "Name"),
                QT_TRANSLATE_NOOP("Field", "What the level is called."))
                .as(Role::Name),
            field(&RiskLevel::colour, "colour", QT_TRANSLATE_NOOP("Field", "Colour"),
                QT_TRANSLATE_NOOP("Field", "The fill of its cells, as #rrggbb."))
                .within(kColour),
            field(&RiskLevel::textColour, "text_colour", QT_TRANSLATE_NOOP("Field", "Text colour"),
                QT_TRANSLATE_NOOP("Field", "The text on that fill, as #rrggbb."))
                .within(kColour),
            field(&RiskLevel::symbol, "symbol", QT_TRANSLATE_NOOP("Field", "Symbol"),
                QT_TRANSLATE_NOOP("Field", "double-diamond, diamond, circle, open-circle, slash or question.")),
            field(&RiskLevel::acceptedBy, "accepted_by", QT_TRANSLATE_NOOP("Field", "Accepted by"),
                QT_TRANSLATE_NOOP("Field", "Who may accept a risk of this level.")),
        }) };
}

template <> KindOfEntity kind<MatrixCell>()
{
    return { { "matrix_cell", QT_TRANSLATE_NOOP("Choice", "Matrix cell") }, "matrix", KindOfEntity::Group::Scheme,
        allBearing({
            owner(&MatrixCell::severity, EntityKind::SeverityLevel, "severity", QT_TRANSLATE_NOOP("Field", "Severity"),
                QT_TRANSLATE_NOOP("Field", "The column.")),
            owner(&MatrixCell::likelihood, EntityKind::LikelihoodLevel, "likelihood",
                QT_TRANSLATE_NOOP("Field", "Likelihood level"), QT_TRANSLATE_NOOP("Field", "The row.")),
            owner(&MatrixCell::level, EntityKind::RiskLevel, "level", QT_TRANSLATE_NOOP("Field", "Risk level"),
                QT_TRANSLATE_NOOP("Field", "The level of the cell.")),
        }) };
}

template <> KindOfEntity kind<ControlRating>()
{
    return { { "rating", QT_TRANSLATE_NOOP("Choice", "Rating") }, "ratings", KindOfEntity::Group::Scheme,
        allBearing({
            field(&ControlRating::position, "position", QT_TRANSLATE_NOOP("Field", "Position"),
                QT_TRANSLATE_NOOP("Field", "The order, weakest first."))
                .as(Role::Order),
            field(&ControlRating::name, "name", QT_TRANSLATE_NOOP("Field", "Name"),
                QT_TRANSLATE_NOOP("Field", "What the rating is called."))
                .as(Role::Name),
            field(&ControlRating::low, "low", QT_TRANSLATE_NOOP("Field", "Fails at least"),
                QT_TRANSLATE_NOOP("Field", "The smallest probability of failure of a control with this rating."))
                .within(kShare),
            field(&ControlRating::high, "high", QT_TRANSLATE_NOOP("Field", "Fails at most"),
                QT_TRANSLATE_NOOP("Field", "The greatest probability of failure of a control with this rating."))
                .within(QT_TRANSLATE_NOOP("Range", "a number from 0 to 1, not below the other end"),
                    [](const ControlRating& rating) { return rating.high >= rating.low && rating.high <= 1.0; }),
        }) };
}

template <> KindOfEntity kind<TolerableFrequency>()
{
    return { { "tolerable_frequency", QT_TRANSLATE_NOOP("Choice", "Tolerable frequency") }, "tolerable_frequencies",
        KindOfEntity::Group::Scheme,
        allBearing({
            owner(&TolerableFrequency::severity, EntityKind::SeverityLevel, "severity",
                QT_TRANSLATE_NOOP("Field", "Severity"), QT_TRANSLATE_NOOP("Field", "The severity level.")),
            owner(&TolerableFrequency::category, EntityKind::Category, "category",
                QT_TRANSLATE_NOOP("Field", "Category"), QT_TRANSLATE_NOOP("Field", "The category.")),
            field(&TolerableFrequency::perYear, "per_year", QT_TRANSLATE_NOOP("Field", "Tolerable per year"),
                QT_TRANSLATE_NOOP("Field", "How often in a year it is tolerable."))
                .within(kAmount),
        }) };
}

} // namespace hz::domain::describe
