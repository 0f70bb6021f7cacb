#include "model/migration/first_edition.h"

#include <QRegularExpression>

namespace hz::migration {

namespace {

using domain::EntityKind;
using domain::Likelihood;
using domain::Value;
using domain::ValueKind;

std::optional<double> found(const std::map<Id, double>& numbers, const Id& id)
{
    const auto at = numbers.find(id);
    return at == numbers.end() ? std::nullopt : std::optional(at->second);
}

/// A count of demands as text; nothing where there is none.
Result<std::optional<double>> countIn(const QString& text)
{
    if (text.trimmed().isEmpty())
        return std::optional<double>();
    const auto number = domain::quantityFromText(text.trimmed());
    if (!number)
        return number.error();
    return std::optional(number->mean());
}

} // namespace

Result<Value> FirstEdition::read(const domain::EntityKey& of, const domain::Field& field, const QString& text)
{
    if (field.kind == ValueKind::LikelihoodValue)
        return readLikelihood(of, text);
    return field.kind == ValueKind::Exposure ? readExposure(of, text) : domain::fromText(field.kind, text);
}

Result<Value> FirstEdition::readLikelihood(const domain::EntityKey& of, const QString& text)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*(.*?)\\s*(?:\\bper|/)\\s*demands?\\s*(?:[x\u00d7*]\\s*(.*?)(?:\\s*demands?)?)?\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = text.size() > 500 ? QRegularExpressionMatch() : form.match(text);
    if (!match.hasMatch())
        return domain::fromText(ValueKind::LikelihoodValue, text);
    const auto chance = domain::quantityFromText(match.captured(1));
    if (!chance)
        return chance.error();
    const auto demands = countIn(match.captured(2));
    if (!demands)
        return demands.error();
    if (*demands && of.kind == EntityKind::Node)
        m_ofNodes[of.id] = **demands;
    Likelihood likelihood = Likelihood::perOccasion(0.0);
    likelihood.value = *chance;
    return Value(likelihood);
}

Result<Value> FirstEdition::readExposure(const domain::EntityKey& of, const QString& text)
{
    static const QRegularExpression form(
        QStringLiteral("^(.*?)[,;]\\s*([^,;]*?)\\s*demands?\\s*$"), QRegularExpression::CaseInsensitiveOption);
    const auto match = text.size() > 500 ? QRegularExpressionMatch() : form.match(text);
    if (!match.hasMatch())
        return domain::fromText(ValueKind::Exposure, text);
    const auto demands = countIn(match.captured(2));
    if (!demands)
        return demands.error();
    if (*demands && of.kind == EntityKind::Project)
        m_inProject = *demands;
    else if (*demands && of.kind == EntityKind::Stage)
        m_inStages[of.id] = **demands;
    return domain::fromText(ValueKind::Exposure, match.captured(1));
}

bool FirstEdition::isGone(EntityKind kind, std::string_view key)
{
    return kind == EntityKind::ControlRating && key == "steps";
}

std::optional<double> FirstEdition::demandsOf(const Id& node) const
{
    return found(m_ofNodes, node);
}

std::optional<double> FirstEdition::demandsInStage(const Id& stage) const
{
    return found(m_inStages, stage);
}

} // namespace hz::migration
