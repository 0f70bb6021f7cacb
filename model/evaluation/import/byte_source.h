#pragma once

#include "model/base/cancel.h"
#include "model/base/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <nettle/sha2.h>

#include <functional>
#include <future>
#include <memory>
#include <optional>

namespace hz::evaluation {

/// How many bytes are read, and of how many (0: unknown).
using Progress = std::function<void(qint64 done, qint64 total)>;

/// Bytes that come part by part.
class ByteSource {
public:
    ByteSource() = default;
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;
    virtual ~ByteSource() = default;

    /// Empty at the end, and from the first error on.
    [[nodiscard]] virtual QByteArray next() = 0;
    [[nodiscard]] const std::optional<base::Error>& error() const { return m_error; }

protected:
    QByteArray fail(base::Error error);

private:
    std::optional<base::Error> m_error;
};

/// The bytes of a file as they are, with their SHA-256. Errors: file.failed, evaluation.cancelled.
class FileBytes : public ByteSource {
public:
    /// `device` is open and outlives the source.
    FileBytes(QIODevice& device, QString name, Progress progress, base::CancelToken cancel);

    [[nodiscard]] QByteArray next() override;
    /// Of all that was read; of the whole file once next() was empty without error.
    [[nodiscard]] QByteArray sha256();

    static constexpr qint64 kPart = 256 * 1024; // bytes, but at the end

private:
    QIODevice& m_device;
    QString m_name;
    Progress m_progress;
    base::CancelToken m_cancel;
    sha256_ctx m_hash;
    std::future<void> m_hashing; // of the last part, while it is read
    qint64 m_done = 0;
};

/// What unpacking may come to, whatever was packed: a small file must not fill the memory or run for hours.
class UnpackLimit {
public:
    /// Whether so much may come out of so much.
    [[nodiscard]] static bool allows(qint64 unpacked, qint64 packed)
    {
        return unpacked <= kHarmless || unpacked / kMaxTimes <= packed;
    }

    static constexpr qint64 kHarmless = 256 * 1024 * 1024; // bytes
    static constexpr qint64 kMaxTimes = 200; // as large as packed; texts come to 10 or 20
};

/// What is in a gzip file, which may have several members. Errors: those of the bytes, evaluation.damaged-archive,
/// evaluation.cut-archive, evaluation.unpacks-too-large.
[[nodiscard]] std::unique_ptr<ByteSource> unpackedGzip(std::unique_ptr<ByteSource> packed, const QString& name);
[[nodiscard]] bool isGzip(const QByteArray& head);

} // namespace hz::evaluation
