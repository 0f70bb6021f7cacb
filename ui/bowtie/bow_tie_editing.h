#pragma once

#include "ui/bowtie/bow_tie_scene.h"
#include "ui/canvas/tools/tool.h"

namespace hz::ui {

/// What is done to the model from the bow-tie, one step of undo each. Ids are taken by value: where they came from is
/// made anew meanwhile. Where nothing may be changed nothing is, and the
/// workspace says why.
class BowTieEditing : public QObject {
    Q_OBJECT

public:
    BowTieEditing(BowTieScene& scene, Host& host, QObject* parent = nullptr);

    /// Beside the current thing, as far as something can stand there: farther out a cause or consequence, towards the
    /// knot a barrier; above and below another one of its kind; below a barrier what degrades it. On a line, a barrier.
    void addBeside(QPoint direction);
    /// One that stands alone, and is shown.
    void addHazard();
    void addCause(Id node);
    void addConsequence(Id node);
    /// A new control on the link, at this place in the order of acting.
    void addBarrier(Id link, std::size_t place);
    void addFactor(Id control);

    /// The current barrier acts earlier (-1) or later (1).
    void reorder(int steps);
    /// A barrier goes to a place on a line: its own or another one.
    void move(std::size_t barrier, std::size_t line, std::size_t place);
    [[nodiscard]] bool mayMove(std::size_t barrier, std::size_t line) const;
    /// Why the control cannot stand on the line; nothing where it can.
    [[nodiscard]] QString whyNotMove(std::size_t barrier, std::size_t line) const;

    /// Of a barrier its guard, of a factor its link; of a card the node, of a line the link.
    void remove(const BowTieThing& thing);
    /// With all its places.
    void removeFromModel(const BowTieThing& thing);
    /// What is selected, which may be several things.
    void removeSelection();

    // The clipboard is the canvas' own: nodes with what is among them.
    void copy() const;
    void cut();
    /// A single control guards the line of the current thing, a single cause or consequence is linked to the current
    /// card where that can be; else to the knot. What finds no place here is in the graph then, and that is said.
    void paste();
    void duplicate();
    void selectAll();

signals:
    /// What was made wants a name.
    void titleWanted();

private:
    void insert(const domain::Model& fragment, const BowTieThing& current, bool isCopy);
    [[nodiscard]] base::Result<commands::Command> inserting(
        const domain::Model& fragment, const BowTieThing& current, bool isCopy) const;
    [[nodiscard]] std::optional<std::pair<Id, bool>> neighbourFor(
        const domain::Node& node, const BowTieThing& current, bool isCopy) const;
    void addLinked(NodeKind kind, Id neighbour, bool newIsTarget);
    void addAlongside(const BowTieThing& current);
    void nameNew(const std::vector<EntityKey>& created, Id link);
    [[nodiscard]] QPointF placeOnCanvas(const Id& neighbour, QPointF offset) const;
    [[nodiscard]] QPointF placeOnLink(const Id& link) const;

    BowTieScene& m_scene;
    Host& m_host;
};

} // namespace hz::ui
