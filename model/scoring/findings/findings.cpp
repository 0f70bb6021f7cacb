#include "model/domain/same_code.h"
#include "model/domain/value.h"
#include "model/scoring/findings/evidence_findings.h"
#include "model/scoring/graph/hazard_graph.h"
#include "model/scoring/graph/meetings.h"
#include "model/scoring/graph/score.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace hz::scoring {

namespace {

using domain::Basis;
using domain::ControlStatus;
using domain::NodeKind;
using Weight = Finding::Weight;

/// Looks at each node once, with what it hangs together with at hand.
class Search {
public:
    explicit Search(const RiskResult& result)
        : m_result(result)
        , m_model(result.model)
        , m_graph(hazardGraphOf(result.model))
        , m_guarding(m_graph.nodes.size(), false)
        , m_guardedLines(m_graph.nodes.size())
        , m_feeds(m_graph.nodes.size(), false)
    {
        for (const auto& link : m_graph.links) {
            m_feeds[link.from] = true;
            for (const std::uint32_t control : m_graph.guardsOf(link)) {
                m_guarding[control] = true;
                m_guardedLines[link.from].push_back(control);
                m_guardedLines[link.to].push_back(control);
            }
        }
        findReaching();
    }

    std::vector<Finding> run(const QDate& today)
    {
        for (std::uint32_t i = 0; i < m_graph.nodes.size(); ++i) {
            lookAtLikelihood(i);
            lookAtLogic(i);
            lookAtKind(i);
            lookAtRecord(i);
        }
        lookAtMeetings();
        lookAtLinks();
        lookAtImpacts();
        lookAtSharedOwners();
        lookAtTitles();
        lookAtCodes();
        lookAtBasis();
        std::ranges::move(evidenceFindings(m_model, today), std::back_inserter(m_found));
        sort();
        return std::move(m_found);
    }

private:
    void add(FindingCode code, Weight weight, std::vector<Id> ids, std::string detail = {})
    {
        m_found.push_back({ code, weight, std::move(ids), std::move(detail) });
    }
    [[nodiscard]] const HazardGraph::Node& node(std::uint32_t i) const { return m_graph.nodes[i]; }

    /// The graph and the results list the same nodes in the same order.
    [[nodiscard]] const NodeScore* scoreOf(const PostureResult& posture, std::uint32_t i) const
    {
        const bool isThere = i < posture.nodes.size() && posture.nodes[i].id == node(i).id;
        return isThere ? &posture.nodes[i] : posture.find(node(i).id);
    }

    void findReaching()
    {
        graph::Digraph digraph{ static_cast<std::uint32_t>(m_graph.nodes.size()), {} };
        std::vector<std::uint32_t> ends;
        for (const auto& link : m_graph.links) {
            digraph.edges.push_back({ link.from, link.to });
            for (const std::uint32_t control : m_graph.guardsOf(link))
                digraph.edges.push_back({ control, link.to });
        }
        std::vector<std::uint32_t> eliminated;
        for (std::uint32_t i = 0; i < m_graph.nodes.size(); ++i) {
            if (node(i).kind == NodeKind::Consequence)
                ends.push_back(i);
            if (node(i).eliminated)
                eliminated.push_back(i);
        }
        m_reaching = graph::reaching(digraph, ends);
        m_behindEliminated = graph::reachableFrom(digraph, eliminated);
    }

    void lookAtLikelihood(std::uint32_t i)
    {
        const HazardGraph::Node& n = node(i);
        const domain::Likelihood& own = n.likelihood;
        if (n.eliminated || !n.hasOwn)
            return;
        if (n.draw == HazardGraph::Draw::Stream)
            lookAtStream(n.stream, { n.id });
        if (n.own.range.isPoint() || own.isLetter() || (n.isControl() && own.isNone()))
            return;
        if (own.isNone() && n.kind == NodeKind::Hazard)
            add(FindingCode::NoCause, Weight::Warning, { n.id });
        else if (own.isNone() && n.kind == NodeKind::Consequence)
            add(FindingCode::Unreachable, Weight::Warning, { n.id });
        else
            add(FindingCode::UnknownLikelihood, n.entity->judged.isNull() ? Weight::Warning : Weight::Note, { n.id });
    }

    void lookAtStream(std::uint32_t stream, std::vector<Id> ids)
    {
        if (std::isfinite(m_graph.streams[stream].moments.range.high))
            return;
        const auto* occasion = m_model.table<domain::Occasion>().find(m_graph.streams[stream].id);
        const QString name = occasion ? occasion->name : QString();
        add(FindingCode::OccasionWithoutCount, Weight::Problem, std::move(ids), name.toStdString());
    }

    void lookAtMeetings()
    {
        const auto known = [](const HazardGraph::Stream& stream) { return stream.isOccasion; };
        const bool hasOccasions = std::ranges::any_of(m_graph.streams, known);
        const Meetings meetings = meetingsOf(m_graph);
        for (const Meetings::Missed& missed : meetings.missed)
            add(FindingCode::NeverTogether, Weight::Problem,
                { node(missed.node).id, node(missed.first).id, node(missed.second).id });
        for (const HazardGraph::Link& link : m_graph.links) {
            if (link.metBy != kNowhere)
                lookAtStream(link.metBy, { link.id, node(link.from).id, node(link.to).id });
            const Meetings::Presence& from = meetings.nodes[link.from];
            const Meetings::Presence& to = meetings.nodes[link.to];
            // A degradation is asked whenever its control is, one input of several whenever the others come about.
            const bool isAskedByOthers =
                node(link.to).isControl() || (node(link.to).logic != domain::Logic::Any && !to.streams.empty());
            if (hasOccasions && link.metBy == kNowhere && !link.negated && from.isFree && from.streams.empty()
                && !isAskedByOthers && asksAnew(link))
                add(FindingCode::OnceAsked, Weight::Warning, { link.id, node(link.from).id, node(link.to).id });
        }
    }

    /// A control or a chance that is drawn at every moment.
    [[nodiscard]] bool asksAnew(const HazardGraph::Link& link) const
    {
        if (link.draw == HazardGraph::Draw::Moment && link.hasEvent())
            return true;
        return std::ranges::any_of(m_graph.guardsOf(link), [this](std::uint32_t control) {
            const HazardGraph::Node& guard = node(control);
            return guard.draw == HazardGraph::Draw::Moment && guard.credited[static_cast<std::size_t>(Posture::Target)];
        });
    }

    void lookAtLogic(std::uint32_t i)
    {
        const HazardGraph::Node& n = node(i);
        const std::uint32_t inputs = n.endIn - n.firstIn;
        if (n.logic == domain::Logic::AtLeast && n.isFed() && n.atLeast > inputs)
            add(FindingCode::KAboveInputs, Weight::Problem, { n.id },
                QStringLiteral("%1/%2").arg(n.atLeast).arg(inputs).toStdString());
        const auto never = [&](const PostureResult& posture) {
            const NodeScore* score = scoreOf(posture, i);
            return score != nullptr && score->occurrences.value == Interval{}
            && score->isDecidable; // else it is said what never meets
        };
        const bool isByDesign = std::ranges::binary_search(m_behindEliminated, i);
        if (!n.isControl() && n.isFed() && !isByDesign && never(m_result.in(Posture::Inherent)))
            add(FindingCode::Unreachable, Weight::Warning, { n.id });
        const auto bounded = [&](const PostureResult& posture) {
            const NodeScore* score = scoreOf(posture, i);
            return score != nullptr && !score->occurrences.exact;
        };
        if (std::ranges::any_of(m_result.postures, bounded))
            add(FindingCode::Bounded, Weight::Warning, { n.id });
    }

    void lookAtKind(std::uint32_t i)
    {
        const HazardGraph::Node& n = node(i);
        if (n.isControl()) {
            lookAtControl(i);
            return;
        }
        if (n.kind != NodeKind::Consequence && !std::ranges::binary_search(m_reaching, i))
            add(FindingCode::NoConsequence, Weight::Warning, { n.id });
        if (n.kind == NodeKind::Hazard && !n.eliminated)
            lookAtGuards(i);
        lookAtJudgement(n);
    }

    void lookAtControl(std::uint32_t i)
    {
        const HazardGraph::Node& n = node(i);
        const bool counts = n.credited[static_cast<std::size_t>(Posture::Target)];
        if (!m_guarding[i])
            add(FindingCode::IdleControl, Weight::Warning, { n.id });
        if (n.entity->rating.isNull() && counts && n.likelihood.isNone())
            add(FindingCode::UnratedControl, Weight::Warning, { n.id });
        const auto* rating = m_model.table<domain::ControlRating>().find(n.entity->rating);
        const Interval own = n.own.range;
        if (rating != nullptr && !n.likelihood.isNone() && own.isPoint()
            && (own.low < rating->low || own.low > rating->high))
            add(FindingCode::NumberOutsideRating, Weight::Warning, { n.id },
                QStringLiteral("%1 to %2").arg(rating->low).arg(rating->high).toStdString());
    }

    void lookAtGuards(std::uint32_t i)
    {
        const auto& controls = m_guardedLines[i];
        const auto has = [&](std::size_t posture) {
            return std::ranges::any_of(controls, [&](std::uint32_t c) { return node(c).credited[posture]; });
        };
        if (controls.empty() && (node(i).isFed() || m_feeds[i]))
            add(FindingCode::NoControl, Weight::Warning, { node(i).id });
        else if (has(static_cast<std::size_t>(Posture::Target)) && !has(static_cast<std::size_t>(Posture::Current)))
            add(FindingCode::PlannedOnly, Weight::Note, { node(i).id });
    }

    void lookAtJudgement(const HazardGraph::Node& n)
    {
        const NodeScore* score = m_result.in(Posture::Current).find(n.id);
        if (score == nullptr || !score->judged)
            return;
        const LetterRange& derived = score->derived;
        if (derived.eliminated || *score->judged < derived.worst || *score->judged > derived.worst)
            add(FindingCode::JudgedDiffers, Weight::Warning, { n.id }, lettersOf(derived));
    }

    [[nodiscard]] std::string lettersOf(const LetterRange& range) const
    {
        if (range.eliminated)
            return QStringLiteral("F").toStdString();
        const auto letter = [&](int place) {
            return m_result.scheme.likelihoods[static_cast<std::size_t>(place)].letter;
        };
        const QString worst = letter(range.worst);
        return (range.isSingle() ? worst : worst + QLatin1Char('-') + letter(range.best)).toStdString();
    }

    void lookAtRecord(std::uint32_t i)
    {
        const HazardGraph::Node& n = node(i);
        if (n.eliminated && n.entity->eliminatedWhy.trimmed().isEmpty())
            add(FindingCode::EliminatedWithoutReason, Weight::Problem, { n.id });
        const bool needsOwner = n.kind == NodeKind::Hazard || (n.isControl() && n.credited.back());
        if (needsOwner && n.entity->owner.trimmed().isEmpty())
            add(FindingCode::NoOwner, Weight::Note, { n.id });
    }

    void lookAtLinks()
    {
        m_model.links().forEach([&](const domain::Link& link) {
            if (link.chance.isUnknown())
                add(FindingCode::UnknownLikelihood, Weight::Warning, { link.id, link.from, link.to });
        });
    }

    void lookAtImpacts()
    {
        std::vector<bool> borne(m_graph.nodes.size(), false);
        std::size_t references = 0;
        m_model.impacts().forEach([&](const domain::Impact& impact) {
            const std::uint32_t at = m_graph.indexOf(impact.consequence);
            if (at != kNowhere && (!impact.severity.isNull() || impact.magnitude))
                borne[at] = true;
            references += !impact.severity.isNull() && !impact.magnitude ? 1 : 0;
        });
        for (std::uint32_t i = 0; i < m_graph.nodes.size(); ++i) {
            if (node(i).kind == NodeKind::Consequence && !borne[i])
                add(FindingCode::NoImpact, Weight::Warning, { node(i).id });
        }
        if (references > 0)
            add(FindingCode::ReferenceMagnitude, Weight::Note, { m_model.project().id }, std::to_string(references));
    }

    void lookAtTitles()
    {
        std::vector<std::pair<std::size_t, std::uint32_t>> hashes; // most titles stand alone: those are done with here
        for (std::uint32_t i = 0; i < m_graph.nodes.size(); ++i)
            hashes.emplace_back(qHash(titleOf(i)), i);
        std::ranges::sort(hashes);
        std::map<std::pair<NodeKind, QString>, std::vector<Id>> byTitle;
        for (std::size_t at = 0; at < hashes.size(); ++at) {
            const auto isLike = [&](std::size_t other) { return hashes[other].first == hashes[at].first; };
            if (!(at > 0 && isLike(at - 1)) && !(at + 1 < hashes.size() && isLike(at + 1)))
                continue;
            const std::uint32_t i = hashes[at].second;
            if (const QString title = titleOf(i); !title.isEmpty())
                byTitle[{ node(i).kind, title }].push_back(node(i).id);
        }
        for (const auto& [title, ids] : byTitle) {
            if (ids.size() > 1)
                add(FindingCode::DuplicateTitle, Weight::Warning, ids);
        }
    }

    void lookAtCodes()
    {
        for (std::vector<Id>& ids : domain::codesAlikeIn(m_model))
            add(FindingCode::CodesAlike, Weight::Problem, std::move(ids));
    }

    /// Controls side by side on a link are taken for independent; an owner that they share may fail them together.
    void lookAtSharedOwners()
    {
        std::set<std::vector<Id>> told;
        for (const HazardGraph::Link& link : m_graph.links) {
            std::map<std::pair<QString, QString>, std::vector<Id>> alike;
            for (const std::uint32_t control : m_graph.guardsOf(link)) {
                const domain::Node& entity = *node(control).entity;
                const QString owner = entity.owner.simplified().toCaseFolded();
                const domain::Likelihood& likelihood = node(control).likelihood;
                const bool counts = node(control).credited[static_cast<std::size_t>(Posture::Target)];
                if (counts && !owner.isEmpty() && !likelihood.isNone() && entity.commonCause.isNull())
                    alike[{ owner, domain::likelihoodText(likelihood) }].push_back(entity.id);
            }
            for (const auto& [shared, controls] : alike)
                if (controls.size() > 1 && told.insert(controls).second)
                    add(FindingCode::SharedOwner, Weight::Note, controls);
        }
    }

    [[nodiscard]] QString titleOf(std::uint32_t i) const { return node(i).entity->title.simplified().toCaseFolded(); }

    /// One for the whole project: it is said on every report anyhow.
    void lookAtBasis()
    {
        std::size_t count = 0;
        for (const auto& n : m_graph.nodes)
            count += n.entity->basis == Basis::Illustrative ? 1 : 0;
        m_model.impacts().forEach(
            [&](const domain::Impact& impact) { count += impact.basis == Basis::Illustrative ? 1 : 0; });
        if (count > 0)
            add(FindingCode::Illustrative, Weight::Note, { m_model.project().id }, std::to_string(count));
    }

    void sort()
    {
        const auto codeOf = [&](const Finding& finding) {
            for (const Id& id : finding.ids) {
                if (const std::uint32_t at = m_graph.indexOf(id); at != kNowhere)
                    return node(at).entity->code;
            }
            return QString();
        };
        std::vector<std::pair<QString, Finding>> keyed;
        for (Finding& finding : m_found)
            keyed.emplace_back(codeOf(finding), std::move(finding));
        std::ranges::stable_sort(keyed, [](const auto& a, const auto& b) {
            if (a.second.weight != b.second.weight)
                return a.second.weight > b.second.weight;
            return std::tie(a.first, a.second.code, a.second.ids) < std::tie(b.first, b.second.code, b.second.ids);
        });
        m_found.clear();
        for (auto& [code, finding] : keyed)
            m_found.push_back(std::move(finding));
    }

    const RiskResult& m_result;
    const domain::Model& m_model;
    HazardGraph m_graph;
    std::vector<bool> m_guarding;
    std::vector<std::vector<std::uint32_t>> m_guardedLines; // controls on links of a node
    std::vector<bool> m_feeds;
    std::vector<std::uint32_t> m_behindEliminated; // ascending
    std::vector<std::uint32_t> m_reaching; // nodes from which a consequence can be reached, ascending
    std::vector<Finding> m_found;
};

} // namespace

std::string Finding::key() const
{
    std::string result = base::keyOf(code);
    for (const Id& id : ids) {
        result += &id == ids.data() ? ':' : '+';
        result += id.text();
    }
    return result;
}

std::vector<Finding> findings(const RiskResult& result, const QDate& today)
{
    return result.cancelled ? std::vector<Finding>() : Search(result).run(today);
}

} // namespace hz::scoring
