#include "model/commands/error_names.h"

#include "model/commands/entity_names.h"

#include <algorithm>

namespace hz::commands {

using namespace domain;

namespace {

constexpr char kBetween = '\x1E'; // the record separator: no text of a model's that is shown has one

std::optional<Entity> entityWith(const Model& model, const base::Id& id)
{
    std::optional<Entity> found;
    model.forEachTable([&]<typename E>(const Table<E>& table) {
        if constexpr (!std::is_same_v<E, Placement>)
            if (const E* entity = found ? nullptr : table.find(id))
                found = Entity(*entity);
    });
    return found;
}

} // namespace

base::Error withNames(base::Error error, const Model& model)
{
    std::string names;
    for (const base::Id& id : error.ids) {
        const auto entity = entityWith(model, id);
        std::string name = entity ? nameOf(model, *entity).toStdString() : std::string();
        std::erase(name, kBetween);
        names += kBetween + (name.empty() ? id.text() : name);
    }
    error.detail += names;
    return error;
}

NamedDetail namedDetail(const std::string& detail)
{
    const auto end = std::min(detail.find(kBetween), detail.size());
    NamedDetail parts{ detail.substr(0, end), {} };
    if (end < detail.size())
        parts.names = QString::fromStdString(detail.substr(end + 1)).split(QLatin1Char(kBetween));
    return parts;
}

} // namespace hz::commands
