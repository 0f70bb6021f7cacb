#include "ui/readiness/acceptances_view.h"

#include "model/drawing/text.h"
#include "model/evidence/digest.h"
#include "model/readiness/acceptance.h"
#include "model/wording/wording.h"
#include "ui/panels/records_view.h"
#include "ui/panels/table_look.h"
#include "ui/readiness/accept_form.h"

#include <QDate>
#include <QTableView>
#include <QVBoxLayout>

namespace hz::ui {

using domain::Acceptance;

namespace {

QString stateWord(const std::string& why)
{
    if (why.empty())
        return AcceptancesView::tr("valid");
    if (why == "acceptance-stale")
        return AcceptancesView::tr("stale");
    if (why == "acceptance-expired")
        return AcceptancesView::tr("expired");
    return why == "acceptance-not-yet" ? AcceptancesView::tr("not yet") : AcceptancesView::tr("not entitled");
}

QVariant emptyMeans(const domain::Entity& record, const domain::Field& field, int role)
{
    if (role != Qt::DisplayRole)
        return {};
    const auto& acceptance = std::get<Acceptance>(record);
    const std::string_view key(field.key);
    if (key == "stage" && acceptance.stage.isEmpty())
        return AcceptancesView::tr("every stage");
    if (key == "category" && acceptance.category.isEmpty())
        return AcceptancesView::tr("each");
    return key == "until" && !acceptance.until.isValid() ? QVariant(AcceptancesView::tr("no end")) : QVariant();
}

} // namespace

AcceptancesView::AcceptancesView(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_form(new AcceptForm(workspace))
{
    setObjectName(QStringLiteral("acceptances"));
    RecordPlan plan{ domain::EntityKind::Acceptance,
        { "hazard", "stage", "category", "level", "role", "approved_by", "date", "until" } };
    plan.dress = emptyMeans;
    plan.side = m_form;
    plan.remove = tr("Withdraw");
    m_records = new RecordsView(workspace, plan, this);
    m_records->records().setComputed({ { tr("State"), tr("Whether it counts today, and why not"),
        [this](const domain::Entity& record, int role) { return stateData(record, role); } } });
    QTableView& table = m_records->table();
    table.setAccessibleName(tr("Acceptances"));
    constexpr std::array kWidths{ 22, 11, 11, 9, 18, 14, 12, 12 }; // characters
    for (std::size_t i = 0; i < kWidths.size(); ++i)
        table.setColumnWidth(static_cast<int>(i), kWidths[i] * fontMetrics().averageCharWidth());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_records);
    connect(m_form, &AcceptForm::accepted, m_records, &RecordsView::select);
    connect(&workspace.document(), &document::Document::changed, this, &AcceptancesView::refresh);
}

void AcceptancesView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

/// What is out of sight is asked when it is seen again.
void AcceptancesView::refresh()
{
    m_digests.clear();
    if (isVisible())
        m_records->records().refresh();
}

std::string AcceptancesView::whyNotValid(const Acceptance& acceptance) const
{
    const domain::Model& model = m_workspace.model();
    auto found = m_digests.find(acceptance.hazard);
    if (found == m_digests.end())
        found = m_digests.emplace(acceptance.hazard, evidence::digestOf(model, acceptance.hazard)).first;
    return readiness::whyNotValid(model, acceptance, QDate::currentDate(), found->second);
}

QVariant AcceptancesView::stateData(const domain::Entity& record, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != SortRole && role != CopyRole)
        return {};
    const auto& acceptance = std::get<Acceptance>(record);
    const std::string why = whyNotValid(acceptance);
    if (role != Qt::ToolTipRole)
        return stateWord(why);
    QStringList lines;
    if (!why.empty())
        lines << wording::sentence(readiness::Reason{ why, { acceptance.hazard, acceptance.id },
                                       { acceptance.role, acceptance.level, acceptance.until.toString(Qt::ISODate) } },
            m_workspace.model());
    lines << tr("Asked by %1. Reason: %2").arg(acceptance.requestedBy, acceptance.reason);
    if (!acceptance.conditions.isEmpty())
        lines << tr("On condition: %1").arg(acceptance.conditions);
    return drawing::plainTip(lines.join(u'\n'));
}

} // namespace hz::ui
