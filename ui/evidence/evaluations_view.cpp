#include "ui/evidence/evaluations_view.h"

#include "model/wording/wording.h"
#include "ui/charts/evaluation_charts.h"
#include "ui/common/background_job.h"
#include "ui/common/icons.h"
#include "ui/common/tip.h"
#include "ui/evidence/evaluation_figures.h"
#include "ui/evidence/evaluation_import.h"
#include "ui/evidence/mapping_view.h"
#include "ui/evidence/results_model.h"
#include "ui/records/record_form.h"
#include "ui/records/record_table_model.h"
#include "ui/tables/table_look.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace hz::ui {

namespace {

QScrollArea* scrolled(QWidget* body)
{
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(body);
    return scroll;
}

QLabel* plainLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString intervalText(const std::optional<base::Interval>& interval)
{
    return interval ? EvaluationsView::tr(" (95 %: %1 – %2)")
                          .arg(wording::numberText(interval->low), wording::numberText(interval->high))
                    : QString();
}

QString rateText(const evaluation::PassRate& rate)
{
    return EvaluationsView::tr("pass@%1 = %2%3, over %4 tasks")
        .arg(rate.k)
        .arg(rate.value ? wording::numberText(*rate.value) : QStringLiteral("\u2013"), intervalText(rate.interval))
        .arg(rate.tasks);
}

QString decayText(const evaluation::Decay& decay)
{
    using Reason = evaluation::Decay::Reason;
    switch (decay.reason) {
    case Reason::None:
        return EvaluationsView::tr("p(n) = p1 r^(n-1) with p1 = %1%2 and r = %3%4. For people r = 1: who can chain two "
                                   "blocks can chain any number.")
            .arg(wording::numberText(decay.p1), intervalText(decay.p1Interval), wording::numberText(decay.r),
                intervalText(decay.rInterval));
    case Reason::NothingPassed:
        return EvaluationsView::tr("Nothing passed at any length, so no decay can be fitted.");
    case Reason::OnlyLongestPassed:
        return EvaluationsView::tr("Only the longest chains passed, so no decay can be fitted.");
    case Reason::TooFewLengths:
        break;
    }
    return EvaluationsView::tr("A decay asks for tasks of two lengths at least (attribute chain).");
}

} // namespace

EvaluationsView::EvaluationsView(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_evaluations(new RecordTableModel(
          workspace, domain::EntityKind::Evaluation, { "title", "subject", "date", "basis", "file_name" }, {}, this))
    , m_results(new ResultsModel(this))
    , m_import(new EvaluationImport(workspace, this))
    , m_form(new RecordForm(workspace, domain::EntityKind::Evaluation, {}))
    , m_profile(new ProfileChart(workspace, this))
    , m_decay(new DecayChart(workspace, this))
    , m_mapping(new MappingView(workspace, this))
{
    setObjectName(QStringLiteral("evaluations"));
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(makeList());
    splitter->addWidget(makeTabs());
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(splitter, 1);
    connect(m_import, &EvaluationImport::imported, this, &EvaluationsView::select);
    connect(m_evaluations, &QAbstractItemModel::modelReset, this, &EvaluationsView::follow);
    connect(&workspace.document(), &document::Document::changed, this, &EvaluationsView::follow);
    if (m_evaluations->rowCount() > 0)
        m_table->selectRow(0);
    follow();
}

EvaluationsView::~EvaluationsView()
{
    m_cancel.cancel();
}

QWidget* EvaluationsView::makeList()
{
    m_table = new QTableView;
    m_table->setModel(m_evaluations);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("Evaluations"));
    dressTable(*m_table, m_workspace);
    m_table->setMinimumHeight(4 * kRowHeight);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    const std::pair<int, int> widths[] = { { 1, 14 }, { 2, 11 }, { 3, 15 }, { 4, 10 } }; // characters
    for (const auto& [column, characters] : widths)
        m_table->setColumnWidth(column, characters * fontMetrics().averageCharWidth() + 8);
    auto* import = new QPushButton(themeIcon(QStringLiteral("document-import")), tr("Import Results…"));
    auto* published = new QPushButton(themeIcon(QStringLiteral("list-add")), tr("Add Published"));
    m_update = new QPushButton(tr("New Results…"));
    m_remove = new QPushButton(themeIcon(QStringLiteral("edit-delete")), tr("Remove"));
    setTip(*import, tr("JSON Lines with one sample a line, a table of tasks (CSV), or a log of Inspect (JSON)."));
    setTip(*published, tr("An evaluation of which only figures are known."));
    setTip(*m_update, tr("Reads a newer file into the chosen evaluation; estimates follow."));
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(8, 8, 8, 8);
    buttons->setSpacing(8);
    for (QPushButton* button : { import, m_update, published, m_remove }) {
        button->setEnabled(!m_workspace.document().isReadOnly());
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto* list = new QWidget;
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(buttons);
    column->addWidget(m_import);
    column->addWidget(m_table, 1);
    connect(import, &QPushButton::clicked, this, [this] { m_import->start(); });
    connect(m_update, &QPushButton::clicked, this, [this] { m_import->start(current()); });
    connect(published, &QPushButton::clicked, this, &EvaluationsView::addPublished);
    connect(m_remove, &QPushButton::clicked, this, &EvaluationsView::remove);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &EvaluationsView::follow);
    return list;
}

QWidget* EvaluationsView::makeTabs()
{
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    auto* figures = new QWidget;
    auto* figuresColumn = new QVBoxLayout(figures);
    figuresColumn->addWidget(m_rates = plainLabel(figures));
    figuresColumn->addWidget(m_profile);
    figuresColumn->addStretch(1);
    auto* decay = new QWidget;
    auto* decayColumn = new QVBoxLayout(decay);
    decayColumn->addWidget(m_fit = plainLabel(decay));
    decayColumn->addWidget(m_decay, 1);
    auto* results = new QTableView;
    results->setModel(m_results);
    results->setAccessibleName(tr("Results"));
    dressTable(*results, m_workspace);
    results->horizontalHeader()->setStretchLastSection(true);
    results->setColumnWidth(ResultsModel::TaskColumn, 30 * fontMetrics().averageCharWidth());
    auto* form = new QWidget;
    auto* formColumn = new QVBoxLayout(form);
    formColumn->addWidget(m_form);
    formColumn->addStretch(1);
    for (QWidget* page : { figures, decay, form, static_cast<QWidget*>(m_mapping) })
        page->setAutoFillBackground(true); // that of the charts
    m_tabs->addTab(scrolled(figures), tr("pass@k and profile"));
    m_tabs->addTab(decay, tr("Decay"));
    m_tabs->addTab(m_mapping, tr("Likelihoods"));
    m_tabs->addTab(results, tr("Results"));
    m_tabs->addTab(scrolled(form), tr("Description"));
    return m_tabs;
}

std::optional<Id> EvaluationsView::current() const
{
    return m_evaluations->recordAt(m_table->currentIndex().row());
}

void EvaluationsView::select(const Id& evaluation)
{
    if (const int row = m_evaluations->rowOf(evaluation); row >= 0)
        m_table->selectRow(row);
    follow();
}

void EvaluationsView::reveal(const EntityKey& key)
{
    const auto* estimate = m_workspace.model().table<domain::Estimate>().find(key.id);
    if (estimate && estimate->source != domain::EstimateSource::Evaluation)
        return;
    select(estimate ? estimate->evaluation : key.id);
    if (!estimate)
        return;
    m_tabs->setCurrentWidget(m_mapping);
    m_mapping->select(key.id);
}

void EvaluationsView::follow()
{
    const auto id = current();
    const bool mayEdit = id.has_value() && !m_workspace.document().isReadOnly();
    m_remove->setEnabled(mayEdit);
    m_update->setEnabled(mayEdit);
    m_tabs->setEnabled(id.has_value());
    m_form->edit(id);
    const auto* evaluation = id ? m_workspace.model().table<domain::Evaluation>().find(*id) : nullptr;
    const bool isSame = evaluation && m_shown == *evaluation;
    if (isSame && m_rates->text().size() > 0)
        return;
    m_shown = evaluation ? std::optional(*evaluation) : std::nullopt;
    m_mapping->showEvaluation(id);
    compute();
}

/// Off the GUI thread, and what was being made for another evaluation is let go.
void EvaluationsView::compute()
{
    m_cancel.cancel();
    m_cancel = base::CancelToken();
    if (m_job)
        m_job->deleteLater();
    m_job = nullptr;
    showFigures({});
    if (!m_shown) {
        m_rates->setText(m_workspace.model().table<domain::Evaluation>().isEmpty()
                ? tr("No evaluation yet. Import the results of one, or add published figures.")
                : tr("Select an evaluation to see its figures."));
        return;
    }
    if (m_shown->results.isEmpty()) {
        m_rates->setText(m_shown->published.isEmpty()
                ? tr("Neither results nor published figures yet.")
                : tr("Published, without the results of tasks:") + u'\n' + m_shown->published.join(u'\n'));
        return;
    }
    m_rates->setText(tr("Working…"));
    const auto* reference = m_workspace.model().table<domain::Evaluation>().find(m_shown->reference);
    const auto figures = std::make_shared<EvaluationFigures>();
    m_job = new BackgroundJob(this);
    connect(m_job, &BackgroundJob::finished, this, [this, figures](const base::Status& status) {
        if (status)
            showFigures(*figures);
        else
            m_rates->setText(wording::sentence(status.error()));
    });
    m_job->start([of = *m_shown, with = reference ? std::optional(*reference) : std::nullopt, cancel = m_cancel,
                     figures]() -> base::Status {
        auto made = figuresOf(of, with ? &*with : nullptr, cancel);
        if (!made)
            return made.error();
        *figures = std::move(*made);
        return base::Done{};
    });
}

void EvaluationsView::showFigures(const EvaluationFigures& figures)
{
    QStringList lines;
    for (const auto& rate : figures.rates)
        lines << rateText(rate);
    if (m_shown && !m_shown->published.isEmpty())
        lines << tr("Published: %1").arg(m_shown->published.join(QStringLiteral("; ")));
    m_rates->setText(lines.join(u'\n'));
    m_profile->setVisible(!figures.profile.empty());
    m_profile->showBars(figures.profile);
    m_fit->setText(decayText(figures.decay));
    m_decay->setVisible(!figures.decay.points.empty());
    m_decay->showDecay(figures.decay);
    m_results->show(figures.results);
}

void EvaluationsView::addPublished()
{
    domain::Evaluation made;
    made.id = Id::random();
    made.title = tr("Published figures");
    made.basis = domain::Basis::Published;
    made.date = QDate::currentDate();
    if (!m_workspace.run(commands::addEntity(m_workspace.model(), made)))
        return;
    select(made.id);
    m_tabs->setCurrentIndex(m_tabs->count() - 1);
}

void EvaluationsView::remove()
{
    m_form->finish();
    if (const auto id = current())
        m_workspace.run(commands::removeEntities(m_workspace.model(), { { domain::EntityKind::Evaluation, *id } }));
}

} // namespace hz::ui
