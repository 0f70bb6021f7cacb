#include "model/engine/formula/methods.h"

#include <string_view>

namespace hz::engine {

namespace {

std::string_view keyOf(Method method)
{
    switch (method) {
    case Method::Modules:
        return "modules";
    case Method::Diagrams:
        return "bdd";
    case Method::Search:
        return "search";
    case Method::Elimination:
        return "elimination";
    case Method::Bounds:
        return "bounds";
    case Method::UnknownsOnTop:
        return "unknowns on top";
    case Method::ByOrder:
        return "by order";
    case Method::ByProbability:
        return "by probability";
    case Method::Stopped:
        return "stopped";
    case Method::Cancelled:
        return "cancelled";
    }
    return {};
}

/// Says more about those before it.
bool isAdverb(Method method)
{
    return method == Method::UnknownsOnTop || method == Method::ByOrder || method == Method::ByProbability;
}

} // namespace

std::string nameOf(Methods methods)
{
    std::string name;
    for (const Method method : kMethods) {
        if (!methods.has(method))
            continue;
        if (!name.empty())
            name += isAdverb(method) ? ", " : " + ";
        name += keyOf(method);
    }
    return name;
}

} // namespace hz::engine
