#include "model/domain/fields.h"
#include "model/domain/model.h"

#include <QTest>

using namespace hz::domain;

namespace {

Node nodeNamed(const QString& title)
{
    Node node;
    node.id = Id::random();
    node.title = title;
    return node;
}

/// A value that differs from every field's default.
Value otherValue(const Field& field, const Value& current)
{
    switch (field.kind) {
    case ValueKind::Flag:
        return Value(!std::get<bool>(current));
    case ValueKind::Integer:
        return Value(std::get<qint64>(current) + 7);
    case ValueKind::Number:
    case ValueKind::OptionalNumber:
        return Value(0.375);
    case ValueKind::TextList:
        return Value(QStringList{ QStringLiteral("one"), QStringLiteral("two") });
    case ValueKind::Choice:
        return Value(
            QString::fromLatin1((current == Value(QString::fromLatin1(field.choices.back().key)) ? field.choices.front()
                                                                                                 : field.choices.back())
                                    .key));
    case ValueKind::Reference:
        return Value(Id{ 1, 2 });
    case ValueKind::LikelihoodValue:
        return Value(Likelihood::perOccasion(0.5, Id{ 3, 4 }));
    case ValueKind::OptionalQuantity:
        return Value(Quantity{ Shape::Pert, 1.0, 2.0, 3.0 });
    case ValueKind::Exposure:
        return Value(Exposure{ 2.0, TimeUnit::Day });
    case ValueKind::Date:
        return Value(QDate(2026, 2, 28));
    case ValueKind::Bytes:
        return Value(QByteArray("\0binary\xff", 8));
    default:
        return Value(QStringLiteral("<b>text</b>"));
    }
}

} // namespace

class TestModel : public QObject {
    Q_OBJECT

private slots:
    void everyFieldReadsWhatWasWritten();
    void everyFieldSurvivesItsText();
    void fieldsRefuseTheWrongType();
    void keysAreUnique();
    void rangesHaveWords();
    void copiesAreIndependent();
    void tablesKeepIdOrder();
    void applyingTheInverseRestores();
    void differenceTurnsOneIntoTheOther();
    void joinedSetsDropWhatCameAndWent();
};

void TestModel::everyFieldReadsWhatWasWritten()
{
    for (int kind = 0; kind < kEntityKinds; ++kind) {
        for (const Field& field : fieldsOf(static_cast<EntityKind>(kind))) {
            Entity entity = blankEntity(static_cast<EntityKind>(kind), Id::random());
            const Value written = otherValue(field, field.read(entity));
            QVERIFY2(field.write(entity, written), field.key);
            QVERIFY2(field.read(entity) == written, field.key);
            QVERIFY2(entity != blankEntity(static_cast<EntityKind>(kind), idOf(entity)), field.key);
        }
    }
}

void TestModel::everyFieldSurvivesItsText()
{
    for (int kind = 0; kind < kEntityKinds; ++kind) {
        for (const Field& field : fieldsOf(static_cast<EntityKind>(kind))) {
            const Entity entity = blankEntity(static_cast<EntityKind>(kind), Id::random());
            for (const Value& value : { field.read(entity), otherValue(field, field.read(entity)) }) {
                const auto read = fromText(field.kind, toText(value));
                QVERIFY2(read.ok() && *read == value, field.key);
            }
        }
    }
}

void TestModel::fieldsRefuseTheWrongType()
{
    Entity node = blankEntity(EntityKind::Node, Id::random());
    const Entity before = node;
    QVERIFY(!findField(EntityKind::Node, "title")->write(node, Value(true)));
    QVERIFY(!findField(EntityKind::Node, "logic")->write(node, Value(QStringLiteral("sometimes"))));
    QVERIFY(!findField(EntityKind::Node, "at_least")->write(node, Value(qint64(1) << 40)));
    QVERIFY(!findField(EntityKind::Node, "likelihood")->write(node, Value(QStringLiteral("0.1"))));
    QVERIFY(node == before);
    QVERIFY(!findField(EntityKind::Node, "no such field"));
}

void TestModel::keysAreUnique()
{
    for (int kind = 0; kind < kEntityKinds; ++kind) {
        QCOMPARE(kindFromKey(kindKey(static_cast<EntityKind>(kind))), std::optional(static_cast<EntityKind>(kind)));
        QStringList keys;
        for (const Field& field : fieldsOf(static_cast<EntityKind>(kind)))
            keys.append(QString::fromLatin1(field.key));
        QCOMPARE(keys.removeDuplicates(), 0);
    }
}

void TestModel::rangesHaveWords()
{
    int ranges = 0;
    for (int kind = 0; kind < kEntityKinds; ++kind)
        for (const Field& field : fieldsOf(static_cast<EntityKind>(kind))) {
            QVERIFY2((field.range != nullptr) == bool(field.isInRange), field.key);
            ranges += field.range != nullptr ? 1 : 0;
        }
    QCOMPARE(ranges, 38);
}

void TestModel::copiesAreIndependent()
{
    Model original;
    const Node node = nodeNamed(QStringLiteral("first"));
    original.put(node);
    const Model copy = original;
    Node changed = node;
    changed.title = QStringLiteral("second");
    original.apply(ChangeSet{ { { Entity(node), Entity(changed) } } });
    QCOMPARE(copy.node(node.id)->title, QStringLiteral("first"));
    QCOMPARE(original.node(node.id)->title, QStringLiteral("second"));
    QVERIFY(!(copy == original));
}

void TestModel::tablesKeepIdOrder()
{
    Model model;
    for (int i = 0; i < 2000; ++i)
        model.put(nodeNamed(QString::number(i)));
    QCOMPARE(model.nodes().size(), std::size_t(2000));
    const auto nodes = model.nodes().all();
    for (std::size_t i = 1; i < nodes.size(); ++i)
        QVERIFY(nodes[i - 1]->id < nodes[i]->id);
    for (const Node* node : nodes)
        QCOMPARE(model.node(node->id), node);
}

void TestModel::applyingTheInverseRestores()
{
    Model model;
    const Node kept = nodeNamed(QStringLiteral("kept"));
    const Node gone = nodeNamed(QStringLiteral("gone"));
    model.put(kept);
    model.put(gone);
    const Model start = model;
    Node renamed = kept;
    renamed.title = QStringLiteral("renamed");
    const ChangeSet set{ { { Entity(kept), Entity(renamed) }, { Entity(gone), std::nullopt },
        { std::nullopt, Entity(nodeNamed(QStringLiteral("new"))) } } };
    model.apply(set);
    QVERIFY(!(model == start));
    QCOMPARE(model.nodes().size(), std::size_t(2));
    model.apply(inverseOf(set));
    QVERIFY(model == start);
}

void TestModel::differenceTurnsOneIntoTheOther()
{
    Model a;
    Model b;
    for (int i = 0; i < 50; ++i) {
        const Node node = nodeNamed(QString::number(i));
        if (i % 3 != 0)
            a.put(node);
        Node other = node;
        if (i % 5 == 0)
            other.title += u'x';
        if (i % 7 != 0)
            b.put(other);
    }
    b.put(Placement{ Id::random(), 1.0, 2.0, true });
    Model moved = a;
    moved.apply(difference(a, b));
    QVERIFY(moved == b);
    QVERIFY(difference(b, b).isEmpty());
}

void TestModel::joinedSetsDropWhatCameAndWent()
{
    const Node node = nodeNamed(QStringLiteral("node"));
    Node renamed = node;
    renamed.title = QStringLiteral("renamed");
    const ChangeSet adds{ { { std::nullopt, Entity(node) } } };
    const ChangeSet renames{ { { Entity(node), Entity(renamed) } } };
    const ChangeSet both = joined(adds, renames);
    QVERIFY(both == (ChangeSet{ { { std::nullopt, Entity(renamed) } } }));
    QVERIFY(joined(adds, inverseOf(adds)).isEmpty());
    QVERIFY(joined(both, inverseOf(both)).isEmpty());
}

QTEST_GUILESS_MAIN(TestModel)
#include "test_model.moc"
