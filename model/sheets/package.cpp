#include "model/sheets/package.h"

#include "model/base/codes/exchange_errors.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace hz::sheets {

namespace {

using base::Error;
using base::Result;
using base::SheetError;

constexpr int kMaxEntries = 100'000;
constexpr qsizetype kPart = 64 * 1024;

struct Free {
    void operator()(archive* reading) const { archive_read_free(reading); }
};
using Reading = std::unique_ptr<archive, Free>;

/// What the archive holds of the entry it stands at. A part never says how large it is in a way that can be trusted.
Result<QByteArray> readEntry(archive* reading, qint64 mostBytes)
{
    QByteArray content;
    for (QByteArray part(kPart, Qt::Uninitialized);;) {
        const la_ssize_t size = archive_read_data(reading, part.data(), std::size_t(part.size()));
        if (size < 0)
            return Error{ SheetError::Damaged };
        if (size == 0)
            return content;
        if (content.size() + size > mostBytes)
            return Error{ SheetError::TooLarge };
        content.append(part.constData(), qsizetype(size));
    }
}

} // namespace

Result<Parts> unpack(const QByteArray& packed, bool (*wanted)(const QString& name), qint64 mostBytes)
{
    const Reading reading(archive_read_new());
    archive_read_support_format_zip(reading.get());
    if (archive_read_open_memory(reading.get(), packed.constData(), std::size_t(packed.size())) != ARCHIVE_OK)
        return Error{ SheetError::NotAWorkbook };
    Parts parts;
    archive_entry* entry = nullptr;
    for (int entries = 0;; ++entries) {
        const int found = archive_read_next_header(reading.get(), &entry);
        if (found == ARCHIVE_EOF)
            return parts;
        if ((found != ARCHIVE_OK && found != ARCHIVE_WARN) || entries >= kMaxEntries)
            return Error{ entries == 0 ? SheetError::NotAWorkbook : SheetError::Damaged };
        const char* bytes = archive_entry_pathname_utf8(entry);
        const QString name = QString::fromUtf8(bytes ? bytes : "");
        if (!wanted(name) || parts.contains(name))
            continue;
        if (archive_entry_is_data_encrypted(entry))
            return Error{ SheetError::Encrypted };
        auto content = readEntry(reading.get(), mostBytes);
        if (!content)
            return content.error();
        mostBytes -= content->size();
        parts.insert(name, std::move(*content));
    }
}

} // namespace hz::sheets
