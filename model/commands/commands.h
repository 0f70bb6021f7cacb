#pragma once

#include "model/base/result.h"
#include "model/commands/command_code.h"
#include "model/domain/model.h"
#include "model/domain/value.h"

#include <QString>

#include <optional>
#include <vector>

/// Intentions on a model. Each function checks every precondition and answers with a Command or with the reason why
/// not; a Command that exists cannot fail on the model that it was made for. Nothing here changes a model.
namespace hz::commands {

using base::Error;
using base::Id;
using base::Result;
using domain::EntityKey;
using domain::Model;

/// What a command is called in "Undo ..." and in the history: a code with its count and one title, worded (and
/// translated) in model/wording. The subject of an edit is kind.field, since kinds share keys of fields; a second line
/// names what else it is about.
struct CommandName {
    CommandCode code = CommandCode::Other;
    int count = 1;
    QString subject{};
    QString otherKey{}; // as a history has it that another version of the program wrote

    bool operator==(const CommandName&) const = default;
};

/// The name of an edit of one field of so many entities of a kind.
[[nodiscard]] CommandName editOf(domain::EntityKind kind, const char* field, int count = 1);

/// A named change. Two commands of the same non-zero gesture merge into one undo step.
struct Command {
    CommandName name;
    domain::ChangeSet changes;
    std::vector<EntityKey> created; // what the user will want selected afterwards
    quint64 gesture = 0;
};

struct Point {
    double x = 0.0;
    double y = 0.0;
};

struct Position {
    Id node;
    Point at;
};

/// Why a link or a guard is not allowed, or nothing. Codes: link.into-itself, link.exists, link.from-control,
/// link.unknown-node, link.loop-through-control, link.loop-through-negation, link.loop-through-exactly-one (ids: the
/// nodes of the loop in order), guard.not-a-control, guard.exists, guard.unknown-link, guard.own-degradation (a control
/// cannot guard the link that degrades it).
[[nodiscard]] std::optional<Error> whyNotLink(const Model& model, Id from, Id to);
[[nodiscard]] std::optional<Error> whyNotGuard(const Model& model, Id control, Id link);

/// A node with the next free code of its kind (H01, C01, S01, K01: hazard, cause, consequence, control).
[[nodiscard]] Result<Command> placeNode(const Model& model, domain::NodeKind kind, const QString& title, Point at);
/// A node placed and at once linked from or to `neighbour` (or guarding, when one of the two is a control and the other
/// has a suitable link).
[[nodiscard]] Result<Command> placeLinkedNode(
    const Model& model, domain::NodeKind kind, const QString& title, Point at, Id neighbour, bool newIsTarget);
/// A control placed at once on a link.
[[nodiscard]] Result<Command> placeGuard(const Model& model, const QString& title, Point at, Id link);
[[nodiscard]] Result<Command> linkNodes(const Model& model, Id from, Id to);
[[nodiscard]] Result<Command> guardLink(const Model& model, Id control, Id link);

/// A whole entity of a kind that no other command makes (evidence, actions, stages, ...), filled in. The first occasion
/// becomes the project's default one. Codes:
/// entity.exists, field.missing, field.unknown-target, field.out-of-range, entry.anonymous, acceptance.not-a-hazard,
/// acceptance.by-requester.
[[nodiscard]] Result<Command> addEntity(const Model& model, const domain::Entity& entity);
/// One field of one or more entities of the same kind. Checks type, range and the loops that a new value would forbid.
/// Codes: field.unknown, field.bad-value, field.out-of-range, field.unknown-target, field.code-taken, entity.unknown,
/// loops as above.
[[nodiscard]] Result<Command> setField(const Model& model, const std::vector<EntityKey>& entities, const char* field,
    const domain::Value& value, quint64 gesture = 0);
/// Several fields of one entity in one step; only the outcome has to keep the rules. Not for nodes and links, whose
/// fields depend on others. Codes: those of setField.
struct FieldValue {
    const char* field;
    domain::Value value;
};
[[nodiscard]] Result<Command> setFields(
    const Model& model, const EntityKey& entity, const std::vector<FieldValue>& values);
/// Lets scoring use an estimate in place of the typed likelihood, or no longer. Others of the same node or common-cause
/// group are then no longer used, since one thing must be said of a likelihood. Code: entity.unknown.
[[nodiscard]] Result<Command> applyEstimate(const Model& model, const Id& estimate, bool applied);
/// The severity (null: none) and magnitude of a consequence in a category; makes or removes the Impact entity as
/// needed.
[[nodiscard]] Result<Command> setImpact(
    const Model& model, Id consequence, Id category, Id severity, std::optional<domain::Quantity> magnitude);
/// Makes causes or controls members of a new common-cause group with the beta factor. To leave it, set the field
/// common_cause to none; removeEntities on the group releases all. Who sets the likelihood of a member sets that of
/// all. Codes: common-cause.too-few, common-cause.not-a-member (neither cause nor control), common-cause.no-likelihood,
/// common-cause.member-already, common-cause.unequal (ids: two members that are not equally likely),
/// field.out-of-range.
[[nodiscard]] Result<Command> groupCommonCause(
    const Model& model, const std::vector<Id>& nodes, const QString& name, double beta);
[[nodiscard]] Result<Command> moveNodes(
    const Model& model, const std::vector<Position>& positions, quint64 gesture = 0);
/// The result of automatic layout, as one step; pinned nodes keep their place.
[[nodiscard]] Result<Command> applyLayout(const Model& model, const std::vector<Position>& positions);
/// Removes entities with all that cannot be without them (links of a node, guards of a link, impacts, evidence of a
/// node, criteria of a stage, ...); what only names them stays without the name. Code: entity.not-removable, for the
/// scheme and the project.
[[nodiscard]] Result<Command> removeEntities(const Model& model, const std::vector<EntityKey>& entities);

/// The named nodes with the links and guards among them, their impacts and placements; the scheme goes along so that a
/// paste into another project can match levels by name.
[[nodiscard]] Model fragmentOf(const Model& model, const std::vector<Id>& nodes);
/// Puts a fragment in under new ids and free codes, its centre at `at`; scheme references are matched by name
/// (unmatched become none).
[[nodiscard]] Result<Command> paste(const Model& model, const Model& fragment, Point at);
/// Takes over the scheme entities of another model; ratings and judgements are matched by number, letter and name.
[[nodiscard]] Result<Command> replaceScheme(const Model& model, const Model& scheme);
/// Everything replaced by another model (revert, import into an open project).
[[nodiscard]] Result<Command> replaceAll(const Model& model, const Model& other);

/// Every rule a whole model must keep: references lead somewhere and to the right kind, links are allowed, no
/// forbidden loops, ranges, one project, complete matrix. Empty when sound. For readers of files.
[[nodiscard]] std::vector<Error> validate(const Model& model);

/// The next free code for a kind: the letter and the smallest number above all in use, two digits at least.
[[nodiscard]] QString nextCode(const Model& model, domain::NodeKind kind);

} // namespace hz::commands
