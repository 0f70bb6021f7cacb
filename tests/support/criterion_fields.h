#pragma once

#include "model/domain/choices.h"
#include "model/domain/fields.h"

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

/// Whether only some kinds ask for the field; and whether this one does.
inline bool isParameter(const domain::Field& field)
{
    return field.matters != nullptr;
}
inline bool isAskedFor(const domain::Field& field, const domain::Criterion& criterion)
{
    return field.matters && field.matters(criterion);
}

} // namespace hz::testing
