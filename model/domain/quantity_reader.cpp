#include "model/domain/quantity_reader.h"

#include "model/base/codes/entity_errors.h"
#include "model/domain/shape_names.h"

#include <QRegularExpression>
#include <QStringList>

#include <array>

namespace hz::domain {

namespace {

using base::Error;
using base::Notation;
using base::Result;

Error badDistribution(const QString& text)
{
    return Error{ base::ValueError::BadDistribution, {}, text.left(200).toStdString() };
}

/// Behind a comma a part such as "000" is no number of its own, but the rest of "1,000".
bool isRestOfGroup(const QString& part)
{
    return part.size() > 1 && part[0] == u'0' && part[1].isDigit();
}

Result<Quantity> readDistribution(Shape shape, const QString& inside, const QString& text, const Notation& notation)
{
    const bool hasCommas = !inside.contains(u';');
    const QStringList parts = inside.split(hasCommas ? u',' : u';');
    if (parts.size() != parameterCount(shape))
        return badDistribution(text);
    Quantity quantity{ shape, 0.0, 0.0, 0.0 };
    const std::array<double*, 3> parameters{ &quantity.a, &quantity.b, &quantity.c };
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const auto parameter = base::numberFrom(parts[i].toStdString(), notation);
        if (!parameter) // what is wrong with a number is said of the number; that it is none, of the whole text
            return parameter.error().code == base::ValueError::NotANumber ? badDistribution(text) : parameter.error();
        if (hasCommas && i > 0 && isRestOfGroup(parts[i]))
            return badDistribution(text);
        *parameters[static_cast<std::size_t>(i)] = *parameter;
    }
    return quantity.isValid() ? Result<Quantity>(quantity) : badDistribution(text);
}

} // namespace

Result<Quantity> readQuantity(const QString& text, const Notation& notation)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*([a-z]+)\\s*\\(([^()]*)\\)\\s*$"), QRegularExpression::CaseInsensitiveOption);
    if (text.size() > kLongestNumbers)
        return Error{ base::ValueError::NotANumber, {}, text.left(200).toStdString() };
    const auto match = form.match(text);
    if (!match.hasMatch()) {
        const auto point = base::numberFrom(text.toStdString(), notation);
        return point ? Result<Quantity>(Quantity::point(*point)) : point.error();
    }
    const QString name = match.captured(1).toLower();
    for (const ShapeName& known : kShapeNames)
        if (name == QLatin1String(known.name))
            return readDistribution(known.shape, match.captured(2), text, notation);
    return badDistribution(text);
}

} // namespace hz::domain
