#include "model/base/codes/exchange_errors.h"
#include "model/commands/limits.h"
#include "model/domain/fields.h"
#include "model/exchange/twin.h"
#include "model/exchange/twin_sections.h"

namespace hz::exchange {

namespace {

using domain::Entity;
using domain::EntityKind;
using domain::Field;
using domain::Value;
using domain::ValueKind;

QByteArray unicodeEscape(char16_t unit)
{
    return "\\u" + QByteArray::number(unit, 16).rightJustified(4, '0');
}

/// Characters that an editor or a difference would not show, or by which it would show others in another order.
bool isInvisible(char16_t unit)
{
    return unit < 0x20 || (unit >= 0x7F && unit < 0xA0) || (unit >= 0x2028 && unit <= 0x202E)
        || (unit >= 0x2066 && unit <= 0x2069) || unit == 0xFEFF;
}

bool isUnpaired(QStringView text, qsizetype at)
{
    if (text[at].isHighSurrogate())
        return at + 1 == text.size() || !text[at + 1].isLowSurrogate();
    return text[at].isLowSurrogate() && (at == 0 || !text[at - 1].isHighSurrogate());
}

/// How the character is written where it cannot stand as itself; empty where it can.
QByteArray escapeOf(QStringView text, qsizetype at)
{
    const char16_t unit = text[at].unicode();
    switch (unit) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\n':
        return "\\n";
    case '\t':
        return "\\t";
    case '\r':
        return "\\r";
    default:
        break;
    }
    if (isUnpaired(text, at))
        return "\xEF\xBF\xBD"; // U+FFFD
    return isInvisible(unit) ? unicodeEscape(unit) : QByteArray();
}

QByteArray quoted(QStringView text)
{
    QByteArray json = "\"";
    qsizetype begin = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QByteArray escape = escapeOf(text, i);
        if (escape.isEmpty())
            continue;
        json += text.mid(begin, i - begin).toUtf8() + escape;
        begin = i + 1;
    }
    return json + text.mid(begin).toUtf8() + '"';
}

QByteArray listed(const QStringList& list, const QByteArray& indent)
{
    if (list.isEmpty())
        return "[]";
    QByteArray json = "[";
    for (qsizetype i = 0; i < list.size(); ++i)
        json += (i == 0 ? "\n" : ",\n") + indent + "  " + quoted(list[i]);
    return json + '\n' + indent + ']';
}

QByteArray jsonOf(const Value& value, const QByteArray& indent)
{
    if (const auto* list = std::get_if<QStringList>(&value))
        return listed(*list, indent);
    const QString text = domain::toText(value);
    const bool bare = std::holds_alternative<bool>(value) || std::holds_alternative<qint64>(value)
        || std::holds_alternative<double>(value);
    return bare ? text.toLatin1() : quoted(text);
}

/// One object: opened, filled property by property, closed.
class ObjectText {
public:
    ObjectText(QByteArray& out, int depth)
        : m_out(out)
        , m_indent(2 * depth, ' ')
    {
        m_out += '{';
    }
    [[nodiscard]] const QByteArray& inner() const { return m_inner; }
    QByteArray& property(const QByteArray& key)
    {
        m_out += m_isEmpty ? "\n" : ",\n";
        m_isEmpty = false;
        return m_out += m_inner + '"' + key + "\": ";
    }
    void close() { m_out += m_isEmpty ? QByteArray("}") : '\n' + m_indent + '}'; }

private:
    QByteArray& m_out;
    QByteArray m_indent;
    QByteArray m_inner = m_indent + "  ";
    bool m_isEmpty = true;
};

void writeFields(ObjectText& object, EntityKind kind, const Entity& entity, const Entity& blank)
{
    for (const Field& field : domain::fieldsOf(kind)) {
        const Value value = field.read(entity);
        if (value != field.read(blank))
            object.property(field.key) += jsonOf(value, object.inner());
    }
}

template <typename E> void writeSection(ObjectText& root, QByteArray& out, const domain::Table<E>& table)
{
    if (table.isEmpty())
        return;
    const auto kind = domain::kindOf(Entity(E{}));
    const Entity blank = domain::blankEntity(kind, {});
    root.property(domain::kindDescription(kind).section);
    ObjectText section(out, 1);
    table.forEach([&](const E& entity) {
        section.property(QByteArray::fromStdString(entity.id.text()));
        ObjectText object(out, 2);
        writeFields(object, kind, Entity(entity), blank);
        object.close();
    });
    section.close();
}

void writeProject(ObjectText& root, QByteArray& out, const domain::Model& model)
{
    if (model.table<domain::Project>().isEmpty())
        return;
    root.property(domain::kindDescription(EntityKind::Project).section);
    ObjectText object(out, 1);
    object.property("id") += '"' + QByteArray::fromStdString(model.project().id.text()) + '"';
    writeFields(object, EntityKind::Project, model.project(), domain::blankEntity(EntityKind::Project, {}));
    object.close();
}

} // namespace

base::Result<QByteArray> readableTwin(const domain::Model& model)
{
    if (const auto error = commands::tooLongText(model))
        return *error;
    QByteArray twin = writeTwin(model);
    if (twin.size() > kMaximumTwinBytes)
        return base::Error{ base::TwinError::TooLarge, {}, std::to_string(kMaximumTwinBytes >> 20) + " MiB" };
    return twin;
}

QByteArray writeTwin(const domain::Model& model)
{
    using namespace domain;
    QByteArray out;
    ObjectText root(out, 0);
    root.property("format") += '"' + QByteArray(kTwinFormatName) + QByteArray::number(kTwinFormatVersion) + '"';
    writeProject(root, out, model);
    model.forEachTable([&]<typename E>(const Table<E>& table) {
        if constexpr (!std::is_same_v<E, Project>)
            writeSection(root, out, table);
    });
    root.close();
    out += '\n';
    return out;
}

} // namespace hz::exchange
