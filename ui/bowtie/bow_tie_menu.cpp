#include "ui/bowtie/bow_tie_menu.h"

#include "ui/bowtie/bow_tie_area.h"

#include <QCoreApplication>
#include <QMenu>

namespace hz::ui {

namespace {

using domain::NodeKind;
using layout::BowTie;
using Kind = BowTieThing::Kind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(BowTieView)
};

/// A menu that fills itself for one thing. The thing stays what it is until the menu is closed: it is modal.
class ThingMenu {
public:
    ThingMenu(BowTieArea& area, const BowTieThing& thing)
        : m_area(area)
        , m_scene(area.scene())
        , m_thing(thing)
        , m_menu(new QMenu(&area))
    {
        m_menu->setObjectName(QStringLiteral("bowtie.menu"));
        m_menu->setAttribute(Qt::WA_DeleteOnClose);
    }

    void show(const QPoint& at)
    {
        addEditing();
        m_menu->addSeparator();
        addMoreOf();
        m_menu->addSeparator();
        add("graph", Words::tr("Show in the graph"), [area = &m_area] { emit area->graphWanted(); });
        add("why", Words::tr("Why?"), [area = &m_area] { emit area->whyWanted(); });
        m_menu->addSeparator();
        addRemoving();
        m_menu->popup(at);
    }

private:
    template <typename Act> void add(const char* name, const QString& text, Act act)
    {
        QAction* action = m_menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        QObject::connect(action, &QAction::triggered, &m_area, act);
    }

    void addEditing()
    {
        if (m_thing.kind != Kind::Line)
            add("title", Words::tr("Edit the title"), [area = &m_area, thing = m_thing] { area->editTitle(thing); });
        const domain::Node* node = m_scene.model().node(m_scene.nodeOf(m_thing));
        if (m_thing.kind == Kind::Card && node && node->kind == NodeKind::Hazard && node->id != m_scene.hazard())
            add("bowtie", Words::tr("Show its own bow-tie"),
                [area = &m_area, hazard = node->id] { area->scene().showHazard(hazard); });
        const bool isFactor = m_thing.kind == Kind::Factor;
        if (!isFactor && m_thing.kind != Kind::Card)
            return;
        const BowTie& tie = m_scene.tie();
        const QRectF sign = isFactor ? tie.factors[m_thing.index].sign : tie.cards[m_thing.index].sign;
        const bool isOpen = isFactor ? tie.factors[m_thing.index].isOpen : tie.cards[m_thing.index].isOpen;
        if (!sign.isNull())
            add("fold", isOpen ? Words::tr("Fold what stands behind it") : Words::tr("Unfold what stands behind it"),
                [area = &m_area, thing = m_thing] { area->scene().turn(thing); });
    }

    void addMoreOf()
    {
        const BowTie& tie = m_scene.tie();
        BowTieEditing* editing = &m_area.editing();
        const Id node = m_scene.nodeOf(m_thing);
        if (m_thing.kind == Kind::Barrier) {
            const BowTie::Barrier& barrier = tie.barriers[m_thing.index];
            add("factor", Words::tr("Add what degrades it"), [editing, node] { editing->addFactor(node); });
            if (barrier.place > 0)
                add("earlier", Words::tr("Let it act earlier"), [editing] { editing->reorder(-1); });
            if (barrier.place + 1 < tie.lines[barrier.line].barriers.size())
                add("later", Words::tr("Let it act later"), [editing] { editing->reorder(1); });
        }
        const bool isLeft = m_thing.kind == Kind::Factor
            || (m_thing.kind == Kind::Card && tie.cards[m_thing.index].side != BowTie::Side::Right);
        const bool isRight = m_thing.kind == Kind::Card && tie.cards[m_thing.index].side != BowTie::Side::Left;
        if (isLeft)
            add("cause", Words::tr("Add a cause"), [editing, node] { editing->addCause(node); });
        if (isRight)
            add("consequence", Words::tr("Add a consequence"), [editing, node] { editing->addConsequence(node); });
        std::size_t line = m_thing.kind == Kind::Line ? m_thing.index : BowTie::kNone;
        if (m_thing.kind == Kind::Card)
            line = tie.cards[m_thing.index].line;
        if (line != BowTie::kNone)
            add("barrier", Words::tr("Add a barrier"),
                [editing, link = tie.lines[line].link, place = tie.lines[line].barriers.size()] {
                    editing->addBarrier(link, place);
                });
    }

    void addRemoving()
    {
        BowTieEditing* editing = &m_area.editing();
        const BowTieThing thing = m_thing;
        if (m_thing.kind == Kind::Barrier || m_thing.kind == Kind::Defence)
            add("remove", Words::tr("Remove from this line"), [editing, thing] { editing->remove(thing); });
        else if (m_thing.kind == Kind::Factor)
            add("remove", Words::tr("Remove from this barrier"), [editing, thing] { editing->remove(thing); });
        else if (m_thing.kind == Kind::Line)
            add("remove", Words::tr("Delete the link"), [editing, thing] { editing->remove(thing); });
        if (m_thing.kind != Kind::Line)
            add("delete", Words::tr("Delete from the model"), [editing, thing] { editing->removeFromModel(thing); });
    }

    BowTieArea& m_area;
    BowTieScene& m_scene;
    BowTieThing m_thing;
    QMenu* m_menu;
};

} // namespace

void showBowTieMenu(BowTieArea& area, const BowTieThing& thing, const QPoint& at)
{
    ThingMenu(area, thing.owner()).show(at);
}

} // namespace hz::ui
