#include "ui/shell/tool_bar.h"

#include "model/wording/wording.h"
#include "ui/common/tip.h"
#include "ui/common/workspace.h"
#include "ui/shell/actions.h"
#include "ui/shell/search_field.h"

#include <QComboBox>
#include <QToolButton>

namespace hz::ui {

namespace {

using enum ActionCode;

constexpr std::nullopt_t kSeparator = std::nullopt;

QString idText(const Id& id)
{
    return QString::fromStdString(id.text());
}

} // namespace

ToolBar::ToolBar(Actions& actions)
    : QToolBar(tr("Toolbar"))
    , m_categories(new QComboBox)
    , m_search(new SearchField)
{
    setObjectName(QStringLiteral("toolBar"));
    setMovable(false);
    setIconSize({ 20, 20 });
    addAll(actions,
        { FileNew, FileOpen, FileSave, kSeparator, EditUndo, EditRedo, kSeparator, ViewBack, ViewForward, kSeparator,
            InsertHazard, InsertCause, InsertConsequence, InsertControl, kSeparator });
    addPostures(actions);
    m_categories->setObjectName(QStringLiteral("categoryFilter"));
    m_categories->setAccessibleName(tr("Category"));
    setTip(*m_categories, tr("Show all categories or one"));
    m_categories->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_categories->setMaximumWidth(170);
    addSeparator();
    addWidget(m_categories);
    addAll(actions, { kSeparator, ViewLayout, ViewFit, ViewZoomOut, ViewZoomIn, kSeparator });
    auto* space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(space);
    addWidget(m_search);
    showProject(nullptr);
}

void ToolBar::addAll(const Actions& actions, std::initializer_list<std::optional<ActionCode>> codes)
{
    for (const auto& code : codes)
        if (code)
            addAction(&actions.at(*code));
        else
            addSeparator();
}

void ToolBar::addPostures(const Actions& actions)
{
    const std::pair<ActionCode, domain::Posture> postures[] = { { PostureInherent, domain::Posture::Inherent },
        { PostureCurrent, domain::Posture::Current }, { PostureTarget, domain::Posture::Target } };
    for (const auto& [code, posture] : postures) {
        QAction& action = actions.at(code);
        action.setIconText(wording::postureName(posture));
        addAction(&action);
        qobject_cast<QToolButton*>(widgetForAction(&action))->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
}

void ToolBar::showProject(Workspace* workspace)
{
    m_search->showProject(workspace);
    m_categories->disconnect(this);
    m_categories->clear();
    m_categories->setEnabled(workspace);
    if (!workspace) {
        m_categories->addItem(tr("All categories"));
        return;
    }
    listCategories(*workspace);
    connect(m_categories, &QComboBox::activated, this, [this, workspace](int row) { choose(*workspace, row); });
    connect(workspace, &Workspace::categoryChanged, this, [this, workspace] { listCategories(*workspace); });
    connect(
        &workspace->document(), &document::Document::changed, this, [this, workspace](const domain::ChangeSet& set) {
            for (const auto& change : set.changes)
                if (change.key().kind == domain::EntityKind::Category)
                    return listCategories(*workspace);
        });
}

void ToolBar::listCategories(Workspace& workspace)
{
    m_categories->clear();
    m_categories->addItem(tr("All categories"));
    for (const auto& category : domain::categoriesOf(workspace.model())) {
        m_categories->addItem(category.name, idText(category.id));
        if (workspace.category() == category.id)
            m_categories->setCurrentIndex(m_categories->count() - 1);
    }
}

void ToolBar::choose(Workspace& workspace, int row)
{
    const QString chosen = m_categories->itemData(row).toString();
    workspace.setCategory(base::Id::fromText(chosen.toStdString()));
}

} // namespace hz::ui
