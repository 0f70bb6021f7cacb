#include "model/report/neighbours.h"

namespace hz::report {

Neighbours::Neighbours(const domain::Model& model)
{
    model.links().forEach([&](const domain::Link& link) {
        m_around[link.to].causes.push_back(link.from);
        m_around[link.from].effects.push_back(link.to);
    });
    model.guards().forEach([&](const domain::Guard& guard) {
        if (const domain::Link* link = model.link(guard.link)) {
            m_around[link->to].preventing.push_back(guard.control);
            m_around[link->from].mitigating.push_back(guard.control);
        }
    });
}

const Neighbours::Around& Neighbours::of(const base::Id& node) const
{
    static const Around nobody;
    const auto found = m_around.find(node);
    return found == m_around.end() ? nobody : found->second;
}

} // namespace hz::report
