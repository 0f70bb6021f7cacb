#include "model/domain/fields.h"

#include "model/domain/field_makers.h"

#include <algorithm>
#include <array>

namespace hz::domain {

namespace {

using Lists = std::array<std::vector<Field>, kEntityKinds>;
using Kinds = std::make_index_sequence<kEntityKinds>;

constexpr std::array<Choice, kEntityKinds> kKinds{ Choice{ "project", QT_TRANSLATE_NOOP("Choice", "Project") },
    Choice{ "category", QT_TRANSLATE_NOOP("Choice", "Category") },
    Choice{ "severity", QT_TRANSLATE_NOOP("Choice", "Severity") },
    Choice{ "severity_meaning", QT_TRANSLATE_NOOP("Choice", "Meaning of a severity") },
    Choice{ "likelihood", QT_TRANSLATE_NOOP("Choice", "Likelihood level") },
    Choice{ "risk_level", QT_TRANSLATE_NOOP("Choice", "Risk level") },
    Choice{ "matrix_cell", QT_TRANSLATE_NOOP("Choice", "Matrix cell") },
    Choice{ "rating", QT_TRANSLATE_NOOP("Choice", "Rating") }, Choice{ "node", QT_TRANSLATE_NOOP("Choice", "Node") },
    Choice{ "link", QT_TRANSLATE_NOOP("Choice", "Link") }, Choice{ "guard", QT_TRANSLATE_NOOP("Choice", "Guard") },
    Choice{ "impact", QT_TRANSLATE_NOOP("Choice", "Impact") },
    Choice{ "placement", QT_TRANSLATE_NOOP("Choice", "Placement") },
    Choice{ "common_cause", QT_TRANSLATE_NOOP("Choice", "Common cause") },
    Choice{ "evaluation", QT_TRANSLATE_NOOP("Choice", "Evaluation") },
    Choice{ "estimate", QT_TRANSLATE_NOOP("Choice", "Estimate") },
    Choice{ "evidence", QT_TRANSLATE_NOOP("Choice", "Evidence") },
    Choice{ "incident", QT_TRANSLATE_NOOP("Choice", "Incident") },
    Choice{ "checklist_item", QT_TRANSLATE_NOOP("Choice", "Checklist item") },
    Choice{ "comment", QT_TRANSLATE_NOOP("Choice", "Comment") },
    Choice{ "action", QT_TRANSLATE_NOOP("Choice", "Action") }, Choice{ "stage", QT_TRANSLATE_NOOP("Choice", "Stage") },
    Choice{ "criterion", QT_TRANSLATE_NOOP("Choice", "Criterion") },
    Choice{ "acceptance", QT_TRANSLATE_NOOP("Choice", "Acceptance") },
    Choice{ "sign_off", QT_TRANSLATE_NOOP("Choice", "Sign-off") },
    Choice{ "baseline", QT_TRANSLATE_NOOP("Choice", "Baseline") } };

template <std::size_t... I> Lists listsOf(std::index_sequence<I...>)
{
    return { describe::fieldList<std::variant_alternative_t<I, Entity>>()... };
}

template <std::size_t... I> Entity blankOf(std::size_t kind, std::index_sequence<I...>)
{
    Entity entity;
    ((kind == I ? void(entity.emplace<I>()) : void()), ...);
    return entity;
}

} // namespace

const std::vector<Field>& fieldsOf(EntityKind kind)
{
    static const Lists lists = listsOf(Kinds());
    return lists[static_cast<std::size_t>(kind)];
}

const Field* findField(EntityKind kind, std::string_view key)
{
    const auto& fields = fieldsOf(kind);
    const auto found = std::find_if(fields.begin(), fields.end(), [key](const Field& f) { return key == f.key; });
    return found == fields.end() ? nullptr : &*found;
}

const char* kindKey(EntityKind kind)
{
    return kindChoice(kind).key;
}

const Choice& kindChoice(EntityKind kind)
{
    return kKinds[static_cast<std::size_t>(kind)];
}

std::optional<EntityKind> kindFromKey(std::string_view key)
{
    for (std::size_t i = 0; i < kKinds.size(); ++i)
        if (key == kKinds[i].key)
            return static_cast<EntityKind>(i);
    return std::nullopt;
}

Entity blankEntity(EntityKind kind, Id id)
{
    Entity entity = blankOf(static_cast<std::size_t>(kind), Kinds());
    std::visit([id](auto& e) { e.id = id; }, entity);
    return entity;
}

} // namespace hz::domain
