#include "model/exchange/library.h"
#include "model/base/codes/exchange_errors.h"

#include "model/exchange/twin.h"

#include <QDir>
#include <QFile>

// Outside every namespace, as Qt demands; a static library's resources are not registered by themselves.
static void registerLibrary()
{
    Q_INIT_RESOURCE(library);
}

namespace hz::exchange {

namespace {

using base::Error;
using base::Result;
using domain::Model;

const QString kDefaultScheme = QStringLiteral("code-model-framework");
const QString kEmptyTemplate = QStringLiteral("empty");

/// The base names of the twins in a folder of the library.
QStringList namesIn(const QString& folder)
{
    registerLibrary();
    QStringList names;
    for (const QString& file : QDir(folder).entryList({ QStringLiteral("*.json") }, QDir::Files, QDir::Name))
        names.append(file.chopped(5));
    return names;
}

Result<Model> load(const QString& folder, const QString& name, base::LibraryError unknown)
{
    if (!namesIn(folder).contains(name))
        return Error{ unknown, {}, name.toStdString() };
    QFile file(folder + u'/' + name + QStringLiteral(".json"));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ unknown, {}, name.toStdString() };
    return readTwin(file.readAll(), name + QStringLiteral(".json"));
}

} // namespace

QStringList schemeNames()
{
    QStringList names = namesIn(QStringLiteral(":/schemes"));
    names.removeAll(kDefaultScheme);
    return QStringList{ kDefaultScheme } + names;
}

Result<Model> scheme(const QString& name)
{
    return load(QStringLiteral(":/schemes"), name, base::LibraryError::UnknownScheme);
}

QStringList templateNames()
{
    return QStringList{ kEmptyTemplate } + namesIn(QStringLiteral(":/samples"));
}

Result<Model> templateModel(const QString& name)
{
    if (name == kEmptyTemplate)
        return scheme(kDefaultScheme);
    return load(QStringLiteral(":/samples"), name, base::LibraryError::UnknownTemplate);
}

Result<Model> newProject(const QString& templateName)
{
    auto model = templateModel(templateName);
    if (!model)
        return model;
    const domain::Project shipped = model->project();
    domain::Project own = shipped;
    own.id = base::Id::random();
    model->apply({ { { shipped, std::nullopt }, { std::nullopt, own } } });
    return model;
}

Result<Model> releasePlan()
{
    return load(QStringLiteral(":/library"), QStringLiteral("release-plan"), base::LibraryError::UnknownTemplate);
}

Result<Model> controlsAndRisks()
{
    return load(QStringLiteral(":/library"), QStringLiteral("controls-and-risks"), base::LibraryError::UnknownTemplate);
}

} // namespace hz::exchange
