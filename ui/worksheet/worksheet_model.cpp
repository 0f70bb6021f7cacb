#include "ui/worksheet/worksheet_model.h"

#include "model/wording/wording.h"
#include "ui/common/person.h"
#include "ui/records/records.h"
#include "ui/tables/table_picture.h"

#include <QDate>

#include <algorithm>

namespace hz::ui {

using domain::Entity;
using domain::EntityKind;

namespace {

const Id kDraftId{ 0, 1 }; // no random id

Id idOfGroup(const QString& words)
{
    return { 1, qHash(words) };
}

bool speaksOfNames(EntityKind kind)
{
    return kind == EntityKind::Occasion || kind == EntityKind::LikelihoodLevel || kind == EntityKind::Project;
}

bool isAround(EntityKind kind)
{
    return kind == EntityKind::Node || kind == EntityKind::Link || kind == EntityKind::Guard
        || kind == EntityKind::Impact;
}

} // namespace

WorksheetModel::WorksheetModel(Workspace& workspace, QObject* parent)
    : OrderedTable(parent)
    , m_workspace(workspace)
    , m_occasions(new OccasionFigures(workspace, this))
    , m_names(workspace)
    , m_cells(workspace, m_names)
    , m_table(&sheetTables().front())
{
    setTable(m_table->code);
    connect(&workspace.document(), &document::Document::changed, this, &WorksheetModel::follow);
    connect(&workspace.document(), &document::Document::pathChanged, this, &WorksheetModel::arrange);
    connect(&workspace.scoring(), &document::ScoringService::resultReady, this, &WorksheetModel::refreshFigures);
    connect(&workspace, &Workspace::categoryChanged, this, &WorksheetModel::refreshFigures);
    connect(m_occasions, &OccasionFigures::ready, this, &WorksheetModel::refreshFigures);
}

void WorksheetModel::setTable(SheetTable::Code code)
{
    beginResetModel();
    m_table = &sheetTable(code);
    m_filters.clear();
    m_order = {};
    m_cells.readNames();
    m_names.forget();
    m_records.read(m_workspace.model(), *m_table);
    readColumns();
    auto rows = chosenRows();
    auto ids = idsOf(rows);
    take(std::move(rows), std::move(ids));
    endResetModel();
    emit columnsChanged();
    emit rowsChosen();
}

void WorksheetModel::readColumns()
{
    m_columns = columnsOf(*m_table, { m_workspace, m_names, *m_occasions });
    m_draft.clear();
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        m_draft << QString();
    m_folded.clear();
}

/// Of cells that say what others are called.
void WorksheetModel::forgetNames()
{
    std::erase_if(m_folded, [this](const auto& texts) {
        const SheetColumn& column = m_columns[size_t(texts.first)];
        return !column.field || column.isOfImpact() || column.field->kind == domain::ValueKind::Reference;
    });
}

int WorksheetModel::columnOf(const QString& key) const
{
    const auto found = std::ranges::find(m_columns, key, &SheetColumn::key);
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

void WorksheetModel::setFilter(int column, const QString& text)
{
    if (m_filters.value(column) == text)
        return;
    if (text.trimmed().isEmpty())
        m_filters.remove(column);
    else
        m_filters[column] = text;
    m_spared.clear();
    arrange();
}

void WorksheetModel::clearFilters()
{
    m_filters.clear();
    m_spared.clear();
    arrange();
}

void WorksheetModel::sort(int column, Qt::SortOrder direction)
{
    if (column == m_order.sortColumn && direction == m_order.direction)
        return;
    m_order.sortColumn = column;
    m_order.direction = direction;
    arrange();
}

void WorksheetModel::setGroup(int column)
{
    m_order.groupColumn = column;
    m_order.folded.clear();
    arrange();
}

void WorksheetModel::toggleGroup(int row)
{
    const SheetOrder::Row* group = groupAt(row);
    if (!group)
        return;
    const QString words = group->group;
    if (!m_order.folded.erase(words))
        m_order.folded.insert(words);
    arrange();
}

const QString& WorksheetModel::foldedText(int column, int place) const
{
    auto& texts = m_folded[column];
    texts.resize(m_records.all().size());
    auto& text = texts[size_t(place)];
    if (!text)
        text = m_cells.data(m_columns[size_t(column)], recordAt(place), Qt::DisplayRole).toString().toCaseFolded();
    return *text;
}

std::vector<int> WorksheetModel::filtered() const
{
    std::vector<int> places;
    places.reserve(m_records.all().size());
    std::vector<std::pair<int, CellFilter>> filters;
    for (auto each = m_filters.begin(); each != m_filters.end(); ++each)
        filters.emplace_back(each.key(), CellFilter(each.value()));
    for (int place = 0; place < wholeCount(); ++place) {
        const auto takes = [&](const auto& filter) {
            const auto numberOf = [&] {
                return m_cells.data(m_columns[size_t(filter.first)], recordAt(place), NumberRole);
            };
            return filter.second.takes(foldedText(filter.first, place), numberOf);
        };
        if (std::ranges::all_of(filters, takes) || m_spared.contains(domain::idOf(recordAt(place))))
            places.push_back(place);
    }
    return places;
}

std::vector<Id> WorksheetModel::idsOf(const std::vector<SheetOrder::Row>& rows) const
{
    std::vector<Id> ids;
    ids.reserve(rows.size() + 1);
    for (const SheetOrder::Row& row : rows)
        ids.push_back(row.place < 0 ? idOfGroup(row.group) : domain::idOf(recordAt(row.place)));
    if (!m_workspace.document().isReadOnly())
        ids.push_back(kDraftId);
    return ids;
}

/// The rows that are on show, in their order.
std::vector<SheetOrder::Row> WorksheetModel::chosenRows()
{
    auto places = filtered();
    m_shown = static_cast<int>(places.size());
    const auto key = [this](int place) {
        return m_cells.data(m_columns[size_t(m_order.sortColumn)], recordAt(place), SortRole);
    };
    const auto group = [this](int place) {
        return m_cells.data(m_columns[size_t(m_order.groupColumn)], recordAt(place), Qt::DisplayRole).toString();
    };
    return m_order.rowsOf(std::move(places), key, group);
}

/// Rows hold their records: views ask for them while others are already in the table.
void WorksheetModel::take(std::vector<SheetOrder::Row> rows, std::vector<Id> ids)
{
    m_rows = std::move(rows);
    m_ids = std::move(ids);
    m_onShow.clear();
    m_onShow.reserve(m_rows.size());
    for (const SheetOrder::Row& row : m_rows)
        m_onShow.push_back(row.place < 0 ? nullptr : m_records.all()[size_t(row.place)]);
}

/// What comes or goes in one place leaves cursor, selection and open editors where they are.
void WorksheetModel::arrange()
{
    auto rows = chosenRows();
    const auto after = idsOf(rows);
    const std::vector<Id> before = m_ids;
    const auto replace = [&] { take(std::move(rows), after); };
    m_isChanging = true;
    const auto same = std::ranges::mismatch(before, after);
    const auto head = int(same.in1 - before.begin());
    const auto rest = std::min(before.size(), after.size()) - size_t(head);
    size_t tail = 0;
    while (tail < rest && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    const bool isOnePlace = tail == rest && before.size() != after.size() && !before.empty() && !after.empty();
    const int count = int(std::max(before.size(), after.size()) - std::min(before.size(), after.size()));
    if (isOnePlace && after.size() > before.size()) {
        beginInsertRows({}, head, head + count - 1);
        replace();
        endInsertRows();
    } else if (isOnePlace) {
        beginRemoveRows({}, head, head + count - 1);
        replace();
        endRemoveRows();
    } else {
        replaceRows(before, after, replace);
    }
    m_isChanging = false;
    if (isOnePlace)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit rowsChosen();
}

void WorksheetModel::follow(const domain::ChangeSet& changes)
{
    bool columnsAreOld = false, namesAreOld = false;
    for (const domain::Change& change : changes.changes) {
        const EntityKind kind = change.key().kind;
        columnsAreOld = columnsAreOld || kind == EntityKind::Category;
        namesAreOld = namesAreOld || isAround(kind);
        if (speaksOfNames(kind))
            m_cells.readNames();
        if (kind == m_table->kind && !change.before)
            m_spared.insert(change.key().id);
    }
    if (namesAreOld)
        m_names.forget();
    if (columnsAreOld)
        return setTable(m_table->code);
    const SheetRecords::Step step = m_records.follow(m_workspace.model(), changes);
    if (step.isReordered) {
        m_folded.clear();
        return arrange();
    }
    if (namesAreOld)
        forgetNames();
    for (const Id& id : step.edited)
        refreshRecord(m_records.placeOf(id));
    if (!m_rows.empty() && (namesAreOld || !step.edited.empty()))
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void WorksheetModel::refreshRecord(int place)
{
    for (auto& [column, texts] : m_folded)
        if (size_t(place) < texts.size())
            texts[size_t(place)].reset();
    const auto row = std::ranges::find(m_rows, place, &SheetOrder::Row::place);
    if (row != m_rows.end())
        m_onShow[size_t(row - m_rows.begin())] = m_records.all()[size_t(place)];
}

void WorksheetModel::refreshFigures()
{
    std::vector<SheetColumn> fresh = columnsOf(*m_table, { m_workspace, m_names, *m_occasions });
    const bool isSame = std::ranges::equal(fresh, m_columns, {}, &SheetColumn::key, &SheetColumn::key);
    if (isSame)
        m_columns = std::move(fresh); // a head names an occasion, which may have another name
    for (int column = 0; column < columnCount(); ++column) {
        if (!m_columns[size_t(column)].isOfResult)
            continue;
        m_folded.erase(column);
        if (rowCount() > 0)
            emit dataChanged(index(0, column), index(rowCount() - 1, column));
    }
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

QModelIndexList WorksheetModel::indexesOf(const std::vector<EntityKey>& keys) const
{
    QModelIndexList found;
    for (const EntityKey& key : keys) {
        const int place = key.kind == m_table->kind ? m_records.placeOf(key.id) : -1;
        if (place < 0)
            continue;
        const auto row = std::ranges::find(m_rows, place, &SheetOrder::Row::place);
        if (row != m_rows.end())
            found << index(static_cast<int>(row - m_rows.begin()), 0);
    }
    return found;
}

std::optional<EntityKey> WorksheetModel::keyAt(int row) const
{
    if (row < 0 || size_t(row) >= m_onShow.size() || !m_onShow[size_t(row)])
        return std::nullopt;
    return domain::keyOf(*m_onShow[size_t(row)]);
}

bool WorksheetModel::holds(int row, int column, const QString& folded) const
{
    return keyAt(row) && foldedText(column, m_rows[size_t(row)].place).contains(folded);
}

bool WorksheetModel::isDraft(int row) const
{
    return row >= 0 && size_t(row) == m_rows.size() && row < rowCount();
}

QString WorksheetModel::bandOf(const SheetOrder::Row& group)
{
    const QString words = group.group.isEmpty() ? tr("(none)") : group.group;
    return QStringLiteral("%1 \u00b7 %2").arg(words).arg(group.count);
}

const SheetOrder::Row* WorksheetModel::groupAt(int row) const
{
    return row >= 0 && size_t(row) < m_rows.size() && m_rows[size_t(row)].place < 0 ? &m_rows[size_t(row)] : nullptr;
}

int WorksheetModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int WorksheetModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

Qt::ItemFlags WorksheetModel::flags(const QModelIndex& index) const
{
    if (!index.isValid() || groupAt(index.row()))
        return Qt::NoItemFlags;
    const Qt::ItemFlags shown = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const bool isEditable = m_columns[size_t(index.column())].field && !m_workspace.document().isReadOnly();
    return isEditable ? shown | Qt::ItemIsEditable : shown;
}

QVariant WorksheetModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (isDraft(index.row()))
        return draftData(index.column(), role);
    const SheetOrder::Row& row = m_rows[size_t(index.row())];
    if (row.place < 0) // a band over all columns, which the view paints
        return role == Qt::AccessibleTextRole || role == BandRole ? QVariant(bandOf(row)) : QVariant();
    const Entity& record = *m_onShow[size_t(index.row())];
    const SheetColumn& column = m_columns[size_t(index.column())];
    if (role == KeyRole)
        return QVariant::fromValue(domain::keyOf(record));
    if (role == SuggestionsRole)
        return column.field ? QVariant(m_cells.suggestions(column, m_records.all())) : QVariant();
    return m_cells.data(column, record, role);
}

QVariant WorksheetModel::draftData(int column, int role) const
{
    const SheetColumn& described = m_columns[size_t(column)];
    switch (role) {
    case DraftRole:
    case UnpicturedRole:
        return true;
    case Qt::DisplayRole:
        return m_draft[column].isEmpty() && column == 0 ? QStringLiteral("+") : m_draft[column];
    case Qt::EditRole:
        return m_draft[column];
    case QuietRole:
        return m_draft[column].isEmpty();
    case Qt::ToolTipRole:
        return tr("Type here to add a row");
    case SuggestionsRole:
        return described.field ? QVariant(m_cells.suggestions(described, m_records.all())) : QVariant();
    default:
        return {};
    }
}

/// What a new one has before anything is typed, with what is typed.
sheets::Block WorksheetModel::draftBlock() const
{
    sheets::Block block{ m_table->kind, m_table->nodeKind, {}, { m_draft }, {}, {} };
    const bool isRecord = !m_table->isOfNodes() && m_table->kind != EntityKind::Link;
    const Entity fresh = isRecord ? freshRecord(m_workspace.model(), m_table->kind, {}, person(), QDate::currentDate())
                                  : domain::blankEntity(m_table->kind, Id());
    for (int i = 0; i < columnCount(); ++i) {
        const SheetColumn& column = m_columns[size_t(i)];
        block.columns.push_back(column.field);
        block.categories.push_back(column.category);
        if (isRecord && column.field && m_draft[i].isEmpty())
            block.rows.front()[i] =
                sheets::cellTextOf(m_workspace.model(), *column.field, column.field->read(fresh), m_cells.reading());
    }
    return block;
}

/// What the new one is called.
QString WorksheetModel::nameInDraft() const
{
    const auto isName = [](const SheetColumn& column) {
        return column.field && !column.isOfImpact() && column.field->role == domain::Field::Role::Name;
    };
    const auto column = std::ranges::find_if(m_columns, isName);
    return column == m_columns.end() ? QString() : m_draft[column - m_columns.begin()].simplified();
}

bool WorksheetModel::setDraft(int column, const QString& text)
{
    if (m_draft[column] == text)
        return false;
    m_draft[column] = text;
    emit dataChanged(index(rowCount() - 1, 0), index(rowCount() - 1, columnCount() - 1));
    const bool isBlank = std::ranges::all_of(m_draft, [](const QString& each) { return each.trimmed().isEmpty(); });
    if (isBlank)
        return true;
    const sheets::Plan plan = sheets::planOf(m_workspace.model(), draftBlock(), m_cells.reading());
    const sheets::PlannedRow& row = plan.rows.front();
    if (const auto& refused = row.cells[size_t(column)].why) {
        m_draft[column].clear();
        m_workspace.run(*refused);
        return false;
    }
    if (row.fate != sheets::PlannedRow::Fate::Created) {
        emit waits(row.why ? wording::sentence(*row.why, &m_workspace.model()) : QString());
        return true;
    }
    commands::Command command = plan.command;
    const EntityKey key{ m_table->kind, row.id };
    command.name = { commands::CommandCode::Add, 1,
        QString::fromLatin1(domain::kindKey(m_table->kind)) + u'\n' + nameInDraft() };
    m_draft = QStringList(m_draft.size());
    m_spared.insert(key.id);
    if (!m_workspace.run(std::move(command)))
        return false;
    emit waits({});
    emit made(key);
    return true;
}

bool WorksheetModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || !m_columns[size_t(index.column())].field)
        return false;
    if (isDraft(index.row()))
        return setDraft(index.column(), value.toString());
    const auto key = keyAt(index.row());
    if (!key)
        return false;
    const SheetColumn& column = m_columns[size_t(index.column())];
    const sheets::Block block{ m_table->kind, m_table->nodeKind, { column.field }, { { value.toString() } },
        { key->id }, { column.category } };
    sheets::Plan plan = sheets::planOf(m_workspace.model(), block, m_cells.reading());
    const sheets::PlannedCell& cell = plan.rows.front().cells.front();
    if (cell.why)
        return m_workspace.run(*cell.why);
    if (cell.fate != sheets::PlannedCell::Fate::Changed)
        return false;
    plan.command.name = commands::editOf(column.isOfImpact() ? EntityKind::Impact : key->kind, column.field->key);
    return m_workspace.run(std::move(plan.command));
}

QVariant WorksheetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    return headCell(m_columns[size_t(section)].head, role);
}

} // namespace hz::ui
