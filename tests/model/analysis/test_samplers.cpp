#include "model/analysis/figures.h"
#include "model/analysis/projects/project_subject.h"
#include "model/commands/commands.h"
#include "model/openpsa/reader/open_psa_reader.h"
#include "support/scheme.h"

#include <QTest>

#include <cmath>

using namespace hz;
using analysis::Figures;
using analysis::Request;
using Uncertainty = analysis::Uncertainty;

namespace {

constexpr std::uint64_t kSamples = 40'000;

Uncertainty uncertaintyOf(const analysis::Subject& subject, std::uint64_t seed = 1)
{
    Request request;
    request.samples = kSamples;
    request.seed = seed;
    return analysis::Analysis(subject, request).figuresOf(0).uncertainty.value_or(Uncertainty{});
}

/// Of "top", both of a and b, with these definitions.
Uncertainty ofBoth(const QByteArray& definitions, std::uint64_t seed = 1, const openpsa::BuildOptions& options = {})
{
    const auto model = openpsa::readOpenPsa(("<opsa-mef><define-fault-tree name=\"F\"><define-gate name=\"top\"><and>"
                                             "<basic-event name=\"a\"/><basic-event name=\"b\"/></and></define-gate>"
                                                + definitions + "</define-fault-tree></opsa-mef>")
                                                .toStdString(),
        "both.xml");
    if (!model)
        return {};
    const auto subject = analysis::subjectOf(*model, {}, options);
    return subject ? uncertaintyOf(*subject, seed) : Uncertainty{};
}

QByteArray defined(const char* name, const QByteArray& expression)
{
    return QByteArray("<define-basic-event name=\"") + name + "\">" + expression + "</define-basic-event>";
}

QByteArray uniform(const char* low, const char* high)
{
    return QByteArray("<uniform-deviate><float value=\"") + low + "\"/><float value=\"" + high
        + "\"/></uniform-deviate>";
}

QByteArray betaFactorGroup(const QByteArray& distribution, const char* beta)
{
    return "<define-CCF-group name=\"g\" model=\"beta-factor\"><members><basic-event name=\"a\"/>"
           "<basic-event name=\"b\"/></members><distribution>"
        + distribution + "</distribution><factors><factor level=\"2\"><float value=\"" + beta
        + "\"/></factor></factors></define-CCF-group>";
}

/// A hazard that both of two causes bring about, whose one likelihood is anything from 0 to 1.
Uncertainty ofTwoMembers(double beta)
{
    testing::Ids ids(4);
    domain::Model model;
    domain::Node hazard;
    hazard.id = ids.next();
    hazard.kind = domain::NodeKind::Hazard;
    hazard.code = QStringLiteral("H1");
    hazard.logic = domain::Logic::All;
    model.put(hazard);
    std::vector<base::Id> members;
    for (const char* code : { "C1", "C2" }) {
        domain::Node cause;
        cause.id = ids.next();
        cause.code = QString::fromLatin1(code);
        cause.likelihood = domain::Likelihood::condition(0.5);
        cause.likelihood.value = { domain::Shape::Uniform, 0.0, 1.0, 0.0 };
        model.put(cause);
        domain::Link link;
        link.id = ids.next();
        link.from = cause.id;
        link.to = hazard.id;
        model.put(link);
        members.push_back(cause.id);
    }
    const auto grouped = commands::groupCommonCause(model, members, QStringLiteral("same"), beta);
    if (!grouped)
        return {};
    model.apply(grouped->changes);
    const auto subject = analysis::subjectOf(model, {}, domain::Posture::Current);
    return uncertaintyOf(*subject);
}

/// Within so many standard errors that no seed is likely to be outside.
bool isMean(const Uncertainty& found, double mean)
{
    return found.samples == kSamples && std::abs(found.mean - mean) <= 5.0 * found.deviation / std::sqrt(kSamples);
}

} // namespace

class TestSamplers : public QObject {
    Q_OBJECT

private slots:
    void pointsDoNotSpread()
    {
        const Uncertainty found =
            ofBoth(defined("a", "<float value=\"0.5\"/>") + defined("b", "<float value=\"0.25\"/>"));
        QCOMPARE(found.mean, 0.125);
        QCOMPARE(found.deviation, 0.0);
        QCOMPARE(found.q95, 0.125);
    }

    void eventsAreDrawnByThemselves()
    {
        const Uncertainty found = ofBoth(defined("a", uniform("0", "1")) + defined("b", uniform("0", "1")));
        QVERIFY(isMean(found, 1.0 / 4.0));
        QCOMPARE(found.clipped, std::uint64_t{ 0 });
    }

    void parametersAreShared()
    {
        const QByteArray parameter = "<define-parameter name=\"p\">" + uniform("0", "1") + "</define-parameter>";
        const QByteArray shared = "<parameter name=\"p\"/>";
        const Uncertainty found = ofBoth(parameter + defined("a", shared) + defined("b", shared));
        QVERIFY(isMean(found, 1.0 / 3.0)); // of the square
        QVERIFY(std::abs(found.q50 - 0.25) < 0.01);
    }

    void argumentsMayBeDrawnToo()
    {
        const QByteArray wide = "<uniform-deviate><float value=\"0\"/>" + uniform("0", "1") + "</uniform-deviate>";
        QVERIFY(isMean(ofBoth(defined("a", wide) + defined("b", "<float value=\"1\"/>")), 0.25));
    }

    void choicesAreMadeInEachSample()
    {
        const QByteArray condition = "<gt>" + uniform("0", "1") + "<float value=\"0.75\"/></gt>";
        const QByteArray choice = "<ite>" + condition + "<float value=\"1\"/><float value=\"0.5\"/></ite>";
        QVERIFY(isMean(ofBoth(defined("a", choice) + defined("b", "<float value=\"1\"/>")), 0.625));
    }

    void whatIsNoProbabilityIsClipped()
    {
        const Uncertainty found = ofBoth(defined("a", uniform("0", "2")) + defined("b", "<float value=\"1\"/>"));
        QVERIFY(found.clipped > kSamples / 3 && found.clipped < kSamples * 2 / 3);
        QVERIFY(isMean(found, 0.75));
    }

    /// A beta factor of 1: both fail together, with the whole distribution.
    void commonCauseIsDrawnByGroup() { QVERIFY(isMean(ofBoth(betaFactorGroup(uniform("0", "0.5"), "1")), 0.25)); }

    /// Left apart they are still alike: the mean of a square, not the square of a mean.
    void membersOfAGroupAreAlikeWithoutCommonCause()
    {
        const openpsa::BuildOptions apart{ openpsa::kDefaultMissionTime, false, nullptr };
        QVERIFY(isMean(ofBoth(betaFactorGroup(uniform("0", "0.5"), "0.5"), 1, apart), 1.0 / 12.0));
    }

    void membersOfAProjectsGroupAreAlike()
    {
        QVERIFY(isMean(ofTwoMembers(0.0), 1.0 / 3.0));
        // p / 2 together, else each by itself with (p/2) / (1 - p/2): the mean of p/2 + (p/2)^2 / (1 - p/2).
        QVERIFY(isMean(ofTwoMembers(0.5), 2.0 * std::log(2.0) - 1.0));
        QVERIFY(isMean(ofTwoMembers(1.0), 0.5));
        QVERIFY(std::abs(ofTwoMembers(0.0).q50 - 0.25) < 0.01);
    }

    void seedsDecide()
    {
        const QByteArray events = defined("a", uniform("0", "1")) + defined("b", uniform("0", "1"));
        const Uncertainty first = ofBoth(events, 7);
        const Uncertainty again = ofBoth(events, 7);
        QVERIFY(first.mean == again.mean && first.deviation == again.deviation && first.q95 == again.q95);
        QVERIFY(first.mean != ofBoth(events, 8).mean);
    }

    /// A frequency between 0 and 2 a year is drawn, then made the probability of at least once.
    void likelihoodsBecomeProbabilities()
    {
        testing::Ids ids(3);
        domain::Model model;
        domain::Node node;
        node.id = ids.next();
        node.kind = domain::NodeKind::Hazard;
        node.code = QStringLiteral("H1");
        node.likelihood = domain::Likelihood::frequency(1.0, domain::TimeUnit::Year);
        node.likelihood.value = { domain::Shape::Uniform, 0.0, 2.0, 0.0 };
        model.put(node);
        const auto subject = analysis::subjectOf(model, {}, domain::Posture::Current);
        QVERIFY(isMean(uncertaintyOf(*subject), 1.0 - (1.0 - std::exp(-2.0)) / 2.0));
    }
};

QTEST_GUILESS_MAIN(TestSamplers)
#include "test_samplers.moc"
