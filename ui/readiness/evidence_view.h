#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

namespace hz::ui {

class RecordsView;

/// All evidence, that of nodes and that of the whole project, with what it counts for today.
class EvidenceView : public QWidget {
    Q_OBJECT

public:
    EvidenceView(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] RecordsView& records() const { return *m_records; }

private:
    RecordsView* m_records;
};

} // namespace hz::ui
