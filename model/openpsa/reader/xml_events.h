#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct XML_ParserStruct;

namespace hz::openpsa {

/// What an XML text consists of, part by part. Comments and processing instructions are left out, and so is text of
/// nothing but white space; references to characters are resolved. A document type is the last part of its text:
/// nothing that it declares is read. References to entities are therefore errors, apart from those that XML itself
/// defines.
class XmlEvents {
public:
    enum class Kind : std::uint8_t { Start, End, Text, DocumentType, NotXml, Over };

    /// What the views show holds until the next part is asked for.
    struct Event {
        Kind kind = Kind::Over;
        int line = 1;
        std::string_view text{}; // of a start the element, without prefix; of an error what is wrong
    };
    struct Attribute {
        std::string_view name;
        std::string_view value;
    };

    /// The text is copied.
    explicit XmlEvents(std::string_view text);
    ~XmlEvents();
    XmlEvents(const XmlEvents&) = delete;
    XmlEvents& operator=(const XmlEvents&) = delete;

    /// After an error, a document type or the end always `Over`.
    [[nodiscard]] Event next();
    /// Of the last start, in the order of the text.
    [[nodiscard]] const std::vector<Attribute>& attributes() const { return m_attributes; }

private:
    struct Waiting {
        Kind kind = Kind::Over;
        int line = 1;
        std::size_t at = 0; // in m_bytes: words, each with a zero at its end
        std::size_t attributes = 0;
    };
    struct Handlers;
    struct Free {
        void operator()(XML_ParserStruct* parser) const;
    };

    void parseOn();
    Waiting& add(Kind kind, std::string_view word);
    void addText(std::string_view text);
    void keep(std::string_view word);
    std::string_view wordAt(std::size_t& at) const;

    std::unique_ptr<XML_ParserStruct, Free> m_parser;
    std::string_view m_text; // empty as soon as the parser has it
    std::vector<Waiting> m_waiting;
    std::size_t m_next = 0;
    std::string m_bytes;
    std::vector<Attribute> m_attributes;
    bool m_isOver = false; // the parser has nothing more to say
};

} // namespace hz::openpsa
