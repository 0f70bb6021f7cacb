#pragma once

#include <QComboBox>

namespace hz::ui {

class AnalysisSubject;
class Workspace;

/// Shows the node that is looked into and offers the others. The list is made when it is opened.
class SubjectPicker : public QComboBox {
    Q_OBJECT

public:
    SubjectPicker(Workspace& workspace, AnalysisSubject& subject, QWidget* parent = nullptr);

    void showPopup() override;

private:
    void showSubject();
    void fill();
    void choose(int row);

    Workspace& m_workspace;
    AnalysisSubject& m_subject;
};

} // namespace hz::ui
