#include "model/domain/field_makers.h"

namespace hz::domain::describe {

template <> std::vector<Field> fieldList<Project>()
{
    return {
        field(&Project::title, "title", QT_TRANSLATE_NOOP("Field", "Title"),
            QT_TRANSLATE_NOOP("Field", "What the assessment is called.")),
        longText(&Project::system, "system", QT_TRANSLATE_NOOP("Field", "System"),
            QT_TRANSLATE_NOOP(
                "Field", "What is assessed, how it is used and where its use ends (the operating envelope).")),
        field(&Project::authors, "authors", QT_TRANSLATE_NOOP("Field", "Authors"),
            QT_TRANSLATE_NOOP("Field", "Who made the assessment.")),
        field(&Project::organisation, "organisation", QT_TRANSLATE_NOOP("Field", "Organisation"),
            QT_TRANSLATE_NOOP("Field", "For whom it was made.")),
        field(&Project::exposure, "exposure", QT_TRANSLATE_NOOP("Field", "Exposure"),
            QT_TRANSLATE_NOOP(
                "Field", "The time that probabilities refer to, and the demands in it: \"1 year, 1000 demands\".")),
        longText(&Project::assumptions, "assumptions", QT_TRANSLATE_NOOP("Field", "Assumptions"),
            QT_TRANSLATE_NOOP("Field", "One a line; printed in the report.")),
        longText(&Project::sources, "sources", QT_TRANSLATE_NOOP("Field", "Sources"),
            QT_TRANSLATE_NOOP("Field", "One a line; printed in the report.")),
        longText(&Project::notice, "notice", QT_TRANSLATE_NOOP("Field", "Notice"),
            QT_TRANSLATE_NOOP("Field", "Shown on the title page of every report.")),
        field(&Project::schemeName, "scheme", QT_TRANSLATE_NOOP("Field", "Scheme"),
            QT_TRANSLATE_NOOP("Field", "The name of the risk scheme.")),
        longText(&Project::schemeSource, "scheme_source", QT_TRANSLATE_NOOP("Field", "Scheme source"),
            QT_TRANSLATE_NOOP("Field", "Where the scheme's tables come from.")),
        field(&Project::magnitudeUnit, "magnitude_unit", QT_TRANSLATE_NOOP("Field", "Magnitude unit"),
            QT_TRANSLATE_NOOP("Field", "The unit in which losses are counted.")),
    };
}

template <> std::vector<Field> fieldList<Category>()
{
    return {
        field(&Category::position, "position", QT_TRANSLATE_NOOP("Field", "Position"),
            QT_TRANSLATE_NOOP("Field", "The order in which categories are shown.")),
        field(&Category::name, "name", QT_TRANSLATE_NOOP("Field", "Name"),
            QT_TRANSLATE_NOOP("Field", "What the category is called.")),
        field(&Category::letter, "letter", QT_TRANSLATE_NOOP("Field", "Letter"),
            QT_TRANSLATE_NOOP("Field", "The letter that stands in every chip.")),
        field(&Category::colour, "colour", QT_TRANSLATE_NOOP("Field", "Colour"),
            QT_TRANSLATE_NOOP("Field", "Its hue in charts and chips, as #rrggbb.")),
        field(&Category::symbol, "symbol", QT_TRANSLATE_NOOP("Field", "Symbol"),
            QT_TRANSLATE_NOOP("Field", "gear, people, building or coin.")),
        field(&Category::weight, "weight", QT_TRANSLATE_NOOP("Field", "Weight"),
            QT_TRANSLATE_NOOP(
                "Field", "Weight in a total across categories; the total is shown only when every category has one.")),
    };
}

template <> std::vector<Field> fieldList<SeverityLevel>()
{
    return {
        field(&SeverityLevel::number, "number", QT_TRANSLATE_NOOP("Field", "Number"),
            QT_TRANSLATE_NOOP("Field", "1 is the worst.")),
        field(&SeverityLevel::name, "name", QT_TRANSLATE_NOOP("Field", "Name"),
            QT_TRANSLATE_NOOP("Field", "What the severity is called.")),
        field(&SeverityLevel::referenceMagnitude, "reference_magnitude",
            QT_TRANSLATE_NOOP("Field", "Reference magnitude"),
            QT_TRANSLATE_NOOP("Field", "Stands in where a consequence has a severity but no magnitude.")),
    };
}

template <> std::vector<Field> fieldList<SeverityMeaning>()
{
    return {
        owner(&SeverityMeaning::severity, EntityKind::SeverityLevel, "severity", QT_TRANSLATE_NOOP("Field", "Severity"),
            QT_TRANSLATE_NOOP("Field", "The severity level.")),
        owner(&SeverityMeaning::category, EntityKind::Category, "category", QT_TRANSLATE_NOOP("Field", "Category"),
            QT_TRANSLATE_NOOP("Field", "The category.")),
        longText(&SeverityMeaning::text, "text", QT_TRANSLATE_NOOP("Field", "Meaning"),
            QT_TRANSLATE_NOOP("Field", "What this severity means in this category.")),
    };
}

template <> std::vector<Field> fieldList<LikelihoodLevel>()
{
    return {
        field(&LikelihoodLevel::position, "position", QT_TRANSLATE_NOOP("Field", "Position"),
            QT_TRANSLATE_NOOP("Field", "0 is the most likely level.")),
        field(&LikelihoodLevel::letter, "letter", QT_TRANSLATE_NOOP("Field", "Letter"),
            QT_TRANSLATE_NOOP("Field", "The letter in risk codes.")),
        field(&LikelihoodLevel::name, "name", QT_TRANSLATE_NOOP("Field", "Name"),
            QT_TRANSLATE_NOOP("Field", "What the level is called.")),
        field(&LikelihoodLevel::lowerBound, "lower_bound", QT_TRANSLATE_NOOP("Field", "Lower bound"),
            QT_TRANSLATE_NOOP(
                "Field", "The smallest probability per exposure in this band; 0 for the least likely level.")),
    };
}

template <> std::vector<Field> fieldList<RiskLevel>()
{
    return {
        field(&RiskLevel::position, "position", QT_TRANSLATE_NOOP("Field", "Position"),
            QT_TRANSLATE_NOOP("Field", "0 is the worst level.")),
        field(&RiskLevel::name, "name", QT_TRANSLATE_NOOP("Field", "Name"),
            QT_TRANSLATE_NOOP("Field", "What the level is called.")),
        field(&RiskLevel::colour, "colour", QT_TRANSLATE_NOOP("Field", "Colour"),
            QT_TRANSLATE_NOOP("Field", "The fill of its cells, as #rrggbb.")),
        field(&RiskLevel::textColour, "text_colour", QT_TRANSLATE_NOOP("Field", "Text colour"),
            QT_TRANSLATE_NOOP("Field", "The text on that fill, as #rrggbb.")),
        field(&RiskLevel::symbol, "symbol", QT_TRANSLATE_NOOP("Field", "Symbol"),
            QT_TRANSLATE_NOOP("Field", "double-diamond, diamond, circle, open-circle, slash or question.")),
        field(&RiskLevel::acceptedBy, "accepted_by", QT_TRANSLATE_NOOP("Field", "Accepted by"),
            QT_TRANSLATE_NOOP("Field", "Who may accept a risk of this level.")),
    };
}

template <> std::vector<Field> fieldList<MatrixCell>()
{
    return {
        owner(&MatrixCell::severity, EntityKind::SeverityLevel, "severity", QT_TRANSLATE_NOOP("Field", "Severity"),
            QT_TRANSLATE_NOOP("Field", "The column.")),
        owner(&MatrixCell::likelihood, EntityKind::LikelihoodLevel, "likelihood",
            QT_TRANSLATE_NOOP("Field", "Likelihood level"), QT_TRANSLATE_NOOP("Field", "The row.")),
        owner(&MatrixCell::level, EntityKind::RiskLevel, "level", QT_TRANSLATE_NOOP("Field", "Risk level"),
            QT_TRANSLATE_NOOP("Field", "The level of the cell.")),
    };
}

template <> std::vector<Field> fieldList<ControlRating>()
{
    return {
        field(&ControlRating::position, "position", QT_TRANSLATE_NOOP("Field", "Position"),
            QT_TRANSLATE_NOOP("Field", "The order, weakest first.")),
        field(&ControlRating::name, "name", QT_TRANSLATE_NOOP("Field", "Name"),
            QT_TRANSLATE_NOOP("Field", "What the rating is called.")),
        field(&ControlRating::steps, "steps", QT_TRANSLATE_NOOP("Field", "Steps"),
            QT_TRANSLATE_NOOP("Field", "Likelihood levels that a credited control takes off a link.")),
    };
}

} // namespace hz::domain::describe
