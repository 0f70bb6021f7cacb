#include "resources/sample.h"

#include "model/readiness/flip.h"

#include <map>

using namespace hz;
using readiness::Verdict;

namespace {

const QDate kDay(2026, 11, 1); // when evidence, acceptances and sign-offs of the samples count

std::map<QString, Verdict> verdictsOf(const domain::Model& model)
{
    std::map<QString, Verdict> verdicts;
    for (const auto& gate : readiness::evaluateAll(model, kDay).stages)
        verdicts[model.table<domain::Stage>().find(gate.stage)->name] = gate.verdict;
    return verdicts;
}

} // namespace

/// What the samples decide, and that it is what their figures say.
class TestReleasePlans : public QObject {
    Q_OBJECT

private slots:
    /// 5e-3 * 1e-4 per use: 18,000 uses make 0.009 payments, 10^6 make 0.5; the gate stands at 0.1, that is 200,000.
    void theChatbotMayServeSomeAndNotAll()
    {
        const domain::Model model = exchange::templateModel(QStringLiteral("chatbot-three-layers")).value();
        auto verdicts = verdictsOf(model);
        QCOMPARE(verdicts.size(), std::size_t(2));
        QCOMPARE(verdicts["Pilot"], Verdict::Go);
        QCOMPARE(verdicts["All customers"], Verdict::NoGo);
        std::optional<double> most;
        for (const auto& stage : readiness::stagesOf(model))
            if (stage.name == u"All customers")
                for (const auto& flip : readiness::flipPointsOf(model, stage, kDay).points)
                    if (flip.input == readiness::FlipPoint::Input::Occasions && !flip.isAbove)
                        most = flip.at;
        QVERIFY(most.has_value());
        EXPECT_NEAR(*most, 0.1 / (5e-3 * 1e-4), 1e-6);
    }

    /// Nothing is more frequent than is tolerable: residents 1.2e-7 of 1e-5 a year, people on site 3.7e-4 of 1e-3.
    void theChlorineStorageMayBeOperated()
    {
        const domain::Model model = exchange::templateModel(QStringLiteral("chlorine-storage")).value();
        QCOMPARE(verdictsOf(model), (std::map<QString, Verdict>{ { "Operation", Verdict::Go } }));
    }

    /// The product exists to tell 50 users from 100,000.
    void codexMayGoToItsBetaButNotToEveryone()
    {
        const domain::Model model = exchange::templateModel(QStringLiteral("codex")).value();
        auto verdicts = verdictsOf(model);
        QCOMPARE(verdicts["Internal research"], Verdict::Go);
        QCOMPARE(verdicts["Limited beta"], Verdict::GoWithConditions);
        QCOMPARE(verdicts["Pilot"], Verdict::NoGo);
        QCOMPARE(verdicts["General availability"], Verdict::NoGo);
    }
};

QTEST_GUILESS_MAIN(TestReleasePlans)
#include "test_release_plans.moc"
