#pragma once

#include <QWidget>

class QToolButton;

namespace hz::ui {

/// A titled part of a panel that folds away.
class Section : public QWidget {
    Q_OBJECT

public:
    Section(const QString& title, QWidget* body, bool open, QWidget* parent);

    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const { return m_isOpen; }

signals:
    void toggled(bool open);

private:
    QToolButton* m_head;
    QWidget* m_body;
    bool m_isOpen = true;
};

} // namespace hz::ui
