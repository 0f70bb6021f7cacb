#include "model/store/file_name.h"

#include <QFile>
#include <QStringDecoder>

#include <algorithm>

#include <fcntl.h>

namespace hz::store {

namespace {

constexpr char16_t kFirstEscape = 0xDC80;
constexpr char16_t kLastEscape = 0xDCFF;

/// U+DC80 to U+DCFF that is no half of a pair.
bool isEscape(const QString& text, qsizetype at)
{
    const char16_t unit = text[at].unicode();
    return unit >= kFirstEscape && unit <= kLastEscape && (at == 0 || !text[at - 1].isHighSurrogate());
}

/// How many bytes the character has that begins here; 0 where none does.
qsizetype lengthAt(QByteArrayView bytes, qsizetype at)
{
    for (const qsizetype length : { 1, 2, 3, 4 })
        if (at + length <= bytes.size() && QUtf8StringView(bytes.sliced(at, length)).isValidUtf8())
            return length;
    return 0;
}

} // namespace

QString fileNameOf(const std::string& bytes)
{
    const QByteArrayView view(bytes);
    if (QUtf8StringView(view).isValidUtf8())
        return QString::fromUtf8(view);
    QString name;
    for (qsizetype at = 0; at < view.size();) {
        const qsizetype length = lengthAt(view, at);
        if (length > 0)
            name += QString::fromUtf8(view.sliced(at, length));
        else
            name += QChar(static_cast<char16_t>(0xDC00 + static_cast<unsigned char>(view[at])));
        at += std::max<qsizetype>(length, 1);
    }
    return name;
}

QByteArray bytesOf(const QString& fileName)
{
    if (isText(fileName))
        return QFile::encodeName(fileName);
    QByteArray bytes;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < fileName.size(); ++i) {
        if (!isEscape(fileName, i))
            continue;
        bytes += fileName.mid(begin, i - begin).toUtf8() + static_cast<char>(fileName[i].unicode() - 0xDC00);
        begin = i + 1;
    }
    return bytes + fileName.mid(begin).toUtf8();
}

std::string shownName(const QString& fileName)
{
    QString shown = fileName;
    for (qsizetype i = 0; i < shown.size(); ++i)
        if (isEscape(fileName, i))
            shown[i] = QChar::ReplacementCharacter;
    return shown.toStdString();
}

bool isText(const QString& fileName)
{
    for (qsizetype i = 0; i < fileName.size(); ++i)
        if (isEscape(fileName, i))
            return false;
    return true;
}

bool hasEnding(const QString& fileName, const QString& ending)
{
    return fileName.endsWith(ending, Qt::CaseInsensitive);
}

QString openableName(const QString& fileName)
{
    if (isText(fileName))
        return fileName;
    // A pipe that nobody writes to must not hold the program up.
    const int handle = ::open(bytesOf(fileName).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    return handle < 0 ? fileName : QStringLiteral("/proc/self/fd/%1").arg(handle);
}

QString reachableName(const QString& fileName)
{
    const auto cut = fileName.lastIndexOf(u'/') + 1;
    const QString folder = fileName.left(cut);
    return isText(folder) ? fileName : openableName(folder) + u'/' + fileName.mid(cut);
}

} // namespace hz::store
