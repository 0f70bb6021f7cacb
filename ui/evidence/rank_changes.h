#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

class QLabel;

namespace hz::ui {

/// A node that stands elsewhere in the ranking of one category.
struct RankChange {
    Id node;
    QString category;
    int before = 0;
    int after = 0;

    bool operator==(const RankChange&) const = default;
};

/// Of hazards, by loss, in one posture; those that moved furthest first. Nodes that only one of them ranks are left
/// out.
[[nodiscard]] std::vector<RankChange> rankChanges(
    const scoring::RiskResult& before, const scoring::RiskResult& after, Posture posture);

/// Says what the last change of an estimate, of results, evidence or incidents did to the ranking.
class RankChangesLabel : public QWidget {
    Q_OBJECT

public:
    RankChangesLabel(Workspace& workspace, QWidget* parent);

private:
    void follow(const domain::ChangeSet& changes);
    void compare();

    Workspace& m_workspace;
    scoring::ResultPointer m_before; // while a result is awaited that it is to be compared with
    QLabel* m_words;
};

} // namespace hz::ui
