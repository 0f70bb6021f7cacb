#include "support/sketch.h"

#include "model/domain/fields.h"

#include <QRegularExpression>

namespace hz::testing {

using namespace domain;

namespace {

bool isArrow(const QByteArray& word)
{
    return word.endsWith("->");
}

bool isCode(const QByteArray& word)
{
    return word.size() > 1 && QByteArray("CHSKG").contains(word[0]) && word[1] >= '0' && word[1] <= '9'
        && !word.contains('=');
}

/// Words stand between spaces and around arrows; quotes hold spaces together and are dropped.
QList<QByteArray> wordsOf(const QByteArray& statement)
{
    static const QRegularExpression word(
        QStringLiteral(R"((-(?:[^\s"]*?-)?>)|(?:"[^"]*"|(?!-(?:[^\s"]*?-)?>)[^\s"])+)"));
    QList<QByteArray> words;
    auto found = word.globalMatch(QString::fromUtf8(statement));
    while (found.hasNext())
        words.append(found.next().captured().remove(u'"').toUtf8());
    return words;
}

NodeKind kindOf(char letter)
{
    switch (letter) {
    case 'H':
        return NodeKind::Hazard;
    case 'S':
        return NodeKind::Consequence;
    case 'K':
        return NodeKind::Control;
    default:
        return NodeKind::Cause;
    }
}

template <typename E> QByteArray nameOf(const E& entity)
{
    if constexpr (std::is_same_v<E, LikelihoodLevel>)
        return entity.letter.toUtf8();
    else
        return entity.name.toUtf8();
}

template <typename E> Id byName(const Model& model, const QByteArray& name)
{
    Id found;
    model.table<E>().forEach([&](const E& entity) { found = nameOf(entity) == name ? entity.id : found; });
    return found;
}

} // namespace

Sketch::Sketch(const char* text, std::uint64_t seed)
    : ids(seed)
    , scheme(putScheme(model, ids))
{
    draw(text);
}

void Sketch::draw(const char* text)
{
    static const QRegularExpression comment(QStringLiteral("#[^\n]*"));
    static const QRegularExpression end(QStringLiteral("[;\n]"));
    for (const QString& one : QString::fromUtf8(text).remove(comment).split(end))
        statement(one.toUtf8());
}

Id Sketch::operator[](const char* code) const
{
    const auto found = m_byCode.find(code);
    if (found == m_byCode.end())
        refuse(QByteArray("nothing is called ") + code);
    return found->second;
}

Id Sketch::link(const char* from, const char* to) const
{
    Id found;
    model.links().forEach([&](const Link& link) {
        if (link.from == (*this)[from] && link.to == (*this)[to])
            found = link.id;
    });
    if (found.isNull())
        refuse(QByteArray("no link from ") + from + " to " + to);
    return found;
}

Id Sketch::guard(const char* control, const char* from, const char* to) const
{
    const Id guarded = link(from, to);
    Id found;
    model.guards().forEach([&](const Guard& guard) {
        if (guard.link == guarded && guard.control == (*this)[control])
            found = guard.id;
    });
    if (found.isNull())
        refuse(QByteArray(control) + " guards no such link");
    return found;
}

Id Sketch::impact(const char* consequence, std::size_t category) const
{
    Id found;
    model.impacts().forEach([&](const Impact& impact) {
        if (impact.consequence == (*this)[consequence] && impact.category == scheme.categories[category])
            found = impact.id;
    });
    if (found.isNull())
        refuse(QByteArray("no such impact of ") + consequence);
    return found;
}

void Sketch::statement(const QByteArray& text)
{
    m_statement = text;
    const Words words = wordsOf(text);
    if (words.isEmpty())
        return;
    if (words.first() == "project") {
        for (const QByteArray& word : words.mid(1))
            set<Project>(model.project().id, word.left(word.indexOf('=')), word.mid(word.indexOf('=') + 1));
        return;
    }
    if (words.first().startsWith('G'))
        return groups(words, 1);
    chain(words);
}

void Sketch::chain(const Words& words)
{
    if (!isCode(words.first()))
        refuse(words.first() + " is no code");
    Id from = nodeOf(words.first());
    qsizetype at = attributes(from, words, 1);
    while (at < words.size()) {
        if (words[at] == "guards")
            return guards(words, at + 1);
        if (!isArrow(words[at]) || at + 1 == words.size() || !isCode(words[at + 1]))
            refuse(words[at] + " is no attribute, and no arrow to a node");
        const Id to = nodeOf(words[at + 1]);
        connect(from, to, words[at]);
        from = to;
        at = attributes(to, words, at + 2);
    }
}

/// The first word is the control.
void Sketch::guards(const Words& words, qsizetype at)
{
    if (at == words.size())
        refuse("which link?");
    for (; at < words.size(); at += 3) {
        if (at + 2 >= words.size() || words[at + 1] != "->")
            refuse("a guarded link is written C01->H01");
        model.put(Guard{ ids.next(), (*this)[words.first()], link(words[at], words[at + 2]), {} });
    }
}

void Sketch::groups(const Words& words, qsizetype at)
{
    CommonCauseGroup group;
    group.id = ids.next();
    group.name = QString::fromUtf8(words.first());
    model.put(group);
    m_byCode[words.first()] = group.id;
    for (; at < words.size() && words[at] != "groups"; ++at)
        set<CommonCauseGroup>(
            group.id, words[at].left(words[at].indexOf('=')), words[at].mid(words[at].indexOf('=') + 1));
    if (words.size() < at + 2)
        refuse("which nodes?");
    for (++at; at < words.size(); ++at)
        edit<Node>((*this)[words[at]], [&](Node& node) { node.commonCause = group.id; });
}

Id Sketch::nodeOf(const QByteArray& code)
{
    const auto known = m_byCode.find(code);
    if (known != m_byCode.end())
        return known->second;
    Node node;
    node.id = ids.next();
    node.kind = kindOf(code[0]);
    node.code = node.title = QString::fromUtf8(code);
    model.put(node);
    return m_byCode[code] = node.id;
}

/// Answers with the first word that is none.
qsizetype Sketch::attributes(const Id& node, const Words& words, qsizetype at)
{
    while (at < words.size() && attribute(node, words[at]))
        ++at;
    return at;
}

bool Sketch::attribute(const Id& node, const QByteArray& word)
{
    if (word == "any" || word == "all" || word == "exactly-one") {
        set<Node>(node, "logic", word);
        return true;
    }
    if (word == "eliminated") {
        set<Node>(node, "eliminated", "true");
        set<Node>(node, "eliminated_why", "by design");
        return true;
    }
    const qsizetype sign = word.indexOf('=');
    if (sign < 1)
        return false;
    const QByteArray key = word.left(sign);
    const QByteArray value = word.mid(sign + 1);
    if (setImpact(node, key, value))
        return true;
    if (key == "at-least") {
        set<Node>(node, "logic", "at-least");
        set<Node>(node, "at_least", value);
    } else {
        set<Node>(node, key == "p" ? "likelihood" : key, named(key, value));
    }
    return true;
}

bool Sketch::setImpact(const Id& node, const QByteArray& letter, const QByteArray& value)
{
    const qsizetype category = QByteArray("TSPE").indexOf(letter);
    if (letter.size() != 1 || category < 0)
        return false;
    const QList<QByteArray> parts = value.split(':');
    Impact impact;
    impact.id = ids.next();
    impact.consequence = node;
    impact.category = scheme.categories[static_cast<std::size_t>(category)];
    if (!parts.first().isEmpty()) {
        const int severity = parts.first().toInt();
        if (severity < 1 || severity > static_cast<int>(scheme.severities.size()))
            refuse(parts.first() + " is no severity");
        impact.severity = scheme.severities[static_cast<std::size_t>(severity - 1)];
    }
    model.put(impact);
    if (parts.size() > 1)
        set<Impact>(impact.id, "magnitude", parts[1]);
    return true;
}

/// What is called by its name in the scheme, as a reference.
QByteArray Sketch::named(const QByteArray& key, const QByteArray& value) const
{
    if (key != "rating" && key != "judged")
        return value;
    const Id id = key == "rating" ? byName<ControlRating>(model, value) : byName<LikelihoodLevel>(model, value);
    if (id.isNull())
        refuse("the scheme has no " + value);
    return QByteArray::fromStdString(id.text());
}

void Sketch::connect(const Id& from, const Id& to, QByteArray arrow)
{
    Link link;
    link.id = ids.next();
    link.from = from;
    link.to = to;
    arrow.chop(2);
    const QList<QByteArray> parts = arrow.mid(1).split(':');
    link.negated = parts.first() == "not";
    model.put(link);
    if (!arrow.isEmpty() && !(link.negated && parts.size() == 1))
        set<Link>(link.id, "transmits", parts.last());
}

template <typename E> void Sketch::set(const Id& id, const QByteArray& key, const QByteArray& text)
{
    Entity entity = *model.table<E>().find(id);
    const Field* field = findField(domain::kindOf(entity), key.toStdString());
    if (field == nullptr)
        refuse("no field is called " + key);
    const auto value = fromText(field->kind, QString::fromUtf8(text));
    if (!value || !field->write(entity, *value))
        refuse(text + " is no value of " + key);
    model.put(std::get<E>(entity));
}

void Sketch::refuse(const QByteArray& why) const
{
    qFatal("Sketch: %s in \"%s\"", why.constData(), m_statement.constData());
}

} // namespace hz::testing
