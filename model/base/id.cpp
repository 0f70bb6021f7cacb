#include "model/base/id.h"

#include "model/base/id_seed.h"
#include "model/base/random_stream.h"

#include <array>
#include <atomic>
#include <mutex>
#include <random>

namespace hz::base {

namespace {

constexpr std::string_view kDigits = "0123456789abcdefghijklmnopqrstuv";
constexpr int kTextLength = 26; // 26 * 5 = 130 bits: the first digit carries only 3

std::optional<unsigned> digitValue(char c)
{
    const auto at = kDigits.find(c);
    return at == std::string_view::npos ? std::nullopt : std::optional<unsigned>(static_cast<unsigned>(at));
}

std::uint64_t random64()
{
    static thread_local std::random_device device;
    return (static_cast<std::uint64_t>(device()) << 32) | device();
}

/// Where ids come from once there is a seed.
struct Seeded {
    std::atomic<bool> isInUse{ false };
    std::mutex mutex;
    RandomStream stream{ 0, 0 };
};

/// A seed may be set before main() begins.
Seeded& seeded()
{
    static Seeded source;
    return source;
}

std::uint64_t next64()
{
    Seeded& source = seeded();
    if (!source.isInUse)
        return random64();
    const std::lock_guard guard(source.mutex);
    return source.stream();
}

} // namespace

void seedIds(std::uint64_t seed)
{
    Seeded& source = seeded();
    const std::lock_guard guard(source.mutex);
    source.stream = RandomStream(seed, 0);
    source.isInUse = true;
}

Id unseededId()
{
    Id id;
    while (id.isNull())
        id = Id{ random64(), random64() };
    return id;
}

Id Id::random()
{
    Id id;
    while (id.isNull()) {
        id.high = next64();
        id.low = next64();
    }
    return id;
}

std::optional<Id> Id::fromText(std::string_view text)
{
    if (text.size() != kTextLength || !digitValue(text.front()) || *digitValue(text.front()) > 7)
        return std::nullopt;
    Id id;
    for (const char c : text) {
        const auto digit = digitValue(c);
        if (!digit)
            return std::nullopt;
        id.high = (id.high << 5) | (id.low >> 59);
        id.low = (id.low << 5) | *digit;
    }
    return id;
}

std::string Id::text() const
{
    std::array<char, kTextLength> digits{};
    std::uint64_t h = high;
    std::uint64_t l = low;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
        *digit = kDigits[l & 31U];
        l = (l >> 5) | (h << 59);
        h >>= 5;
    }
    return { digits.begin(), digits.end() };
}

} // namespace hz::base
