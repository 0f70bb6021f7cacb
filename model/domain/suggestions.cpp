#include "model/domain/suggestions.h"

#include <QtGlobal>

#include <array>

#define HZ_CHOICE(text)                                                                                                \
    Choice                                                                                                             \
    {                                                                                                                  \
        text, QT_TRANSLATE_NOOP("Choice", text)                                                                        \
    }

namespace hz::domain {

namespace {

constexpr std::array kHazardSources{
    HZ_CHOICE("Application"),
    HZ_CHOICE("System Design"),
    HZ_CHOICE("System Design - Model Training"),
    HZ_CHOICE("Regulatory and Legal Oversight"),
};

constexpr std::array kDomains{
    HZ_CHOICE("Arts & Culture"),
    HZ_CHOICE("Automotive & Transportation"),
    HZ_CHOICE("Communications"),
    HZ_CHOICE("Conservation"),
    HZ_CHOICE("Finance & Economics"),
    HZ_CHOICE("Government & Civics"),
    HZ_CHOICE("Human Health"),
    HZ_CHOICE("Journalism and Media"),
    HZ_CHOICE("Law"),
    HZ_CHOICE("Manufacturing and Commerce"),
    HZ_CHOICE("Marketing, Advertising and Microtargeting"),
    HZ_CHOICE("Opportunity and Livelihood"),
    HZ_CHOICE("Productivity and Education"),
    HZ_CHOICE("Safety-Critical and Infrastructure"),
    HZ_CHOICE("Security and Defence"),
    HZ_CHOICE("STEM"),
    HZ_CHOICE("Social and Political Advocacy"),
};

constexpr std::array kAgents{
    HZ_CHOICE("End user"),
    HZ_CHOICE("Model user"),
    HZ_CHOICE("Model subject"),
    HZ_CHOICE("Data subject"),
    HZ_CHOICE("Data owner"),
    HZ_CHOICE("Model owner"),
    HZ_CHOICE("Data labeler (training)"),
    HZ_CHOICE("Human in the loop - fine-tuning & corrective"),
    HZ_CHOICE("Human in the loop - resilience"),
    HZ_CHOICE("Human in the loop - justificatory"),
    HZ_CHOICE("Human in the loop - dignitary"),
    HZ_CHOICE("Human in the loop - accountability"),
    HZ_CHOICE("Human in the loop - stand-in"),
    HZ_CHOICE("Human in the loop - friction"),
    HZ_CHOICE("Human in the loop - warm body"),
    HZ_CHOICE("Human in the loop - interface link"),
};

constexpr std::array kVectors{
    HZ_CHOICE("Physical - sensor"),
    HZ_CHOICE("Physical - cyber-physical"),
    HZ_CHOICE("Physical - corporeal"),
    HZ_CHOICE("Data - training"),
    HZ_CHOICE("Data - test"),
    HZ_CHOICE("Data - input"),
    HZ_CHOICE("Model - architecture/algorithm"),
    HZ_CHOICE("Model - (hyper)parameters"),
    HZ_CHOICE("Model - source code"),
    HZ_CHOICE("Model - trained representation"),
    HZ_CHOICE("Software infrastructure"),
    HZ_CHOICE("Interface - UI/UX"),
    HZ_CHOICE("Interface - APIs"),
    HZ_CHOICE("Interface - I/O"),
    HZ_CHOICE("Deployment - management"),
    HZ_CHOICE("Deployment - monitoring"),
    HZ_CHOICE("Deployment - maintenance"),
};

constexpr std::array kProtectedCharacteristics{
    HZ_CHOICE("Age"),
    HZ_CHOICE("Birth"),
    HZ_CHOICE("Class or caste"),
    HZ_CHOICE("Descent"),
    HZ_CHOICE("Disability"),
    HZ_CHOICE("Gender identity"),
    HZ_CHOICE("Genetic information"),
    HZ_CHOICE("Health status"),
    HZ_CHOICE("Language"),
    HZ_CHOICE("Marriage and civil partnership"),
    HZ_CHOICE("Migration status"),
    HZ_CHOICE("National/ethnic/social origin"),
    HZ_CHOICE("Political or other opinion"),
    HZ_CHOICE("Pregnancy and maternity"),
    HZ_CHOICE("Property, birth or other status"),
    HZ_CHOICE("Race"),
    HZ_CHOICE("Religion or belief"),
    HZ_CHOICE("Sex"),
    HZ_CHOICE("Sexual orientation"),
};

constexpr std::array kAssets{
    HZ_CHOICE("Compute"),
    HZ_CHOICE("Data"),
    HZ_CHOICE("Tooling"),
    HZ_CHOICE("AI system components"),
    HZ_CHOICE("Human resources"),
    HZ_CHOICE("Monetary"),
    HZ_CHOICE("Physical"),
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
