#pragma once

#include "ui/canvas/tools/camera.h"
#include "ui/common/workspace.h"

#include <QPointer>

namespace hz::ui {

class Actions;
class Views;

/// Where somebody looked: the view in front, what was selected, and what of the graph was in sight.
struct Place {
    int tab = 0;
    std::vector<EntityKey> selection;
    Camera camera; // of the graph; of no account behind another view
    QSize size; // of its view then

    [[nodiscard]] bool looksLike(const Place& other, int graphTab) const;
};

/// The places of a project one after the other, to go back and forward in. Another view or selection is another place
/// at once; what of the graph is in sight counts when it has come to rest. Two places that look alike never follow
/// each other. Mouse buttons 4 and 5 anywhere in the window are its actions.
class VisitedPlaces : public QObject {
    Q_OBJECT

public:
    VisitedPlaces(Actions& actions, Workspace& workspace, Views& views, QObject* parent);
    /// There is nowhere to go then.
    ~VisitedPlaces() override;

    void back() { travel(-1); }
    void forward() { travel(1); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void begin();
    [[nodiscard]] Place here() const;
    [[nodiscard]] Place asItIsNow(Place place) const;
    [[nodiscard]] int next(int step) const;
    void onJump();
    void onCamera();
    void visit(const Place& place);
    void travel(int step);
    void goTo(const Place& place);
    void updateActions();

    QPointer<QAction> m_back, m_forward;
    Workspace& m_workspace;
    QPointer<Views> m_views;
    std::vector<Place> m_places;
    std::size_t m_at = 0;
    QTimer m_rest; // running: what of the graph is in sight belongs to the newest place still
    bool m_isTravelling = true; // until it begins
};

} // namespace hz::ui
