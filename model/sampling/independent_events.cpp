#include "model/sampling/independent_events.h"

#include <memory>

namespace hz::sampling {

std::function<engine::FillBlock()> independentEvents(std::vector<Distribution> distributions, std::uint64_t seed)
{
    const auto shared = std::make_shared<const std::vector<Distribution>>(std::move(distributions));
    return [shared, seed]() -> engine::FillBlock {
        return [shared, seed](std::uint64_t block, std::span<engine::Lanes> events) {
            base::RandomStream stream(seed, block);
            for (std::size_t variable = 0; variable < events.size(); ++variable) {
                if (variable < shared->size())
                    draw((*shared)[variable], stream, events[variable].values);
                else
                    events[variable].values.fill(1.0);
            }
        };
    };
}

} // namespace hz::sampling
