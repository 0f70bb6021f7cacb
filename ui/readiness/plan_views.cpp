#include "ui/readiness/plan_views.h"

#include "model/evidence/status.h"
#include "model/readiness/gate.h"
#include "model/wording/wording.h"
#include "ui/fields/choice_editors.h"
#include "ui/records/records_view.h"
#include "ui/tables/score_labels.h"
#include "ui/tables/table_look.h"

#include <QComboBox>
#include <QDate>
#include <QHBoxLayout>
#include <QTableView>

#include <set>
#include <tuple>

namespace hz::ui {

using domain::ChecklistItem;
using domain::Criterion;
using domain::Entity;
using domain::EntityKind;

namespace {

QVBoxLayout* columnOf(QWidget& view)
{
    auto* column = new QVBoxLayout(&view);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

bool isText(int role)
{
    return role == Qt::DisplayRole || role == Qt::ToolTipRole || role == SortRole || role == CopyRole;
}

QVariant sentenceData(const Entity& record, int role)
{
    return isText(role) ? QVariant(wording::sentence(std::get<Criterion>(record))) : QVariant();
}

/// No title that it was shipped with, and what its kind asks in general.
QVariant criterionData(const Entity& record, const domain::Field& field, int role)
{
    const auto& criterion = std::get<Criterion>(record);
    const std::string_view key(field.key);
    if (key == "title" && isText(role))
        return wording::ownTitleOf(criterion);
    return key == "kind" && role == Qt::ToolTipRole ? QVariant(wording::help(criterion.kind)) : QVariant();
}

/// The first stage with an occasion that it does not count by itself; the first of each where there is none.
std::pair<Id, Id> uncounted(const domain::Model& model)
{
    std::set<std::pair<Id, Id>> counted;
    model.table<domain::StageOccasion>().forEach(
        [&](const domain::StageOccasion& each) { counted.emplace(each.stage, each.occasion); });
    std::optional<std::pair<Id, Id>> first;
    for (const domain::Stage& stage : readiness::stagesOf(model))
        for (const domain::Occasion& occasion : domain::occasionsOf(model)) {
            const std::pair pair(stage.id, occasion.id);
            if (!counted.contains(pair))
                return pair;
            first = first.value_or(pair);
        }
    return first.value_or(std::pair<Id, Id>());
}

/// As many as there are while the stage does not count them by itself: so that nothing changes before something is
/// typed. One where nobody knows; none would look as if all were safe.
domain::Quantity countBefore(const domain::Model& model, const domain::StageOccasion& counted)
{
    const auto* stage = model.table<domain::Stage>().find(counted.stage);
    const auto* occasion = model.table<domain::Occasion>().find(counted.occasion);
    const auto count = stage && occasion ? readiness::countAt(model, *stage, *occasion) : std::nullopt;
    return count.value_or(domain::Quantity::point(1.0));
}

} // namespace

StagesView::StagesView(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("stages"));
    RecordPlan plan{ EntityKind::Stage, { "name", "users", "uses_per_day", "exposure", "description" } };
    plan.prepare = [](Entity& record) { std::get<domain::Stage>(record).name = tr("New stage"); };
    plan.add = tr("Add Stage");
    plan.empty = tr("No stages yet. A stage says who may use the system, how many they are and how often; its criteria "
                    "say what must hold before it begins.");
    m_records = new RecordsView(workspace, plan, this);
    m_records->table().setAccessibleName(tr("Stages"));
    m_records->arrange({ { 0, 22 }, { 1, 12 }, { 2, 12 }, { 3, 20 }, { 4, 30 } });
    columnOf(*this)->addWidget(m_records);
}

OccasionsView::OccasionsView(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("occasions"));
    RecordPlan plan{ EntityKind::Occasion, { "name", "plural", "count", "basis", "source" } };
    plan.add = tr("Add Occasion");
    plan.empty =
        tr("No occasions yet. An occasion is what things happen at: a use, a train, a delivery; how many there "
           "are in the exposure says how often they can.");
    m_records = new RecordsView(workspace, plan, this);
    m_records->table().setAccessibleName(tr("Occasions"));
    RecordPlan counts{ EntityKind::StageOccasion, { "stage", "occasion", "count" } };
    counts.prepare = [&workspace](Entity& record) {
        auto& counted = std::get<domain::StageOccasion>(record);
        std::tie(counted.stage, counted.occasion) = uncounted(workspace.model());
        counted.count = countBefore(workspace.model(), counted);
    };
    counts.add = tr("Count in a Stage");
    counts.empty =
        tr("No stage counts them by itself. What a stage does not count follows from its users and their uses, "
           "or from how long it is.");
    m_counts = new RecordsView(workspace, counts, this);
    m_counts->table().setAccessibleName(tr("Occasions of stages"));
    auto* column = columnOf(*this);
    column->addWidget(m_records, 1);
    column->addWidget(m_counts, 1);
}

CriteriaView::CriteriaView(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_stage(makeQuietCombo(this))
{
    setObjectName(QStringLiteral("criteria"));
    m_stage->setAccessibleName(tr("Stage"));
    m_stage->setMinimumContentsLength(24);
    RecordPlan plan{ EntityKind::Criterion, { "title", "blocking", "kind" } };
    plan.dress = criterionData;
    plan.prepare = [this](Entity& record) { prepare(record); };
    plan.wanted = [this](const Entity& record) {
        return shownStage().isNull() || std::get<Criterion>(record).stage == shownStage();
    };
    plan.add = tr("Add Criterion");
    plan.empty = tr("No criteria yet. A gate without criteria decides nothing.");
    m_records = new RecordsView(workspace, plan, this);
    m_records->table().setAccessibleName(tr("Criteria"));
    m_records->records().setComputed(
        { { tr("What is asked"), tr("Made from the fields of the criterion"), sentenceData } });
    m_records->arrange({ { 3, 48 }, { 0, 16 }, { 1, 9 }, { 2, 24 } });
    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 8, 8, 0);
    head->setSpacing(8);
    head->addWidget(new PlainLabel(tr("Criteria of"), this));
    head->addWidget(m_stage);
    head->addStretch(1);
    auto* column = columnOf(*this);
    column->addLayout(head);
    column->addWidget(m_records, 1);
    connect(m_stage, &QComboBox::currentIndexChanged, this, [this] { m_records->records().refresh(); });
    connect(&workspace.document(), &document::Document::changed, this, &CriteriaView::fillStages);
    fillStages();
    m_stage->setCurrentIndex(m_stage->count() > 1 ? 1 : 0);
}

void CriteriaView::fillStages()
{
    const Id shown = shownStage();
    const QSignalBlocker quiet(m_stage);
    m_stage->clear();
    m_stage->addItem(tr("all stages"), QString());
    for (const domain::Stage& stage : readiness::stagesOf(m_workspace.model()))
        m_stage->addItem(stage.name, QString::fromStdString(stage.id.text()));
    showStage(shown);
    if (shownStage() != shown)
        m_records->records().refresh();
}

Id CriteriaView::shownStage() const
{
    return Id::fromText(m_stage->currentData().toString().toStdString()).value_or(Id());
}

void CriteriaView::showStage(const Id& stage)
{
    const QString wanted = stage.isNull() ? QString() : QString::fromStdString(stage.text());
    m_stage->setCurrentIndex(std::max(0, m_stage->findData(wanted)));
}

void CriteriaView::select(const Id& criterion)
{
    if (const auto* found = m_workspace.model().table<Criterion>().find(criterion);
        found && m_records->records().rowOf(criterion) < 0)
        showStage(found->stage);
    m_records->select(criterion);
}

void CriteriaView::prepare(Entity& record) const
{
    const auto stages = readiness::stagesOf(m_workspace.model());
    const Id first = stages.empty() ? Id() : stages.front().id;
    std::get<Criterion>(record).stage = shownStage().isNull() ? first : shownStage();
}

ChecklistView::ChecklistView(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    setObjectName(QStringLiteral("checklist"));
    RecordPlan plan{ EntityKind::ChecklistItem, { "group", "title", "satisfied_by" } };
    plan.prepare = [](Entity& record) { std::get<ChecklistItem>(record).title = tr("New line"); };
    plan.add = tr("Add Line");
    plan.empty = tr("The checklist is empty. Its lines are satisfied by evidence that names them.");
    m_records = new RecordsView(workspace, plan, this);
    m_records->records().setComputed({ { tr("Today"), tr("Whether evidence shows today that it holds"),
        [this](const Entity& record, int role) { return evidenceData(record, role); } } });
    m_records->table().setAccessibleName(tr("Checklist"));
    m_records->arrange({ { 3, 12 }, { 1, 44 }, { 0, 16 }, { 2, 24 } });
    columnOf(*this)->addWidget(m_records);
    connect(&workspace.document(), &document::Document::changed, &m_records->records(), &RecordTableModel::refresh);
}

QVariant ChecklistView::evidenceData(const Entity& record, int role) const
{
    if (role != Qt::DisplayRole && role != SortRole && role != CopyRole)
        return {};
    return evidence::isSatisfied(m_workspace.model(), domain::idOf(record), QDate::currentDate()) ? tr("✔ satisfied")
                                                                                                  : tr("✖ open");
}

} // namespace hz::ui
