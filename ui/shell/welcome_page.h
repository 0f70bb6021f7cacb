#pragma once

#include "model/document/document.h"

#include <QScrollArea>

class QVBoxLayout;

namespace hz::ui {

class RecentFiles;

/// Where one starts: edits that a crash left behind, new and recent projects, samples.
class WelcomePage : public QScrollArea {
    Q_OBJECT

public:
    explicit WelcomePage(RecentFiles& recent, QWidget* parent = nullptr);

    /// Asks again for recoverable copies and recent files.
    void refresh();

signals:
    void newWanted();
    void openWanted();
    void pathWanted(const QString& path);
    void templateWanted(const QString& name);
    void recoveryWanted(const hz::document::Recoverable& copy);
    void discardWanted(const hz::document::Recoverable& copy);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void addRecovery(QVBoxLayout& column);
    void addDistrusted(QVBoxLayout& column);
    void addStart(QVBoxLayout& column);
    void addRecent(QVBoxLayout& column);
    void addSamples(QVBoxLayout& column);

    RecentFiles& m_recent;
};

} // namespace hz::ui
