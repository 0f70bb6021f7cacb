#include "model/commands/commands.h"
#include "model/exchange/twin.h"
#include "model/migration/migration.h"
#include "support/scratch.h"

#include <QTest>

#include <cmath>

using namespace hz;
using namespace hz::domain;
using migration::Difference;
using migration::Now;

namespace {

QByteArray textOf(quint64 number)
{
    return '"' + QByteArray::fromStdString(Id{ number, 1 }.text()) + '"';
}

/// One entity of a section: its id, then what it says.
QByteArray entry(quint64 number, const QByteArray& fields)
{
    return "\n    " + textOf(number) + ": { " + fields + " },";
}

QByteArray section(const char* name, QByteArray entries)
{
    entries.chop(1);
    return QByteArray("  \"") + name + "\": {" + entries + "\n  },\n";
}

QByteArray link(quint64 number, quint64 from, quint64 to, const QByteArray& more = {})
{
    return entry(number, "\"from\": " + textOf(from) + ", \"to\": " + textOf(to) + more);
}

enum : quint64 { C01 = 1, C02, C03, C04, C05, C06, H01, S01, K01, K02, K03 };
enum : quint64 { C01H01 = 21, C02H01, C03H01, C04H01, C05S01, C06S01, H01S01, C01K03, NotC01S01 };

const QByteArray kNodes = section("nodes",
    entry(C01, R"("code": "C01", "likelihood": "0.3")")
        + entry(C02, R"("code": "C02", "likelihood": "1e-3 per demand")")
        + entry(C03, R"("code": "C03", "title": "A crane lifts", "likelihood": "uniform(0.1, 0.3) per demand x 200")")
        + entry(C04, R"("code": "C04", "likelihood": "2 per year")")
        + entry(C05, R"("code": "C05", "likelihood": "0.25")") + entry(C06, R"("code": "C06", "likelihood": "unknown")")
        + entry(H01, R"("code": "H01", "kind": "hazard")") + entry(S01, R"("code": "S01", "kind": "consequence")")
        + entry(K01, R"("code": "K01", "kind": "control", "likelihood": "0.1 per demand x 12")")
        + entry(K02, R"("code": "K02", "kind": "control", "likelihood": "0.5 per year")")
        + entry(K03, R"("code": "K03", "kind": "control")"));
const QByteArray kLinks = section("links",
    link(C01H01, C01, H01) + link(C02H01, C02, H01) + link(C03H01, C03, H01) + link(C04H01, C04, H01)
        + link(C05S01, C05, S01) + link(C06S01, C06, S01, R"(, "transmits": "0.5")") + link(H01S01, H01, S01)
        + link(C01K03, C01, K03));
const QByteArray kGuards = section("guards",
    entry(41, "\"control\": " + textOf(K01) + ", \"link\": " + textOf(H01S01))
        + entry(42, "\"control\": " + textOf(K02) + ", \"link\": " + textOf(C04H01))
        + entry(43, "\"control\": " + textOf(K03) + ", \"link\": " + textOf(C02H01)));
const QByteArray kStages = section("stages",
    entry(51, R"("name": "Pilot", "exposure": "90 days, 50 demands")")
        + entry(52, R"("name": "Open", "users": 10, "uses_per_day": 2, "exposure": "1 year, 7 demands")"));

/// A project of the first edition: the scheme of a file of that time, and what is put in.
QByteArray written(const QByteArray& sections, const QByteArray& demands = ", 1000 demands")
{
    QByteArray text = testing::contentOf(QStringLiteral(HZ_DATA "/version-3.json"));
    text.replace("\"scheme\": \"Code", "\"exposure\": \"1 year" + demands + "\",\n    \"scheme\": \"Code");
    const auto begin = text.indexOf("  \"nodes\"");
    return text.left(begin) + sections.chopped(2) + "\n}\n";
}

migration::Migrated read(const QByteArray& text)
{
    auto result = exchange::readTwinOfAnyEdition(text, QStringLiteral("old.json"));
    if (!result)
        qFatal("%s %s %s", result.error().code.key(), result.error().detail.c_str(), result.error().place.c_str());
    return std::move(*result);
}

struct Plant {
    migration::Migrated result = read(written(kNodes + kLinks + kGuards + kStages));
    const Model& model = result.model;

    [[nodiscard]] const Node& node(quint64 number) const { return *model.node({ number, 1 }); }
    [[nodiscard]] const Link& link(quint64 number) const { return *model.link({ number, 1 }); }
    [[nodiscard]] const Occasion* standard() const { return model.table<Occasion>().find(model.project().occasion); }
    [[nodiscard]] bool tells(Now now, EntityKind kind, const Id& id) const
    {
        return std::ranges::find(result.differences, Difference{ now, { kind, id } }) != result.differences.end();
    }
};

} // namespace

class TestMigration : public QObject {
    Q_OBJECT

private slots:
    void demandsBecomeTheDefaultOccasion()
    {
        const Plant plant;
        QCOMPARE(plant.result.edition, 1);
        QVERIFY(plant.standard() != nullptr);
        QVERIFY(*plant.standard()->count == Quantity::point(1000.0));
        QVERIFY(plant.model.project().exposure == Exposure());
        QVERIFY(plant.node(C02).likelihood == Likelihood::perOccasion(1e-3));
        QVERIFY(plant.tells(Now::AtOccasions, EntityKind::Node, { C02, 1 }));
        QVERIFY(plant.tells(Now::CountsDemands, EntityKind::Occasion, plant.standard()->id));
    }
    /// In the first edition all was drawn once for the exposure: a year with 1000 demands.
    void whatItMeantThenIsDrawnOnce()
    {
        const Plant plant;
        QVERIFY(plant.result.then.has_value());
        const Model& then = *plant.result.then;
        QVERIFY(commands::validate(then).empty());
        const std::pair<quint64, double> expected[] = { { C01, 0.3 }, { C02, 1.0 - std::pow(0.999, 1000.0) },
            { C03, 1.0 - std::pow(0.8, 200.0) }, { C04, 1.0 - std::exp(-2.0) }, { C05, 0.25 },
            { K01, 1.0 - std::pow(0.9, 12.0) }, { K02, 1.0 - std::exp(-0.5) }, { K03, 0.0 } };
        for (const auto& [number, probability] : expected) {
            const Node& node = *then.node({ number, 1 });
            QCOMPARE(node.likelihood.form, Likelihood::Form::Condition);
            QVERIFY2(std::abs(node.likelihood.value.mean() - probability) < 1e-12, qPrintable(node.code));
            QCOMPARE(node.hidden, node.kind == NodeKind::Control);
            QVERIFY(node.rating.isNull());
        }
        QCOMPARE(then.node({ C06, 1 })->likelihood.form, Likelihood::Form::Unknown);
        then.links().forEach([](const Link& link) { QVERIFY(link.forExposure && link.metBy.isNull()); });
    }
    void nobodyKnewHowManyDemandsThereWere()
    {
        const auto result = read(written(kNodes + kLinks + kGuards + kStages, {}));
        QCOMPARE(result.then->node({ C02, 1 })->likelihood.form, Likelihood::Form::Unknown);
        QCOMPARE(result.then->node({ C03, 1 })->likelihood.form, Likelihood::Form::Condition);
    }
    void aCountOfItsOwnIsAnOccasionOfItsOwn()
    {
        const Plant plant;
        const Likelihood& own = plant.node(C03).likelihood;
        QVERIFY(own.value == (Quantity{ Shape::Uniform, 0.1, 0.3, 0.0 }));
        const Occasion* occasion = plant.model.table<Occasion>().find(own.occasion);
        QVERIFY(occasion != nullptr && occasion->id != plant.standard()->id);
        QVERIFY(*occasion->count == Quantity::point(200.0));
        QCOMPARE(occasion->name, QStringLiteral("A crane lifts"));
        QVERIFY(plant.tells(Now::AtOwnOccasion, EntityKind::Node, { C03, 1 }));
    }
    void controlsAreAskedAnew()
    {
        const Plant plant;
        QVERIFY(plant.node(K01).likelihood == Likelihood::condition(0.1));
        QVERIFY(!plant.node(K01).hidden);
        QVERIFY(plant.tells(Now::AskedAnew, EntityKind::Node, { K01, 1 }));
        QVERIFY(plant.node(K02).likelihood == Likelihood::condition(-std::expm1(-0.5)));
        QVERIFY(plant.node(K02).hidden);
        QVERIFY(plant.tells(Now::StaysFailed, EntityKind::Node, { K02, 1 }));
        QVERIFY(plant.node(K03).likelihood == Likelihood::condition(0.0)); // only what degrades it makes it fail
    }
    void conditionsAreMetWhereAControlOrAChanceIsAhead()
    {
        const Plant plant;
        const Id met = plant.standard()->id;
        QCOMPARE(plant.link(C01H01).metBy, met); // K01 is ahead
        QCOMPARE(plant.link(C06S01).metBy, met); // a chance
        QVERIFY(plant.tells(Now::Met, EntityKind::Link, { C01H01, 1 }));
        for (const quint64 other : { C02H01, C03H01, C04H01, C05S01, H01S01, C01K03 })
            QVERIFY2(plant.link(other).metBy.isNull(), qPrintable(QString::number(other)));
        QVERIFY(plant.node(C01).likelihood == Likelihood::condition(0.3));
        QVERIFY(plant.node(C04).likelihood == Likelihood::frequency(2.0, TimeUnit::Year));
    }
    void withoutACountNothingIsMet()
    {
        const auto result = read(written(kNodes + kLinks + kGuards, {}));
        result.model.links().forEach([](const Link& link) { QVERIFY(link.metBy.isNull()); });
        QVERIFY(!result.model.table<Occasion>().find(result.model.project().occasion)->count);
    }
    void stagesKeepTheirDemands()
    {
        const Plant plant;
        const auto counts = plant.model.table<StageOccasion>().all();
        QCOMPARE(counts.size(), std::size_t(1)); // users say it of the other
        QVERIFY(counts[0]->stage == (Id{ 51, 1 }));
        QCOMPARE(counts[0]->occasion, plant.standard()->id);
        QVERIFY(counts[0]->count == Quantity::point(50.0));
        QVERIFY(plant.model.table<Stage>().find({ 51, 1 })->exposure == (Exposure{ 90.0, TimeUnit::Day }));
    }
    void ratingsAreRanges()
    {
        const Plant plant;
        for (const ControlRating& rating : controlRatingsOf(plant.model)) {
            const double low = rating.name == u"weak" ? 0.3 : rating.name == u"moderate" ? 0.03 : 0.003;
            QCOMPARE(rating.low, low);
            QCOMPARE(rating.high, rating.name == u"weak" ? 1.0 : low * 10.0);
            QVERIFY(plant.tells(Now::FailsWithin, EntityKind::ControlRating, rating.id));
        }
    }
    void groupsOfMixedKindsAreSettled()
    {
        const QByteArray group = section("common_causes", entry(61, R"("name": "g")") + entry(62, R"("name": "h")"));
        const auto member = [](quint64 number, const QByteArray& kind, const QByteArray& own, quint64 of) {
            return entry(
                number, "\"kind\": \"" + kind + "\", \"likelihood\": \"" + own + "\", \"common_cause\": " + textOf(of));
        };
        const auto result = read(written(group
            + section("nodes",
                member(1, "cause", "0.1", 61) + member(2, "control", "0.1", 61) + member(3, "cause", "2 per year", 62)
                    + member(4, "control", "2 per year", 62) + member(5, "cause", "2 per year", 62))));
        QVERIFY(commands::validate(result.model).empty());
        QVERIFY(result.model.node({ 2, 1 })->hidden && !result.model.node({ 2, 1 })->commonCause.isNull());
        QVERIFY(result.model.node({ 4, 1 })->commonCause.isNull());
    }
    void statesOfOneProjectStayComparable()
    {
        QVERIFY(Plant().model == Plant().model);
        const auto before = read(written(kNodes + kLinks)).model;
        QCOMPARE(before.project().occasion, Plant().model.project().occasion);
    }
    void whatIsOfNowIsTakenAsItIs()
    {
        const Plant plant;
        const auto again =
            exchange::readTwinOfAnyEdition(exchange::writeTwin(plant.model), QStringLiteral("new.json")).value();
        QCOMPARE(again.edition, migration::kEdition);
        QVERIFY(again.differences.empty());
        QVERIFY(again.model == plant.model);
    }
    void theOldFormOfNowIsRefused()
    {
        QByteArray text = written(kNodes);
        text.replace("twin/1", "twin/2");
        QCOMPARE(exchange::readTwin(text, QStringLiteral("x.json")).error().code.key(), std::string("twin.bad-value"));
    }
};

QTEST_APPLESS_MAIN(TestMigration)
#include "test_migration.moc"
