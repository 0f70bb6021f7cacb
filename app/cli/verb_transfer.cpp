#include "app/cli/files/model_file.h"
#include "app/cli/verbs.h"
#include "model/exchange/library.h"
#include "model/exchange/twin.h"

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

Status finish(const base::Status& written)
{
    return written ? Done : refuse(written.error());
}

} // namespace

Status runNew(const NewOptions& options)
{
    const auto model = exchange::newProject(options.templateName);
    if (!model)
        return refuse(model.error());
    return finish(writeModel(options.model, *model, formOf(options.model).value_or(Form::Project), options.force));
}

Status runImport(const TransferOptions& options)
{
    const auto model = readModel(options.from);
    if (!model)
        return refuse(model.error());
    if (formFor(options) == Form::OpenPsa)
        return refuse(base::Error{ "export.unknown-format", {}, options.to.toStdString() });
    return finish(writeModel(options.to, *model, formFor(options).value_or(Form::Project), options.force));
}

Status runExport(const TransferOptions& options)
{
    const bool toOutput = options.to == u"-";
    const auto form = toOutput && options.format.isEmpty() ? std::optional(Form::Twin) : formFor(options);
    if (!form || (toOutput && *form != Form::Twin))
        return refuse(base::Error{ "export.unknown-format", {}, options.to.toStdString() });
    const auto model = readModel(options.from);
    if (!model)
        return refuse(model.error());
    if (toOutput) {
        print(exchange::writeTwin(*model));
        return Done;
    }
    return finish(*form == Form::Twin ? exportTwin(options.to, *model, options.force)
                                      : writeModel(options.to, *model, *form, options.force));
}

} // namespace hz::cli
