#pragma once

#include "model/evaluation/import/line_reader.h"

#include <rapidjson/reader.h>
#include <rapidjson/stream.h>

namespace hz::evaluation {

template <typename Handler> using JsonHandler = rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Handler>;

/// Without recursion, so that no depth overflows the stack; numbers as they are written.
inline constexpr unsigned kJsonFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;

/// Gives the events of the one object that a line must be to `handler`, and overwrites the line meanwhile. Codes:
/// evaluation.not-an-object, evaluation.bad-json (detail: at which byte), also when the handler stopped.
template <typename Handler> base::Status parseObject(const LineReader& lines, const Line& line, Handler& handler)
{
    const char* first = line.begin;
    while (*first == ' ' || *first == '\t')
        ++first;
    if (*first != '{')
        return lines.errorAt(line, "evaluation.not-an-object");
    rapidjson::InsituStringStream stream(line.begin);
    rapidjson::Reader reader;
    reader.Parse<kJsonFlags | rapidjson::kParseInsituFlag>(stream, handler);
    if (reader.HasParseError())
        return lines.errorAt(line, "evaluation.bad-json", QString::number(reader.GetErrorOffset() + 1));
    if (static_cast<qsizetype>(stream.Tell()) < line.size) // a zero byte within
        return lines.errorAt(line, "evaluation.bad-json", QString::number(stream.Tell() + 1));
    return base::Done{};
}

} // namespace hz::evaluation
