#include "model/layout/layout.h"

#include <graphviz/gvc.h>

#include <cmath>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace hz::layout {

namespace {

using base::Id;

constexpr double kPointsPerPixel = 72.0 / 96.0;
constexpr double kPixelsPerInch = 96.0;
constexpr double kGrid = 8.0;

struct GraphCloser {
    GVC_t* context;
    void operator()(Agraph_t* graph) const
    {
        gvFreeLayout(context, graph);
        agclose(graph);
    }
};
using Graph = std::unique_ptr<Agraph_t, GraphCloser>;

void setAttribute(void* object, const char* name, const std::string& value)
{
    agsafeset(object, const_cast<char*>(name), const_cast<char*>(value.c_str()), const_cast<char*>(""));
}

std::string inches(double pixels)
{
    // Digits by hand: printf would follow the user's decimal comma.
    const auto thousandths = std::lround(pixels / kPixelsPerInch * 1000.0);
    std::string digits = std::to_string(thousandths % 1000);
    return std::to_string(thousandths / 1000) + "." + std::string(3 - digits.size(), '0') + digits;
}

/// Large graphs get fewer rounds of improvement: a good picture soon beats the best one never.
void setEffort(Agraph_t* graph, std::size_t nodes)
{
    if (nodes <= 600)
        return;
    setAttribute(graph, "nslimit", nodes > 3000 ? "0.1" : "1");
    setAttribute(graph, "nslimit1", nodes > 3000 ? "0.5" : "2");
    setAttribute(graph, "mclimit", nodes > 3000 ? "0.05" : "0.3");
}

/// The model as dot sees it. A control stands before the node from which the first link that it guards starts: there it
/// covers no link, and its bars stay in the open.
class Drawing {
public:
    Drawing(GVC_t* context, const domain::Model& model, const SizeOf& sizeOf)
        : m_graph(agopen(const_cast<char*>("g"), Agstrictdirected, nullptr), GraphCloser{ context })
    {
        setAttribute(m_graph.get(), "rankdir", "LR");
        setAttribute(m_graph.get(), "splines", "false");
        setAttribute(m_graph.get(), "nodesep", "0.25");
        setAttribute(m_graph.get(), "ranksep", "1.5");
        setEffort(m_graph.get(), model.nodes().size());
        model.nodes().forEach([&](const domain::Node& node) { add(node, sizeOf(node)); });
        model.links().forEach([&](const domain::Link& link) { connect(link.from, link.to, "4"); });
        placeControls(model);
    }

    [[nodiscard]] Agraph_t* graph() const { return m_graph.get(); }
    [[nodiscard]] const std::map<Id, Agnode_t*>& nodes() const { return m_nodes; }

private:
    void add(const domain::Node& node, Size size)
    {
        Agnode_t* drawn = agnode(m_graph.get(), const_cast<char*>(node.id.text().c_str()), 1);
        setAttribute(drawn, "shape", "box");
        setAttribute(drawn, "fixedsize", "true");
        setAttribute(drawn, "label", "");
        setAttribute(drawn, "width", inches(size.width));
        setAttribute(drawn, "height", inches(size.height));
        m_nodes.emplace(node.id, drawn);
    }

    void connect(Id from, Id to, const char* weight)
    {
        const auto tail = m_nodes.find(from), head = m_nodes.find(to);
        if (tail == m_nodes.end() || head == m_nodes.end() || tail == head)
            return;
        Agedge_t* edge = agedge(m_graph.get(), tail->second, head->second, nullptr, 1);
        setAttribute(edge, "weight", weight);
    }

    void placeControls(const domain::Model& model)
    {
        std::map<Id, Id> hosts;
        model.guards().forEach([&](const domain::Guard& guard) {
            if (const auto* link = model.link(guard.link))
                hosts.try_emplace(guard.control, link->from);
        });
        for (const auto& [control, host] : hosts)
            connect(control, host, "1");
    }

    Graph m_graph;
    std::map<Id, Agnode_t*> m_nodes;
};

double snapped(double value)
{
    return std::round(value / kGrid) * kGrid;
}

/// dot counts upwards, in points.
std::vector<commands::Position> positionsOf(const Drawing& drawing, const domain::Model& model)
{
    const double top = GD_bb(drawing.graph()).UR.y;
    std::vector<commands::Position> positions;
    for (const auto& [id, node] : drawing.nodes()) {
        const pointf at = ND_coord(node);
        const auto* placement = model.placements().find(id);
        if (placement == nullptr || !placement->pinned)
            positions.push_back({ id, { snapped(at.x / kPointsPerPixel), snapped((top - at.y) / kPointsPerPixel) } });
    }
    return positions;
}

} // namespace

std::vector<commands::Position> arrange(
    const domain::Model& model, const SizeOf& sizeOf, const base::CancelToken& cancel)
{
    static std::mutex oneAtATime; // Graphviz keeps its state in globals
    const std::lock_guard lock(oneAtATime);
    if (model.nodes().isEmpty() || cancel.isCancelled())
        return {};
    const std::unique_ptr<GVC_t, int (*)(GVC_t*)> context(gvContext(), gvFreeContext);
    agseterr(AGMAX);
    const Drawing drawing(context.get(), model, sizeOf);
    if (gvLayout(context.get(), drawing.graph(), "dot") != 0)
        return {};
    return positionsOf(drawing, model);
}

} // namespace hz::layout
