#pragma once

#include "model/commands/commands.h"

#include <QMenu>

#include <functional>

namespace hz::ui {

class Host;

/// Fills a menu. A row that would edit is dead where that is not possible, and its tip says why.
class MenuRows {
public:
    using Make = std::function<base::Result<commands::Command>()>;

    /// `whyNoEdits`: why nothing can be edited here; empty: it can.
    MenuRows(QMenu& menu, Host& host, QString whyNoEdits);

    /// Changes nothing in the model.
    QAction& act(const QString& text, std::function<void()> run);
    /// Edits in a way of its own.
    QAction& edit(const QString& text, std::function<void()> run);
    /// One command, one step of undo.
    QAction& step(const QString& text, Make make);
    /// The same, of several of which one holds now.
    QAction& choice(const QString& text, bool isChosen, Make make);
    void separate();
    [[nodiscard]] MenuRows sub(const QString& text);
    [[nodiscard]] QMenu& menu() const { return m_menu; }

private:
    static void forbid(QAction& action, const QString& why);

    QMenu& m_menu;
    Host& m_host;
    QString m_whyNoEdits;
};

} // namespace hz::ui
