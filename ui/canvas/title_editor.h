#pragma once

#include "model/base/id.h"
#include "model/drawing/theme.h"

#include <QPlainTextEdit>

namespace hz::ui {

/// Edits one title where it stands. Enter or leaving commits, Escape cancels; either way `finished` comes exactly once.
class TitleEditor : public QPlainTextEdit {
    Q_OBJECT

public:
    TitleEditor(base::Id node, const QString& text, const drawing::Theme& theme, QWidget* parent);

    [[nodiscard]] base::Id node() const { return m_node; }
    void placeOver(const QRectF& box, double scale);
    void finish(bool keep);

signals:
    void finished(hz::base::Id node, const QString& text, bool keep);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    base::Id m_node;
    bool m_isDone = false;
};

} // namespace hz::ui
