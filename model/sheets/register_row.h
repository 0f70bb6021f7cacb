#pragma once

#include "model/sheets/draft.h"
#include "model/sheets/register.h"

#include <set>

namespace hz::sheets {

/// What rows of a register have said so far, so that two that say different things of one are told.
class Said {
public:
    /// False where it was said otherwise before.
    bool say(const domain::EntityKey& about, const QString& what, const QString& value);
    /// Whether anything was said of it.
    [[nodiscard]] bool knows(const domain::EntityKey& about, const QString& what) const;

private:
    std::map<std::pair<domain::EntityKey, QString>, QString> m_said;
};

/// One row on its way into the draft: the hazard is known, and its cells follow in the order in which they need each
/// other.
class RegisterRow {
public:
    RegisterRow(Draft& draft, Said& said, const Head& head, const RegisterMapping& mapping, const base::Id& hazard);

    /// Puts the text of a column in. Fields first, then causes and consequences, severities, likelihoods, controls.
    [[nodiscard]] PlannedCell put(std::size_t column, const QString& text);
    /// What the row says of the severity, once: consequences of one name are told apart by it.
    void setSeverity(const base::Id& severity) { m_severity = severity; }

private:
    using Ids = std::vector<base::Id>;

    PlannedCell putField(const domain::Field& field, const QString& text);
    PlannedCell putWords(std::size_t column, const QString& text);
    PlannedCell putNodes(domain::NodeKind kind, const QString& text);
    PlannedCell putControls(const QString& text, domain::ControlStatus status);
    PlannedCell putSeverity(const QString& text, const base::Id& level);
    PlannedCell putSeverityAfter(const QString& text, const base::Id& level);
    PlannedCell putLikelihood(std::size_t column, const QString& text, const base::Id& level);
    PlannedCell putJudged(std::size_t column, const QString& text, const base::Id& level);

    [[nodiscard]] base::Result<base::Id> nodeOf(domain::NodeKind kind, const QString& text);
    [[nodiscard]] base::Result<base::Id> consequenceOf(const QString& title, const Ids& titled);
    [[nodiscard]] base::Status join(domain::NodeKind kind, const base::Id& node);
    [[nodiscard]] base::Result<base::Id> controlOf(const QString& text, domain::ControlStatus status);
    [[nodiscard]] base::Status guard(const base::Id& control, const Ids& links);
    [[nodiscard]] base::Result<Ids> rated();
    [[nodiscard]] base::Status rate(const base::Id& consequence, const base::Id& level);
    [[nodiscard]] base::Id severityOf(const base::Id& consequence) const;
    [[nodiscard]] Ids linked(domain::NodeKind kind) const; // of the row, or where it names none of the hazard
    [[nodiscard]] Ids guardedLinks() const;
    [[nodiscard]] Ids linksOf(const Ids& nodes, bool areCauses) const;
    [[nodiscard]] QString namesOf(const Ids& nodes) const;
    [[nodiscard]] bool isSaid(Holds holds) const;

    Draft& m_draft;
    Said& m_said;
    const Head& m_head;
    const RegisterMapping& m_mapping;
    base::Id m_hazard;
    base::Id m_severity;
    Ids m_causes, m_consequences; // that the row names
};

/// Words of people for nothing: "none", "n/a", a dash.
[[nodiscard]] bool saysNothing(const QString& text);

} // namespace hz::sheets
