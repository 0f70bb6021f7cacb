#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

#include <optional>
#include <vector>

class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace hz::ui {

class RecordForm;

/// The records of one kind on one node, a line each; a click unfolds the form of one. For narrow panels.
class RecordList : public QWidget {
    Q_OBJECT

public:
    RecordList(Workspace& workspace, domain::EntityKind kind, const QString& title, QWidget* parent);

    void bind(const Id& node);
    void refresh();
    void finish();

private:
    struct Row {
        Id record;
        QToolButton* head;
    };

    void rebuild(const std::vector<Id>& records);
    void add();
    void unfold(std::optional<Id> record);
    void removeUnfolded();
    void makeForm();
    [[nodiscard]] std::optional<Id> unfolded() const;

    Workspace& m_workspace;
    domain::EntityKind m_kind;
    Id m_node;
    QVBoxLayout* m_column;
    QToolButton* m_add;
    std::vector<Row> m_rows;
    QWidget* m_body; // form and button of the one that is unfolded
    RecordForm* m_form = nullptr; // made when one is first unfolded
};

} // namespace hz::ui
