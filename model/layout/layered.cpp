#include "model/layout/layered.h"

#include <graphviz/gvc.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <mutex>
#include <string>

namespace hz::layout {

namespace {

constexpr double kPointsPerPixel = 72.0 / 96.0;
constexpr double kPixelsPerInch = 96.0;
constexpr double kBetweenRows = 24.0;
constexpr double kBetweenColumns = 120.0; // room for lines to turn, and for bars with their names

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

/// Large graphs get fewer rounds of improvement: a good picture soon beats the best one never. Small ones get more.
void setEffort(Agraph_t* graph, std::size_t nodes)
{
    if (nodes <= 600) {
        setAttribute(graph, "mclimit", "8");
        return;
    }
    setAttribute(graph, "nslimit", nodes > 3000 ? "0.1" : "1");
    setAttribute(graph, "nslimit1", nodes > 3000 ? "0.5" : "2");
    setAttribute(graph, "mclimit", nodes > 3000 ? "0.05" : "0.3");
}

Agnode_t* addBox(Agraph_t* graph, std::size_t number, Size size)
{
    Agnode_t* drawn = agnode(graph, const_cast<char*>(std::to_string(number).c_str()), 1);
    setAttribute(drawn, "shape", "box");
    setAttribute(drawn, "fixedsize", "true");
    setAttribute(drawn, "label", "");
    setAttribute(drawn, "width", inches(size.width));
    setAttribute(drawn, "height", inches(size.height));
    return drawn;
}

/// dot counts upwards, in points.
Drawn placesIn(Agraph_t* graph, const std::vector<Agnode_t*>& boxes)
{
    const auto pixels = [](double points) { return points / kPointsPerPixel; };
    const boxf bounds = GD_bb(graph);
    Drawn drawn;
    for (Agnode_t* box : boxes) {
        const pointf at = ND_coord(box);
        drawn.centres.push_back({ pixels(at.x - bounds.LL.x), pixels(bounds.UR.y - at.y) });
    }
    drawn.size = { pixels(bounds.UR.x - bounds.LL.x), pixels(bounds.UR.y - bounds.LL.y) };
    return drawn;
}

} // namespace

Drawn layered(const Sketch& sketch)
{
    static std::mutex oneAtATime; // Graphviz keeps its state in globals
    const std::lock_guard lock(oneAtATime);
    const std::unique_ptr<GVC_t, int (*)(GVC_t*)> context(gvContext(), gvFreeContext);
    agseterr(AGMAX);
    const Graph graph(agopen(const_cast<char*>("g"), Agstrictdirected, nullptr), GraphCloser{ context.get() });
    setAttribute(graph.get(), "rankdir", "LR");
    setAttribute(graph.get(), "splines", "false");
    setAttribute(graph.get(), "nodesep", inches(kBetweenRows));
    setAttribute(graph.get(), "ranksep", inches(kBetweenColumns));
    setEffort(graph.get(), sketch.boxes.size());
    std::vector<Agnode_t*> boxes;
    for (std::size_t i = 0; i < sketch.boxes.size(); ++i)
        boxes.push_back(addBox(graph.get(), i, sketch.boxes[i]));
    for (const Tie& tie : sketch.ties)
        if (tie.from != tie.to) {
            Agedge_t* drawn = agedge(graph.get(), boxes[tie.from], boxes[tie.to], nullptr, 1);
            setAttribute(drawn, "weight", std::to_string(tie.weight));
            setAttribute(drawn, "minlen", std::to_string(tie.columns));
        }
    if (gvLayout(context.get(), graph.get(), "dot") != 0)
        return {};
    return placesIn(graph.get(), boxes);
}

} // namespace hz::layout
