#include "model/sheets/block.h"

#include "model/base/codes/entity_errors.h"
#include "model/base/codes/exchange_errors.h"

#include "model/domain/spoken_names.h"
#include "support/sketch.h"

#include <QTest>

using namespace hz;
using domain::EntityKind;
using domain::NodeKind;
using sheets::Block;
using sheets::Plan;
using sheets::PlannedCell;
using sheets::PlannedRow;
using testing::Sketch;
using CellFate = PlannedCell::Fate;
using RowFate = PlannedRow::Fate;

namespace {

sheets::Reading readingOf(const domain::Model& model, const base::Notation& notation = base::kPlainNotation)
{
    return { { notation, domain::Language::English, domain::namesIn(model) } };
}

Block blockOf(EntityKind kind, const std::vector<const char*>& fields, const std::vector<QStringList>& rows,
    const std::vector<base::Id>& targets = {})
{
    Block block;
    block.kind = kind;
    for (const char* key : fields) {
        block.columns.push_back(key ? domain::findField(kind, key) : nullptr);
        Q_ASSERT(!key || block.columns.back());
    }
    block.rows = rows;
    block.targets = targets;
    return block;
}

domain::Model after(domain::Model model, const Plan& plan)
{
    model.apply(plan.command.changes);
    return model;
}

/// What each cell of a row comes to: "changed", "refused field.code-taken", ...
QStringList fatesOf(const PlannedRow& row)
{
    static const QStringList kFates{ "left out", "same", "changed", "refused" };
    QStringList fates;
    for (const PlannedCell& cell : row.cells)
        fates << kFates[qsizetype(cell.fate)]
                + (cell.why ? QStringLiteral(" ") + QLatin1String(cell.why->code.key()) : QString());
    return fates;
}

QString rowOf(const PlannedRow& row)
{
    static const QStringList kFates{ "empty", "same", "changed", "created", "refused" };
    return kFates[qsizetype(row.fate)]
        + (row.why ? QStringLiteral(" ") + QLatin1String(row.why->code.key()) : QString());
}

QStringList rowsOf(const Plan& plan)
{
    QStringList rows;
    for (const PlannedRow& row : plan.rows)
        rows << rowOf(row);
    return rows;
}

} // namespace

class TestBlock : public QObject {
    Q_OBJECT

private slots:
    /// Each cell of known rows says what becomes of it, and the command does just that, there and back.
    void cellsAreChangedOrLeftOrRefused()
    {
        Sketch sketch("H01 title=Leak owner=Ann; H02 title=Fire");
        const auto plan = sheets::planOf(sketch.model,
            blockOf(EntityKind::Node, { "code", nullptr, "title", "owner", "at_least" },
                { { "H01", "x", "Big leak", "Ann", "0" }, { "H01", "y", "Fire", "Bob", "" } },
                { sketch["H01"], sketch["H02"] }),
            readingOf(sketch.model));
        QCOMPARE(fatesOf(plan.rows[0]),
            QStringList({ "same", "left out", "changed", "same", "refused field.out-of-range" }));
        QCOMPARE(plan.rows[0].cells[2].before, QStringLiteral("Leak"));
        QCOMPARE(plan.rows[0].cells[2].after, QStringLiteral("Big leak"));
        QCOMPARE(plan.rows[0].cells[4].before, QStringLiteral("2"));
        QCOMPARE(plan.rows[0].cells[4].after, QStringLiteral("0"));
        QCOMPARE(fatesOf(plan.rows[1]).mid(0, 4),
            QStringList({ "refused field.code-taken", "left out", "same", "changed" }));
        QCOMPARE(rowsOf(plan), QStringList({ "changed", "changed" }));
        QCOMPARE(plan.countOf(RowFate::Changed), std::size_t(2));
        QCOMPARE(plan.countOf(CellFate::Changed), std::size_t(2));

        domain::Model model = after(sketch.model, plan);
        QCOMPARE(model.node(sketch["H01"])->title, QStringLiteral("Big leak"));
        QCOMPARE(model.node(sketch["H01"])->atLeast, 2);
        QCOMPARE(model.node(sketch["H02"])->code, QStringLiteral("H02"));
        QCOMPARE(model.node(sketch["H02"])->owner, QStringLiteral("Bob"));
        model.apply(domain::inverseOf(plan.command.changes));
        QVERIFY(model == sketch.model);
    }

    /// A row knows of those before it: a code is free once it was given away.
    void rowsFollowEachOther()
    {
        Sketch sketch("H01; H02");
        const auto plan = sheets::planOf(sketch.model,
            blockOf(EntityKind::Node, { "code" }, { { "H09" }, { "H01" } }, { sketch["H01"], sketch["H02"] }),
            readingOf(sketch.model));
        QCOMPARE(rowsOf(plan), QStringList({ "changed", "changed" }));
        QCOMPARE(after(sketch.model, plan).node(sketch["H02"])->code, QStringLiteral("H01"));
    }

    void rowsWithoutTargetAreNew()
    {
        Sketch sketch("H01 title=Leak");
        const auto plan = sheets::planOf(sketch.model,
            blockOf(EntityKind::Node, { "title", "owner", "at_least" },
                { { "Fire", "Ann", "x" }, { " ", "", "" }, { "Flood" }, { "", "", "x" } }),
            readingOf(sketch.model));
        QCOMPARE(rowsOf(plan), QStringList({ "created", "empty", "created", "refused value.not-a-number" }));
        QCOMPARE(fatesOf(plan.rows[0]), QStringList({ "changed", "changed", "refused value.not-a-number" }));
        QCOMPARE(plan.command.created.size(), std::size_t(2));
        QCOMPARE(plan.command.name.count, 2);
        const domain::Model model = after(sketch.model, plan);
        QCOMPARE(model.nodes().size(), std::size_t(3));
        const domain::Node* fire = model.node(plan.rows[0].id);
        QCOMPARE(fire->kind, NodeKind::Hazard);
        QCOMPARE(fire->code, QStringLiteral("H02"));
        QCOMPARE(fire->title, QStringLiteral("Fire"));
        QCOMPARE(model.node(plan.rows[2].id)->code, QStringLiteral("H03"));
        QVERIFY(model.placements().find(fire->id) && model.placements().find(plan.rows[2].id));
        QVERIFY(commands::validate(model).empty());
    }

    /// A spreadsheet keeps 15 digits of a number; letters that look like one are letters.
    void roundedNumbersAreTheSame()
    {
        Sketch sketch("H01 title=1.0; C01 p=0.23262699064798653");
        const auto fateOf = [&](const char* code, const char* field, const QString& text) {
            const auto plan = sheets::planOf(sketch.model,
                blockOf(EntityKind::Node, { field }, { { text } }, { sketch[code] }), readingOf(sketch.model));
            return fatesOf(plan.rows[0]).front();
        };
        QCOMPARE(fateOf("H01", "title", "1"), QStringLiteral("changed"));
        QCOMPARE(fateOf("C01", "likelihood", "0.232626990647987"), QStringLiteral("same"));
        QCOMPARE(fateOf("C01", "likelihood", "0.23262699064799"), QStringLiteral("changed"));
    }

    /// What stands only in columns that are left out makes nothing.
    void leftOutColumnsMakeNothing()
    {
        Sketch sketch("H01");
        const auto plan = sheets::planOf(sketch.model,
            blockOf(EntityKind::Node, { nullptr, "title" }, { { "a remark", "" } }), readingOf(sketch.model));
        QCOMPARE(rowsOf(plan), QStringList("empty"));
        QVERIFY(plan.command.changes.isEmpty() && plan.command.created.empty());
    }

    void nothingToDoIsNoCommand()
    {
        Sketch sketch("H01 title=Leak");
        const auto plan = sheets::planOf(sketch.model,
            blockOf(EntityKind::Node, { "title" }, { { "Leak" }, {} }, { sketch["H01"] }), readingOf(sketch.model));
        QCOMPARE(rowsOf(plan), QStringList({ "same", "empty" }));
        QVERIFY(plan.command.changes.isEmpty() && plan.command.created.empty());
    }

    /// A code decides before a name, whatever the case; what several are called is asked about.
    void entitiesGoByCodeOrName()
    {
        Sketch sketch("C01 title=Spark; C02 title=Spark; H01 title=C02; K01 title=Valve");
        const auto fate = [&](const QString& text) {
            const auto plan = sheets::planOf(sketch.model,
                blockOf(EntityKind::Incident, { "title", "node", "reported_by" }, { { "It happened", text, "Ann" } }),
                readingOf(sketch.model));
            if (plan.rows[0].fate != RowFate::Created)
                return rowOf(plan.rows[0]);
            const auto model = after(sketch.model, plan);
            return model.node(model.table<domain::Incident>().find(plan.rows[0].id)->node)->code;
        };
        QCOMPARE(fate("c01"), QStringLiteral("C01"));
        QCOMPARE(fate("C02"), QStringLiteral("C02"));
        QCOMPARE(fate(" valve "), QStringLiteral("K01"));
        QCOMPARE(fate("Spark"), QStringLiteral("refused sheet.ambiguous-name"));
        QCOMPARE(fate("Smoke"), QStringLiteral("refused sheet.no-such-entity"));
        QCOMPARE(fate(""), QStringLiteral("refused field.missing"));
    }

    void valuesAreReadAsPeopleWriteThem()
    {
        Sketch sketch("C01; K01");
        const auto likelihoodOf = [&](const QString& text, const base::Notation& notation) {
            const auto plan = sheets::planOf(sketch.model,
                blockOf(EntityKind::Node, { "likelihood" }, { { text } }, { sketch["C01"] }),
                readingOf(sketch.model, notation));
            return plan.rows[0].fate == RowFate::Changed
                ? domain::toText(after(sketch.model, plan).node(sketch["C01"])->likelihood)
                : fatesOf(plan.rows[0]).front();
        };
        const base::Notation comma{ ',', ' ' };
        QCOMPARE(likelihoodOf("0,25", comma), QStringLiteral("0.25"));
        QCOMPARE(likelihoodOf("1,000 per year", comma), QStringLiteral("1 per year"));
        QCOMPARE(likelihoodOf("1,000 per year", base::kPlainNotation), QStringLiteral("refused value.two-readings"));
        QCOMPARE(likelihoodOf("1.5", base::kPlainNotation), QStringLiteral("refused value.above-one"));
        const auto status = sheets::planOf(sketch.model,
            blockOf(
                EntityKind::Node, { "status" }, { { "VERIFIED" }, { "perhaps" } }, { sketch["K01"], sketch["K01"] }),
            readingOf(sketch.model));
        QCOMPARE(rowsOf(status), QStringList({ "changed", "same" }));
        QCOMPARE(fatesOf(status.rows[1]), QStringList("refused sheet.no-such-choice"));
    }

    /// The field of another kind of node takes nothing, and says so unless nothing is put into it.
    void fieldsOfOtherKindsAreRefused()
    {
        Sketch sketch("C01; H01");
        const auto plan = sheets::planOf(sketch.model,
            blockOf(EntityKind::Node, { "hazard_source" }, { { "Design" }, { "" }, { "Design" } },
                { sketch["C01"], sketch["C01"], sketch["H01"] }),
            readingOf(sketch.model));
        QCOMPARE(fatesOf(plan.rows[0]), QStringList("refused field.unknown"));
        QCOMPARE(fatesOf(plan.rows[1]), QStringList("left out"));
        QCOMPARE(fatesOf(plan.rows[2]), QStringList("changed"));
    }

    void impactsArePutByCategory()
    {
        Sketch sketch("S01");
        Block block;
        block.nodeKind = NodeKind::Consequence;
        for (const char* key : { "severity", "magnitude" })
            block.columns.push_back(domain::findField(EntityKind::Impact, key));
        block.categories = { sketch.scheme.categories[1], sketch.scheme.categories[1] };
        block.rows = { { "critical", "12.5" }, { "Terrible", "" } };
        block.targets = { sketch["S01"], sketch["S01"] };
        const auto plan = sheets::planOf(sketch.model, block, readingOf(sketch.model));
        QCOMPARE(fatesOf(plan.rows[0]), QStringList({ "changed", "changed" }));
        QCOMPARE(fatesOf(plan.rows[1]), QStringList({ "refused sheet.no-such-entity", "changed" }));
        const auto impact = sheets::impactOf(after(sketch.model, plan), sketch["S01"], sketch.scheme.categories[1]);
        QCOMPARE(impact.severity, sketch.scheme.severities[1]);
        QVERIFY(!impact.magnitude); // the second row took it out again
    }

    /// What joins others is joined as on the canvas: not twice, and in no forbidden loop.
    void linksAndGuardsKeepTheirRules()
    {
        Sketch sketch("C01 -> H01; H02; K02; K01 guards C01->H01");
        const auto links = sheets::planOf(sketch.model,
            blockOf(EntityKind::Link, { "from", "to", "transmits" },
                { { "C01", "H02", "0.5" }, { "C01", "H01", "0.5" }, { "K01", "H02", "" }, { "C01", "", "" },
                    { "C01", "C01", "" } }),
            readingOf(sketch.model));
        QCOMPARE(rowsOf(links),
            QStringList({ "created", "refused link.exists", "refused link.from-control", "refused field.missing",
                "refused link.into-itself" }));
        QCOMPARE(fatesOf(links.rows[0]), QStringList({ "changed", "changed", "changed" }));
        const domain::Model model = after(sketch.model, links);
        QCOMPARE(domain::toText(model.link(links.rows[0].id)->chance), QStringLiteral("0.5"));
        const auto errors = commands::validate(model);
        QVERIFY2(errors.empty(), errors.empty() ? "" : errors.front().code.key());

        const auto guards = sheets::planOf(sketch.model,
            blockOf(EntityKind::Guard, { "control", "link", "order" },
                { { "K02", "C01 -> H01", "2" }, { "K01", "C01 → H01", "" }, { "K02", "C01 -> H02", "" } }),
            readingOf(sketch.model));
        QCOMPARE(rowsOf(guards), QStringList({ "created", "refused guard.exists", "refused sheet.no-such-entity" }));
        const auto* guard = after(sketch.model, guards).guards().find(guards.rows[0].id);
        QVERIFY(guard);
    }

    /// A link that is led elsewhere keeps the rules as well.
    void linksAreLedElsewhere()
    {
        Sketch sketch("C01 -> H01; C02 -> H01; H01 -> S01");
        const auto plan = sheets::planOf(sketch.model,
            blockOf(EntityKind::Link, { "to" }, { { "S01" }, { "C02" } },
                { sketch.link("C01", "H01"), sketch.link("C02", "H01") }),
            readingOf(sketch.model));
        QCOMPARE(rowsOf(plan), QStringList({ "changed", "same" }));
        QCOMPARE(fatesOf(plan.rows[1]), QStringList("refused link.into-itself"));
        QCOMPARE(after(sketch.model, plan).link(sketch.link("C01", "H01"))->to, sketch["S01"]);
    }

    /// What a form or a file fills in is not typed, and what is made elsewhere is not added.
    void whatIsMadeElsewhereIsRefused()
    {
        Sketch sketch("H01");
        const auto plan = sheets::planOf(sketch.model,
            blockOf(EntityKind::SignOff, { "role", "person" }, { { "Safety", "Ann" } }), readingOf(sketch.model));
        QCOMPARE(rowsOf(plan), QStringList("refused sheet.not-added-here"));
        const auto category = sheets::planOf(
            sketch.model, blockOf(EntityKind::Category, { "name" }, { { "Moral" } }), readingOf(sketch.model));
        QCOMPARE(rowsOf(category), QStringList("refused sheet.not-added-here"));
        const auto file = sheets::planOf(sketch.model,
            blockOf(EntityKind::Evidence, { "title", "who", "file_hash" }, { { "Test", "Ann", "abc" } }),
            readingOf(sketch.model));
        QCOMPARE(fatesOf(file.rows[0]), QStringList({ "changed", "changed", "refused sheet.not-typed" }));
        QCOMPARE(rowsOf(file), QStringList("created"));
    }
};

QTEST_GUILESS_MAIN(TestBlock)
#include "test_block.moc"
