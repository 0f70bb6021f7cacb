#pragma once

#include "model/domain/field_ranges.h"

#include <QtGlobal>

/// How a line of a field list is made from a member of an entity. For the lists of this folder only.
namespace hz::domain::describe {

/// What is to be known of one type of entity, its fields above all; one specialisation a type.
template <typename E> KindOfEntity kind();
#define HZ_DESCRIBED(Type) template <> KindOfEntity kind<Type>();
HZ_ENTITY_KINDS(HZ_DESCRIBED)
#undef HZ_DESCRIBED

using Section = Field::Section;
using Role = Field::Role;

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
template <> struct ValueKindOf<Quantity> {
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

/// A field in the making: each call adds what a plain one lacks.
template <typename E> struct Line : Field {
    Line&& in(Section where) &&
    {
        section = where;
        return std::move(*this);
    }
    Line&& as(Role what) &&
    {
        role = what;
        return std::move(*this);
    }
    Line&& of(unsigned kinds) &&
    {
        nodeKinds = kinds;
        return std::move(*this);
    }
    Line&& suggesting(std::span<const Choice> suggestions) &&
    {
        choices = suggestions;
        return std::move(*this);
    }
    Line&& suggestingUsed() &&
    {
        suggestsUsed = true;
        return std::move(*this);
    }
    Line&& naming(EntityKind named) &&
    {
        target = named;
        return std::move(*this);
    }
    Line&& inWorksheet(int place) &&
    {
        worksheet = place;
        return std::move(*this);
    }
    Line&& bearing() &&
    {
        bearsOnRisk = true;
        return std::move(*this);
    }
    Line&& byName() &&
    {
        vouched = true;
        return std::move(*this);
    }
    Line&& given() &&
    {
        entry = Entry::Given;
        return std::move(*this);
    }
    Line&& made() &&
    {
        entry = Entry::Made;
        return std::move(*this);
    }
    Line&& when(bool (*isAsked)(const E&)) &&
    {
        matters = [isAsked](const Entity& entity) { return isAsked(std::get<E>(entity)); };
        return std::move(*this);
    }
    Line&& within(const Range& limits) &&
    {
        range = limits.words;
        isInRange = [value = read, holds = limits.holds](const Entity& entity) { return holds(value(entity)); };
        return std::move(*this);
    }
    /// Where the range depends on other fields.
    Line&& within(const char* words, bool (*holds)(const E&)) &&
    {
        range = words;
        isInRange = [holds](const Entity& entity) { return holds(std::get<E>(entity)); };
        return std::move(*this);
    }
};

template <typename E, typename T> Line<E> field(T E::*member, const char* key, const char* label, const char* help)
{
    Line<E> made{ { key, label, help, ValueKindOf<T>::kind } };
    made.read = [member](const Entity& entity) { return valueOf(std::get<E>(entity).*member); };
    made.write = [member](Entity& entity, const Value& value) { return assign(std::get<E>(entity).*member, value); };
    return made;
}

template <typename E> Line<E> longText(QString E::*member, const char* key, const char* label, const char* help)
{
    Line<E> made = field(member, key, label, help);
    made.kind = ValueKind::LongText;
    return made;
}

template <typename E>
Line<E> reference(Id E::*member, EntityKind target, const char* key, const char* label, const char* help)
{
    Line<E> made = field(member, key, label, help);
    made.target = target;
    return made;
}

/// What the entity cannot be without: it goes with its target.
template <typename E>
Line<E> owner(Id E::*member, EntityKind target, const char* key, const char* label, const char* help)
{
    Line<E> made = reference(member, target, key, label, help);
    made.required = true;
    return made;
}

template <typename E, typename Enum>
Line<E> choice(Enum E::*member, std::span<const Choice> choices, const char* key, const char* label, const char* help)
{
    Line<E> made{ { key, label, help, ValueKind::Choice } };
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

/// Every one of them bears on risk.
inline std::vector<Field> allBearing(std::vector<Field> fields)
{
    for (Field& field : fields)
        field.bearsOnRisk = true;
    return fields;
}

} // namespace hz::domain::describe
