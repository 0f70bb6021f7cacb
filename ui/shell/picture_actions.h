#pragma once

#include "ui/export/export_dialog.h"

#include <QObject>
#include <QPointer>

namespace hz::ui {

class Actions;
class FileFlow;
class MessageStrip;
class Views;
class Workspace;

/// Pictures of the view in front: into a file, to the clipboard, on paper. What they show is of the newest scores.
class PictureActions : public QObject {
    Q_OBJECT

public:
    PictureActions(Actions& actions, FileFlow& files, Workspace& workspace, Views& views, MessageStrip& strip);

    /// Of the view in front, with head and legend as wished.
    [[nodiscard]] ViewPicture pictureOf(const PictureWish& wish) const;

private:
    void whenScored(const std::function<void()>& run);
    void askForFile();
    void exportAs(const PictureWish& wish);
    void copy();
    void print();
    void refuseEmpty();
    [[nodiscard]] ViewPicture barePicture(PictureScope scope) const;
    [[nodiscard]] ViewPicture framed(ViewPicture bare, const PictureWish& wish) const;
    [[nodiscard]] bool hasSelection() const;
    [[nodiscard]] QString stateText() const;

    FileFlow& m_files;
    Workspace& m_workspace;
    Views& m_views;
    MessageStrip& m_strip;
};

} // namespace hz::ui
