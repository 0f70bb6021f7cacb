#include "model/openpsa/projects/fault_trees.h"
#include "model/openpsa/writer/open_psa_writer.h"
#include "model/scoring/graph/node_formula.h"

#include <algorithm>
#include <array>
#include <map>

namespace hz::openpsa {

namespace {

using domain::Posture;
using scoring::BasicEvent;

constexpr std::array kPostures{ std::pair(Posture::Inherent, "inherent"), std::pair(Posture::Current, "current"),
    std::pair(Posture::Target, "target") };

/// Hazards, then consequences, by code.
std::vector<domain::Node> topsOf(const domain::Model& model)
{
    std::vector<domain::Node> tops;
    model.nodes().forEach([&](const domain::Node& node) {
        if (node.kind == domain::NodeKind::Hazard || node.kind == domain::NodeKind::Consequence)
            tops.push_back(node);
    });
    std::ranges::stable_sort(tops, {}, [](const domain::Node& node) { return std::pair(node.kind, node.code); });
    return tops;
}

std::string titleOf(const domain::Model& model, const BasicEvent& event)
{
    const auto title = [&](const base::Id& node) { return model.node(node)->title.toStdString(); };
    if (const domain::CommonCauseGroup* group = model.commonCauses().find(event.id))
        return group->name.toStdString();
    if (event.kind != BasicEvent::Kind::Transmits && event.kind != BasicEvent::Kind::Taken)
        return title(event.id);
    const domain::Link& link = *model.link(event.id);
    return title(link.from) + " -> " + title(link.to);
}

class Trees {
public:
    explicit Trees(const domain::Model& model)
        : m_model(model)
        , m_tops(topsOf(model))
    {
    }

    base::Result<QByteArray> written();

private:
    void addTree(const scoring::NodeFormula& built, const char* posture);
    void addEvents(const scoring::NodeFormula& built);

    const domain::Model& m_model;
    std::vector<domain::Node> m_tops;
    std::map<std::pair<BasicEvent::Kind, base::Id>, std::size_t> m_indices;
    std::vector<WrittenEvent> m_events;
    std::vector<WrittenTree> m_trees;
};

base::Result<QByteArray> Trees::written()
{
    std::vector<base::Id> ids;
    for (const domain::Node& top : m_tops)
        ids.push_back(top.id);
    std::array<scoring::NodeFormula, kPostures.size()> built;
    for (std::size_t i = 0; i < kPostures.size(); ++i) {
        built[i] = scoring::nodeFormula(m_model, ids, kPostures[i].first);
        for (std::size_t top = 0; top < ids.size(); ++top)
            if (built[i].roots[top].brought != engine::Formula::no())
                return base::Error{ "openpsa.recurs", { ids[top] }, m_tops[top].code.toStdString() };
        addTree(built[i], kPostures[i].second);
    }
    return writeOpenPsa(m_model.project().title.toStdString(), m_events, m_trees);
}

void Trees::addTree(const scoring::NodeFormula& built, const char* posture)
{
    addEvents(built);
    WrittenTree tree{ posture, {}, &built.formula };
    for (const BasicEvent& event : built.events)
        tree.events.push_back(m_indices.at({ event.kind, event.id }));
    for (std::size_t top = 0; top < m_tops.size(); ++top)
        tree.tops.push_back({ m_tops[top].code.toStdString() + '_' + posture, m_tops[top].title.toStdString(),
            built.roots[top].standing });
    m_trees.push_back(std::move(tree));
}

/// Those that no tree before has. All are named at once, as each asking looks at the whole model.
void Trees::addEvents(const scoring::NodeFormula& built)
{
    const auto names = scoring::eventNames(m_model, built.events);
    for (std::size_t variable = 0; variable < built.events.size(); ++variable) {
        const BasicEvent& event = built.events[variable];
        if (!m_indices.try_emplace({ event.kind, event.id }, m_events.size()).second)
            continue;
        const base::Interval probability = built.probabilities[variable];
        m_events.push_back({ names[variable], titleOf(m_model, event),
            probability.isPoint() ? std::optional(probability.low) : std::nullopt });
    }
}

} // namespace

base::Result<QByteArray> faultTreesOf(const domain::Model& model)
{
    return Trees(model).written();
}

} // namespace hz::openpsa
