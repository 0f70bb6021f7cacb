#include "ui/worksheet/computed_columns.h"

#include "model/drawing/risk_mark.h"
#include "model/drawing/text.h"
#include "model/scoring/graph/hazard_graph.h"
#include "model/wording/loss_figures.h"
#include "model/wording/wording.h"
#include "ui/tables/score_cells.h"
#include "ui/tables/table_look.h"

#include <QCoreApplication>

namespace hz::ui {

namespace {

using Code = SheetTable::Code;
using domain::Entity;
using domain::NodeKind;
using domain::Posture;
using scoring::NodeScore;
using scoring::RiskResult;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ComputedColumns)
};

const QString kDash = QStringLiteral("\u2013");
constexpr int kRight = int(Qt::AlignRight) | int(Qt::AlignVCenter);

using ScoreCell = std::function<QVariant(const NodeScore&, const RiskResult&, int role)>;

/// Nothing where the row is not scored yet.
SheetColumn scoreColumn(
    const QString& key, const ColumnHead& head, const Workspace& workspace, Posture posture, ScoreCell cell)
{
    SheetColumn column;
    column.key = key;
    column.head = head;
    column.isOfResult = true;
    column.characters = 16;
    column.shown = [&workspace, posture, cell = std::move(cell)](const Entity& row, int role) -> QVariant {
        if (role == FigureRole)
            return true;
        const auto result = workspace.result();
        const NodeScore* score = result ? result->in(posture).find(domain::idOf(row)) : nullptr;
        return score ? cell(*score, *result, role) : QVariant();
    };
    return column;
}

SheetColumn figureColumn(const char* key, const ColumnHead& head, const Workspace& workspace, ScoreFigure figure)
{
    return scoreColumn(QString::fromLatin1(key), head, workspace, Posture::Current,
        [figure](const NodeScore& score, const RiskResult& result, int role) {
            return scoreCell(score, result, figure, role);
        });
}

QVariant markData(const drawing::RiskMark& mark, const QString& tip, int role)
{
    if (role == SortRole)
        return mark.state == drawing::RiskMark::State::None
            ? QVariant()
            : QVariant(QStringLiteral("%1 %2").arg(mark.order).arg(mark.code));
    return role == Qt::ToolTipRole ? QVariant(drawing::plainTip(tip)) : markCell(mark, role);
}

/// In the category that the window shows, or the worst of all.
SheetColumn worstColumn(const char* key, const ColumnHead& head, const Workspace& workspace, Posture posture)
{
    return scoreColumn(QString::fromLatin1(key), head, workspace, posture,
        [&workspace, posture](const NodeScore& score, const RiskResult& result, int role) {
            const auto mark = drawing::riskMark(score, result, posture, workspace.category());
            const QStringList lines{ markWords(mark),
                Words::tr("Likelihood: %1").arg(wording::letterText(score, result.scheme)), scoreLines(score, result) };
            return markData(mark, lines.join(u'\n'), role);
        });
}

SheetColumn codeColumn(
    const QString& key, const ColumnHead& head, const Workspace& workspace, Posture posture, const Id& category)
{
    SheetColumn column = scoreColumn(
        key, head, workspace, posture, [posture, category](const NodeScore& score, const RiskResult& result, int role) {
            const int place = drawing::categoryIndex(result.scheme, category);
            if (place < 0)
                return QVariant();
            return markData(drawing::riskMark(score, result, posture, size_t(place)),
                riskLines(score, result, posture, size_t(place)), role);
        });
    column.characters = 11;
    return column;
}

QVariant lossData(const scoring::Bounded& loss, const NodeScore& score, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return score.isDecidable ? wording::lossText(loss) : wording::expectedText(score);
    case CopyRole:
    case Qt::ToolTipRole:
        return score.isDecidable ? exactText(loss.value) : wording::expectedText(score);
    case SortRole:
        return score.isDecidable ? QVariant(loss.value.high) : QVariant();
    case Qt::TextAlignmentRole:
        return kRight;
    case HatchedRole:
        return !loss.value.isPoint() || !score.isDecidable;
    default:
        return {};
    }
}

using LossOf =
    std::function<const scoring::Bounded*(const NodeScore&, const scoring::CategoryRisk&, const RiskResult&)>;

SheetColumn lossColumn(
    const QString& key, const ColumnHead& head, const Workspace& workspace, const Id& category, LossOf lossOf)
{
    return scoreColumn(key, head, workspace, Posture::Current,
        [category, lossOf = std::move(lossOf)](const NodeScore& score, const RiskResult& result, int role) -> QVariant {
            const int place = drawing::categoryIndex(result.scheme, category);
            const auto* loss = place < 0 ? nullptr : lossOf(score, score.categories[size_t(place)], result);
            if (!loss)
                return role == Qt::DisplayRole ? QVariant(kDash) : QVariant();
            return lossData(*loss, score, role);
        });
}

QVariant rankData(int rank, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return rank > 0 ? QVariant(rank) : QVariant(kDash);
    case CopyRole:
        return rank > 0 ? QVariant(QString::number(rank)) : QVariant();
    case SortRole:
        return rank > 0 ? QVariant(double(rank)) : QVariant();
    case Qt::TextAlignmentRole:
        return kRight;
    default:
        return {};
    }
}

SheetColumn rankColumn(const QString& key, const ColumnHead& head, const Workspace& workspace, const Id& category,
    int scoring::CategoryRisk::*rank)
{
    SheetColumn column = scoreColumn(key, head, workspace, Posture::Current,
        [category, rank](const NodeScore& score, const RiskResult& result, int role) {
            const int place = drawing::categoryIndex(result.scheme, category);
            return place < 0 ? QVariant() : rankData(score.categories[size_t(place)].*rank, role);
        });
    column.characters = 10;
    return column;
}

/// The figure of a node in a category: the loss of a consequence; of others what it takes off. Of a control that is not
/// credited there is none.
const scoring::Bounded* lossOf(const NodeScore& score, const scoring::CategoryRisk& risk, const RiskResult& result)
{
    if (score.kind == NodeKind::Consequence)
        return &risk.loss;
    const domain::Node* node = result.model.node(score.id);
    if (score.kind == NodeKind::Control && node && !scoring::isCredited(node->status, Posture::Current))
        return nullptr;
    return &risk.lossReduction;
}

const scoring::Bounded* furtherOf(const NodeScore& score, const scoring::CategoryRisk& risk, const RiskResult&)
{
    return score.kind == NodeKind::Control ? &risk.furtherReduction : nullptr;
}

std::vector<SheetColumn> categoryColumns(const SheetTable& table, const ColumnSources& sources)
{
    std::vector<SheetColumn> columns;
    const Workspace& workspace = sources.workspace;
    for (const domain::Category& each : domain::categoriesOf(workspace.model())) {
        const auto key = [&each](const char* family) {
            return QStringLiteral("%1.%2").arg(QLatin1String(family), each.letter);
        };
        const auto head = [&each](const QString& words, const QString& tip, bool isOfFigures) {
            return ColumnHead{ QStringLiteral("%1 %2").arg(each.letter, words),
                QStringLiteral("%1: %2").arg(each.name, tip), isOfFigures };
        };
        if (table.nodeKind != NodeKind::Control) {
            columns.push_back(codeColumn(key("before"),
                head(Words::tr("before"), Words::tr("Code and level without controls"), false), workspace,
                Posture::Inherent, each.id));
            columns.push_back(codeColumn(key("after"),
                head(Words::tr("after"), Words::tr("Code and level with the controls as they are"), false), workspace,
                Posture::Current, each.id));
            columns.push_back(codeColumn(key("target"),
                head(Words::tr("target"), Words::tr("Code and level with the planned controls too"), false), workspace,
                Posture::Target, each.id));
        }
        const QString figure = wording::lossFigureName(table.nodeKind, Posture::Current);
        columns.push_back(lossColumn(key("figure"), head(figure, figure, true), workspace, each.id, lossOf));
        if (table.nodeKind == NodeKind::Control)
            columns.push_back(
                lossColumn(key("further"), head(wording::furtherReductionName(), wording::furtherReductionName(), true),
                    workspace, each.id, furtherOf));
        columns.push_back(rankColumn(key("rank"),
            head(Words::tr("rank by level"), Words::tr("By level, then code, then severity; ties share a rank"), true),
            workspace, each.id, &scoring::CategoryRisk::rankQualitative));
        columns.push_back(
            rankColumn(key("rank_loss"), head(Words::tr("rank by loss"), Words::tr("By the figure beside it"), true),
                workspace, each.id, &scoring::CategoryRisk::rankQuantitative));
    }
    return columns;
}

SheetColumn perOccasionColumn(const OccasionFigures& occasions)
{
    SheetColumn column;
    column.key = QStringLiteral("per_occasion");
    const QString name = occasions.occasionName();
    column.head = { name.isEmpty() ? Words::tr("Per occasion") : Words::tr("Per %1").arg(name),
        Words::tr("How probable it is at one of them that it comes about"), true };
    column.isOfResult = true;
    column.characters = 16;
    column.shown = [&occasions](const Entity& row, int role) -> QVariant {
        const auto brought = occasions.of(domain::idOf(row));
        switch (role) {
        case FigureRole:
            return true;
        case StaleRole:
            return occasions.isStale();
        case Qt::TextAlignmentRole:
            return kRight;
        case Qt::DisplayRole:
            return brought ? wording::probabilityText({ *brought, true, {} }) : kDash;
        case CopyRole:
            return brought ? QVariant(exactText(*brought)) : QVariant();
        case SortRole:
            return brought ? QVariant(brought->high) : QVariant();
        case Qt::ToolTipRole:
            return brought ? exactText(*brought) : Words::tr("No moment of it has a part in this.");
        case HatchedRole:
            return brought && !brought->isPoint();
        default:
            return {};
        }
    };
    return column;
}

std::vector<SheetColumn> figureColumns(const SheetTable& table, const ColumnSources& sources)
{
    const Workspace& workspace = sources.workspace;
    if (table.nodeKind == NodeKind::Control)
        return { figureColumn("probability",
            { Words::tr("Probability of failing"), Words::tr("That it fails when it is called upon"), true }, workspace,
            ScoreFigure::Probability) };
    return {
        figureColumn("expected",
            { Words::tr("Expected"),
                Words::tr("How many times it comes about in the exposure, with the controls as they are"), true },
            workspace, ScoreFigure::Occurrences),
        figureColumn("frequency", { Words::tr("Frequency"), Words::tr("How often that is"), true }, workspace,
            ScoreFigure::Frequency),
        figureColumn("probability",
            { Words::tr("Probability"), Words::tr("That it comes about at least once in the exposure"), true },
            workspace, ScoreFigure::Probability),
    };
}

/// In the order of the framework.
std::vector<SheetColumn> hazardColumns(const ColumnSources& sources)
{
    const GraphNames& names = sources.names;
    const Workspace& workspace = sources.workspace;
    std::vector<SheetColumn> columns;
    columns.push_back(nameColumn("effects", { Words::tr("Potential Effects") },
        [&names](const Entity& row) { return names.effectsOf(domain::idOf(row)); }));
    columns.push_back(worstColumn("hri", { Words::tr("HRI") }, workspace, Posture::Inherent));
    columns.push_back(nameColumn("mitigations", { Words::tr("Recommended Mitigations") },
        [&names](const Entity& row) { return names.mitigationsOf(domain::idOf(row)); }));
    columns.push_back(worstColumn("hri_post", { Words::tr("HRI (post)") }, workspace, Posture::Current));
    return columns;
}

void append(std::vector<SheetColumn>& columns, std::vector<SheetColumn> more)
{
    std::ranges::move(more, std::back_inserter(columns));
}

} // namespace

SheetColumn nameColumn(const char* key, const ColumnHead& head, std::function<QString(const domain::Entity&)> names)
{
    SheetColumn column;
    column.key = QString::fromLatin1(key);
    column.head = head;
    column.characters = 36;
    column.shown = [names = std::move(names)](const Entity& row, int role) -> QVariant {
        switch (role) {
        case Qt::DisplayRole:
            return names(row);
        case Qt::ToolTipRole:
            return drawing::plainTip(names(row).replace(QStringLiteral("; "), QStringLiteral("\n")));
        case QuietRole:
            return true;
        default:
            return {};
        }
    };
    return column;
}

std::vector<SheetColumn> computedColumns(const SheetTable& table, const ColumnSources& sources)
{
    if (table.code == Code::Situations)
        return situationColumns(sources);
    const GraphNames& names = sources.names;
    std::vector<SheetColumn> columns;
    if (table.code == Code::Links)
        columns.push_back(nameColumn("controls", { Words::tr("Controls") },
            [&names](const Entity& row) { return names.guardsOf(domain::idOf(row)); }));
    if (!table.isOfNodes())
        return columns;
    if (table.code == Code::Hazards)
        append(columns, hazardColumns(sources));
    append(columns, figureColumns(table, sources));
    if (table.code == Code::Hazards)
        columns.push_back(perOccasionColumn(sources.occasions));
    if (table.code == Code::Controls)
        columns.push_back(nameColumn("guards", { Words::tr("Guards"), Words::tr("The links that it stops") },
            [&names](const Entity& row) { return names.guardedBy(domain::idOf(row)); }));
    else
        columns.push_back(nameColumn("causes", { Words::tr("Causes"), Words::tr("What leads to it") },
            [&names](const Entity& row) { return names.causesOf(domain::idOf(row)); }));
    if (table.code == Code::Hazards)
        columns.push_back(
            nameColumn("verification", { Words::tr("Verification"), Words::tr("Its controls with their states") },
                [&names](const Entity& row) { return names.verificationsOf(domain::idOf(row)); }));
    append(columns, categoryColumns(table, sources));
    return columns;
}

} // namespace hz::ui
