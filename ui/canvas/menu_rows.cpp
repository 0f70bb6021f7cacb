#include "ui/canvas/menu_rows.h"

#include "model/wording/wording.h"
#include "ui/canvas/tools/tool.h"
#include "ui/common/tip.h"

#include <QAction>

namespace hz::ui {

namespace {

QString plain(QString text)
{
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

MenuRows::MenuRows(QMenu& menu, Host& host, QString whyNoEdits)
    : m_menu(menu)
    , m_host(host)
    , m_whyNoEdits(std::move(whyNoEdits))
{
    m_menu.setToolTipsVisible(true);
}

void MenuRows::forbid(QAction& action, const QString& why)
{
    action.setEnabled(false);
    setTip(action, why);
}

QAction& MenuRows::act(const QString& text, std::function<void()> run)
{
    QAction* action = m_menu.addAction(plain(text));
    QObject::connect(action, &QAction::triggered, action, std::move(run));
    return *action;
}

QAction& MenuRows::edit(const QString& text, std::function<void()> run)
{
    QAction& action = act(text, std::move(run));
    if (!m_whyNoEdits.isEmpty())
        forbid(action, m_whyNoEdits);
    return action;
}

QAction& MenuRows::step(const QString& text, Make make)
{
    QAction& action = edit(text, [&host = m_host, make] { host.run(make()); });
    if (const auto command = m_whyNoEdits.isEmpty() ? make() : base::Result<commands::Command>(commands::Command{});
        !command)
        forbid(action, wording::sentence(command.error(), &m_host.picture().model()));
    return action;
}

QAction& MenuRows::choice(const QString& text, bool isChosen, Make make)
{
    QAction& action = isChosen ? edit(text, [] {}) : step(text, std::move(make));
    action.setCheckable(true);
    action.setChecked(isChosen);
    return action;
}

void MenuRows::separate()
{
    m_menu.addSeparator();
}

MenuRows MenuRows::sub(const QString& text)
{
    return { *m_menu.addMenu(plain(text)), m_host, m_whyNoEdits };
}

} // namespace hz::ui
