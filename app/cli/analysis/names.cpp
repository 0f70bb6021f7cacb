#include "app/cli/analysis/names.h"

#include <algorithm>

namespace hz::cli {

std::vector<const openpsa::Definition*> namesIn(const openpsa::OpenPsaModel& model)
{
    std::vector<const openpsa::Definition*> names;
    const auto add = [&](const auto& definitions) {
        for (const openpsa::Definition& definition : definitions)
            names.push_back(&definition);
    };
    add(model.gates);
    add(model.basicEvents);
    add(model.houseEvents);
    add(model.parameters);
    return names;
}

bool hasLettersBeyondAscii(const openpsa::OpenPsaModel& model)
{
    const auto isBeyond = [](char byte) { return static_cast<unsigned char>(byte) >= 0x80U; };
    return std::ranges::any_of(namesIn(model),
        [&](const openpsa::Definition* definition) { return std::ranges::any_of(definition->name, isBeyond); });
}

} // namespace hz::cli
