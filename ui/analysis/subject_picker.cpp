#include "ui/analysis/subject_picker.h"

#include "model/drawing/text.h"
#include "model/wording/wording.h"
#include "ui/analysis/analysis_subject.h"
#include "ui/common/tip.h"

namespace hz::ui {

namespace {

constexpr int kLongestName = 80;

QString idText(const Id& id)
{
    return QString::fromStdString(id.text());
}

} // namespace

SubjectPicker::SubjectPicker(Workspace& workspace, AnalysisSubject& subject, QWidget* parent)
    : QComboBox(parent)
    , m_workspace(workspace)
    , m_subject(subject)
{
    setAccessibleName(tr("Node to look into"));
    setTip(*this,
        tr("The node to look into; selecting a hazard, a consequence or a fed cause in the graph does the same"));
    setPlaceholderText(tr("Choose a node"));
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(16);
    connect(this, &QComboBox::activated, this, &SubjectPicker::choose);
    connect(&subject, &AnalysisSubject::changed, this, &SubjectPicker::showSubject);
    connect(&workspace.document(), &document::Document::changed, this, &SubjectPicker::showSubject);
    showSubject();
}

/// Closed it holds its node alone: a large project is listed only when somebody looks. The arrow keys need a list too.
void SubjectPicker::showSubject()
{
    if (hasFocus())
        return fill();
    clear();
    const auto node = m_subject.node();
    const domain::Node* entity = node ? m_workspace.model().node(*node) : nullptr;
    if (entity)
        addItem(drawing::oneLine(wording::nameOf(*entity), kLongestName), idText(entity->id));
    setCurrentIndex(entity ? 0 : -1);
}

void SubjectPicker::fill()
{
    clear();
    int current = -1;
    for (const domain::Node* node : m_subject.candidates()) {
        if (node->id == m_subject.node())
            current = count();
        addItem(drawing::oneLine(wording::nameOf(*node), kLongestName), idText(node->id));
    }
    setCurrentIndex(current);
}

void SubjectPicker::showPopup()
{
    fill();
    QComboBox::showPopup();
}

void SubjectPicker::choose(int row)
{
    if (const auto id = base::Id::fromText(itemData(row).toString().toStdString()))
        m_subject.choose(*id);
}

} // namespace hz::ui
