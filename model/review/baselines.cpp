#include "model/review/baselines.h"
#include "model/base/codes/decision_errors.h"

#include "model/review/state.h"
#include "model/review/totals.h"
#include "model/review/unpack.h"

#include <algorithm>
#include <tuple>

namespace hz::review {

namespace {

Error unknown(const std::vector<Baseline>& baselines, const QString& name)
{
    if (baselines.empty())
        return { base::BaselineError::None, {}, name.toStdString() };
    QStringList names;
    for (const Baseline& baseline : baselines)
        names.append(QStringLiteral("“%1”").arg(baseline.name));
    return { base::BaselineError::Unknown, {},
        QStringLiteral("“%1” (it has %2)").arg(name, names.join(QStringLiteral(", "))).toStdString() };
}

std::optional<Error> whyNotName(const Model& model, const QString& name, Id itself)
{
    if (name.isEmpty())
        return Error{ base::BaselineError::NoName };
    std::optional<Error> error;
    model.table<Baseline>().forEach([&](const Baseline& other) {
        if (other.id != itself && other.name.compare(name, Qt::CaseInsensitive) == 0)
            error = Error{ base::BaselineError::NameTaken, { other.id }, other.name.toStdString() };
    });
    return error;
}

Error tooLarge(const QString& name)
{
    return Error{ base::BaselineError::TooLarge, {}, name.toStdString(), {} };
}

} // namespace

Model withoutBaselines(const Model& model)
{
    domain::ChangeSet removals;
    model.table<Baseline>().forEach([&](const Baseline& baseline) {
        removals.changes.push_back({ domain::Entity(baseline), std::nullopt });
    });
    Model rest = model;
    rest.apply(removals);
    return rest;
}

Result<Command> freeze(const Model& model, const scoring::RiskResult& result, const BaselineLabel& label)
{
    const QString name = label.name.simplified();
    if (const auto error = whyNotName(model, name, {}))
        return *error;
    const QByteArray twin = exchange::writeTwin(withoutBaselines(model));
    if (twin.size() > kMaximumBaselineBytes)
        return tooLarge(name);
    return commands::addEntity(model,
        Baseline{ Id::random(), name, label.date, label.person, label.notes, totalLinesOf(result), qCompress(twin) });
}

Result<Command> renameBaseline(const Model& model, Id baseline, const QString& name)
{
    if (const auto error = whyNotName(model, name.simplified(), baseline))
        return *error;
    return commands::setField(
        model, { { domain::EntityKind::Baseline, baseline } }, "name", domain::Value(name.simplified()));
}

Result<Model> thaw(const Baseline& baseline)
{
    auto thawed = thawOfAnyEdition(baseline);
    return thawed ? Result<Model>(std::move(thawed->model)) : thawed.error();
}

Result<migration::Migrated> thawOfAnyEdition(const Baseline& baseline)
{
    QByteArray twin;
    switch (unpack(baseline.content, kMaximumBaselineBytes, twin)) {
    case Unpacked::TooLarge:
        return tooLarge(baseline.name);
    case Unpacked::Damaged:
        return Error{ base::BaselineError::Damaged, {}, baseline.name.toStdString(), {} };
    case Unpacked::Whole:
        break;
    }
    return exchange::readTwinOfAnyEdition(twin, baseline.name, exchange::TwinOrigin::Program);
}

Result<Model> thaw(const Baseline& baseline, const Model& project)
{
    auto state = stateOf(baseline, project);
    return state ? Result<Model>(std::move(state->model)) : state.error();
}

int editionOf(const Baseline& baseline)
{
    constexpr qsizetype kEnough = 256;
    constexpr QByteArrayView kFormat("\"graphazard.twin/");
    const QByteArray head = headOf(baseline.content, kEnough);
    const qsizetype at = head.indexOf(kFormat);
    if (at < 0)
        return migration::kEdition;
    const QByteArray number = head.mid(at + kFormat.size());
    bool isNumber = false;
    const int version = number.left(number.indexOf('"')).toInt(&isNumber);
    return isNumber ? std::clamp(version, 1, migration::kEdition) : migration::kEdition;
}

std::vector<Baseline> baselinesOf(const Model& model)
{
    std::vector<Baseline> baselines;
    model.table<Baseline>().forEach([&](const Baseline& baseline) { baselines.push_back(baseline); });
    std::ranges::sort(baselines, [](const Baseline& a, const Baseline& b) {
        return std::tie(a.date, a.name, a.id) < std::tie(b.date, b.name, b.id);
    });
    return baselines;
}

Result<Baseline> baselineNamed(const Model& model, const QString& name)
{
    const auto baselines = baselinesOf(model);
    for (const auto sensitivity : { Qt::CaseSensitive, Qt::CaseInsensitive })
        for (const Baseline& baseline : baselines)
            if (baseline.name.compare(name.simplified(), sensitivity) == 0)
                return baseline;
    return unknown(baselines, name);
}

} // namespace hz::review
