#pragma once

#include "model/commands/commands.h"
#include "model/evidence/digest.h"
#include "model/readiness/evaluator.h"
#include "support/scheme.h"

#include <algorithm>

namespace hz::testing {

using namespace domain;

/// A cause, a guarded link to a hazard and a link to a consequence, and one stage. The hazard is Probable (0.05) and
/// Critical in the first category: High, and costs 100 there.
struct GateFixture {
    Ids ids{ 11 };
    Model model;
    SchemeIds scheme = putScheme(model, ids);
    QDate today{ 2026, 3, 1 };
    Id cause = node(NodeKind::Cause, "C01", Likelihood::condition(0.05));
    Id hazard = node(NodeKind::Hazard, "H01", {});
    Id consequence = node(NodeKind::Consequence, "S01", {});
    Id control = node(NodeKind::Control, "K01", Likelihood::condition(0.5));
    Id into = link(cause, hazard);
    Id out = link(hazard, consequence);
    Id guard = guardOf(control, into);
    Id impact = rate(consequence, 0, 1);
    Stage stage = putStage();

    Id node(NodeKind kind, const char* code, const Likelihood& likelihood)
    {
        Node made;
        made.id = ids.next();
        made.kind = kind;
        made.code = made.title = QString::fromLatin1(code);
        made.likelihood = likelihood;
        made.status = kind == NodeKind::Control ? ControlStatus::Implemented : ControlStatus::Planned;
        model.put(made);
        return made.id;
    }
    Id link(const Id& from, const Id& to)
    {
        const Link made{ ids.next(), from, to, false, Likelihood::condition(1.0), {} };
        model.put(made);
        return made.id;
    }
    Id guardOf(const Id& guarding, const Id& guarded)
    {
        const Guard made{ ids.next(), guarding, guarded, {} };
        model.put(made);
        return made.id;
    }
    Id rate(const Id& what, std::size_t category, std::size_t severity)
    {
        Impact made;
        made.id = ids.next();
        made.consequence = what;
        made.category = scheme.categories[category];
        made.severity = scheme.severities[severity];
        model.put(made);
        return made.id;
    }
    Stage putStage()
    {
        Stage made;
        made.id = ids.next();
        made.name = QStringLiteral("Pilot");
        model.put(made);
        return made;
    }
    void setLikelihood(const Id& id, const Likelihood& likelihood)
    {
        Node changed = *model.node(id);
        changed.likelihood = likelihood;
        model.put(changed);
    }
    /// The hazard asks for two moments at once.
    Id askForWhatNeverMeets()
    {
        setLikelihood(cause, Likelihood::frequency(2.0, TimeUnit::Year));
        const Id second = node(NodeKind::Cause, "C02", Likelihood::frequency(3.0, TimeUnit::Year));
        link(second, hazard);
        Node both = *model.node(hazard);
        both.logic = Logic::All;
        model.put(both);
        return second;
    }
    Criterion criterion(CriterionKind kind)
    {
        Criterion made;
        made.id = ids.next();
        made.stage = stage.id;
        made.kind = kind;
        return made;
    }
    Id put(Criterion made)
    {
        model.put(made);
        return made.id;
    }
    Id putLevels(const char* level)
    {
        Criterion made = criterion(CriterionKind::ResidualLevel);
        made.level = QString::fromLatin1(level);
        return put(made);
    }
    Id putEvidence(const Id& of, const QDate& date, const QDate& until = {})
    {
        Evidence made;
        made.id = ids.next();
        made.node = of;
        made.title = QStringLiteral("Drill");
        made.date = date;
        made.validUntil = until;
        model.put(made);
        return made.id;
    }

    [[nodiscard]] readiness::GateResult gate() const { return readiness::evaluate(model, stage, today); }
    [[nodiscard]] readiness::CriterionResult only() const { return gate().criteria.at(0); }
    [[nodiscard]] readiness::Outcome outcome() const { return only().outcome; }
    /// Without what is told of every outcome: which stream carries it.
    [[nodiscard]] std::vector<std::string> codes() const
    {
        std::vector<std::string> found;
        for (const readiness::Reason& reason : only().reasons)
            if (!isCarrier(reason))
                found.emplace_back(base::keyOf(reason.code));
        return found;
    }
    [[nodiscard]] std::optional<readiness::Reason> carrier() const
    {
        for (const readiness::Reason& reason : only().reasons)
            if (isCarrier(reason))
                return reason;
        return std::nullopt;
    }
    static bool isCarrier(const readiness::Reason& reason)
    {
        return reason.code == readiness::ReasonCode::CarriedBy
            || reason.code == readiness::ReasonCode::CarriedByWhatStands;
    }
};

/// One that would count for the hazard today.
[[nodiscard]] inline Acceptance acceptanceOf(GateFixture& f)
{
    Acceptance made;
    made.id = f.ids.next();
    made.hazard = f.hazard;
    made.level = QStringLiteral("High");
    made.role = QStringLiteral("Executive (of the project)");
    made.requestedBy = QStringLiteral("A");
    made.approvedBy = QStringLiteral("B");
    made.reason = QStringLiteral("small");
    made.date = f.today.addDays(-10);
    made.until = f.today.addDays(10);
    made.digest = evidence::digestOf(f.model, f.hazard);
    return made;
}

inline std::vector<std::string> codes(std::initializer_list<std::string> list)
{
    return list;
}

} // namespace hz::testing
