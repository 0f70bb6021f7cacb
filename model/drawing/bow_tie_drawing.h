#pragma once

#include "model/analysis/projects/failure_domains.h"
#include "model/drawing/picture.h"
#include "model/layout/bow_tie.h"

#include <QStringList>

#include <memory>
#include <set>
#include <unordered_map>

namespace hz::drawing {

/// How much is said of the controls of a bow-tie.
enum class BowTieProfile : std::uint8_t {
    Plain, // what they are
    Owners, // and of what kind, and who answers for them
    Effectiveness, // and whether they are there, how often they fail and what they save
    Full
};

/// What is said of a control in a bow-tie, line by line.
struct ControlWords {
    QString code;
    QStringList title;
    struct Detail {
        QString text;
        bool isOpen = false; // not one known number: hatched
    };
    std::vector<Detail> details;
};

/// What a line of controls acts like, and what they share.
struct LineDomain {
    analysis::FailureDomain domain;
    std::vector<analysis::SharedThing> shared;

    /// It takes fewer events than there are controls.
    [[nodiscard]] bool isWeaker() const
    {
        return domain.beside.isPossible && domain.beside.low < static_cast<int>(domain.barriers);
    }
};
/// "3 barriers, acts like 1"; of a range "acts like 1 to 3"; empty without controls.
[[nodiscard]] QString domainText(const analysis::FailureDomain& domain);
/// "Supplier: Acme", "C09 Relay": what it is that controls share.
[[nodiscard]] QString sharedText(const analysis::SharedThing& shared, const domain::Model& model);

/// What all bow-ties of a picture are made from: its model and posture. The picture outlives it, and does not change
/// meanwhile; answers are kept.
class BowTieGround {
public:
    explicit BowTieGround(const Picture& picture);

    [[nodiscard]] const Picture& picture() const { return m_picture; }
    [[nodiscard]] const layout::Neighbourhood& around() const { return m_around; }
    [[nodiscard]] const LineDomain& domainOf(const Id& link) const;
    [[nodiscard]] const ControlWords& wordsOf(const Id& control, BowTieProfile profile) const;

private:
    const Picture& m_picture;
    layout::Neighbourhood m_around;
    mutable std::unique_ptr<analysis::FailureDomains> m_domains;
    mutable std::unordered_map<Id, LineDomain> m_byLink;
    mutable std::map<std::pair<Id, BowTieProfile>, ControlWords> m_words;
};

/// A bow-tie ready to be painted, on screen and on paper alike. What it was made from outlives it.
class BowTieDrawing {
public:
    BowTieDrawing(const BowTieGround& ground, const Id& hazard, const layout::BowTieOptions& options,
        BowTieProfile profile = BowTieProfile::Full);

    [[nodiscard]] const layout::BowTie& tie() const { return m_tie; }
    [[nodiscard]] const BowTieGround& ground() const { return *m_ground; }
    [[nodiscard]] const Picture& picture() const { return m_ground->picture(); }
    [[nodiscard]] BowTieProfile profile() const { return m_profile; }
    /// What it covers at 100 %, margins included.
    [[nodiscard]] QRectF bounds() const { return m_tie.bounds; }
    [[nodiscard]] const ControlWords& wordsOf(const Id& control) const { return m_ground->wordsOf(control, m_profile); }

    /// Whether ties and what the line acts like are told.
    [[nodiscard]] bool tellsDomain(const Id& link) const;
    /// Ties that are drawn above a line; those beyond are told as a number.
    static constexpr std::size_t kMostTies = 4;
    [[nodiscard]] std::size_t tiesOn(const Id& link) const;

private:
    const BowTieGround* m_ground;
    BowTieProfile m_profile;
    layout::BowTie m_tie;
};

// Sizes in pixels at 100 %.
inline constexpr double kBarrierWidth = 152.0;
inline constexpr double kTieHeight = 17.0;
inline constexpr double kDomainHeight = 17.0;
inline constexpr double kWordsPadding = 6.0;
inline constexpr double kTitleStep = 16.0;
inline constexpr double kDetailStep = 14.0;

} // namespace hz::drawing
