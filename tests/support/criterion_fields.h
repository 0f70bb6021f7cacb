#pragma once

#include "model/domain/choices.h"
#include "model/domain/criterion_kinds.h"

#include <array>
#include <string_view>
#include <utility>

/// Criteria that differ in one field.
namespace hz::testing {

inline domain::Criterion ofKind(const domain::Choice& kind, const domain::Criterion& like = {})
{
    domain::Entity entity = like;
    domain::findField(domain::EntityKind::Criterion, "kind")->write(entity, QString::fromLatin1(kind.key));
    return std::get<domain::Criterion>(entity);
}

/// With a value in the field that it has neither blank nor in a test.
inline domain::Criterion withAnother(const domain::Criterion& criterion, const domain::Field& field)
{
    const auto another = [&]() -> domain::Value {
        switch (field.kind) {
        case domain::ValueKind::Choice:
            return QString::fromLatin1(field.choices.back().key);
        case domain::ValueKind::TextList:
            return QStringList{ QStringLiteral("other") };
        case domain::ValueKind::Integer:
            return qint64{ 7 };
        case domain::ValueKind::Number:
        case domain::ValueKind::OptionalNumber:
            return 0.125;
        case domain::ValueKind::Flag:
            return false;
        case domain::ValueKind::Reference:
            return base::Id::random();
        default:
            return QStringLiteral("other");
        }
    };
    domain::Entity entity = criterion;
    const bool isWritten = field.write(entity, another());
    Q_ASSERT(isWritten);
    return std::get<domain::Criterion>(entity);
}

/// Whether the field is a parameter of some kinds, and of this one.
inline bool isParameter(const domain::Field& field)
{
    const std::string_view key(field.key);
    return key != "stage" && key != "position" && key != "kind" && key != "title" && key != "blocking"
        && key != "notes";
}
inline bool isAskedFor(const domain::Field& field, domain::CriterionKind kind)
{
    using domain::CriterionParameter;
    constexpr std::array<std::pair<std::string_view, CriterionParameter>, 11> kParameters{ {
        { "posture", CriterionParameter::Posture },
        { "category", CriterionParameter::Category },
        { "level", CriterionParameter::Level },
        { "count", CriterionParameter::Count },
        { "days", CriterionParameter::Days },
        { "limit", CriterionParameter::Limit },
        { "quantile", CriterionParameter::Quantile },
        { "roles", CriterionParameter::Roles },
        { "group", CriterionParameter::Group },
        { "tag", CriterionParameter::Tag },
        { "control_tag", CriterionParameter::ControlTag },
    } };
    for (const auto& [key, parameter] : kParameters)
        if (key == field.key)
            return domain::asksFor(kind, parameter);
    return false;
}

} // namespace hz::testing
