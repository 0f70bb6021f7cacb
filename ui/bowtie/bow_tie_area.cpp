#include "ui/bowtie/bow_tie_area.h"

#include "model/drawing/bow_tie_painter.h"
#include "ui/bowtie/bow_tie_accessible.h"
#include "ui/bowtie/bow_tie_marks.h"
#include "ui/canvas/canvas_signs.h"
#include "ui/common/tip.h"

#include <QAction>
#include <QHelpEvent>
#include <QKeyEvent>

namespace hz::ui {

namespace {

using Kind = BowTieThing::Kind;

constexpr double kReadable = 0.36; // below it cards bear no titles
constexpr double kLinkReach = 8.0; // pixels
constexpr int kPulseMilliseconds = 120;

} // namespace

BowTieArea::BowTieArea(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_scene(workspace, this)
    , m_host(*this, m_scene, m_camera)
    , m_editing(m_scene, m_host, this)
    , m_guard(m_host)
{
    setObjectName(QStringLiteral("bowtie"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAcceptDrops(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Bow-tie"));
    installBowTieAccessibility();
    addEditActions();
    follow();
}

BowTieArea::~BowTieArea() = default;

void BowTieArea::follow()
{
    const auto repaint = qOverload<>(&QWidget::update);
    Workspace& workspace = m_scene.workspace();
    connect(&m_scene, &BowTieScene::changed, this, [this] {
        m_hover.reset();
        if (m_edited)
            m_edited = m_scene.thingOf({ EntityKind::Node, m_editor ? m_editor->node() : Id() });
        placeEditor();
        update();
    });
    connect(&workspace.document(), &document::Document::changed, this, &BowTieArea::cancelDraft);
    connect(&m_scene, &BowTieScene::hazardChanged, this, [this] {
        m_showsAll = false;
        m_isFitting = true;
        fit();
    });
    connect(&m_scene, &BowTieScene::currentChanged, this, [this] {
        update();
        tellCurrent(*this);
    });
    connect(&m_editing, &BowTieEditing::titleWanted, this, [this] {
        if (const auto current = m_scene.current())
            editTitle(*current);
    });
    connect(&workspace, &Workspace::finishingEdits, this, [this] {
        if (m_editor)
            m_editor->finish(true);
    });
    connect(&workspace, &Workspace::revealRequested, this, [this](const std::vector<EntityKey>& keys) {
        for (const EntityKey& key : keys)
            if (const auto thing = m_scene.thingOf(key))
                return ensureVisible(m_scene.boxOf(*thing));
    });
    m_pulse.setInterval(kPulseMilliseconds);
    connect(&m_pulse, &QTimer::timeout, this, repaint);
    connect(&workspace, &Workspace::looksStale, &m_pulse, qOverload<>(&QTimer::start));
    connect(&workspace.scoring(), &document::ScoringService::resultReady, &m_pulse, &QTimer::stop);
}

/// What the window's edit commands look for at whatever has the focus.
void BowTieArea::addEditActions()
{
    const auto add = [this](const char* name, auto run) {
        auto* action = new QAction(this);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, &m_editing, run);
        addAction(action);
    };
    add("deleteSelection", &BowTieEditing::removeSelection);
    add("cut", &BowTieEditing::cut);
    add("copy", &BowTieEditing::copy);
    add("paste", &BowTieEditing::paste);
    add("duplicate", &BowTieEditing::duplicate);
    add("selectAll", &BowTieEditing::selectAll);
}

double BowTieArea::reach() const
{
    return kLinkReach / m_camera.scale;
}

void BowTieArea::moveTo(const Camera& camera)
{
    const bool isZoomed = camera.scale != m_camera.scale;
    m_camera = camera;
    placeEditor();
    update();
    if (isZoomed)
        emit m_zoom.zoomChanged(camera.scale);
}

void BowTieArea::fit()
{
    const auto* drawing = m_scene.drawing();
    if (!drawing)
        return;
    const Camera whole = Camera::fitting(drawing->bounds(), size());
    const bool isTooSmall = !m_showsAll && whole.scale < kReadable;
    moveTo(isTooSmall ? Camera{ kReadable, {} }.centredOn(m_scene.boxOf({ Kind::Card, 0 }).center(), size()) : whole);
}

void BowTieArea::fitAgain()
{
    m_showsAll = true;
    m_isFitting = true;
    fit();
}

void BowTieArea::fitCurrent()
{
    constexpr double kLargest = 1.5;
    const auto current = m_scene.current();
    if (!current)
        return;
    m_isFitting = false;
    moveTo(Camera::fitting(m_scene.boxOf(*current), size(), kLargest));
}

void BowTieArea::zoomBy(double factor, QPointF at)
{
    m_isFitting = false;
    moveTo(m_camera.zoomedAt(at, m_camera.scale * factor));
}

/// By the shortest way.
void BowTieArea::ensureVisible(const QRectF& scene)
{
    constexpr int kMargin = 16;
    const QRect box = m_camera.toView(scene).toAlignedRect().adjusted(-kMargin, -kMargin, kMargin, kMargin);
    QPoint way;
    if (box.left() < 0 || box.width() > width())
        way.setX(-box.left());
    else if (box.right() > width())
        way.setX(width() - box.right());
    if (box.top() < 0 || box.height() > height())
        way.setY(-box.top());
    else if (box.bottom() > height())
        way.setY(height() - box.bottom());
    if (!way.isNull())
        moveTo(m_camera.movedBy(way));
}

bool BowTieArea::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        showWords(static_cast<QHelpEvent&>(*event));
        return true;
    }
    // Zooming is this view's own affair while it has the focus, whatever the window has on these keys.
    if (event->type() == QEvent::ShortcutOverride && zooms(static_cast<QKeyEvent&>(*event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::LanguageChange)
        update();
    return QWidget::event(event);
}

void BowTieArea::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const auto& workspace = m_scene.workspace();
    painter.fillRect(rect(), workspace.theme().background);
    if (const auto* drawing = m_scene.drawing()) {
        const QRectF area = m_camera.toScene(QRectF(rect()));
        painter.setRenderHint(QPainter::Antialiasing);
        painter.save();
        painter.setTransform(m_camera.transform(), true);
        drawing::paintBowTie(painter, *drawing, m_camera.scale, area);
        if (workspace.scoring().isStale())
            paintBowTieStale(painter, m_scene, m_camera.scale);
        if (const auto& scenario = workspace.scenario())
            drawing::paintBowTieTrace(painter, *drawing, workspace.trace(), scenario->events, m_camera.scale, area);
        if (m_hover && !m_draft)
            paintBowTieHover(painter, m_scene, *m_hover, m_camera.scale);
        paintBowTieSelection(painter, m_scene, m_camera.scale);
        if (m_band && m_isBandSeen) {
            QColor fill = workspace.theme().selection;
            painter.setPen(QPen(fill, 1.0 / m_camera.scale));
            fill.setAlphaF(0.12F);
            painter.setBrush(fill);
            painter.drawRect(m_band->rect());
        }
        if (m_draft)
            paintBowTieDraft(painter, m_scene, *m_draft, m_camera.scale);
        painter.restore();
    }
    paintBowTieEmpty(painter, *this, m_scene);
    if (const auto& scenario = workspace.scenario())
        paintCaption(painter, *this, workspace.theme(), scenario->caption);
    if (hasFocus())
        paintFocus(painter, *this, workspace.theme());
    m_host.hint().paint(painter, *this, m_pointer, workspace.theme());
}

void BowTieArea::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_isFitting)
        fit();
}

void BowTieArea::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_scene.setWatched(true);
    if (m_isFitting)
        fit();
}

void BowTieArea::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_scene.setWatched(false);
    cancelDraft();
}

void BowTieArea::removeCurrent()
{
    m_editing.removeSelection();
}

void BowTieArea::editTitle(const BowTieThing& thing)
{
    if (m_editor)
        m_editor->finish(true);
    Workspace& workspace = m_scene.workspace();
    if (thing.kind == Kind::Line || !workspace.run(commands::Command{})) // an edit of nothing is refused like any other
        return;
    const auto* node = m_scene.model().node(m_scene.nodeOf(thing));
    if (node == nullptr)
        return;
    ensureVisible(m_scene.boxOf(thing));
    m_edited = thing;
    m_editor = new TitleEditor(node->id, node->title, workspace.theme(), this);
    connect(m_editor, &TitleEditor::finished, this, &BowTieArea::endTitle);
    placeEditor();
    m_editor->show();
    m_editor->setFocus(Qt::OtherFocusReason);
}

void BowTieArea::placeEditor()
{
    if (!m_editor || !m_edited)
        return;
    QRectF box = m_scene.boxOf(*m_edited);
    if (m_edited->kind == Kind::Barrier)
        box = m_scene.tie().barriers[m_edited->index].words;
    m_editor->placeOver(m_camera.toView(box), m_camera.scale);
}

void BowTieArea::endTitle(const Id& node, const QString& text, bool keep)
{
    if (m_editor) {
        m_editor->hide();
        m_editor->deleteLater();
        m_editor.clear();
    }
    m_edited.reset();
    setFocus(Qt::OtherFocusReason);
    const auto* meaning = m_scene.model().node(node);
    if (keep && meaning != nullptr && meaning->title != text)
        m_host.run(commands::setField(m_scene.model(), { nodeKey(node) }, "title", text));
}

void BowTieArea::showWords(const QHelpEvent& event)
{
    const QPointF place = m_camera.toScene(QPointF(event.pos()));
    const auto thing = m_scene.thingAt(place, reach());
    const QString mark = wordsOnMarkAt(m_scene, place, m_camera.scale);
    showTip(event.globalPos(), !mark.isEmpty() ? mark : thing ? wordsOn(m_scene, *thing) : QString(), *this);
}

} // namespace hz::ui
