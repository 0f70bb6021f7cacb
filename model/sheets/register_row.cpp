#include "model/sheets/register_row.h"

#include "model/base/codes/exchange_errors.h"
#include "model/base/codes/graph_errors.h"

#include <QCoreApplication>

#include <algorithm>

namespace hz::sheets {

namespace {

using base::Error;
using base::Id;
using base::Result;
using base::SheetError;
using base::Status;
using domain::EntityKey;
using domain::EntityKind;
using domain::Field;
using domain::Model;
using domain::Node;
using domain::NodeKind;
using Fate = PlannedCell::Fate;

EntityKey keyOf(const Id& node)
{
    return { EntityKind::Node, node };
}

PlannedCell refusedCell(const QString& text, const Error& why)
{
    PlannedCell cell;
    refuse(cell, text, why);
    return cell;
}

PlannedCell cellOf(bool isChanged, const QString& before, const QString& after)
{
    return { isChanged ? Fate::Changed : Fate::Same, isChanged ? before : after, after, {} };
}

const Field& fieldOf(const char* key)
{
    return *domain::findField(EntityKind::Node, key);
}

QStringList entriesOf(QString text, const QString& mark)
{
    QStringList entries;
    for (const QString& each : text.replace(u'\n', mark).split(mark))
        if (const QString entry = each.simplified(); !saysNothing(entry) && !entries.contains(entry))
            entries << entry;
    return entries;
}

} // namespace

bool saysNothing(const QString& text)
{
    QString plain = text.simplified().toLower();
    while (plain.endsWith(u'.'))
        plain.chop(1);
    static const QStringList kNothing{ {}, QStringLiteral("none"), QStringLiteral("n/a"), QStringLiteral("na"),
        QStringLiteral("-"), QStringLiteral("–"), QStringLiteral("—"), QStringLiteral("nil"), QStringLiteral("aucun"),
        QStringLiteral("aucune"), QStringLiteral("néant"), QStringLiteral("s/o") };
    return kNothing.contains(plain.trimmed());
}

bool Said::say(const EntityKey& about, const QString& what, const QString& value)
{
    return m_said.emplace(std::pair(about, what), value).first->second == value;
}

bool Said::knows(const EntityKey& about, const QString& what) const
{
    return m_said.contains({ about, what });
}

RegisterRow::RegisterRow(Draft& draft, Said& said, const Head& head, const RegisterMapping& mapping, const Id& hazard)
    : m_draft(draft)
    , m_said(said)
    , m_head(head)
    , m_mapping(mapping)
    , m_hazard(hazard)
{
}

PlannedCell RegisterRow::put(std::size_t column, const QString& text)
{
    const RegisterColumn& about = m_mapping.columns[column];
    const auto entry = std::ranges::find(about.scale, text.simplified(), &ScaleEntry::written);
    const Id level = entry == about.scale.end() ? Id() : entry->level;
    if (hasScale(about.holds) && level.isNull())
        return refusedCell(text, Error{ SheetError::NotOnScale, {}, text.simplified().toStdString() });
    switch (about.holds) {
    case Holds::Field:
        return putField(*about.field, text);
    case Holds::Words:
        return putWords(column, text);
    case Holds::Cause:
        return putNodes(NodeKind::Cause, text);
    case Holds::Consequence:
        return putNodes(NodeKind::Consequence, text);
    case Holds::ControlInPlace:
        return putControls(text, domain::ControlStatus::Implemented);
    case Holds::ControlPlanned:
        return putControls(text, domain::ControlStatus::Planned);
    case Holds::SeverityBefore:
        return putSeverity(text, level);
    case Holds::SeverityAfter:
        return putSeverityAfter(text, level);
    case Holds::LikelihoodBefore:
        return putLikelihood(column, text, level);
    case Holds::LikelihoodAfter:
        return putJudged(column, text, level);
    default:
        return {};
    }
}

PlannedCell RegisterRow::putField(const Field& field, const QString& text)
{
    if (!m_said.say(keyOf(m_hazard), QString::fromLatin1(field.key), text))
        return refusedCell(text, Error{ SheetError::SameRowTwice, { m_hazard } });
    return m_draft.put(keyOf(m_hazard), field, text);
}

/// A line of the notes that begins with the name of the column.
PlannedCell RegisterRow::putWords(std::size_t column, const QString& text)
{
    const QString name = m_head.names[column];
    const QString begin = (name.isEmpty() ? columnName(column) : name) + QStringLiteral(": ");
    const QString line = begin + text.simplified();
    const QString notes = m_draft.model().node(m_hazard)->notes;
    QStringList lines = notes.isEmpty() ? QStringList() : notes.split(u'\n');
    const auto known = std::ranges::find_if(
        lines, [&](const QString& each) { return each.startsWith(begin) || each + u' ' == begin; });
    PlannedCell cell{ Fate::Same, known == lines.end() ? QString() : *known, line, {} };
    if (cell.before == line)
        return cell;
    if (!m_said.say(keyOf(m_hazard), begin, line))
        return refusedCell(text, Error{ SheetError::SameRowTwice, { m_hazard } });
    if (known == lines.end())
        lines << line;
    else
        *known = line;
    PlannedCell put = m_draft.put(keyOf(m_hazard), fieldOf("notes"), lines.join(u'\n'));
    cell.fate = put.fate;
    cell.why = put.why;
    return cell;
}

Id RegisterRow::severityOf(const Id& consequence) const
{
    return impactOf(m_draft.model(), consequence, m_mapping.category).severity;
}

/// Consequences of one title are told apart by how severe they are, as a register has them row by row.
Result<Id> RegisterRow::consequenceOf(const QString& title, const Ids& titled)
{
    const Ids mine = linked(NodeKind::Consequence);
    const auto isMine = [&](const Id& id) { return std::ranges::find(mine, id) != mine.end(); };
    const auto isEqual = [&](const Id& id) { return severityOf(id) == m_severity; };
    const auto isUnrated = [&](const Id& id) { return severityOf(id).isNull(); };
    const auto only = [&titled](auto fits) {
        return std::ranges::count_if(titled, fits) == 1 ? *std::ranges::find_if(titled, fits) : Id();
    };
    for (const Id& id : { only(isMine), m_severity.isNull() && titled.size() == 1 ? titled.front() : Id(),
             only(isEqual), only(isUnrated) })
        if (!id.isNull())
            return id;
    if (std::ranges::count_if(titled, isEqual) > 1 || (m_severity.isNull() && titled.size() > 1))
        return Error{ SheetError::AmbiguousName, {}, title.toStdString() };
    return m_draft.place(NodeKind::Consequence, title);
}

Result<Id> RegisterRow::nodeOf(NodeKind kind, const QString& text)
{
    const Id coded = m_draft.names().coded(m_draft.model(), text);
    if (!coded.isNull() && m_draft.model().node(coded)->kind == kind)
        return coded;
    const Ids titled = m_draft.names().titled(m_draft.model(), kind, text);
    if (kind == NodeKind::Consequence && !titled.empty())
        return consequenceOf(text, titled);
    if (titled.size() == 1)
        return titled.front();
    if (titled.size() > 1)
        return Error{ SheetError::AmbiguousName, {}, text.toStdString() };
    return m_draft.place(kind, text);
}

/// Links a cause to the hazard, or the hazard to a consequence, where they are not.
Status RegisterRow::join(NodeKind kind, const Id& node)
{
    const Id from = kind == NodeKind::Cause ? node : m_hazard;
    const Id to = kind == NodeKind::Cause ? m_hazard : node;
    bool isLinked = false;
    m_draft.model().links().forEach(
        [&](const domain::Link& link) { isLinked = isLinked || (link.from == from && link.to == to); });
    return isLinked ? Status(base::Done{}) : m_draft.take(commands::linkNodes(m_draft.model(), from, to));
}

PlannedCell RegisterRow::putNodes(NodeKind kind, const QString& text)
{
    const Draft::Mark before = m_draft.mark();
    Ids& named = kind == NodeKind::Cause ? m_causes : m_consequences;
    Ids found;
    for (const QString& entry : entriesOf(text, m_draft.reading().listMark)) {
        const auto node = nodeOf(kind, entry);
        const Status joined = node ? join(kind, *node) : Status(node.error());
        if (!joined) {
            m_draft.comeBack(before);
            return refusedCell(text, joined.error());
        }
        found.push_back(*node);
    }
    named.insert(named.end(), found.begin(), found.end());
    return found.empty() ? PlannedCell() : cellOf(m_draft.isChangedSince(before), {}, namesOf(found));
}

QString RegisterRow::namesOf(const Ids& nodes) const
{
    QStringList names;
    for (const Id& id : nodes)
        if (const Node* node = m_draft.model().node(id))
            names << (node->code + u' ' + node->title).trimmed();
    return names.join(QStringLiteral("; "));
}

bool RegisterRow::isSaid(Holds holds) const
{
    return std::ranges::any_of(m_mapping.columns, [holds](const auto& column) { return column.holds == holds; });
}

RegisterRow::Ids RegisterRow::linked(NodeKind kind) const
{
    const Ids& named = kind == NodeKind::Cause ? m_causes : m_consequences;
    Ids found = named;
    m_draft.model().links().forEach([&](const domain::Link& link) {
        const bool isInto = kind == NodeKind::Cause;
        if (!named.empty() || (isInto ? link.to : link.from) != m_hazard)
            return;
        const Node* other = m_draft.model().node(isInto ? link.from : link.to);
        if (other && other->kind == kind)
            found.push_back(other->id);
    });
    return found;
}

/// The consequences that the row speaks of; a new one, titled as the hazard, where there is none.
Result<RegisterRow::Ids> RegisterRow::rated()
{
    Ids found = linked(NodeKind::Consequence);
    if (!found.empty())
        return found;
    if (!m_mapping.makesConsequences)
        return Error{ SheetError::NothingToRate };
    const auto made = nodeOf(NodeKind::Consequence, m_draft.model().node(m_hazard)->title);
    if (!made)
        return made.error();
    const Status joined = join(NodeKind::Consequence, *made);
    return joined ? Result<Ids>(Ids{ *made }) : joined.error();
}

Status RegisterRow::rate(const Id& consequence, const Id& level)
{
    if (!m_said.say(keyOf(consequence), QStringLiteral("severity"), domain::toText(level)))
        return Error{ SheetError::SameRowTwice, { consequence } };
    const domain::Impact impact = impactOf(m_draft.model(), consequence, m_mapping.category);
    return m_draft.take(commands::setImpact(m_draft.model(), consequence, m_mapping.category, level, impact.magnitude));
}

PlannedCell RegisterRow::putSeverity(const QString& text, const Id& level)
{
    const Draft::Mark before = m_draft.mark();
    const auto consequences = rated();
    if (!consequences) {
        m_draft.comeBack(before);
        return refusedCell(text, consequences.error());
    }
    const auto& severities = m_draft.model().table<domain::SeverityLevel>();
    const auto* was = severities.find(severityOf(consequences->front()));
    const QString wasCalled = was ? was->name : QString();
    for (const Id& id : *consequences)
        if (const Status done = rate(id, level); !done) {
            m_draft.comeBack(before);
            return refusedCell(text, done.error());
        }
    return cellOf(m_draft.isChangedSince(before), wasCalled, severities.find(level)->name);
}

PlannedCell RegisterRow::putSeverityAfter(const QString& text, const Id& level)
{
    for (const Id& id : linked(NodeKind::Consequence))
        if (severityOf(id) != level)
            return refusedCell(text, Error{ SheetError::SeverityAfter });
    const auto* severity = m_draft.model().table<domain::SeverityLevel>().find(level);
    return cellOf(false, severity->name, severity->name);
}

/// Whose it is: that of the only cause, without causes that of the hazard itself.
PlannedCell RegisterRow::putLikelihood(std::size_t column, const QString& text, const Id& level)
{
    const Ids causes = linked(NodeKind::Cause);
    if (causes.size() > 1)
        return isSaid(Holds::LikelihoodAfter) ? refusedCell(text, Error{ SheetError::SeveralCauses })
                                              : putJudged(column, text, level);
    const Id about = causes.empty() ? m_hazard : causes.front();
    const auto likelihood =
        m_mapping.likelihoodsOccur ? domain::Likelihood::letterOccurs(level) : domain::Likelihood::letter(level);
    const Field& field = fieldOf("likelihood");
    if (!m_said.say(keyOf(about), QStringLiteral("likelihood"), domain::toText(likelihood)))
        return refusedCell(text, Error{ SheetError::SameRowTwice, { about } });
    return m_draft.put(keyOf(about), field, cellTextOf(m_draft.model(), field, likelihood, m_draft.reading()));
}

PlannedCell RegisterRow::putJudged(std::size_t column, const QString& text, const Id& level)
{
    const Field& field = fieldOf("judged");
    const EntityKey key = keyOf(m_hazard);
    const auto command = commands::setField(m_draft.model(), { key }, field.key, level);
    const domain::Value before = m_draft.model().node(m_hazard)->judged;
    if (!m_said.say(key, QStringLiteral("judged"), domain::toText(level)))
        return refusedCell(text, Error{ SheetError::SameRowTwice, { m_hazard } });
    const QString was = cellTextOf(m_draft.model(), field, before, m_draft.reading());
    if (const Status taken = m_draft.take(command); !taken)
        return refusedCell(text, taken.error());
    if (m_draft.model().node(m_hazard)->judgedWhy.isEmpty()) {
        const QString why = QCoreApplication::translate("Register", "From a register: “%1”.").arg(m_head.names[column]);
        (void)m_draft.put(key, fieldOf("judged_why"), why);
    }
    return cellOf(!command->changes.isEmpty(), was, cellTextOf(m_draft.model(), field, level, m_draft.reading()));
}

RegisterRow::Ids RegisterRow::linksOf(const Ids& nodes, bool areCauses) const
{
    Ids links;
    m_draft.model().links().forEach([&](const domain::Link& link) {
        const Id& hazard = areCauses ? link.to : link.from;
        const Id& other = areCauses ? link.from : link.to;
        if (hazard == m_hazard && std::ranges::find(nodes, other) != nodes.end())
            links.push_back(link.id);
    });
    return links;
}

RegisterRow::Ids RegisterRow::guardedLinks() const
{
    using Guards = RegisterMapping::Guards;
    Ids causes = linksOf(linked(NodeKind::Cause), true);
    if (m_mapping.guards == Guards::IntoHazard || (m_mapping.guards == Guards::Either && !causes.empty()))
        return causes;
    return linksOf(linked(NodeKind::Consequence), false);
}

Result<Id> RegisterRow::controlOf(const QString& text, domain::ControlStatus status)
{
    const Draft::Mark before = m_draft.mark();
    const auto control = nodeOf(NodeKind::Control, text);
    const bool isNew = control && m_draft.isChangedSince(before);
    if (isNew && status == domain::ControlStatus::Implemented)
        (void)m_draft.take(
            commands::setField(m_draft.model(), { keyOf(*control) }, "status", QStringLiteral("implemented")));
    return control;
}

Status RegisterRow::guard(const Id& control, const Ids& links)
{
    for (const Id& link : links) {
        const auto guarded = commands::guardLink(m_draft.model(), control, link);
        if (!guarded && guarded.error().code == base::ErrorCode(base::GuardError::Exists))
            continue;
        if (const Status taken = m_draft.take(guarded); !taken)
            return taken;
    }
    return base::Done{};
}

PlannedCell RegisterRow::putControls(const QString& text, domain::ControlStatus status)
{
    const QStringList entries = entriesOf(text, m_draft.reading().listMark);
    if (entries.isEmpty())
        return {};
    const Ids links = guardedLinks();
    if (links.empty())
        return refusedCell(text, Error{ SheetError::NothingToGuard });
    const Draft::Mark before = m_draft.mark();
    Ids found;
    for (const QString& entry : entries) {
        const auto control = controlOf(entry, status);
        const Status guarded = control ? guard(*control, links) : Status(control.error());
        if (!guarded) {
            m_draft.comeBack(before);
            return refusedCell(text, guarded.error());
        }
        found.push_back(*control);
    }
    return cellOf(m_draft.isChangedSince(before), {}, namesOf(found));
}

} // namespace hz::sheets
