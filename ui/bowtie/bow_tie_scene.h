#pragma once

#include "model/drawing/bow_tie_drawing.h"
#include "ui/common/workspace.h"

#include <QObject>

#include <memory>
#include <optional>

namespace hz::ui {

/// One thing of a bow-tie, by its number there. What stands in several places is several things.
struct BowTieThing {
    enum class Kind : std::uint8_t { Card, Barrier, Factor, Defence, Line, Sign, FactorSign };
    Kind kind = Kind::Card;
    std::size_t index = 0;

    bool operator==(const BowTieThing&) const = default;

    [[nodiscard]] bool isSign() const { return kind == Kind::Sign || kind == Kind::FactorSign; }
    /// What a sign is the sign of; else itself.
    [[nodiscard]] BowTieThing owner() const
    {
        return kind == Kind::Sign      ? BowTieThing{ Kind::Card, index }
            : kind == Kind::FactorSign ? BowTieThing{ Kind::Factor, index }
                                       : *this;
    }
};

/// The bow-tie on show: of which hazard, how much of it, and what stands where. Follows the model, the scores and the
/// selection of the workspace.
class BowTieScene : public QObject {
    Q_OBJECT

public:
    using Kind = BowTieThing::Kind;
    static constexpr int kDeepest = 20;

    explicit BowTieScene(Workspace& workspace, QObject* parent = nullptr);

    [[nodiscard]] Workspace& workspace() const { return m_workspace; }
    [[nodiscard]] const domain::Model& model() const { return m_workspace.model(); }
    [[nodiscard]] const drawing::Picture& picture() const { return m_picture; }
    /// Null while there is no hazard to show.
    [[nodiscard]] const drawing::BowTieDrawing* drawing() const;
    /// Empty while there is none.
    [[nodiscard]] const layout::BowTie& tie() const;

    /// While nobody looks, nothing is laid out anew.
    void setWatched(bool isWatched);
    [[nodiscard]] std::optional<Id> hazard() const { return m_hazard; }
    void showHazard(Id hazard);
    [[nodiscard]] drawing::BowTieProfile profile() const { return m_profile; }
    void setProfile(drawing::BowTieProfile profile);
    [[nodiscard]] int depth() const { return m_options.depth; }
    void setDepth(int depth);
    [[nodiscard]] const layout::BowTieOptions& options() const { return m_options; }
    /// Folds what stands farther out than a card, or leads to a factor, or unfolds it; by the thing or by its sign.
    void turn(const BowTieThing& thing);
    /// What will lead to the factor is seen.
    void keepOpen(std::size_t factor);

    [[nodiscard]] std::optional<BowTieThing> thingAt(QPointF point, double reach) const;
    /// The line at a point, also beside its shields where a control may be put.
    [[nodiscard]] std::optional<std::size_t> lineAt(QPointF point, double reach) const;
    [[nodiscard]] QRectF boxOf(const BowTieThing& thing) const;
    /// The node that it is; of a line the one at its outer end.
    [[nodiscard]] Id nodeOf(const BowTieThing& thing) const;
    /// What is selected when it is.
    [[nodiscard]] EntityKey keyOf(const BowTieThing& thing) const;
    /// The guard of a barrier or a defence.
    [[nodiscard]] std::optional<Id> guardOf(const BowTieThing& thing) const;
    /// The link of what stands on one, or is one; nothing of the knot.
    [[nodiscard]] std::optional<Id> linkOf(const BowTieThing& thing) const;
    /// Cards, barriers, factors and defences, from left to right on each line.
    [[nodiscard]] std::vector<BowTieThing> nodesOnShow() const;
    /// The first place of a node, or of a link's line.
    [[nodiscard]] std::optional<BowTieThing> thingOf(const EntityKey& key) const;

    /// Where the keyboard is: one of the places of what is selected.
    [[nodiscard]] std::optional<BowTieThing> current() const { return m_current; }
    /// Selects it in the workspace and stays with this hazard.
    void select(const std::optional<BowTieThing>& thing);
    /// Several things at once; of one the first place becomes current.
    void selectSeveral(std::vector<EntityKey> keys);
    /// What lies in the rectangle, lines among it where they lie there as a whole.
    [[nodiscard]] std::vector<EntityKey> keysIn(const QRectF& rect) const;
    /// The place that a node has on a line comes to be the current one as soon as it is selected there.
    void selectOn(Id node, Id link);

signals:
    void changed();
    /// Another hazard, or none: everything is to be in sight.
    void hazardChanged();
    void currentChanged();

private:
    void follow();
    void followSelection();
    void rebuild();
    void lookAnew();
    void chooseAHazard();
    [[nodiscard]] bool isHazard(const Id& node) const;
    void forget();
    void keepCurrent();
    void findCurrentAgain();

    /// What was current in the drawing before.
    struct Kept {
        BowTieThing::Kind kind;
        EntityKey key;
        QPointF at;
    };

    Workspace& m_workspace;
    drawing::Picture m_picture;
    std::optional<Id> m_hazard;
    drawing::BowTieProfile m_profile = drawing::BowTieProfile::Full;
    layout::BowTieOptions m_options;
    std::unique_ptr<drawing::BowTieGround> m_ground;
    std::unique_ptr<drawing::BowTieDrawing> m_drawing;
    std::optional<BowTieThing> m_current;
    std::optional<Kept> m_kept;
    bool m_isSelecting = false;
    bool m_isWatched = false;
};

} // namespace hz::ui
