#include "model/evidence/digest_version_1.h"

#include <array>

namespace hz::evidence {

namespace {

using domain::EntityKind;
using Keys = std::vector<std::string_view>;

KnownToVersion1 allOf(const Keys& fields)
{
    return { fields, fields };
}

KnownToVersion1 nodes()
{
    return { { "kind", "code", "title", "description", "logic", "at_least", "likelihood", "common_cause", "basis",
                 "judged", "judged_by", "judged_why", "eliminated", "eliminated_why", "status", "rating",
                 "hazard_source", "trigger_event", "domains", "agents", "vectors", "protected_characteristics",
                 "assets", "owner", "tags", "references", "notes" },
        { "kind", "logic", "at_least", "likelihood", "common_cause", "judged", "eliminated", "status", "rating" } };
}

KnownToVersion1 criteria()
{
    return { { "stage", "position", "kind", "title", "blocking", "posture", "category", "level", "count", "days",
                 "limit", "quantile", "roles", "group", "tag", "control_tag", "notes" },
        {} };
}

KnownToVersion1 known(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Project:
        return { { "title", "system", "authors", "organisation", "exposure", "assumptions", "sources", "notice",
                     "scheme", "scheme_source", "magnitude_unit" },
            { "exposure" } };
    case EntityKind::Category:
        return allOf({ "position", "name", "letter", "colour", "symbol", "weight" });
    case EntityKind::SeverityLevel:
        return allOf({ "number", "name", "reference_magnitude" });
    case EntityKind::SeverityMeaning:
        return { { "severity", "category", "text" }, {} };
    case EntityKind::LikelihoodLevel:
        return allOf({ "position", "letter", "name", "lower_bound" });
    case EntityKind::RiskLevel:
        return allOf({ "position", "name", "colour", "text_colour", "symbol", "accepted_by" });
    case EntityKind::MatrixCell:
        return allOf({ "severity", "likelihood", "level" });
    case EntityKind::ControlRating:
        return allOf({ "position", "name" });
    case EntityKind::Node:
        return nodes();
    case EntityKind::Link:
        return { { "from", "to", "negated", "transmits", "notes" }, { "from", "to", "negated", "transmits" } };
    case EntityKind::Guard:
        return { { "control", "link", "notes" }, { "control", "link" } };
    case EntityKind::Impact:
        return { { "consequence", "category", "severity", "magnitude", "basis", "notes" },
            { "consequence", "category", "severity", "magnitude", "basis" } };
    case EntityKind::CommonCauseGroup:
        return { { "name", "beta", "notes" }, { "beta" } };
    case EntityKind::Evaluation:
        return { { "title", "subject", "date", "basis", "source", "file_name", "file_hash", "results", "published",
                     "reference", "notes" },
            {} };
    case EntityKind::Estimate:
        return { { "node", "source", "evaluation", "tasks", "outcome", "attempts", "unit", "observed", "prior_a",
                     "prior_b", "applied", "rationale", "author", "date" },
            {} };
    case EntityKind::Evidence:
        return { { "node", "checklist_item", "kind", "title", "outcome", "date", "valid_until", "who", "trials",
                     "failures", "reference", "file_name", "file_hash", "content", "notes" },
            {} };
    case EntityKind::Incident:
        return { { "node", "title", "date", "near_miss", "count", "reported_by", "description" }, {} };
    case EntityKind::ChecklistItem:
        return { { "position", "group", "title", "satisfied_by" }, {} };
    case EntityKind::Action:
        return { { "node", "title", "owner", "due", "status", "cost", "notes" }, {} };
    case EntityKind::Stage:
        return { { "position", "name", "description", "users", "uses_per_day", "exposure" }, {} };
    case EntityKind::Criterion:
        return criteria();
    default:
        return {};
    }
}

} // namespace

const KnownToVersion1& knownToVersion1(EntityKind kind)
{
    static const auto all = [] {
        std::array<KnownToVersion1, domain::kEntityKinds> made;
        for (std::size_t i = 0; i < made.size(); ++i)
            made[i] = known(static_cast<EntityKind>(i));
        return made;
    }();
    return all[static_cast<std::size_t>(kind)];
}

} // namespace hz::evidence
