#pragma once

#include "ui/common/workspace.h"

namespace hz::ui {

/// The node that the analysis views look into. Follows the selection to hazards, consequences and whatever else is fed;
/// a leaf or a control is taken only while there is none, so that its events can be selected without losing it.
class AnalysisSubject : public QObject {
    Q_OBJECT

public:
    explicit AnalysisSubject(Workspace& workspace, QObject* parent = nullptr);

    [[nodiscard]] std::optional<Id> node() const { return m_node; }
    void choose(std::optional<Id> node);
    /// Selects in the workspace and stays where it is.
    void selectOnly(std::vector<EntityKey> keys);
    /// The nodes it may be, by kind and code.
    [[nodiscard]] std::vector<const domain::Node*> candidates() const;

signals:
    void changed();

private:
    void followSelection();
    [[nodiscard]] bool isWorthFollowing(const Id& node) const;
    [[nodiscard]] bool isFed(const Id& node) const;

    Workspace& m_workspace;
    std::optional<Id> m_node;
    bool m_isSelecting = false;
};

} // namespace hz::ui
