#include "model/base/codes/openpsa_errors.h"
#include "model/openpsa/definitions/elements.h"
#include "model/openpsa/reader/parts.h"

#include <algorithm>

namespace hz::openpsa {

namespace {

void readMembers(XmlWalk& xml, std::vector<Member>& members)
{
    while (xml.nextChild()) {
        if (xml.element() != "basic-event") {
            refuseElement(xml);
            return;
        }
        members.push_back({ xml.required("name"), xml.line() });
        expectNoChildren(xml);
    }
}

void readFactor(XmlWalk& xml, CommonCauseGroup& group)
{
    Factor factor{ xml.attribute("level") ? readCount(xml, "level") : 0, {}, xml.line() };
    if (xml.attribute("level") && factor.level == 0)
        refuseValue(xml, "level", "0", "1 | 2 | ...");
    factor.expression = readOnlyExpression(xml);
    group.factors.push_back(std::move(factor));
}

void readFactors(XmlWalk& xml, CommonCauseGroup& group)
{
    while (xml.nextChild()) {
        if (xml.element() == "factor")
            readFactor(xml, group);
        else
            refuseElement(xml);
    }
}

/// All members in the beta-factor model (its only level), two in MGL (one alone needs no factor), else one.
std::uint32_t firstLevel(CommonCauseModel model, std::size_t memberCount)
{
    if (model == CommonCauseModel::BetaFactor)
        return static_cast<std::uint32_t>(memberCount);
    return model == CommonCauseModel::Mgl ? 2 : 1;
}

/// Levels that are not written count up from the first; none may be left out before the highest.
void settleLevels(XmlWalk& xml, CommonCauseGroup& group, std::size_t memberCount)
{
    const std::uint32_t first = firstLevel(group.model, memberCount);
    std::uint32_t next = first;
    for (Factor& factor : group.factors) {
        if (factor.level == 0)
            factor.level = next;
        next = factor.level + 1;
        if (factor.level > memberCount || factor.level < first)
            xml.refuse(base::OpenPsaError::BadValue,
                "level " + std::to_string(factor.level) + " [" + std::to_string(first) + " ... "
                    + std::to_string(memberCount) + ']',
                factor.line);
    }
    std::ranges::stable_sort(group.factors, {}, &Factor::level);
    for (std::size_t i = 0; i < group.factors.size(); ++i) {
        const std::uint32_t expected = first + static_cast<std::uint32_t>(i);
        if (group.factors[i].level < expected)
            xml.refuse(
                base::OpenPsaError::Duplicate, group.path + ", level " + std::to_string(expected - 1), group.line);
        else if (group.factors[i].level > expected)
            xml.refuse(
                base::OpenPsaError::MissingElement, group.path + ", level " + std::to_string(expected), group.line);
    }
}

} // namespace

CommonCauseGroup readGroup(XmlWalk& xml, const Container& container, std::vector<Member>& members)
{
    CommonCauseGroup group{ readDefinition(xml, container) };
    const auto model = commonCauseModelOf(xml.required("model"));
    if (!model)
        refuseValue(xml, "model", xml.attribute("model").value_or(std::string()),
            "beta-factor | MGL | alpha-factor | phi-factor");
    group.model = model.value_or(CommonCauseModel::BetaFactor);
    bool hasDistribution = false;
    while (nextContent(xml)) {
        if (xml.element() == "members") {
            readMembers(xml, members);
        } else if (xml.element() == "distribution" && !hasDistribution) {
            group.distribution = readOnlyExpression(xml);
            hasDistribution = true;
        } else if (xml.element() == "factors") {
            readFactors(xml, group);
        } else if (xml.element() == "factor") {
            readFactor(xml, group);
        } else {
            refuseElement(xml);
        }
    }
    if (members.empty() || !hasDistribution || group.factors.empty())
        xml.refuse(base::OpenPsaError::MissingElement, group.path, group.line);
    settleLevels(xml, group, members.size());
    return group;
}

} // namespace hz::openpsa
