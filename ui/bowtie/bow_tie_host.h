#pragma once

#include "ui/canvas/hint.h"
#include "ui/canvas/tools/tool.h"

#include <QWidget>

namespace hz::ui {

class BowTieScene;

/// What a bow-tie is to the gestures that it shares with the canvas. The plane of tools is the canvas' own; here they
/// are told what they look at.
class BowTieHost : public Host {
public:
    BowTieHost(QWidget& view, BowTieScene& scene, const Camera& camera);

    [[nodiscard]] const drawing::Picture& picture() const override;
    [[nodiscard]] const Camera& camera() const override { return m_camera; }
    [[nodiscard]] QRectF sceneInView() const override { return m_camera.toScene(QRectF(m_view.rect())); }
    [[nodiscard]] const std::vector<EntityKey>& selection() const override;
    void select(std::vector<EntityKey> keys) override;
    bool run(base::Result<commands::Command> command) override;
    void take(std::unique_ptr<Tool>) override { }
    void refresh() override { m_view.update(); }
    void showHint(const QString& text, Tone tone) override;
    void editTitle(Id) override { }
    void showMenu(const std::vector<MenuEntry>&) override { }
    void lift(const std::vector<Id>&, bool) override { }
    void carry(const std::vector<Id>&, QPointF) override { }

    [[nodiscard]] const Hint& hint() const { return m_hint; }

private:
    QWidget& m_view;
    BowTieScene& m_scene;
    const Camera& m_camera;
    Hint m_hint;
};

} // namespace hz::ui
