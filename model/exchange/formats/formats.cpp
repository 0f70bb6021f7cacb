#include "model/exchange/formats/formats.h"

#include "model/exchange/twin.h"
#include "model/openpsa/projects/fault_trees.h"
#include "model/openpsa/reader/encoding.h"
#include "model/scoring/graph/score.h"
#include "model/sheets/any_workbook.h"
#include "model/sheets/own_tables.h"
#include "model/sheets/tables/delimited_writer.h"
#include "model/sheets/tables/project_tables.h"
#include "model/sheets/tables/xlsx_writer.h"
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

constexpr double kSecondsOfScoring = 20.0; // what is not found by then is an interval

scoring::RiskResult scored(const Model& model)
{
    scoring::Settings settings;
    settings.seconds = kSecondsOfScoring;
    return scoring::score(model, 0, settings);
}

bool isWorkbook(const QByteArray& head)
{
    return head.startsWith("PK\x03\x04") && head.contains("xl/");
}

Result<QByteArray> workbook(const Model& model)
{
    const scoring::RiskResult result = scored(model);
    return sheets::writeXlsx(sheets::projectTables(model, &result));
}

Result<QByteArray> workbookOf(const Model& model, const QString& table)
{
    const scoring::RiskResult result = scored(model);
    return sheets::writeXlsx({ sheets::projectTable(model, &result, table) });
}

/// One that was written here: it begins with the mark of its kind.
bool isDelimitedTable(const QByteArray& head)
{
    return head.startsWith(sheets::kOwnMark.data());
}

Result<QByteArray> delimitedOf(const Model& model, const QString& table)
{
    const scoring::RiskResult result = scored(model);
    return sheets::writeDelimited(sheets::projectTable(model, &result, table));
}

Result<QByteArray> delimitedHazards(const Model& model)
{
    return delimitedOf(model, sheets::tableKeys().front());
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
    Format{ kWorkbookFormat, {}, QLatin1String(".xlsx"), QT_TRANSLATE_NOOP("Format", "Excel"),
        QT_TRANSLATE_NOOP("Format",
            "Hazards, causes, controls and the rest as tables with their figures; edits of them can be brought back"),
        isWorkbook, isWorkbook, nullptr, workbook, workbookOf },
    Format{ kDelimitedFormat, {}, QLatin1String(".csv"), QT_TRANSLATE_NOOP("Format", "CSV"),
        QT_TRANSLATE_NOOP("Format", "The table of hazards as text, for other programs; edits can be brought back"),
        isDelimitedTable, isDelimitedTable, nullptr, delimitedHazards, delimitedOf },
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

Formats formatsOfTables()
{
    Formats tables = formats();
    std::erase_if(tables, [](const Format* format) { return !format->table; });
    return tables;
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
