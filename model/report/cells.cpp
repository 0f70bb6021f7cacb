#include "model/report/cells.h"
#include "model/report/words.h"

#include "model/domain/choices.h"
#include "model/domain/fields.h"
#include "model/domain/likelihood_writer.h"
#include "model/drawing/risk_mark.h"
#include "model/drawing/text.h"
#include "model/drawing/theme.h"
#include "model/evidence/estimates.h"
#include "model/wording/wording.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace hz::report {

namespace {

constexpr int kNameLimit = 120;

void sortByCode(std::vector<const domain::Node*>& nodes)
{
    std::sort(nodes.begin(), nodes.end(), [](const domain::Node* a, const domain::Node* b) {
        return a->code == b->code ? a->id < b->id : drawing::codeComesBefore(a->code, b->code);
    });
}

std::vector<const domain::Node*> nodesOf(const domain::Model& model, const std::vector<base::Id>& ids)
{
    std::vector<const domain::Node*> nodes;
    for (const base::Id& id : ids)
        if (const domain::Node* node = model.node(id))
            nodes.push_back(node);
    sortByCode(nodes);
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    return nodes;
}

} // namespace

TableCell textCell(const QString& text, bool bold)
{
    TableCell cell;
    cell.text = text;
    cell.bold = bold;
    return cell;
}

namespace {

TableCell cellOf(const drawing::RiskMark& mark)
{
    using drawing::RiskMark;
    TableCell cell;
    if (mark.state == RiskMark::State::None) {
        cell.text = QStringLiteral("\u2013");
        return cell;
    }
    cell.text = mark.code;
    cell.symbol = mark.symbol;
    cell.hatched = mark.state == RiskMark::State::Range || mark.state == RiskMark::State::Unknown;
    if (mark.state == RiskMark::State::Known) {
        cell.fill = drawing::Theme::of(drawing::Theme::Mode::Print).riskFill(mark.colour);
        cell.textColour = drawing::Theme::textOn(cell.fill);
    }
    return cell;
}

} // namespace

TableCell riskCell(const NodeScore& score, const RiskResult& result, domain::Posture posture, std::size_t category)
{
    return cellOf(drawing::riskMark(score, result, posture, category));
}

TableCell riskAndReductionCell(
    const NodeScore& score, const RiskResult& result, domain::Posture posture, std::size_t category)
{
    TableCell cell = riskCell(score, result, posture, category);
    const CategoryRisk& risk = score.categories[category];
    if (risk.worst || risk.eliminated)
        cell.text += u'\n' + wording::lossText(risk.lossReduction);
    return cell;
}

namespace {

/// Once for the exposure, so that nobody asks how often: the number is the probability. Of what happens at moments they
/// differ, however rare it is.
bool standsOrNot(const NodeScore& score)
{
    constexpr double kRounding = 1e-13;
    const auto isSame = [](double number, double probability) {
        return std::abs(number - probability) <= kRounding * std::abs(number);
    };
    return isSame(score.occurrences.value.low, score.probability.value.low)
        && isSame(score.occurrences.value.high, score.probability.value.high);
}

} // namespace

TableCell expectedCell(const NodeScore& score, double years)
{
    TableCell cell = textCell(wording::expectedText(score));
    const bool hasOneNumber = score.occurrences.value.isPoint() && score.probability.value.isPoint();
    cell.hatched = !score.isDecidable || !hasOneNumber;
    if (score.isDecidable && !standsOrNot(score))
        cell.text += u'\n' + wording::frequencyText(score.occurrences, years);
    return cell;
}

QString rankText(int rank)
{
    return rank > 0 ? QString::number(rank) : QStringLiteral("\u2013");
}

QString shortName(const domain::Node& node)
{
    return drawing::oneLine(wording::nameOf(node), kNameLimit);
}

bool isElided(const domain::Node& node)
{
    return node.code.size() + node.title.size() >= kNameLimit || node.title.contains(u'\n');
}

QString controlLines(const domain::Model& model, const std::vector<base::Id>& controls)
{
    QStringList lines;
    for (const domain::Node* control : nodesOf(model, controls))
        lines.append(Report::tr("%1 (%2)").arg(shortName(*control),
            wording::label(domain::controlStatusChoices(), static_cast<int>(control->status)).toLower()));
    return lines.isEmpty() ? QStringLiteral("\u2013") : lines.join(u'\n');
}

QString nodeNames(const domain::Model& model, const std::vector<base::Id>& ids, std::size_t most)
{
    const auto nodes = nodesOf(model, ids);
    QStringList names;
    for (std::size_t i = 0; i < std::min(most, nodes.size()); ++i)
        names.append(shortName(*nodes[i]));
    if (nodes.size() > most)
        names.append(Report::tr("and %1 more").arg(nodes.size() - most));
    return names.join(QStringLiteral("; "));
}

QString withBasis(const QString& text, domain::Basis basis)
{
    return basis == domain::Basis::Illustrative && !text.isEmpty() ? text + u'\u2020' : text;
}

QString inForm(const domain::Model& model, domain::Likelihood form, double number)
{
    form.value = domain::Quantity::point(0.0);
    return wording::numberText(number) + wording::likelihoodText(form, model).mid(1); // of "0 per use"
}

QString ownLikelihood(const domain::Model& model, const domain::Node& node)
{
    const auto applied = evidence::appliedEstimatesOf(model, node.id);
    if (applied.empty()) {
        const QString typed = withBasis(wording::likelihoodText(node.likelihood, model), node.basis);
        return typed.isEmpty() ? QStringLiteral("\u2013") : typed;
    }
    const auto posterior = evidence::posteriorOf(model, applied.front());
    if (applied.size() > 1 || !posterior)
        return Report::tr("unknown (from evidence)");
    const QString evidenced = inForm(model, posterior->likelihood, posterior->summary.mean);
    const QString typed = wording::likelihoodText(node.likelihood, model);
    return typed.isEmpty() ? Report::tr("%1 (from evidence)").arg(evidenced)
                           : Report::tr("%1 (from evidence, in place of %2)").arg(evidenced, typed);
}

Paragraph basisNote()
{
    return { Report::tr("\u2020 An illustrative number: chosen to show the method, neither measured nor published."),
        Paragraph::Style::Small };
}

QString countOf(const domain::Occasion& occasion, const std::optional<domain::Quantity>& count)
{
    const QString plural = occasion.plural.isEmpty() ? occasion.name : occasion.plural;
    if (!count)
        return Report::tr("%1: not counted").arg(plural);
    const QString mean = wording::occasionsText(base::Interval::point(count->mean()), occasion);
    return count->shape == domain::Shape::Point
        ? mean
        : Report::tr("%1 (%2)").arg(mean, domain::quantityText(*count, wording::speech().notation));
}

std::vector<const domain::Node*> nodesByCode(const domain::Model& model, domain::NodeKind kind)
{
    auto nodes = model.nodes().all();
    std::erase_if(nodes, [kind](const domain::Node* node) { return node->kind != kind; });
    sortByCode(nodes);
    return nodes;
}

} // namespace hz::report
