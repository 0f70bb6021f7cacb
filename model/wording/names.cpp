#include "model/commands/entity_names.h"
#include "model/wording/fill.h"
#include "model/wording/wording.h"

#include <QCoreApplication>

#include <array>

namespace hz::wording {

namespace {

using commands::CommandCode;
using domain::NodeKind;

struct Title {
    CommandCode code;
    const char* one; // %1: the subject
    const char* two; // %1, %2: the two that its lines name; null: the first says all
    const char* many; // %1: how many
};

constexpr std::array kTitles{
    Title{ CommandCode::Add, QT_TRANSLATE_NOOP("Command", "Add: %1"), QT_TRANSLATE_NOOP("Command", "Add: %1 “%2”"),
        nullptr },
    Title{ CommandCode::CommonCause, QT_TRANSLATE_NOOP("Command", "Group as common cause %1"), nullptr,
        QT_TRANSLATE_NOOP("Command", "Group %1 nodes as common cause") },
    Title{ CommandCode::Create, QT_TRANSLATE_NOOP("Command", "Begin the project"), nullptr, nullptr },
    Title{ CommandCode::Duplicate, QT_TRANSLATE_NOOP("Command", "Duplicate %1"), nullptr,
        QT_TRANSLATE_NOOP("Command", "Duplicate %1 nodes") },
    Title{ CommandCode::Edit, QT_TRANSLATE_NOOP("Command", "Change the %1"),
        QT_TRANSLATE_NOOP("Command", "Change the %1 of %2"),
        QT_TRANSLATE_NOOP("Command", "Change the %2 of %1 entries") },
    Title{ CommandCode::Guard, QT_TRANSLATE_NOOP("Command", "Guard a link with %1"),
        QT_TRANSLATE_NOOP("Command", "Guard %2 with %1"), nullptr },
    Title{ CommandCode::Impact, QT_TRANSLATE_NOOP("Command", "Rate %1"), QT_TRANSLATE_NOOP("Command", "Rate %1: %2"),
        nullptr },
    Title{ CommandCode::Insert, QT_TRANSLATE_NOOP("Command", "Insert %1"),
        QT_TRANSLATE_NOOP("Command", "Insert %1 “%2”"), QT_TRANSLATE_NOOP("Command", "Insert %1 nodes") },
    Title{ CommandCode::Layout, QT_TRANSLATE_NOOP("Command", "Lay out"), nullptr,
        QT_TRANSLATE_NOOP("Command", "Lay out %1 nodes") },
    Title{ CommandCode::Link, QT_TRANSLATE_NOOP("Command", "Link to %1"), QT_TRANSLATE_NOOP("Command", "Link %1 to %2"),
        nullptr },
    Title{ CommandCode::Move, QT_TRANSLATE_NOOP("Command", "Move %1"), nullptr,
        QT_TRANSLATE_NOOP("Command", "Move %1 nodes") },
    Title{ CommandCode::Paste, QT_TRANSLATE_NOOP("Command", "Paste %1"), nullptr,
        QT_TRANSLATE_NOOP("Command", "Paste %1 nodes") },
    Title{ CommandCode::Place, QT_TRANSLATE_NOOP("Command", "Place %1"), nullptr, nullptr },
    Title{ CommandCode::Reconnect, QT_TRANSLATE_NOOP("Command", "Reconnect %1"),
        QT_TRANSLATE_NOOP("Command", "Reconnect %1 as %2"), nullptr },
    Title{ CommandCode::ReleasePlan, QT_TRANSLATE_NOOP("Command", "Add a release plan"), nullptr, nullptr },
    Title{ CommandCode::Remove, QT_TRANSLATE_NOOP("Command", "Remove %1"), nullptr,
        QT_TRANSLATE_NOOP("Command", "Remove %1 items") },
    Title{ CommandCode::Reorder, QT_TRANSLATE_NOOP("Command", "Change when %1 acts"),
        QT_TRANSLATE_NOOP("Command", "Change when %1 acts on %2"), nullptr },
    Title{ CommandCode::Replace, QT_TRANSLATE_NOOP("Command", "Replace the project by %1"), nullptr, nullptr },
    Title{ CommandCode::Scheme, QT_TRANSLATE_NOOP("Command", "Use the scheme %1"), nullptr, nullptr },
    Title{ CommandCode::Other, QT_TRANSLATE_NOOP("Command", "A change that this version does not know"), nullptr,
        nullptr },
};
static_assert(base::isWhole(kTitles));

/// A field as it stands behind "Change the"; a mark that is set or not stands in quotes.
QString wordsFor(const domain::Field& field)
{
    if (field.kind == domain::ValueKind::Flag)
        return QCoreApplication::translate("Command", "mark “%1”").arg(label(field));
    const bool isOwnLikelihood = std::string_view(field.key) == "likelihood";
    return isOwnLikelihood ? QCoreApplication::translate("Command", "likelihood") : label(field).toLower();
}

/// The first line of an edit's subject is the kind and the key of the field ("node.title"; in old histories the key
/// alone, and nothing behind the dot where several fields changed), that of an addition the key of the kind.
QString subjectOf(const commands::CommandName& name)
{
    const QString subject = name.subject.section(u'\n', 0, 0);
    if (name.code == CommandCode::Add)
        if (const auto kind = domain::kindFromKey(subject.toStdString()))
            return label(domain::kindChoice(*kind)).toLower();
    if (name.code == CommandCode::Edit) {
        const auto kind = domain::kindFromKey(subject.section(u'.', 0, -2).toStdString());
        if (kind && subject.endsWith(u'.'))
            return label(domain::kindChoice(*kind)).toLower();
        if (const domain::Field* field = fieldNamed(subject.section(u'.', -1), kind))
            return wordsFor(*field);
    }
    constexpr qsizetype kLongest = 60;
    const bool isLong = subject.size() > kLongest && !subject.contains(commands::kBeforeKind);
    return recordedName(isLong ? subject.left(kLongest) + u'…' : subject);
}

QString levelIn(const scoring::RiskResult& result, const scoring::NodeScore& score)
{
    int worst = -1;
    for (const scoring::CategoryRisk& risk : score.categories)
        if (risk.worst && (worst < 0 || risk.worst->level < worst))
            worst = risk.worst->level;
    return worst >= 0 && worst < static_cast<int>(result.scheme.levels.size())
        ? result.scheme.levels[static_cast<std::size_t>(worst)].name
        : QString();
}

int causesOf(const domain::Model& model, const domain::Node& node)
{
    int count = 0;
    model.links().forEach([&](const domain::Link& link) { count += link.to == node.id; });
    return count;
}

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Access)
};

QString postureRisk(domain::Posture posture)
{
    switch (posture) {
    case domain::Posture::Inherent:
        return Words::tr("inherent risk %1");
    case domain::Posture::Target:
        return Words::tr("target risk %1");
    default:
        return Words::tr("current risk %1");
    }
}

QStringList riskWords(const domain::Node& node, const scoring::RiskResult& result, domain::Posture posture)
{
    QStringList words;
    const scoring::NodeScore* score = result.in(posture).find(node.id);
    if (!score)
        return words;
    const QString level = levelIn(result, *score);
    if (!level.isEmpty())
        words.append(postureRisk(posture).arg(level));
    else
        words.append(Words::tr("likelihood %1").arg(letterText(*score, result.scheme)));
    const int causes = causesOf(result.model, node);
    if (node.kind != NodeKind::Control)
        words.append(causes == 1 ? Words::tr("1 cause") : Words::tr("%1 causes").arg(causes));
    return words;
}

} // namespace

/// Both at once: what fills the first gap may look like the second.
static QString filledIn(const char* text, const QString& first, const QString& second)
{
    QString words = QCoreApplication::translate("Command", text);
    if (words.contains(u"%1") && words.contains(u"%2"))
        return words.arg(first, second);
    return words.contains(u"%1") ? words.arg(first) : words;
}

QString title(const commands::CommandName& name)
{
    const Title& known = base::rowOf(kTitles, name.code);
    const QString subject = subjectOf(name);
    const QString second = recordedName(name.subject.section(u'\n', 1, 1));
    if (name.count > 1 && known.many)
        return filledIn(known.many, QString::number(name.count), subject);
    const bool hasTwo = known.two && !second.isEmpty();
    return filledIn(hasTwo ? known.two : known.one, subject, second).trimmed();
}

QString label(const domain::Field& field)
{
    return QCoreApplication::translate("Field", field.label);
}

QString help(const domain::Field& field)
{
    return QCoreApplication::translate("Field", field.help);
}

QString label(const domain::Choice& choice)
{
    return QCoreApplication::translate("Choice", choice.label);
}

QString label(std::span<const domain::Choice> choices, int index)
{
    return index >= 0 && index < static_cast<int>(choices.size()) ? label(choices[static_cast<std::size_t>(index)])
                                                                  : QString();
}

QString withoutOverrides(QString title)
{
    return title.removeIf(
        [](QChar c) { return (c >= u'\u202A' && c <= u'\u202E') || (c >= u'\u2066' && c <= u'\u2069'); });
}

/// The code, where there is one.
static QString shortNameOf(const domain::Node& node)
{
    return node.code.isEmpty() ? nameOf(node) : node.code;
}

QString postureName(domain::Posture posture)
{
    switch (posture) {
    case domain::Posture::Inherent:
        return QCoreApplication::translate("Posture", "Inherent");
    case domain::Posture::Target:
        return QCoreApplication::translate("Posture", "Target");
    default:
        return QCoreApplication::translate("Posture", "Current");
    }
}

QString nameOf(const domain::Node& node)
{
    const QString title = withoutOverrides(node.title.simplified());
    if (node.code.isEmpty() && title.isEmpty())
        return label(domain::nodeKindChoices(), static_cast<int>(node.kind));
    return node.code.isEmpty() || title.isEmpty() ? node.code + title : node.code + u' ' + title;
}

QString eventName(const scoring::BasicEvent& event, const domain::Model& model)
{
    using Kind = scoring::BasicEvent::Kind;
    if (event.kind == Kind::Transmits || event.kind == Kind::Taken) {
        const domain::Link* link = model.link(event.id);
        const domain::Node* from = link ? model.node(link->from) : nullptr;
        const domain::Node* to = link ? model.node(link->to) : nullptr;
        return from && to
            ? QCoreApplication::translate("Event", "link %1 → %2 transmits").arg(shortNameOf(*from), shortNameOf(*to))
            : QString();
    }
    const bool isThere = event.kind == Kind::IsThere || event.kind == Kind::CommonIsThere;
    if (const domain::CommonCauseGroup* group = model.commonCauses().find(event.id))
        return isThere ? QCoreApplication::translate("Event", "common cause %1 is there").arg(group->name)
                       : QCoreApplication::translate("Event", "common cause %1").arg(group->name);
    if (const domain::Occasion* occasion = model.table<domain::Occasion>().find(event.id))
        return QCoreApplication::translate("Event", "at a moment of: %1").arg(occasion->name);
    const domain::Node* node = model.node(event.id);
    if (!node)
        return {};
    if (isThere)
        return QCoreApplication::translate("Event", "%1 is there").arg(nameOf(*node));
    return event.kind == Kind::Fails ? QCoreApplication::translate("Event", "%1 fails").arg(nameOf(*node))
                                     : QCoreApplication::translate("Event", "%1 occurs").arg(nameOf(*node));
}

QString accessibleName(const domain::Node& node, const scoring::RiskResult* result, domain::Posture posture)
{
    QStringList words{ (label(domain::nodeKindChoices(), static_cast<int>(node.kind)) + u' ' + node.code).trimmed() };
    if (!node.title.isEmpty())
        words.append(node.title.simplified());
    if (node.kind == NodeKind::Control)
        words.append(label(domain::controlStatusChoices(), static_cast<int>(node.status)).toLower());
    else if (node.eliminated)
        words.append(Words::tr("eliminated by design"));
    else if (result && !result->cancelled)
        words += riskWords(node, *result, posture);
    return words.join(QStringLiteral(", "));
}

} // namespace hz::wording
