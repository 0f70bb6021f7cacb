#pragma once

#include "model/base/interval.h"
#include "model/base/shared_list.h"
#include "model/domain/model.h"
#include "model/engine/formula/bounded.h"

#include <QString>

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// The result of scoring, as values. Everything that screens, reports and the command line show about risk comes from
/// here.
namespace hz::scoring {

using base::Id;
using base::Interval;
using domain::Posture;
using engine::Bounded;

/// A qualitative likelihood: positions in the scheme's likelihood levels, 0 the most likely. worst <= best as
/// positions. `eliminated`: cannot occur by design (both positions are then meaningless). `nominal`: with letters and
/// ratings at the middle of their ranges; nothing where they have no part in it, or something is unknown.
struct LetterRange {
    int worst = 0;
    int best = 0;
    bool eliminated = false;
    std::optional<int> nominal{};

    [[nodiscard]] bool isSingle() const { return eliminated || worst == best; }
    bool operator==(const LetterRange&) const = default;
};

/// One cell of the matrix: severity number and likelihood position, with the risk level (position in the scheme's
/// levels).
struct Cell {
    int severity = 0; // the level's number, 1 the worst
    int likelihood = 0;
    int level = 0;

    bool operator==(const Cell&) const = default;
};

/// What a node's risk is in one category. No severity anywhere: `worst` is empty and nothing is known or ranked.
struct CategoryRisk {
    std::optional<Cell> worst; // the cell it is ranked by
    std::optional<Cell> best; // the other end of the range; equal to worst when a single cell
    bool eliminated = false; // it bears an impact, but cannot occur by design
    QString code; // "2B", "2B-2D", "F", or empty
    Bounded loss; // of a consequence: N * E[magnitude]
    Bounded lossReduction; // of a cause, hazard: loss removed by eliminating it; of a control: what it saves today
    Bounded furtherReduction; // of a control: what perfecting it would still save
    bool referenceMagnitude = false; // a scheme's reference magnitude stands in somewhere in loss
    int rankQualitative = 0; // 1 is the worst, ties share a rank (1, 2, 2, 4); 0: not ranked
    int rankQuantitative = 0;

    bool operator==(const CategoryRisk&) const = default;
};

struct NodeScore {
    Id id;
    domain::NodeKind kind = domain::NodeKind::Cause;
    Bounded occurrences; // expected number in the exposure; of a control: as its probability
    Bounded probability; // of occurring at least once; of a control: of failing when called upon
    bool isDecidable = true; // nothing has a part in it that asks for two moments at once
    LetterRange derived;
    std::optional<int> judged; // position of the judged letter
    LetterRange used; // the worse of judged and derived: what cells are made of
    std::vector<CategoryRisk> categories; // in the scheme's order
    std::map<Id, LetterRange> ways; // of a cause or hazard: by consequence, of what comes to it through this one

    bool operator==(const NodeScore&) const = default;
};

/// Why two hazards change places between the two rankings.
enum class SwapReason : std::uint8_t { SameCell, BandEdge, Judged, Unknown, Other };

struct Swap {
    Id first; // higher in the qualitative ranking, or tied
    Id second; // higher in the quantitative one
    SwapReason reason = SwapReason::Other;

    bool operator==(const Swap&) const = default;
};

/// How far the two rankings of hazards agree in one category. tau is absent with fewer than two ranked hazards or when
/// one ranking is all ties.
struct Agreement {
    std::optional<double> tauB;
    std::vector<Swap> swaps;

    bool operator==(const Agreement&) const = default;
};

struct PostureResult {
    Posture posture = Posture::Current;
    base::SharedList<NodeScore> nodes; // in id order; results of one scorer share what an edit left alone
    std::vector<Bounded> losses; // per category: loss(k) of the model
    std::optional<Bounded> weightedTotal; // only where every category has a weight
    std::vector<Agreement> agreements; // per category, over hazards

    [[nodiscard]] const NodeScore* find(const Id& id) const;
    bool operator==(const PostureResult&) const = default;
};

/// The scheme's tables in their order, copied so that a result explains itself.
struct SchemeTables {
    std::vector<domain::Category> categories;
    std::vector<domain::SeverityLevel> severities;
    std::vector<domain::LikelihoodLevel> likelihoods;
    std::vector<domain::RiskLevel> levels;

    bool operator==(const SchemeTables&) const = default;
};

/// Immutable once made; names the revision that it belongs to.
struct RiskResult {
    std::uint64_t revision = 0;
    domain::Model model; // the snapshot it was computed from
    SchemeTables scheme;
    double years = 1.0; // of the exposure: occurrences over this is a frequency
    std::array<PostureResult, 3> postures; // Inherent, Current, Target
    bool cancelled = false; // then nothing else may be shown
    bool exact = true; // no limit was met anywhere
    double seconds = 0.0;
    std::string engineVersion;

    [[nodiscard]] const PostureResult& in(Posture posture) const { return postures[static_cast<std::size_t>(posture)]; }
};

using ResultPointer = std::shared_ptr<const RiskResult>;

} // namespace hz::scoring
