#include "ui/common/dialogs.h"

#include "ui/common/uncut_line.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

namespace hz::ui {

namespace {

UnsavedAnswer askUnsaved(QWidget* window, const QString& name)
{
    QMessageBox box(window);
    box.setIcon(QMessageBox::Warning);
    box.setTextFormat(Qt::PlainText);
    box.setText(QCoreApplication::translate("Dialogs", "Save the changes to %1 before closing?").arg(name));
    box.setInformativeText(QCoreApplication::translate("Dialogs", "Without saving, your changes are lost."));
    box.setStandardButtons(QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save:
        return UnsavedAnswer::Save;
    case QMessageBox::Discard:
        return UnsavedAnswer::Discard;
    default:
        return UnsavedAnswer::Cancel;
    }
}

bool askConfirm(QWidget* window, const QString& question, const QString& doing)
{
    QMessageBox box(window);
    box.setIcon(QMessageBox::Question);
    box.setTextFormat(Qt::PlainText);
    box.setText(question);
    auto* yes = box.addButton(doing, QMessageBox::DestructiveRole);
    box.setDefaultButton(box.addButton(QMessageBox::Cancel));
    box.exec();
    return box.clickedButton() == yes;
}

QString askLine(QWidget* window, const QString& title, const QString& what, const QString& present)
{
    QInputDialog dialog(window);
    dialog.setWindowTitle(title);
    dialog.setLabelText(what);
    dialog.setTextValue(present);
    for (QLabel* label : dialog.findChildren<QLabel*>())
        label->setTextFormat(Qt::PlainText);
    if (auto* edit = dialog.findChild<QLineEdit*>())
        edit->setMaxLength(kUncutLine);
    return dialog.exec() == QDialog::Accepted ? dialog.textValue().trimmed() : QString();
}

QString askChoice(QWidget* window, const QString& title, const QString& question, const QStringList& choices)
{
    QInputDialog dialog(window);
    dialog.setWindowTitle(title);
    dialog.setLabelText(question);
    dialog.setOption(QInputDialog::UseListViewForComboBoxItems);
    dialog.setComboBoxItems(choices);
    for (QLabel* label : dialog.findChildren<QLabel*>())
        label->setTextFormat(Qt::PlainText);
    return dialog.exec() == QDialog::Accepted ? dialog.textValue() : QString();
}

Dialogs realDialogs()
{
    Dialogs real;
    real.openFile = [](QWidget* window, const QString& title, const QString& folder, const QString& filter) {
        return QFileDialog::getOpenFileName(window, title, folder, filter);
    };
    real.saveFile = [](QWidget* window, const QString& title, const QString& suggestion, const QString& filter) {
        return QFileDialog::getSaveFileName(
            window, title, suggestion, filter, nullptr, QFileDialog::DontConfirmOverwrite);
    };
    real.unsaved = askUnsaved;
    real.confirm = askConfirm;
    real.line = askLine;
    real.choice = askChoice;
    real.showFile = [](const QString& path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); };
    return real;
}

} // namespace

Dialogs& dialogs()
{
    static Dialogs inUse = realDialogs();
    return inUse;
}

} // namespace hz::ui
