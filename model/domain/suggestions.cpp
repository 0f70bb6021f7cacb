#include "model/domain/suggestions.h"

#include <QtGlobal>

#include <array>

namespace hz::domain {

namespace {

constexpr std::array kHazardSources{
    Choice{ "Application", QT_TRANSLATE_NOOP("Choice", "Application") },
    Choice{ "System Design", QT_TRANSLATE_NOOP("Choice", "System Design") },
    Choice{ "System Design - Model Training", QT_TRANSLATE_NOOP("Choice", "System Design - Model Training") },
    Choice{ "Regulatory and Legal Oversight", QT_TRANSLATE_NOOP("Choice", "Regulatory and Legal Oversight") },
};

constexpr std::array kDomains{
    Choice{ "Arts & Culture", QT_TRANSLATE_NOOP("Choice", "Arts & Culture") },
    Choice{ "Automotive & Transportation", QT_TRANSLATE_NOOP("Choice", "Automotive & Transportation") },
    Choice{ "Communications", QT_TRANSLATE_NOOP("Choice", "Communications") },
    Choice{ "Conservation", QT_TRANSLATE_NOOP("Choice", "Conservation") },
    Choice{ "Finance & Economics", QT_TRANSLATE_NOOP("Choice", "Finance & Economics") },
    Choice{ "Government & Civics", QT_TRANSLATE_NOOP("Choice", "Government & Civics") },
    Choice{ "Human Health", QT_TRANSLATE_NOOP("Choice", "Human Health") },
    Choice{ "Journalism and Media", QT_TRANSLATE_NOOP("Choice", "Journalism and Media") },
    Choice{ "Law", QT_TRANSLATE_NOOP("Choice", "Law") },
    Choice{ "Manufacturing and Commerce", QT_TRANSLATE_NOOP("Choice", "Manufacturing and Commerce") },
    Choice{ "Marketing, Advertising and Microtargeting",
        QT_TRANSLATE_NOOP("Choice", "Marketing, Advertising and Microtargeting") },
    Choice{ "Opportunity and Livelihood", QT_TRANSLATE_NOOP("Choice", "Opportunity and Livelihood") },
    Choice{ "Productivity and Education", QT_TRANSLATE_NOOP("Choice", "Productivity and Education") },
    Choice{ "Safety-Critical and Infrastructure", QT_TRANSLATE_NOOP("Choice", "Safety-Critical and Infrastructure") },
    Choice{ "Security and Defence", QT_TRANSLATE_NOOP("Choice", "Security and Defence") },
    Choice{ "STEM", QT_TRANSLATE_NOOP("Choice", "STEM") },
    Choice{ "Social and Political Advocacy", QT_TRANSLATE_NOOP("Choice", "Social and Political Advocacy") },
};

constexpr std::array kAgents{
    Choice{ "End user", QT_TRANSLATE_NOOP("Choice", "End user") },
    Choice{ "Model user", QT_TRANSLATE_NOOP("Choice", "Model user") },
    Choice{ "Model subject", QT_TRANSLATE_NOOP("Choice", "Model subject") },
    Choice{ "Data subject", QT_TRANSLATE_NOOP("Choice", "Data subject") },
    Choice{ "Data owner", QT_TRANSLATE_NOOP("Choice", "Data owner") },
    Choice{ "Model owner", QT_TRANSLATE_NOOP("Choice", "Model owner") },
    Choice{ "Data labeler (training)", QT_TRANSLATE_NOOP("Choice", "Data labeler (training)") },
    Choice{ "Human in the loop - fine-tuning & corrective",
        QT_TRANSLATE_NOOP("Choice", "Human in the loop - fine-tuning & corrective") },
    Choice{ "Human in the loop - resilience", QT_TRANSLATE_NOOP("Choice", "Human in the loop - resilience") },
    Choice{ "Human in the loop - justificatory", QT_TRANSLATE_NOOP("Choice", "Human in the loop - justificatory") },
    Choice{ "Human in the loop - dignitary", QT_TRANSLATE_NOOP("Choice", "Human in the loop - dignitary") },
    Choice{ "Human in the loop - accountability", QT_TRANSLATE_NOOP("Choice", "Human in the loop - accountability") },
    Choice{ "Human in the loop - stand-in", QT_TRANSLATE_NOOP("Choice", "Human in the loop - stand-in") },
    Choice{ "Human in the loop - friction", QT_TRANSLATE_NOOP("Choice", "Human in the loop - friction") },
    Choice{ "Human in the loop - warm body", QT_TRANSLATE_NOOP("Choice", "Human in the loop - warm body") },
    Choice{ "Human in the loop - interface link", QT_TRANSLATE_NOOP("Choice", "Human in the loop - interface link") },
};

constexpr std::array kVectors{
    Choice{ "Physical - sensor", QT_TRANSLATE_NOOP("Choice", "Physical - sensor") },
    Choice{ "Physical - cyber-physical", QT_TRANSLATE_NOOP("Choice", "Physical - cyber-physical") },
    Choice{ "Physical - corporeal", QT_TRANSLATE_NOOP("Choice", "Physical - corporeal") },
    Choice{ "Data - training", QT_TRANSLATE_NOOP("Choice", "Data - training") },
    Choice{ "Data - test", QT_TRANSLATE_NOOP("Choice", "Data - test") },
    Choice{ "Data - input", QT_TRANSLATE_NOOP("Choice", "Data - input") },
    Choice{ "Model - architecture/algorithm", QT_TRANSLATE_NOOP("Choice", "Model - architecture/algorithm") },
    Choice{ "Model - (hyper)parameters", QT_TRANSLATE_NOOP("Choice", "Model - (hyper)parameters") },
    Choice{ "Model - source code", QT_TRANSLATE_NOOP("Choice", "Model - source code") },
    Choice{ "Model - trained representation", QT_TRANSLATE_NOOP("Choice", "Model - trained representation") },
    Choice{ "Software infrastructure", QT_TRANSLATE_NOOP("Choice", "Software infrastructure") },
    Choice{ "Interface - UI/UX", QT_TRANSLATE_NOOP("Choice", "Interface - UI/UX") },
    Choice{ "Interface - APIs", QT_TRANSLATE_NOOP("Choice", "Interface - APIs") },
    Choice{ "Interface - I/O", QT_TRANSLATE_NOOP("Choice", "Interface - I/O") },
    Choice{ "Deployment - management", QT_TRANSLATE_NOOP("Choice", "Deployment - management") },
    Choice{ "Deployment - monitoring", QT_TRANSLATE_NOOP("Choice", "Deployment - monitoring") },
    Choice{ "Deployment - maintenance", QT_TRANSLATE_NOOP("Choice", "Deployment - maintenance") },
};

constexpr std::array kProtectedCharacteristics{
    Choice{ "Age", QT_TRANSLATE_NOOP("Choice", "Age") },
    Choice{ "Birth", QT_TRANSLATE_NOOP("Choice", "Birth") },
    Choice{ "Class or caste", QT_TRANSLATE_NOOP("Choice", "Class or caste") },
    Choice{ "Descent", QT_TRANSLATE_NOOP("Choice", "Descent") },
    Choice{ "Disability", QT_TRANSLATE_NOOP("Choice", "Disability") },
    Choice{ "Gender identity", QT_TRANSLATE_NOOP("Choice", "Gender identity") },
    Choice{ "Genetic information", QT_TRANSLATE_NOOP("Choice", "Genetic information") },
    Choice{ "Health status", QT_TRANSLATE_NOOP("Choice", "Health status") },
    Choice{ "Language", QT_TRANSLATE_NOOP("Choice", "Language") },
    Choice{ "Marriage and civil partnership", QT_TRANSLATE_NOOP("Choice", "Marriage and civil partnership") },
    Choice{ "Migration status", QT_TRANSLATE_NOOP("Choice", "Migration status") },
    Choice{ "National/ethnic/social origin", QT_TRANSLATE_NOOP("Choice", "National/ethnic/social origin") },
    Choice{ "Political or other opinion", QT_TRANSLATE_NOOP("Choice", "Political or other opinion") },
    Choice{ "Pregnancy and maternity", QT_TRANSLATE_NOOP("Choice", "Pregnancy and maternity") },
    Choice{ "Property, birth or other status", QT_TRANSLATE_NOOP("Choice", "Property, birth or other status") },
    Choice{ "Race", QT_TRANSLATE_NOOP("Choice", "Race") },
    Choice{ "Religion or belief", QT_TRANSLATE_NOOP("Choice", "Religion or belief") },
    Choice{ "Sex", QT_TRANSLATE_NOOP("Choice", "Sex") },
    Choice{ "Sexual orientation", QT_TRANSLATE_NOOP("Choice", "Sexual orientation") },
};

constexpr std::array kAssets{
    Choice{ "Compute", QT_TRANSLATE_NOOP("Choice", "Compute") },
    Choice{ "Data", QT_TRANSLATE_NOOP("Choice", "Data") },
    Choice{ "Tooling", QT_TRANSLATE_NOOP("Choice", "Tooling") },
    Choice{ "AI system components", QT_TRANSLATE_NOOP("Choice", "AI system components") },
    Choice{ "Human resources", QT_TRANSLATE_NOOP("Choice", "Human resources") },
    Choice{ "Monetary", QT_TRANSLATE_NOOP("Choice", "Monetary") },
    Choice{ "Physical", QT_TRANSLATE_NOOP("Choice", "Physical") },
};

} // namespace

std::span<const Choice> hazardSourceSuggestions()
{
    return kHazardSources;
}

std::span<const Choice> domainSuggestions()
{
    return kDomains;
}

std::span<const Choice> agentSuggestions()
{
    return kAgents;
}

std::span<const Choice> vectorSuggestions()
{
    return kVectors;
}

std::span<const Choice> protectedCharacteristicSuggestions()
{
    return kProtectedCharacteristics;
}

std::span<const Choice> assetSuggestions()
{
    return kAssets;
}

} // namespace hz::domain
