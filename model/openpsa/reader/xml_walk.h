#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QString>
#include <QXmlStreamReader>

#include <optional>
#include <string>

namespace hz::openpsa {

/// Long or strange words of the file are cut before they stand in a message.
[[nodiscard]] std::string shown(const std::string& text);
[[nodiscard]] std::string placeOf(const QString& fileName, int line);

/// Walks through a document element by element and keeps the first error, after which it goes nowhere: nextChild() is
/// false for good. Refuses document types and entities, deep nesting, long attributes and text where none belongs.
class XmlWalk {
public:
    XmlWalk(const QByteArray& bytes, QString fileName);

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

    void refuse(const char* code, const std::string& detail) { refuse(code, detail, line()); }
    void refuse(const char* code, const std::string& detail, int atLine) { refuseWhole(code, shown(detail), atLine); }
    /// With a detail that is not to be cut.
    void refuseWhole(const char* code, const std::string& detail, int atLine);
    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    [[nodiscard]] const base::Error& error() const { return *m_error; }

private:
    bool enter();
    void refuseToken();

    QXmlStreamReader m_xml;
    QString m_fileName;
    std::string m_element;
    QXmlStreamAttributes m_attributes;
    int m_depth = 0;
    bool m_textAllowed = false;
    std::optional<base::Error> m_error;
};

} // namespace hz::openpsa
