#include "ui/worksheet/sheet_records.h"

#include "model/domain/fields.h"
#include "model/drawing/text.h"

#include <QDate>

#include <algorithm>

namespace hz::ui {

namespace {

using domain::Entity;
using domain::Field;

constexpr std::size_t kManyChanges = 30; // from which on it is quicker to read all anew

QString codeOf(const domain::Model& model, const Id& node)
{
    const domain::Node* found = model.node(node);
    return found ? found->code : QString();
}

bool isLess(const QString& a, const QString& b, const Id& idA, const Id& idB)
{
    if (a != b)
        return drawing::codeComesBefore(a, b);
    return idA < idB;
}

bool linkComesBefore(const domain::Model& model, const domain::Link& a, const domain::Link& b)
{
    const QString fromA = codeOf(model, a.from), fromB = codeOf(model, b.from);
    if (fromA != fromB)
        return drawing::codeComesBefore(fromA, fromB);
    return isLess(codeOf(model, a.to), codeOf(model, b.to), a.id, b.id);
}

bool recordComesBefore(const Entity& a, const Entity& b)
{
    const domain::EntityKind kind = domain::kindOf(a);
    if (const Field* position = domain::findField(kind, Field::Role::Order)) {
        const auto left = std::get<qint64>(position->read(a)), right = std::get<qint64>(position->read(b));
        return left != right ? left < right : domain::idOf(a) < domain::idOf(b);
    }
    if (const Field* day = domain::findField(kind, Field::Role::Day)) {
        const auto left = std::get<QDate>(day->read(a)), right = std::get<QDate>(day->read(b));
        return left != right ? left > right : domain::idOf(a) < domain::idOf(b);
    }
    return domain::idOf(a) < domain::idOf(b);
}

} // namespace

bool SheetRecords::isRow(const domain::Model& model, const Entity& entity) const
{
    if (domain::kindOf(entity) != m_table->kind)
        return false;
    if (const auto* node = std::get_if<domain::Node>(&entity))
        return node->kind == m_table->nodeKind;
    if (m_table->code != SheetTable::Code::Situations)
        return true;
    const domain::Node* to = model.node(std::get<domain::Link>(entity).to);
    return to && to->kind == domain::NodeKind::Consequence;
}

bool SheetRecords::comesBefore(const domain::Model& model, const Record& a, const Record& b) const
{
    if (const auto* node = std::get_if<domain::Node>(a.get())) {
        const auto& other = std::get<domain::Node>(*b);
        return isLess(node->code, other.code, node->id, other.id);
    }
    if (const auto* link = std::get_if<domain::Link>(a.get()))
        return linkComesBefore(model, *link, std::get<domain::Link>(*b));
    return recordComesBefore(*a, *b);
}

void SheetRecords::read(const domain::Model& model, const SheetTable& table)
{
    m_table = &table;
    m_records.clear();
    model.forEachTable([&](const auto& entities) {
        using E = std::remove_cvref_t<decltype(*entities.all().front())>;
        if (domain::kindOf(Entity(E{})) != table.kind)
            return;
        entities.forEach([&](const E& each) {
            auto record = std::make_shared<const Entity>(each);
            if (isRow(model, *record))
                m_records.push_back(std::move(record));
        });
    });
    std::ranges::sort(m_records, [&](const Record& a, const Record& b) { return comesBefore(model, a, b); });
    number();
}

void SheetRecords::number()
{
    m_places.clear();
    m_places.reserve(m_records.size());
    for (std::size_t i = 0; i < m_records.size(); ++i)
        m_places.emplace(domain::idOf(*m_records[i]), static_cast<int>(i));
}

int SheetRecords::placeOf(const Id& id) const
{
    const auto found = m_places.find(id);
    return found == m_places.end() ? -1 : found->second;
}

void SheetRecords::insert(const domain::Model& model, Record record)
{
    const auto at = std::ranges::upper_bound(
        m_records, record, [&](const Record& a, const Record& b) { return comesBefore(model, a, b); });
    m_records.insert(at, std::move(record));
}

SheetRecords::Step SheetRecords::follow(const domain::Model& model, const domain::ChangeSet& changes)
{
    Step step;
    const auto isOwn = [this](const domain::Change& change) { return change.key().kind == m_table->kind; };
    // Links stand in the order of codes that belong to nodes.
    const bool isOfOthers = m_table->kind == domain::EntityKind::Link
        && std::ranges::any_of(changes.changes,
            [](const domain::Change& change) { return change.key().kind == domain::EntityKind::Node; });
    if (isOfOthers || changes.changes.size() > kManyChanges) {
        read(model, *m_table);
        step.isReordered = true;
        return step;
    }
    for (const domain::Change& change : changes.changes) {
        if (!isOwn(change))
            continue;
        const int place = placeOf(change.key().id);
        const bool stays = change.after && isRow(model, *change.after);
        auto record = stays ? std::make_shared<const Entity>(*change.after) : Record();
        const Record before = place < 0 ? Record() : m_records[std::size_t(place)];
        if (before && stays && !comesBefore(model, before, record) && !comesBefore(model, record, before)) {
            m_records[std::size_t(place)] = std::move(record);
            step.edited.push_back(change.key().id);
            continue;
        }
        if (place < 0 && !stays)
            continue;
        if (place >= 0)
            m_records.erase(m_records.begin() + place);
        if (stays)
            insert(model, std::move(record));
        number();
        step.isReordered = true;
    }
    return step;
}

} // namespace hz::ui
