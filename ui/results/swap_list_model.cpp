#include "ui/results/swap_list_model.h"

#include "model/drawing/text.h"
#include "model/wording/loss_figures.h"
#include "ui/tables/table_look.h"

namespace hz::ui {

SwapListModel::SwapListModel(Workspace& workspace, int category, QObject* parent)
    : QAbstractListModel(parent)
    , m_workspace(workspace)
    , m_category(category)
{
    refresh();
    connect(&workspace.scoring(), &document::ScoringService::resultReady, this, &SwapListModel::refresh);
    connect(&workspace, &Workspace::postureChanged, this, &SwapListModel::refresh);
}

void SwapListModel::refresh()
{
    beginResetModel();
    m_result = m_workspace.result();
    m_posture = m_workspace.posture();
    endResetModel();
}

const scoring::Agreement* SwapListModel::agreement() const
{
    if (!m_result)
        return nullptr;
    const auto& agreements = m_result->in(m_posture).agreements;
    return m_category < static_cast<int>(agreements.size()) ? &agreements[size_t(m_category)] : nullptr;
}

std::optional<double> SwapListModel::tauB() const
{
    const scoring::Agreement* found = agreement();
    return found ? found->tauB : std::nullopt;
}

std::vector<EntityKey> SwapListModel::keysAt(int row) const
{
    const scoring::Swap& swap = agreement()->swaps[size_t(row)];
    std::vector<EntityKey> keys;
    for (const Id& id : { swap.first, swap.second })
        if (m_workspace.model().node(id))
            keys.push_back(nodeKey(id));
    return keys;
}

int SwapListModel::rowCount(const QModelIndex& parent) const
{
    const scoring::Agreement* found = parent.isValid() ? nullptr : agreement();
    return found ? static_cast<int>(found->swaps.size()) : 0;
}

QString SwapListModel::sentence(const scoring::Swap& swap) const
{
    const auto code = [this](const Id& id) {
        const domain::Node* node = m_result->model.node(id);
        return node ? drawing::oneLine(node->code.isEmpty() ? node->title : node->code, 16) : QString();
    };
    return tr("%1 before %2 by level, after it by loss: %3")
        .arg(code(swap.first), code(swap.second), wording::swapReasonText(swap.reason));
}

QVariant SwapListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const scoring::Swap& swap = agreement()->swaps[size_t(index.row())];
    if (role == Qt::DisplayRole)
        return sentence(swap);
    if (role == Qt::ToolTipRole)
        return drawing::plainTip(sentence(swap));
    return role == FigureRole || role == QuietRole ? QVariant(true) : QVariant();
}

} // namespace hz::ui
