#pragma once

#include "model/domain/model.h"

#include <QRegularExpression>

namespace hz::testing {

/// Whether a text is for people: not a code, and something with an end.
[[nodiscard]] inline bool isSentence(const QString& text, const QString& code)
{
    static const QRegularExpression end(QStringLiteral("[.}45]\\s*$"));
    return text.contains(u' ') && !text.contains(code) && end.match(text).hasMatch();
}

[[nodiscard]] inline domain::Node node(
    const char* code, const char* title, domain::NodeKind kind = domain::NodeKind::Cause)
{
    domain::Node made;
    made.id = base::Id::random();
    made.code = QString::fromUtf8(code);
    made.title = QString::fromUtf8(title);
    made.kind = kind;
    return made;
}

} // namespace hz::testing
