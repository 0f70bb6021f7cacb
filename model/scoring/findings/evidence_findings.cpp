#include "model/scoring/findings/evidence_findings.h"

#include "model/domain/fields.h"
#include "model/domain/value.h"
#include "model/evidence/estimates.h"
#include "model/evidence/status.h"
#include "model/scoring/graph/hazard_graph.h"

#include <algorithm>
#include <set>

namespace hz::scoring {

namespace {

using domain::Estimate;
using domain::Evidence;
using domain::EvidenceOutcome;
using domain::Likelihood;
using Weight = Finding::Weight;

class EvidenceSearch {
public:
    EvidenceSearch(const domain::Model& model, const QDate& today)
        : m_model(model)
        , m_today(today)
    {
    }

    std::vector<Finding> run()
    {
        m_model.nodes().forEach([&](const domain::Node& node) { lookAtControl(node); });
        m_model.table<Evidence>().forEach([&](const Evidence& evidence) { lookAtEnd(evidence); });
        m_model.table<Estimate>().forEach([&](const Estimate& estimate) { lookAtEstimate(estimate); });
        lookForConflicts();
        m_model.forEachEntity([&](const auto& entity) { lookAtDate(entity); });
        return std::move(m_found);
    }

private:
    void add(FindingCode code, Weight weight, std::vector<Id> ids, std::string detail = {})
    {
        if (ids.front().isNull()) // what belongs to no node belongs to the project
            ids.front() = m_model.project().id;
        m_found.push_back({ code, weight, std::move(ids), std::move(detail) });
    }

    void lookAtControl(const domain::Node& node)
    {
        if (node.kind != domain::NodeKind::Control)
            return;
        const bool isSaid = node.status == domain::ControlStatus::Verified;
        if (!isSaid && !bearers().contains(node.id))
            return;
        const evidence::ControlEvidence shown = evidence::statusOf(m_model, node.id, m_today);
        if (isSaid && shown.status != domain::ControlStatus::Verified && !shown.isDeniedByCounts) // that is told below
            add(FindingCode::VerifiedWithoutEvidence, Weight::Warning, { node.id });
        if (isCredited(node.status, Posture::Target))
            for (const Id& id : shown.contradicting)
                add(FindingCode::EvidenceContradicts, Weight::Warning, { node.id, id });
        if (isCredited(node.status, Posture::Target))
            lookAtTests(node);
    }

    /// Counts speak by themselves, unless somebody has already made an estimate of them.
    void lookAtTests(const domain::Node& node)
    {
        const evidence::TestsSay said = evidence::whatTestsSay(m_model, node);
        const bool isOther = said == evidence::TestsSay::FailsMore || said == evidence::TestsSay::FailsLess;
        if (isOther && !isEstimated(node.id))
            add(FindingCode::TestsContradict, Weight::Warning, { node.id });
    }

    [[nodiscard]] bool isEstimated(const Id& node) const
    {
        bool isThere = false;
        m_model.table<Estimate>().forEach([&](const Estimate& estimate) {
            isThere = isThere || (estimate.node == node && estimate.source == domain::EstimateSource::Tests);
        });
        return isThere;
    }

    /// The nodes on which there is evidence.
    const std::set<Id>& bearers()
    {
        if (!m_bearers) {
            m_bearers.emplace();
            m_model.table<Evidence>().forEach([&](const Evidence& evidence) { m_bearers->insert(evidence.node); });
        }
        return *m_bearers;
    }

    void lookAtEnd(const Evidence& evidence)
    {
        if (!m_today.isValid() || !evidence.validUntil.isValid() || evidence.outcome != EvidenceOutcome::Supports)
            return;
        const qint64 left = m_today.daysTo(evidence.validUntil);
        const std::string day = domain::toText(evidence.validUntil).toStdString();
        if (left < 0)
            add(FindingCode::EvidenceExpired, Weight::Warning, { evidence.node, evidence.id }, day);
        else if (left <= kExpiringDays)
            add(FindingCode::EvidenceExpiring, Weight::Note, { evidence.node, evidence.id }, day);
    }

    void lookAtEstimate(const Estimate& estimate)
    {
        const auto posterior = evidence::posteriorOf(m_model, estimate);
        if (!posterior)
            add(FindingCode::EstimateNotComputed, estimate.applied ? Weight::Problem : Weight::Note,
                { estimate.node, estimate.id }, posterior.error().code.key());
        else if (!estimate.applied && isFarFromTyped(estimate, *posterior)) // what is not used misleads nobody
            add(FindingCode::EstimateFar, Weight::Warning, { estimate.node, estimate.id });
    }

    /// As chances for the whole exposure, whatever form each has.
    [[nodiscard]] bool isFarFromTyped(const Estimate& estimate, const evidence::Posterior& posterior) const
    {
        const domain::Node* node = m_model.node(estimate.node);
        const auto typed = node ? probabilityInExposure(node->likelihood, m_model) : std::nullopt;
        const auto at = [&](double number) {
            Likelihood likelihood = posterior.likelihood;
            likelihood.value = domain::Quantity::point(number);
            return probabilityInExposure(likelihood, m_model);
        };
        const auto low = at(posterior.credible.low);
        const auto high = at(posterior.credible.high);
        return typed && low && high && (*typed < *low || *typed > *high);
    }

    void lookForConflicts()
    {
        std::set<std::vector<Id>> told;
        m_model.table<Estimate>().forEach([&](const Estimate& estimate) {
            if (!estimate.applied)
                return;
            std::vector<Id> ids;
            std::vector<Likelihood> said;
            for (const Estimate& other : evidence::appliedEstimatesOf(m_model, estimate.node)) {
                const auto posterior = evidence::posteriorOf(m_model, other);
                ids.push_back(other.id);
                said.push_back(posterior ? posterior->likelihood : Likelihood::unknown());
            }
            const bool agree = std::ranges::all_of(said, [&](const Likelihood& one) { return one == said.front(); });
            if (!agree && told.insert(ids).second) {
                ids.insert(ids.begin(), estimate.node);
                add(FindingCode::EstimatesDisagree, Weight::Problem, ids);
            }
        });
    }

    template <typename E> void lookAtDate(const E& entity)
    {
        if constexpr (requires { entity.date; }) {
            if (!evidence::isInFuture(entity.date, m_today))
                return;
            Id node;
            if constexpr (requires { entity.node; })
                node = entity.node;
            add(FindingCode::DateInFuture, Weight::Warning, { node, entity.id },
                domain::toText(entity.date).toStdString());
        }
    }

    const domain::Model& m_model;
    QDate m_today;
    std::optional<std::set<Id>> m_bearers;
    std::vector<Finding> m_found;
};

} // namespace

std::vector<Finding> evidenceFindings(const domain::Model& model, const QDate& today)
{
    return EvidenceSearch(model, today).run();
}

} // namespace hz::scoring
