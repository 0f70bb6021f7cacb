#include "model/report/link_tables.h"

#include "model/report/cells.h"
#include "model/report/shown.h"
#include "model/report/words.h"

#include "model/domain/choices.h"
#include "model/drawing/text.h"
#include "model/wording/wording.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace hz::report {

using domain::Link;
using domain::Model;
using domain::Node;

namespace {

constexpr int kCodeLimit = 40;
constexpr int kTextLimit = 300;

bool isCertain(const Link& link)
{
    return link.chance.isNone() || link.chance == domain::Likelihood::condition(1.0);
}

bool isWorthARow(const Model& model, const Link& link)
{
    return !isCertain(link) || !link.chanceName.isEmpty() || !link.metBy.isNull() || link.forExposure || link.negated
        || model.node(link.from)->exclusive;
}

/// The code, where it has one.
QString briefName(const Node& node)
{
    return drawing::oneLine(node.code.isEmpty() ? wording::nameOf(node) : node.code, kCodeLimit);
}

std::vector<const Link*> linksByCode(const Model& model)
{
    auto links = model.links().all();
    std::erase_if(
        links, [&](const Link* link) { return model.node(link->from) == nullptr || model.node(link->to) == nullptr; });
    const auto comesBefore = [&](const Link* a, const Link* b) {
        const QString& x = model.node(a->from)->code;
        const QString& y = model.node(b->from)->code;
        if (x != y)
            return drawing::codeComesBefore(x, y);
        return a->from == b->from ? drawing::codeComesBefore(model.node(a->to)->code, model.node(b->to)->code)
                                  : a->from < b->from;
    };
    std::ranges::stable_sort(links, comesBefore);
    return links;
}

QString chanceNumber(const Model& model, const Link& link)
{
    const QString text = isCertain(link) ? QStringLiteral("1") : wording::likelihoodText(link.chance, model);
    return withBasis(text, link.chanceBasis);
}

/// "ignition: 0.07", and how it is drawn where that is not as usual.
QString chanceText(const Model& model, const Link& link)
{
    const QString name = drawing::oneLine(link.chanceName, kTextLimit);
    const QString number = chanceNumber(model, link);
    QStringList lines{ name.isEmpty() ? number : Report::tr("%1: %2").arg(name, number) };
    if (link.forExposure)
        lines << Report::tr("once for the exposure");
    if (model.node(link.from)->exclusive)
        lines << Report::tr("excludes the other ways out");
    if (link.negated)
        lines << Report::tr("while the first is not there");
    return lines.join(u'\n');
}

QString groundsText(const Link& link)
{
    QStringList lines;
    for (const QString& text : { link.chanceReason, link.chanceSource })
        if (!text.trimmed().isEmpty())
            lines << drawing::oneLine(text, kTextLimit);
    if (link.chanceBasis != domain::Basis::Unstated && link.chanceBasis != domain::Basis::Illustrative) // has a sign
        lines << wording::label(domain::basisChoices(), static_cast<int>(link.chanceBasis));
    return lines.isEmpty() ? QStringLiteral("–") : lines.join(u'\n');
}

/// What is left of 1, where all chances are numbers.
QString restText(const std::vector<const Link*>& ways)
{
    constexpr double kRounding = 1e-9;
    double rest = 1.0;
    for (const Link* way : ways) {
        if (way->chance.form != domain::Likelihood::Form::Condition)
            return Report::tr("not known");
        rest -= way->chance.value.mean();
    }
    return std::abs(rest) <= kRounding ? QStringLiteral("0") : wording::numberText(rest);
}

} // namespace

TableBlock linksTable(const Model& model)
{
    TableBlock table;
    table.columns = { { Report::tr("Link"), 2.0 }, { Report::tr("Chance"), 3.0 }, { Report::tr("Met by every"), 1.4 },
        { Report::tr("Reason and source"), 4.6 } };
    auto links = linksByCode(model);
    std::erase_if(links, [&](const Link* link) { return !isWorthARow(model, *link); });
    for (const Link* link : shownIn(table, links)) {
        const auto* occasion = model.table<domain::Occasion>().find(link->metBy);
        table.rows.push_back(
            { textCell(briefName(*model.node(link->from)) + QStringLiteral(" → ") + briefName(*model.node(link->to))),
                textCell(chanceText(model, *link)),
                textCell(occasion ? drawing::oneLine(occasion->name, kCodeLimit) : QStringLiteral("–")),
                textCell(groundsText(*link)) });
    }
    return table;
}

TableBlock branchesTable(const Model& model)
{
    TableBlock table;
    table.columns = { { Report::tr("At most one way out of"), 3.6 }, { Report::tr("Chance and where it leads"), 5.6 },
        { Report::tr("None of them"), 1.4, true } };
    std::map<base::Id, std::vector<const Link*>> ways;
    std::vector<base::Id> order;
    for (const Link* link : linksByCode(model)) {
        if (!model.node(link->from)->exclusive)
            continue;
        if (ways[link->from].empty())
            order.push_back(link->from);
        ways[link->from].push_back(link);
    }
    for (const base::Id& id : shownIn(table, order)) {
        QStringList lines;
        for (const Link* way : ways[id])
            lines << chanceNumber(model, *way) + QStringLiteral(" → ") + shortName(*model.node(way->to));
        table.rows.push_back(
            { textCell(shortName(*model.node(id))), textCell(lines.join(u'\n')), textCell(restText(ways[id])) });
    }
    return table;
}

TableBlock occasionsTable(const Model& model)
{
    TableBlock table;
    table.columns = { { Report::tr("Occasion"), 2.6 }, { Report::tr("In the exposure"), 3.0, true },
        { Report::tr("Basis"), 1.8 }, { Report::tr("Source"), 4.0 } };
    for (const domain::Occasion& occasion : domain::occasionsOf(model)) {
        const QString name = drawing::oneLine(occasion.name, kTextLimit);
        const bool isDefault = occasion.id == model.project().occasion;
        const QString source = drawing::oneLine(occasion.source, kTextLimit);
        table.rows.push_back({ textCell(isDefault ? Report::tr("%1 (unless said otherwise)").arg(name) : name),
            textCell(withBasis(countOf(occasion, occasion.count), occasion.basis)),
            textCell(wording::label(domain::basisChoices(), static_cast<int>(occasion.basis))),
            textCell(source.isEmpty() ? QStringLiteral("–") : source) });
    }
    return table;
}

} // namespace hz::report
