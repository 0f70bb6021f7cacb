#pragma once

#include "model/openpsa/definitions/first_error.h"

#include <QByteArray>
#include <QXmlStreamReader>

#include <optional>
#include <string>

namespace hz::openpsa {

/// Long or strange words of the file are cut before they stand in a message.
[[nodiscard]] std::string shown(const std::string& text);

/// Walks through a document element by element; after the first error it goes nowhere: nextChild() is false for good.
/// Refuses document types and entities, deep nesting, long attributes and text where none belongs.
class XmlWalk {
public:
    XmlWalk(const QByteArray& bytes, std::uint32_t file, FirstError& errors);

    /// Steps into the next child of the current element; at its end steps out of it and is false.
    [[nodiscard]] bool nextChild();
    /// Steps over the current element and all in it, text too.
    void skip();
    /// Nothing but comments may follow.
    void expectEnd();

    [[nodiscard]] const std::string& element() const { return m_element; }
    [[nodiscard]] int line() const { return static_cast<int>(m_xml.lineNumber()); }
    [[nodiscard]] std::optional<std::string> attribute(const char* name) const;
    /// The attribute, which must be there and not empty; else an error and an empty text.
    [[nodiscard]] std::string required(const char* name);

    [[nodiscard]] std::uint32_t file() const { return m_file; }
    void refuse(const char* code, const std::string& detail) { refuse(code, detail, line()); }
    void refuse(const char* code, const std::string& detail, int atLine);

private:
    bool enter();
    void refuseToken();

    QXmlStreamReader m_xml;
    std::uint32_t m_file;
    FirstError& m_errors;
    std::string m_element;
    QXmlStreamAttributes m_attributes;
    int m_depth = 0;
    bool m_textAllowed = false;
};

} // namespace hz::openpsa
