#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

#include <optional>

class QCheckBox;

namespace hz::ui {

class PlainLabel;

/// The typed and the evidenced likelihood of one node side by side, what was counted, and the switch by which scoring
/// uses the estimate.
class EstimateFigures : public QWidget {
    Q_OBJECT

public:
    EstimateFigures(Workspace& workspace, QWidget* parent);

    void showEstimate(std::optional<Id> estimate);

private:
    void refresh();
    PlainLabel* addRow(const QString& name);

    Workspace& m_workspace;
    std::optional<Id> m_estimate;
    PlainLabel* m_typed;
    PlainLabel* m_evidenced;
    PlainLabel* m_counted;
    PlainLabel* m_exact;
    QCheckBox* m_use;
};

} // namespace hz::ui
