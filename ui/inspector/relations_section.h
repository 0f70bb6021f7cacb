#pragma once

#include "ui/common/workspace.h"

#include <QListWidget>

namespace hz::ui {

/// What a node, link or guard is joined to: a click (or Enter) goes to the neighbour.
class RelationsSection : public QListWidget {
    Q_OBJECT

public:
    RelationsSection(Workspace& workspace, QWidget* parent);

    void bind(const EntityKey& key);
    void refresh();

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void addHeading(const QString& text);
    void addNode(const Id& node, const QString& remark, const EntityKey& joint);
    void listNode(const domain::Node& node);
    void listLinks(const QString& heading, const Id& node, bool incoming);
    void listGuarded(const Id& control);
    void listLink(const domain::Link& link);
    void listGuard(const domain::Guard& guard);
    [[nodiscard]] QString guardsOf(const Id& link) const;
    void fitHeight();

    Workspace& m_workspace;
    EntityKey m_key;
};

} // namespace hz::ui
