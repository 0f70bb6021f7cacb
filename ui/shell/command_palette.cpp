#include "ui/shell/command_palette.h"

#include "ui/common/search_words.h"
#include "ui/shell/actions.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace hz::ui {

namespace {

constexpr int kWidth = 520;
constexpr int kHeight = 380;

/// Every typed word must occur.
bool matches(const QString& name, const QString& typed)
{
    return holdsAll(name, typed.split(QLatin1Char(' '), Qt::SkipEmptyParts));
}

/// "Theme › Dark": with the menu that it stands in.
QString fullName(const QAction& action)
{
    for (const QObject* home : action.associatedObjects())
        if (const auto* menu = qobject_cast<const QMenu*>(home))
            return QStringLiteral("%1 › %2").arg(plainText(*menu->menuAction()), plainText(action));
    return plainText(action);
}

bool isListKey(int key)
{
    return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
}

} // namespace

CommandPalette::CommandPalette(QWidget* window)
    : QFrame(window)
    , m_typed(new QLineEdit)
    , m_list(new QTreeWidget)
{
    setObjectName(QStringLiteral("commandPalette"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setAccessibleName(tr("Command palette"));
    m_typed->setPlaceholderText(tr("Type the name of a command"));
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_typed);
    layout->addWidget(m_list);
    m_typed->installEventFilter(this);
    connect(m_typed, &QLineEdit::textEdited, this, &CommandPalette::filter);
    connect(m_list, &QTreeWidget::itemClicked, this, &CommandPalette::runCurrent);
    hide();
}

void CommandPalette::open(const std::vector<QAction*>& actions)
{
    m_actions.assign(actions.begin(), actions.end());
    m_focusBefore = QApplication::focusWidget();
    const QWidget* window = parentWidget();
    const int width = std::min(kWidth, window->width() - 40);
    setGeometry((window->width() - width) / 2, 64, width, std::min(kHeight, window->height() - 100));
    m_typed->clear();
    filter({});
    show();
    raise();
    m_typed->setFocus();
}

QStringList CommandPalette::shownNames() const
{
    QStringList names;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        names << m_list->topLevelItem(i)->text(0);
    return names;
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut) {
        hide();
    } else if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape) {
            leave();
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            runCurrent();
            return true;
        }
        if (isListKey(key->key()))
            return QApplication::sendEvent(m_list, event);
    }
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::filter(const QString& typed)
{
    m_list->clear();
    for (std::size_t i = 0; i < m_actions.size(); ++i) {
        const QPointer<QAction> action = m_actions[i];
        if (!action || !action->isEnabled() || !matches(fullName(*action), typed))
            continue;
        auto* item = new QTreeWidgetItem(m_list);
        item->setText(0, fullName(*action));
        item->setIcon(0, action->icon());
        item->setText(1, action->shortcut().toString(QKeySequence::NativeText));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setData(0, Qt::UserRole, static_cast<int>(i));
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

void CommandPalette::runCurrent()
{
    const QTreeWidgetItem* item = m_list->currentItem();
    if (!item)
        return;
    // Leaving may end what the action belongs to, and the list may be older than the project.
    const QPointer<QAction> action = m_actions[static_cast<std::size_t>(item->data(0, Qt::UserRole).toInt())];
    leave();
    if (action)
        action->trigger();
}

void CommandPalette::leave()
{
    // The action that runs next works on what had the focus before.
    if (m_focusBefore)
        m_focusBefore->setFocus();
    hide();
}

} // namespace hz::ui
