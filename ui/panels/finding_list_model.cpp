#include "ui/panels/finding_list_model.h"

#include "model/drawing/text.h"
#include "model/wording/wording.h"
#include "ui/common/search_words.h"
#include "ui/records/records.h"
#include "ui/tables/table_look.h"

#include <QIcon>
#include <QPainter>
#include <QPixmap>

#include <algorithm>

namespace hz::ui {

using scoring::Finding;

namespace {

QPolygonF triangle()
{
    return QPolygonF({ QPointF(8, 2.5), QPointF(14, 13), QPointF(2, 13) });
}

/// Problem: a filled diamond; warning: a triangle; note: a ring. Shapes differ, not only colours.
QIcon weightIcon(Finding::Weight weight, const drawing::Theme& theme)
{
    QPixmap pixmap(32, 32);
    pixmap.setDevicePixelRatio(2.0);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    if (weight == Finding::Weight::Problem) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.error);
        painter.drawPolygon(QPolygonF({ QPointF(8, 1.5), QPointF(14.5, 8), QPointF(8, 14.5), QPointF(1.5, 8) }));
    } else if (weight == Finding::Weight::Warning) {
        painter.setPen(QPen(theme.warning, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolygon(triangle());
        painter.drawLine(QPointF(8, 6.5), QPointF(8, 9.5));
        painter.drawPoint(QPointF(8, 11.4));
    } else {
        painter.setPen(QPen(theme.secondaryText, 1.5));
        painter.drawEllipse(QPointF(8, 8), 4.5, 4.5);
    }
    return QIcon(pixmap);
}

std::optional<EntityKey> selectable(const domain::Model& model, const Id& id)
{
    using domain::EntityKind;
    for (const EntityKind kind : { EntityKind::Node, EntityKind::Link, EntityKind::Guard })
        if (model.contains({ kind, id }))
            return EntityKey{ kind, id };
    if (const domain::Impact* impact = model.impacts().find(id))
        return nodeKey(impact->consequence);
    return std::nullopt;
}

} // namespace

FindingListModel::FindingListModel(Workspace& workspace, QObject* parent)
    : QAbstractListModel(parent)
    , m_workspace(workspace)
{
    refresh();
    connect(&workspace.scoring(), &document::ScoringService::resultReady, this, &FindingListModel::refresh);
    connect(&workspace, &Workspace::themeChanged, this, [this] {
        if (!m_rows.empty())
            emit dataChanged(index(0), index(rowCount() - 1), { Qt::DecorationRole });
    });
}

void FindingListModel::refresh()
{
    const auto& findings = m_workspace.scoring().findings();
    const auto result = m_workspace.result();
    std::vector<QString> sentences;
    sentences.reserve(findings.size());
    for (const Finding& finding : findings)
        sentences.push_back(wording::sentence(finding, result ? result->model : m_workspace.model()));
    if (findings == m_findings && sentences == m_sentences)
        return;
    m_findings = findings;
    m_sentences = std::move(sentences);
    refilter();
}

void FindingListModel::setFilter(const QString& text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    refilter();
}

void FindingListModel::refilter()
{
    beginResetModel();
    m_rows.clear();
    for (int i = 0; i < totalCount(); ++i) {
        if (holdsAll(m_sentences[size_t(i)], m_words))
            m_rows.push_back(i);
    }
    endResetModel();
}

std::vector<EntityKey> FindingListModel::keysAt(int row) const
{
    std::vector<EntityKey> keys;
    for (const Id& id : findingAt(row).ids)
        if (const auto key = selectable(m_workspace.model(), id); key && std::ranges::find(keys, *key) == keys.end())
            keys.push_back(*key);
    for (const Id& id : findingAt(row).ids)
        if (const auto key = keys.empty() ? recordKey(m_workspace.model(), id) : std::nullopt)
            keys.push_back(*key);
    return keys;
}

int FindingListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString FindingListModel::weightName(Finding::Weight weight) const
{
    switch (weight) {
    case Finding::Weight::Problem:
        return tr("Problem");
    case Finding::Weight::Warning:
        return tr("Warning");
    case Finding::Weight::Note:
        break;
    }
    return tr("Note");
}

QVariant FindingListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const QString& sentence = m_sentences[size_t(m_rows[size_t(index.row())])];
    const Finding::Weight weight = findingAt(index.row()).weight;
    switch (role) {
    case Qt::DisplayRole:
        return sentence;
    case Qt::ToolTipRole:
        return drawing::plainTip(sentence);
    case Qt::AccessibleTextRole:
        return QString(weightName(weight) + QStringLiteral(": ") + sentence);
    case Qt::DecorationRole:
        return weightIcon(weight, m_workspace.theme());
    case FigureRole:
        return true;
    default:
        return {};
    }
}

} // namespace hz::ui
