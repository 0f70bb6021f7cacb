#include "model/commands/commands.h"
#include "support/scheme.h"

#include <QTest>

#include <algorithm>

using namespace hz;
using namespace hz::domain;

/// What occurs, what is asked and what is met, as commands let it be said.
class TestOccasions : public QObject {
    Q_OBJECT

private:
    testing::Ids m_ids{ 13 };
    Model m_model;
    testing::SchemeIds m_scheme;
    Id m_use, m_cause, m_hazard, m_other, m_control, m_link, m_otherLink;

    Id put(NodeKind kind, const char* code, const Likelihood& likelihood)
    {
        Node node;
        node.id = m_ids.next();
        node.kind = kind;
        node.code = QString::fromLatin1(code);
        node.likelihood = likelihood;
        m_model.put(node);
        m_model.put(Placement{ node.id, 0.0, 0.0, false });
        return node.id;
    }
    Id putLink(const Id& from, const Id& to, double chance)
    {
        const Link link{ m_ids.next(), from, to, false, Likelihood::condition(chance) };
        m_model.put(link);
        return link.id;
    }
    [[nodiscard]] std::string set(const EntityKey& key, const char* field, const Value& value)
    {
        const auto command = commands::setField(m_model, { key }, field, value);
        if (!command)
            return command.error().code.key() + (" " + command.error().detail);
        m_model.apply(command->changes);
        return commands::validate(m_model).empty() ? "" : commands::validate(m_model).front().code.key();
    }
    [[nodiscard]] std::string setNode(const Id& id, const char* field, const Value& value)
    {
        return set({ EntityKind::Node, id }, field, value);
    }
    [[nodiscard]] std::string setLink(const Id& id, const char* field, const Value& value)
    {
        return set({ EntityKind::Link, id }, field, value);
    }
    [[nodiscard]] std::string remove(const EntityKey& key)
    {
        const auto command = commands::removeEntities(m_model, { key });
        if (!command)
            return std::string(command.error().code.key());
        m_model.apply(command->changes);
        return commands::validate(m_model).empty() ? "" : commands::validate(m_model).front().code.key();
    }
    [[nodiscard]] std::vector<std::string> brokenRules() const
    {
        std::vector<std::string> codes;
        for (const base::Error& error : commands::validate(m_model))
            codes.push_back(error.code.key());
        return codes;
    }

private slots:
    void init()
    {
        m_model = {};
        m_scheme = testing::putScheme(m_model, m_ids);
        m_use = testing::putOccasion(m_model, 1000.0);
        m_cause = put(NodeKind::Cause, "C01", Likelihood::condition(0.1));
        m_hazard = put(NodeKind::Hazard, "H01", {});
        m_other = put(NodeKind::Hazard, "H02", {});
        m_control = put(NodeKind::Control, "K01", Likelihood::condition(0.1));
        m_link = putLink(m_cause, m_hazard, 0.75);
        m_otherLink = putLink(m_cause, m_other, 0.25);
        QVERIFY(commands::validate(m_model).empty());
    }

    void aControlNeverOccurs()
    {
        for (const Likelihood& one : { Likelihood::frequency(1.0, TimeUnit::Year), Likelihood::perOccasion(0.1),
                 Likelihood::unknownPerOccasion(), Likelihood::letterOccurs(m_scheme.likelihoods[1]) })
            QCOMPARE(setNode(m_control, "likelihood", one), std::string("likelihood.control-occurs "));
        QCOMPARE(setNode(m_control, "likelihood", Likelihood::tested(1e-5, TimeUnit::Hour, 4380.0)), std::string());
        QCOMPARE(setNode(m_control, "likelihood", Likelihood::letter(m_scheme.likelihoods[1])), std::string());
        QCOMPARE(setNode(m_cause, "likelihood", Likelihood::tested(1e-5, TimeUnit::Hour, 4380.0)),
            std::string("likelihood.tested-not-a-control "));
    }
    void inASchemePerYearALetterOccurs()
    {
        Project project = m_model.project();
        project.bandMeasure = BandMeasure::PerYear;
        m_model.put(project);
        QCOMPARE(setNode(m_control, "likelihood", Likelihood::letter(m_scheme.likelihoods[1])),
            std::string("likelihood.control-occurs "));
        QCOMPARE(setNode(m_cause, "likelihood", Likelihood::letter(m_scheme.likelihoods[1])), std::string());
    }
    void aLetterIsOneOfTheScheme()
    {
        QCOMPARE(setNode(m_cause, "likelihood", Likelihood::letter({})), std::string("likelihood.no-level "));
        QCOMPARE(setNode(m_cause, "likelihood", Likelihood::letter(m_hazard)),
            std::string("field.unknown-target likelihood"));
        QCOMPARE(setNode(m_cause, "likelihood", Likelihood::perOccasion(0.1, m_hazard)),
            std::string("field.unknown-target likelihood"));
    }
    void aChanceOfALinkIsAProbability()
    {
        for (const Likelihood& one : { Likelihood::frequency(1.0, TimeUnit::Year), Likelihood::perOccasion(0.1),
                 Likelihood::letter(m_scheme.likelihoods[1]), Likelihood() })
            QVERIFY(setLink(m_link, "transmits", one).starts_with("field.out-of-range transmits"));
        QCOMPARE(setLink(m_link, "transmits", Likelihood::unknown()), std::string());
    }
    void lastingAndTestsTakeTime()
    {
        QVERIFY(setNode(m_cause, "likelihood", Likelihood::lasting(1.0, TimeUnit::Year, 0.0))
                    .starts_with("field.out-of-range likelihood"));
        QVERIFY(setNode(m_control, "likelihood", Likelihood::tested(1.0, TimeUnit::Year, 0.0))
                    .starts_with("field.out-of-range likelihood"));
        QCOMPARE(setNode(m_cause, "likelihood", Likelihood::lasting(1.0, TimeUnit::Year, 0.5)), std::string());
    }
    void exclusiveBranchesAddUpToOneAtMost()
    {
        QCOMPARE(setNode(m_cause, "exclusive", true), std::string());
        QCOMPARE(setLink(m_link, "transmits", Likelihood::condition(0.8)), std::string("node.exclusive-sum 1.05"));
        QCOMPARE(setLink(m_link, "transmits", Likelihood::unknown()), std::string());
        QCOMPARE(setLink(m_otherLink, "transmits", Likelihood::condition(1.0)), std::string());
        QCOMPARE(setNode(m_cause, "exclusive", false), std::string());
        QCOMPARE(setLink(m_link, "transmits", Likelihood::condition(0.1)), std::string());
        QCOMPARE(setNode(m_cause, "exclusive", true), std::string("node.exclusive-sum 1.1"));
        Node node = *m_model.node(m_cause);
        node.exclusive = true;
        m_model.put(node);
        QCOMPARE(brokenRules(), std::vector<std::string>{ "node.exclusive-sum" });
    }
    void anotherBranchAsksForItsChance()
    {
        QCOMPARE(setNode(m_cause, "exclusive", true), std::string());
        const Id third = put(NodeKind::Hazard, "H03", {});
        const auto command = commands::linkNodes(m_model, m_cause, third);
        QVERIFY(command.ok());
        m_model.apply(command->changes);
        QVERIFY(m_model.link(command->created.front().id)->chance == Likelihood::unknown());
        QVERIFY(commands::validate(m_model).empty());
    }
    void whatIsNegatedIsNeitherMetNorABranch()
    {
        QCOMPARE(setLink(m_link, "met_by", m_use), std::string());
        QCOMPARE(setLink(m_link, "negated", true), std::string("link.negated-met "));
        QCOMPARE(setLink(m_otherLink, "negated", true), std::string());
        QCOMPARE(setLink(m_otherLink, "met_by", m_use), std::string("link.negated-met "));
        QCOMPARE(setNode(m_cause, "exclusive", true), std::string("link.negated-exclusive "));
    }
    void membersOfAGroupAreOfOneKind()
    {
        const auto group = [this](const std::vector<Id>& nodes) {
            const auto command = commands::groupCommonCause(m_model, nodes, QStringLiteral("Supplier"), 0.2);
            if (!command)
                return std::string(command.error().code.key());
            m_model.apply(command->changes);
            return std::string();
        };
        QCOMPARE(group({ m_cause, m_control }), std::string("common-cause.mixed"));
        QCOMPARE(setNode(m_control, "hidden", true), std::string());
        QCOMPARE(group({ m_cause, m_control }), std::string());
        QCOMPARE(setNode(m_control, "hidden", false), std::string("common-cause.mixed "));
        const Id second = put(NodeKind::Control, "K02", Likelihood::condition(0.2));
        const Id third = put(NodeKind::Control, "K03", Likelihood::condition(0.2));
        QCOMPARE(group({ second, third }), std::string());
        QCOMPARE(setNode(second, "hidden", true), std::string());
        QVERIFY(m_model.node(third)->hidden); // as the likelihood goes to all
    }
    void theFirstOccasionIsTheDefaultOne()
    {
        Model bare;
        testing::Ids ids(14);
        testing::putScheme(bare, ids);
        for (const bool isFirst : { true, false }) {
            Occasion occasion;
            occasion.id = ids.next();
            const auto command = commands::addEntity(bare, occasion);
            QVERIFY(command.ok());
            bare.apply(command->changes);
            QCOMPARE(bare.project().occasion == occasion.id, isFirst);
        }
    }
    void anOccasionStaysWhileALikelihoodIsPerIt()
    {
        const EntityKey use{ EntityKind::Occasion, m_use };
        QCOMPARE(setNode(m_cause, "likelihood", Likelihood::perOccasion(0.1)), std::string());
        QCOMPARE(remove(use), std::string("occasion.in-use")); // the default one
        QCOMPARE(setNode(m_cause, "likelihood", Likelihood::unknownPerOccasion(m_use)), std::string());
        QCOMPARE(remove(use), std::string("occasion.in-use"));
        QCOMPARE(setNode(m_cause, "likelihood", Likelihood::condition(0.1)), std::string());
        QCOMPARE(setLink(m_link, "met_by", m_use), std::string());
        Stage stage;
        stage.id = m_ids.next();
        m_model.put(stage);
        m_model.put(StageOccasion{ m_ids.next(), stage.id, m_use, Quantity::point(3.0) });
        QCOMPARE(remove(use), std::string());
        QVERIFY(m_model.link(m_link)->metBy.isNull());
        QVERIFY(m_model.project().occasion.isNull());
        QVERIFY(m_model.table<StageOccasion>().isEmpty());
    }
    void aStageCountsAnOccasionOnce()
    {
        Stage stage;
        stage.id = m_ids.next();
        m_model.put(stage);
        const StageOccasion first{ m_ids.next(), stage.id, m_use, Quantity::point(3.0) };
        const auto added = commands::addEntity(m_model, first);
        QVERIFY(added.ok());
        m_model.apply(added->changes);
        const StageOccasion again{ m_ids.next(), stage.id, m_use, Quantity::point(4.0) };
        QCOMPARE(commands::addEntity(m_model, again).error().code.key(), std::string("stage.counted-twice"));
        m_model.put(again);
        QCOMPARE(brokenRules(), std::vector<std::string>{ "stage.counted-twice" });
        QVERIFY(m_model.table<StageOccasion>().find(first.id)->count == Quantity::point(3.0));
    }
    void aPasteBringsTheOccasionsThatItNames()
    {
        QCOMPARE(setNode(m_cause, "likelihood", Likelihood::perOccasion(0.1)), std::string());
        Occasion train;
        train.id = m_ids.next();
        train.name = QStringLiteral("train");
        m_model.put(train);
        QCOMPARE(setLink(m_link, "met_by", train.id), std::string());
        const Model fragment = commands::fragmentOf(m_model, { m_cause, m_hazard });
        Model other;
        testing::Ids ids(15);
        testing::putScheme(other, ids);
        const Id use = testing::putOccasion(other, 5.0, ids.next());
        const auto command = commands::paste(other, fragment, {});
        QVERIFY2(command.ok(), command.ok() ? "" : command.error().code.key());
        other.apply(command->changes);
        QVERIFY(commands::validate(other).empty());
        QCOMPARE(other.table<Occasion>().size(), std::size_t(2)); // one was there by its name
        const Node cause = *other.node(command->created.front().id);
        const Node& occurring = cause.kind == NodeKind::Cause ? cause : *other.node(command->created.back().id);
        QCOMPARE(occurring.likelihood.occasion, use);
        QCOMPARE(other.table<Occasion>().find(other.links().all().front()->metBy)->name, QStringLiteral("train"));
    }
    void aLetterFollowsTheScheme()
    {
        QCOMPARE(setNode(m_cause, "likelihood", Likelihood::letterOccurs(m_scheme.likelihoods[1])), std::string());
        Model scheme;
        testing::Ids ids(16);
        const auto levels = testing::putScheme(scheme, ids);
        const auto command = commands::replaceScheme(m_model, scheme);
        QVERIFY(command.ok());
        m_model.apply(command->changes);
        QVERIFY(m_model.node(m_cause)->likelihood == Likelihood::letterOccurs(levels.likelihoods[1]));
        scheme.apply({ { { Entity(*scheme.table<LikelihoodLevel>().find(levels.likelihoods[1])), [&] {
                              LikelihoodLevel level = *scheme.table<LikelihoodLevel>().find(levels.likelihoods[1]);
                              level.letter = QStringLiteral("X");
                              return Entity(level);
                          }() } } });
        const auto again = commands::replaceScheme(m_model, scheme);
        QVERIFY(again.ok());
        m_model.apply(again->changes);
        QVERIFY(m_model.node(m_cause)->likelihood == Likelihood::unknown());
    }
};

QTEST_APPLESS_MAIN(TestOccasions)
#include "test_occasions.moc"
