#include "ui/records/found_records.h"

#include "model/domain/fields.h"
#include "model/drawing/text.h"
#include "model/wording/fill.h"
#include "model/wording/wording.h"
#include "ui/common/search_words.h"
#include "ui/records/records.h"

#include <QCoreApplication>

#include <utility>

namespace hz::ui {

using domain::EntityKind;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FoundRecords)
};

std::vector<std::pair<EntityKind, QString>> searchedKinds()
{
    return { { EntityKind::Evaluation, Words::tr("Evaluation: %1") },
        { EntityKind::Evidence, Words::tr("Evidence: %1") }, { EntityKind::Incident, Words::tr("Incident: %1") },
        { EntityKind::Action, Words::tr("Action: %1") }, { EntityKind::Acceptance, Words::tr("Acceptance: %1") },
        { EntityKind::Stage, Words::tr("Stage: %1") }, { EntityKind::Criterion, Words::tr("Criterion: %1") },
        { EntityKind::ChecklistItem, Words::tr("Checklist: %1") },
        { EntityKind::Occasion, Words::tr("Occasion: %1") } };
}

QString nameOf(const domain::Model& model, const domain::Entity& record)
{
    if (const auto* stage = std::get_if<domain::Stage>(&record))
        return stage->name;
    if (const auto* occasion = std::get_if<domain::Occasion>(&record))
        return occasion->name;
    if (const auto* acceptance = std::get_if<domain::Acceptance>(&record))
        return wording::nameOfEntity(acceptance->hazard, &model) + QStringLiteral(" \u00b7 ") + acceptance->role;
    if (const auto* criterion = std::get_if<domain::Criterion>(&record)) {
        const auto* stage = model.table<domain::Stage>().find(criterion->stage);
        return (stage ? stage->name + QStringLiteral(" \u00b7 ") : QString()) + wording::titleOf(*criterion);
    }
    if (const auto* evaluation = std::get_if<domain::Evaluation>(&record))
        return evaluation->title + QStringLiteral(" \u00b7 ") + evaluation->subject;
    return summaryOf(model, record);
}

} // namespace

std::vector<FoundRecord> recordsHolding(const domain::Model& model, const QStringList& words)
{
    std::vector<FoundRecord> found;
    for (const auto& [kind, pattern] : searchedKinds())
        for (const domain::Entity& record : recordsOf(model, kind)) {
            const QString text = drawing::oneLine(QString(pattern).arg(nameOf(model, record)), 160);
            if (holdsAll(text, words))
                found.push_back({ domain::keyOf(record), text });
        }
    return found;
}

} // namespace hz::ui
