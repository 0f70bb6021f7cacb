#include "ui/results/ranking_model.h"

#include "model/drawing/text.h"
#include "model/scoring/graph/hazard_graph.h"
#include "model/scoring/worst_consequences.h"
#include "model/wording/interval_reasons.h"
#include "model/wording/loss_figures.h"
#include "model/wording/wording.h"
#include "ui/tables/score_cells.h"
#include "ui/tables/table_look.h"

#include <algorithm>
#include <cmath>

namespace hz::ui {

using domain::NodeKind;

RankingModel::RankingModel(Workspace& workspace, int category, QObject* parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
    , m_category(category)
{
    refresh();
    connect(&workspace.scoring(), &document::ScoringService::resultReady, this, &RankingModel::refresh);
    connect(&workspace, &Workspace::postureChanged, this, &RankingModel::refresh);
}

void RankingModel::setKind(NodeKind kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    refresh();
    emit headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
}

void RankingModel::refresh()
{
    beginResetModel();
    m_result = m_workspace.result();
    m_rows.clear();
    if (m_result)
        for (const scoring::NodeScore& score : m_result->in(m_workspace.posture()).nodes)
            if (score.kind == m_kind && m_category < static_cast<int>(score.categories.size())
                && m_result->model.node(score.id))
                m_rows.push_back(&score);
    order();
    endResetModel();
}

void RankingModel::sort(int column, Qt::SortOrder sortOrder)
{
    beginResetModel();
    m_column = column;
    m_order = sortOrder;
    order();
    endResetModel();
}

void RankingModel::order()
{
    const auto code = [this](const scoring::NodeScore* score) { return m_result->model.node(score->id)->code; };
    std::ranges::sort(m_rows, [&](const auto* a, const auto* b) { return drawing::codeComesBefore(code(a), code(b)); });
    std::ranges::stable_sort(m_rows, [this](const auto* a, const auto* b) { return comesBefore(*a, *b); });
}

bool RankingModel::comesBefore(const scoring::NodeScore& a, const scoring::NodeScore& b) const
{
    const auto byRank = [this](int left, int right) {
        if ((left == 0) != (right == 0))
            return right == 0;
        return m_order == Qt::AscendingOrder ? left < right : left > right;
    };
    const scoring::CategoryRisk& left = riskOf(a);
    const scoring::CategoryRisk& right = riskOf(b);
    switch (m_column) {
    case QualitativeColumn:
    case RiskColumn:
        if (left.rankQualitative == right.rankQualitative)
            return byRank(left.rankQuantitative, right.rankQuantitative);
        return byRank(left.rankQualitative, right.rankQualitative);
    case QuantitativeColumn:
    case FigureColumn:
        return byRank(left.rankQuantitative, right.rankQuantitative);
    case FurtherReductionColumn:
        return m_order == Qt::AscendingOrder ? left.furtherReduction.value.high > right.furtherReduction.value.high
                                             : left.furtherReduction.value.high < right.furtherReduction.value.high;
    case ExpectedColumn:
        return m_order == Qt::AscendingOrder
            ? sortNumber(a, ScoreFigure::Expected) > sortNumber(b, ScoreFigure::Expected)
            : sortNumber(a, ScoreFigure::Expected) < sortNumber(b, ScoreFigure::Expected);
    default:
        break;
    }
    const domain::Node& first = *m_result->model.node(a.id);
    const domain::Node& second = *m_result->model.node(b.id);
    return m_order == Qt::AscendingOrder ? drawing::codeComesBefore(first.code, second.code)
                                         : drawing::codeComesBefore(second.code, first.code);
}

QModelIndexList RankingModel::indexesOf(const std::vector<EntityKey>& keys) const
{
    QModelIndexList found;
    for (const EntityKey& key : keys) {
        if (key.kind != domain::EntityKind::Node)
            continue;
        const auto row = std::ranges::find(m_rows, key.id, [](const auto* score) { return score->id; });
        if (row != m_rows.end())
            found << index(static_cast<int>(row - m_rows.begin()), 0);
    }
    return found;
}

int RankingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RankingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

bool RankingModel::isCredited(const scoring::NodeScore& score) const
{
    return score.kind != NodeKind::Control
        || scoring::isCredited(m_result->model.node(score.id)->status, m_workspace.posture());
}

const scoring::Bounded& RankingModel::figureOf(const scoring::NodeScore& score, int column) const
{
    if (column == FurtherReductionColumn)
        return riskOf(score).furtherReduction;
    return m_kind == NodeKind::Consequence ? riskOf(score).loss : riskOf(score).lossReduction;
}

QVariant RankingModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const scoring::NodeScore& score = *m_rows[size_t(index.row())];
    const scoring::CategoryRisk& risk = riskOf(score);
    if (role == KeyRole)
        return QVariant::fromValue(nodeKey(score.id));
    if (role == FigureRole)
        return index.column() != NameColumn;
    switch (index.column()) {
    case QualitativeColumn:
        return rankData(risk.rankQualitative, role);
    case QuantitativeColumn:
        return rankData(risk.rankQuantitative, role);
    case FigureColumn:
    case FurtherReductionColumn:
        if (!isCredited(score))
            return role == Qt::DisplayRole ? QVariant(QStringLiteral("\u2013")) : QVariant();
        return figureData(score, index.column(), role);
    case ExpectedColumn:
        return scoreCell(score, *m_result, ScoreFigure::Expected, role);
    case NameColumn:
        return nameData(score, role);
    default:
        break;
    }
    const Posture posture = m_workspace.posture();
    if (role == Qt::ToolTipRole)
        return drawing::plainTip(riskLines(score, *m_result, posture, size_t(m_category)));
    return markCell(drawing::riskMark(score, *m_result, posture, size_t(m_category)), role);
}

QVariant RankingModel::rankData(int rank, int role) const
{
    if (role == Qt::DisplayRole)
        return rank > 0 ? QVariant(rank) : QVariant(QStringLiteral("\u2013"));
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == QuietRole)
        return rank == 0;
    if (role == Qt::ToolTipRole && rank == 0)
        return drawing::plainTip(tr("Not ranked: bears no impact in this category, or cannot occur"));
    return {};
}

/// A loss has no number where it comes from what cannot be decided.
QVariant RankingModel::figureData(const scoring::NodeScore& score, int column, int role) const
{
    const scoring::Bounded& figure = figureOf(score, column);
    const bool bearsNothing = riskOf(score).rankQuantitative == 0 && figure.value == base::Interval::point(0.0);
    switch (role) {
    case Qt::DisplayRole:
        return !score.isDecidable ? wording::expectedText(score)
            : bearsNothing        ? QStringLiteral("\u2013")
                                  : wording::lossText(figure);
    case CopyRole:
        return score.isDecidable ? exactText(figure.value) : wording::expectedText(score);
    case Qt::ToolTipRole:
        return drawing::plainTip(figureReason(score, figure));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignRight | Qt::AlignVCenter);
    case HatchedRole:
        return !figure.value.isPoint() || !scoring::isRiskDecidable(score, m_result->in(m_workspace.posture()));
    default:
        return {};
    }
}

/// The number in full, and why there is no number or not the whole of it.
QString RankingModel::figureReason(const scoring::NodeScore& score, const scoring::Bounded& figure) const
{
    if (!score.isDecidable)
        return wording::intervalReason(score, *m_result);
    QStringList lines{ exactText(figure.value) };
    if (std::isinf(figure.value.high))
        lines << wording::uncountedText(m_result->model);
    if (!scoring::isRiskDecidable(score, m_result->in(m_workspace.posture())))
        lines << tr("Without what cannot be decided: %1")
                     .arg(wording::undecidableNames(*m_result, m_workspace.posture()));
    return lines.join(u'\n');
}

QVariant RankingModel::nameData(const scoring::NodeScore& score, int role) const
{
    const domain::Node* current = m_workspace.model().node(score.id); // a title edited since then
    const domain::Node& node = current ? *current : *m_result->model.node(score.id);
    switch (role) {
    case Qt::DisplayRole:
        return wording::nameOf(node);
    case Qt::ToolTipRole:
        return drawing::plainTip(wording::nameOf(node));
    case Qt::AccessibleTextRole:
        return wording::accessibleName(node, m_result.get(), m_workspace.posture());
    default:
        return {};
    }
}

namespace {

/// Broken at the blank nearest to the middle: columns of figures are narrow.
QString inTwoLines(QString head)
{
    const qsizetype middle = head.size() / 2;
    const qsizetype before = head.lastIndexOf(u' ', middle);
    const qsizetype after = head.indexOf(u' ', middle);
    const qsizetype at = before < 0 || (after >= 0 && after - middle < middle - before) ? after : before;
    if (at >= 0)
        head[at] = u'\n';
    return head;
}

} // namespace

QVariant RankingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? headCell(headOf(section), role) : QVariant();
}

ColumnHead RankingModel::headOf(int column) const
{
    switch (column) {
    case QualitativeColumn:
        return { inTwoLines(tr("By level")),
            tr("Qualitative rank: by level, then code, then severity; ties share a rank"), true };
    case RiskColumn:
        return { tr("Risk"), tr("Code and level of the worst cell") };
    case QuantitativeColumn:
        return { inTwoLines(tr("By loss")), tr("Quantitative rank: by the figure beside it"), true };
    case FigureColumn:
        return { inTwoLines(wording::lossFigureName(m_kind, m_workspace.posture())), figureTip(), true };
    case FurtherReductionColumn:
        return { inTwoLines(wording::furtherReductionName()),
            tr("What the expected loss would shrink by if it never failed"), true };
    case ExpectedColumn:
        return m_kind == NodeKind::Control
            ? ColumnHead{ inTwoLines(tr("Fails with")), tr("Probability that it fails when called upon"), true }
            : ColumnHead{ tr("Expected"),
                  tr("How many times it comes about in the exposure; in brackets the probability of at least one"),
                  true };
    default:
        return { wording::label(domain::nodeKindChoices(), static_cast<int>(m_kind)) };
    }
}

QString RankingModel::figureTip() const
{
    return m_kind == NodeKind::Consequence ? tr("Expected loss in the exposure: expected number times magnitude")
        : m_kind == NodeKind::Control      ? tr("What the expected loss would grow by if it failed for certain")
                                           : tr("What eliminating it would take off the expected loss");
}

} // namespace hz::ui
