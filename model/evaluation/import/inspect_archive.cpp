#include "model/base/codes/evaluation_errors.h"
#include "model/evaluation/import/inspect_log.h"
#include "model/evaluation/import/readers.h"

#include <QSet>

#include <archive.h>
#include <archive_entry.h>

namespace hz::evaluation {

namespace {

using base::Error;
using base::Status;

constexpr qsizetype kMaxEntries = 2'000'000;

struct Free {
    void operator()(archive* reading) const { archive_read_free(reading); }
};

/// An archive as its bytes come, entry after entry: it is never unpacked to a disk, nor held.
class Archive {
public:
    explicit Archive(TextSource& source)
        : m_source(source)
        , m_archive(archive_read_new())
    {
        archive_read_support_format_zip_streamable(m_archive.get());
        m_isOpen = archive_read_open(m_archive.get(), this, nullptr, &Archive::give, nullptr) == ARCHIVE_OK;
    }

    /// The name of the next entry; nothing at the end, and from the first error on.
    std::optional<QString> next()
    {
        archive_entry* entry = nullptr;
        const int result = m_isOpen && !m_error ? archive_read_next_header(m_archive.get(), &entry) : ARCHIVE_FATAL;
        if (result == ARCHIVE_EOF)
            return std::nullopt;
        if ((result != ARCHIVE_OK && result != ARCHIVE_WARN) || ++m_entries > kMaxEntries) {
            m_error = fault();
            return std::nullopt;
        }
        const char* name = archive_entry_pathname_utf8(entry); // null for one that is no UTF-8, and warned of
        return QString::fromUtf8(name ? name : "");
    }

    /// A part of the entry; empty at its end, and from the first error on.
    QByteArray part()
    {
        QByteArray bytes(FileBytes::kPart, Qt::Uninitialized);
        const la_ssize_t size =
            m_error ? 0 : archive_read_data(m_archive.get(), bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (size < 0)
            m_error = fault();
        bytes.resize(std::max<qsizetype>(size, 0));
        m_unpacked += bytes.size();
        if (!UnpackLimit::allows(m_unpacked, m_packed))
            m_error = errorOf(base::EvaluationError::UnpacksTooLarge);
        return m_error ? QByteArray() : bytes;
    }

    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    /// So that the hash is that of the whole file.
    void readToTheEnd()
    {
        while (!m_source.next().isEmpty()) { }
    }

private:
    static la_ssize_t give(archive*, void* self, const void** buffer)
    {
        auto* const archive = static_cast<Archive*>(self);
        archive->m_part = archive->m_source.next();
        archive->m_packed += archive->m_part.size();
        archive->m_isAtEnd = archive->m_part.isEmpty();
        *buffer = archive->m_part.constData();
        return archive->m_source.error() ? -1 : archive->m_part.size();
    }

    [[nodiscard]] Error errorOf(base::ErrorCode code) const { return { code, {}, {}, m_source.name().toStdString() }; }
    [[nodiscard]] Error fault() const
    {
        if (m_source.error())
            return *m_source.error();
        return errorOf(m_isAtEnd ? base::EvaluationError::CutArchive : base::EvaluationError::DamagedArchive);
    }

    TextSource& m_source;
    std::unique_ptr<archive, Free> m_archive;
    bool m_isOpen = false;
    QByteArray m_part;
    bool m_isAtEnd = false;
    qint64 m_packed = 0;
    qint64 m_unpacked = 0;
    qsizetype m_entries = 0;
    std::optional<Error> m_error;
};

class EntryBytes : public ByteSource {
public:
    explicit EntryBytes(Archive& archive)
        : m_archive(archive)
    {
    }
    QByteArray next() override
    {
        QByteArray bytes = m_archive.part();
        return m_archive.error() ? fail(*m_archive.error()) : bytes;
    }

private:
    Archive& m_archive;
};

class ArchiveReader {
public:
    ArchiveReader(TextSource& source, InspectLog& log)
        : m_archive(source)
        , m_name(source.name())
        , m_log(log)
    {
        m_log.hasSamples = true; // even if there is none
    }

    Status read()
    {
        while (const auto entry = m_archive.next())
            if (Status taken = readEntry(*entry); !taken)
                return taken;
        if (m_archive.error())
            return *m_archive.error();
        m_archive.readToTheEnd();
        if (!m_hasHeader)
            m_log.status = QStringLiteral("started"); // Inspect writes the header at the end
        return m_log.finish();
    }

private:
    Status readEntry(const QString& entry)
    {
        const bool isHead = entry == u"header.json";
        const bool isSample = entry.startsWith(u"samples/") && entry.endsWith(u".json");
        if (!isHead && !isSample && entry != u"_journal/start.json")
            return base::Done{};
        if (m_names.contains(entry))
            return Error{ base::EvaluationError::DuplicateEntry, {}, entry.toStdString(), m_name.toStdString() };
        m_names.insert(entry);
        m_hasHeader = m_hasHeader || isHead;
        TextSource text(std::make_unique<EntryBytes>(m_archive), m_name + u'/' + entry);
        SourceStream stream(text);
        return readInspectDocument(stream, isSample ? InspectDocument::Sample : InspectDocument::Log, m_log);
    }

    Archive m_archive;
    QString m_name;
    InspectLog& m_log;
    QSet<QString> m_names; // of the entries that were read
    bool m_hasHeader = false;
};

} // namespace

Status readInspectArchive(TextSource& source, const QString& scorer, TaskTable& table, Import& import)
{
    InspectLog log(table, import, scorer);
    const Status read = ArchiveReader(source, log).read();
    return read || !read.error().place.empty() ? read : placed(read.error(), source.name().toStdString());
}

} // namespace hz::evaluation
