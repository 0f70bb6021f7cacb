#include "ui/results/rankings_view.h"
#include "ui/tables/cell_text.h"

#include "model/drawing/text.h"
#include "model/wording/agreement.h"
#include "model/wording/wording.h"
#include "ui/common/tip.h"
#include "ui/results/ranking_model.h"
#include "ui/results/swap_list_model.h"
#include "ui/tables/score_labels.h"
#include "ui/tables/selection_bridge.h"
#include "ui/tables/table_cells.h"
#include "ui/tables/table_look.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListView>
#include <QLocale>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hz::ui {

using domain::NodeKind;

namespace {

constexpr int kNarrowestColumn = 400;
constexpr int kShownName = 16; // letters of what is ranked, at least, before a second column comes beside
constexpr int kWidestFigure = 20; // letters
constexpr int kNarrowestFigure = 12;
constexpr int kLowestColumn = 300;
constexpr int kGap = 24;
constexpr int kMaxSwapRows = 3;
constexpr int kFigureColumns[]{ RankingModel::QualitativeColumn, RankingModel::QuantitativeColumn,
    RankingModel::FigureColumn, RankingModel::FurtherReductionColumn, RankingModel::ExpectedColumn };

} // namespace

RankingColumn::RankingColumn(Workspace& workspace, const domain::Category& category, int index, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_ranking(new RankingModel(workspace, index, this))
    , m_swaps(new SwapListModel(workspace, index, this))
    , m_table(new QTableView(this))
    , m_agreement(new PlainLabel({}, this))
    , m_swapList(new QListView(this))
{
    setMinimumSize(kNarrowestColumn, kLowestColumn);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    addHead(category);
    addTable();
    addAgreement();
    setKind(NodeKind::Hazard);
}

void RankingColumn::addHead(const domain::Category& category)
{
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new CategoryBadge(category, m_workspace, this));
    auto* name = new PlainLabel(drawing::oneLine(category.name, 60), this);
    QFont bold = name->font();
    bold.setBold(true);
    name->setFont(bold);
    head->addWidget(name, 1);
    static_cast<QVBoxLayout*>(layout())->addLayout(head);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setAccessibleName(tr("Rankings, %1").arg(category.name));
}

void RankingColumn::addTable()
{
    m_table->setModel(m_ranking);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    dressTable(*m_table, m_workspace);
    QHeaderView* heads = m_table->horizontalHeader();
    heads->setMinimumSectionSize(24);
    heads->setSectionsClickable(true);
    heads->setSortIndicatorShown(true);
    heads->setSortIndicator(RankingModel::QualitativeColumn, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    const auto width = [this](const char* sample) {
        return fontMetrics().horizontalAdvance(QString::fromLatin1(sample)) + 24;
    };
    m_table->setColumnWidth(RankingModel::RiskColumn, width("2B-4E") + 20);
    for (const int column : kFigureColumns)
        heads->setSectionResizeMode(column, QHeaderView::Fixed);
    heads->setStretchLastSection(true);
    static_cast<QVBoxLayout*>(layout())->addWidget(m_table, 1);
    connect(m_ranking, &QAbstractItemModel::modelReset, this, &RankingColumn::fitColumns);
    m_table->viewport()->installEventFilter(this);
    new SelectionBridge(m_workspace, *m_table, [this](const auto& keys) { return m_ranking->indexesOf(keys); });
}

/// As wide as figures are, up to a limit: names need room too, and a tip has every figure in full.
void RankingColumn::fitColumns()
{
    const int most = kWidestFigure * fontMetrics().averageCharWidth();
    for (const int column : kFigureColumns) {
        m_table->resizeColumnToContents(column);
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), most));
    }
    m_figuresWidth = 0;
    for (int column = 0; column < RankingModel::NameColumn; ++column)
        m_figuresWidth += m_table->columnWidth(column);
    giveRoomToNames();
}

/// Where there is little room, the widest figures give of theirs.
void RankingColumn::giveRoomToNames()
{
    const int letter = fontMetrics().averageCharWidth();
    int missing = m_figuresWidth + kShownName * letter - m_table->viewport()->width();
    for (const int column :
        { RankingModel::FigureColumn, RankingModel::FurtherReductionColumn, RankingModel::ExpectedColumn }) {
        const int width = m_table->columnWidth(column);
        const int given = std::clamp(missing, 0, std::max(0, width - kNarrowestFigure * letter));
        m_table->setColumnWidth(column, width - given);
        missing -= given;
    }
}

bool RankingColumn::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    return QWidget::eventFilter(watched, event);
}

void RankingColumn::addAgreement()
{
    m_agreement->setForegroundRole(QPalette::PlaceholderText);
    m_agreement->setContentsMargins(8, 0, 8, 0);
    m_swapList->setModel(m_swaps);
    m_swapList->setUniformItemSizes(true);
    m_swapList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_swapList->setAccessibleName(tr("Where the rankings disagree"));
    dressView(*m_swapList, m_workspace);
    addCopyAction(*m_swapList);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addWidget(m_agreement);
    column->addWidget(m_swapList);
    const auto select = [this](const QModelIndex& index) { m_workspace.select(m_swaps->keysAt(index.row())); };
    connect(m_swapList, &QListView::clicked, this, select);
    connect(m_swapList, &QListView::activated, this, select);
    connect(m_swaps, &QAbstractItemModel::modelReset, this, &RankingColumn::showAgreement);
}

void RankingColumn::setKind(NodeKind kind)
{
    m_ranking->setKind(kind);
    const bool isControl = kind == NodeKind::Control;
    m_table->setColumnHidden(RankingModel::QualitativeColumn, isControl);
    m_table->setColumnHidden(RankingModel::RiskColumn, isControl);
    m_table->setColumnHidden(RankingModel::FurtherReductionColumn, !isControl);
    fitColumns();
    showAgreement();
}

void RankingColumn::showAgreement()
{
    const bool isShown = m_ranking->kind() == NodeKind::Hazard;
    const int swaps = m_swaps->rowCount();
    const auto tau = m_swaps->tauB();
    m_agreement->setVisible(isShown);
    m_swapList->setVisible(isShown && swaps > 0);
    m_swapList->setFixedHeight(std::min(swaps, kMaxSwapRows) * kRowHeight);
    m_agreement->setText(tau
            ? tr("Agreement τb = %1; pairs that change places: %2").arg(wording::tauText(*tau, QLocale())).arg(swaps)
            : tr("Agreement: too few ranked hazards, or all tied"));
    setTip(*m_agreement, tr("Kendall's tau-b of the two rankings: 1 the same order, -1 the opposite"));
}

int RankingColumn::roomyWidth() const
{
    const int name = kShownName * fontMetrics().averageCharWidth();
    return std::max(m_figuresWidth + name + m_table->verticalScrollBar()->sizeHint().width(), kNarrowestColumn);
}

QString RankingColumn::tabSeparated() const
{
    return wholeTabSeparated(*m_table);
}

RankingsView::RankingsView(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_scroll(new QScrollArea(this))
    , m_waiting(new PlainLabel(tr("No result yet."), this))
{
    setObjectName(QStringLiteral("rankings"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(8);
    addBar();
    m_waiting->setAlignment(Qt::AlignCenter);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->viewport()->installEventFilter(this);
    column->addWidget(m_waiting, 1);
    column->addWidget(m_scroll, 1);
    connect(&workspace.scoring(), &document::ScoringService::resultReady, this, &RankingsView::rebuild);
    connect(&workspace, &Workspace::categoryChanged, this, &RankingsView::showCategory);
    rebuild();
}

void RankingsView::addBar()
{
    auto* bar = new QHBoxLayout;
    bar->setSpacing(4);
    auto* group = new QButtonGroup(this);
    const std::pair<NodeKind, QString> kinds[]{ { NodeKind::Hazard, tr("Hazards") }, { NodeKind::Cause, tr("Causes") },
        { NodeKind::Consequence, tr("Consequences") }, { NodeKind::Control, tr("Controls") } };
    for (const auto& [kind, words] : kinds) {
        auto* button = new QToolButton(this);
        button->setText(words);
        button->setCheckable(true);
        button->setChecked(kind == m_kind);
        button->setAutoRaise(true);
        group->addButton(button);
        bar->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, kind = kind] { setKind(kind); });
    }
    bar->addStretch(1);
    auto* copyAll = new QToolButton(this);
    copyAll->setText(tr("Copy as table"));
    setTip(*copyAll, tr("Copies the rankings as tab-separated text, with full precision"));
    copyAll->setAutoRaise(true);
    connect(copyAll, &QToolButton::clicked, this, &RankingsView::copy);
    bar->addWidget(copyAll);
    static_cast<QVBoxLayout*>(layout())->addLayout(bar);
}

void RankingsView::setKind(NodeKind kind)
{
    m_kind = kind;
    for (RankingColumn* column : m_columns)
        column->setKind(kind);
    arrange();
}

void RankingsView::rebuild()
{
    const auto result = m_workspace.result();
    m_waiting->setVisible(!result);
    m_scroll->setVisible(bool(result));
    if (!result || m_categories == result->scheme.categories)
        return;
    m_categories = result->scheme.categories;
    m_columns.clear();
    auto* body = new QWidget;
    m_grid = new QGridLayout(body);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(kGap);
    for (int i = 0; i < static_cast<int>(m_categories.size()); ++i) {
        m_columns.push_back(new RankingColumn(m_workspace, m_categories[size_t(i)], i, body));
        m_columns.back()->setKind(m_kind);
    }
    m_scroll->setWidget(body);
    showCategory();
}

void RankingsView::showCategory()
{
    const auto chosen = m_workspace.category();
    for (size_t i = 0; i < m_columns.size(); ++i)
        m_columns[i]->setVisible(!chosen || *chosen == m_categories[i].id);
    m_across = 0;
    arrange();
}

/// As many beside each other as fit, in lines of equal length.
void RankingsView::arrange()
{
    std::vector<RankingColumn*> shown;
    std::ranges::copy_if(m_columns, std::back_inserter(shown), [](const auto* column) { return !column->isHidden(); });
    if (shown.empty())
        return;
    int roomy = 0;
    for (const RankingColumn* column : shown)
        roomy = std::max(roomy, column->roomyWidth());
    const int fitting =
        std::clamp((m_scroll->viewport()->width() + kGap) / (roomy + kGap), 1, static_cast<int>(shown.size()));
    const int lines = (static_cast<int>(shown.size()) + fitting - 1) / fitting;
    const int across = (static_cast<int>(shown.size()) + lines - 1) / lines;
    if (across == m_across)
        return;
    m_across = across;
    for (size_t i = 0; i < shown.size(); ++i)
        m_grid->addWidget(shown[i], static_cast<int>(i) / across, static_cast<int>(i) % across);
}

bool RankingsView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_scroll->viewport() && event->type() == QEvent::Resize)
        arrange();
    return QWidget::eventFilter(watched, event);
}

void RankingsView::copy() const
{
    QStringList parts;
    for (size_t i = 0; i < m_columns.size(); ++i)
        if (!m_columns[i]->isHidden())
            parts << cellText(drawing::oneLine(m_categories[i].name)) + u'\n' + m_columns[i]->tabSeparated();
    QGuiApplication::clipboard()->setText(parts.join(QStringLiteral("\n\n")));
}

} // namespace hz::ui
