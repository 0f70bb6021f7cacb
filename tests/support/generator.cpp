#include "support/generator.h"

#include "support/scheme.h"

#include <algorithm>
#include <cmath>

namespace hz::testing {

namespace {

using namespace hz::domain;

class Generator {
public:
    explicit Generator(const GeneratorSettings& settings)
        : m_settings(settings)
        , m_ids(settings.seed)
        , m_random(settings.seed ^ 0x5DEECE66DULL)
        , m_scheme(putScheme(m_model, m_ids))
    {
    }
    Model run()
    {
        if (m_settings.perUse > 0.0)
            putOccasion(m_model, 1000.0);
        while (m_model.nodes().size() < m_settings.nodes)
            addHazard();
        return std::move(m_model);
    }

private:
    // The standard's distributions differ between compilers, its generators do not.
    int between(int low, int high)
    {
        return low + static_cast<int>(m_random() % static_cast<std::uint64_t>(high - low + 1));
    }
    double share() { return static_cast<double>(m_random() >> 11) / 9007199254740992.0; }
    bool chance(double p) { return share() < p; }
    double smallProbability() { return std::pow(10.0, -4.0 + 3.0 * share()); }

    Id addNode(NodeKind kind, double x, double y)
    {
        static constexpr std::array kLetters{ u'C', u'H', u'S', u'K' };
        static constexpr std::array kNames{ "Cause", "Hazard", "Consequence", "Control" };
        const auto place = static_cast<std::size_t>(kind);
        Node node;
        node.id = m_ids.next();
        node.kind = kind;
        const int number = ++m_numbers[place];
        node.code = QChar(kLetters[place]) + QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
        node.title = QString::fromLatin1(kNames[place]) + QStringLiteral(" number %1 of the project").arg(number);
        node.owner = QStringLiteral("Team %1").arg(number % 7);
        fill(node);
        m_model.put(node);
        m_model.put(Placement{ node.id, x, y, false });
        return node.id;
    }

    void fill(Node& node)
    {
        if (node.kind == NodeKind::Cause) {
            if (chance(m_settings.unknown))
                node.likelihood = Likelihood::unknown();
            else if (m_settings.perUse > 0.0 && chance(m_settings.perUse))
                node.likelihood = Likelihood::perOccasion(smallProbability());
            else if (chance(0.3))
                node.likelihood = Likelihood::frequency(smallProbability(), TimeUnit::Year);
            else
                node.likelihood = Likelihood::condition(smallProbability());
        } else if (node.kind == NodeKind::Control) {
            node.likelihood = Likelihood::condition(0.01 + 0.3 * share());
            static constexpr std::array kStatuses{ ControlStatus::Planned, ControlStatus::Implemented,
                ControlStatus::Verified, ControlStatus::Implemented, ControlStatus::Retired };
            node.status = kStatuses[static_cast<std::size_t>(between(0, 19)) % kStatuses.size()];
            node.rating = m_scheme.ratings[static_cast<std::size_t>(between(0, 2))];
        } else if (node.kind == NodeKind::Hazard && chance(0.1)) {
            node.judged = m_scheme.likelihoods[static_cast<std::size_t>(between(1, 4))];
            node.judgedBy = QStringLiteral("panel");
            node.judgedWhy = QStringLiteral("field experience");
        }
    }

    Id newOrShared(NodeKind kind, std::vector<Id>& known, double x, double y)
    {
        if (!known.empty() && chance(0.1))
            return known[static_cast<std::size_t>(between(0, static_cast<int>(known.size()) - 1))];
        known.push_back(addNode(kind, x, y));
        return known.back();
    }

    void addHazard()
    {
        const double top = m_row;
        const int causes = between(3, 8);
        const int consequences = between(2, 5);
        const Id hazard = addNode(NodeKind::Hazard, 700.0, top + 60.0 * std::max(causes, consequences));
        std::vector<Id> own;
        for (int i = 0; i < causes; ++i) {
            const Id cause = newOrShared(NodeKind::Cause, m_causes, 0.0, top + 120.0 * i);
            if (std::ranges::find(own, cause) != own.end())
                continue;
            own.push_back(cause);
            guardLine(addLink(cause, hazard), 150.0, top + 120.0 * i);
        }
        for (int i = 0; i < consequences; ++i) {
            const Id consequence = addNode(NodeKind::Consequence, 1400.0, top + 120.0 * i);
            addImpacts(consequence);
            guardLine(addLink(hazard, consequence), 850.0, top + 120.0 * i);
        }
        m_row += 120.0 * (std::max(causes, consequences) + 1);
    }

    Id addLink(Id from, Id to)
    {
        Link link;
        link.id = m_ids.next();
        link.from = from;
        link.to = to;
        if (chance(0.2))
            link.chance = Likelihood::condition(0.1 + 0.8 * share());
        m_model.put(link);
        return link.id;
    }

    void guardLine(Id link, double x, double y)
    {
        const int count = between(1, 3);
        std::vector<Id> used;
        for (int i = 0; i < count; ++i) {
            const std::size_t before = m_controls.size();
            const Id control = newOrShared(NodeKind::Control, m_controls, x + 170.0 * i, y - 45.0);
            if (std::ranges::find(used, control) != used.end())
                continue;
            used.push_back(control);
            m_model.put(Guard{ m_ids.next(), control, link, {} });
            if (m_controls.size() > before && chance(0.15))
                degrade(control, x + 170.0 * i, y - 90.0);
        }
    }

    void degrade(Id control, double x, double y)
    {
        const Id factor = addNode(NodeKind::Cause, x, y);
        const Id link = addLink(factor, control);
        if (chance(0.3))
            m_model.put(Guard{ m_ids.next(), addNode(NodeKind::Control, x + 60.0, y - 45.0), link, {} });
    }

    void addImpacts(Id consequence)
    {
        const int first = between(0, 3);
        const int count = between(1, 3);
        for (int i = 0; i < count; ++i) {
            Impact impact;
            impact.id = m_ids.next();
            impact.consequence = consequence;
            impact.category = m_scheme.categories[static_cast<std::size_t>((first + i) % 4)];
            impact.severity = m_scheme.severities[static_cast<std::size_t>(between(0, 3))];
            if (chance(0.3))
                impact.magnitude = Quantity::point(std::round(2000.0 * share()));
            m_model.put(impact);
        }
    }

    GeneratorSettings m_settings;
    Model m_model;
    Ids m_ids;
    std::mt19937_64 m_random;
    SchemeIds m_scheme;
    std::array<int, 4> m_numbers{};
    std::vector<Id> m_causes;
    std::vector<Id> m_controls;
    double m_row = 0.0;
};

} // namespace

Model generateProject(const GeneratorSettings& settings)
{
    return Generator(settings).run();
}

} // namespace hz::testing
