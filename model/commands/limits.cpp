#include "model/commands/limits.h"
#include "model/base/codes/entity_errors.h"
#include "model/base/codes/scheme_errors.h"

#include "model/domain/fields.h"

namespace hz::commands {

using namespace domain;

namespace {

bool isTooLong(const QString& text)
{
    constexpr qsizetype kMaxBytes = 3; // of a character of a QString
    return text.size() > kMaximumTextBytes / kMaxBytes && text.toUtf8().size() > kMaximumTextBytes;
}

bool isTooLong(const Value& value)
{
    if (const auto* list = std::get_if<QStringList>(&value))
        return isTooLong(list->join(u'\n'));
    const auto* text = std::get_if<QString>(&value);
    return text != nullptr && isTooLong(*text);
}

std::optional<Error> tooLongText(const Entity& entity)
{
    for (const Field& field : fieldsOf(kindOf(entity)))
        if (isTooLong(field.read(entity)))
            return Error{ base::FieldError::TextTooLong, { idOf(entity) }, field.key };
    return std::nullopt;
}

qsizetype bytesIn(const Entity& entity)
{
    qsizetype sum = 0;
    for (const Field& field : fieldsOf(kindOf(entity)))
        if (field.kind == ValueKind::Bytes)
            sum += std::get<QByteArray>(field.read(entity)).size();
    return sum;
}

qsizetype bytesIn(const Model& model)
{
    qsizetype sum = 0;
    model.table<Evidence>().forEach([&](const Evidence& each) { sum += each.content.size(); });
    model.table<Baseline>().forEach([&](const Baseline& each) { sum += each.content.size(); });
    return sum;
}

} // namespace

std::optional<Error> whyTooLarge(const Model& model, const Entity& entered)
{
    if (auto error = tooLongText(entered))
        return error;
    const qsizetype added = bytesIn(entered);
    if (added == 0)
        return std::nullopt;
    const auto before = model.find(keyOf(entered));
    const qsizetype sum = bytesIn(model) + added - (before ? bytesIn(*before) : 0);
    return sum > kMaximumFilesBytes ? std::optional(Error{ base::ProjectError::TooLarge, { idOf(entered) } })
                                    : std::nullopt;
}

std::optional<Error> tooLongText(const Model& model)
{
    std::optional<Error> found;
    model.forEachEntity([&](const auto& entity) {
        if (!found)
            found = tooLongText(Entity(entity));
    });
    return found;
}

} // namespace hz::commands
