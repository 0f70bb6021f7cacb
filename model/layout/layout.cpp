#include "model/layout/layout.h"

#include <graphviz/gvc.h>

#include <cmath>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

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

constexpr double kGap = 16.0; // between stacked controls, and beside their link

/// The model as dot sees it: controls are no nodes of their own but stand as the label of the first link that they
/// guard, for dot keeps labels clear of everything else.
class Drawing {
public:
    Drawing(GVC_t* context, const domain::Model& model, const SizeOf& sizeOf)
        : m_graph(agopen(const_cast<char*>("g"), Agdirected, nullptr), GraphCloser{ context })
    {
        setAttribute(m_graph.get(), "rankdir", "LR");
        setAttribute(m_graph.get(), "splines", "line");
        setAttribute(m_graph.get(), "nodesep", "0.25");
        setAttribute(m_graph.get(), "ranksep", "0.75");
        setEffort(m_graph.get(), model.nodes().size());
        stackControls(model, sizeOf);
        model.nodes().forEach([&](const domain::Node& node) {
            if (!m_hosts.contains(node.id))
                add(node, sizeOf(node));
        });
        model.links().forEach([&](const domain::Link& link) { connect(link, model); });
    }

    [[nodiscard]] Agraph_t* graph() const { return m_graph.get(); }

    /// Centres in points, from the bottom left.
    [[nodiscard]] std::map<Id, pointf> centres() const
    {
        std::map<Id, pointf> places;
        for (const auto& [id, node] : m_nodes)
            places.emplace(id, ND_coord(node));
        for (const auto& [link, stack] : m_stacks) {
            const auto edge = m_edges.find(link);
            if (edge == m_edges.end() || ED_label(edge->second) == nullptr)
                continue;
            const pointf middle = ED_label(edge->second)->pos;
            double top = middle.y + (stack.size.height / 2.0 - kGap / 2.0) * kPointsPerPixel;
            for (const auto& [control, size] : stack.controls) {
                places.emplace(control, pointf{ middle.x, top - size.height / 2.0 * kPointsPerPixel });
                top -= (size.height + kGap) * kPointsPerPixel;
            }
        }
        return places;
    }

private:
    struct Stack {
        std::vector<std::pair<Id, Size>> controls;
        Size size;
    };

    void stackControls(const domain::Model& model, const SizeOf& sizeOf)
    {
        model.guards().forEach([&](const domain::Guard& guard) {
            const auto* control = model.node(guard.control);
            const auto* link = model.link(guard.link);
            if (control == nullptr || link == nullptr || link->from == link->to || isControl(model, link->to)
                || !m_hosts.try_emplace(guard.control, guard.link).second)
                return;
            Stack& stack = m_stacks[guard.link];
            const Size size = sizeOf(*control);
            stack.controls.emplace_back(guard.control, size);
            stack.size.width = std::max(stack.size.width, size.width + kGap);
            stack.size.height += size.height + kGap;
        });
    }

    static bool isControl(const domain::Model& model, const Id& id)
    {
        const auto* node = model.node(id);
        return node == nullptr || node->kind == domain::NodeKind::Control;
    }

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

    void connect(const domain::Link& link, const domain::Model& model)
    {
        // What degrades a control stands before the link that the control guards.
        const auto host = m_hosts.find(link.to);
        const auto* hosting = host == m_hosts.end() ? nullptr : model.link(host->second);
        const auto tail = m_nodes.find(link.from), head = m_nodes.find(hosting != nullptr ? hosting->to : link.to);
        if (tail == m_nodes.end() || head == m_nodes.end() || tail == head)
            return;
        Agedge_t* edge = agedge(m_graph.get(), tail->second, head->second, nullptr, 1);
        setAttribute(edge, "weight", hosting != nullptr ? "1" : "4");
        m_edges.emplace(link.id, edge);
        if (const auto stack = m_stacks.find(link.id); stack != m_stacks.end())
            reserve(edge, stack->second.size);
    }

    void reserve(Agedge_t* edge, Size size)
    {
        const auto points = [](double pixels) { return std::to_string(std::lround(pixels * kPointsPerPixel)); };
        const std::string table = R"(<TABLE BORDER="0" CELLBORDER="0" CELLPADDING="0" CELLSPACING="0" FIXEDSIZE="TRUE")"
                                  " WIDTH=\""
            + points(size.width) + "\" HEIGHT=\"" + points(size.height) + "\"><TR><TD></TD></TR></TABLE>";
        char* html = agstrdup_html(m_graph.get(), const_cast<char*>(table.c_str()));
        agsafeset(edge, const_cast<char*>("label"), html, const_cast<char*>(""));
    }

    Graph m_graph;
    std::map<Id, Agnode_t*> m_nodes;
    std::map<Id, Agedge_t*> m_edges;
    std::map<Id, Id> m_hosts; // control -> the link beside which it stands
    std::map<Id, Stack> m_stacks;
};

double snapped(double value)
{
    return std::round(value / kGrid) * kGrid;
}

std::vector<commands::Position> positionsOf(const Drawing& drawing, const domain::Model& model)
{
    const double top = GD_bb(drawing.graph()).UR.y;
    std::vector<commands::Position> positions;
    for (const auto& [id, at] : drawing.centres()) {
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
