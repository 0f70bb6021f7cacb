#include "model/openpsa/reader/parts.h"
#include "model/base/codes/openpsa_errors.h"
#include "model/openpsa/definitions/elements.h"

namespace hz::openpsa {

bool nextContent(XmlWalk& xml)
{
    while (xml.nextChild()) {
        if (xml.element() != "label" && xml.element() != "attributes")
            return true;
        xml.skip();
    }
    return false;
}

void refuseElement(XmlWalk& xml)
{
    xml.refuse(refusalOf(xml.element()), xml.element());
}

void refuseValue(XmlWalk& xml, const char* attribute, std::string_view value, const char* choices)
{
    xml.refuse(base::OpenPsaError::BadValue, std::string(attribute) + "=\"" + shown(value) + "\" [" + choices + ']');
}

void expectNoChildren(XmlWalk& xml)
{
    if (xml.nextChild())
        refuseElement(xml);
}

bool isPrivate(XmlWalk& xml, const Container& container)
{
    const auto role = xml.attribute("role");
    if (role && *role != "private" && *role != "public")
        refuseValue(xml, "role", *role, "private | public");
    return role ? *role == "private" : container.isPrivate;
}

Definition readDefinition(XmlWalk& xml, const Container& container)
{
    Definition result{ xml.required("name"), {}, xml.line(), xml.file() };
    if (result.name.find('.') != std::string::npos)
        xml.refuse(base::OpenPsaError::NameWithDot, result.name);
    if (result.name.find_first_of(" \t\r\n") != std::string::npos)
        xml.refuse(base::OpenPsaError::NameWithBlank, result.name);
    result.path = container.path.empty() ? result.name : container.path + '.' + result.name;
    if (isPrivate(xml, container))
        result.name = result.path;
    return result;
}

bool readConstant(XmlWalk& xml)
{
    const std::string text = xml.required("value");
    const bool isTrue = text == "true" || text == "1";
    if (!isTrue && text != "false" && text != "0")
        refuseValue(xml, "value", text, "true | false");
    expectNoChildren(xml);
    return isTrue;
}

std::uint32_t readCount(XmlWalk& xml, const char* attribute)
{
    const std::string text = xml.required(attribute);
    const auto value = number<std::uint32_t>(text);
    if (!value)
        refuseValue(xml, attribute, text, "0 | 1 | 2 | ...");
    return value.value_or(0);
}

} // namespace hz::openpsa
