#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

#include <vector>

namespace hz::ui {

class EstimateFigures;
class PlainLabel;
class RecordList;

/// What is known about one node, and what is still to be done: evidence, incidents, estimates of its likelihood,
/// comments and actions.
class EvidenceSection : public QWidget {
    Q_OBJECT

public:
    EvidenceSection(Workspace& workspace, QWidget* parent);

    void bind(const Id& node);
    void refresh();
    void finish();

private:
    void showStatus();

    Workspace& m_workspace;
    Id m_node;
    PlainLabel* m_status;
    EstimateFigures* m_figures;
    std::vector<RecordList*> m_lists;
};

} // namespace hz::ui
