#include "app/cli/projects/output.h"

#include "app/cli/basics/characters.h"
#include "model/store/file_name.h"
#include "model/wording/wording.h"

namespace hz::cli {

namespace {

std::vector<std::string> bytesOf(const QStringList& texts)
{
    std::vector<std::string> bytes;
    for (const QString& text : texts)
        bytes.push_back(text.toStdString());
    return bytes;
}

} // namespace

void print(const QByteArray& text)
{
    print(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
}

void print(const QString& text)
{
    print(text.toUtf8());
}

void printError(const QString& message)
{
    printError(store::shownName(message));
}

Status stoppedAtLimit(const QString& file, const char* what)
{
    printError(QStringLiteral("%1: a limit came before %2. Allow more time or memory (--limit-seconds, --limit-memory)")
                   .arg(file, QLatin1String(what)));
    return StoppedAtLimit;
}

Status refuse(const base::Error& error, const domain::Model* model)
{
    printError(wording::sentence(error, model));
    return BadInput;
}

QString oneLine(const QString& text)
{
    return QString::fromStdString(oneLine(store::shownName(text)));
}

QString printable(const QString& text)
{
    QString shown;
    for (const char32_t character : text.toUcs4()) {
        const bool isKept = character == U'\n' || !isSteering(character);
        const bool isNone = character == 0xFFFE || character == 0xFFFF || (character >= 0xD800 && character < 0xE000);
        shown += isKept && !isNone ? QString::fromUcs4(&character, 1) : QString(QChar::ReplacementCharacter);
    }
    return shown;
}

TextTable::TextTable(const QStringList& heads)
    : m_columns(bytesOf(heads))
{
}

void TextTable::add(const QStringList& cells)
{
    m_columns.add(bytesOf(cells));
}

QString TextTable::text() const
{
    return QString::fromStdString(m_columns.text());
}

} // namespace hz::cli
