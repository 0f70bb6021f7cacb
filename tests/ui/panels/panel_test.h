#pragma once

#include "ui/panels/bench.h"

#include <QLabel>
#include <QLineEdit>

/// Showing panels and typing into their fields.
namespace hz::testing {

inline void show(QWidget& widget, const QSize& size = { 420, 900 })
{
    widget.resize(size);
    widget.show();
    widget.activateWindow();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
}

template <typename W> W* editorOf(const QWidget& panel, const char* field)
{
    auto* editor = panel.findChild<QWidget*>(QString::fromLatin1(field));
    return editor ? editor->findChild<W*>() : nullptr;
}

inline QString reasonUnder(const QWidget& panel, const char* field)
{
    auto* editor = panel.findChild<QWidget*>(QString::fromLatin1(field));
    auto* reason = editor ? editor->findChild<QLabel*>(QStringLiteral("reason")) : nullptr;
    return reason && reason->isVisible() ? reason->text() : QString();
}

inline void type(QLineEdit* line, const QString& text)
{
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
}

} // namespace hz::testing
