#pragma once

#include "model/openpsa/definitions/first_error.h"
#include "model/openpsa/reader/xml_events.h"

#include <optional>
#include <string>

namespace hz::openpsa {

/// Long or strange words of the file are cut before they stand in a message.
[[nodiscard]] std::string shown(std::string_view text);

/// Walks through a document element by element; after the first error it goes nowhere: nextChild() is false for good.
/// Refuses entities, deep nesting, long attributes where they are asked for, and text where none belongs.
class XmlWalk {
public:
    XmlWalk(std::string_view text, std::uint32_t file, FirstError& errors);

    /// Steps into the next child of the current element; at its end steps out of it and is false.
    [[nodiscard]] bool nextChild();
    /// Steps over the current element and all in it, text too.
    void skip();
    /// Nothing but comments may follow.
    void expectEnd();

    [[nodiscard]] const std::string& element() const { return m_element; }
    /// Where the part begins that was met last.
    [[nodiscard]] int line() const { return m_line; }
    [[nodiscard]] std::optional<std::string> attribute(std::string_view name);
    /// The attribute, which must be there and not empty; else an error and an empty text.
    [[nodiscard]] std::string required(const char* name);

    [[nodiscard]] std::uint32_t file() const { return m_file; }
    void refuse(base::ErrorCode code, std::string_view detail) { refuse(code, detail, line()); }
    void refuse(base::ErrorCode code, std::string_view detail, int atLine);

private:
    bool enter(std::string_view element);

    XmlEvents m_events;
    std::uint32_t m_file;
    FirstError& m_errors;
    std::string m_element;
    int m_line = 1;
    int m_depth = 0;
    bool m_textAllowed = false;
};

} // namespace hz::openpsa
