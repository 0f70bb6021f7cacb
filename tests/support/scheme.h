#pragma once

#include "model/domain/model.h"

#include <array>
#include <cstdint>
#include <random>

namespace hz::testing {

using domain::Id;

/// Ids that are the same on every run.
class Ids {
public:
    explicit Ids(std::uint64_t seed)
        : m_random(seed)
    {
    }
    Id next()
    {
        const std::uint64_t high = m_random();
        return { high, m_random() };
    }

private:
    std::mt19937_64 m_random;
};

/// The ids of a MIL-STD-882E scheme, in the order of its tables.
struct SchemeIds {
    std::vector<Id> categories; // technical, social, political, economic
    std::vector<Id> severities; // 1 Catastrophic .. 4 Negligible
    std::vector<Id> likelihoods; // A .. E
    std::vector<Id> levels; // High, Serious, Medium, Low
    std::vector<Id> ratings; // weak 0, moderate 1, strong 2
};

/// Puts a project entity and a scheme after MIL-STD-882E (tables I to III) into the model.
inline SchemeIds putScheme(domain::Model& model, Ids& ids)
{
    SchemeIds scheme;
    domain::Project project;
    project.id = ids.next();
    project.title = QStringLiteral("Test");
    project.schemeName = QStringLiteral("MIL-STD-882E");
    model.put(project);
    const std::array categories{ std::array{ "Technical", "T", "#2563EB", "gear" },
        std::array{ "Social", "S", "#B45309", "people" }, std::array{ "Political", "P", "#7C3AED", "building" },
        std::array{ "Economic", "E", "#15803D", "coin" } };
    for (int i = 0; i < 4; ++i) {
        const auto& c = categories[static_cast<std::size_t>(i)];
        scheme.categories.push_back(ids.next());
        model.put(domain::Category{ scheme.categories.back(), i, QString::fromLatin1(c[0]), QString::fromLatin1(c[1]),
            QString::fromLatin1(c[2]), QString::fromLatin1(c[3]), {} });
    }
    const std::array severities{ "Catastrophic", "Critical", "Marginal", "Negligible" };
    const std::array magnitudes{ 1000.0, 100.0, 10.0, 1.0 };
    for (std::size_t i = 0; i < 4; ++i) {
        scheme.severities.push_back(ids.next());
        model.put(domain::SeverityLevel{
            scheme.severities.back(), static_cast<int>(i + 1), QString::fromLatin1(severities[i]), magnitudes[i] });
    }
    const std::array likelihoods{ "Frequent", "Probable", "Occasional", "Remote", "Improbable" };
    const std::array bounds{ 0.1, 0.01, 0.001, 1e-6, 0.0 };
    for (std::size_t i = 0; i < 5; ++i) {
        scheme.likelihoods.push_back(ids.next());
        model.put(domain::LikelihoodLevel{ scheme.likelihoods.back(), static_cast<int>(i),
            QString(QChar(u'A' + static_cast<char16_t>(i))), QString::fromLatin1(likelihoods[i]), bounds[i] });
    }
    const std::array levels{ std::array{ "High", "#B91C1C", "#FFFFFF", "double-diamond", "executive" },
        std::array{ "Serious", "#EA580C", "#000000", "diamond", "programme executive officer" },
        std::array{ "Medium", "#FACC15", "#000000", "circle", "programme manager" },
        std::array{ "Low", "#86EFAC", "#000000", "open-circle", "programme manager" } };
    for (int i = 0; i < 4; ++i) {
        const auto& l = levels[static_cast<std::size_t>(i)];
        scheme.levels.push_back(ids.next());
        model.put(domain::RiskLevel{ scheme.levels.back(), i, QString::fromLatin1(l[0]), QString::fromLatin1(l[1]),
            QString::fromLatin1(l[2]), QString::fromLatin1(l[3]), QString::fromLatin1(l[4]) });
    }
    const std::array rows{ "0012", "0012", "0123", "1223", "2223" }; // A .. E, severities 1 .. 4
    for (std::size_t likelihood = 0; likelihood < 5; ++likelihood) {
        for (std::size_t severity = 0; severity < 4; ++severity)
            model.put(domain::MatrixCell{ ids.next(), scheme.severities[severity], scheme.likelihoods[likelihood],
                scheme.levels[static_cast<std::size_t>(rows[likelihood][severity] - '0')] });
    }
    struct Rating {
        const char* name;
        double low;
        double high;
    };
    constexpr std::array kRatings{ Rating{ "weak", 0.3, 1.0 }, Rating{ "moderate", 0.03, 0.3 },
        Rating{ "strong", 0.003, 0.03 } };
    for (std::size_t i = 0; i < kRatings.size(); ++i) {
        scheme.ratings.push_back(ids.next());
        model.put(domain::ControlRating{ scheme.ratings.back(), static_cast<int>(i),
            QString::fromLatin1(kRatings[i].name), kRatings[i].low, kRatings[i].high });
    }
    return scheme;
}

/// The default occasion of the project, of which there are so many.
inline base::Id putOccasion(domain::Model& model, std::optional<double> count, const base::Id& id = { 0x0CCA, 1 })
{
    domain::Occasion occasion;
    occasion.id = id;
    occasion.name = QStringLiteral("use");
    occasion.plural = QStringLiteral("uses");
    if (count)
        occasion.count = domain::Quantity::point(*count);
    model.put(occasion);
    domain::Project project = model.project();
    project.occasion = id;
    model.put(project);
    return id;
}

} // namespace hz::testing
