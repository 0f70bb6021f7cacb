#include "model/domain/same_code.h"
#include "model/base/codes/entity_errors.h"

#include <algorithm>
#include <map>

namespace hz::domain {

namespace {

bool isPlain(const QString& text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

QString composed(const QString& code)
{
    return isPlain(code) ? code : code.normalized(QString::NormalizationForm_C);
}

} // namespace

bool isSameCode(const QString& a, const QString& b)
{
    return a == b || composed(a) == composed(b);
}

std::vector<std::vector<base::Id>> codesAlikeIn(const Model& model)
{
    bool areAllPlain = true; // as nearly always: then none are alike
    model.nodes().forEach([&](const Node& node) { areAllPlain = areAllPlain && isPlain(node.code); });
    std::map<QString, std::vector<base::Id>> byCode;
    if (!areAllPlain)
        model.nodes().forEach([&](const Node& node) {
            if (!node.code.isEmpty())
                byCode[composed(node.code)].push_back(node.id);
        });
    std::vector<std::vector<base::Id>> alike;
    for (auto& [code, ids] : byCode)
        if (ids.size() > 1)
            alike.push_back(std::move(ids));
    return alike;
}

std::optional<base::Error> codesAlike(const Model& model)
{
    const auto alike = codesAlikeIn(model);
    if (alike.empty())
        return std::nullopt;
    const auto& ids = alike.front();
    return base::Error{ base::FieldError::CodeAlike, { ids[1], ids[0] }, model.node(ids[1])->code.toStdString() };
}

} // namespace hz::domain
