#include "model/report/cells.h"
#include "model/report/words.h"

#include "model/domain/choices.h"
#include "model/domain/fields.h"
#include "model/drawing/risk_mark.h"
#include "model/drawing/text.h"
#include "model/drawing/theme.h"
#include "model/evidence/estimates.h"
#include "model/wording/wording.h"

#include <QStringList>

#include <algorithm>

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

TableCell riskCell(const CategoryRisk& risk, const RiskResult& result)
{
    using drawing::RiskMark;
    const RiskMark mark = drawing::riskMark(risk, result.scheme);
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

TableCell riskAndReductionCell(const CategoryRisk& risk, const RiskResult& result)
{
    TableCell cell = riskCell(risk, result);
    if (risk.worst || risk.eliminated)
        cell.text += u'\n' + wording::lossText(risk.lossReduction);
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
    domain::Likelihood likelihood = posterior->likelihood;
    likelihood.value = domain::Quantity::point(0.0);
    const QString form = wording::likelihoodText(likelihood, model); // "0 per use"
    return Report::tr("%1 (from evidence)").arg(wording::numberText(posterior->summary.mean) + form.mid(1));
}

Paragraph basisNote()
{
    return { Report::tr("\u2020 An illustrative number: chosen to show the method, neither measured nor published."),
        Paragraph::Style::Small };
}

std::vector<const domain::Node*> nodesByCode(const domain::Model& model, domain::NodeKind kind)
{
    auto nodes = model.nodes().all();
    std::erase_if(nodes, [kind](const domain::Node* node) { return node->kind != kind; });
    sortByCode(nodes);
    return nodes;
}

} // namespace hz::report
