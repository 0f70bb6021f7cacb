#include "ui/bowtie/bow_tie_host.h"

#include "ui/bowtie/bow_tie_scene.h"

namespace hz::ui {

BowTieHost::BowTieHost(QWidget& view, BowTieScene& scene, const Camera& camera)
    : m_view(view)
    , m_scene(scene)
    , m_camera(camera)
{
}

const drawing::Picture& BowTieHost::picture() const
{
    return m_scene.picture();
}

const std::vector<EntityKey>& BowTieHost::selection() const
{
    return m_scene.workspace().selection();
}

void BowTieHost::select(std::vector<EntityKey> keys)
{
    m_scene.workspace().select(std::move(keys));
}

bool BowTieHost::run(base::Result<commands::Command> command)
{
    return m_scene.workspace().run(std::move(command));
}

void BowTieHost::showHint(const QString& text, Tone tone)
{
    if (m_hint.show(text, tone))
        m_view.update();
}

} // namespace hz::ui
