#pragma once

#include "model/review/columns.h"

/// What the difference of two models did to the risk.
namespace hz::review {

/// How a hazard stands in one category.
struct Standing {
    bool isRated = false; // the hazard is there and has a level in the category
    bool isDecidable = true; // else it has no level, as it asks for what never meets
    QString code; // "2B"
    int level = 0; // position in its scheme's levels, 0 the worst; behind all of them: eliminated by design
    QString levelName;
    int rankQualitative = 0; // 0: not ranked
    int rankQuantitative = 0;
    scoring::Bounded lossReduction;

    bool operator==(const Standing&) const = default;
};

/// A hazard whose level, code or rank moved in a category and posture.
struct RiskMove {
    Posture posture = Posture::Current;
    Column column;
    Id hazard;
    QString name;
    Standing before;
    Standing after;

    [[nodiscard]] bool movesLevel() const;
    /// Above 0: the level got worse; below 0: better; 0: it stayed, or is there on one side only.
    [[nodiscard]] int worseBy() const;
};

/// The loss of the whole model in one category, or weighted; nothing where the scheme has no such category.
struct TotalMove {
    Posture posture = Posture::Current;
    Column column;
    std::optional<scoring::Bounded> before;
    std::optional<scoring::Bounded> after;
};

/// How often a hazard or consequence is expected, and its letter, where that moved; nothing where it is not there.
struct NumberMove {
    struct Side {
        scoring::Bounded occurrences{};
        scoring::Bounded probability{};
        double years = 1.0; // of the exposure
        bool isDecidable = true;
        QString letters{}; // "C (B-D)"
    };

    Posture posture = Posture::Current;
    Id node{};
    QString name{};
    std::optional<Side> before{};
    std::optional<Side> after{};
};

struct Effect {
    std::vector<TotalMove> totals; // by posture, then column; all, moved or not
    std::vector<NumberMove> numbers; // by posture, hazards before consequences, then name
    std::vector<RiskMove> moves; // by posture, column; levels that moved first, the worse the earlier, then ranks
};

[[nodiscard]] Effect effectOnRisk(const scoring::RiskResult& before, const scoring::RiskResult& after);

} // namespace hz::review
