#include "fuzz/entry.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <random>

namespace {

/// Some bytes changed, taken out, doubled or moved.
std::string mutated(std::string text, std::mt19937& random)
{
    const auto below = [&](std::size_t n) { return random() % n; };
    for (std::size_t change = 1 + below(4); change > 0 && !text.empty(); --change) {
        const std::size_t at = below(text.size());
        const std::size_t length = 1 + below(std::min<std::size_t>(text.size() - at, 40));
        switch (below(4)) {
        case 0:
            text[at] = static_cast<char>(below(256));
            break;
        case 1:
            text.erase(at, length);
            break;
        case 2:
            text.insert(at, text.substr(at, length));
            break;
        default:
            text.insert(below(text.size()), text.substr(at, length));
        }
    }
    return text;
}

void tryOne(const std::string& text)
{
    fuzzOne(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
}

} // namespace

/// The seeds and the same mutations of them every time: so many as the argument says.
int main(int, char** arguments)
{
    const int mutations = std::atoi(arguments[1]);
    std::mt19937 random(1);
    for (const std::string& seed : fuzzSeeds()) {
        tryOne(seed);
        for (int i = 0; i < mutations; ++i)
            tryOne(mutated(seed, random));
    }
    std::puts("nothing found");
}
