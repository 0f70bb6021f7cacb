#pragma once

#include <QObject>
#include <QStringList>

namespace hz::ui {

/// The projects that were open lately, newest first, ten at most; kept in the settings, shared by all windows.
class RecentFiles : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] QStringList paths() const;
    void add(const QString& path);
    void clear();

signals:
    void changed();

private:
    void store(const QStringList& paths);
};

} // namespace hz::ui
