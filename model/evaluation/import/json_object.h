#pragma once

#include "model/base/codes/evaluation_errors.h"
#include "model/base/codes/file_errors.h"
#include "model/base/file_kind.h"
#include "model/evaluation/import/line_reader.h"

#include <rapidjson/document.h>
#include <rapidjson/reader.h>
#include <rapidjson/stream.h>

namespace hz::evaluation {

template <typename Handler> using JsonHandler = rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Handler>;

/// Without recursion, so that no depth overflows the stack; numbers as they are written, NaN among them.
inline constexpr unsigned kJsonFlags =
    rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseNanAndInfFlag;

/// Lets `parse` take the one object that a line must be from a stream, which overwrites the line meanwhile. Codes:
/// evaluation.not-an-object, evaluation.bad-json (detail: at which byte), content.conflict.
template <typename Parse> base::Status parseLine(const LineReader& lines, const Line& line, Parse parse)
{
    const char* first = line.begin;
    while (*first == ' ' || *first == '\t')
        ++first;
    if (base::beginsConflict(line.begin))
        return lines.errorAt(line, base::ContentError::Conflict);
    if (*first != '{')
        return lines.errorAt(line, base::EvaluationError::NotAnObject);
    rapidjson::InsituStringStream stream(line.begin);
    const rapidjson::ParseResult parsed = parse(stream);
    if (parsed.IsError())
        return lines.errorAt(line, base::EvaluationError::BadJson, QString::number(parsed.Offset() + 1));
    if (static_cast<qsizetype>(stream.Tell()) < line.size) // a zero byte within
        return lines.errorAt(line, base::EvaluationError::BadJson, QString::number(stream.Tell() + 1));
    return base::Done{};
}

/// Gives the events of the object to `handler`; when that stops, the error is evaluation.bad-json too.
template <typename Handler> base::Status parseObject(const LineReader& lines, const Line& line, Handler& handler)
{
    return parseLine(lines, line, [&](rapidjson::InsituStringStream& stream) {
        return rapidjson::Reader().Parse<kJsonFlags | rapidjson::kParseInsituFlag>(stream, handler);
    });
}

/// The object itself, whose texts lie in the line: good until the next line is read.
[[nodiscard]] inline base::Result<rapidjson::Document> parsedObject(const LineReader& lines, const Line& line)
{
    rapidjson::Document document;
    const base::Status parsed = parseLine(lines, line, [&](rapidjson::InsituStringStream& stream) {
        document
            .ParseStream<rapidjson::kParseIterativeFlag | rapidjson::kParseInsituFlag | rapidjson::kParseNanAndInfFlag>(
                stream);
        return rapidjson::ParseResult(document.GetParseError(), document.GetErrorOffset());
    });
    return parsed ? base::Result<rapidjson::Document>(std::move(document)) : parsed.error();
}

} // namespace hz::evaluation
