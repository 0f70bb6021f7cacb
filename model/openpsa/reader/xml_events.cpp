#include "model/openpsa/reader/xml_events.h"
#include "model/base/codes/openpsa_errors.h"

#include <algorithm>
#include <array>
#include <expat.h>
#include <new>

namespace hz::openpsa {

namespace {

constexpr std::size_t kWaiting = 256; // the parser pauses when so many parts wait

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

XmlEvents& eventsOf(void* user)
{
    return *static_cast<XmlEvents*>(user);
}

} // namespace

/// What the parser calls.
struct XmlEvents::Handlers {
    static void start(void* user, const XML_Char* element, const XML_Char** attributes)
    {
        XmlEvents& events = eventsOf(user);
        if (events.m_hasForeignType)
            events.checkEntities();
        const std::string_view name = element;
        Waiting& added = events.add(Kind::Start, name.substr(name.rfind(':') + 1)); // npos + 1 is 0
        for (; *attributes != nullptr; attributes += 2) {
            events.keep(attributes[0]);
            events.keep(attributes[1]);
            ++added.attributes;
        }
    }
    static void end(void* user, const XML_Char*) { eventsOf(user).add(Kind::End, {}); }
    static void text(void* user, const XML_Char* text, int length)
    {
        eventsOf(user).addText({ text, static_cast<std::size_t>(length) });
    }
    static void documentType(void* user, const XML_Char*, const XML_Char* systemId, const XML_Char*, int)
    {
        eventsOf(user).m_hasForeignType = systemId != nullptr;
    }
    static void entity(void* user, const XML_Char* name, int, const XML_Char*, int, const XML_Char*, const XML_Char*,
        const XML_Char*, const XML_Char*)
    {
        eventsOf(user).refuseEntity(name);
    }
    static void skipped(void* user, const XML_Char* name, int) { eventsOf(user).refuseEntity(name); }
};

void XmlEvents::Free::operator()(XML_ParserStruct* parser) const
{
    XML_ParserFree(parser);
}

XmlEvents::XmlEvents(std::string_view bytes)
    : m_parser(XML_ParserCreate("UTF-8"))
    , m_decoded(decoded(bytes))
    , m_text(m_decoded.text ? std::string_view(*m_decoded.text) : bytes)
{
    if (!m_parser)
        throw std::bad_alloc();
    XML_SetUserData(m_parser.get(), this);
    XML_SetElementHandler(m_parser.get(), Handlers::start, Handlers::end);
    XML_SetCharacterDataHandler(m_parser.get(), Handlers::text);
    XML_SetStartDoctypeDeclHandler(m_parser.get(), Handlers::documentType);
    XML_SetEntityDeclHandler(m_parser.get(), Handlers::entity);
    XML_SetSkippedEntityHandler(m_parser.get(), Handlers::skipped);
}

XmlEvents::~XmlEvents() = default;

XmlEvents::Event XmlEvents::next()
{
    if (m_next == m_waiting.size() && !m_isOver)
        parseOn();
    m_attributes.clear();
    if (m_next == m_waiting.size())
        return {};
    const Waiting& waiting = m_waiting[m_next++];
    std::size_t at = waiting.at;
    const Event event{ waiting.kind, waiting.line, wordAt(at), waiting.code };
    for (std::size_t i = 0; i < waiting.attributes; ++i) {
        const std::string_view name = wordAt(at);
        m_attributes.push_back({ name, wordAt(at) });
    }
    return event;
}

/// The whole text is given at once: fed in pieces, the parser would look at a long word anew with each of them.
void XmlEvents::parseOn()
{
    m_waiting.clear();
    m_bytes.clear();
    m_next = 0;
    XML_Parser parser = m_parser.get();
    XML_ParsingStatus status;
    XML_GetParsingStatus(parser, &status);
    m_isOver = m_decoded.code.has_value();
    if (m_isOver) {
        m_waiting.push_back({ Kind::Wrong, m_decoded.line, 0, 0, m_decoded.code });
        return keep(m_decoded.detail);
    }
    const XML_Status parsed = status.parsing == XML_SUSPENDED
        ? XML_ResumeParser(parser)
        : XML_Parse(parser, m_text.data(), static_cast<int>(m_text.size()), XML_TRUE);
    m_isOver = parsed != XML_STATUS_SUSPENDED;
    if (parsed == XML_STATUS_ERROR && XML_GetErrorCode(parser) != XML_ERROR_ABORTED)
        addError();
}

/// Bytes in another encoding than UTF-8 are the reason of an error that comes with them.
void XmlEvents::addError()
{
    const XML_Parser parser = m_parser.get();
    const auto at = static_cast<std::size_t>(std::max<XML_Index>(XML_GetCurrentByteIndex(parser), 0));
    const std::size_t end = m_text.find_first_of("\n<", std::min(at + 1, m_text.size()));
    if (const auto foreign = firstNotUtf8(m_text.substr(0, end))) {
        m_waiting.push_back({ Kind::Wrong, lineAt(m_text, *foreign), m_bytes.size(), 0, base::OpenPsaError::NotUtf8 });
        return keep({});
    }
    add(Kind::Wrong, XML_ErrorString(XML_GetErrorCode(parser))).code = base::OpenPsaError::NotXml;
}

void XmlEvents::refuseEntity(std::string_view name)
{
    add(Kind::Wrong, name).code = base::OpenPsaError::DocumentType;
    XML_StopParser(m_parser.get(), XML_FALSE);
}

/// In the attributes of the current start, where the parser would leave out an entity that it does not know.
void XmlEvents::checkEntities()
{
    constexpr std::array<std::string_view, 6> kKnown{ "#", "lt;", "gt;", "amp;", "apos;", "quot;" };
    const auto from = static_cast<std::size_t>(XML_GetCurrentByteIndex(m_parser.get()));
    const std::string_view start =
        m_text.substr(from, static_cast<std::size_t>(XML_GetCurrentByteCount(m_parser.get())));
    for (std::size_t at = start.find('&'); at != start.npos; at = start.find('&', at + 1)) {
        const std::string_view name = start.substr(at + 1);
        if (std::ranges::none_of(kKnown, [&](std::string_view known) { return name.starts_with(known); }))
            return refuseEntity(name.substr(0, name.find(';')));
    }
}

XmlEvents::Waiting& XmlEvents::add(Kind kind, std::string_view word)
{
    const auto line = static_cast<int>(XML_GetCurrentLineNumber(m_parser.get()));
    m_waiting.push_back({ kind, line, m_bytes.size() });
    keep(word);
    if (m_waiting.size() == kWaiting)
        XML_StopParser(m_parser.get(), XML_TRUE);
    return m_waiting.back();
}

/// The parser gives a text in pieces.
void XmlEvents::addText(std::string_view text)
{
    if (!m_waiting.empty() && m_waiting.back().kind == Kind::Text) {
        m_bytes.pop_back();
        keep(text);
    } else if (!isBlank(text)) {
        add(Kind::Text, text);
    }
}

void XmlEvents::keep(std::string_view word)
{
    m_bytes.append(word).push_back('\0');
}

std::string_view XmlEvents::wordAt(std::size_t& at) const
{
    const std::string_view word = m_bytes.c_str() + at;
    at += word.size() + 1;
    return word;
}

} // namespace hz::openpsa
