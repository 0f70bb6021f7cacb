#include "model/evaluation/blocks/block_scorer.h"
#include "model/base/codes/evaluation_errors.h"

#include "model/evaluation/import/json_object.h"
#include "model/evaluation/import/readers.h"

#include <QFileInfo>

namespace hz::evaluation {

namespace {

using base::Error;
using base::Status;
using rapidjson::Document;
using rapidjson::Value;

/// What counts of the tasks: the table that is filled, and what each test expects.
struct Answers {
    TaskTable table;
    QHash<QString, std::vector<QByteArray>> expected;
};

QByteArray bytesOf(const Value& text)
{
    return QByteArray(text.GetString(), static_cast<qsizetype>(text.GetStringLength()));
}

/// A member of an object; null where it is missing.
const Value* memberOf(const Value& object, const char* key)
{
    const auto found = object.FindMember(key);
    return found != object.MemberEnd() ? &found->value : nullptr;
}

/// Takes each line as an object to `take`, which answers with an error where that is wrong.
template <typename Take> Status forEachObject(TextSource& source, Take take)
{
    if (Status checked = checkContent(source, base::Wanted::Results); !checked)
        return checked;
    LineReader lines(source);
    while (const auto line = lines.next()) {
        if (line->isBlank())
            continue;
        const auto object = parsedObject(lines, *line);
        if (!object)
            return object.error();
        if (const Status taken = take(*object); !taken)
            return placed(taken.error(), lines.placeAt(*line));
    }
    return lines.error() ? Status(*lines.error()) : base::Done{};
}

base::Result<QString> taskOf(const Document& object)
{
    const Value* id = memberOf(object, "task_id");
    if (!id)
        return Error{ base::EvaluationError::MissingKey, {}, "task_id" };
    if (!id->IsString() || id->GetStringLength() == 0)
        return Error{ base::EvaluationError::BadValue, {}, "task_id" };
    return QString::fromUtf8(bytesOf(*id));
}

Status addTask(Answers& answers, const Document& object)
{
    const auto task = taskOf(object);
    if (!task)
        return task.error();
    const Value* tests = memberOf(object, "tests");
    if (!tests)
        return Error{ base::EvaluationError::MissingKey, {}, "tests" };
    if (!tests->IsArray() || tests->Empty())
        return Error{ base::EvaluationError::BadValue, {}, "tests" };
    TaskResult* result = answers.table.added(*task);
    if (!result)
        return Error{ base::EvaluationError::DuplicateTask, {}, task->toStdString() };
    auto& expected = answers.expected[*task];
    for (const Value& test : tests->GetArray()) {
        const Value* output = test.IsObject() ? memberOf(test, "expected") : nullptr;
        if (!output || !output->IsString())
            return Error{ base::EvaluationError::MissingKey, {}, "expected" };
        expected.push_back(bytesOf(*output));
    }
    const Value* chain = memberOf(object, "chain");
    if (!chain)
        return check(*result);
    const QString length = chain->IsInt() ? QString::number(chain->GetInt()) : QString();
    const Status set = setAttribute(*result, QStringLiteral("chain"), length);
    return set ? check(*result) : set;
}

bool areAsExpected(const Value& outputs, const std::vector<QByteArray>& expected)
{
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const Value& output = outputs[static_cast<rapidjson::SizeType>(i)];
        if (!output.IsString() || bytesOf(output) != expected[i])
            return false;
    }
    return true;
}

Status addSample(Answers& answers, const Document& object)
{
    const auto task = taskOf(object);
    if (!task)
        return task.error();
    const auto expected = answers.expected.constFind(*task);
    if (expected == answers.expected.cend())
        return Error{ base::EvaluationError::UnknownTask, {}, task->toStdString() };
    const Value* outputs = memberOf(object, "outputs");
    if (!outputs)
        return Error{ base::EvaluationError::MissingKey, {}, "outputs" };
    if (!outputs->IsArray() && !outputs->IsNull())
        return Error{ base::EvaluationError::BadValue, {}, "outputs" };
    if (outputs->IsArray() && outputs->Size() != expected->size())
        return Error{ base::EvaluationError::OutputCount, {}, std::to_string(expected->size()) };
    TaskResult& result = answers.table.of(*task);
    ++result.samples;
    result.passed += outputs->IsArray() && areAsExpected(*outputs, *expected) ? 1 : 0;
    return check(result);
}

Status readTasks(const QString& path, const base::CancelToken& cancel, Answers& answers)
{
    QFile file(path);
    if (const Status opened = openForReading(file); !opened)
        return opened;
    TextSource source(file, path, {}, cancel);
    const Status read = forEachObject(source, [&](const Document& object) { return addTask(answers, object); });
    if (read && answers.table.isEmpty())
        return Error{ base::EvaluationError::EmptyFile, {}, {}, path.toStdString() };
    return read;
}

} // namespace

base::Result<Import> scoreCompletions(const QString& completions, const QString& tasks, const ImportOptions& options)
{
    Answers answers;
    if (const Status read = readTasks(tasks, options.cancel, answers); !read)
        return read.error();
    QFile file(completions);
    if (const Status opened = openForReading(file); !opened)
        return opened.error();
    TextSource source(file, completions, options.progress, options.cancel);
    qint64 samples = 0;
    const Status read = forEachObject(source, [&](const Document& object) {
        ++samples;
        return addSample(answers, object);
    });
    if (!read)
        return read.error();
    if (samples == 0)
        return Error{ base::EvaluationError::EmptyFile, {}, {}, completions.toStdString() };
    auto results = answers.table.take();
    if (!results)
        return results.error();
    Import import;
    import.results = std::move(*results);
    import.format = Format::JsonLines;
    import.file = QFileInfo(completions).fileName();
    import.sha256 = source.sha256();
    return import;
}

} // namespace hz::evaluation
