#pragma once

#include "model/openpsa/reader/encoding.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct XML_ParserStruct;

namespace hz::openpsa {

/// What an XML text consists of, part by part. Comments and processing instructions are left out, and so is text of
/// nothing but white space; references to characters are resolved. A document type is passed over, and nothing outside
/// the text is ever fetched for it; entities are errors, declared or used, apart from those that XML itself defines.
/// Encodings other than UTF-8 are converted.
class XmlEvents {
public:
    enum class Kind : std::uint8_t { Start, End, Text, Wrong, Over };

    /// What the views show holds until the next part is asked for.
    struct Event {
        Kind kind = Kind::Over;
        int line = 1;
        std::string_view text{}; // of a start the element, without prefix; of an error what is wrong
        /// Of an error: openpsa.not-xml, openpsa.document-type (entities), openpsa.not-utf8, or as of decoded().
        std::optional<base::OpenPsaError> code{};
    };
    struct Attribute {
        std::string_view name;
        std::string_view value;
    };

    /// The text must live as long.
    explicit XmlEvents(std::string_view bytes);
    ~XmlEvents();
    XmlEvents(const XmlEvents&) = delete;
    XmlEvents& operator=(const XmlEvents&) = delete;

    /// After an error or the end always `Over`.
    [[nodiscard]] Event next();
    /// Of the last start, in the order of the text.
    [[nodiscard]] const std::vector<Attribute>& attributes() const { return m_attributes; }

private:
    struct Waiting {
        Kind kind = Kind::Over;
        int line = 1;
        std::size_t at = 0; // in m_bytes: words, each with a zero at its end
        std::size_t attributes = 0;
        std::optional<base::OpenPsaError> code{};
    };
    struct Handlers;
    struct Free {
        void operator()(XML_ParserStruct* parser) const;
    };

    void parseOn();
    Waiting& add(Kind kind, std::string_view word);
    void addError();
    void refuseEntity(std::string_view name);
    void checkEntities();
    void addText(std::string_view text);
    void keep(std::string_view word);
    std::string_view wordAt(std::size_t& at) const;

    std::unique_ptr<XML_ParserStruct, Free> m_parser;
    Decoded m_decoded;
    std::string_view m_text;
    bool m_hasForeignType = false; // a document type that lies elsewhere, so that the parser takes any entity
    std::vector<Waiting> m_waiting;
    std::size_t m_next = 0;
    std::string m_bytes;
    std::vector<Attribute> m_attributes;
    bool m_isOver = false; // the parser has nothing more to say
};

} // namespace hz::openpsa
