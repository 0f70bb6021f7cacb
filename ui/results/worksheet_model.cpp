#include "ui/results/worksheet_model.h"

#include "model/drawing/text.h"
#include "model/wording/wording.h"
#include "ui/tables/table_look.h"

#include <algorithm>
#include <map>

namespace hz::ui {

using domain::NodeKind;
using domain::Posture;

namespace {

/// The fields that have a place in the worksheet, in its order; then come the columns that are only shown.
const std::vector<const domain::Field*>& fieldColumns()
{
    static const auto columns = [] {
        std::vector<const domain::Field*> fields;
        for (const domain::Field& field : domain::fieldsOf(domain::EntityKind::Node))
            if (field.worksheet > 0)
                fields.push_back(&field);
        std::ranges::sort(fields, {}, &domain::Field::worksheet);
        return fields;
    }();
    return columns;
}

const QString kJoint = QStringLiteral("; ");

QString shownText(const domain::Value& value)
{
    const QStringList* entries = std::get_if<QStringList>(&value);
    return entries ? entries->join(kJoint) : domain::toText(value);
}

domain::Value typedValue(const domain::Field& field, const QString& text)
{
    if (field.kind != domain::ValueKind::TextList)
        return text;
    QStringList entries;
    QString lines = text;
    for (const QString& entry : lines.replace(u'\n', u';').split(u';'))
        if (const QString trimmed = entry.trimmed(); !trimmed.isEmpty())
            entries << trimmed;
    return entries;
}

using Joined = std::map<Id, std::vector<const domain::Node*>>;

QString listed(Joined& joined, const Id& id)
{
    auto& nodes = joined[id];
    std::ranges::sort(nodes, [](const auto* a, const auto* b) { return drawing::codeComesBefore(a->code, b->code); });
    const auto repeated = std::ranges::unique(nodes);
    nodes.erase(repeated.begin(), repeated.end());
    QStringList names;
    for (const domain::Node* node : nodes)
        names << drawing::oneLine(wording::nameOf(*node), 100);
    return names.join(kJoint);
}

} // namespace

WorksheetModel::WorksheetModel(Workspace& workspace, QObject* parent)
    : OrderedTable(parent)
    , m_workspace(workspace)
    , m_occasions(new OccasionFigures(workspace, this))
{
    rebuild();
    connect(&workspace.document(), &document::Document::changed, this, &WorksheetModel::follow);
    connect(&workspace.scoring(), &document::ScoringService::resultReady, this, &WorksheetModel::refreshFigures);
    connect(&workspace, &Workspace::categoryChanged, this, &WorksheetModel::refreshFigures);
    connect(m_occasions, &OccasionFigures::ready, this, &WorksheetModel::refreshFigures);
}

const domain::Field* WorksheetModel::fieldOf(int column)
{
    return column < EffectsColumn ? fieldColumns()[size_t(column)] : nullptr;
}

/// Effects: consequences that a hazard brings about. Mitigations: controls on its links, coming in or going out.
void WorksheetModel::rebuild()
{
    const domain::Model& model = m_workspace.model();
    Joined effects;
    Joined mitigations;
    model.links().forEach([&](const domain::Link& link) {
        const domain::Node* to = model.node(link.to);
        if (to && to->kind == NodeKind::Consequence)
            effects[link.from].push_back(to);
    });
    model.guards().forEach([&](const domain::Guard& guard) {
        const domain::Link* link = model.link(guard.link);
        const domain::Node* control = model.node(guard.control);
        if (link && control) {
            mitigations[link->from].push_back(control);
            mitigations[link->to].push_back(control);
        }
    });
    std::vector<Row> rows;
    model.nodes().forEach([&](const domain::Node& node) {
        if (node.kind == NodeKind::Hazard)
            rows.push_back({ node.id, listed(effects, node.id), listed(mitigations, node.id) });
    });
    std::ranges::stable_sort(rows, [&](const Row& a, const Row& b) {
        return drawing::codeComesBefore(model.node(a.id)->code, model.node(b.id)->code);
    });
    replaceRows(idsOf(m_rows), idsOf(rows), [&] { m_rows = std::move(rows); });
}

std::vector<Id> WorksheetModel::idsOf(const std::vector<Row>& rows)
{
    std::vector<Id> ids;
    std::ranges::transform(rows, std::back_inserter(ids), &Row::id);
    return ids;
}

/// An edit of a hazard's fields that leaves its place refreshes its row, so that the cell in use keeps the cursor.
void WorksheetModel::follow(const domain::ChangeSet& changes)
{
    std::vector<EntityKey> edited;
    for (const domain::Change& change : changes.changes) {
        const domain::EntityKind kind = change.key().kind;
        if (kind == domain::EntityKind::Link || kind == domain::EntityKind::Guard) {
            rebuild();
            return;
        }
        if (kind != domain::EntityKind::Node)
            continue;
        const auto* before = change.before ? &std::get<domain::Node>(*change.before) : nullptr;
        const auto* after = change.after ? &std::get<domain::Node>(*change.after) : nullptr;
        const bool staysInPlace = before && after && before->kind == NodeKind::Hazard && after->kind == NodeKind::Hazard
            && before->code == after->code;
        if (!staysInPlace) {
            rebuild();
            return;
        }
        edited.push_back(change.key());
    }
    for (const QModelIndex& row : indexesOf(edited))
        emit dataChanged(row, row.siblingAtColumn(kColumns - 1));
}

void WorksheetModel::refreshFigures()
{
    if (m_rows.empty())
        return;
    const int last = rowCount() - 1;
    emit dataChanged(index(0, InherentColumn), index(last, InherentColumn));
    emit dataChanged(index(0, PostColumn), index(last, kColumns - 1));
    emit headerDataChanged(Qt::Horizontal, PerOccasionColumn, PerOccasionColumn); // the occasion may have another name
}

QModelIndexList WorksheetModel::indexesOf(const std::vector<EntityKey>& keys) const
{
    QModelIndexList found;
    for (const EntityKey& key : keys)
        for (size_t row = 0; row < m_rows.size() && key.kind == domain::EntityKind::Node; ++row)
            if (m_rows[row].id == key.id)
                found << index(static_cast<int>(row), 0);
    return found;
}

int WorksheetModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int WorksheetModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

Qt::ItemFlags WorksheetModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags shown = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const bool editable = fieldOf(index.column()) && !m_workspace.document().isReadOnly();
    return editable ? shown | Qt::ItemIsEditable : shown;
}

QVariant WorksheetModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows[size_t(index.row())];
    const domain::Node* hazard = m_workspace.model().node(row.id);
    if (!hazard)
        return {};
    if (role == KeyRole)
        return QVariant::fromValue(nodeKey(row.id));
    if (const domain::Field* field = fieldOf(index.column()))
        return fieldData(*hazard, *field, role);
    switch (index.column()) {
    case EffectsColumn:
        return shownData(row.effects, role);
    case MitigationsColumn:
        return shownData(row.mitigations, role);
    case InherentColumn:
        return riskData(row.id, Posture::Inherent, role);
    case ExpectedColumn:
        return figureData(row.id, ScoreFigure::Occurrences, role);
    case FrequencyColumn:
        return figureData(row.id, ScoreFigure::Frequency, role);
    case ProbabilityColumn:
        return figureData(row.id, ScoreFigure::Probability, role);
    case PerOccasionColumn:
        return perOccasionData(row.id, role);
    default:
        return riskData(row.id, Posture::Current, role);
    }
}

QVariant WorksheetModel::fieldData(const domain::Node& hazard, const domain::Field& field, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return shownText(field.read(hazard));
    case Qt::ToolTipRole:
        return drawing::plainTip(shownText(field.read(hazard)));
    default:
        return {};
    }
}

QVariant WorksheetModel::shownData(const QString& text, int role) const
{
    if (role == Qt::DisplayRole)
        return text;
    if (role == Qt::ToolTipRole)
        return drawing::plainTip(QString(text).replace(kJoint, QStringLiteral("\n")));
    return role == QuietRole ? QVariant(true) : QVariant();
}

QVariant WorksheetModel::riskData(const Id& hazard, Posture posture, int role) const
{
    if (role == FigureRole)
        return true;
    const auto result = m_workspace.result();
    const auto* score = result ? result->in(posture).find(hazard) : nullptr;
    if (!score)
        return {};
    const drawing::RiskMark mark = drawing::riskMark(*score, *result, posture, m_workspace.category());
    if (role != Qt::ToolTipRole)
        return markCell(mark, role);
    const QStringList lines{ markWords(mark), tr("Likelihood: %1").arg(wording::letterText(*score, result->scheme)),
        scoreLines(*score, *result) };
    return drawing::plainTip(lines.join(u'\n'));
}

QVariant WorksheetModel::figureData(const Id& hazard, ScoreFigure figure, int role) const
{
    if (role == FigureRole)
        return true;
    const auto result = m_workspace.result();
    const auto* score = result ? result->in(Posture::Current).find(hazard) : nullptr;
    return score ? scoreCell(*score, *result, figure, role) : QVariant();
}

QVariant WorksheetModel::perOccasionData(const Id& hazard, int role) const
{
    const auto brought = m_occasions->of(hazard);
    switch (role) {
    case FigureRole:
        return true;
    case StaleRole:
        return m_occasions->isStale();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::DisplayRole:
        return brought ? wording::probabilityText({ *brought, true, {} }) : QStringLiteral("\u2013");
    case CopyRole:
        return brought ? QVariant(exactText(*brought)) : QVariant();
    case Qt::ToolTipRole:
        return brought ? exactText(*brought) : tr("No moment of it has a part in this.");
    case HatchedRole:
        return brought && !brought->isPoint();
    default:
        return {};
    }
}

bool WorksheetModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const domain::Field* field = index.isValid() && role == Qt::EditRole ? fieldOf(index.column()) : nullptr;
    if (!field)
        return false;
    const Id id = m_rows[size_t(index.row())].id;
    const domain::Node* hazard = m_workspace.model().node(id);
    if (!hazard || shownText(field->read(*hazard)) == value.toString())
        return false;
    return m_workspace.run(
        commands::setField(m_workspace.model(), { nodeKey(id) }, field->key, typedValue(*field, value.toString())));
}

QVariant WorksheetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? headCell(headOf(section), role) : QVariant();
}

/// Some are called as in the framework.
ColumnHead WorksheetModel::headOf(int column) const
{
    const domain::Field* field = fieldOf(column);
    const QString tip = field ? wording::help(*field) : QString();
    switch (column) {
    case CodeColumn:
        return { tr("ID"), tip };
    case TitleColumn:
        return { tr("Hazard Description"), tip };
    case EffectsColumn:
        return { tr("Potential Effects") };
    case InherentColumn:
        return { tr("HRI") };
    case MitigationsColumn:
        return { tr("Recommended Mitigations") };
    case PostColumn:
        return { tr("HRI (post)") };
    default:
        return field ? ColumnHead{ wording::label(*field), tip } : figureHead(column);
    }
}

ColumnHead WorksheetModel::figureHead(int column) const
{
    switch (column) {
    case ExpectedColumn:
        return { tr("Expected"), tr("How many times it comes about in the exposure, with the controls as they are"),
            true };
    case FrequencyColumn:
        return { tr("Frequency"), tr("How often that is"), true };
    case ProbabilityColumn:
        return { tr("Probability"), tr("That it comes about at least once in the exposure"), true };
    default:
        return { hasOccasion() ? tr("Per %1").arg(m_occasions->occasionName()) : tr("Per occasion"),
            tr("How probable it is at one of them that it comes about"), true };
    }
}

} // namespace hz::ui
