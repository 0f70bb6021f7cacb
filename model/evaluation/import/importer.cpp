#include "model/evaluation/import/importer.h"

#include "model/evaluation/import/json_object.h"
#include "model/evaluation/import/readers.h"

#include <QFile>
#include <QFileInfo>

namespace hz::evaluation {

namespace {

using base::Error;
using base::Result;
using base::Status;

constexpr qsizetype kLongestAttribute = 200;

/// Looks at the keys of the first object only, as far as there is text.
class KeyFinder : public JsonHandler<KeyFinder> {
public:
    bool Key(const char* text, rapidjson::SizeType length, bool)
    {
        const std::string_view key(text, length);
        m_isSample = m_isSample || (m_depth == 1 && (key == "task_id" || key == "passed"));
        m_isLog = m_isLog || (m_depth == 1 && (key == "eval" || key == "samples" || key == "plan"));
        return !m_isSample && !m_isLog;
    }
    bool StartObject() { return ++m_depth > 0; }
    bool EndObject(rapidjson::SizeType) { return --m_depth > 0; }

    [[nodiscard]] bool isLog() const { return m_isLog; }

private:
    int m_depth = 0;
    bool m_isSample = false;
    bool m_isLog = false;
};

Format formatOf(const QByteArray& head)
{
    const QByteArray start = head.trimmed();
    if (!start.startsWith('{') && !start.startsWith('['))
        return Format::Csv;
    KeyFinder finder;
    rapidjson::StringStream stream(start.constData());
    rapidjson::Reader().Parse<kJsonFlags>(stream, finder);
    return finder.isLog() ? Format::Inspect : Format::JsonLines;
}

Status readAs(Format format, TextSource& source, const QString& scorer, TaskTable& table, Import& import)
{
    switch (format) {
    case Format::Csv:
        return readCsv(source, table, import);
    case Format::Inspect:
        return readInspect(source, scorer, table, import);
    default:
        return readJsonLines(source, table, import);
    }
}

Status mergeAll(TaskResult& task, const TaskResult& more)
{
    for (const Attribute& attribute : more.attributes)
        if (const Status merged = merge(task, attribute); !merged)
            return merged;
    return more.chain > 0 ? merge(task, { QStringLiteral("chain"), QString::number(more.chain) }) : base::Done{};
}

Error fileError(const char* code, const QFile& file)
{
    const QString detail = file.error() == QFileDevice::NoError ? QString() : file.errorString();
    return { code, {}, detail.toStdString(), file.fileName().toStdString() };
}

} // namespace

bool isAttributeText(const QString& text)
{
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    return !text.isEmpty() && text.size() <= kLongestAttribute && std::ranges::none_of(text, isControl);
}

Error placed(Error error, const Error& place)
{
    error.place = place.place;
    return error;
}

Status openForReading(QFile& file)
{
    const QFileInfo info(file.fileName());
    if (info.isDir())
        return fileError("file.is-directory", file);
    if (!info.exists())
        return fileError("file.not-found", file);
    if (file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return base::Done{};
    return fileError(file.error() == QFileDevice::PermissionsError ? "file.no-permission" : "file.failed", file);
}

Result<Import> importResults(const QString& path, const ImportOptions& options)
{
    QFile file(path);
    if (const Status opened = openForReading(file); !opened)
        return opened.error();
    return importResults(file, path, options);
}

Result<Import> importResults(QIODevice& device, const QString& name, const ImportOptions& options)
{
    TextSource source(device, name, options.progress, options.cancel);
    if (source.head().startsWith("PK\x03\x04"))
        return Error{ "evaluation.archive", {}, {}, name.toStdString() };
    Import import;
    import.file = QFileInfo(name).fileName();
    import.format = options.format == Format::Recognised ? formatOf(source.head()) : options.format;
    TaskTable table;
    if (const Status read = readAs(import.format, source, options.scorer, table, import); !read)
        return read.error();
    if (source.error())
        return *source.error();
    if (table.isEmpty())
        return Error{ "evaluation.empty-file", {}, {}, name.toStdString() };
    auto results = table.take();
    if (!results)
        return placed(results.error(), { {}, {}, {}, name.toStdString() });
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
    TaskTable table;
    if (const Status read = readCsvOfAttributes(source, table); !read)
        return read.error();
    if (table.isEmpty())
        return Error{ "evaluation.empty-file", {}, {}, path.toStdString() };
    auto described = table.take();
    if (!described)
        return placed(described.error(), { {}, {}, {}, path.toStdString() });
    std::vector<TaskResult> tasks = results.tasks();
    for (TaskResult& task : tasks)
        if (const TaskResult* more = described->find(task.task))
            if (const Status merged = mergeAll(task, *more); !merged)
                return placed(merged.error(), { {}, {}, {}, path.toStdString() });
    return TaskResults::of(std::move(tasks));
}

} // namespace hz::evaluation
