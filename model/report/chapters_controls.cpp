#include "model/report/attributes.h"
#include "model/report/cells.h"
#include "model/report/chapters.h"
#include "model/report/shown.h"
#include "model/report/words.h"

#include "model/domain/choices.h"
#include "model/drawing/text.h"
#include "model/evidence/estimates.h"
#include "model/scoring/graph/hazard_graph.h"
#include "model/wording/wording.h"

#include <map>

namespace hz::report {

using domain::Node;
using domain::NodeKind;
using domain::Posture;

namespace {

using Applied = std::map<base::Id, domain::Likelihood>; // from evidence

const QString kNothing = QStringLiteral("\u2013");

/// "Implemented", "strong": what there is of it, and how good it is held to be.
QString standing(const domain::Model& model, const Node& control)
{
    const auto* rating = model.table<domain::ControlRating>().find(control.rating);
    return wording::label(domain::controlStatusChoices(), static_cast<int>(control.status)) + u'\n'
        + (rating != nullptr ? drawing::oneLine(rating->name, 40) : Report::tr("unrated"));
}

/// When its failure is drawn.
QString drawnText(const Node& control, const Applied& applied)
{
    const auto found = applied.find(control.id);
    const domain::Likelihood& own = found == applied.end() ? control.likelihood : found->second;
    if (control.hidden)
        return Report::tr("hidden: once for the exposure");
    return own.form == domain::Likelihood::Form::Tested ? Report::tr("tested: anew each time")
                                                        : Report::tr("anew each time");
}

/// Its own number, or the range of its rating where it has none; and when that is drawn.
QString ownFailure(const domain::Model& model, const Node& control, const Applied& applied)
{
    QString text = ownLikelihood(model, control);
    if (text == kNothing) {
        const auto* rating = model.table<domain::ControlRating>().find(control.rating);
        text = rating == nullptr ? Report::tr("1, as nothing is said")
                                 : wording::probabilityText({ { rating->low, rating->high }, true, {} });
    }
    return text + u'\n' + drawnText(control, applied);
}

/// What degrades it included.
TableCell failureCell(const NodeScore& score, bool isCredited)
{
    TableCell cell = textCell(isCredited ? wording::probabilityText(score.probability) : kNothing);
    cell.hatched = isCredited && !score.probability.value.isPoint();
    return cell;
}

TableBlock controlsTable(const RiskResult& result, const std::vector<const Node*>& controls)
{
    TableBlock table;
    table.columns = { { Report::tr("Control"), 2.6 }, { Report::tr("Status, rating"), 1.9 },
        { Report::tr("Fails by itself with"), 2.1 }, { Report::tr("Fails today with"), 1.4, true } };
    for (const auto& category : result.scheme.categories)
        table.columns.push_back({ category.name, 1.5, true });
    table.wholeIn = QStringLiteral("graphazard score --json");
    const Applied applied = evidence::appliedLikelihoods(result.model);
    for (const Node* control : shownIn(table, controls)) {
        const NodeScore* score = result.in(Posture::Current).find(control->id);
        const bool credited = scoring::isCredited(control->status, Posture::Current);
        std::vector<TableCell> row{ textCell(shortName(*control)), textCell(standing(result.model, *control)),
            textCell(ownFailure(result.model, *control, applied)), failureCell(*score, credited) };
        for (const CategoryRisk& risk : score->categories)
            row.push_back(textCell(credited ? wording::lossText(risk.lossReduction) + QStringLiteral("\n+ ")
                        + wording::lossText(risk.furtherReduction)
                                            : kNothing));
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

std::vector<Block> controlsChapter(const ReportSource& source)
{
    const auto controls = nodesByCode(source.result.model, NodeKind::Control);
    if (controls.empty())
        return {};
    std::vector<Block> blocks{ Heading{ 1, Report::tr("Controls") },
        Paragraph{ Report::tr(
            "For each category, in %1 per exposure. Upper number: saved by it today, the expected loss that its "
            "certain failure would add. Lower number, after +: still to be saved by perfecting it, what would go if it "
            "never failed. Nothing is saved yet by a planned control.")
                       .arg(source.result.model.project().magnitudeUnit) },
        Paragraph{ Report::tr(
            "Anew each time: it works or fails at each call by itself. Hidden: once failed it stays failed until it is "
            "found, so that one draw counts for the whole exposure. Tested: it fails unseen at a rate, until the next "
            "test finds it. Fails today: with what degrades it.") },
        basisNote(), controlsTable(source.result, controls) };
    if (TableBlock measures = measuresTable(source.result.model, controls); !measures.rows.empty())
        blocks.push_back(std::move(measures));
    return blocks;
}

} // namespace hz::report
