#pragma once

#include <QLineEdit>
#include <QPointer>

class QStandardItemModel;

namespace hz::ui {

class Workspace;

/// Finds nodes by code or title, and records, while one types; choosing one selects it and brings it into sight.
class SearchField : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchField(QWidget* parent = nullptr);

    void showProject(Workspace* workspace);

protected:
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void leaveSearch();
    void collect();
    void revealFirst();
    void revealRow(const QModelIndex& index);

    QPointer<Workspace> m_workspace;
    QStandardItemModel* m_found = nullptr;
};

} // namespace hz::ui
