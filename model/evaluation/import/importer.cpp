#include "model/evaluation/import/importer.h"
#include "model/base/codes/evaluation_errors.h"
#include "model/base/codes/file_errors.h"

#include "model/base/file_kind.h"
#include "model/base/named_pipe.h"
#include "model/evaluation/import/readers.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace hz::evaluation {

namespace {

using base::Error;
using base::Result;
using base::Status;

constexpr qsizetype kLongestAttribute = 200;

/// What a file is that holds no results at all; nothing where it may.
std::optional<Error> otherContent(const QByteArray& head, bool isWhole, const QString& name, base::Wanted wanted)
{
    const base::FileContent content =
        base::contentOf({ head.constData(), static_cast<std::size_t>(head.size()) }, isWhole);
    switch (content.kind) {
    case base::FileKind::Empty:
    case base::FileKind::Binary: // it may have a heading
    case base::FileKind::OtherEncoding: // readers say where
    case base::FileKind::Gzip:
    case base::FileKind::InspectArchive:
    case base::FileKind::InspectLog:
    case base::FileKind::CutJson: // readers say where
    case base::FileKind::JsonLines:
    case base::FileKind::Json:
    case base::FileKind::Csv:
    case base::FileKind::Text:
        return std::nullopt;
    default:
        return base::contentError(content, name.toStdString(), wanted);
    }
}

/// Whether the beginning is all; a text in UTF-16 may take half of its room as UTF-8.
bool isWhole(TextSource& source)
{
    return source.head().size() < FileBytes::kPart / 2;
}

Error totalsOf(const char* who, const QString& name)
{
    return { base::EvaluationError::Totals, {}, who, name.toStdString() };
}

/// The form that a shape has where its records do not say more.
Format formatOf(Shape shape)
{
    switch (shape) {
    case Shape::Table:
        return Format::Csv;
    case Shape::EvalPlus:
        return Format::EvalPlus;
    case Shape::ByTask:
        return Format::BigCode;
    case Shape::Instances:
    case Shape::SweReport:
        return Format::SweBench;
    case Shape::Inspect:
    case Shape::InspectArchive:
        return Format::Inspect;
    default:
        return Format::JsonLines;
    }
}

Status readAs(Shape shape, TextSource& source, const QString& scorer, TaskTable& table, Import& import)
{
    switch (shape) {
    case Shape::Table:
        return readCsv(source, table, import);
    case Shape::Lines:
        return readJsonLines(source, scorer, table, import);
    case Shape::Inspect:
        return readInspect(source, scorer, table, import);
    case Shape::InspectArchive:
        return readInspectArchive(source, scorer, table, import);
    case Shape::SweReport:
        return readSweReport(source, table, import);
    case Shape::TotalsOfBigCode:
        return totalsOf("BigCode", source.name());
    case Shape::TotalsOfLmEval:
        return totalsOf("lm-eval", source.name());
    case Shape::TotalsOfSweBench:
        return totalsOf("SWE-bench", source.name());
    case Shape::Unknown:
        return base::contentError({ base::FileKind::Json }, source.name().toStdString(), base::Wanted::Results);
    default:
        return readDocument(source, shape, scorer, table, import);
    }
}

Shape shapeAs(Format format, const QByteArray& head, bool isWhole)
{
    switch (format) {
    case Format::JsonLines:
        return Shape::Lines;
    case Format::Csv:
        return Shape::Table;
    default:
        return shapeOf(head, isWhole);
    }
}

Error fileError(base::ErrorCode code, const QFile& file)
{
    const QString detail = file.error() == QFileDevice::NoError ? QString() : file.errorString();
    return { code, {}, detail.toStdString(), file.fileName().toStdString() };
}

} // namespace

Status mergeAll(TaskResult& task, const TaskResult& more)
{
    for (const Attribute& attribute : more.attributes)
        if (const Status merged = merge(task, attribute); !merged)
            return merged;
    return more.chain > 0 ? merge(task, { QStringLiteral("chain"), QString::number(more.chain) }) : base::Done{};
}

bool isAttributeText(const QString& text)
{
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    return !text.isEmpty() && text.size() <= kLongestAttribute && std::ranges::none_of(text, isControl);
}

Error placed(Error error, std::string place)
{
    error.place = std::move(place);
    return error;
}

Status checkContent(TextSource& source, base::Wanted wanted)
{
    const auto other = otherContent(source.head(), isWhole(source), source.name(), wanted);
    return other && !source.error() ? Status(*other) : base::Done{};
}

Status openForReading(QFile& file)
{
    if (file.fileName() == u"-" && file.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return base::Done{};
    const QFileInfo info(file.fileName());
    if (info.isDir())
        return fileError(base::FileError::IsDirectory, file);
    if (!info.exists())
        return fileError(base::FileError::NotFound, file);
    if (base::isNamedPipe(QFile::encodeName(file.fileName()).constData()))
        return fileError(base::FileError::NotAFile, file);
    if (file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return base::Done{};
    return fileError(
        file.error() == QFileDevice::PermissionsError ? base::FileError::NoPermission : base::FileError::Failed, file);
}

Result<Import> importResults(const QString& path, const ImportOptions& options)
{
    QFile file(path);
    if (const Status opened = openForReading(file); !opened)
        return opened.error();
    return importResults(file, path == u"-" ? QStringLiteral("standard input") : path, options);
}

Result<Import> importResults(QIODevice& device, const QString& name, const ImportOptions& options)
{
    TextSource source(device, name, options.progress, options.cancel);
    if (const Status checked = checkContent(source, base::Wanted::Results); !checked)
        return checked.error();
    Import import;
    import.file = QFileInfo(name).fileName();
    TaskTable table;
    const Shape shape = shapeAs(options.format, source.head(), isWhole(source));
    import.format = formatOf(shape);
    if (const Status read = readAs(shape, source, options.scorer, table, import); !read)
        return read.error();
    if (source.error())
        return *source.error();
    if (table.isEmpty())
        return Error{ base::EvaluationError::EmptyFile, {}, {}, name.toStdString() };
    if (!options.scorer.isEmpty() && import.scorer != options.scorer) // of a form that has none
        return Error{ base::EvaluationError::NoScorer, {}, options.scorer.toStdString(), name.toStdString() };
    auto results = table.take();
    if (!results)
        return placed(results.error(), name.toStdString());
    import.results = std::move(*results);
    import.sha256 = source.sha256();
    return import;
}

Result<TaskResults> withAttributes(const TaskResults& results, const QString& path, const base::CancelToken& cancel)
{
    QFile file(path);
    if (const Status opened = openForReading(file); !opened)
        return opened.error();
    TextSource source(file, path, {}, cancel);
    if (const Status checked = checkContent(source, base::Wanted::Table); !checked)
        return checked.error();
    TaskTable table;
    if (const Status read = readCsvOfAttributes(source, table); !read)
        return read.error();
    if (table.isEmpty())
        return Error{ base::EvaluationError::EmptyFile, {}, {}, path.toStdString() };
    auto described = table.take();
    if (!described)
        return placed(described.error(), path.toStdString());
    std::vector<TaskResult> tasks = results.tasks();
    for (TaskResult& task : tasks)
        if (const TaskResult* more = described->find(task.task))
            if (const Status merged = mergeAll(task, *more); !merged)
                return placed(merged.error(), path.toStdString());
    return TaskResults::of(std::move(tasks));
}

} // namespace hz::evaluation
