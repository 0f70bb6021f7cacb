#include "model/wording/fill.h"

#include "model/commands/entity_names.h"
#include "model/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace hz::wording {

namespace {

using base::Id;
using domain::EntityKind;
using domain::Model;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Entity)
};

QString nameOfNode(const Model& model, const Id& id)
{
    const domain::Node* node = model.node(id);
    return node ? nameOf(*node) : Words::tr("something that is not there");
}

QString nameOfLink(const Model& model, const domain::Link& link)
{
    return Words::tr("the link from “%1” to “%2”").arg(nameOfNode(model, link.from), nameOfNode(model, link.to));
}

QString nameOfGuard(const Model& model, const domain::Guard& guard)
{
    const domain::Link* link = model.link(guard.link);
    return Words::tr("the guard of “%1” on %2")
        .arg(nameOfNode(model, guard.control),
            link ? nameOfLink(model, *link) : Words::tr("something that is not there"));
}

QString nameOfImpact(const Model& model, const domain::Impact& impact)
{
    const auto* category = model.table<domain::Category>().find(impact.category);
    return Words::tr("the %1 impact of “%2”")
        .arg(category ? category->name : Words::tr("unknown"), nameOfNode(model, impact.consequence));
}

template <typename E> std::optional<QString> textIn(const Model& model, const Id& id, QString E::*member)
{
    const E* entity = model.table<E>().find(id);
    return entity ? std::optional(entity->*member) : std::nullopt;
}

std::optional<QString> nameInScheme(const Model& model, const Id& id)
{
    if (auto name = textIn(model, id, &domain::Category::name))
        return Words::tr("the category “%1”").arg(*name);
    if (auto name = textIn(model, id, &domain::SeverityLevel::name))
        return Words::tr("the severity “%1”").arg(*name);
    if (auto letter = textIn(model, id, &domain::LikelihoodLevel::letter))
        return Words::tr("the likelihood level “%1”").arg(*letter);
    if (auto name = textIn(model, id, &domain::RiskLevel::name))
        return Words::tr("the risk level “%1”").arg(*name);
    if (auto name = textIn(model, id, &domain::ControlRating::name))
        return Words::tr("the rating “%1”").arg(*name);
    return std::nullopt;
}

std::optional<QString> nameInRecords(const Model& model, const Id& id)
{
    if (const auto title = textIn(model, id, &domain::Evaluation::title))
        return Words::tr("the evaluation “%1”").arg(*title);
    if (const auto* estimate = model.table<domain::Estimate>().find(id))
        return Words::tr("an estimate of “%1”").arg(nameOfNode(model, estimate->node));
    if (const auto title = textIn(model, id, &domain::Evidence::title))
        return Words::tr("the evidence “%1”").arg(*title);
    if (const auto title = textIn(model, id, &domain::Incident::title))
        return Words::tr("the incident “%1”").arg(*title);
    if (const auto title = textIn(model, id, &domain::ChecklistItem::title))
        return Words::tr("the checklist item “%1”").arg(*title);
    if (const auto author = textIn(model, id, &domain::Comment::author))
        return Words::tr("a comment by %1").arg(*author);
    if (const auto title = textIn(model, id, &domain::Action::title))
        return Words::tr("the action “%1”").arg(*title);
    return std::nullopt;
}

std::optional<QString> nameInDecisions(const Model& model, const Id& id)
{
    if (const auto name = textIn(model, id, &domain::Stage::name))
        return Words::tr("the stage “%1”").arg(*name);
    if (const auto name = textIn(model, id, &domain::Occasion::name))
        return Words::tr("the occasion “%1”").arg(*name);
    if (const auto* criterion = model.table<domain::Criterion>().find(id))
        return Words::tr("the criterion “%1”").arg(titleOf(*criterion));
    if (const auto* acceptance = model.table<domain::Acceptance>().find(id))
        return Words::tr("the acceptance of “%1”").arg(nameOfNode(model, acceptance->hazard));
    if (const auto role = textIn(model, id, &domain::SignOff::role))
        return Words::tr("the sign-off by %1").arg(*role);
    if (const auto name = textIn(model, id, &domain::Baseline::name))
        return Words::tr("the baseline “%1”").arg(*name);
    return std::nullopt;
}

/// In the graph first, then in the scheme, then in what hangs on the graph.
std::optional<EntityKind> kindWithField(const std::string& key)
{
    constexpr int kLastOfGraph = static_cast<int>(EntityKind::CommonCauseGroup);
    for (int i = 0; i < domain::kEntityKinds; ++i) {
        const auto kind = static_cast<EntityKind>(i <= kLastOfGraph ? kLastOfGraph - i : i);
        if (domain::findField(kind, key))
            return kind;
    }
    return std::nullopt;
}

std::optional<EntityKind> kindOfEntity(const Filling& filling)
{
    std::optional<EntityKind> kind;
    if (filling.model && !filling.ids.empty())
        filling.model->forEachTable([&]<typename E>(const domain::Table<E>& table) {
            if (!kind && table.find(filling.ids.front()))
                kind = domain::kindOf(domain::Entity(E{}));
        });
    return kind;
}

QString lineOf(const Filling& filling, qsizetype line)
{
    return QString::fromStdString(filling.detail).section(u'\n', line, line);
}

/// The field that the first line of the detail names.
const domain::Field* fieldOf(const Filling& filling)
{
    return fieldNamed(lineOf(filling, 0), kindOfEntity(filling));
}

QString kindOf(const Filling& filling)
{
    const QString key = lineOf(filling, 0);
    const auto kind = domain::kindFromKey(key.toStdString());
    return kind ? label(domain::kindChoice(*kind)) : key;
}

QString rangeOf(const Filling& filling)
{
    const domain::Field* field = fieldOf(filling);
    const char* range = field ? field->range : nullptr;
    return QCoreApplication::translate("Range", range ? range : QT_TRANSLATE_NOOP("Range", "another value"));
}

QString helpOf(const Filling& filling)
{
    const domain::Field* field = fieldOf(filling);
    return field ? help(*field) : QString();
}

QString valueOf(const Filling& filling)
{
    const QString value = lineOf(filling, 1);
    return value.isEmpty() ? Words::tr("empty") : value;
}

QString fieldLabels(const Filling& filling)
{
    const auto kind = kindOfEntity(filling);
    QStringList labels;
    for (const QString& key : lineOf(filling, 0).split(QStringLiteral(", "))) {
        const domain::Field* field = fieldNamed(key, kind);
        labels.append(field ? label(*field) : key);
    }
    return labels.join(QStringLiteral(", "));
}

/// "owner alice", "names 2": a word and its value.
QString traitText(const QString& line)
{
    const QString word = line.section(u' ', 0, 0);
    const QString value = line.section(u' ', 1);
    if (word == u"owner")
        return Words::tr("its owner (%1)").arg(value);
    if (word == u"group")
        return Words::tr("its group (%1)").arg(value);
    if (word == u"mode")
        return Words::tr("its permissions (%1)").arg(value);
    if (word == u"names")
        return Words::tr("the link to its other name(s), %n", nullptr, value.toInt());
    if (word == u"access-list")
        return Words::tr("its access list");
    return word == u"attribute" ? Words::tr("its attribute %1").arg(value) : line;
}

QString traitTexts(const std::string& detail)
{
    QStringList texts;
    for (const QString& line : QString::fromStdString(detail).split(u'\n'))
        texts.append(traitText(line));
    return texts.join(QStringLiteral(", "));
}

/// A model that was refused is gone; what it called its entities came with the error.
QStringList namesOf(const Filling& filling)
{
    QStringList names;
    for (std::size_t i = 0; i < filling.ids.size(); ++i) {
        const QString given = filling.names.value(static_cast<qsizetype>(i));
        names.append(given.isEmpty() ? nameOfEntity(filling.ids[i], filling.model) : recordedName(given));
    }
    return names;
}

/// Of the first, of the others, and around in a loop.
std::optional<QString> namesFor(QStringView gap, const QStringList& names)
{
    if (gap == u"first")
        return names.value(0);
    if (gap == u"second")
        return names.value(1);
    if (gap == u"others")
        return names.mid(1).join(QStringLiteral(", "));
    if (gap == u"loop")
        return (names + names.mid(0, 1)).join(QStringLiteral(" → "));
    return std::nullopt;
}

struct FieldGap {
    QStringView name;
    QString (*words)(const Filling& filling);
};

constexpr std::array kFieldGaps{
    FieldGap{ u"field", fieldLabels },
    FieldGap{ u"value", valueOf },
    FieldGap{ u"range", rangeOf },
    FieldGap{ u"help", helpOf },
    FieldGap{ u"kind", kindOf },
};

std::optional<QString> wordsFor(QStringView gap, const Filling& filling)
{
    if (gap == u"detail")
        return QString::fromStdString(filling.detail);
    if (gap.startsWith(u"detail") && gap.size() == 7 && gap.back() >= u'1' && gap.back() <= u'4')
        return lineOf(filling, gap.back().unicode() - u'1');
    if (gap == u"traits")
        return traitTexts(filling.detail);
    const auto ofField = std::ranges::find(kFieldGaps, gap, &FieldGap::name);
    return ofField != kFieldGaps.end() ? ofField->words(filling) : namesFor(gap, namesOf(filling));
}

} // namespace

QString recordedName(const QString& name)
{
    const QString key = name.section(commands::kBeforeKind, 1);
    const QString words = withoutOverrides(name.section(commands::kBeforeKind, 0, 0));
    const auto kinds = domain::criterionKindChoices();
    const auto kind =
        std::ranges::find_if(kinds, [&](const domain::Choice& one) { return key == QLatin1String(one.key); });
    if (kind == kinds.end())
        return words;
    return words.isEmpty() ? label(*kind) : words + QStringLiteral(" \u00b7 ") + label(*kind);
}

const domain::Field* fieldNamed(const QString& key, std::optional<EntityKind> kind)
{
    const std::string name = key.toStdString();
    if (const domain::Field* field = kind ? domain::findField(*kind, name) : nullptr)
        return field;
    const auto other = kindWithField(name);
    return other ? domain::findField(*other, name) : nullptr;
}

QString nameOfEntity(const Id& id, const Model* model)
{
    if (!model)
        return QString::fromStdString(id.text());
    if (const domain::Node* node = model->node(id))
        return nameOf(*node);
    if (const domain::Link* link = model->link(id))
        return nameOfLink(*model, *link);
    if (const domain::Guard* guard = model->guards().find(id))
        return nameOfGuard(*model, *guard);
    if (const domain::Impact* impact = model->impacts().find(id))
        return nameOfImpact(*model, *impact);
    if (const domain::CommonCauseGroup* group = model->commonCauses().find(id))
        return Words::tr("the common cause “%1”").arg(group->name);
    if (const auto name = nameInScheme(*model, id))
        return *name;
    if (const auto name = nameInRecords(*model, id))
        return *name;
    if (const auto name = nameInDecisions(*model, id))
        return *name;
    return model->project().id == id ? Words::tr("the project") : QString::fromStdString(id.text());
}

QString filled(const QString& sentence, const Filling& filling)
{
    return filled(sentence, [&](QStringView name) { return wordsFor(name, filling); });
}

} // namespace hz::wording
