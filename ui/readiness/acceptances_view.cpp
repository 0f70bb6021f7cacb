#include "ui/readiness/acceptances_view.h"

#include "model/evidence/digest.h"
#include "model/readiness/acceptance.h"
#include "model/wording/wording.h"
#include "ui/common/background_job.h"
#include "ui/readiness/accept_form.h"
#include "ui/records/records_view.h"
#include "ui/tables/score_labels.h"
#include "ui/tables/table_look.h"

#include <QDate>
#include <QTableView>
#include <QVBoxLayout>

namespace hz::ui {

using domain::Acceptance;
using readiness::ReasonCode;

namespace {

QString stateWord(std::optional<ReasonCode> whyNotValid)
{
    if (!whyNotValid)
        return AcceptancesView::tr("valid");
    if (whyNotValid == ReasonCode::AcceptanceStale)
        return AcceptancesView::tr("stale");
    if (whyNotValid == ReasonCode::AcceptanceExpired)
        return AcceptancesView::tr("expired");
    return whyNotValid == ReasonCode::AcceptanceNotYet ? AcceptancesView::tr("not yet")
                                                       : AcceptancesView::tr("not entitled");
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
    , m_details(new PlainLabel({}, this))
{
    setObjectName(QStringLiteral("acceptances"));
    RecordPlan plan{ domain::EntityKind::Acceptance,
        { "hazard", "stage", "category", "level", "role", "approved_by", "date", "until" } };
    plan.dress = emptyMeans;
    plan.side = m_form;
    plan.below = m_details;
    plan.add = tr("Accept a Risk…");
    plan.remove = tr("Withdraw");
    plan.empty = tr("No risk has been accepted yet. Who accepts one says why, until when and on what condition; the "
                    "acceptance lapses by itself when the risk changes.");
    m_records = new RecordsView(workspace, plan, this);
    m_records->records().setComputed({ { tr("State"), tr("Whether it counts today, and why not"),
        [this](const domain::Entity& record, int role) { return stateData(record, role); } } });
    m_records->table().setAccessibleName(tr("Acceptances"));
    arrangeColumns();
    m_details->setWordWrap(true);
    m_details->setMargin(8);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_records);
    connect(m_records, &RecordsView::currentChanged, this, &AcceptancesView::showDetails);
    connect(m_form, &AcceptForm::accepted, this, [this](const Id& made) {
        m_records->setSideOpen(false);
        m_records->select(made);
    });
    connect(&workspace.document(), &document::Document::changed, this, &AcceptancesView::refresh);
}

/// What it is and whether it counts comes first.
void AcceptancesView::arrangeColumns()
{
    enum Column { kHazard, kStage, kCategory, kLevel, kRole, kApprovedBy, kDate, kUntil, kState };
    m_records->arrange({ { kHazard, 24 }, { kState, 9 }, { kLevel, 9 }, { kStage, 12 }, { kUntil, 11 },
        { kApprovedBy, 14 }, { kCategory, 10 }, { kRole, 18 }, { kDate, 11 } });
}

void AcceptancesView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

/// What is out of sight is asked when it is seen again, and what has not changed is not asked again.
void AcceptancesView::refresh()
{
    const quint64 revision = m_workspace.document().revision();
    if (!isVisible() || m_asked == revision)
        return;
    m_asked = revision;
    m_isStale = true;
    delete m_job; // whose answer would be of an earlier state
    m_job = new BackgroundJob(this);
    const auto made = std::make_shared<Digests>();
    connect(m_job, &BackgroundJob::finished, this, [this, made] { takeDigests(*made); });
    m_job->start([model = m_workspace.model(), made]() -> base::Status {
        model.table<Acceptance>().forEach([&](const Acceptance& acceptance) {
            const int version = evidence::digestVersionOf(acceptance.digest);
            if (QString& digest = (*made)[{ acceptance.hazard, version }]; digest.isEmpty())
                digest = evidence::digestOf(model, acceptance.hazard, version);
        });
        return base::Done{};
    });
}

void AcceptancesView::takeDigests(const Digests& digests)
{
    m_digests = digests;
    m_isStale = false;
    m_records->records().refresh();
    showDetails();
}

const QString* AcceptancesView::digestFor(const Acceptance& acceptance) const
{
    const auto found = m_digests.find({ acceptance.hazard, evidence::digestVersionOf(acceptance.digest) });
    return found != m_digests.end() ? &found->second : nullptr;
}

QVariant AcceptancesView::stateData(const domain::Entity& record, int role) const
{
    if (role == StaleRole)
        return m_isStale;
    const auto& acceptance = std::get<Acceptance>(record);
    if (role == Qt::ToolTipRole)
        return wordsOn(acceptance).join(u'\n');
    if (role != Qt::DisplayRole && role != SortRole && role != CopyRole)
        return {};
    const QString* digest = digestFor(acceptance);
    return digest ? stateWord(readiness::whyNotValid(m_workspace.model(), acceptance, QDate::currentDate(), *digest))
                  : QStringLiteral("…");
}

QStringList AcceptancesView::wordsOn(const Acceptance& acceptance) const
{
    QStringList lines;
    const QString* digest = digestFor(acceptance);
    const auto why =
        digest ? readiness::whyNotValid(m_workspace.model(), acceptance, QDate::currentDate(), *digest) : std::nullopt;
    if (why)
        lines << wording::sentence(readiness::reasonAgainst(acceptance, *why), m_workspace.model());
    lines << tr("Asked by %1. Reason: %2").arg(acceptance.requestedBy, acceptance.reason);
    if (!acceptance.conditions.isEmpty())
        lines << tr("On condition: %1").arg(acceptance.conditions);
    return lines;
}

void AcceptancesView::showDetails()
{
    const auto chosen = m_records->current();
    const auto* acceptance = chosen ? m_workspace.model().table<Acceptance>().find(*chosen) : nullptr;
    m_details->setVisible(acceptance);
    if (acceptance)
        m_details->setText(wordsOn(*acceptance).join(u'\n'));
}

} // namespace hz::ui
