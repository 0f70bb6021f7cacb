#include "model/drawing/risk_mark.h"
#include "model/drawing/text.h"
#include "model/scoring/letters/cells.h"
#include "model/scoring/letters/risk_matrix.h"
#include "model/scoring/worst_consequences.h"
#include "model/wording/wording.h"
#include "ui/tables/score_cells.h"
#include "ui/tables/table_look.h"
#include "ui/worksheet/computed_columns.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>

namespace hz::ui {

namespace {

using domain::Entity;
using domain::Posture;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SituationColumns)
};

const domain::Link& linkOf(const Entity& row)
{
    return std::get<domain::Link>(row);
}

QString titleOf(const Workspace& workspace, const Id& id)
{
    const domain::Node* node = workspace.model().node(id);
    return node ? drawing::oneLine(wording::nameOf(*node), 100) : QString();
}

/// The hazard itself, or those that lead to a situation that is none.
QString hazardsOf(const Workspace& workspace, const GraphNames& names, const Id& from)
{
    const domain::Node* node = workspace.model().node(from);
    return node && node->kind == domain::NodeKind::Hazard ? titleOf(workspace, from) : names.causesOf(from);
}

/// The worst severity that the harm has in any category, by name with the category's letter.
QString severityOf(const Workspace& workspace, const GraphNames& names, const Id& consequence)
{
    const auto severities = domain::severitiesOf(workspace.model());
    QStringList words;
    for (const domain::Category& category : domain::categoriesOf(workspace.model())) {
        const Id severity = names.impactOf(consequence, category.id).severity;
        const auto found = std::ranges::find(severities, severity, &domain::SeverityLevel::id);
        if (found != severities.end())
            words << QStringLiteral("%1: %2 %3").arg(category.letter).arg(found->number).arg(found->name);
    }
    return words.join(QStringLiteral("; "));
}

/// The matrix of the newest result, made once for each.
class WayRisks {
public:
    /// What the node's risk is by the one consequence, the worst over all categories (or the one that is asked for).
    drawing::RiskMark markOf(const scoring::RiskResult& result, const domain::Link& link, const GraphNames& names,
        const std::optional<Id>& category)
    {
        const scoring::NodeScore* score = result.in(Posture::Current).find(link.from);
        if (!score)
            return {};
        follow(result);
        scoring::NodeScore alone = *score;
        const auto way = score->ways.find(link.to);
        for (std::size_t k = 0; k < alone.categories.size(); ++k)
            alone.categories[k] = way == score->ways.end()
                ? scoring::CategoryRisk()
                : riskOf(result, names.impactOf(link.to, result.scheme.categories[k].id).severity, way->second);
        return drawing::riskMark(alone, result, Posture::Current, category);
    }

private:
    void follow(const scoring::RiskResult& result)
    {
        if (m_matrix && m_revision == result.revision)
            return;
        m_matrix = std::make_unique<scoring::RiskMatrix>(result.model, result.scheme);
        m_revision = result.revision;
    }

    scoring::CategoryRisk riskOf(
        const scoring::RiskResult& result, const Id& severity, const scoring::LetterRange& letters) const
    {
        scoring::CategoryRisk risk;
        const auto place = std::ranges::find(result.scheme.severities, severity, &domain::SeverityLevel::id);
        if (place == result.scheme.severities.end())
            return risk;
        scoring::addCellsOf(risk, *m_matrix, static_cast<int>(place - result.scheme.severities.begin()), letters);
        if (risk.worst && risk.best)
            risk.code = m_matrix->codeOf(*risk.worst, *risk.best);
        return risk;
    }

    std::unique_ptr<scoring::RiskMatrix> m_matrix;
    std::uint64_t m_revision = 0;
};

SheetColumn situationChance(const Workspace& workspace)
{
    SheetColumn column;
    column.key = QStringLiteral("p1");
    column.head = { Words::tr("P1, chance of the situation"),
        Words::tr("That the situation comes about in the exposure, with the controls as they are"), true };
    column.isOfResult = true;
    column.shown = [&workspace](const Entity& row, int role) -> QVariant {
        if (role == FigureRole)
            return true;
        const auto result = workspace.result();
        const auto* score = result ? result->in(Posture::Current).find(linkOf(row).from) : nullptr;
        return score ? scoreCell(*score, *result, ScoreFigure::Probability, role) : QVariant();
    };
    return column;
}

SheetColumn residualRisk(const Workspace& workspace, const GraphNames& names)
{
    SheetColumn column;
    column.key = QStringLiteral("residual");
    column.head = { Words::tr("Residual risk"),
        Words::tr("Code and level of this situation with this harm, with the controls as they are") };
    column.isOfResult = true;
    column.characters = 14;
    column.shown = [&workspace, &names, risks = std::make_shared<WayRisks>()](const Entity& row, int role) -> QVariant {
        if (role == FigureRole)
            return true;
        const auto result = workspace.result();
        if (!result)
            return {};
        const auto mark = risks->markOf(*result, linkOf(row), names, workspace.category());
        if (role == SortRole)
            return QStringLiteral("%1 %2").arg(mark.order).arg(mark.code);
        return markCell(mark, role);
    };
    return column;
}

} // namespace

std::vector<SheetColumn> situationColumns(const ColumnSources& sources)
{
    const Workspace& workspace = sources.workspace;
    const GraphNames& names = sources.names;
    std::vector<SheetColumn> columns;
    columns.push_back(nameColumn("hazard", { Words::tr("Hazard") },
        [&](const Entity& row) { return hazardsOf(workspace, names, linkOf(row).from); }));
    columns.push_back(nameColumn("sequence", { Words::tr("Sequence of events"), Words::tr("What leads to it") },
        [&](const Entity& row) { return names.causesOf(linkOf(row).from); }));
    columns.push_back(situationChance(workspace));
    columns.push_back(nameColumn("severity", { Words::tr("Severity") },
        [&](const Entity& row) { return severityOf(workspace, names, linkOf(row).to); }));
    columns.push_back(nameColumn("controls", { Words::tr("Risk controls") }, [&](const Entity& row) {
        QStringList both{ names.mitigationsOf(linkOf(row).from), names.guardsOf(domain::idOf(row)) };
        QStringList all = both.join(QStringLiteral("; ")).split(QStringLiteral("; "), Qt::SkipEmptyParts);
        all.removeDuplicates();
        return all.join(QStringLiteral("; "));
    }));
    columns.push_back(residualRisk(workspace, names));
    return columns;
}

} // namespace hz::ui
