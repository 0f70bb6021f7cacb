#include "model/openpsa/reader/xml_walk.h"
#include "model/base/codes/openpsa_errors.h"

#include "model/base/utf8.h"
#include "model/openpsa/reader/open_psa_reader.h"

#include <algorithm>
#include <utility>

namespace hz::openpsa {

namespace {

std::string_view trimmed(std::string_view text)
{
    constexpr const char* kBlanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kBlanks);
    return first == text.npos ? std::string_view() : text.substr(first, text.find_last_not_of(kBlanks) + 1 - first);
}

} // namespace

std::string shown(std::string_view text)
{
    constexpr std::size_t kLongest = 80;
    const std::string_view first = base::firstCharacters(text, kLongest);
    return std::string(first) + (first.size() < text.size() ? "..." : "");
}

XmlWalk::XmlWalk(std::string_view text, std::uint32_t file, FirstError& errors)
    : m_events(text)
    , m_file(file)
    , m_errors(errors)
{
}

void XmlWalk::refuse(base::ErrorCode code, std::string_view detail, int atLine)
{
    m_errors.refuse(code, shown(detail), m_file, atLine);
}

bool XmlWalk::nextChild()
{
    using Kind = XmlEvents::Kind;
    while (!m_errors.failed()) {
        const XmlEvents::Event event = m_events.next();
        if (event.kind == Kind::Over)
            return false;
        m_line = event.line;
        switch (event.kind) {
        case Kind::Start:
            return enter(event.text);
        case Kind::End:
            --m_depth;
            return false;
        case Kind::Text:
            if (!m_textAllowed)
                refuse(base::OpenPsaError::StrayText, trimmed(event.text));
            break;
        default:
            refuse(*event.code, event.text);
        }
    }
    return false;
}

bool XmlWalk::enter(std::string_view element)
{
    m_element = element;
    if (++m_depth > kMaximumDepth) {
        refuse(base::OpenPsaError::TooDeep, std::to_string(kMaximumDepth));
        return false;
    }
    return true;
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
        refuse(base::OpenPsaError::UnknownElement, m_element);
}

std::optional<std::string> XmlWalk::attribute(std::string_view name)
{
    const auto found = std::ranges::find(m_events.attributes(), name, &XmlEvents::Attribute::name);
    if (found == m_events.attributes().end())
        return std::nullopt;
    if (base::characterCount(found->value) > kMaximumAttributeLength)
        refuse(base::OpenPsaError::AttributeTooLong, name);
    return std::string(trimmed(found->value));
}

std::string XmlWalk::required(const char* name)
{
    const auto value = attribute(name);
    if (!value || value->empty())
        refuse(base::OpenPsaError::MissingAttribute, std::string(name) + " (" + m_element + ')');
    return value.value_or(std::string());
}

} // namespace hz::openpsa
