#pragma once

#include "model/base/cancel.h"
#include "model/base/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>
#include <QStringDecoder>
#include <QStringEncoder>

#include <nettle/sha2.h>

#include <functional>
#include <future>
#include <optional>

namespace hz::evaluation {

/// How many bytes are read, and of how many (0: unknown).
using Progress = std::function<void(qint64 done, qint64 total)>;

/// The bytes of a file as UTF-8 without byte order mark, chunk by chunk, with the SHA-256 of the file as it is. Reads
/// UTF-8, and UTF-16 that begins with its mark. What it returns of UTF-8 is not looked at: that is for those who know
/// the lines.
class TextSource {
public:
    /// `device` is open and outlives the source. `name` stands in the places of errors.
    TextSource(QIODevice& device, QString name, Progress progress, base::CancelToken cancel);

    /// The first bytes, which next() still gives; empty for an empty file.
    [[nodiscard]] const QByteArray& head();
    /// Empty at the end, and from the first error on: file.failed, evaluation.cancelled, evaluation.bad-encoding.
    [[nodiscard]] QByteArray next();
    [[nodiscard]] const std::optional<base::Error>& error() const { return m_error; }
    /// Of all that was read; of the whole file once next() was empty without error.
    [[nodiscard]] QByteArray sha256();
    [[nodiscard]] const QString& name() const { return m_name; }
    /// An error in this line of the file.
    [[nodiscard]] base::Error errorAt(qint64 line, const char* code, const QString& detail = {}) const;

private:
    [[nodiscard]] QByteArray read();
    [[nodiscard]] QByteArray withoutMark(QByteArray bytes);
    [[nodiscard]] QByteArray decoded(const QByteArray& bytes);
    QByteArray fail(base::Error error);

    QIODevice& m_device;
    QString m_name;
    Progress m_progress;
    base::CancelToken m_cancel;
    sha256_ctx m_hash;
    std::future<void> m_hashing; // of the last chunk, while it is read
    std::optional<QStringDecoder> m_decoder; // of UTF-16
    QStringEncoder m_encoder{ QStringConverter::Utf8 };
    bool m_isWithinPair = false; // the first half of a character was the last that was read
    std::optional<QByteArray> m_head;
    std::optional<base::Error> m_error;
    qint64 m_done = 0;
    qint64 m_lines = 1; // up to the chunk, where it is decoded
};

} // namespace hz::evaluation
