#include "model/evaluation/import/text_source.h"

namespace hz::evaluation {

namespace {

constexpr qint64 kChunk = 256 * 1024;

/// What stands before half a pair; all where there is none.
QStringView beforeFault(const QString& text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (text[i].isSurrogate() && !isPair && i > 0)
            return QStringView(text).left(i);
        i += isPair ? 1 : 0;
    }
    return text;
}

} // namespace

TextSource::TextSource(QIODevice& device, QString name, Progress progress, base::CancelToken cancel)
    : m_device(device)
    , m_name(std::move(name))
    , m_progress(std::move(progress))
    , m_cancel(std::move(cancel))
{
    sha256_init(&m_hash);
}

base::Error TextSource::errorAt(qint64 line, const char* code, const QString& detail) const
{
    return { code, {}, detail.toStdString(), (m_name + u':' + QString::number(line)).toStdString() };
}

QByteArray TextSource::sha256()
{
    if (m_hashing.valid())
        m_hashing.get();
    sha256_ctx soFar = m_hash;
    QByteArray digest(SHA256_DIGEST_SIZE, '\0');
    sha256_digest(&soFar, SHA256_DIGEST_SIZE, reinterpret_cast<std::uint8_t*>(digest.data()));
    return digest;
}

QByteArray TextSource::fail(base::Error error)
{
    m_error = std::move(error);
    return {};
}

const QByteArray& TextSource::head()
{
    if (!m_head)
        m_head = withoutMark(read());
    return *m_head;
}

QByteArray TextSource::next()
{
    if (m_error)
        return {};
    if (!m_head)
        return withoutMark(read());
    if (!m_head->isEmpty())
        return std::exchange(*m_head, {});
    const QByteArray bytes = read();
    return m_decoder ? decoded(bytes) : bytes;
}

QByteArray TextSource::read()
{
    if (m_error)
        return {};
    if (m_cancel.isCancelled())
        return fail({ "evaluation.cancelled", {}, {}, m_name.toStdString() });
    QByteArray bytes(kChunk, Qt::Uninitialized);
    qint64 size = 0;
    for (qint64 more = 1; more > 0 && size < kChunk; size += more) { // a pipe gives less at a time
        more = m_device.read(bytes.data() + size, kChunk - size);
        if (more < 0)
            return fail({ "file.failed", {}, m_device.errorString().toStdString(), m_name.toStdString() });
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

QByteArray TextSource::withoutMark(QByteArray bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return bytes.mid(3);
    if (bytes.startsWith("\xFF\xFE"))
        m_decoder.emplace(QStringConverter::Utf16LE);
    else if (bytes.startsWith("\xFE\xFF"))
        m_decoder.emplace(QStringConverter::Utf16BE);
    return m_decoder ? decoded(bytes) : bytes;
}

/// Half a character at the end of the file is an error like any other that cannot be read.
QByteArray TextSource::decoded(const QByteArray& bytes)
{
    const QString text = m_decoder->decode(bytes);
    const QByteArray utf8 = m_encoder.encode(text);
    const bool endsWithin = bytes.isEmpty() && (m_done % 2 != 0 || m_isWithinPair);
    if (m_decoder->hasError() || m_encoder.hasError() || endsWithin)
        return fail(errorAt(m_lines + beforeFault(text).count(u'\n'), "evaluation.bad-encoding"));
    m_lines += text.count(u'\n');
    m_isWithinPair = text.isEmpty() ? m_isWithinPair : text.back().isHighSurrogate();
    return utf8;
}

} // namespace hz::evaluation
