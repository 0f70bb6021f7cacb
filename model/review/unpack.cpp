#include "model/review/unpack.h"

#include <zlib.h>

#include <algorithm>
#include <limits>

namespace hz::review {

namespace {

constexpr qsizetype kHeadBytes = 4; // the length of the content, which is not believed

/// zlib's stream; its end is the end of this.
class Inflation {
public:
    explicit Inflation(const QByteArray& packed)
    {
        m_stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.constData() + kHeadBytes));
        m_stream.avail_in = static_cast<uInt>(packed.size() - kHeadBytes);
        m_begun = inflateInit(&m_stream) == Z_OK;
    }
    ~Inflation()
    {
        if (m_begun)
            inflateEnd(&m_stream);
    }
    Inflation(const Inflation&) = delete;
    Inflation& operator=(const Inflation&) = delete;

    [[nodiscard]] bool hasBegun() const { return m_begun; }
    /// Fills the buffer as far as there is content; zlib's answer.
    int fill(QByteArray& buffer, qsizetype& filled)
    {
        m_stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
        m_stream.avail_out = static_cast<uInt>(buffer.size());
        const int answer = inflate(&m_stream, Z_NO_FLUSH);
        filled = buffer.size() - static_cast<qsizetype>(m_stream.avail_out);
        return answer;
    }

private:
    z_stream m_stream{};
    bool m_begun = false;
};

} // namespace

Unpacked unpack(const QByteArray& packed, qsizetype maximum, QByteArray& content)
{
    constexpr qsizetype kStepBytes = 1 << 18;
    content.clear();
    if (packed.size() > std::min<qsizetype>(maximum, std::numeric_limits<int>::max()))
        return Unpacked::TooLarge;
    if (packed.size() <= kHeadBytes)
        return Unpacked::Damaged;
    Inflation inflation(packed);
    QByteArray step(kStepBytes, '\0');
    int answer = inflation.hasBegun() ? Z_OK : Z_DATA_ERROR;
    while (answer == Z_OK) {
        qsizetype filled = 0;
        answer = inflation.fill(step, filled);
        if (content.size() + filled > maximum)
            return Unpacked::TooLarge;
        content.append(step.constData(), filled);
    }
    return answer == Z_STREAM_END ? Unpacked::Whole : Unpacked::Damaged;
}

QByteArray headOf(const QByteArray& packed, qsizetype bytes)
{
    if (packed.size() <= kHeadBytes)
        return {};
    Inflation inflation(packed);
    QByteArray head(bytes, '\0');
    qsizetype filled = 0;
    if (inflation.hasBegun())
        inflation.fill(head, filled);
    return head.left(filled);
}

} // namespace hz::review
