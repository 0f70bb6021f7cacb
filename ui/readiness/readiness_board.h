#pragma once

#include "model/document/readiness_service.h"
#include "ui/common/workspace.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QHBoxLayout;
class QScrollArea;
class QStackedWidget;

namespace hz::ui {

class PlainLabel;
class StageColumn;

/// The release plan as a board: one column a stage. Judged in the background while it is in sight; what is out of date
/// stays and fades within a frame; before the first verdict it says that one is being made. On the full screen all
/// stages are there at once, as large as they can be.
class ReadinessBoard : public QWidget {
    Q_OBJECT

public:
    ReadinessBoard(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] const document::ReadinessService& service() const { return *m_service; }
    [[nodiscard]] const std::vector<StageColumn*>& columns() const { return m_columns; }
    /// Puts the shipped plan into a project that has none.
    void addPlan();

signals:
    /// The node is selected and is to be seen on the graph.
    void graphWanted();
    /// Something that is no node is to be seen where it is edited.
    void recordWanted(const hz::domain::EntityKey& record);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QWidget* makeInvitation();
    [[nodiscard]] bool hasPlan() const;
    void showPage();
    void showResult();
    void makeColumns(const document::Readiness& readiness);
    void goTo(const Id& what);
    void fitColumns();
    void alignColumns();

    Workspace& m_workspace;
    document::ReadinessService* m_service;
    QStackedWidget* m_body;
    QHBoxLayout* m_row;
    std::vector<StageColumn*> m_columns;
    QScrollArea* m_area;
    QTimer m_fade; // stale for most of a frame: to be shown so
};

} // namespace hz::ui
