#include "model/evaluation/import/byte_source.h"
#include "model/base/codes/evaluation_errors.h"
#include "model/base/codes/file_errors.h"

#include <zlib.h>

namespace hz::evaluation {

QByteArray ByteSource::fail(base::Error error)
{
    m_error = std::move(error);
    return {};
}

FileBytes::FileBytes(QIODevice& device, QString name, Progress progress, base::CancelToken cancel)
    : m_device(device)
    , m_name(std::move(name))
    , m_progress(std::move(progress))
    , m_cancel(std::move(cancel))
{
    sha256_init(&m_hash);
}

QByteArray FileBytes::sha256()
{
    if (m_hashing.valid())
        m_hashing.get();
    sha256_ctx soFar = m_hash;
    QByteArray digest(SHA256_DIGEST_SIZE, '\0');
    sha256_digest(&soFar, SHA256_DIGEST_SIZE, reinterpret_cast<std::uint8_t*>(digest.data()));
    return digest;
}

QByteArray FileBytes::next()
{
    if (error())
        return {};
    if (m_cancel.isCancelled())
        return fail({ base::EvaluationError::Cancelled, {}, {}, m_name.toStdString() });
    QByteArray bytes(kPart, Qt::Uninitialized);
    qint64 size = 0;
    for (qint64 more = 1; more > 0 && size < kPart; size += more) { // a pipe gives less at a time
        more = m_device.read(bytes.data() + size, kPart - size);
        if (more < 0)
            return fail({ base::FileError::Failed, {}, m_device.errorString().toStdString(), m_name.toStdString() });
    }
    bytes.resize(size);
    if (m_hashing.valid())
        m_hashing.get();
    m_hashing = std::async(std::launch::async, [this, bytes] {
        sha256_update(
            &m_hash, static_cast<std::size_t>(bytes.size()), reinterpret_cast<const std::uint8_t*>(bytes.constData()));
    });
    m_done += size;
    if (m_progress)
        m_progress(m_done, m_device.isSequential() ? 0 : m_device.size());
    return bytes;
}

namespace {

class GzipBytes : public ByteSource {
public:
    GzipBytes(std::unique_ptr<ByteSource> packed, const QString& name)
        : m_packed(std::move(packed))
        , m_name(name)
    {
        constexpr int kGzip = 15 + 16; // the largest window, and only that format
        m_isReady = inflateInit2(&m_stream, kGzip) == Z_OK;
    }
    ~GzipBytes() override { inflateEnd(&m_stream); }

    QByteArray next() override
    {
        QByteArray bytes(FileBytes::kPart, Qt::Uninitialized);
        m_stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
        m_stream.avail_out = static_cast<uInt>(bytes.size());
        while (!error() && m_stream.avail_out > 0 && step()) { }
        bytes.resize(bytes.size() - static_cast<qsizetype>(m_stream.avail_out));
        m_done += bytes.size();
        if (!UnpackLimit::allows(m_done, m_taken))
            return refuse(base::EvaluationError::UnpacksTooLarge);
        return error() ? QByteArray() : bytes;
    }

private:
    /// False at the end.
    bool step()
    {
        if (m_stream.avail_in == 0 && !takeMore())
            return false;
        if (m_isBetween && (inflateReset(&m_stream) != Z_OK || !m_isReady))
            return isFine(refuse(base::EvaluationError::DamagedArchive));
        m_isBetween = false;
        const int result = inflate(&m_stream, Z_NO_FLUSH);
        if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR)
            return isFine(refuse(base::EvaluationError::DamagedArchive));
        m_isBetween = result == Z_STREAM_END;
        return true;
    }

    bool takeMore()
    {
        m_part = m_packed->next();
        m_taken += m_part.size();
        m_stream.next_in = reinterpret_cast<Bytef*>(m_part.data());
        m_stream.avail_in = static_cast<uInt>(m_part.size());
        if (m_packed->error())
            fail(*m_packed->error());
        else if (m_part.isEmpty() && !m_isBetween)
            refuse(base::EvaluationError::CutArchive);
        return !m_part.isEmpty();
    }

    QByteArray refuse(base::ErrorCode code) { return fail({ code, {}, {}, m_name.toStdString() }); }
    static bool isFine(const QByteArray&) { return false; }

    std::unique_ptr<ByteSource> m_packed;
    QString m_name;
    QByteArray m_part;
    z_stream m_stream{};
    bool m_isReady = false;
    bool m_isBetween = false; // behind one member and before the next, or the end
    qint64 m_taken = 0;
    qint64 m_done = 0;
};

} // namespace

std::unique_ptr<ByteSource> unpackedGzip(std::unique_ptr<ByteSource> packed, const QString& name)
{
    return std::make_unique<GzipBytes>(std::move(packed), name);
}

bool isGzip(const QByteArray& head)
{
    return head.startsWith("\x1F\x8B\x08");
}

} // namespace hz::evaluation
