#include "model/sheets/tables/project_tables.h"

#include "model/domain/code_order.h"
#include "model/sheets/tables/scale_legend.h"
#include "model/sheets/tables/table_builder.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace hz::sheets {

namespace {

using domain::Entity;
using domain::EntityKind;
using domain::Field;
using domain::Id;
using domain::Model;
using domain::NodeKind;
using domain::Posture;
using scoring::CategoryRisk;
using scoring::NodeScore;
using scoring::RiskResult;

QString words(const char* text)
{
    return QCoreApplication::translate("Sheet", text);
}

struct Kind {
    const char* key;
    const char* name; // in the context "Sheet"
    EntityKind kind;
    NodeKind nodeKind = NodeKind::Hazard;
};

constexpr std::array kKinds{
    Kind{ "hazards", QT_TRANSLATE_NOOP("Sheet", "Hazards"), EntityKind::Node, NodeKind::Hazard },
    Kind{ "causes", QT_TRANSLATE_NOOP("Sheet", "Causes"), EntityKind::Node, NodeKind::Cause },
    Kind{ "consequences", QT_TRANSLATE_NOOP("Sheet", "Consequences"), EntityKind::Node, NodeKind::Consequence },
    Kind{ "controls", QT_TRANSLATE_NOOP("Sheet", "Controls"), EntityKind::Node, NodeKind::Control },
    Kind{ "links", QT_TRANSLATE_NOOP("Sheet", "Links"), EntityKind::Link },
    Kind{ "guards", QT_TRANSLATE_NOOP("Sheet", "Guarded links"), EntityKind::Guard },
    Kind{ "occasions", QT_TRANSLATE_NOOP("Sheet", "Occasions"), EntityKind::Occasion },
    Kind{ "incidents", QT_TRANSLATE_NOOP("Sheet", "Incidents"), EntityKind::Incident },
    Kind{ "evidence", QT_TRANSLATE_NOOP("Sheet", "Evidence"), EntityKind::Evidence },
    Kind{ "sign-offs", QT_TRANSLATE_NOOP("Sheet", "Sign-offs"), EntityKind::SignOff },
    Kind{ "actions", QT_TRANSLATE_NOOP("Sheet", "Actions"), EntityKind::Action },
};
constexpr const char* kLegend = "scales";

/// Names of neighbours in the graph, by the node that has them.
class Neighbours {
public:
    explicit Neighbours(const Model& model)
        : m_model(model)
    {
        model.links().forEach([this](const domain::Link& link) {
            m_effects[link.from].insert(nameOf(link.to));
            m_causes[link.to].insert(nameOf(link.from));
        });
        model.guards().forEach([&](const domain::Guard& guard) {
            const domain::Link* link = model.link(guard.link);
            if (!link)
                return;
            m_controls[link->from].insert(nameOf(guard.control));
            m_controls[link->to].insert(nameOf(guard.control));
            m_guarded[guard.control].insert(handleOf(model, *link));
        });
    }

    [[nodiscard]] TableBuilder::Content effects() const { return listOf(m_effects); }
    [[nodiscard]] TableBuilder::Content causes() const { return listOf(m_causes); }
    [[nodiscard]] TableBuilder::Content controls() const { return listOf(m_controls); }
    [[nodiscard]] TableBuilder::Content guarded() const { return listOf(m_guarded); }

private:
    struct InOrder {
        bool operator()(const QString& a, const QString& b) const { return domain::codeComesBefore(a, b); }
    };
    using Names = std::map<Id, std::set<QString, InOrder>>;

    [[nodiscard]] QString nameOf(const Id& id) const
    {
        const domain::Node* node = m_model.node(id);
        return node ? (node->code + u' ' + node->title).trimmed() : QString();
    }

    static TableBuilder::Content listOf(const Names& names)
    {
        return [&names](const Entity& entity) {
            const auto found = names.find(domain::idOf(entity));
            if (found == names.end())
                return TableCell{};
            return TableCell{ QStringList(found->second.begin(), found->second.end()).join(QStringLiteral("; ")), {},
                {} };
        };
    }

    const Model& m_model;
    Names m_effects, m_causes, m_controls, m_guarded;
};

/// One after the other, so that what several need is found once.
class ProjectTables {
public:
    ProjectTables(const Model& model, const RiskResult* result)
        : m_model(model)
        , m_result(result)
        , m_neighbours(model)
    {
    }

    Table made(const QString& key)
    {
        if (key == QLatin1String(kLegend))
            return scaleLegend(m_model, { key, words(QT_TRANSLATE_NOOP("Sheet", "Scales")), {}, {}, {}, 0 });
        const auto* const kind =
            std::ranges::find_if(kKinds, [&](const Kind& each) { return key == QLatin1String(each.key); });
        Q_ASSERT(kind != kKinds.end());
        const std::vector<Entity> entities = entitiesOf(*kind);
        TableBuilder builder(
            m_model, { key, words(kind->name), {}, {}, {}, 0 }, entities, markOf(kind->kind, kind->nodeKind));
        if (kind->kind == EntityKind::Node)
            fillNodes(builder, kind->nodeKind);
        else
            fillFields(builder, kind->kind);
        return builder.table();
    }

private:
    [[nodiscard]] std::vector<Entity> entitiesOf(const Kind& kind) const
    {
        std::vector<std::pair<QString, Entity>> named;
        const auto take = [&](const auto& entity) { named.emplace_back(handleOf(m_model, entity), entity); };
        int at = 0; // tables come in the order of kinds
        m_model.forEachTable([&](const auto& table) {
            if (EntityKind(at++) == kind.kind)
                table.forEach(take);
        });
        if (kind.kind == EntityKind::Node)
            std::erase_if(
                named, [&](const auto& each) { return std::get<domain::Node>(each.second).kind != kind.nodeKind; });
        std::ranges::stable_sort(
            named, [](const auto& a, const auto& b) { return domain::codeComesBefore(a.first, b.first); });
        std::vector<Entity> entities;
        for (auto& each : named)
            entities.push_back(std::move(each.second));
        return entities;
    }

    static bool isShown(const Field& field)
    {
        return field.entry == Field::Entry::Typed && field.kind != domain::ValueKind::Bytes;
    }

    static void fillFields(TableBuilder& builder, EntityKind kind)
    {
        for (const Field& field : domain::fieldsOf(kind))
            if (isShown(field) && field.role != Field::Role::Order)
                builder.add(field);
        builder.freeze(2);
    }

    void fillNodes(TableBuilder& builder, NodeKind kind)
    {
        std::set<const Field*> taken{ domain::findField(EntityKind::Node, "kind") };
        const auto add = [&](const Field* field) {
            if (taken.insert(field).second && field->appliesTo(kind) && isShown(*field))
                builder.add(*field);
        };
        for (const Field* field : frameworkFields(kind))
            add(field);
        addFramework(builder, kind);
        for (const Field& field : domain::fieldsOf(EntityKind::Node))
            add(&field);
        if (kind == NodeKind::Consequence)
            addImpacts(builder);
        if (m_result)
            addFigures(builder, kind);
        builder.freeze(kind == NodeKind::Hazard ? 2 : 3); // up to the code, or the title that stands beside it
    }

    /// Those with a place in the worksheet, in its order; of nodes that are no hazards code and title alone.
    static std::vector<const Field*> frameworkFields(NodeKind kind)
    {
        std::vector<const Field*> fields;
        for (const Field& field : domain::fieldsOf(EntityKind::Node))
            if (field.worksheet > 0 && field.appliesTo(kind))
                fields.push_back(&field);
        std::ranges::sort(fields, {}, &Field::worksheet);
        return fields;
    }

    void addFramework(TableBuilder& builder, NodeKind kind)
    {
        if (kind == NodeKind::Hazard) {
            builder.add(words(QT_TRANSLATE_NOOP("Sheet", "Potential effects")), 40.0, m_neighbours.effects());
            addCode(builder, words(QT_TRANSLATE_NOOP("Sheet", "HRI")), Posture::Inherent);
            builder.add(words(QT_TRANSLATE_NOOP("Sheet", "Recommended mitigations")), 40.0, m_neighbours.controls());
            addCode(builder, words(QT_TRANSLATE_NOOP("Sheet", "HRI (post)")), Posture::Current);
        } else if (kind == NodeKind::Cause)
            builder.add(words(QT_TRANSLATE_NOOP("Sheet", "Leads to")), 40.0, m_neighbours.effects());
        else if (kind == NodeKind::Consequence)
            builder.add(words(QT_TRANSLATE_NOOP("Sheet", "Comes from")), 40.0, m_neighbours.causes());
        else
            builder.add(words(QT_TRANSLATE_NOOP("Sheet", "Guards")), 40.0, m_neighbours.guarded());
    }

    void addCode(TableBuilder& builder, const QString& name, Posture posture)
    {
        const TableBuilder::Content nothing = [](const Entity&) { return TableCell{}; };
        builder.add(name, 9.0, m_result ? ScoreCells(*m_result).code(posture, std::nullopt) : nothing);
    }

    void addImpacts(TableBuilder& builder)
    {
        for (const domain::Category& category : domain::categoriesOf(m_model))
            for (const char* key : { "severity", "magnitude" })
                builder.addImpact(*domain::findField(EntityKind::Impact, key), category);
    }

    void addFigures(TableBuilder& builder, NodeKind kind)
    {
        const auto probability = [](const NodeScore& score) { return &score.probability; };
        if (kind == NodeKind::Control) {
            addEnds(builder, words(QT_TRANSLATE_NOOP("Sheet", "Fails with")), probability);
            addByCategory(builder, words(QT_TRANSLATE_NOOP("Sheet", "Saves today")), &CategoryRisk::lossReduction);
            addByCategory(
                builder, words(QT_TRANSLATE_NOOP("Sheet", "Would save more")), &CategoryRisk::furtherReduction);
            return;
        }
        addEnds(
            builder, words(QT_TRANSLATE_NOOP("Sheet", "N")), [](const NodeScore& score) { return &score.occurrences; });
        addEnds(builder, words(QT_TRANSLATE_NOOP("Sheet", "P")), probability);
        addCodes(builder);
        addByCategory(builder,
            kind == NodeKind::Consequence ? words(QT_TRANSLATE_NOOP("Sheet", "Loss"))
                                          : words(QT_TRANSLATE_NOOP("Sheet", "Removed by eliminating it")),
            kind == NodeKind::Consequence ? &CategoryRisk::loss : &CategoryRisk::lossReduction);
    }

    /// Before and after in each category, and the rank by numbers.
    void addCodes(TableBuilder& builder)
    {
        const ScoreCells cells(*m_result);
        for (std::size_t i = 0; i < m_result->scheme.categories.size(); ++i) {
            const QString name = m_result->scheme.categories[i].name + QStringLiteral(": ");
            builder.add(name + words(QT_TRANSLATE_NOOP("Sheet", "HRI")), 9.0, cells.code(Posture::Inherent, i));
            builder.add(name + words(QT_TRANSLATE_NOOP("Sheet", "HRI (post)")), 9.0, cells.code(Posture::Current, i));
            builder.add(
                name + words(QT_TRANSLATE_NOOP("Sheet", "HRI (as planned)")), 9.0, cells.code(Posture::Target, i));
            builder.add(name + words(QT_TRANSLATE_NOOP("Sheet", "Rank")), 7.0, cells.rank(i));
        }
        builder.add(words(QT_TRANSLATE_NOOP("Sheet", "Level today")), 16.0, cells.level(Posture::Current));
    }

    void addEnds(TableBuilder& builder, const QString& name, const ScoreCells::Figure& figure)
    {
        const ScoreCells cells(*m_result);
        builder.add(words(QT_TRANSLATE_NOOP("Sheet", "%1, from")).arg(name), 11.0,
            cells.figure(Posture::Current, figure, ScoreCells::End::Low));
        builder.add(words(QT_TRANSLATE_NOOP("Sheet", "%1, to")).arg(name), 11.0,
            cells.figure(Posture::Current, figure, ScoreCells::End::High));
    }

    void addByCategory(TableBuilder& builder, const QString& name, scoring::Bounded CategoryRisk::*figure)
    {
        for (std::size_t i = 0; i < m_result->scheme.categories.size(); ++i)
            addEnds(builder, m_result->scheme.categories[i].name + QStringLiteral(": ") + name,
                [i, figure](const NodeScore& score) {
                    return i < score.categories.size() ? &(score.categories[i].*figure) : nullptr;
                });
    }

    const Model& m_model;
    const RiskResult* m_result;
    Neighbours m_neighbours;
};

} // namespace

QStringList tableKeys()
{
    QStringList keys;
    for (const Kind& kind : kKinds)
        keys << QLatin1String(kind.key);
    return keys << QLatin1String(kLegend);
}

std::vector<Table> projectTables(const Model& model, const RiskResult* result)
{
    ProjectTables tables(model, result);
    std::vector<Table> made;
    for (const QString& key : tableKeys())
        made.push_back(tables.made(key));
    return made;
}

Table projectTable(const Model& model, const RiskResult* result, const QString& key)
{
    return ProjectTables(model, result).made(key);
}

} // namespace hz::sheets
