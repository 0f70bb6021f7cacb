#pragma once

#include "ui/common/node_picker.h"

namespace hz::ui {

class AnalysisSubject;

/// Shows the node that is looked into and offers the others. The list is made when it is opened.
class SubjectPicker : public NodePicker {
    Q_OBJECT

public:
    SubjectPicker(Workspace& workspace, AnalysisSubject& subject, QWidget* parent = nullptr);

protected:
    [[nodiscard]] const domain::Model& model() const override { return m_workspace.model(); }
    [[nodiscard]] std::optional<Id> node() const override;
    [[nodiscard]] std::vector<const domain::Node*> candidates() const override;
    void choose(const Id& node) override;

private:
    Workspace& m_workspace;
    AnalysisSubject& m_subject;
};

} // namespace hz::ui
