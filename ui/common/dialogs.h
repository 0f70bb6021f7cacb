#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace hz::ui {

enum class UnsavedAnswer { Save, Discard, Cancel };

/// Every question that stops the program to ask the person before it. A test puts its own answers in place; nothing
/// else may open a modal dialog.
struct Dialogs {
    /// (window, title, folder, filter) -> path, or empty when given up.
    std::function<QString(QWidget*, const QString&, const QString&, const QString&)> openFile;
    /// (window, title, suggested path, filter) -> what was typed, or empty when given up. Of target_file.h, which asks
    /// before an existing file is taken.
    std::function<QString(QWidget*, const QString&, const QString&, const QString&)> saveFile;
    /// (window, name of the project)
    std::function<UnsavedAnswer(QWidget*, const QString&)> unsaved;
    /// (window, question, what "yes" does) -> yes
    std::function<bool(QWidget*, const QString&, const QString&)> confirm;
    /// (window, title, what to type, present text) -> the text without blanks around it, or empty when given up.
    std::function<QString(QWidget*, const QString&, const QString&, const QString&)> line;
    /// (window, title, question, what there is) -> one of them, or empty when given up.
    std::function<QString(QWidget*, const QString&, const QString&, const QStringList&)> choice;
    /// Opens a file or page with the desktop's program for it.
    std::function<void(const QString& path)> showFile;
};

/// The dialogs in use; the real dialogs until a test replaces them.
[[nodiscard]] Dialogs& dialogs();

} // namespace hz::ui
