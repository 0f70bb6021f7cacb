#include "model/commands/commands.h"
#include "support/scheme.h"

#include <QTest>

#include <algorithm>

using namespace hz;
using namespace hz::domain;

/// Common-cause groups as commands make, change and dissolve them.
class TestGrouping : public QObject {
    Q_OBJECT

private:
    testing::Ids m_ids{ 11 };
    Model m_model;
    Id m_first, m_second, m_third, m_hazard;

    Id put(NodeKind kind, const char* code, const Likelihood& likelihood)
    {
        Node node;
        node.id = m_ids.next();
        node.kind = kind;
        node.code = QString::fromLatin1(code);
        node.title = node.code;
        node.likelihood = likelihood;
        m_model.put(node);
        m_model.put(Placement{ node.id, 0.0, 0.0, false });
        return node.id;
    }
    void run(const base::Result<commands::Command>& command)
    {
        QVERIFY2(command.ok(), command.ok() ? "" : command.error().code.key());
        const Model before = m_model;
        m_model.apply(command->changes);
        Model back = m_model;
        back.apply(inverseOf(command->changes));
        QVERIFY(back == before);
        QVERIFY(commands::validate(m_model).empty());
    }
    [[nodiscard]] std::string refusal(const std::vector<Id>& nodes, double beta = 0.1) const
    {
        const auto command = commands::groupCommonCause(m_model, nodes, {}, beta);
        return command ? std::string() : command.error().code.key();
    }
    [[nodiscard]] static EntityKey key(const Id& id) { return { EntityKind::Node, id }; }
    void group(const std::vector<Id>& nodes)
    {
        run(commands::groupCommonCause(m_model, nodes, QStringLiteral("Supplier"), 0.2));
    }
    [[nodiscard]] Id groupOf(const Id& node) const { return m_model.node(node)->commonCause; }

private slots:
    void init()
    {
        m_model = {};
        putScheme(m_model, m_ids);
        m_first = put(NodeKind::Control, "K01", Likelihood::condition(0.1));
        m_second = put(NodeKind::Control, "K02", Likelihood::condition(0.1));
        m_third = put(NodeKind::Control, "K03", Likelihood::condition(0.2));
        m_hazard = put(NodeKind::Hazard, "H01", Likelihood::condition(0.1));
    }

    void groupsEquallyLikelyControls()
    {
        group({ m_first, m_second });
        QCOMPARE(m_model.commonCauses().size(), std::size_t{ 1 });
        const CommonCauseGroup& made = *m_model.commonCauses().all().front();
        QCOMPARE(made.name, QStringLiteral("Supplier"));
        QCOMPARE(made.beta, 0.2);
        QCOMPARE(groupOf(m_first), made.id);
        QCOMPARE(groupOf(m_second), made.id);
        QVERIFY(groupOf(m_third).isNull());
    }

    void saysWhyNot()
    {
        QCOMPARE(refusal({ m_first }), std::string("common-cause.too-few"));
        QCOMPARE(refusal({ m_first, m_first }), std::string("common-cause.too-few"));
        QCOMPARE(refusal({ m_first, m_third }), std::string("common-cause.unequal"));
        QCOMPARE(refusal({ m_first, m_hazard }), std::string("common-cause.not-a-member"));
        QCOMPARE(refusal({ m_first, Id{ 1, 1 } }), std::string("entity.unknown"));
        QCOMPARE(refusal({ m_first, m_second }, 1.5), std::string("field.out-of-range"));
        const Id silent = put(NodeKind::Cause, "C01", {});
        QCOMPARE(refusal({ m_first, silent }), std::string("common-cause.no-likelihood"));
        group({ m_first, m_second });
        QCOMPARE(refusal({ m_first, m_third }), std::string("common-cause.member-already"));
    }

    void aLikelihoodIsThatOfAll()
    {
        group({ m_first, m_second });
        run(commands::setField(m_model, { key(m_first) }, "likelihood", Likelihood::condition(0.3)));
        QCOMPARE(m_model.node(m_second)->likelihood, Likelihood::condition(0.3));
        QCOMPARE(m_model.node(m_third)->likelihood, Likelihood::condition(0.2));
        const auto joined = commands::setField(m_model, { key(m_third) }, "common_cause", groupOf(m_first));
        QCOMPARE(joined.error().code.key(), std::string("common-cause.unequal"));
        run(commands::setField(m_model, { key(m_third) }, "likelihood", Likelihood::condition(0.3)));
        run(commands::setField(m_model, { key(m_third) }, "common_cause", groupOf(m_first)));
        QCOMPARE(groupOf(m_third), groupOf(m_first));
        const auto none = commands::setField(m_model, { key(m_third) }, "likelihood", Likelihood{});
        QCOMPARE(none.error().code.key(), std::string("common-cause.no-likelihood"));
    }

    void betaIsAField()
    {
        group({ m_first, m_second });
        const EntityKey made{ EntityKind::CommonCauseGroup, groupOf(m_first) };
        run(commands::setField(m_model, { made }, "beta", 0.75));
        QCOMPARE(m_model.commonCauses().find(made.id)->beta, 0.75);
        QCOMPARE(
            commands::setField(m_model, { made }, "beta", -0.1).error().code.key(), std::string("field.out-of-range"));
    }

    void aGroupThatGoesLeavesItsMembers()
    {
        group({ m_first, m_second });
        run(commands::removeEntities(m_model, { { EntityKind::CommonCauseGroup, groupOf(m_first) } }));
        QVERIFY(m_model.commonCauses().isEmpty());
        QVERIFY(groupOf(m_first).isNull() && groupOf(m_second).isNull());
    }

    void theLastMemberTakesTheGroupAlong()
    {
        group({ m_first, m_second });
        run(commands::removeEntities(m_model, { key(m_first) }));
        QCOMPARE(m_model.commonCauses().size(), std::size_t{ 1 });
        run(commands::removeEntities(m_model, { key(m_second) }));
        QVERIFY(m_model.commonCauses().isEmpty());
    }

    void copiesOfSeveralMembersAreAGroupOfTheirOwn()
    {
        group({ m_first, m_second });
        const Id original = groupOf(m_first);
        const Model both = commands::fragmentOf(m_model, { m_first, m_second });
        const Model one = commands::fragmentOf(m_model, { m_first });
        run(commands::paste(m_model, both, {}));
        QCOMPARE(m_model.commonCauses().size(), std::size_t{ 2 });
        run(commands::paste(m_model, one, {}));
        QCOMPARE(m_model.commonCauses().size(), std::size_t{ 2 });
        std::size_t inOriginal = 0, alone = 0;
        m_model.nodes().forEach([&](const Node& node) {
            inOriginal += node.commonCause == original;
            alone += node.kind == NodeKind::Control && node.commonCause.isNull();
        });
        QCOMPARE(inOriginal, std::size_t{ 2 });
        QCOMPARE(alone, std::size_t{ 2 }); // K03, and the copy of K01 by itself
    }

    void aReaderRefusesUnequalMembers()
    {
        group({ m_first, m_second });
        Node wrong = *m_model.node(m_first);
        wrong.likelihood = Likelihood::condition(0.9);
        m_model.put(wrong);
        const auto errors = commands::validate(m_model);
        QCOMPARE(errors.size(), std::size_t{ 1 });
        QCOMPARE(errors.front().code.key(), std::string("common-cause.unequal"));
    }
};

QTEST_GUILESS_MAIN(TestGrouping)
#include "test_grouping.moc"
