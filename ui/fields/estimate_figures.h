#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

#include <optional>

class QCheckBox;

namespace hz::ui {

class PlainLabel;

/// The typed and the evidenced likelihood of one node side by side, what was counted, and the switch by which scoring
/// uses the estimate. Tests of a control of which nobody has made an estimate are shown too: the switch makes one.
class EstimateFigures : public QWidget {
    Q_OBJECT

public:
    EstimateFigures(Workspace& workspace, QWidget* parent);

    void showEstimate(std::optional<Id> estimate);
    /// What the tests of a control say by themselves.
    void offerTests(const Id& control);

private:
    void refresh();
    void use(bool wanted);
    [[nodiscard]] std::optional<domain::Estimate> shown() const;
    PlainLabel* addRow(const QString& name);

    Workspace& m_workspace;
    std::optional<Id> m_estimate;
    std::optional<domain::Estimate> m_offer; // of what nobody has made yet
    PlainLabel* m_typed;
    PlainLabel* m_evidenced;
    PlainLabel* m_counted;
    PlainLabel* m_exact;
    QCheckBox* m_use;
};

/// That scoring takes what evidence says in place of what is typed for the node, and what that is; empty where it does
/// not.
[[nodiscard]] QString replacementNote(const domain::Model& model, const Id& node);

} // namespace hz::ui
