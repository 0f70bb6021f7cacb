#include "model/evaluation/csv_fields.h"

namespace hz::evaluation {

namespace {

/// A field in quotes from `at`, which is moved behind it.
std::optional<QString> quotedField(const QString& line, qsizetype& at)
{
    QString field;
    for (++at; at < line.size(); ++at) {
        if (line[at] != u'"') {
            field += line[at];
        } else if (at + 1 < line.size() && line[at + 1] == u'"') {
            field += line[at++];
        } else {
            ++at;
            return field;
        }
    }
    return std::nullopt;
}

QString plainField(const QString& line, qsizetype& at, QChar separator)
{
    const qsizetype next = line.indexOf(separator, at);
    const qsizetype end = next < 0 ? line.size() : next;
    const QString field = line.mid(at, end - at);
    at = end;
    return field;
}

} // namespace

QString asCsvField(const QString& text)
{
    const bool hasOuterSpace = !text.isEmpty() && (text.front().isSpace() || text.back().isSpace());
    if (!hasOuterSpace && !text.contains(u',') && !text.contains(u'"'))
        return text;
    return u'"' + QString(text).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

std::optional<QStringList> csvFields(const QString& line, QChar separator)
{
    QStringList fields;
    for (qsizetype at = 0;; ++at) {
        if (at < line.size() && line[at] == u'"') {
            const auto field = quotedField(line, at);
            if (!field || (at < line.size() && line[at] != separator))
                return std::nullopt;
            fields.append(*field);
        } else {
            fields.append(plainField(line, at, separator));
        }
        if (at >= line.size())
            return fields;
    }
}

} // namespace hz::evaluation
