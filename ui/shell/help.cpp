#include "ui/shell/help.h"

#include "model/drawing/text.h"
#include "ui/common/icons.h"

#include <QApplication>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>
#include <QWhatsThis>

namespace hz::ui {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("Help", text);
}

QString helpOn(const QWidget* widget)
{
    for (; widget; widget = widget->parentWidget())
        if (!widget->whatsThis().isEmpty())
            return widget->whatsThis();
    return translated(QT_TRANSLATE_NOOP("Help",
        "Press Ctrl+Shift+P for every command, ? for the list of shortcuts. H, C, S and K put a hazard, a cause, a "
        "consequence or a control on the graph; drag from a port to link them."));
}

} // namespace

void showHelpOnFocus(QWidget& window)
{
    const QWidget* focus = QApplication::focusWidget();
    const QWidget& near = focus ? *focus : window;
    QWhatsThis::showText(near.mapToGlobal(near.rect().center()), drawing::plainTip(helpOn(focus)), &window);
}

void showAbout(QWidget& window)
{
    auto* dialog = new QDialog(&window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(translated(QT_TRANSLATE_NOOP("Help", "About Graphazard")));
    auto* icon = new QLabel;
    icon->setPixmap(applicationIcon().pixmap(64, 64));
    auto* text = new QLabel(translated(
        QT_TRANSLATE_NOOP("Help",
            "Graphazard %1\n\nDraws hazard graphs, scores them exactly while one draws, and reports.\n\nFree software "
            "under the GNU General Public License, version 3 or later.\nIt works offline and sends nothing to "
            "anybody."))
                                .arg(QCoreApplication::applicationVersion()));
    text->setTextFormat(Qt::PlainText);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    auto* layout = new QVBoxLayout(dialog);
    layout->addWidget(icon);
    layout->addWidget(text);
    layout->addWidget(buttons);
    dialog->show();
}

} // namespace hz::ui
