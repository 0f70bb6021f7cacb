#pragma once

#include "ui/common/workspace.h"

#include <QAbstractListModel>

namespace hz::ui {

/// The pairs of hazards that change places between the two rankings of one category, and why, in words.
class SwapListModel : public QAbstractListModel {
    Q_OBJECT

public:
    SwapListModel(Workspace& workspace, int category, QObject* parent = nullptr);

    [[nodiscard]] std::optional<double> tauB() const;
    [[nodiscard]] std::vector<EntityKey> keysAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    void refresh();
    [[nodiscard]] const scoring::Agreement* agreement() const;
    [[nodiscard]] QString sentence(const scoring::Swap& swap) const;

    Workspace& m_workspace;
    int m_category;
    scoring::ResultPointer m_result;
    domain::Posture m_posture = domain::Posture::Current;
};

} // namespace hz::ui
