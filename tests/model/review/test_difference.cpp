#include "model/review/difference.h"

#include "model/exchange/random_model.h"
#include "support/random_edits.h"
#include "support/scheme.h"

#include <QTest>

using namespace hz;
using namespace hz::domain;
using namespace hz::review;

namespace {

Node nodeOf(Id id, NodeKind kind, const char* code, const char* title)
{
    Node node;
    node.id = id;
    node.kind = kind;
    node.code = QString::fromLatin1(code);
    node.title = QString::fromLatin1(title);
    return node;
}

Model two(Id a, Id b)
{
    Model model;
    model.put(nodeOf(a, NodeKind::Cause, "C01", "Phishing"));
    model.put(nodeOf(b, NodeKind::Hazard, "H01", "Exposure"));
    return model;
}

QStringList texts(const std::vector<DifferenceRow>& rows)
{
    QStringList lines;
    for (const DifferenceRow& row : rows)
        lines.append(QStringList{
            QString::fromLatin1(base::keyOf(row.what)), row.kind, row.entity, row.field, row.before, row.after }
                         .join(u'|'));
    return lines;
}

} // namespace

class TestDifference : public QObject {
    Q_OBJECT

private slots:
    void applyingADifferenceMakesTheOther()
    {
        for (std::uint32_t seed = 0; seed < 40; ++seed) {
            const Model a = testing::RandomModel(seed).model();
            const Model b = testing::RandomModel(seed + 1).model();
            Model made = a;
            made.apply(difference(a, b));
            QVERIFY2(made == b, qPrintable(QString::number(seed)));
            made.apply(difference(b, a));
            QVERIFY(made == a);
            QVERIFY(difference(a, a).isEmpty());
        }
    }

    void applyingTheDifferenceOfEditsMakesTheOther()
    {
        for (quint32 seed = 1; seed < 20; ++seed) {
            const Model a = testing::drawnProject(seed, 40);
            Model b = a;
            testing::RandomEdits edits(seed + 1000);
            for (int i = 0; i < 25; ++i)
                b.apply(edits.next(b).changes);
            Model made = a;
            made.apply(difference(a, b));
            QVERIFY(made == b);
            for (const DifferenceRow& row : describe(difference(a, b), a, b))
                QVERIFY2(!row.entity.isEmpty() && (row.what == Happened::Changed) != row.field.isEmpty(),
                    qPrintable(row.kind + row.entity));
        }
    }

    void aDifferenceIsInPeoplesWords()
    {
        testing::Ids ids(3);
        const Id cause = ids.next();
        const Id hazard = ids.next();
        const Id link = ids.next();
        const Model before = two(cause, hazard);
        Model after = before;
        Node node = *after.node(cause);
        node.title = QStringLiteral("Phishing mail");
        node.likelihood = Likelihood::condition(0.5);
        node.basis = Basis::Published;
        after.put(node);
        after.put(Link{ link, cause, hazard, false, Likelihood::condition(1.0), {} });
        after.put(Comment{ ids.next(), hazard, QStringLiteral("Ada"), {}, QStringLiteral("Why?"), false, {} });
        const auto rows = describe(difference(before, after), before, after);
        QCOMPARE(texts(rows),
            QStringList({ "changed|Node|C01 Phishing mail|Title|Phishing|Phishing mail",
                "changed|Node|C01 Phishing mail|Own likelihood||0.5",
                "changed|Node|C01 Phishing mail|Basis|Not stated|Published figure",
                "added|Link|C01 Phishing mail → H01 Exposure|||", "added|Comment|H01 Exposure, Ada|||" }));
        QCOMPARE(rows[0].node, cause);
        QCOMPARE(rows[3].node, hazard);
        QVERIFY((rows[3].key == EntityKey{ EntityKind::Link, link }));
        const auto back = describe(difference(after, before), after, before);
        QCOMPARE(texts(back).last(), QStringLiteral("removed|Comment|H01 Exposure, Ada|||"));
    }

    /// By the names that the project gives, and not by ids.
    void likelihoodsSpeakOfOccasionsAndLetters()
    {
        testing::Ids ids(6);
        Model before;
        const auto scheme = testing::putScheme(before, ids);
        const Id use = testing::putOccasion(before, 100.0);
        Node cause = nodeOf(ids.next(), NodeKind::Cause, "C01", "Answer");
        cause.likelihood = Likelihood::perOccasion(0.25);
        before.put(cause);
        Model after = before;
        cause.likelihood = Likelihood::letter(scheme.likelihoods[1]);
        after.put(cause);
        StageOccasion counted{ ids.next(), ids.next(), use, Quantity::point(7.0) };
        Stage stage;
        stage.id = counted.stage;
        stage.name = QStringLiteral("Pilot");
        after.put(stage);
        after.put(counted);
        const QStringList rows = texts(describe(difference(before, after), before, after));
        QVERIFY2(rows.contains(QStringLiteral("changed|Node|C01 Answer|Own likelihood|0.25 per use|B")),
            qPrintable(rows.join(u'\n')));
        QCOMPARE(rows.filter(QStringLiteral("Pilot, use")).size(), 1);
    }

    void whatAControlIsShowsByItself()
    {
        const Id id = Id::random();
        Model before;
        before.put(nodeOf(id, NodeKind::Control, "K01", "Review"));
        Model after = before;
        Node control = *before.node(id);
        control.type = ControlType::Human;
        control.precedence = Precedence::Procedure;
        control.system = QStringLiteral("Pipeline");
        control.supplier = QStringLiteral("Acme");
        control.baseModel = QStringLiteral("Model 1");
        after.put(control);
        QCOMPARE(texts(describe(difference(before, after), before, after)),
            QStringList({ "changed|Node|K01 Review|Type|Not stated|Human",
                "changed|Node|K01 Review|Order of precedence|Not stated|Procedure or training",
                "changed|Node|K01 Review|System||Pipeline", "changed|Node|K01 Review|Supplier||Acme",
                "changed|Node|K01 Review|Base model||Model 1" }));
    }

    /// Its title may speak of a level that it had once.
    void aCriterionIsNamedByWhatItAsks()
    {
        testing::Ids ids(4);
        Model before;
        const Stage pilot{ ids.next(), 0, QStringLiteral("Pilot"), {}, {}, {}, {} };
        before.put(pilot);
        Criterion criterion;
        criterion.id = ids.next();
        criterion.stage = pilot.id;
        criterion.title = QStringLiteral("No hazard is worse than Serious, unless it is accepted");
        criterion.level = QStringLiteral("Serious");
        before.put(criterion);
        Model after = before;
        criterion.level = QStringLiteral("Medium");
        after.put(criterion);
        QCOMPARE(texts(describe(difference(before, after), before, after)),
            QStringList(
                { "changed|Criterion|Pilot, No hazard is worse than Medium, unless it is accepted|Level|Serious|"
                  "Medium" }));
        criterion.title.clear();
        before = after;
        after.put(criterion);
        QVERIFY(texts(describe(difference(before, after), before, after))
                    .front()
                    .startsWith(QStringLiteral("changed|Criterion|Pilot, No hazard is worse than Medium")));
    }

    void referencesAreNamedAndBytesCounted()
    {
        Model model;
        testing::Ids ids(5);
        const auto scheme = testing::putScheme(model, ids);
        const Field& rating = *findField(EntityKind::Node, "rating");
        QCOMPARE(shownValue(model, rating, Value(scheme.ratings[2])), QStringLiteral("strong"));
        QCOMPARE(shownValue(model, rating, Value(Id())), toText(Value(Id())));
        const Field& content = *findField(EntityKind::Baseline, "content");
        QCOMPARE(shownValue(model, content, Value(QByteArray(12, 'x'))), QStringLiteral("12 bytes"));
        QCOMPARE(shownValue(model, content, Value(QByteArray())), QString());
    }
};

QTEST_APPLESS_MAIN(TestDifference)
#include "test_difference.moc"
