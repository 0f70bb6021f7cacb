#include "model/engine/elimination/ball.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <utility>

namespace hz::engine {

namespace {

__extension__ using Wide = unsigned __int128;

constexpr int kWordBits = 64;
constexpr double kUpward = 1.0 + 0x1p-40; // more than what a few operations on doubles round off
constexpr double kLargest = std::numeric_limits<double>::max();
constexpr std::int32_t kLargestExponent = 1 << 28; // of balls, and of what doubles can be scaled by

template <std::size_t Count> using WordsOf = std::array<std::uint64_t, Count>;

/// True when it carries.
bool addWord(std::uint64_t& to, std::uint64_t word, bool carry)
{
    const Wide sum = static_cast<Wide>(to) + word + (carry ? 1 : 0);
    to = static_cast<std::uint64_t>(sum);
    return (sum >> kWordBits) != 0;
}

bool subtractWord(std::uint64_t& from, std::uint64_t word, bool borrow)
{
    const Wide difference = static_cast<Wide>(from) - word - (borrow ? 1 : 0);
    from = static_cast<std::uint64_t>(difference);
    return (difference >> kWordBits) != 0;
}

template <std::size_t Count> bool add(WordsOf<Count>& to, const WordsOf<Count>& words)
{
    bool carry = false;
    for (std::size_t i = 0; i < Count; ++i)
        carry = addWord(to[i], words[i], carry);
    return carry;
}

template <std::size_t Count> void subtract(WordsOf<Count>& from, const WordsOf<Count>& words)
{
    bool borrow = false;
    for (std::size_t i = 0; i < Count; ++i)
        borrow = subtractWord(from[i], words[i], borrow);
}

template <std::size_t Count> bool isLess(const WordsOf<Count>& a, const WordsOf<Count>& b)
{
    for (std::size_t i = Count; i-- > 0;) {
        if (a[i] != b[i])
            return a[i] < b[i];
    }
    return false;
}

/// By fewer bits than there are. True when bits that were set fell out.
template <std::size_t Count> bool shiftDown(WordsOf<Count>& words, std::size_t bits)
{
    const std::size_t whole = bits / kWordBits;
    const std::size_t rest = bits % kWordBits;
    bool isCut = false;
    for (std::size_t i = 0; i < whole; ++i)
        isCut = isCut || words[i] != 0;
    isCut = isCut || (rest != 0 && words[whole] << (kWordBits - rest) != 0);
    for (std::size_t i = 0; i < Count; ++i) {
        const std::uint64_t low = i + whole < Count ? words[i + whole] : 0;
        const std::uint64_t high = i + whole + 1 < Count ? words[i + whole + 1] : 0;
        words[i] = rest == 0 ? low : low >> rest | high << (kWordBits - rest);
    }
    return isCut;
}

template <std::size_t Count> void shiftUp(WordsOf<Count>& words, std::size_t bits)
{
    const std::size_t whole = bits / kWordBits;
    const std::size_t rest = bits % kWordBits;
    for (std::size_t i = Count; i-- > 0;) {
        const std::uint64_t high = i >= whole ? words[i - whole] : 0;
        const std::uint64_t low = i >= whole + 1 ? words[i - whole - 1] : 0;
        words[i] = rest == 0 ? high : high << rest | low >> (kWordBits - rest);
    }
}

/// Zeroes before the first bit that is set; some is.
template <std::size_t Count> std::size_t leadingZeroes(const WordsOf<Count>& words)
{
    std::size_t zeroes = 0;
    for (std::size_t i = Count; i-- > 0; zeroes += kWordBits) {
        if (words[i] != 0)
            return zeroes + static_cast<std::size_t>(std::countl_zero(words[i]));
    }
    return zeroes;
}

template <std::size_t Count> WordsOf<2 * Count> product(const WordsOf<Count>& a, const WordsOf<Count>& b)
{
    WordsOf<2 * Count> result{};
    for (std::size_t i = 0; i < Count; ++i) {
        std::uint64_t carry = 0;
        for (std::size_t k = 0; k < Count; ++k) {
            const Wide sum = static_cast<Wide>(a[i]) * b[k] + result[i + k] + carry;
            result[i + k] = static_cast<std::uint64_t>(sum);
            carry = static_cast<std::uint64_t>(sum >> kWordBits);
        }
        result[i + Count] = carry;
    }
    return result;
}

/// One word of a quotient: how often the divisor, whose first bit is set, goes into the last words of what is left,
/// which that leaves. Source: Knuth, The Art of Computer Programming, volume 2, 4.3.1, algorithm D.
template <std::size_t Count> std::uint64_t divideOnce(std::uint64_t* left, const WordsOf<Count>& divisor)
{
    const Wide first = static_cast<Wide>(left[Count]) << kWordBits | left[Count - 1];
    constexpr Wide kMax = std::numeric_limits<std::uint64_t>::max();
    Wide guess = left[Count] >= divisor[Count - 1] ? kMax : first / divisor[Count - 1];
    std::uint64_t carry = 0;
    bool borrow = false;
    for (std::size_t i = 0; i < Count; ++i) {
        const Wide part = guess * divisor[i] + carry;
        carry = static_cast<std::uint64_t>(part >> kWordBits);
        borrow = subtractWord(left[i], static_cast<std::uint64_t>(part), borrow);
    }
    borrow = subtractWord(left[Count], carry, borrow);
    while (borrow) { // the guess was too large, by two at most
        --guess;
        bool over = false;
        for (std::size_t i = 0; i < Count; ++i)
            over = addWord(left[i], divisor[i], over);
        borrow = !addWord(left[Count], 0, over);
    }
    return static_cast<std::uint64_t>(guess);
}

/// Times 2^exponent, rounded towards the limit where doubles are not normal; never on the wrong side of it.
double scaledOutward(double number, int exponent, double limit)
{
    if (exponent > 1000 || exponent < -1000) {
        const double scaled = std::min(std::ldexp(number, exponent), kLargest);
        return std::nextafter(scaled, limit);
    }
    return std::ldexp(number, exponent);
}

double powerOfTwo(int exponent)
{
    return std::bit_cast<double>(static_cast<std::uint64_t>(1023 + std::clamp(exponent, -1022, 1023)) << 52);
}

} // namespace

Ball::Ball(double number)
{
    if (number == 0.0)
        return;
    int exponent = 0;
    const double fraction = std::frexp(std::abs(number), &exponent);
    m_words.back() = static_cast<std::uint64_t>(std::ldexp(fraction, kWordBits));
    m_exponent = exponent - kWordBits * static_cast<int>(kWords);
    m_isNegative = number < 0.0;
}

Ball Ball::lost()
{
    Ball ball(1.0);
    ball.m_radius = std::numeric_limits<double>::infinity();
    return ball;
}

double Ball::size() const
{
    return static_cast<double>(m_words.back() >> 11) * 0x1p-53;
}

/// Out of range of the exponents, all is lost.
void Ball::setRadius(double radius)
{
    const bool isInRange = m_exponent > -kLargestExponent && m_exponent < kLargestExponent;
    m_radius = isInRange ? radius * kUpward : std::numeric_limits<double>::infinity();
}

base::Interval Ball::enclosure() const
{
    const std::uint64_t next = m_words[kWords - 1] << 53 | m_words[kWords - 2] >> 11; // bits after those of size()
    const bool isCut = next != 0 || m_words[kWords - 2] << 53 != 0
        || std::any_of(m_words.begin(), m_words.end() - 2, [](auto word) { return word != 0; });
    // The radius is far less than the last bit of `next`.
    const bool isFuzzy = m_radius > 0.0;
    const double low = next == 0 && isFuzzy ? std::nextafter(size(), 0.0) : size();
    double high = isCut || isFuzzy ? size() + 0x1p-53 : size();
    if (~next == 0 && isFuzzy)
        high = std::nextafter(high, 2.0);
    const int exponent = m_exponent + kWordBits * static_cast<int>(kWords);
    const double below = scaledOutward(low, exponent, 0.0);
    const double above = scaledOutward(high, exponent, kLargest);
    return m_isNegative ? base::Interval{ -above, -below } : base::Interval{ below, above };
}

Ball Ball::operator-() const
{
    Ball result = *this;
    result.m_isNegative = !isZero() && !m_isNegative;
    return result;
}

Ball operator*(const Ball& a, const Ball& b)
{
    if (a.isZero() || b.isZero())
        return {};
    auto all = product(a.m_words, b.m_words);
    const bool isShort = all.back() >> (kWordBits - 1) == 0;
    if (isShort)
        shiftUp(all, 1);
    Ball result;
    std::copy(all.begin() + Ball::kWords, all.end(), result.m_words.begin());
    const bool isCut = std::any_of(all.begin(), all.begin() + Ball::kWords, [](auto word) { return word != 0; });
    result.m_exponent = a.m_exponent + b.m_exponent + kWordBits * static_cast<int>(Ball::kWords) - (isShort ? 1 : 0);
    result.m_isNegative = a.m_isNegative != b.m_isNegative;
    if (a.m_radius != 0.0 || b.m_radius != 0.0 || isCut) {
        const double moved =
            a.m_radius * (b.size() + 0x1p-53) + b.m_radius * (a.size() + 0x1p-53) + a.m_radius * b.m_radius * 0x1p-384;
        result.setRadius(moved * (isShort ? 2.0 : 1.0) + (isCut ? 1.0 : 0.0));
    }
    return result;
}

Ball operator+(const Ball& a, const Ball& b)
{
    if (a.isZero())
        return b;
    if (b.isZero())
        return a;
    const bool isFirst = a.m_exponent > b.m_exponent || (a.m_exponent == b.m_exponent && !isLess(a.m_words, b.m_words));
    const Ball& large = isFirst ? a : b;
    const Ball& small = isFirst ? b : a;
    constexpr std::size_t kWork = Ball::kWords + 1; // a word more, so that little is cut off before bits cancel
    WordsOf<kWork> sum{};
    WordsOf<kWork> other{};
    std::ranges::copy(large.m_words, sum.begin() + 1);
    const auto distance = static_cast<std::size_t>(static_cast<std::int64_t>(large.m_exponent) - small.m_exponent);
    bool isCut = distance >= kWork * kWordBits;
    if (!isCut) {
        std::ranges::copy(small.m_words, other.begin() + 1);
        isCut = shiftDown(other, distance);
    }
    // In units of the last bit of the work from here on.
    double radius = large.m_radius * 0x1p64 + (isCut ? 1.0 : 0.0)
        + small.m_radius * powerOfTwo(kWordBits - static_cast<int>(std::min<std::size_t>(distance, 1000)));
    std::int32_t exponent = large.m_exponent - kWordBits;
    bool isOver = false;
    if (a.m_isNegative == b.m_isNegative)
        isOver = add(sum, other);
    else
        subtract(sum, other);
    if (isOver) {
        radius = radius / 2.0 + (shiftDown(sum, 1) ? 1.0 : 0.0);
        sum.back() |= std::uint64_t{ 1 } << (kWordBits - 1);
        ++exponent;
    }
    const std::size_t zeroes = leadingZeroes(sum);
    if (zeroes == kWork * kWordBits)
        return radius == 0.0 ? Ball() : Ball::lost();
    shiftUp(sum, zeroes);
    Ball result;
    std::copy(sum.begin() + 1, sum.end(), result.m_words.begin());
    result.m_exponent = exponent - static_cast<std::int32_t>(zeroes) + kWordBits;
    result.m_isNegative = large.m_isNegative;
    result.setRadius(radius * powerOfTwo(static_cast<int>(zeroes) - kWordBits) + (sum.front() != 0 ? 1.0 : 0.0));
    return result;
}

Ball operator/(const Ball& a, const Ball& b)
{
    if (a.isZero())
        return {};
    WordsOf<2 * Ball::kWords> left{};
    std::ranges::copy(a.m_words, left.begin() + Ball::kWords);
    const bool isLarger = !isLess(a.m_words, b.m_words);
    if (isLarger) // halved, the quotient fits
        shiftDown(left, 1);
    Ball result;
    for (std::size_t i = Ball::kWords; i-- > 0;)
        result.m_words[i] = divideOnce(left.data() + i, b.m_words);
    const bool isCut = std::ranges::any_of(left, [](auto word) { return word != 0; });
    result.m_exponent = a.m_exponent - b.m_exponent - kWordBits * static_cast<int>(Ball::kWords) + (isLarger ? 1 : 0);
    result.m_isNegative = a.m_isNegative != b.m_isNegative;
    if (a.m_radius != 0.0 || b.m_radius != 0.0 || isCut) {
        const double relative = a.m_radius / a.size() + b.m_radius / b.size();
        result.setRadius((result.size() + 0x1p-53) * relative + (isCut ? 1.0 : 0.0));
    }
    return result;
}

bool areApart(const Ball& a, const Ball& b)
{
    const Ball difference = a + -b;
    return !difference.isZero() && !difference.isLost();
}

} // namespace hz::engine
