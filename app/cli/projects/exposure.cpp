#include "app/cli/projects/exposure.h"

#include "app/cli/projects/output.h"
#include "model/domain/choices.h"
#include "model/wording/wording.h"

#include <QHash>

#include <cmath>
#include <limits>

namespace hz::cli {

OccasionKeys::OccasionKeys(const domain::Model& model)
{
    QHash<QString, int> times;
    for (const domain::Occasion& occasion : domain::occasionsOf(model))
        ++times[occasion.name];
    for (const domain::Occasion& occasion : domain::occasionsOf(model))
        m_keys[occasion.id] = occasion.name.isEmpty() || times[occasion.name] > 1
            ? QString::fromStdString(occasion.id.text())
            : occasion.name;
}

QString OccasionKeys::of(const base::Id& occasion) const
{
    const auto found = m_keys.find(occasion);
    return found == m_keys.end() ? QStringLiteral("occasion") : found->second;
}

void writeExposure(ModelJson& json, const domain::Model& model)
{
    const domain::Exposure& exposure = model.project().exposure;
    const OccasionKeys keys(model);
    json.key("exposure").open();
    json.key("length").number(exposure.length);
    json.key("unit").text(domain::timeUnitChoices()[static_cast<std::size_t>(exposure.unit)].key);
    json.key("occasions").open();
    for (const domain::Occasion& occasion : domain::occasionsOf(model))
        json.key(keys.of(occasion.id)).number(occasion.count ? std::optional(occasion.count->mean()) : std::nullopt);
    json.close();
    json.close();
}

namespace {

/// "1000 uses": without groups, which other programs would not read.
QString countedText(const domain::Occasion& occasion)
{
    constexpr double kEndless = std::numeric_limits<double>::infinity();
    constexpr double kMaxWritten = 1e15;
    if (!occasion.count)
        return wording::occasionsText({ 0.0, kEndless }, occasion);
    const double count = occasion.count->mean();
    const bool isWritten = count == std::floor(count) && count < kMaxWritten;
    const QString number = isWritten ? QString::number(count, 'f', 0) : wording::numberText(count);
    const QString name = occasion.name.isEmpty() ? QStringLiteral("occasion") : occasion.name;
    return number + u' ' + (count == 1.0 ? name : occasion.plural.isEmpty() ? name + u's' : occasion.plural);
}

} // namespace

QString exposureLine(const domain::Model& model)
{
    QString line = domain::toText(domain::Value(model.project().exposure));
    for (const domain::Occasion& occasion : domain::occasionsOf(model))
        line += QStringLiteral(", ") + oneLine(countedText(occasion));
    return line;
}

} // namespace hz::cli
