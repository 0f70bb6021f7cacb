#include "model/wording/interval_reasons.h"

#include "model/scoring/graph/meetings.h"
#include "model/scoring/graph/unit.h"
#include "model/wording/wording.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace hz::wording {

namespace {

using scoring::HazardGraph;
using scoring::NodeScore;
using scoring::RiskResult;

constexpr qsizetype kMaxNamed = 3;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Interval)
};

QString listed(const QStringList& names)
{
    const QString shown = names.mid(0, kMaxNamed).join(QStringLiteral(", "));
    return names.size() > kMaxNamed ? Words::tr("%1 and %2 more").arg(shown).arg(names.size() - kMaxNamed) : shown;
}

/// Of none: of a project that does not name any.
QString pluralOf(const domain::Occasion* occasion)
{
    if (!occasion)
        return Words::tr("occasions");
    return (occasion->plural.isEmpty() ? occasion->name : occasion->plural).simplified();
}

/// Of those among the streams.
QString uncounted(const HazardGraph& graph, std::span<const std::uint32_t> streams, const domain::Model& model)
{
    QStringList names;
    for (const std::uint32_t place : streams) {
        const HazardGraph::Stream& stream = graph.streams[place];
        if (stream.isOccasion && std::isinf(stream.moments.range.high))
            names << pluralOf(model.table<domain::Occasion>().find(stream.id));
    }
    return names.isEmpty() ? QString() : Words::tr("No upper end: nobody counts the %1.").arg(listed(names));
}

/// What asks for two moments at once in the part of the graph that the node depends on.
QString undecidable(const HazardGraph& graph, const scoring::Unit& unit)
{
    const auto name = [&graph](std::uint32_t node) { return nameOf(*graph.nodes[node].entity); };
    for (const scoring::Meetings::Missed& missed : scoring::meetingsOf(graph).missed)
        if (std::ranges::binary_search(unit.nodes, missed.node))
            return Words::tr("Not decidable: %1 asks for %2 and %3 at one moment, but they never meet. Say how long "
                             "one of them lasts, or that it is a condition.")
                .arg(name(missed.node), name(missed.first), name(missed.second));
    return Words::tr("Not decidable: it rests on occurrences that never meet.");
}

QString boundedReason(const NodeScore& score, const HazardGraph& graph, const scoring::Unit& unit)
{
    if (score.occurrences.exact && score.probability.exact)
        return Words::tr("An interval, as not everything that it rests on is known as a number.");
    const bool lasts =
        std::ranges::any_of(unit.nodes, [&](std::uint32_t node) { return graph.nodes[node].lasts > 0.0; });
    return score.occurrences.exact && lasts
        ? Words::tr("Its probability is a guaranteed interval: several moments may meet the same thing that lasts.")
        : Words::tr("A guaranteed interval: a limit was met before the exact number.");
}

} // namespace

QString intervalReason(const NodeScore& score, const RiskResult& result)
{
    const bool isPoint = score.occurrences.value.isPoint() && score.probability.value.isPoint();
    if (score.isDecidable && isPoint)
        return {};
    const HazardGraph graph = scoring::hazardGraphOf(result.model);
    const std::uint32_t node = graph.indexOf(score.id);
    if (node == scoring::kNowhere)
        return {};
    const scoring::Unit unit = scoring::unitOf(graph, std::array{ node });
    QStringList reasons;
    if (!score.isDecidable)
        reasons << undecidable(graph, unit);
    if (std::isinf(score.occurrences.value.high))
        reasons << uncounted(graph, unit.streams, result.model);
    else if (!isPoint)
        reasons << boundedReason(score, graph, unit);
    reasons.removeAll(QString());
    return reasons.join(u'\n');
}

QString openReason(const domain::Model& model, const base::Id& id, bool isEndless)
{
    const HazardGraph graph = scoring::hazardGraphOf(model);
    const std::uint32_t node = graph.indexOf(id);
    if (node == scoring::kNowhere)
        return {};
    const scoring::Unit unit = scoring::unitOf(graph, std::array{ node });
    if (!scoring::meetingsOf(graph).isDecidable[node])
        return undecidable(graph, unit);
    return isEndless ? uncounted(graph, unit.streams, model) : QString();
}

QString uncountedText(const domain::Model& model)
{
    const HazardGraph graph = scoring::hazardGraphOf(model);
    std::vector<std::uint32_t> streams;
    for (const HazardGraph::Node& node : graph.nodes)
        streams.push_back(node.stream);
    for (const HazardGraph::Link& link : graph.links)
        streams.push_back(link.metBy);
    std::ranges::sort(streams);
    const auto repeated = std::ranges::unique(streams);
    streams.erase(repeated.begin(), repeated.end());
    std::erase(streams, scoring::kNowhere);
    return uncounted(graph, streams, model);
}

QString undecidableNames(const RiskResult& result, domain::Posture posture)
{
    QStringList names;
    for (const NodeScore& score : result.in(posture).nodes)
        if (score.kind == domain::NodeKind::Consequence && !score.isDecidable)
            if (const domain::Node* node = result.model.node(score.id))
                names << nameOf(*node);
    return listed(names);
}

} // namespace hz::wording
