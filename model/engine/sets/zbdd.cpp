#include "model/engine/sets/zbdd.h"

#include <algorithm>

namespace hz::engine {

namespace {

constexpr std::size_t kMaxNodes = std::size_t{ 1 } << 31;
constexpr Family kPending = 0xFFFFFFFF;

} // namespace

Zbdd::Zbdd(Budget& budget, std::size_t maximumNodes, const Bdd* bdd, std::vector<Order> costs)
    : m_budget(budget)
    , m_maximumNodes(std::min(maximumNodes, kMaxNodes))
    , m_bdd(bdd)
    , m_costs(std::move(costs))
{
    m_nodes.append(Node{});
    m_nodes.append(Node{});
}

Family Zbdd::highOf(Family family, Rank rank) const
{
    return rankOf(family) == rank ? m_nodes[family].high : kNoSet;
}

Family Zbdd::lowOf(Family family, Rank rank) const
{
    return rankOf(family) == rank ? m_nodes[family].low : family;
}

Family Zbdd::apply(Operation operation, Order order, Family a, Family b)
{
    Family result = begin(operation, order, a, b);
    while (!m_frames.empty()) {
        if (!m_budget.spend() || m_full) {
            m_frames.clear();
            return kNoSet;
        }
        result = advance(result);
    }
    return result;
}

/// The result where it is known at once; else a new frame and kPending.
Family Zbdd::begin(Operation operation, Order order, Family a, Family b)
{
    Task task{ operation, order, a, b };
    Family result = kNoSet;
    if (resolveDirectly(task, result))
        return result;
    const Remembered& known = m_cache.at(hashOf(task.a, task.b, task.tag()));
    if (known.a == task.a && known.b == task.b && known.tag == task.tag())
        return known.result;
    const bool isOfTwo = task.operation == Operation::Unite || task.operation == Operation::Product;
    m_frames.push_back({ task, isOfTwo ? std::max(rankOf(task.a), rankOf(task.b)) : rankOf(task.a) });
    return kPending;
}

/// True when the result is known without looking below. What stays is in normal form: neither family is constant.
bool Zbdd::resolveDirectly(Task& task, Family& result) const
{
    switch (task.operation) {
    case Operation::Without:
        return resolveWithout(task, result);
    case Operation::Outside:
        return resolveOutside(task, result);
    case Operation::Product:
        return resolveProduct(task, result);
    case Operation::Unite:
        if (task.b < task.a)
            std::swap(task.a, task.b);
        if (task.a != kNoSet && task.a != kEmptySet && task.a != task.b)
            return false;
        result = task.a == kNoSet ? task.b : task.a;
        return true;
    case Operation::UpTo:
        break;
    }
    result = task.a;
    return task.a <= kEmptySet || task.order == kAnyOrder;
}

bool Zbdd::resolveWithout(Task& task, Family& result) const
{
    while (task.a > kEmptySet && rankOf(task.b) > rankOf(task.a))
        task.b = m_nodes[task.b].low;
    result = task.b == kEmptySet || task.a == task.b ? kNoSet : task.a;
    return task.a <= kEmptySet || task.b <= kEmptySet || task.a == task.b;
}

/// A monotone function that is not constant is false for the empty set.
bool Zbdd::resolveOutside(Task& task, Family& result) const
{
    while (task.a > kEmptySet && m_bdd->rankOf(task.b) > rankOf(task.a))
        task.b = m_bdd->lowOf(task.b, m_bdd->rankOf(task.b));
    result = task.b == kTrue ? kNoSet : task.a;
    return task.a <= kEmptySet || task.b <= kFalse;
}

/// A product with the empty set alone only cuts the other family off.
bool Zbdd::resolveProduct(Task& task, Family& result) const
{
    if (task.b < task.a)
        std::swap(task.a, task.b);
    if (task.a == kNoSet)
        return true;
    if (task.a != kEmptySet && task.a != task.b)
        return false;
    task = { Operation::UpTo, task.order, task.b, kNoSet };
    return resolveDirectly(task, result);
}

Family Zbdd::advance(Family result)
{
    Frame& top = m_frames.back();
    switch (top.task.operation) {
    case Operation::Without:
        return advanceWithout(top, result);
    case Operation::Outside:
        return advanceOutside(top, result);
    case Operation::Unite:
        return advanceUnite(top, result);
    case Operation::Product:
        return advanceProduct(top, result);
    case Operation::UpTo:
        break;
    }
    return advanceUpTo(top, result);
}

/// Each step begins one part of the work, whose result the next step is given. A frame may not be used after begin.
Family Zbdd::advanceWithout(Frame& frame, Family result)
{
    const auto [operation, order, a, b] = frame.task;
    const Rank rank = frame.rank;
    switch (frame.step++) {
    case 0:
        return begin(operation, order, highOf(a, rank), highOf(b, rank));
    case 1:
        return begin(operation, order, result, lowOf(b, rank));
    case 2:
        frame.kept = result;
        return begin(operation, order, lowOf(a, rank), lowOf(b, rank));
    default:
        return finish(frame.kept, result);
    }
}

Family Zbdd::advanceOutside(Frame& frame, Family result)
{
    const auto [operation, order, a, function] = frame.task;
    switch (frame.step++) {
    case 0:
        return begin(operation, order, m_nodes[a].high, m_bdd->highOf(function, frame.rank));
    case 1:
        frame.kept = result;
        return begin(operation, order, m_nodes[a].low, m_bdd->lowOf(function, frame.rank));
    default:
        return finish(frame.kept, result);
    }
}

Family Zbdd::advanceUnite(Frame& frame, Family result)
{
    const auto [operation, order, a, b] = frame.task;
    const Rank rank = frame.rank;
    switch (frame.step++) {
    case 0:
        return begin(operation, order, lowOf(a, rank), lowOf(b, rank));
    case 1:
        frame.kept = result;
        return begin(operation, order, highOf(a, rank), highOf(b, rank));
    case 2:
        return begin(Operation::Without, kAnyOrder, result, frame.kept);
    default:
        return finish(result, frame.kept);
    }
}

/// (x a1 + a0)(x b1 + b0) = x (a1 (b0 + b1) + a0 b1) + a0 b0.
Family Zbdd::advanceProduct(Frame& frame, Family result)
{
    const auto [operation, order, a, b] = frame.task;
    const Rank rank = frame.rank;
    switch (frame.step++) {
    case 0:
        return begin(operation, order, lowOf(a, rank), lowOf(b, rank));
    case 1:
        if (isTooDear(rank, order))
            return finish(kNoSet, result);
        frame.kept = result;
        return begin(Operation::Unite, kAnyOrder, lowOf(b, rank), highOf(b, rank));
    case 2:
        return begin(operation, less(order, rank), highOf(a, rank), result);
    case 3:
        frame.more = result;
        return begin(operation, less(order, rank), lowOf(a, rank), highOf(b, rank));
    case 4:
        return begin(Operation::Unite, kAnyOrder, frame.more, result);
    case 5:
        return begin(Operation::Without, kAnyOrder, result, frame.kept);
    default:
        return finish(result, frame.kept);
    }
}

Family Zbdd::advanceUpTo(Frame& frame, Family result)
{
    const auto [operation, order, a, b] = frame.task;
    switch (frame.step++) {
    case 0:
        return begin(operation, order, m_nodes[a].low, b);
    case 1:
        if (isTooDear(frame.rank, order))
            return finish(kNoSet, result);
        frame.kept = result;
        return begin(operation, less(order, frame.rank), m_nodes[a].high, b);
    default:
        return finish(result, frame.kept);
    }
}

Family Zbdd::finish(Family high, Family low)
{
    const Frame done = m_frames.back();
    m_frames.pop_back();
    const Family result = join(done.rank, high, low);
    const Remembered remembered{ done.task.a, done.task.b, done.task.tag(), result };
    if (!stopped())
        m_cache.at(remembered.hash()) = remembered;
    return result;
}

Family Zbdd::join(Rank rank, Family high, Family low)
{
    if (high == kNoSet)
        return low;
    const std::uint32_t hash = hashOf(rank, high, low);
    const std::size_t slot = m_table.slotOf(hash, [&](Family index) {
        const Node& known = m_nodes[index];
        return known.rank == rank && known.high == high && known.low == low;
    });
    if (m_table.at(slot) != 0)
        return m_table.at(slot);
    m_full = m_full || m_nodes.size() >= m_maximumNodes;
    if (stopped())
        return kNoSet;
    const auto index = static_cast<Family>(m_nodes.size());
    m_nodes.append({ rank, high, low });
    m_table.fill(slot, hash, index, m_budget);
    m_cache.growTo(m_table.size(), m_budget);
    return index;
}

} // namespace hz::engine
