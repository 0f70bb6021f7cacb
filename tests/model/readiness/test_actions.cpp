#include "model/readiness/actions.h"
#include "model/scoring/graph/score.h"
#include "support/scheme.h"

#include <QtTest>

using namespace hz;
using namespace hz::domain;
using readiness::lossReductionOf;

namespace {

/// Cause -> hazard -> consequence with a loss of 100 in the second category; one control in place, one planned.
struct Case {
    testing::Ids ids{ 3 };
    testing::SchemeIds scheme;
    Model model;
    Id cause, hazard, consequence, present, planned;

    Case()
    {
        scheme = testing::putScheme(model, ids);
        cause = put(NodeKind::Cause, "C1", Likelihood::condition(0.1), {});
        hazard = put(NodeKind::Hazard, "H1", {}, {});
        consequence = put(NodeKind::Consequence, "S1", {}, {});
        const Id link = join(cause, hazard);
        join(hazard, consequence);
        present = put(NodeKind::Control, "K1", Likelihood::condition(0.5), ControlStatus::Implemented);
        planned = put(NodeKind::Control, "K2", Likelihood::condition(0.2), ControlStatus::Planned);
        for (const Id& control : { present, planned })
            model.put(Guard{ ids.next(), control, link, {} });
        model.put(Impact{
            ids.next(), consequence, scheme.categories[1], scheme.severities[0], Quantity::point(100.0), {}, {} });
    }
    Id put(NodeKind kind, const char* code, const Likelihood& likelihood, ControlStatus status)
    {
        Node node;
        node.id = ids.next();
        node.kind = kind;
        node.code = QString::fromLatin1(code);
        node.title = node.code;
        node.likelihood = likelihood;
        node.status = status;
        model.put(node);
        return node.id;
    }
    Id join(const Id& from, const Id& to)
    {
        Link link;
        link.id = ids.next();
        link.from = from;
        link.to = to;
        model.put(link);
        return link.id;
    }
    [[nodiscard]] scoring::RiskResult result() const { return scoring::score(model, 1); }
};

Action actionOn(const Id& node, ActionStatus status = ActionStatus::Open)
{
    Action action;
    action.id = Id::random();
    action.node = node;
    action.status = status;
    return action;
}

} // namespace

class TestActions : public QObject {
    Q_OBJECT

private slots:
    void aPlannedControlIsWorthWhatItSavesAsPlanned()
    {
        const Case c;
        const auto reduction = lossReductionOf(c.result(), actionOn(c.planned));
        QVERIFY(reduction && !reduction->isMost);
        QCOMPARE(reduction->removed.size(), std::size_t{ 4 });
        QCOMPARE(reduction->removed[1].value.high, 100 * 0.1 * 0.5 * (1 - 0.2));
        QCOMPARE(reduction->removed[0].value.high, 0.0);
    }
    void elseAtMostWhatIsLeftToday()
    {
        const Case c;
        const auto result = c.result();
        for (const Id& node : { c.present, c.cause, c.hazard, c.consequence }) {
            const auto reduction = lossReductionOf(result, actionOn(node, ActionStatus::InProgress));
            QVERIFY(reduction && reduction->isMost);
            QCOMPARE(reduction->removed[1].value.high, 100 * 0.1 * 0.5);
        }
    }
    void whatIsDoneOrConcernsNoNodeRemovesNothing()
    {
        const Case c;
        const auto result = c.result();
        QVERIFY(!lossReductionOf(result, actionOn(c.cause, ActionStatus::Done)));
        QVERIFY(!lossReductionOf(result, actionOn(c.cause, ActionStatus::Dropped)));
        QVERIFY(!lossReductionOf(result, actionOn(Id())));
        QVERIFY(!lossReductionOf(result, actionOn(Id::random())));
    }
    void onlyWhatIsOpenIsOverdue()
    {
        const QDate today(2026, 5, 2);
        Action action = actionOn(Id());
        QVERIFY(!readiness::isOverdue(action, today));
        action.due = today;
        QVERIFY(!readiness::isOverdue(action, today));
        action.due = today.addDays(-1);
        QVERIFY(readiness::isOverdue(action, today));
        action.status = ActionStatus::Done;
        QVERIFY(!readiness::isOverdue(action, today));
    }
    void theWorstCategoryHasTheWorstHazard()
    {
        Case c;
        QCOMPARE(readiness::worstCategory(c.result()), std::optional<std::size_t>(1));
        c.model.put(Impact{ c.ids.next(), c.consequence, c.scheme.categories[0], c.scheme.severities[3], {}, {}, {} });
        QCOMPARE(readiness::worstCategory(c.result()), std::optional<std::size_t>(1));
        QVERIFY(!readiness::worstCategory(scoring::score(Model(), 1)));
    }
};

QTEST_MAIN(TestActions)
#include "test_actions.moc"
