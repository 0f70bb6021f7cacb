#include "model/sheets/register.h"

#include <algorithm>
#include <array>

namespace hz::sheets {

namespace {

using base::Id;
using domain::EntityKind;
using domain::Model;
using Guards = RegisterMapping::Guards;

constexpr std::array kHolds{ "nothing", "id", "field", "cause", "consequence", "control-in-place", "control-planned",
    "severity-before", "severity-after", "likelihood-before", "likelihood-after", "words" };
constexpr std::array kGuards{ "into-hazard", "out-of-hazard", "either" };

template <std::size_t Count>
std::optional<std::size_t> placeOf(const std::array<const char*, Count>& keys, const QString& key)
{
    const auto found = std::ranges::find_if(keys, [&](const char* each) { return key == QLatin1String(each); });
    return found == keys.end() ? std::nullopt : std::optional(std::size_t(found - keys.begin()));
}

EntityKind levelsOf(Holds holds)
{
    return holds == Holds::SeverityBefore || holds == Holds::SeverityAfter ? EntityKind::SeverityLevel
                                                                           : EntityKind::LikelihoodLevel;
}

QString nameOf(const Model& model, EntityKind kind, const Id& id)
{
    const auto entity = model.find({ kind, id });
    const domain::Field* name = domain::findField(kind, domain::Field::Role::Name);
    return entity && name ? std::get<QString>(name->read(*entity)).simplified() : QString();
}

/// The only one with this name; null: none, or several.
Id named(const Model& model, EntityKind kind, const QString& name)
{
    NameBook names;
    const auto found = names.find(model, kind, name);
    return found && nameOf(model, kind, *found) == name ? *found : Id();
}

QString flagText(bool flag)
{
    return flag ? QStringLiteral("yes") : QStringLiteral("no");
}

struct Flag {
    const char* key;
    bool RegisterMapping::*member;
};
constexpr std::array kFlags{ Flag{ "likelihoods-occur", &RegisterMapping::likelihoodsOccur },
    Flag{ "blank-continues", &RegisterMapping::blankContinues }, Flag{ "knows-titles", &RegisterMapping::knowsTitles },
    Flag{ "makes-consequences", &RegisterMapping::makesConsequences } };

/// A line of the record: words between tabs, which no word holds.
using Line = QStringList;

class Recaller {
public:
    Recaller(const Model& model, const Sheet& sheet, const Head& head, RegisterMapping mapping)
        : m_model(model)
        , m_sheet(sheet)
        , m_head(head)
        , m_mapping(std::move(mapping))
    {
        m_mapping.columns.resize(head.names.size());
    }

    void take(const Line& line)
    {
        if (line.size() == 4 && line[0] == u"column")
            takeColumn(line);
        if (line.size() == 4 && line[0] == u"level")
            takeLevel(line);
        if (line.size() == 3 && line[0] == u"option")
            takeOption(line[1], line[2]);
    }

    [[nodiscard]] RegisterMapping mapping() const { return m_mapping; }

private:
    template <typename Visit> void forEachNamed(const QString& name, Visit visit)
    {
        for (std::size_t i = 0; i < m_head.names.size(); ++i)
            if (m_head.names[i] == name && !name.isEmpty())
                visit(i);
    }

    void takeColumn(const Line& line)
    {
        const auto holds = placeOf(kHolds, line[2]);
        const domain::Field* field = domain::findField(EntityKind::Node, line[3].toStdString());
        if (!holds || (Holds(*holds) == Holds::Field && !field))
            return;
        forEachNamed(line[1], [&](std::size_t i) {
            RegisterColumn& column = m_mapping.columns[i];
            column = { Holds(*holds), Holds(*holds) == Holds::Field ? field : nullptr, {} };
            if (hasScale(column.holds))
                column.scale = proposedScale(m_model, m_sheet, m_head, i, column.holds);
        });
    }

    void takeLevel(const Line& line)
    {
        forEachNamed(line[1], [&](std::size_t i) {
            RegisterColumn& column = m_mapping.columns[i];
            const auto entry = std::ranges::find(column.scale, line[2], &ScaleEntry::written);
            if (entry == column.scale.end())
                return;
            if (const Id level = named(m_model, levelsOf(column.holds), line[3]); !level.isNull())
                entry->level = level;
        });
    }

    void takeOption(const QString& key, const QString& value)
    {
        for (const Flag& flag : kFlags)
            if (key == QLatin1String(flag.key))
                m_mapping.*flag.member = value == u"yes";
        if (const auto guards = placeOf(kGuards, value); guards && key == u"guards")
            m_mapping.guards = Guards(*guards);
        if (const Id category = named(m_model, EntityKind::Category, value); key == u"category" && !category.isNull())
            m_mapping.category = category;
    }

    const Model& m_model;
    const Sheet& m_sheet;
    const Head& m_head;
    RegisterMapping m_mapping;
};

} // namespace

QString recordOf(const Model& model, const Head& head, const RegisterMapping& mapping)
{
    std::vector<Line> lines;
    for (std::size_t i = 0; i < mapping.columns.size() && i < head.names.size(); ++i) {
        const RegisterColumn& column = mapping.columns[i];
        lines.push_back({ QStringLiteral("column"), head.names[i], QLatin1String(kHolds[std::size_t(column.holds)]),
            QLatin1String(column.field ? column.field->key : "") });
        for (const ScaleEntry& entry : column.scale)
            lines.push_back({ QStringLiteral("level"), head.names[i], entry.written,
                nameOf(model, levelsOf(column.holds), entry.level) });
    }
    const auto option = [&lines](const char* key, const QString& value) {
        lines.push_back({ QStringLiteral("option"), QLatin1String(key), value });
    };
    for (const Flag& flag : kFlags)
        option(flag.key, flagText(mapping.*flag.member));
    option("guards", QLatin1String(kGuards[std::size_t(mapping.guards)]));
    option("category", nameOf(model, EntityKind::Category, mapping.category));
    QStringList texts;
    for (const Line& line : lines)
        texts << line.join(u'\t');
    return texts.join(u'\n');
}

RegisterMapping recalled(
    const Model& model, const Sheet& sheet, const Head& head, const QString& record, RegisterMapping proposed)
{
    Recaller recaller(model, sheet, head, std::move(proposed));
    for (const QString& line : record.split(u'\n'))
        recaller.take(line.split(u'\t'));
    return recaller.mapping();
}

} // namespace hz::sheets
