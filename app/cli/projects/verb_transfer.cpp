#include "app/cli/projects/model_file.h"
#include "app/cli/projects/verbs.h"
#include "model/exchange/library.h"
#include "model/exchange/twin.h"
#include "model/store/file_name.h"

namespace hz::cli {

namespace {

std::optional<Form> formFor(const TransferOptions& options)
{
    if (options.format == u"twin")
        return Form::Twin;
    const bool isXml = options.format.isEmpty() && options.to.endsWith(u".xml", Qt::CaseInsensitive);
    if (isXml || options.format == u"openpsa")
        return Form::OpenPsa;
    return options.format == u"project" ? std::optional(Form::Project) : formOf(options.to);
}

/// A file's name says what it is: no project is called x.pdf.
Status refuseName(const Target& target)
{
    const auto allowed = checkTarget(target, Form::Project);
    return refuse(allowed ? base::Error{ "file.unknown-ending", {}, store::shownName(target.path) } : allowed.error());
}

Status finish(const base::Status& written)
{
    return written ? Done : refuse(written.error());
}

/// From one file to another.
Status transfer(const TransferOptions& options, Form form)
{
    const Target target{ options.to, options.force, { options.from } };
    if (const auto allowed = checkTarget(target, form); !allowed)
        return refuse(allowed.error());
    const auto model = readModel(options.from);
    if (!model)
        return refuse(model.error());
    const auto written = writeModel(target, *model, form);
    return written ? Done : refuse(written.error(), &*model);
}

} // namespace

Status runNew(const NewOptions& options)
{
    const auto model = exchange::newProject(options.templateName);
    if (!model)
        return refuse(model.error());
    const auto form = formOf(options.model);
    const Target target{ options.model, options.force };
    return form ? finish(writeModel(target, *model, *form)) : refuseName(target);
}

Status runImport(const TransferOptions& options)
{
    const auto form = formFor(options);
    if (!form)
        return refuseName({ options.to, options.force, { options.from } });
    if (form == Form::OpenPsa)
        return refuse(base::Error{ "import.to-open-psa", {}, options.to.toStdString() });
    return transfer(options, *form);
}

Status runExport(const TransferOptions& options)
{
    const bool toOutput = options.to == u"-";
    const auto form = toOutput && options.format.isEmpty() ? std::optional(Form::Twin) : formFor(options);
    if (options.to.isEmpty())
        return refuse(base::Error{ "file.no-name" });
    if (!form)
        return refuse(base::Error{ "export.unknown-format", {}, options.to.toStdString() });
    if (toOutput && *form != Form::Twin)
        return refuse(base::Error{ "usage.no-standard-output" });
    if (!toOutput)
        return transfer(options, *form);
    const auto model = readModel(options.from);
    if (!model)
        return refuse(model.error());
    const auto text = exchange::readableTwin(*model);
    if (!text)
        return refuse(text.error(), &*model);
    print(*text);
    return Done;
}

} // namespace hz::cli
