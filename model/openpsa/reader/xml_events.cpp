#include "model/openpsa/reader/xml_events.h"

#include <expat.h>

#include <new>
#include <utility>

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
    static void documentType(void* user, const XML_Char*, const XML_Char*, const XML_Char*, int)
    {
        XmlEvents& events = eventsOf(user);
        events.add(Kind::DocumentType, "DOCTYPE");
        XML_StopParser(events.m_parser.get(), XML_FALSE);
    }
};

void XmlEvents::Free::operator()(XML_ParserStruct* parser) const
{
    XML_ParserFree(parser);
}

XmlEvents::XmlEvents(std::string_view text)
    : m_parser(XML_ParserCreate(nullptr))
    , m_text(text)
{
    if (!m_parser)
        throw std::bad_alloc();
    XML_SetUserData(m_parser.get(), this);
    XML_SetElementHandler(m_parser.get(), Handlers::start, Handlers::end);
    XML_SetCharacterDataHandler(m_parser.get(), Handlers::text);
    XML_SetStartDoctypeDeclHandler(m_parser.get(), Handlers::documentType);
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
    const Event event{ waiting.kind, waiting.line, wordAt(at) };
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
    const std::string_view text = std::exchange(m_text, {});
    const XML_Status parsed = status.parsing == XML_SUSPENDED
        ? XML_ResumeParser(parser)
        : XML_Parse(parser, text.data(), static_cast<int>(text.size()), XML_TRUE);
    m_isOver = parsed != XML_STATUS_SUSPENDED;
    if (parsed == XML_STATUS_ERROR && XML_GetErrorCode(parser) != XML_ERROR_ABORTED)
        add(Kind::NotXml, XML_ErrorString(XML_GetErrorCode(parser)));
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
