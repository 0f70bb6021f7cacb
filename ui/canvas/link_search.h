#pragma once

#include "ui/canvas/tools/tool.h"

#include <QObject>
#include <QPointer>

class QFrame;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace hz::ui {

class Viewport;

/// Links what is selected with something that is there already, by name: a small search of all that is legal. Of a
/// control it offers the links to guard, of a link the controls.
class LinkSearch : public QObject {
    Q_OBJECT

public:
    LinkSearch(Host& host, Viewport& viewport, QWidget& view);

    void open();
    [[nodiscard]] bool isOpen() const { return !m_frame.isNull(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Target {
        QString text;
        double distance = 0.0;
        std::function<base::Result<commands::Command>()> make;
    };

    void build();
    void place(QPointF scene);
    void collect(const EntityKey& key);
    void collectNodes(const Id& node, bool areSources);
    void collectLinks(const Id& control);
    void collectControls(const Id& link);
    void list();
    void choose(const QListWidgetItem& item);
    void close();

    Host& m_host;
    Viewport& m_viewport;
    QWidget& m_view;
    EntityKey m_key;
    QPointF m_from;
    std::vector<Target> m_targets; // the nearest first
    QPointer<QFrame> m_frame;
    QLineEdit* m_words = nullptr;
    QListWidget* m_list = nullptr;
};

} // namespace hz::ui
