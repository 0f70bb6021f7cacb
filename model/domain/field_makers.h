#pragma once

#include "model/domain/fields.h"

#include <QtGlobal>

/// How a line of a field list is made from a member of an entity. For the lists of this folder only.
namespace hz::domain::describe {

/// The fields of one type of entity, in the order in which people should meet them; one specialisation a type.
template <typename E> std::vector<Field> fieldList();
template <> std::vector<Field> fieldList<Project>();
template <> std::vector<Field> fieldList<Category>();
template <> std::vector<Field> fieldList<SeverityLevel>();
template <> std::vector<Field> fieldList<SeverityMeaning>();
template <> std::vector<Field> fieldList<LikelihoodLevel>();
template <> std::vector<Field> fieldList<RiskLevel>();
template <> std::vector<Field> fieldList<MatrixCell>();
template <> std::vector<Field> fieldList<ControlRating>();
template <> std::vector<Field> fieldList<Node>();
template <> std::vector<Field> fieldList<Link>();
template <> std::vector<Field> fieldList<Guard>();
template <> std::vector<Field> fieldList<Impact>();
template <> std::vector<Field> fieldList<Placement>();
template <> std::vector<Field> fieldList<CommonCauseGroup>();
template <> std::vector<Field> fieldList<Evaluation>();
template <> std::vector<Field> fieldList<Estimate>();
template <> std::vector<Field> fieldList<Evidence>();
template <> std::vector<Field> fieldList<Incident>();
template <> std::vector<Field> fieldList<ChecklistItem>();
template <> std::vector<Field> fieldList<Comment>();
template <> std::vector<Field> fieldList<Action>();
template <> std::vector<Field> fieldList<Stage>();
template <> std::vector<Field> fieldList<Criterion>();
template <> std::vector<Field> fieldList<Acceptance>();
template <> std::vector<Field> fieldList<SignOff>();
template <> std::vector<Field> fieldList<Baseline>();

constexpr unsigned bit(NodeKind kind)
{
    return 1U << static_cast<unsigned>(kind);
}

template <typename T> struct ValueKindOf;
template <> struct ValueKindOf<bool> {
    static constexpr auto kind = ValueKind::Flag;
};
template <> struct ValueKindOf<int> {
    static constexpr auto kind = ValueKind::Integer;
};
template <> struct ValueKindOf<double> {
    static constexpr auto kind = ValueKind::Number;
};
template <> struct ValueKindOf<std::optional<double>> {
    static constexpr auto kind = ValueKind::OptionalNumber;
};
template <> struct ValueKindOf<QString> {
    static constexpr auto kind = ValueKind::Text;
};
template <> struct ValueKindOf<QStringList> {
    static constexpr auto kind = ValueKind::TextList;
};
template <> struct ValueKindOf<Id> {
    static constexpr auto kind = ValueKind::Reference;
};
template <> struct ValueKindOf<Likelihood> {
    static constexpr auto kind = ValueKind::LikelihoodValue;
};
template <> struct ValueKindOf<std::optional<Quantity>> {
    static constexpr auto kind = ValueKind::OptionalQuantity;
};
template <> struct ValueKindOf<Exposure> {
    static constexpr auto kind = ValueKind::Exposure;
};
template <> struct ValueKindOf<QDate> {
    static constexpr auto kind = ValueKind::Date;
};
template <> struct ValueKindOf<QByteArray> {
    static constexpr auto kind = ValueKind::Bytes;
};

template <typename T> Value valueOf(const T& member)
{
    return Value(member);
}
inline Value valueOf(const int& member)
{
    return Value(static_cast<qint64>(member));
}
template <typename T> Value valueOf(const std::optional<T>& member)
{
    return member ? Value(*member) : Value();
}

template <typename T> bool assign(T& member, const Value& value)
{
    const T* content = std::get_if<T>(&value);
    if (content)
        member = *content;
    return content != nullptr;
}
inline bool assign(int& member, const Value& value)
{
    const qint64* content = std::get_if<qint64>(&value);
    if (!content || *content != static_cast<int>(*content))
        return false;
    member = static_cast<int>(*content);
    return true;
}
inline bool assign(double& member, const Value& value)
{
    if (const qint64* whole = std::get_if<qint64>(&value)) {
        member = static_cast<double>(*whole);
        return true;
    }
    const double* content = std::get_if<double>(&value);
    if (content)
        member = *content;
    return content != nullptr;
}
template <typename T> bool assign(std::optional<T>& member, const Value& value)
{
    if (std::holds_alternative<std::monostate>(value)) {
        member.reset();
        return true;
    }
    T content{};
    if (!assign(content, value))
        return false;
    member = content;
    return true;
}

template <typename E, typename T> Field field(T E::*member, const char* key, const char* label, const char* help)
{
    Field made{ key, label, help, ValueKindOf<T>::kind };
    made.read = [member](const Entity& entity) { return valueOf(std::get<E>(entity).*member); };
    made.write = [member](Entity& entity, const Value& value) { return assign(std::get<E>(entity).*member, value); };
    return made;
}

template <typename E> Field longText(QString E::*member, const char* key, const char* label, const char* help)
{
    Field made = field(member, key, label, help);
    made.kind = ValueKind::LongText;
    return made;
}

template <typename E>
Field reference(Id E::*member, EntityKind target, const char* key, const char* label, const char* help)
{
    Field made = field(member, key, label, help);
    made.target = target;
    return made;
}

/// What the entity cannot be without: it goes with its target.
template <typename E>
Field owner(Id E::*member, EntityKind target, const char* key, const char* label, const char* help)
{
    Field made = reference(member, target, key, label, help);
    made.required = true;
    return made;
}

template <typename E, typename Enum>
Field choice(Enum E::*member, std::span<const Choice> choices, const char* key, const char* label, const char* help)
{
    Field made{ key, label, help, ValueKind::Choice };
    made.choices = choices;
    made.read = [member, choices](const Entity& entity) {
        return Value(QString::fromLatin1(choices[static_cast<std::size_t>(std::get<E>(entity).*member)].key));
    };
    made.write = [member, choices](Entity& entity, const Value& value) {
        const QString* wanted = std::get_if<QString>(&value);
        for (std::size_t i = 0; wanted && i < choices.size(); ++i)
            if (*wanted == QLatin1String(choices[i].key)) {
                std::get<E>(entity).*member = static_cast<Enum>(i);
                return true;
            }
        return false;
    };
    return made;
}

inline Field with(Field made, unsigned nodeKinds, std::span<const Choice> suggestions = {})
{
    made.nodeKinds = nodeKinds;
    if (!suggestions.empty())
        made.choices = suggestions;
    return made;
}

} // namespace hz::domain::describe
