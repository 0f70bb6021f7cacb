#include "architecture/floors.h"

namespace hz::architecture {

namespace {

QStringList operator|(const QStringList& left, const QStringList& right)
{
    return left + right;
}

} // namespace

// A folder may include the folders it stands on, theirs, and so on; and, of libraries, only what its row names.
// `QtCore values` are QString and the like; `files` adds QFile; `texts` QCoreApplication::translate; `QtCore` is all
// the rest (objects, threads, event loops).
QList<Floor> floors()
{
    const QStringList plain{ "std" };
    const QStringList values = plain | QStringList{ "QtCore values" };
    const QStringList files = values | QStringList{ "QtCore files", "system" };
    const QStringList texts = values | QStringList{ "QtCore texts" };
    const QStringList objects = files | QStringList{ "QtCore texts", "QtCore" };
    const QStringList painting = objects | QStringList{ "QtGui" };
    const QStringList widgets = painting | QStringList{ "QtWidgets", "QtSvg", "QtSvgWidgets" };

    return {
        { "model/base/codes", {}, plain },
        { "model/base", { "model/base/codes" }, plain | QStringList{ "system" } },
        { "model/engine/formula", { "model/base" }, plain | QStringList{ "system" } },
        { "model/engine/circuit", { "model/engine/formula" }, plain },
        { "model/engine/simplify", { "model/engine/formula" }, plain },
        { "model/engine/diagram", { "model/engine/circuit" }, plain },
        { "model/engine/search", { "model/engine/circuit" }, plain },
        { "model/engine/elimination", { "model/engine/search" }, plain },
        { "model/engine/sets", { "model/engine/diagram", "model/engine/simplify" }, plain },
        { "model/engine", { "model/engine/elimination", "model/engine/sets" }, plain },
        { "model/sampling", { "model/engine" }, plain | QStringList{ "Boost" } },
        { "model/evaluation", { "model/sampling" }, values | QStringList{ "Boost" } },
        { "model/evaluation/import", { "model/evaluation" },
            files | QStringList{ "RapidJSON", "nettle", "zlib", "libarchive" } },
        { "model/evaluation/blocks", { "model/evaluation/import" }, files | QStringList{ "RapidJSON", "Boost" } },
        { "model/evaluation/published", { "model/evaluation" }, files | QStringList{ "RapidJSON" } },
        { "model/graph", { "model/base" }, plain | QStringList{ "Boost", "Boost.Graph" } },
        { "model/domain", { "model/base" }, texts },
        { "model/migration", { "model/domain" }, values },
        { "model/commands", { "model/domain", "model/graph" }, values },
        { "model/evidence", { "model/domain", "model/evaluation", "model/graph" }, values },
        { "model/layout", { "model/commands" }, values | QStringList{ "Graphviz" } },
        { "model/scoring/graph", { "model/evidence", "model/graph", "model/engine" }, values | QStringList{ "Boost" } },
        { "model/scoring/quantities", { "model/scoring/graph" }, values },
        { "model/scoring/letters", { "model/scoring/graph" }, values },
        { "model/scoring/findings", { "model/scoring/graph" }, values },
        { "model/scoring", { "model/scoring/quantities", "model/scoring/letters", "model/scoring/findings" },
            values | QStringList{ "Boost" } },
        { "model/openpsa/definitions", { "model/base" }, plain },
        { "model/openpsa/reader", { "model/openpsa/definitions" }, plain | QStringList{ "expat", "system" } },
        { "model/openpsa/values", { "model/openpsa/definitions" }, plain },
        { "model/openpsa", { "model/openpsa/reader", "model/openpsa/values", "model/engine" }, plain },
        { "model/openpsa/writer", { "model/engine/formula" }, values },
        { "model/openpsa/projects", { "model/openpsa/writer", "model/scoring" }, values },
        { "model/analysis", { "model/openpsa", "model/sampling" }, plain },
        { "model/analysis/projects", { "model/analysis", "model/scoring" }, values },
        { "model/readiness", { "model/analysis/projects", "model/commands", "model/evidence" }, values },
        { "model/wording", { "model/readiness", "model/migration" }, texts },
        { "model/sheets", { "model/commands" }, texts | QStringList{ "libarchive" } },
        { "model/sheets/tables", { "model/sheets", "model/scoring" },
            files | QStringList{ "QtCore texts", "xlsxwriter" } },
        { "model/exchange", { "model/commands", "model/migration" }, files | QStringList{ "RapidJSON" } },
        { "model/review", { "model/wording", "model/exchange" }, texts | QStringList{ "zlib" } },
        { "model/store", { "model/commands", "model/migration" }, files | QStringList{ "SQLite", "RapidJSON" } },
        { "model/exchange/formats",
            { "model/exchange", "model/store", "model/openpsa/reader", "model/openpsa/projects",
                "model/sheets/tables" },
            files | QStringList{ "QtCore texts" } },
        { "model/document", { "model/store", "model/wording", "model/exchange" }, painting },
        { "model/drawing", { "model/wording", "model/layout" }, painting },
        { "model/report", { "model/drawing", "model/document", "model/review" }, painting | QStringList{ "qpdf" } },
        { "ui/common", { "model/report" }, widgets },
        { "ui/canvas/tools", { "ui/common", "model/layout" }, widgets },
        { "ui/canvas", { "ui/canvas/tools" }, widgets },
        { "ui/bowtie", { "ui/canvas" }, widgets },
        { "ui/tables", { "ui/common", "model/sheets" }, widgets },
        { "ui/export", { "ui/common" }, widgets | QStringList{ "QtPrintSupport" } },
        { "ui/fields", { "ui/tables" }, widgets },
        { "ui/records", { "ui/fields" }, widgets },
        { "ui/inspector", { "ui/records" }, widgets },
        { "ui/results", { "ui/tables" }, widgets },
        { "ui/worksheet", { "ui/records", "model/sheets" }, widgets },
        { "ui/registers", { "ui/worksheet", "model/exchange/formats" }, widgets },
        { "ui/panels", { "ui/records" }, widgets },
        { "ui/analysis", { "ui/tables", "ui/canvas" }, widgets },
        { "ui/readiness", { "ui/records" }, widgets },
        { "ui/charts", { "ui/common" }, widgets | QStringList{ "QtPrintSupport", "QCustomPlot" } },
        { "ui/evidence", { "ui/records", "ui/charts", "model/evaluation/import" }, widgets },
        { "ui/review", { "ui/tables", "ui/charts", "model/exchange/formats" }, widgets },
        { "ui/shell",
            { "ui/panels", "ui/inspector", "ui/results", "ui/registers", "ui/analysis", "ui/evidence", "ui/readiness",
                "ui/review", "ui/export", "ui/bowtie" },
            widgets },
        { "app/cli/basics", { "model/base" }, plain | QStringList{ "RapidJSON", "system" } },
        { "app/cli/analysis", { "app/cli/basics", "model/analysis" }, plain | QStringList{ "CLI11" } },
        { "app/cli/projects",
            { "app/cli/analysis", "model/exchange/formats", "model/readiness", "model/evaluation/blocks",
                "model/review", "model/report" },
            painting | QStringList{ "CLI11" } },
        { "app/studio", { "ui/shell" }, widgets },
    };
}

} // namespace hz::architecture
