#include "model/review/baselines.h"

#include "model/exchange/random_model.h"
#include "model/review/totals.h"
#include "model/scoring/graph/score.h"
#include "support/scheme.h"

#include <QTest>

#include <limits>

using namespace hz;
using namespace hz::domain;
using namespace hz::review;

namespace {

const BaselineLabel kLabel{ QStringLiteral(" Beta \n review "), QStringLiteral("Ada"), QDate(2026, 11, 21),
    QStringLiteral("before the pilot") };

Node nodeOf(Id id, NodeKind kind, const char* code, const char* title)
{
    Node node;
    node.id = id;
    node.kind = kind;
    node.code = QString::fromLatin1(code);
    node.title = QString::fromLatin1(title);
    return node;
}

Model smallModel()
{
    Model model;
    testing::Ids ids(7);
    const auto scheme = testing::putScheme(model, ids);
    const Id cause = ids.next();
    const Id loss = ids.next();
    Node node = nodeOf(cause, NodeKind::Cause, "C01", "Cause");
    node.likelihood = Likelihood::condition(0.25);
    model.put(node);
    model.put(nodeOf(loss, NodeKind::Consequence, "S01", "Loss"));
    model.put(Link{ ids.next(), cause, loss, false, Likelihood::condition(1.0), {} });
    model.put(
        Impact{ ids.next(), loss, scheme.categories[0], scheme.severities[1], std::nullopt, Basis::Judgement, {} });
    return model;
}

Model frozen(const Model& model, const BaselineLabel& label = kLabel)
{
    const auto command = freeze(model, scoring::score(model, 0), label);
    Model with = model;
    with.apply(command.value().changes);
    return with;
}

std::string codeOf(const Baseline& baseline)
{
    const auto model = thaw(baseline);
    return model ? "whole" : model.error().code.key();
}

} // namespace

class TestBaselines : public QObject {
    Q_OBJECT

private slots:
    void aBaselineKeepsTheModelWithItsTotals()
    {
        const Model model = frozen(smallModel());
        const Baseline baseline = baselineNamed(model, QStringLiteral("beta REVIEW")).value();
        QCOMPARE(baseline.name, QStringLiteral("Beta review"));
        QCOMPARE(baseline.person, QStringLiteral("Ada"));
        QCOMPARE(baseline.date, QDate(2026, 11, 21));
        QCOMPARE(baseline.notes, QStringLiteral("before the pilot"));
        QCOMPARE(baseline.totals.first(), QStringLiteral("inherent,Technical,25,25"));
        QCOMPARE(baseline.totals.size(), 12);
        QVERIFY(thaw(baseline).value() == smallModel());
    }

    void aBaselineIsAStateOfTheProjectThatHoldsIt()
    {
        Model shipped = smallModel();
        if (shipped.project().id.isNull()) {
            Project project;
            project.id = Id::random();
            project.title = QStringLiteral("Shipped");
            shipped.put(project);
        }
        Model own = frozen(shipped);
        Project begun = own.project();
        begun.id = Id::random();
        own.apply({ { { own.project(), std::nullopt }, { std::nullopt, begun } } });
        const Baseline baseline = baselineNamed(own, QStringLiteral("Beta review")).value();
        QVERIFY(!difference(thaw(baseline).value(), withoutBaselines(own)).isEmpty());
        QVERIFY(difference(thaw(baseline, own).value(), withoutBaselines(own)).isEmpty());
    }

    void baselinesAreNotInBaselines()
    {
        const Model once = frozen(smallModel());
        const Model twice = frozen(once, { QStringLiteral("Second"), QStringLiteral("Ada"), QDate(2026, 11, 22), {} });
        QCOMPARE(baselinesOf(twice).size(), std::size_t(2));
        QCOMPARE(baselinesOf(twice)[1].name, QStringLiteral("Second"));
        QVERIFY(thaw(baselinesOf(twice)[1]).value() == smallModel());
    }

    void whateverIsInAModelThawsAsItWas()
    {
        for (std::uint32_t seed = 0; seed < 60; ++seed) {
            const Model model = withoutBaselines(testing::RandomModel(seed).model());
            Baseline baseline;
            baseline.content = qCompress(exchange::writeTwin(model));
            const auto thawed = thaw(baseline);
            QVERIFY2(thawed,
                thawed ? ""
                       : qPrintable(QStringLiteral("%1: %2 %3 %4")
                                        .arg(seed)
                                        .arg(QString::fromLatin1(thawed.error().code.key()),
                                            QString::fromStdString(thawed.error().detail),
                                            QString::fromStdString(thawed.error().place))));
            QVERIFY(exchange::writeTwin(*thawed) == exchange::writeTwin(model));
        }
    }

    void namesAreThereAndUnique()
    {
        const Model model = frozen(smallModel());
        const auto result = scoring::score(model, 0);
        const auto code = [&](const BaselineLabel& label) { return freeze(model, result, label).error().code.key(); };
        QCOMPARE(code(kLabel), std::string("baseline.name-taken"));
        QCOMPARE(code({ QStringLiteral(" \n"), QStringLiteral("Ada"), {}, {} }), std::string("baseline.no-name"));
        QCOMPARE(code({ QStringLiteral("New"), QStringLiteral(" "), {}, {} }), std::string("entry.anonymous"));
        QCOMPARE(baselineNamed(model, QStringLiteral("Nobody")).error().code.key(), std::string("baseline.unknown"));
    }

    void renamingKeepsNamesUnique()
    {
        Model model =
            frozen(frozen(smallModel()), { QStringLiteral("Other"), QStringLiteral("Ada"), QDate(2026, 1, 1), {} });
        const Id other = baselineNamed(model, QStringLiteral("Other")).value().id;
        QCOMPARE(renameBaseline(model, other, QStringLiteral("BETA review")).error().code.key(),
            std::string("baseline.name-taken"));
        QCOMPARE(renameBaseline(model, other, QString()).error().code.key(), std::string("baseline.no-name"));
        model.apply(renameBaseline(model, other, QStringLiteral(" OTHER ")).value().changes);
        QCOMPARE(model.table<Baseline>().find(other)->name, QStringLiteral("OTHER"));
    }

    void damageIsSaid()
    {
        const Model model = frozen(smallModel());
        Baseline baseline = baselinesOf(model).front();
        const QByteArray whole = baseline.content;
        for (const qsizetype length :
            { qsizetype(0), qsizetype(3), qsizetype(4), whole.size() / 2, whole.size() - 1 }) {
            baseline.content = whole.left(length);
            QCOMPARE(codeOf(baseline), std::string("baseline.damaged"));
        }
        for (qsizetype i = 4; i < whole.size(); i += 7) {
            baseline.content = whole;
            baseline.content[i] = static_cast<char>(~whole[i]);
            QVERIFY2(codeOf(baseline) != "whole", qPrintable(QString::number(i)));
        }
        baseline.content = whole;
        baseline.content[0] = '\x7F'; // the promised length is not believed
        QCOMPARE(codeOf(baseline), std::string("whole"));
    }

    void aBaselineThatUnpacksWithoutEndIsRefused()
    {
        Baseline bomb;
        bomb.name = QStringLiteral("Bomb");
        bomb.content = qCompress(QByteArray(kMaximumBaselineBytes + 1, ' '));
        bomb.content.replace(0, 4, QByteArray(4, '\0'));
        QVERIFY(bomb.content.size() < 100'000);
        QCOMPARE(codeOf(bomb), std::string("baseline.too-large"));
    }

    void whatIsNoTwinOrOfANewerProgramIsRefusedUnderItsName()
    {
        Baseline baseline;
        baseline.name = QStringLiteral("Then");
        baseline.content = qCompress(QByteArray("{\"format\": \"graphazard.twin/99\"}"));
        QCOMPARE(thaw(baseline).error().code.key(), std::string("twin.newer-format"));
        QCOMPARE(thaw(baseline).error().place, std::string("Then:1"));
        baseline.content = qCompress(QByteArray("hello"));
        QCOMPARE(codeOf(baseline), std::string("content.text"));
    }

    void totalsAreReadAsTheyWereWritten()
    {
        const Total odd{ Posture::Target, QStringLiteral("Health, safety"), { 0.1, 1e300 } };
        QCOMPARE(totalText(odd), QStringLiteral("target,Health, safety,0.1,1e300"));
        QVERIFY(totalFromText(totalText(odd)) == odd);
        for (const char* line : { "", "current,Technical,1", "tomorrow,Technical,1,2", "current,Technical,2,1",
                 "current,Technical,-1,2", "current,Technical,x,2", "current,Technical,nan,nan" })
            QVERIFY2(!totalFromText(QString::fromLatin1(line)), line);
    }

    /// Of what nobody counts there is no upper end, in a baseline neither.
    void totalsWithoutAnEndAreKept()
    {
        const Total endless{ Posture::Current, QStringLiteral("Technical"),
            { 1.0, std::numeric_limits<double>::infinity() } };
        QVERIFY(totalFromText(totalText(endless)) == endless);
    }

    void theEditionIsThatOfTheContent()
    {
        const Model model = frozen(smallModel());
        Baseline baseline = baselinesOf(model).front();
        QCOMPARE(editionOf(baseline), migration::kEdition);
        QCOMPARE(trendOf(model).front().edition, migration::kEdition);
        QByteArray twin = exchange::writeTwin(smallModel());
        twin.replace("graphazard.twin/2", "graphazard.twin/1");
        baseline.content = qCompress(twin);
        QCOMPARE(editionOf(baseline), 1);
        QCOMPARE(thawOfAnyEdition(baseline).value().edition, 1);
        for (const QByteArray& content : { QByteArray(), QByteArray("xx"), baseline.content.left(7), qCompress("{}"),
                 qCompress("\"graphazard.twin/99\""), qCompress("\"graphazard.twin/\"") }) {
            baseline.content = content;
            QCOMPARE(editionOf(baseline), migration::kEdition);
        }
    }

    void theTrendGoesByDate()
    {
        Model model = frozen(smallModel());
        model = frozen(model, { QStringLiteral("Alpha"), QStringLiteral("Ada"), QDate(2026, 3, 1), {} });
        const auto trend = trendOf(model);
        QCOMPARE(trend.size(), std::size_t(2));
        QCOMPARE(trend[0].name, QStringLiteral("Alpha"));
        QVERIFY(trend[0].loss(Posture::Current, QStringLiteral("Technical")) == base::Interval::point(25.0));
        QVERIFY(!trend[0].loss(Posture::Current, QStringLiteral("Reputation")));
        QVERIFY(!trend[0].loss(Posture::Current, QString()));
    }
};

QTEST_APPLESS_MAIN(TestBaselines)
#include "test_baselines.moc"
