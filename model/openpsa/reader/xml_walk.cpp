#include "model/openpsa/reader/xml_walk.h"
#include "model/openpsa/reader/open_psa_reader.h"

#include <algorithm>
#include <utility>

namespace hz::openpsa {

std::string shown(const std::string& text)
{
    constexpr qsizetype kLongest = 80;
    const QString whole = QString::fromStdString(text);
    return whole.size() <= kLongest ? text : whole.left(kLongest).toStdString() + "...";
}

namespace {

std::string utf8(QStringView text)
{
    return text.toUtf8().toStdString();
}

} // namespace

XmlWalk::XmlWalk(const QByteArray& bytes, std::uint32_t file, FirstError& errors)
    : m_xml(bytes)
    , m_file(file)
    , m_errors(errors)
{
}

void XmlWalk::refuse(const char* code, const std::string& detail, int atLine)
{
    m_errors.refuse(code, shown(detail), m_file, atLine);
}

bool XmlWalk::nextChild()
{
    while (!m_errors.failed()) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::StartElement:
            return enter();
        case QXmlStreamReader::EndElement:
            --m_depth;
            return false;
        case QXmlStreamReader::EndDocument:
            return false;
        case QXmlStreamReader::StartDocument:
        case QXmlStreamReader::Comment:
        case QXmlStreamReader::ProcessingInstruction:
            break;
        case QXmlStreamReader::Characters:
            if (!m_textAllowed && !m_xml.isWhitespace())
                refuse("openpsa.stray-text", utf8(m_xml.text().trimmed()));
            break;
        default:
            refuseToken();
        }
    }
    return false;
}

void XmlWalk::refuseToken()
{
    if (m_xml.hasError())
        refuse("openpsa.not-xml", m_xml.errorString().toStdString());
    else
        refuse("openpsa.document-type", m_xml.isDTD() ? "DOCTYPE" : utf8(m_xml.name()));
}

bool XmlWalk::enter()
{
    m_element = utf8(m_xml.name());
    m_attributes = m_xml.attributes();
    if (++m_depth > kMaximumDepth) {
        refuse("openpsa.too-deep", std::to_string(kMaximumDepth));
        return false;
    }
    for (const auto& attribute : m_attributes)
        if (attribute.value().size() > kMaximumAttributeLength)
            refuse("openpsa.attribute-too-long", utf8(attribute.name()));
    return !m_errors.failed();
}

void XmlWalk::skip()
{
    const bool allowed = std::exchange(m_textAllowed, true);
    for (int open = 1; open > 0 && !m_errors.failed();)
        open += nextChild() ? 1 : -1;
    m_textAllowed = allowed;
}

void XmlWalk::expectEnd()
{
    if (nextChild())
        refuse("openpsa.unknown-element", m_element);
}

std::optional<std::string> XmlWalk::attribute(const char* name) const
{
    const auto isWanted = [name](const auto& known) { return known.qualifiedName() == QLatin1String(name); };
    const auto found = std::ranges::find_if(m_attributes, isWanted);
    return found == m_attributes.end() ? std::nullopt : std::optional(utf8(found->value().trimmed()));
}

std::string XmlWalk::required(const char* name)
{
    const auto value = attribute(name);
    if (!value || value->empty())
        refuse("openpsa.missing-attribute", std::string(name) + " (" + m_element + ')');
    return value.value_or(std::string());
}

} // namespace hz::openpsa
