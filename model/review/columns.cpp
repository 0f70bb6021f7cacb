#include "model/review/columns.h"

#include <algorithm>

namespace hz::review {

namespace {

using domain::Category;

const Category* sameAs(const Category& wanted, const std::vector<Category>& categories)
{
    for (const Category& category : categories)
        if (category.id == wanted.id)
            return &category;
    for (const Category& category : categories)
        if (category.name.compare(wanted.name, Qt::CaseInsensitive) == 0)
            return &category;
    return nullptr;
}

bool hasWeightedTotal(const scoring::RiskResult& result)
{
    return result.in(Posture::Current).weightedTotal.has_value();
}

} // namespace

std::vector<Column> columnsOf(const scoring::RiskResult& before, const scoring::RiskResult& after)
{
    std::vector<Column> columns;
    for (const Category& category : after.scheme.categories) {
        const Category* earlier = sameAs(category, before.scheme.categories);
        columns.push_back({ earlier ? earlier->id : Id(), category.id, category.name });
    }
    for (const Category& category : before.scheme.categories)
        if (std::ranges::none_of(columns, [&](const Column& column) { return column.before == category.id; }))
            columns.push_back({ category.id, {}, category.name });
    if (hasWeightedTotal(before) && hasWeightedTotal(after))
        columns.push_back({});
    return columns;
}

std::optional<std::size_t> positionIn(const scoring::RiskResult& result, const Column& column)
{
    const auto& categories = result.scheme.categories;
    for (const Id& id : { column.after, column.before })
        for (std::size_t k = 0; k < categories.size() && !id.isNull(); ++k)
            if (categories[k].id == id)
                return k;
    return std::nullopt;
}

std::optional<scoring::Bounded> lossIn(const scoring::RiskResult& result, Posture posture, const Column& column)
{
    const scoring::PostureResult& in = result.in(posture);
    if (column.isWeightedTotal())
        return in.weightedTotal;
    const auto position = positionIn(result, column);
    return position && *position < in.losses.size() ? std::optional(in.losses[*position]) : std::nullopt;
}

} // namespace hz::review
