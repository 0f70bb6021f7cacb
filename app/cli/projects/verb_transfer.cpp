#include "app/cli/projects/model_file.h"
#include "app/cli/projects/verbs.h"
#include "model/base/codes/exchange_errors.h"
#include "model/base/codes/file_errors.h"
#include "model/base/codes/program_errors.h"
#include "model/exchange/library.h"
#include "model/store/file_name.h"

namespace hz::cli {

namespace {

using exchange::Format;
using exchange::Target;

/// Null where neither the option nor the ending says it.
const Format* formatFor(const TransferOptions& options)
{
    if (!options.format.isEmpty())
        return &exchange::formatNamed(options.format);
    return isStandardOutput(options.to) ? &exchange::formatNamed(exchange::kJsonFormat)
                                        : exchange::formatOfEnding(options.to);
}

/// An error about the name of a file that says which endings there are.
base::Error endingError(base::ErrorCode code, const QString& path, const exchange::Formats& formats)
{
    return { code, {}, exchange::endingsOf(formats).toStdString(), store::shownName(path) };
}

/// A file's name says what it is: no project is called x.pdf.
Status refuseName(const Target& target)
{
    if (isStandardOutput(target.path))
        return refuse(base::Error{ base::UsageError::NoStandardOutput });
    const auto allowed = exchange::checkTarget(target, exchange::formatNamed(exchange::kProjectFormat));
    return refuse(allowed ? endingError(base::FileError::UnknownEnding, target.path, exchange::readableFormats())
                          : allowed.error());
}

Status writeText(const domain::Model& model, const Format& format, const QString& table)
{
    const auto text = exchange::textOf(model, format, table);
    if (!text)
        return refuse(text.error(), &model);
    print(*text);
    return Done;
}

/// From one file to another, or to standard output.
Status transfer(const TransferOptions& options, const Format& format)
{
    const Target target{ options.to, options.force, { options.from } };
    const bool prints = isStandardOutput(options.to);
    if (const auto allowed = exchange::checkTarget(target, format); !prints && !allowed)
        return refuse(allowed.error());
    const auto file = exchange::openModelFile(options.from);
    if (!file)
        return refuse(file.error());
    if (file->format->table)
        return refuse(base::Error{ base::ImportError::NeedsProject, {}, {}, store::shownName(options.from) });
    const auto model = exchange::readModel(*file);
    if (!model)
        return refuse(model.error());
    if (prints)
        return writeText(*model, format, options.table);
    const auto written = exchange::writeModel(target, *model, format, options.table);
    return written ? Done : refuse(written.error(), &*model);
}

} // namespace

Status runNew(const NewOptions& options)
{
    const auto model = exchange::newProject(options.templateName);
    if (!model)
        return refuse(model.error());
    const Format* format = exchange::formatOfEnding(options.model);
    const Target target{ options.model, options.force };
    if (!format || !format->read)
        return refuseName(target);
    const auto written = exchange::writeModel(target, *model, *format);
    return written ? Done : refuse(written.error());
}

Status runImport(const TransferOptions& options)
{
    const Format* format = formatFor(options);
    if (!format || isStandardOutput(options.to))
        return refuseName({ options.to, options.force, { options.from } });
    if (!format->read)
        return refuse(endingError(base::ImportError::NotReadable, options.to, exchange::readableFormats()));
    if (!options.into.isEmpty())
        return runImportInto(options, *format);
    return transfer(options, *format);
}

Status runExport(const TransferOptions& options)
{
    const Format* format = formatFor(options);
    if (options.to.isEmpty())
        return refuse(base::Error{ base::FileError::NoName });
    if (!format)
        return refuse(endingError(base::ExportError::UnknownFormat, options.to, exchange::formats()));
    if (isStandardOutput(options.to) && !format->text)
        return refuse(base::Error{ base::UsageError::NoStandardOutput });
    if (!options.table.isEmpty() && !format->table)
        return refuse(endingError(base::ExportError::NoTables, options.to, exchange::formatsOfTables()));
    return transfer(options, *format);
}

} // namespace hz::cli
