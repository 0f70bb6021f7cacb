#include "ui/analysis/subject_picker.h"

#include "ui/analysis/analysis_subject.h"
#include "ui/common/tip.h"

namespace hz::ui {

SubjectPicker::SubjectPicker(Workspace& workspace, AnalysisSubject& subject, QWidget* parent)
    : NodePicker(parent)
    , m_workspace(workspace)
    , m_subject(subject)
{
    setAccessibleName(tr("Node to look into"));
    setTip(*this,
        tr("The node to look into; selecting a hazard, a consequence or a fed cause in the graph does the same"));
    setPlaceholderText(tr("Choose a node"));
    setMinimumContentsLength(16);
    connect(&subject, &AnalysisSubject::changed, this, &SubjectPicker::showNode);
    connect(&workspace.document(), &document::Document::changed, this, &SubjectPicker::showNode);
    showNode();
}

std::optional<Id> SubjectPicker::node() const
{
    return m_subject.node();
}

std::vector<const domain::Node*> SubjectPicker::candidates() const
{
    return m_subject.candidates();
}

void SubjectPicker::choose(const Id& node)
{
    m_subject.choose(node);
}

} // namespace hz::ui
