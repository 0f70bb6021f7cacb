#include "ui/readiness/evidence_view.h"

#include "model/evidence/status.h"
#include "ui/records/records_view.h"
#include "ui/tables/table_look.h"

#include <QDate>
#include <QTableView>
#include <QVBoxLayout>

namespace hz::ui {

using domain::Entity;
using domain::Evidence;

namespace {

enum Column { kTitle, kNode, kKind, kOutcome, kDate, kUntil, kWho, kState };

QVariant nodeText(const domain::Model& model, const Entity& record, const domain::Field& field, int role)
{
    if (role != Qt::DisplayRole || std::string_view(field.key) != "node")
        return {};
    const domain::Node* node = model.node(std::get<Evidence>(record).node);
    return node && !node->code.isEmpty() ? node->code : node ? QVariant() : EvidenceView::tr("project");
}

QVariant stateData(const Entity& record, int role)
{
    const auto& evidence = std::get<Evidence>(record);
    const QDate today = QDate::currentDate();
    const bool isExpired = evidence::isExpired(evidence, today);
    const bool isEarly = evidence::isInFuture(evidence.date, today);
    if (role == QuietRole)
        return isExpired || isEarly;
    if (role != Qt::DisplayRole && role != SortRole && role != CopyRole && role != Qt::ToolTipRole)
        return {};
    return isExpired ? EvidenceView::tr("expired") : isEarly ? EvidenceView::tr("not yet") : EvidenceView::tr("counts");
}

} // namespace

EvidenceView::EvidenceView(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("evidence"));
    RecordPlan plan{ domain::EntityKind::Evidence,
        { "title", "node", "kind", "outcome", "date", "valid_until", "who" } };
    plan.dress = [&workspace](const Entity& record, const domain::Field& field, int role) {
        return nodeText(workspace.model(), record, field, role);
    };
    plan.prepare = [&workspace](
                       Entity& record) { std::get<Evidence>(record).node = workspace.selectedNode().value_or(Id()); };
    plan.empty = tr("No evidence yet. Add tests, audits, drills and reviews: they verify controls and satisfy the "
                    "checklist while they are valid.");
    m_records = new RecordsView(workspace, plan, this);
    m_records->records().setComputed({ { tr("State"), tr("Whether it counts today"), stateData } });
    m_records->table().setAccessibleName(tr("Evidence"));
    m_records->arrange({ { kTitle, 30 }, { kNode, 8 }, { kOutcome, 11 }, { kState, 9 }, { kUntil, 11 }, { kKind, 11 },
        { kDate, 11 }, { kWho, 16 } });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_records);
}

} // namespace hz::ui
