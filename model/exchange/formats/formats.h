#pragma once

#include "model/base/result.h"
#include "model/migration/migration.h"

#include <QByteArray>
#include <QLatin1String>
#include <QString>

#include <vector>

class QFile;

/// The formats in which a project stands in a file, one row each. The menus and dialogs of the window and the options
/// of the command line are made from this table; a format more is a row more.
namespace hz::exchange {

/// What a file of unknown format begins with: store::kHeadBytes, or fewer.
using HeadTest = bool (*)(const QByteArray& head);

struct Format {
    QLatin1String id; // the value of --format, and the end of the names of actions
    QLatin1String formerId; // is understood too; empty: none
    QLatin1String ending;
    const char* label; // in the context "Format"
    const char* use; // the same: what it is good for
    HeadTest looksLike; // whether its reader is the one to say what is wrong with such a file
    HeadTest isOwn; // whether it says that it is one, and so may be replaced by another one
    /// The whole file, of which nothing has been read; `name` is for messages. Null: nothing can be read back from it.
    base::Result<migration::Migrated> (*read)(QFile& file, const QString& name);
    /// The bytes of the whole file. Null: only the store writes it.
    base::Result<QByteArray> (*text)(const domain::Model& model);
    /// One of its tables (sheets::tableKeys) alone. Null: it has no tables.
    base::Result<QByteArray> (*table)(const domain::Model& model, const QString& key) = nullptr;
};

inline constexpr QLatin1String kProjectFormat("project"); // what the window edits in place
inline constexpr QLatin1String kJsonFormat("json"); // what is meant where a text is asked and nothing is said
inline constexpr QLatin1String kOpenPsaFormat("openpsa");
inline constexpr QLatin1String kWorkbookFormat("xlsx");
inline constexpr QLatin1String kDelimitedFormat("csv");

using Formats = std::vector<const Format*>;
/// All of them, which can be written; the project first.
[[nodiscard]] Formats formats();
/// Those that can be read back.
[[nodiscard]] Formats readableFormats();
/// Those that hold a project as tables.
[[nodiscard]] Formats formatsOfTables();
/// By its present or former id, which must be one.
[[nodiscard]] const Format& formatNamed(const QString& id);
/// Null where the ending is that of none.
[[nodiscard]] const Format* formatOfEnding(const QString& path);
/// By content, or where that says nothing by the ending; else the project, whose reader knows most other files.
[[nodiscard]] const Format& formatOfContent(const QByteArray& head, const QString& path);

[[nodiscard]] QString labelOf(const Format& format);
[[nodiscard]] QString useOf(const Format& format);
/// "JSON (*.json)", for a dialog.
[[nodiscard]] QString filterOf(const Format& format);
/// For a dialog that opens: all that can be read at once, each alone, and all files.
[[nodiscard]] QString readableFilter();
/// ".hazard, .json"
[[nodiscard]] QString endingsOf(const Formats& formats);

} // namespace hz::exchange
