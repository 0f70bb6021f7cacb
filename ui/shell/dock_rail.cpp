#include "ui/shell/dock_rail.h"

#include "ui/common/tip.h"

#include <QAction>
#include <QStyleOptionToolButton>
#include <QStylePainter>
#include <QToolButton>

namespace hz::ui {

namespace {

/// A button that is read from below.
class UprightButton : public QToolButton {
public:
    [[nodiscard]] QSize sizeHint() const override { return QToolButton::sizeHint().transposed(); }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QStylePainter painter(this);
        QStyleOptionToolButton option;
        initStyleOption(&option);
        painter.translate(0, height());
        painter.rotate(-90);
        option.rect = option.rect.transposed();
        painter.drawComplexControl(QStyle::CC_ToolButton, option);
    }
};

} // namespace

DockRail::DockRail(const std::vector<QAction*>& toggles)
    : QToolBar(tr("Folded docks"))
{
    setObjectName(QStringLiteral("dockRail"));
    setMovable(false);
    toggleViewAction()->setVisible(false); // it comes and goes by itself
    for (QAction* toggle : toggles) {
        auto* button = new UprightButton;
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setDefaultAction(toggle);
        button->setObjectName(QStringLiteral("rail.") + toggle->objectName());
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        setTip(*button, tr("Open or fold: %1").arg(toggle->text()));
        addWidget(button);
    }
}

} // namespace hz::ui
