#include "model/evaluation/import/text_source.h"
#include "model/base/codes/evaluation_errors.h"

namespace hz::evaluation {

namespace {

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

/// Bytes of which the first were read already.
class Continued : public ByteSource {
public:
    Continued(QByteArray first, std::unique_ptr<ByteSource> rest)
        : m_first(std::move(first))
        , m_rest(std::move(rest))
    {
    }

    QByteArray next() override
    {
        if (!m_first.isEmpty())
            return std::exchange(m_first, {});
        QByteArray bytes = m_rest->next();
        return m_rest->error() ? fail(*m_rest->error()) : bytes;
    }

private:
    QByteArray m_first;
    std::unique_ptr<ByteSource> m_rest;
};

} // namespace

TextSource::TextSource(QIODevice& device, QString name, Progress progress, base::CancelToken cancel)
    : TextSource(std::make_unique<FileBytes>(device, name, std::move(progress), std::move(cancel)), name)
{
    m_file = static_cast<FileBytes*>(m_bytes.get());
}

TextSource::TextSource(std::unique_ptr<ByteSource> bytes, QString name)
    : m_bytes(std::move(bytes))
    , m_name(std::move(name))
{
}

base::Error TextSource::errorAt(qint64 line, base::ErrorCode code, const QString& detail) const
{
    return { code, {}, detail.toStdString(), placeAt(line) };
}

std::string TextSource::placeAt(qint64 line) const
{
    return (m_name + u':' + QString::number(line)).toStdString();
}

QByteArray TextSource::fail(base::Error error)
{
    m_error = std::move(error);
    return {};
}

const QByteArray& TextSource::head()
{
    if (!m_head)
        m_head = first();
    return *m_head;
}

QByteArray TextSource::next()
{
    if (error())
        return {};
    if (!m_head)
        return first();
    if (!m_head->isEmpty())
        return std::exchange(*m_head, {});
    const QByteArray bytes = read();
    return m_decoder ? decoded(bytes) : bytes;
}

QByteArray TextSource::read()
{
    QByteArray bytes = m_error ? QByteArray() : m_bytes->next();
    m_done += bytes.size();
    return bytes;
}

QByteArray TextSource::first()
{
    QByteArray bytes = m_bytes->next();
    if (isGzip(bytes)) {
        m_bytes = unpackedGzip(std::make_unique<Continued>(bytes, std::move(m_bytes)), m_name);
        bytes = m_bytes->next();
    }
    m_done = bytes.size();
    m_head = QByteArray(); // now it is known
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
    if (m_bytes->error())
        return {};
    const bool endsWithin = bytes.isEmpty() && (m_done % 2 != 0 || m_isWithinPair);
    if (m_decoder->hasError() || m_encoder.hasError() || endsWithin)
        return fail(errorAt(m_lines + beforeFault(text).count(u'\n'), base::EvaluationError::BadEncoding));
    m_lines += text.count(u'\n');
    m_isWithinPair = text.isEmpty() ? m_isWithinPair : text.back().isHighSurrogate();
    return utf8;
}

} // namespace hz::evaluation
