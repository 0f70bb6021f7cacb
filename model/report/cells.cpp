#include "model/report/cells.h"
#include "model/report/words.h"

#include "model/drawing/risk_mark.h"
#include "model/drawing/text.h"
#include "model/drawing/theme.h"
#include "model/wording/wording.h"

#include <QStringList>

#include <algorithm>

namespace hz::report {

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
    cell.text = mark.state == RiskMark::State::Unknown ? mark.code + u' ' + Report::tr("unknown") : mark.code;
    cell.symbol = mark.symbol;
    cell.hatched = mark.state == RiskMark::State::Range || mark.state == RiskMark::State::Unknown;
    if (mark.state == RiskMark::State::Known) {
        cell.fill = drawing::Theme::of(drawing::Theme::Mode::Print).riskFill(mark.colour);
        cell.textColour = drawing::Theme::textOn(cell.fill);
    }
    return cell;
}

QString riskText(const CategoryRisk& risk, const RiskResult& result)
{
    const auto mark = drawing::riskMark(risk, result.scheme);
    return mark.state == drawing::RiskMark::State::None ? QString()
                                                        : (mark.code + u' ' + drawing::riskWords(mark)).trimmed();
}

QString rankText(int rank)
{
    return rank > 0 ? QString::number(rank) : QStringLiteral("\u2013");
}

std::vector<const domain::Node*> nodesByCode(const domain::Model& model, domain::NodeKind kind)
{
    auto nodes = model.nodes().all();
    std::erase_if(nodes, [kind](const domain::Node* node) { return node->kind != kind; });
    std::stable_sort(nodes.begin(), nodes.end(),
        [](const domain::Node* a, const domain::Node* b) { return drawing::codeComesBefore(a->code, b->code); });
    return nodes;
}

QString nodeNames(const domain::Model& model, std::vector<base::Id> ids)
{
    std::vector<const domain::Node*> nodes;
    for (const base::Id& id : ids)
        if (const domain::Node* node = model.node(id))
            nodes.push_back(node);
    std::sort(nodes.begin(), nodes.end(), [](const domain::Node* a, const domain::Node* b) {
        return a->code == b->code ? a->id < b->id : drawing::codeComesBefore(a->code, b->code);
    });
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    QStringList names;
    for (const domain::Node* node : nodes)
        names.append(wording::nameOf(*node));
    return names.join(QStringLiteral("; "));
}

} // namespace hz::report
