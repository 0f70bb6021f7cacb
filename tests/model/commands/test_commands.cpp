#include "model/commands/commands.h"

#include "tests/support/scheme.h"

#include <QTest>

using namespace hz;
using namespace hz::commands;
using namespace hz::domain;

namespace {

Model schemeModel()
{
    static std::uint64_t seed = 1; // every model its own ids
    testing::Ids ids(seed++);
    Model model;
    testing::putScheme(model, ids);
    return model;
}

/// Applies commands one after the other; a refused one fails the test that reads `last`.
class Session {
public:
    Session() { model = schemeModel(); }

    Id place(NodeKind kind, const QString& title) { return run(placeNode(model, kind, title, { 0.0, 0.0 })); }
    Id link(Id from, Id to) { return run(linkNodes(model, from, to)); }

    Id run(const Result<Command>& command)
    {
        if (!command)
            return {};
        model.apply(command->changes);
        return command->created.empty() ? Id() : command->created.front().id;
    }

    Model model;
};

std::string codeOf(const std::optional<Error>& error)
{
    return error ? error->code.key() : "none";
}

template <typename T> std::string codeOf(const Result<T>& result)
{
    return result ? "none" : result.error().code.key();
}

} // namespace

class TestCommands : public QObject {
    Q_OBJECT

private slots:
    void codesNumberThemselves();
    void whatMayBeLinked();
    void whatMayBeGuarded();
    void loopsAreAllowedUntilTheyHaveNoLeastSolution();
    void aFieldMayNotCloseAForbiddenLoop();
    void rangesAndReferences();
    void codesAreUnique();
    void removingTakesWhatHangsOnIt();
    void movingKeepsPinsOnlyInLayout();
    void impactsComeAndGo();
    void pastedFragmentsAreNew();
    void anotherSchemeMatchesByName();
    void validateNamesWhatIsBroken();
};

void TestCommands::codesNumberThemselves()
{
    Session s;
    const Id first = s.place(NodeKind::Hazard, QStringLiteral("a"));
    const Id second = s.place(NodeKind::Hazard, QStringLiteral("b"));
    QCOMPARE(s.model.node(first)->code, QStringLiteral("H01"));
    QCOMPARE(s.model.node(second)->code, QStringLiteral("H02"));
    s.run(setField(s.model, { { EntityKind::Node, second } }, "code", Value(QStringLiteral("H99"))));
    QCOMPARE(nextCode(s.model, NodeKind::Hazard), QStringLiteral("H100"));
    QCOMPARE(nextCode(s.model, NodeKind::Control), QStringLiteral("K01"));
}

void TestCommands::whatMayBeLinked()
{
    Session s;
    const Id cause = s.place(NodeKind::Cause, QStringLiteral("cause"));
    const Id hazard = s.place(NodeKind::Hazard, QStringLiteral("hazard"));
    const Id control = s.place(NodeKind::Control, QStringLiteral("control"));
    QCOMPARE(codeOf(whyNotLink(s.model, cause, hazard)), "none");
    QCOMPARE(codeOf(whyNotLink(s.model, cause, control)), "none");
    QCOMPARE(codeOf(whyNotLink(s.model, cause, cause)), "link.into-itself");
    QCOMPARE(codeOf(whyNotLink(s.model, control, hazard)), "link.from-control");
    QCOMPARE(codeOf(whyNotLink(s.model, cause, Id::random())), "link.unknown-node");
    s.link(cause, hazard);
    QCOMPARE(codeOf(whyNotLink(s.model, cause, hazard)), "link.exists");
    QCOMPARE(codeOf(linkNodes(s.model, cause, hazard)), "link.exists");
}

void TestCommands::whatMayBeGuarded()
{
    Session s;
    const Id cause = s.place(NodeKind::Cause, QStringLiteral("cause"));
    const Id hazard = s.place(NodeKind::Hazard, QStringLiteral("hazard"));
    const Id control = s.place(NodeKind::Control, QStringLiteral("control"));
    const Id link = s.link(cause, hazard);
    const Id degradation = s.link(cause, control);
    QCOMPARE(codeOf(whyNotGuard(s.model, cause, link)), "guard.not-a-control");
    QCOMPARE(codeOf(whyNotGuard(s.model, control, degradation)), "guard.own-degradation");
    QCOMPARE(codeOf(whyNotGuard(s.model, control, Id::random())), "guard.unknown-link");
    QCOMPARE(codeOf(whyNotGuard(s.model, control, link)), "none");
    s.run(guardLink(s.model, control, link));
    QCOMPARE(codeOf(whyNotGuard(s.model, control, link)), "guard.exists");
}

void TestCommands::loopsAreAllowedUntilTheyHaveNoLeastSolution()
{
    Session s;
    const Id a = s.place(NodeKind::Cause, QStringLiteral("a"));
    const Id b = s.place(NodeKind::Cause, QStringLiteral("b"));
    const Id control = s.place(NodeKind::Control, QStringLiteral("control"));
    s.link(a, b);
    QCOMPARE(codeOf(whyNotLink(s.model, b, a)), "none");
    const Id back = s.link(b, a);
    const auto negated = setField(s.model, { { EntityKind::Link, back } }, "negated", Value(true));
    QCOMPARE(codeOf(negated), "link.loop-through-negation");
    QCOMPARE(negated.error().ids, (std::vector<Id>{ b, a }));
    // A control that guards a link out of what degrades it would depend on its own working.
    s.run(guardLink(s.model, control, back));
    QCOMPARE(codeOf(whyNotLink(s.model, a, control)), "link.loop-through-control");
}

void TestCommands::aFieldMayNotCloseAForbiddenLoop()
{
    Session s;
    const Id a = s.place(NodeKind::Cause, QStringLiteral("a"));
    const Id b = s.place(NodeKind::Cause, QStringLiteral("b"));
    s.link(a, b);
    QVERIFY(setField(s.model, { { EntityKind::Node, b } }, "logic", Value(QStringLiteral("exactly-one"))).ok());
    s.link(b, a);
    QCOMPARE(codeOf(setField(s.model, { { EntityKind::Node, b } }, "logic", Value(QStringLiteral("exactly-one")))),
        "link.loop-through-exactly-one");
}

void TestCommands::rangesAndReferences()
{
    Session s;
    const Id cause = s.place(NodeKind::Cause, QStringLiteral("cause"));
    const std::vector<EntityKey> keys{ { EntityKind::Node, cause } };
    QCOMPARE(codeOf(setField(s.model, keys, "likelihood", Value(Likelihood::condition(1.5)))), "field.out-of-range");
    QCOMPARE(codeOf(setField(s.model, keys, "likelihood", Value(Likelihood::frequency(-1.0, TimeUnit::Year)))),
        "field.out-of-range");
    QCOMPARE(codeOf(setField(s.model, keys, "likelihood", Value(Likelihood::frequency(12.0, TimeUnit::Year)))), "none");
    QCOMPARE(codeOf(setField(s.model, keys, "judged", Value(Id::random()))), "field.unknown-target");
    QCOMPARE(codeOf(setField(s.model, keys, "title", Value(3.0))), "field.bad-value");
    QCOMPARE(codeOf(setField(s.model, keys, "colour of the sky", Value(3.0))), "field.unknown");
    QCOMPARE(
        codeOf(setField(s.model, { { EntityKind::Node, Id::random() } }, "title", Value(QString()))), "entity.unknown");
    QVERIFY(setField(s.model, keys, "title", Value(QStringLiteral("cause")))->changes.isEmpty());
}

void TestCommands::codesAreUnique()
{
    Session s;
    const Id a = s.place(NodeKind::Cause, QStringLiteral("a"));
    const Id b = s.place(NodeKind::Cause, QStringLiteral("b"));
    QCOMPARE(codeOf(setField(s.model, { { EntityKind::Node, b } }, "code", Value(QStringLiteral("C01")))),
        "field.code-taken");
    // Another code is asked for the one that was to get it, not for the one that has it.
    const auto taken = setField(s.model, { { EntityKind::Node, b } }, "code", Value(QStringLiteral("C01")));
    QVERIFY((taken.error().ids == std::vector{ b, a }));
    QCOMPARE(codeOf(setField(s.model, { { EntityKind::Node, a } }, "code", Value(QStringLiteral("C01")))), "none");
    QCOMPARE(codeOf(setField(
                 s.model, { { EntityKind::Node, a }, { EntityKind::Node, b } }, "code", Value(QStringLiteral("X")))),
        "field.code-taken");
    // Nor told apart by the encoding of their letters alone.
    s.run(setField(s.model, { { EntityKind::Node, a } }, "code", Value(QStringLiteral("\u00E91"))));
    QCOMPARE(codeOf(setField(s.model, { { EntityKind::Node, b } }, "code", Value(QStringLiteral("e\u03011")))),
        "field.code-taken");
}

void TestCommands::removingTakesWhatHangsOnIt()
{
    Session s;
    const Id cause = s.place(NodeKind::Cause, QStringLiteral("cause"));
    const Id end = s.place(NodeKind::Consequence, QStringLiteral("end"));
    const Id control = s.place(NodeKind::Control, QStringLiteral("control"));
    const Model before = s.model;
    const Id link = s.link(cause, end);
    s.run(guardLink(s.model, control, link));
    s.run(setImpact(s.model, end, categoriesOf(s.model).front().id, severitiesOf(s.model).front().id, std::nullopt));
    const Model full = s.model;
    const auto command = removeEntities(s.model, { { EntityKind::Node, end } });
    QVERIFY(command.ok());
    s.run(command);
    QCOMPARE(s.model.nodes().size(), std::size_t(2));
    QVERIFY(s.model.links().isEmpty() && s.model.guards().isEmpty() && s.model.impacts().isEmpty());
    QVERIFY(!s.model.placements().find(end));
    s.model.apply(inverseOf(command->changes));
    QVERIFY(s.model == full);
    QCOMPARE(
        codeOf(removeEntities(s.model, { { EntityKind::Project, s.model.project().id } })), "entity.not-removable");
}

void TestCommands::movingKeepsPinsOnlyInLayout()
{
    Session s;
    const Id node = s.place(NodeKind::Cause, QStringLiteral("node"));
    s.run(setField(s.model, { { EntityKind::Placement, node } }, "pinned", Value(true)));
    QVERIFY(applyLayout(s.model, { { node, { 50.0, 60.0 } } })->changes.isEmpty());
    s.run(moveNodes(s.model, { { node, { 50.0, 60.0 } } }));
    QCOMPARE(s.model.placements().find(node)->x, 50.0);
    QVERIFY(moveNodes(s.model, { { node, { 50.0, 60.0 } } })->changes.isEmpty());
    const auto twice = moveNodes(s.model, { { node, { 1.0, 1.0 } }, { node, { 2.0, 2.0 } } });
    QCOMPARE(twice->changes.changes.size(), std::size_t(1));
    QCOMPARE(std::get<Placement>(*twice->changes.changes.front().after).x, 2.0);
    QCOMPARE(codeOf(moveNodes(s.model, { { node, { 1e12, 0.0 } } })), "field.out-of-range");
}

void TestCommands::impactsComeAndGo()
{
    Session s;
    const Id cause = s.place(NodeKind::Cause, QStringLiteral("cause"));
    const Id end = s.place(NodeKind::Consequence, QStringLiteral("end"));
    const Id category = categoriesOf(s.model).front().id;
    const Id severity = severitiesOf(s.model).front().id;
    QCOMPARE(codeOf(setImpact(s.model, cause, category, severity, std::nullopt)), "impact.not-a-consequence");
    const Model before = s.model;
    s.run(setImpact(s.model, end, category, severity, Quantity::point(12.0)));
    QCOMPARE(s.model.impacts().size(), std::size_t(1));
    QCOMPARE(codeOf(setImpact(s.model, end, category, severity, Quantity::point(-1.0))), "field.out-of-range");
    s.run(setImpact(s.model, end, category, Id(), std::nullopt));
    QVERIFY(s.model == before);
}

void TestCommands::pastedFragmentsAreNew()
{
    Session s;
    const Id cause = s.place(NodeKind::Cause, QStringLiteral("cause"));
    const Id end = s.place(NodeKind::Consequence, QStringLiteral("end"));
    const Id control = s.place(NodeKind::Control, QStringLiteral("control"));
    s.run(guardLink(s.model, control, s.link(cause, end)));
    s.run(setImpact(s.model, end, categoriesOf(s.model).front().id, severitiesOf(s.model).front().id, std::nullopt));
    const Model fragment = fragmentOf(s.model, { cause, end, control });
    s.run(paste(s.model, fragment, { 500.0, 500.0 }));
    QCOMPARE(s.model.nodes().size(), std::size_t(6));
    QCOMPARE(s.model.links().size(), std::size_t(2));
    QCOMPARE(s.model.guards().size(), std::size_t(2));
    QCOMPARE(s.model.impacts().size(), std::size_t(2));
    QVERIFY(validate(s.model).empty());
    const Model alone = fragmentOf(s.model, { cause, control });
    QVERIFY(alone.links().isEmpty() && alone.guards().isEmpty());
    QCOMPARE(codeOf(paste(s.model, Model(), { 0.0, 0.0 })), "paste.nothing");
}

void TestCommands::anotherSchemeMatchesByName()
{
    Session s;
    const Id end = s.place(NodeKind::Consequence, QStringLiteral("end"));
    const auto letters = likelihoodLevelsOf(s.model);
    s.run(setField(s.model, { { EntityKind::Node, end } }, "judged", Value(letters[1].id)));
    Model other;
    const Model source = schemeModel();
    Project project;
    project.id = Id::random();
    project.schemeName = QStringLiteral("Another");
    other.put(project);
    const auto command = replaceScheme(s.model, source);
    QVERIFY(command.ok());
    s.run(command);
    QVERIFY(validate(s.model).empty());
    const auto* level = s.model.table<LikelihoodLevel>().find(s.model.node(end)->judged);
    QVERIFY(level);
    QCOMPARE(level->letter, letters[1].letter);
    QCOMPARE(codeOf(replaceScheme(s.model, other)), "scheme.empty");
}

void TestCommands::validateNamesWhatIsBroken()
{
    Session s;
    QVERIFY(validate(s.model).empty());
    Model broken = s.model;
    Link dangling;
    dangling.id = Id::random();
    dangling.from = Id::random();
    dangling.to = Id::random();
    broken.put(dangling);
    const auto errors = validate(broken);
    QCOMPARE(errors.size(), std::size_t(1));
    QCOMPARE(errors.front().code.key(), "field.unknown-target");
    QCOMPARE(errors.front().ids.front(), dangling.id);
    QCOMPARE(validate(Model()).front().code.key(), "project.not-one");
}

QTEST_GUILESS_MAIN(TestCommands)
#include "test_commands.moc"
