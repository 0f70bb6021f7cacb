#pragma once

#include "model/evaluation/import/byte_source.h"

#include <QStringDecoder>
#include <QStringEncoder>

namespace hz::evaluation {

/// The text of a file as UTF-8 without byte order mark, chunk by chunk. Reads UTF-8, and UTF-16 that begins with its
/// mark; unpacks gzip. What it returns of UTF-8 is not looked at: that is for those who know the lines.
class TextSource {
public:
    /// `device` is open and outlives the source. `name` stands in the places of errors.
    TextSource(QIODevice& device, QString name, Progress progress, base::CancelToken cancel);
    /// Of what is in a file.
    TextSource(std::unique_ptr<ByteSource> bytes, QString name);

    /// The first bytes, which next() still gives; empty for an empty file.
    [[nodiscard]] const QByteArray& head();
    /// Empty at the end, and from the first error on: those of the bytes, evaluation.bad-encoding.
    [[nodiscard]] QByteArray next();
    [[nodiscard]] const std::optional<base::Error>& error() const { return m_error ? m_error : m_bytes->error(); }
    /// Of all that was read of the file; of the whole file once next() was empty without error. Only of files.
    [[nodiscard]] QByteArray sha256() { return m_file->sha256(); }
    [[nodiscard]] const QString& name() const { return m_name; }
    /// An error in this line of the file.
    [[nodiscard]] base::Error errorAt(qint64 line, base::ErrorCode code, const QString& detail = {}) const;
    /// "file:line"
    [[nodiscard]] std::string placeAt(qint64 line) const;

private:
    [[nodiscard]] QByteArray read();
    [[nodiscard]] QByteArray first();
    [[nodiscard]] QByteArray decoded(const QByteArray& bytes);
    QByteArray fail(base::Error error);

    std::unique_ptr<ByteSource> m_bytes;
    FileBytes* m_file = nullptr; // what m_bytes has at its bottom; null where that is no file
    QString m_name;
    std::optional<QStringDecoder> m_decoder; // of UTF-16
    QStringEncoder m_encoder{ QStringConverter::Utf8 };
    bool m_isWithinPair = false; // the first half of a character was the last that was read
    std::optional<QByteArray> m_head;
    std::optional<base::Error> m_error;
    qint64 m_done = 0;
    qint64 m_lines = 1; // up to the chunk, where it is decoded
};

} // namespace hz::evaluation
