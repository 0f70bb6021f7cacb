#pragma once

#include "model/commands/rules.h"
#include "model/exchange/library.h"
#include "support/random_record.h"

#include <algorithm>
#include <random>

/// Valid models with hostile content, the same for the same seed on every machine.
namespace hz::testing {

class RandomModel {
public:
    explicit RandomModel(std::uint32_t seed)
        : m_random(seed)
        , m_model(exchange::scheme(pick(exchange::schemeNames())).value())
    {
        projectFields();
        addOccasions();
        const int count = below(12);
        for (int i = 0; i < count; ++i)
            addNode(i);
        for (int i = 0; i < 2 * count; ++i)
            addLink();
        for (int i = 0; i < count; ++i)
            addGuard();
        addExclusiveBranches();
        addImpacts();
        addRecords();
    }

    [[nodiscard]] const domain::Model& model() const { return m_model; }

private:
    using Id = base::Id;

    int below(int end) { return static_cast<int>(m_random() % static_cast<std::uint32_t>(end)); }
    bool coin() { return below(2) == 0; }
    template <typename List> typename List::value_type pick(const List& list)
    {
        return list[below(static_cast<int>(list.size()))];
    }
    Id id() { return { (static_cast<std::uint64_t>(m_random()) << 32) | m_random(), m_random() + 1ULL }; }

    QString text()
    {
        static const QStringList hostile{ QString(), QStringLiteral("<b>&amp;\"'</b>"), QStringLiteral("a\nb\r\n\tc\\"),
            QStringLiteral("\u202Ertl\u2066\u200F"), QString::fromUtf8("\xF0\x9F\x92\xA5 d\xC3\xA9j\xC3\xA0"),
            QString(QChar(0)) + u'x' + QChar(0x7F), QString(3000, u'w'), QStringLiteral("\\u0041 {\"nodes\": []}"),
            QStringLiteral("\uFEFF\uFFFD\uFFFE") };
        if (coin())
            return pick(hostile);
        QString random;
        for (int i = below(20); i > 0; --i) {
            const char32_t point = m_random() % 0x110000;
            random += QString::fromUcs4(&point, point >= 0xD800 && point < 0xE000 ? 0 : 1);
        }
        return random;
    }
    QStringList texts()
    {
        QStringList list;
        for (int i = below(4); i > 0; --i)
            list.append(text().remove(u'\n') + u'.'); // an entry of a list is one line, and not empty
        return list;
    }
    double fraction() { return static_cast<double>(m_random()) / 4294967296.0; }
    double number()
    {
        static const QList<double> odd{ 0.0, 1.0, 1e-300, 5e-324, 1.7976931348623157e308, 0.1, 123456789.125 };
        return coin() ? pick(odd) : fraction() * 1e6;
    }
    domain::Quantity quantity()
    {
        switch (below(4)) {
        case 0:
            return { domain::Shape::Lognormal, fraction() + 1e-9, 1.0 + fraction() * 10, 0.0 };
        case 1:
            return { domain::Shape::Pert, 0.0, fraction() / 2, 0.5 + fraction() / 2 };
        case 2:
            return { domain::Shape::Beta, fraction() + 1e-3, fraction() + 1e-3, 0.0 };
        default:
            return domain::Quantity::point(fraction());
        }
    }
    domain::Likelihood ofControl()
    {
        using domain::Likelihood;
        switch (below(4)) {
        case 0:
            return {};
        case 1:
            return Likelihood::unknown();
        case 2:
            return Likelihood::tested(number(), static_cast<domain::TimeUnit>(below(5)), 1.0 + number());
        default:
            return Likelihood::condition(fraction());
        }
    }
    domain::Likelihood likelihood()
    {
        using domain::Likelihood;
        switch (below(7)) {
        case 0:
            return {};
        case 1:
            return Likelihood::unknown();
        case 2: {
            auto frequency = Likelihood::frequency(number(), static_cast<domain::TimeUnit>(below(5)));
            if (coin())
                frequency.value = quantity();
            if (coin())
                frequency.lasts = 1.0 + number();
            return frequency;
        }
        case 4:
            return Likelihood::letter(pick(domain::likelihoodLevelsOf(m_model)).id);
        case 5:
            return Likelihood::letterOccurs(pick(domain::likelihoodLevelsOf(m_model)).id);
        case 3:
            return coin() ? Likelihood::perOccasion(fraction(), anOccasion())
                          : Likelihood::unknownPerOccasion(anOccasion());
        default: {
            auto probability = Likelihood::condition(0.0);
            probability.value = quantity();
            if (probability.value.mean() > 1.0)
                probability.value = domain::Quantity::point(1.0);
            return probability;
        }
        }
    }

    void projectFields()
    {
        domain::Project project = m_model.project();
        project.title = text();
        project.notice = text();
        project.exposure = { 0.5 + fraction(), static_cast<domain::TimeUnit>(below(5)) };
        m_model.put(project);
    }
    /// Some with a count, as a number or a distribution; one may be the default.
    void addOccasions()
    {
        for (int i = below(3); i > 0; --i) {
            domain::Occasion occasion;
            occasion.id = id();
            occasion.position = i;
            occasion.name = text();
            occasion.plural = text();
            if (coin())
                occasion.count = coin() ? domain::Quantity::point(std::min(number(), 1e18)) : quantity(); // the most
            occasion.source = text();
            occasion.basis = static_cast<domain::Basis>(below(5));
            m_model.put(occasion);
            m_occasions.push_back(occasion.id);
        }
        domain::Project project = m_model.project();
        project.occasion = anOccasion();
        m_model.put(project);
    }
    /// Or none, which is the default one.
    Id anOccasion() { return m_occasions.empty() || coin() ? Id() : pick(m_occasions); }

    void addNode(int index)
    {
        domain::Node node;
        node.id = id();
        node.kind = static_cast<domain::NodeKind>(below(4));
        node.code = coin() ? QString::number(index) : QString();
        node.title = text();
        node.description = text();
        node.logic = coin() ? domain::Logic::All : domain::Logic::Any;
        node.atLeast = 1 + below(5);
        node.likelihood = node.kind == domain::NodeKind::Control ? ofControl() : likelihood();
        node.hidden = coin();
        node.basis = static_cast<domain::Basis>(below(5));
        node.status = static_cast<domain::ControlStatus>(below(5));
        node.eliminated = coin();
        if (coin())
            node.judged = pick(domain::likelihoodLevelsOf(m_model)).id;
        if (coin())
            node.rating = pick(domain::controlRatingsOf(m_model)).id;
        node.domains = texts();
        node.tags = texts();
        node.notes = text();
        m_model.put(node);
        m_nodes.push_back(node);
        if (coin())
            m_model.put(domain::Placement{ node.id, fraction() * 1000, -fraction() * 1000, coin() });
    }
    void addLink()
    {
        const int a = below(static_cast<int>(m_nodes.size()));
        const int b = below(static_cast<int>(m_nodes.size()));
        const domain::Node& from = m_nodes[static_cast<std::size_t>(std::min(a, b))];
        const domain::Node& to = m_nodes[static_cast<std::size_t>(std::max(a, b))];
        if (a == b || from.kind == domain::NodeKind::Control)
            return;
        for (const domain::Link& link : m_links)
            if (link.from == from.id && link.to == to.id)
                return;
        domain::Link link{ id(), from.id, to.id, coin(), domain::Likelihood::condition(fraction()) };
        link.forExposure = coin();
        if (!link.negated)
            link.metBy = anOccasion();
        link.chanceName = text();
        link.chanceReason = text();
        link.chanceSource = text();
        link.chanceBasis = static_cast<domain::Basis>(below(5));
        link.notes = text();
        m_links.push_back(link);
        m_model.put(m_links.back());
    }
    void addGuard()
    {
        const domain::Node control = pick(m_nodes);
        if (control.kind != domain::NodeKind::Control || m_links.empty())
            return;
        const domain::Link link = pick(m_links);
        if (link.to == control.id)
            return;
        // A guard by a control that the link's source feeds could close a loop: only fed-by-nobody controls guard.
        for (const domain::Link& other : m_links)
            if (other.to == control.id)
                return;
        bool exists = false;
        m_model.guards().forEach(
            [&](const domain::Guard& g) { exists = exists || (g.control == control.id && g.link == link.id); });
        if (!exists)
            m_model.put(domain::Guard{ id(), control.id, link.id, text() });
    }
    /// Where the rules take them: no branch is negated, and the chances add up to 1 at most.
    void addExclusiveBranches()
    {
        for (const domain::Node& node : m_nodes) {
            if (node.kind == domain::NodeKind::Control || coin())
                continue;
            domain::Node exclusive = *m_model.node(node.id);
            exclusive.exclusive = true;
            domain::Model tried = m_model;
            tried.put(exclusive);
            if (commands::validate(tried).empty())
                m_model.put(exclusive);
        }
    }
    void addImpacts()
    {
        for (const domain::Node& node : m_nodes)
            for (const domain::Category& category : domain::categoriesOf(m_model))
                if (node.kind == domain::NodeKind::Consequence && coin())
                    m_model.put(domain::Impact{ id(), node.id, category.id,
                        coin() ? pick(domain::severitiesOf(m_model)).id : Id(),
                        coin() ? std::optional(quantity()) : std::nullopt, domain::Basis::Illustrative, text() });
    }

    /// Of every kind that hangs on the graph one or two: each field by its kind, where the rules take the value.
    void addRecords()
    {
        for (int kind = static_cast<int>(domain::EntityKind::Evaluation); kind < domain::kEntityKinds; ++kind)
            for (int i = below(3); i > 0; --i)
                addRecord(static_cast<domain::EntityKind>(kind));
    }
    void addRecord(domain::EntityKind kind)
    {
        const domain::Entity entity = testing::randomRecord(m_model, kind, m_random, [this] { return text(); });
        if (!commands::whyNotValue(m_model, entity) && !isCounted(entity))
            m_model.put(entity);
    }
    /// No stage counts an occasion twice.
    bool isCounted(const domain::Entity& entity) const
    {
        const auto* one = std::get_if<domain::StageOccasion>(&entity);
        bool found = false;
        m_model.table<domain::StageOccasion>().forEach([&](const domain::StageOccasion& other) {
            found = found || (one && other.stage == one->stage && other.occasion == one->occasion);
        });
        return found;
    }

    std::mt19937 m_random;
    domain::Model m_model;
    std::vector<domain::Node> m_nodes;
    std::vector<domain::Link> m_links;
    std::vector<Id> m_occasions;
};

} // namespace hz::testing
