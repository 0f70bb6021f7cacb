#include "model/analysis/projects/failure_domains.h"
#include "model/analysis/projects/least_events.h"
#include "model/exchange/library.h"
#include "support/sketch.h"

#include <QtTest>

#include <bit>
#include <random>

using namespace hz;
using namespace hz::analysis;
using domain::Posture;

namespace {

LeastEvents least(const testing::Sketch& s, const char* from, const char* to, Posture posture = Posture::Current)
{
    return FailureDomains(s.model, posture).of(s.link(from, to)).beside;
}

/// What happens in an acyclic graph without chances when these nodes have their own events: read off the model anew.
class ByHand {
public:
    ByHand(const domain::Model& model, std::vector<base::Id> events)
        : m_model(model)
        , m_events(std::move(events))
    {
    }

    [[nodiscard]] bool occurs(const base::Id& id, unsigned happened) const
    {
        const domain::Node& node = *m_model.node(id);
        for (std::size_t i = 0; i < m_events.size(); ++i)
            if (m_events[i] == id && ((happened >> i) & 1U) != 0)
                return true;
        int links = 0, active = 0;
        m_model.links().forEach([&](const domain::Link& link) {
            if (link.to == id) {
                ++links;
                active += passes(link, happened);
            }
        });
        if (links == 0)
            return false;
        if (node.logic == domain::Logic::All)
            return active == links;
        if (node.logic == domain::Logic::AtLeast)
            return active >= node.atLeast;
        return active > 0;
    }

    [[nodiscard]] bool passes(const domain::Link& link, unsigned happened) const
    {
        bool isOpen = occurs(link.from, happened) != link.negated;
        m_model.guards().forEach([&](const domain::Guard& guard) {
            if (guard.link == link.id)
                isOpen = isOpen && occurs(guard.control, happened);
        });
        return isOpen;
    }

    /// -1: never.
    template <typename Question> [[nodiscard]] int fewest(Question question) const
    {
        int best = -1;
        for (unsigned happened = 0; happened < 1U << m_events.size(); ++happened)
            if (const int count = std::popcount(happened); (best < 0 || count < best) && question(happened))
                best = count;
        return best;
    }

private:
    const domain::Model& m_model;
    std::vector<base::Id> m_events;
};

/// Causes C1..C4, some fed by others; controls that some of them degrade; a hazard behind all.
struct RandomCase {
    testing::Sketch s;
    std::vector<base::Id> events;

    explicit RandomCase(unsigned seed)
    {
        std::mt19937 random(seed);
        const auto below = [&](int end) { return std::uniform_int_distribution<int>(0, end - 1)(random); };
        QByteArray words = "C1 p=0.1; C2 p=0.1; C3 p=0.1; C4 p=0.1";
        for (int i = 1; i <= 4; ++i)
            words += "; K" + QByteArray::number(i) + " p=0.1 status=implemented";
        const char* const logics[] = { "any", "all", "at-least=2" };
        words += QByteArray("; C5 ") + logics[below(3)] + "; C6 " + logics[below(2)] + "; H1 " + logics[below(3)];
        const auto link = [&](const QByteArray& from, const QByteArray& to, bool mayNegate) {
            words += "; " + from + (mayNegate && below(6) == 0 ? " -not-> " : " -> ") + to;
        };
        for (int i = 1; i <= 4; ++i) {
            if (below(2))
                link("C" + QByteArray::number(i), "C5", true);
            if (below(2))
                link("C" + QByteArray::number(i), "C6", false);
            if (below(3) == 0)
                link("C" + QByteArray::number(i), "K" + QByteArray::number(1 + below(4)), true);
        }
        if (below(2))
            link("C6", "K" + QByteArray::number(1 + below(4)), false);
        link("C1", "H1", false);
        link("C5", "H1", false);
        link("C6", "H1", false);
        s.draw(words.constData());
        std::vector<std::pair<base::Id, base::Id>> stands;
        s.model.links().forEach([&](const domain::Link& each) {
            for (const char* control : { "K1", "K2", "K3", "K4" })
                if (each.to == s["H1"] && below(2))
                    stands.emplace_back(s[control], each.id);
        });
        for (const auto& [control, on] : stands)
            s.model.put(domain::Guard{ s.ids.next(), control, on, {} });
        const std::set<base::Id> fed = [&] {
            std::set<base::Id> ids;
            s.model.links().forEach([&](const domain::Link& each) { ids.insert(each.to); });
            return ids;
        }();
        s.model.nodes().forEach([&](const domain::Node& node) {
            if (!node.likelihood.isNone() || !fed.contains(node.id))
                events.push_back(node.id);
        });
    }
};

} // namespace

class TestFailureDomains : public QObject {
    Q_OBJECT

private slots:
    void controlsThatShareNothingCountEach()
    {
        const testing::Sketch s(
            "C01 p=0.1 -> H01; K01 p=0.1 status=verified guards C01->H01;"
            "K02 p=0.1 status=implemented guards C01->H01; K03 p=0.1 status=verified guards C01->H01");
        const FailureDomain domain = FailureDomains(s.model, Posture::Current).of(s.link("C01", "H01"));
        QCOMPARE(domain.barriers, std::size_t(3));
        QCOMPARE(domain.beside.low, 3);
        QVERIFY(domain.beside.isExact() && domain.beside.isPossible);
        QCOMPARE(domain.beside.events.size(), std::size_t(4)); // with what begins it
        QCOMPARE(least(s, "C01", "H01", Posture::Inherent).low, 0);
    }

    void threeControlsWithOneRelayActLikeOne()
    {
        const testing::Sketch s("C01 p=0.1 -> H01; C09 p=0.01 -> K01; C09 -> K02; C09 -> K03;"
                                "K01 p=0.1 status=verified guards C01->H01; K02 p=0.1 status=verified guards C01->H01;"
                                "K03 p=0.1 status=verified guards C01->H01");
        const LeastEvents found = least(s, "C01", "H01");
        QCOMPARE(found.low, 1);
        QVERIFY(std::ranges::any_of(found.events, [&](const auto& event) { return event.id == s["C09"]; }));
        const std::vector<base::Id> controls{ s["K01"], s["K02"], s["K03"] };
        const auto shared = sharedBy(s.model, controls);
        QCOMPARE(shared.size(), std::size_t(1));
        QVERIFY(shared[0].kind == SharedThing::Kind::Cause && shared[0].id == s["C09"]);
        QVERIFY(shared[0].controls == controls);
    }

    void whatBeginsTheLineMayDegradeItsControls()
    {
        const testing::Sketch s("C01 p=0.1 -> H01; C01 -> K01; K01 p=0.1 status=verified guards C01->H01;"
                                "C02 p=0.1 -> C03; C03 -> H01; C02 -> K02; K02 p=0.1 status=verified guards C03->H01");
        QCOMPARE(least(s, "C01", "H01").low, 0);
        QCOMPARE(least(s, "C03", "H01").low, 0); // by what stands behind it
    }

    void aGroupFailsAtOnceAndAPlannedControlHoldsNothing()
    {
        const testing::Sketch s("C01 p=0.1 -> H01; K01 p=0.1 status=verified guards C01->H01;"
                                "K02 p=0.1 status=verified guards C01->H01; K03 p=0.1 status=planned guards C01->H01;"
                                "G01 beta=0.1 groups K01 K02");
        QCOMPARE(least(s, "C01", "H01").low, 1);
        QCOMPARE(least(s, "C01", "H01", Posture::Target).low, 2);
        const std::vector<base::Id> controls{ s["K01"], s["K02"], s["K03"] };
        const auto shared = sharedBy(s.model, controls);
        QCOMPARE(shared.size(), std::size_t(1));
        QVERIFY(shared[0].kind == SharedThing::Kind::CommonCause && shared[0].id == s["G01"]);
        QCOMPARE(shared[0].controls.size(), std::size_t(2));
    }

    void chancesAreNoEventsAndFrequenciesAreOne()
    {
        const testing::Sketch s("C01 p=\"2 per year\" -0.5-> H01 -0.1-> S01; K01 p=0.1 status=verified guards C01->H01;"
                                "K02 p=0.1 status=verified guards H01->S01");
        const FailureDomains domains(s.model, Posture::Current);
        QCOMPARE(domains.leastEventsOf(s["S01"]).low, 3);
        QCOMPARE(domains.of(s.link("C01", "H01")).beside.low, 1);
        QCOMPARE(domains.of(s.link("H01", "S01")).beside.low, 1);
        const testing::Sketch lasting("C01 p=\"2 per year\" -> H01 all; C02 p=\"12 per year lasting 4 h\" -> H01");
        QCOMPARE(FailureDomains(lasting.model, Posture::Current).leastEventsOf(lasting["H01"]).low, 2);
    }

    void whatCannotBeNeverLetsThrough()
    {
        const testing::Sketch s("C01 p=0.1 -> H01; K01 p=0 status=verified guards C01->H01; C02 p=0.1 -0-> H01");
        QVERIFY(!least(s, "C01", "H01").isPossible);
        QVERIFY(!least(s, "C02", "H01").isPossible);
        QVERIFY(!FailureDomains(s.model, Posture::Current).of(base::Id{ 1, 2 }).beside.isPossible);
    }

    void namesThatAreWrittenAlikeAreOneThing()
    {
        const testing::Sketch s(
            "C01 -> H01; K01 system=\"PLC 1\" owner=Ann guards C01->H01;"
            "K02 system=\" plc  1\" supplier=Acme guards C01->H01;"
            "K03 supplier=acme base_model=m1 owner=Bob guards C01->H01; K04 base_model=M1 guards C01->H01");
        const std::vector<base::Id> controls{ s["K01"], s["K02"], s["K03"], s["K04"], s["K01"] };
        const auto shared = sharedBy(s.model, controls);
        QCOMPARE(shared.size(), std::size_t(3));
        QVERIFY(shared[0].kind == SharedThing::Kind::System);
        QCOMPARE(shared[0].name, QStringLiteral("PLC 1"));
        QVERIFY(shared[1].kind == SharedThing::Kind::Supplier);
        QVERIFY(shared[2].kind == SharedThing::Kind::BaseModel);
        QVERIFY(sharedBy(s.model, std::span(controls).first(1)).empty());
    }

    /// The power supply stands behind the relay; that the relay is shared is what is said.
    void ofSharedCausesTheNearestIsNamed()
    {
        const testing::Sketch s("C01 -> H01; C02 -> C03; C03 -> K01; C03 -> K02; C02 -> C04; C04 -> K03;"
                                "K01 guards C01->H01; K02 guards C01->H01; K03 guards C01->H01");
        const std::vector<base::Id> two{ s["K01"], s["K02"] }, all{ s["K01"], s["K02"], s["K03"] };
        const auto ofTwo = sharedBy(s.model, two);
        QCOMPARE(ofTwo.size(), std::size_t(1));
        QVERIFY(ofTwo[0].id == s["C03"]);
        const auto ofAll = sharedBy(s.model, all);
        QCOMPARE(ofAll.size(), std::size_t(2)); // the supply behind all three, the relay behind two
    }

    void asBruteForceFindsIt()
    {
        int beside = 0;
        for (unsigned seed = 1; seed <= 300; ++seed) {
            const RandomCase c(seed);
            const ByHand hand(c.s.model, c.events);
            const FailureDomains domains(c.s.model, Posture::Current);
            for (const domain::Link* link : c.s.model.links().all()) {
                if (link->to != c.s["H1"])
                    continue;
                const int all = hand.fewest([&](unsigned happened) { return hand.passes(*link, happened); });
                const int begins =
                    hand.fewest([&](unsigned happened) { return hand.occurs(link->from, happened) != link->negated; });
                const LeastEvents found = domains.of(link->id).beside;
                QCOMPARE(found.isPossible, all >= 0);
                if (all < 0)
                    continue;
                QVERIFY2(found.low == all - begins && found.high == all - begins,
                    qPrintable(QStringLiteral("seed %1: %2, by hand %3").arg(seed).arg(found.low).arg(all - begins)));
                beside += found.low;
            }
            const int hazard = hand.fewest([&](unsigned happened) { return hand.occurs(c.s["H1"], happened); });
            const LeastEvents found = domains.leastEventsOf(c.s["H1"]);
            QCOMPARE(found.isPossible ? found.low : -1, hazard);
        }
        QVERIFY(beside > 100); // it was not all nothing
    }

    void aLimitGivesARangeThatHoldsTheNumber()
    {
        engine::Limits tight;
        tight.maximumNodes = 4;
        int ranges = 0;
        for (unsigned seed = 1; seed <= 100; ++seed) {
            const RandomCase c(seed);
            const LeastEvents exact = FailureDomains(c.s.model, Posture::Current).leastEventsOf(c.s["H1"]);
            const LeastEvents ranged = FailureDomains(c.s.model, Posture::Current, tight).leastEventsOf(c.s["H1"]);
            if (!exact.isPossible || !ranged.isPossible)
                continue;
            QVERIFY(ranged.low <= exact.low && exact.low <= ranged.high);
            ranges += !ranged.isExact();
        }
        QVERIFY(ranges > 0);
    }

    void theSampleWithTheSharedRelayActsLikeOne()
    {
        const domain::Model model = *exchange::newProject(QStringLiteral("gas-leak-shared-relay"));
        const FailureDomains domains(model, Posture::Current);
        int lines = 0;
        model.links().forEach([&](const domain::Link& link) {
            const FailureDomain domain = domains.of(link.id);
            lines += domain.barriers > 1 && domain.beside.low == 1;
        });
        QVERIFY(lines > 0);
    }
};

QTEST_GUILESS_MAIN(TestFailureDomains)
#include "test_failure_domains.moc"
