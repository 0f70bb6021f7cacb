#include "model/exchange/formats/formats.h"

#include "model/exchange/twin.h"
#include "model/openpsa/projects/fault_trees.h"
#include "model/openpsa/reader/encoding.h"
#include "model/store/file_name.h"
#include "model/store/output_file.h"
#include "model/store/project_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringList>

#include <algorithm>
#include <array>

namespace hz::exchange {

using base::Result;
using domain::Model;
using migration::Migrated;

namespace {

bool looksLikeDatabase(const QByteArray& head)
{
    return head.startsWith("SQLite format 3");
}

bool looksLikeOpenPsa(const QByteArray& head)
{
    return openpsa::looksLikeXml({ head.constData(), static_cast<std::size_t>(head.size()) });
}

bool isOpenPsa(const QByteArray& head)
{
    return head.contains("<opsa-mef");
}

/// The store reads by name; the name in messages may be another one.
Result<Migrated> readProject(QFile& file, const QString& name)
{
    auto project = store::readProjectOfAnyEdition(file.fileName());
    if (project)
        return project;
    base::Error error = project.error();
    error.place = name.toStdString();
    return error;
}

Result<Migrated> readJson(QFile& file, const QString& name)
{
    return readTwinOfAnyEdition(file.read(kMaximumTwinBytes + 1), name);
}

Result<QByteArray> openPsaText(const Model& model)
{
    return openpsa::faultTreesOf(model);
}

// The project comes first: it is what an unknown file is tried as.
constexpr std::array kFormats{
    Format{ kProjectFormat, {}, QLatin1String(".hazard"), QT_TRANSLATE_NOOP("Format", "Project"),
        QT_TRANSLATE_NOOP("Format", "A project that is edited here, with its history"), looksLikeDatabase,
        store::isProjectHead, readProject, nullptr },
    Format{ kJsonFormat, QLatin1String("twin"), QLatin1String(".json"), QT_TRANSLATE_NOOP("Format", "JSON"),
        QT_TRANSLATE_NOOP("Format", "The whole project as text, for version control and for other programs"),
        looksLikeTwin, isTwinHead, readJson, readableTwin },
    Format{ kOpenPsaFormat, {}, QLatin1String(".xml"), QT_TRANSLATE_NOOP("Format", "Open-PSA"),
        QT_TRANSLATE_NOOP("Format", "Hazards and consequences as fault trees, for other analysis programs"),
        looksLikeOpenPsa, isOpenPsa, nullptr, openPsaText },
};

QString translated(const char* text)
{
    return QCoreApplication::translate("Format", text);
}

QString pattern(const Format& format)
{
    return QStringLiteral("*%1").arg(format.ending);
}

} // namespace

Formats formats()
{
    Formats all;
    for (const Format& format : kFormats)
        all.push_back(&format);
    return all;
}

Formats readableFormats()
{
    Formats readable = formats();
    std::erase_if(readable, [](const Format* format) { return !format->read; });
    return readable;
}

const Format& formatNamed(const QString& id)
{
    const auto* const found =
        std::ranges::find_if(kFormats, [&](const Format& format) { return id == format.id || id == format.formerId; });
    Q_ASSERT(found != kFormats.end());
    return *found;
}

const Format* formatOfEnding(const QString& path)
{
    const auto* const found =
        std::ranges::find_if(kFormats, [&](const Format& format) { return store::hasEnding(path, format.ending); });
    return found == kFormats.end() ? nullptr : found;
}

const Format& formatOfContent(const QByteArray& head, const QString& path)
{
    const auto* const found =
        std::ranges::find_if(kFormats, [&](const Format& format) { return format.looksLike(head); });
    if (found != kFormats.end())
        return *found;
    const Format* byEnding = head.isEmpty() ? nullptr : formatOfEnding(path);
    return byEnding ? *byEnding : kFormats.front();
}

QString labelOf(const Format& format)
{
    return translated(format.label);
}

QString useOf(const Format& format)
{
    return translated(format.use);
}

QString filterOf(const Format& format)
{
    return QStringLiteral("%1 (%2)").arg(labelOf(format), pattern(format));
}

QString readableFilter()
{
    QStringList patterns;
    QStringList filters;
    for (const Format* format : readableFormats()) {
        patterns << pattern(*format);
        filters << filterOf(*format);
    }
    const QString all = translated(QT_TRANSLATE_NOOP("Format", "All that can be read"));
    filters.prepend(QStringLiteral("%1 (%2)").arg(all, patterns.join(u' ')));
    filters << translated(QT_TRANSLATE_NOOP("Format", "All files (*)"));
    return filters.join(QStringLiteral(";;"));
}

QString endingsOf(const Formats& formats)
{
    QStringList endings;
    for (const Format* format : formats)
        endings << format->ending;
    return endings.join(QStringLiteral(", "));
}

} // namespace hz::exchange
