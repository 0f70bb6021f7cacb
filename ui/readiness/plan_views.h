#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

class QComboBox;

namespace hz::ui {

class RecordsView;

/// The stages of the release plan in their order, each with its exposure.
class StagesView : public QWidget {
    Q_OBJECT

public:
    StagesView(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] RecordsView& records() const { return *m_records; }

private:
    RecordsView* m_records;
};

/// The occasions of the project, and below them how many of each there are in a stage, where it says so.
class OccasionsView : public QWidget {
    Q_OBJECT

public:
    OccasionsView(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] RecordsView& records() const { return *m_records; }
    [[nodiscard]] RecordsView& counts() const { return *m_counts; }

private:
    RecordsView* m_records;
    RecordsView* m_counts;
};

/// The criteria of one stage's gate, or of all. A new one belongs to the stage that is shown, else to the first.
class CriteriaView : public QWidget {
    Q_OBJECT

public:
    CriteriaView(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] RecordsView& records() const { return *m_records; }
    [[nodiscard]] QComboBox& stage() const { return *m_stage; }
    /// Selects it, and its stage where another one is shown.
    void select(const Id& criterion);

private:
    [[nodiscard]] Id shownStage() const;
    void fillStages();
    void showStage(const Id& stage);
    void prepare(domain::Entity& record) const;

    Workspace& m_workspace;
    QComboBox* m_stage;
    RecordsView* m_records = nullptr;
};

/// The readiness checklist, and which of its lines are satisfied by evidence today.
class ChecklistView : public QWidget {
    Q_OBJECT

public:
    ChecklistView(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] RecordsView& records() const { return *m_records; }

private:
    [[nodiscard]] QVariant evidenceData(const domain::Entity& record, int role) const;

    Workspace& m_workspace;
    RecordsView* m_records;
};

} // namespace hz::ui
