#pragma once

#include "model/drawing/risk_mark.h"
#include "ui/common/workspace.h"

#include <QLabel>

namespace hz::ui {

/// A label that never takes what a user wrote for markup, nor an ampersand for a shortcut.
class PlainLabel : public QLabel {
    Q_OBJECT

public:
    explicit PlainLabel(const QString& text = {}, QWidget* parent = nullptr);
};

/// The letter of a category on its hue.
class CategoryBadge : public QWidget {
    Q_OBJECT

public:
    CategoryBadge(const domain::Category& category, Workspace& workspace, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override { return { 18, 18 }; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Workspace& m_workspace;
    QColor m_colour;
    QString m_letter;
};

/// A risk mark as a chip with its code and the level's name.
class RiskChip : public QWidget {
    Q_OBJECT

public:
    RiskChip(Workspace& workspace, QWidget* parent);

    void setMark(const drawing::RiskMark& mark);
    [[nodiscard]] const drawing::RiskMark& mark() const { return m_mark; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QString words() const;

    Workspace& m_workspace;
    drawing::RiskMark m_mark;
};

} // namespace hz::ui
