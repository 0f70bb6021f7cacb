#include "model/engine/sets/set_search.h"

#include "model/engine/sets/path_sets.h"

#include <algorithm>
#include <functional>

namespace hz::engine {

namespace {

constexpr double kRounding = 1e-12; // above what a product of weights may lose
constexpr double kSumRounding = 1e-8; // above what a sum over branches may lose
constexpr std::size_t kSetNodes = 4; // a set takes the memory of so many nodes and one more for each element

/// What choosing one event of each of some disjoint path sets adds to a set.
struct Added {
    double greatest = 1.0;
    double chance = 1.0; // of at least one of each
    Order cost = 0;

    [[nodiscard]] Added with(const Added& other) const
    {
        return { greatest * other.greatest, chance * other.chance, std::min(kAnyOrder, cost + other.cost) };
    }
    [[nodiscard]] bool isWithin(const SetCutOff& cutOff) const
    {
        return cost <= cutOff.order && greatest >= cutOff.least * (1.0 - kRounding);
    }
};

/// The minimal sets of a list of sets of ranks, each descending, in which no set of the same size occurs twice.
class Gathering {
public:
    Gathering(std::vector<std::vector<Rank>> sets, Zbdd& zbdd, Budget& budget)
        : m_sets(std::move(sets))
        , m_zbdd(zbdd)
        , m_budget(budget)
    {
    }

    std::optional<Family> run()
    {
        std::ranges::sort(
            m_sets, [](const auto& a, const auto& b) { return a.size() != b.size() ? a.size() < b.size() : a < b; });
        Family all = kNoSet;
        for (std::size_t begin = 0; begin < m_sets.size() && !m_zbdd.stopped();) {
            const std::size_t size = m_sets[begin].size();
            all = m_zbdd.unite(all, ofOneSize(begin, size));
        }
        return m_zbdd.stopped() ? std::nullopt : std::optional(all);
    }

private:
    /// m_open[d]: of the sets that begin with the first d ranks of the last one, without these, and with a smaller rank
    /// next than it has.
    Family ofOneSize(std::size_t& begin, std::size_t size)
    {
        m_open.assign(size + 1, kNoSet);
        m_open[size] = kEmptySet;
        for (++begin; begin < m_sets.size() && m_sets[begin].size() == size && m_budget.spend(); ++begin) {
            const auto& last = m_sets[begin - 1];
            const auto same = static_cast<std::size_t>(std::ranges::mismatch(last, m_sets[begin]).in1 - last.begin());
            close(last, same);
            m_open[size] = kEmptySet;
        }
        close(m_sets[begin - 1], 0);
        return m_open[0];
    }
    void close(const std::vector<Rank>& last, std::size_t down)
    {
        for (std::size_t place = last.size(); place-- > down;) {
            m_open[place] = m_zbdd.join(last[place], m_open[place + 1], m_open[place]);
            m_open[place + 1] = kNoSet;
        }
    }

    std::vector<std::vector<Rank>> m_sets;
    Zbdd& m_zbdd;
    Budget& m_budget;
    std::vector<Family> m_open;
};

} // namespace

/// One branch at a time, depth first; the branch of a frame is the choice of all its ancestors' events.
class SetSearch::Walk {
public:
    Walk(const SetSearch& search, const SetCutOff& cutOff, const SearchLimits& limits, Budget& budget)
        : m_search(search)
        , m_cutOff(cutOff)
        , m_limits(limits)
        , m_budget(budget)
        , m_paths(search.m_formula, search.m_root, search.m_weights.chances, budget)
    {
    }

    bool run();
    /// Of a walk that has just begun.
    [[nodiscard]] SetBounds bounds();
    [[nodiscard]] SearchedSets summary() const
    {
        return { kNoSet, std::min(1.0, m_rest * (1.0 + kSumRounding)), m_isAll };
    }
    [[nodiscard]] std::vector<std::vector<Rank>> sets(std::span<const Rank> rankOfVariable) const;

private:
    /// A path set: some of m_events.
    struct Pack {
        std::size_t begin = 0;
        std::size_t end = 0;
        Added added{};
    };
    struct Frame {
        std::size_t mark = 0; // before its last event was ruled out
        std::size_t eventsBefore = 0;
        std::size_t firstPack = 0; // those up to the next frame's are its own; the last of them is the one to be hit
        std::size_t next = 0; // of m_events
        Added chosen{};
    };

    [[nodiscard]] Added addedBy(Variable variable) const;
    Pack packFrom(std::size_t begin) const;
    Added addPacks(Added sofar);
    void putLightestLast(std::size_t firstPack);
    void look(const Added& chosen, std::size_t firstPack, std::size_t eventsBefore);
    void cutOff(const Added& added);
    void step();
    void leave();
    void keepIfMinimal();
    [[nodiscard]] bool isFull() const { return m_elements.size() + kSetNodes * m_ends.size() > m_limits.nodes; }

    const SetSearch& m_search;
    SetCutOff m_cutOff;
    SearchLimits m_limits;
    Budget& m_budget;
    PathSets m_paths;
    std::vector<Variable> m_events;
    std::vector<Pack> m_packs;
    std::vector<Frame> m_frames;
    std::vector<Variable> m_chosen;
    std::vector<Variable> m_elements; // of the sets found
    std::vector<std::size_t> m_ends; // of each of them
    std::uint64_t m_branches = 0;
    double m_rest = 0.0;
    bool m_isDead = false; // nothing can hit an empty path set
    bool m_isAll = true;
};

Added SetSearch::Walk::addedBy(Variable variable) const
{
    const ElementWeights& weights = m_search.m_weights;
    return { weights.greatest[variable], weights.chances[variable], weights.costs[variable] };
}

SetSearch::Walk::Pack SetSearch::Walk::packFrom(std::size_t begin) const
{
    Pack pack{ begin, m_events.size(), { 0.0, 0.0, kAnyOrder } };
    for (std::size_t i = begin; i < m_events.size(); ++i) {
        const Added added = addedBy(m_events[i]);
        pack.added.greatest = std::max(pack.added.greatest, added.greatest);
        pack.added.chance += added.chance * (1.0 - pack.added.chance);
        pack.added.cost = std::min(pack.added.cost, added.cost);
    }
    return pack;
}

/// As many disjoint path sets as are found one by one, or as it takes to cut the branch off. An empty one says that the
/// function cannot become true.
Added SetSearch::Walk::addPacks(Added sofar)
{
    while (!m_paths.holds() && sofar.isWithin(m_cutOff) && !m_budget.stopped()) {
        const std::size_t begin = m_events.size();
        m_paths.addLightest(m_events);
        m_packs.push_back(packFrom(begin));
        sofar = sofar.with(m_packs.back().added);
        if (begin == m_events.size()) {
            m_isDead = true;
            break;
        }
        for (std::size_t i = begin; i < m_events.size(); ++i)
            m_paths.setAside(m_events[i]);
    }
    return sofar;
}

void SetSearch::Walk::putLightestLast(std::size_t firstPack)
{
    const auto begin = m_packs.begin() + static_cast<std::ptrdiff_t>(firstPack);
    const auto lightest = std::min_element(begin, m_packs.end(), [](const Pack& a, const Pack& b) {
        return a.end - a.begin != b.end - b.begin ? a.end - a.begin < b.end - b.begin : a.added.chance < b.added.chance;
    });
    std::swap(*lightest, m_packs.back());
    const auto first = m_events.begin() + static_cast<std::ptrdiff_t>(m_packs.back().begin);
    const auto last = m_events.begin() + static_cast<std::ptrdiff_t>(m_packs.back().end);
    const auto& greatest = m_search.m_weights.greatest;
    std::sort(first, last,
        [&greatest](Variable a, Variable b) { return greatest[a] != greatest[b] ? greatest[a] > greatest[b] : a < b; });
}

void SetSearch::Walk::cutOff(const Added& added)
{
    m_rest += added.chance;
    m_isAll = m_isAll && m_isDead;
}

/// At what has just been chosen. The path sets that are known already are there from firstPack on.
void SetSearch::Walk::look(const Added& chosen, std::size_t firstPack, std::size_t eventsBefore)
{
    ++m_branches;
    const std::size_t mark = m_paths.mark();
    Added sofar = chosen;
    m_isDead = false;
    for (std::size_t i = firstPack; i < m_packs.size(); ++i) {
        sofar = sofar.with(m_packs[i].added);
        for (std::size_t j = m_packs[i].begin; j < m_packs[i].end; ++j)
            m_paths.setAside(m_events[j]);
    }
    sofar = addPacks(sofar);
    m_paths.undo(mark);
    const bool isWithin = sofar.isWithin(m_cutOff);
    if (isWithin && m_packs.size() > firstPack) {
        putLightestLast(firstPack);
        m_frames.push_back({ mark, eventsBefore, firstPack, m_packs.back().begin, chosen });
        return;
    }
    if (isWithin)
        keepIfMinimal();
    else
        cutOff(sofar);
    m_packs.resize(firstPack);
    m_events.resize(eventsBefore);
    if (!m_chosen.empty())
        m_chosen.pop_back();
}

/// The next event of the last frame; those before it are ruled out.
void SetSearch::Walk::step()
{
    Frame& frame = m_frames.back();
    const Pack pack = m_packs.back();
    m_paths.undo(frame.mark);
    if (frame.next > pack.begin)
        m_paths.ruleOut(m_events[frame.next - 1]);
    frame.mark = m_paths.mark();
    if (frame.next == pack.end)
        return leave();
    const Variable event = m_events[frame.next++];
    const Added chosen = frame.chosen.with(addedBy(event));
    const std::size_t firstPack = m_packs.size();
    const std::size_t inherited = frame.firstPack;
    Added least = chosen;
    for (std::size_t i = inherited; i + 1 < firstPack; ++i)
        least = least.with(m_packs[i].added);
    m_isDead = false;
    if (!least.isWithin(m_cutOff))
        return cutOff(least);
    for (std::size_t i = inherited; i + 1 < firstPack; ++i)
        m_packs.push_back(Pack(m_packs[i]));
    m_paths.occur(event);
    m_chosen.push_back(event);
    look(chosen, firstPack, m_events.size());
}

void SetSearch::Walk::leave()
{
    m_packs.resize(m_frames.back().firstPack);
    m_events.resize(m_frames.back().eventsBefore);
    m_frames.pop_back();
    if (!m_frames.empty())
        m_chosen.pop_back();
}

/// A set from which one event can be taken is not; others that are not either are sorted out at the end.
void SetSearch::Walk::keepIfMinimal()
{
    for (const Variable event : m_chosen) {
        const std::size_t mark = m_paths.mark();
        m_paths.reopen(event);
        const bool isNeeded = !m_paths.holds();
        m_paths.undo(mark);
        if (!isNeeded)
            return;
    }
    m_elements.insert(m_elements.end(), m_chosen.begin(), m_chosen.end());
    m_ends.push_back(m_elements.size());
}

bool SetSearch::Walk::run()
{
    look({}, 0, 0);
    while (!m_frames.empty()) {
        if (!m_budget.spend() || m_branches > m_limits.branches || isFull())
            return false;
        step();
    }
    return !m_budget.stopped();
}

SetBounds SetSearch::Walk::bounds()
{
    const Added all = addPacks({});
    return { std::min(1.0, all.greatest * (1.0 + kRounding)), std::min(1.0, all.chance * (1.0 + kSumRounding)),
        all.cost };
}

std::vector<std::vector<Rank>> SetSearch::Walk::sets(std::span<const Rank> rankOfVariable) const
{
    std::vector<std::vector<Rank>> result;
    std::size_t begin = 0;
    for (const std::size_t end : m_ends) {
        auto& set = result.emplace_back();
        for (; begin < end; ++begin)
            set.push_back(rankOfVariable[m_elements[begin]]);
        std::ranges::sort(set, std::greater<>());
    }
    return result;
}

SetBounds SetSearch::bounds(Budget& budget) const
{
    return Walk(*this, {}, {}, budget).bounds();
}

std::optional<SearchedSets> SetSearch::run(const SetCutOff& cutOff, const SearchLimits& limits,
    std::span<const Rank> rankOfVariable, Zbdd& zbdd, Budget& budget) const
{
    Walk walk(*this, cutOff, limits, budget);
    if (!walk.run())
        return std::nullopt;
    const auto family = Gathering(walk.sets(rankOfVariable), zbdd, budget).run();
    if (!family)
        return std::nullopt;
    SearchedSets result = walk.summary();
    result.family = *family;
    return result;
}

} // namespace hz::engine
