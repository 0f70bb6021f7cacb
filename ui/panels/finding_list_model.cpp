#include "ui/panels/finding_list_model.h"

#include "model/commands/outgrown.h"
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

constexpr int kMeanwhile = 200; // milliseconds after an edit
constexpr qint64 kSlice = 5; // milliseconds
constexpr std::size_t kMaxOverlaps = 100;

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
    m_later.setSingleShot(true);
    m_later.setInterval(kMeanwhile);
    connect(&m_later, &QTimer::timeout, this, &FindingListModel::lookAtCards);
    connect(&workspace.document(), &document::Document::changed, this, [this](const domain::ChangeSet& changes) {
        m_cards.follow(changes);
        m_later.start(kMeanwhile);
    });
    m_cards.reset(workspace.model());
    m_later.start();
    refresh();
    connect(&workspace.scoring(), &document::ScoringService::resultReady, this, &FindingListModel::refresh);
    connect(&workspace, &Workspace::themeChanged, this, [this] {
        if (!m_rows.empty())
            emit dataChanged(index(0), index(rowCount() - 1), { Qt::DecorationRole });
    });
}

void FindingListModel::refresh()
{
    const auto formerly = std::exchange(m_findings, m_workspace.scoring().findings());
    m_outgrown = commands::outgrownNodes(m_workspace.model());
    auto now = sentences();
    if (formerly == m_findings && now == m_sentences)
        return;
    m_sentences = std::move(now);
    refilter();
}

/// Measured in slices: a large graph has many titles.
void FindingListModel::lookAtCards()
{
    if (!m_cards.measure(m_workspace.model(), kSlice)) {
        m_later.start(0);
        return;
    }
    std::vector<std::vector<Id>> overlaps;
    for (const auto& [first, second] : m_cards.pairs(m_workspace.model(), kMaxOverlaps))
        overlaps.push_back({ first, second });
    if (overlaps == m_overlaps)
        return;
    m_overlaps = std::move(overlaps);
    m_sentences = sentences();
    refilter();
}

std::vector<QString> FindingListModel::sentences() const
{
    const auto result = m_workspace.result();
    const domain::Model& model = m_workspace.model();
    std::vector<QString> all;
    all.reserve(m_findings.size() + m_overlaps.size());
    for (const Finding& finding : m_findings) {
        all.push_back(wording::sentence(finding, result ? result->model : model));
        if (isOutgrown(finding))
            all.back() += u' ' + tr("Or let its causes say it: the menu of this line does that.");
    }
    for (const auto& pair : m_overlaps) {
        const auto* first = model.node(pair.front());
        const auto* second = model.node(pair.back());
        if (first && second)
            all.push_back(tr("%1 and %2: their cards lie on each other. Move one of them.")
                              .arg(drawing::oneLine(wording::nameOf(*first), 80),
                                  drawing::oneLine(wording::nameOf(*second), 80)));
        else
            all.emplace_back(); // gone; the list follows in a moment
    }
    return all;
}

bool FindingListModel::isOutgrown(const Finding& finding) const
{
    return finding.code == scoring::FindingCode::UnknownLikelihood && finding.ids.size() == 1
        && m_outgrown.contains(finding.ids.front());
}

const Finding* FindingListModel::findingAt(int row) const
{
    const auto at = std::size_t(m_rows[std::size_t(row)]);
    return at < m_findings.size() ? &m_findings[at] : nullptr;
}

std::optional<Id> FindingListModel::outgrownAt(int row) const
{
    const Finding* finding = row >= 0 && row < rowCount() ? findingAt(row) : nullptr;
    return finding && isOutgrown(*finding) ? std::optional(finding->ids.front()) : std::nullopt;
}

const std::vector<Id>& FindingListModel::idsAt(int row) const
{
    const Finding* finding = findingAt(row);
    return finding ? finding->ids : m_overlaps[std::size_t(m_rows[std::size_t(row)]) - m_findings.size()];
}

Finding::Weight FindingListModel::weightAt(int row) const
{
    const Finding* finding = findingAt(row);
    return finding ? finding->weight : Finding::Weight::Note;
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
        if (!m_sentences[size_t(i)].isEmpty() && holdsAll(m_sentences[size_t(i)], m_words))
            m_rows.push_back(i);
    }
    endResetModel();
}

std::vector<EntityKey> FindingListModel::keysAt(int row) const
{
    std::vector<EntityKey> keys;
    for (const Id& id : idsAt(row))
        if (const auto key = selectable(m_workspace.model(), id); key && std::ranges::find(keys, *key) == keys.end())
            keys.push_back(*key);
    for (const Id& id : idsAt(row))
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
    const Finding::Weight weight = weightAt(index.row());
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
