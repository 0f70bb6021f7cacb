#include "model/openpsa/projects/fault_trees.h"

#include "model/base/codes/openpsa_errors.h"
#include "model/domain/years.h"
#include "model/engine/formula/substitution.h"
#include "model/openpsa/writer/open_psa_writer.h"
#include "model/scoring/graph/hazard_graph.h"
#include "model/scoring/graph/meetings.h"
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
    if (const domain::Occasion* occasion = model.table<domain::Occasion>().find(event.id))
        return occasion->name.toStdString();
    if (event.id.isNull()) // the occasion of a project that has none
        return "occasion";
    if (event.kind != BasicEvent::Kind::Transmits && event.kind != BasicEvent::Kind::Taken)
        return title(event.id);
    const domain::Link& link = *model.link(event.id);
    return title(link.from) + " -> " + title(link.to);
}

/// Codes, or ids where these do not tell nodes apart.
std::vector<std::string> namesOf(const domain::Model& model, const std::vector<domain::Node>& nodes)
{
    std::vector<BasicEvent> events;
    for (const domain::Node& node : nodes)
        events.push_back({ BasicEvent::Kind::Occurs, node.id });
    return scoring::eventNames(model, events);
}

/// One posture: what stands, and what each stream brings about of each top.
struct Posed {
    const char* posture;
    scoring::NodeFormula built;
    WrittenTree tree{};
};

class Trees {
public:
    explicit Trees(const domain::Model& model)
        : m_model(model)
        , m_graph(scoring::hazardGraphOf(model))
        , m_tops(topsOf(model))
        , m_names(namesOf(model, m_tops))
    {
    }

    base::Result<QByteArray> written();

private:
    [[nodiscard]] base::Status checkDecidable() const;
    void addTree(Posed& posed);
    void addTop(Posed& posed, std::size_t top);
    void addSequences(Posed& posed, std::size_t top, const std::string& name);
    void addEvents(const scoring::NodeFormula& built);

    const domain::Model& m_model;
    scoring::HazardGraph m_graph;
    std::vector<domain::Node> m_tops;
    std::vector<std::string> m_names; // of the tops
    std::map<std::pair<BasicEvent::Kind, base::Id>, std::size_t> m_indices;
    std::vector<WrittenEvent> m_events;
    std::vector<Posed> m_posed;
    std::vector<WrittenSequence> m_sequences;
};

base::Result<QByteArray> Trees::written()
{
    if (const auto decidable = checkDecidable(); !decidable)
        return decidable.error();
    std::vector<base::Id> ids;
    for (const domain::Node& top : m_tops)
        ids.push_back(top.id);
    for (const auto& [posture, name] : kPostures)
        m_posed.push_back({ name, scoring::nodeFormula(m_graph, ids, posture) });
    std::vector<WrittenTree> trees;
    for (Posed& posed : m_posed) {
        addTree(posed);
        trees.push_back(posed.tree);
    }
    return writeOpenPsa(m_model.project().title.toStdString(), m_events, trees, m_sequences);
}

/// Else what is not there would pass for what never occurs.
base::Status Trees::checkDecidable() const
{
    const scoring::Meetings meetings = scoring::meetingsOf(m_graph);
    for (std::size_t top = 0; top < m_tops.size(); ++top)
        if (!meetings.isDecidable[m_graph.indexOf(m_tops[top].id)])
            return base::Error{ base::OpenPsaError::Undecidable, { m_tops[top].id }, m_names[top] };
    return base::Done{};
}

void Trees::addTree(Posed& posed)
{
    addEvents(posed.built);
    posed.tree = { posed.posture, {}, &posed.built.formula };
    for (const BasicEvent& event : posed.built.events)
        posed.tree.events.push_back(
            event.kind == BasicEvent::Kind::Moment ? 0 : m_indices.at({ event.kind, event.id }));
    for (std::size_t top = 0; top < m_tops.size(); ++top)
        addTop(posed, top);
}

/// What occurs at moments alone stands never: a gate of that would look as if it never occurred.
void Trees::addTop(Posed& posed, std::size_t top)
{
    const scoring::NodeFormula::Root root = posed.built.roots[top];
    const std::string name = m_names[top] + '_' + posed.posture;
    const bool recurs = root.brought != engine::Formula::no();
    if (!recurs || root.standing != engine::Formula::no())
        posed.tree.tops.push_back(
            { recurs ? name + "_standing" : name, m_tops[top].title.toStdString(), root.standing });
    if (recurs)
        addSequences(posed, top, name);
}

/// At a moment of one stream no other has any.
void Trees::addSequences(Posed& posed, std::size_t top, const std::string& name)
{
    const auto names = scoring::eventNames(m_model, posed.built.events);
    const auto isMoment = [&](std::size_t v) { return posed.built.events[v].kind == BasicEvent::Kind::Moment; };
    const engine::Ref brought = posed.built.roots[top].brought;
    const double years = domain::yearsIn(m_graph.hours);
    for (engine::Variable moment = 0; moment < posed.built.events.size(); ++moment) {
        if (!isMoment(moment))
            continue;
        engine::Substitution substitution(posed.built.formula);
        for (engine::Variable other = 0; other < posed.built.events.size(); ++other)
            if (isMoment(other))
                substitution.set(other, other == moment);
        const engine::Ref root = substitution.of(brought);
        if (root == engine::Formula::no())
            continue;
        const base::Interval moments = *posed.built.moments[moment];
        const BasicEvent& of = posed.built.events[moment];
        const std::string stream = posed.built.occasions[moment] ? titleOf(m_model, of) : names[moment];
        m_sequences.push_back({ name + "_by_" + stream, stream + "_to_" + name, titleOf(m_model, of) + ", per year",
            moments.isPoint() ? std::optional(moments.low / years) : std::nullopt,
            static_cast<std::size_t>(&posed - m_posed.data()), posed.tree.tops.size() });
        posed.tree.tops.push_back({ name + "_at_" + stream, m_tops[top].title.toStdString(), root });
    }
}

/// Those that no tree before has. All are named at once, as each asking looks at the whole model.
void Trees::addEvents(const scoring::NodeFormula& built)
{
    const auto names = scoring::eventNames(m_model, built.events);
    for (std::size_t variable = 0; variable < built.events.size(); ++variable) {
        const BasicEvent& event = built.events[variable];
        if (event.kind == BasicEvent::Kind::Moment)
            continue;
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
