#include "model/sheets/tables/project_tables.h"

#include "model/scoring/graph/score.h"
#include "model/sheets/any_workbook.h"
#include "model/sheets/own_tables.h"
#include "model/sheets/tables/delimited_writer.h"
#include "model/sheets/tables/xlsx_writer.h"

#include "model/exchange/random_model.h"
#include "support/sketch.h"

#include <QTest>

using namespace hz;
using sheets::Table;
using sheets::TableCell;
using testing::Sketch;

namespace {

using RowFate = sheets::PlannedRow::Fate;
using CellFate = sheets::PlannedCell::Fate;

/// Fire, which sparks cause and a valve prevents: with N = 0.1 before and 0.02 today.
Sketch shop()
{
    return Sketch("C01 title=Sparks p=0.1 -> H01 title=Fire owner=Ann tags=hot -> S01 title=Burns T=2:100;"
                  "K01 title=Valve p=0.2 status=verified guards C01->H01");
}

std::vector<Table> tablesOf(const domain::Model& model)
{
    const auto result = scoring::score(model, 1);
    return sheets::projectTables(model, &result);
}

Table named(const std::vector<Table>& tables, const char* key)
{
    for (const Table& table : tables)
        if (table.key == QLatin1String(key))
            return table;
    return {};
}

int columnOf(const Table& table, const QString& name)
{
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (table.columns[i].name == name)
            return int(i);
    return -1;
}

TableCell cellOf(const Table& table, std::size_t row, const QString& column)
{
    const int at = columnOf(table, column);
    return at < 0 ? TableCell{ QStringLiteral("no column ") + column, {}, {} } : table.rows[row][std::size_t(at)];
}

QString textOf(const TableCell& cell)
{
    return sheets::Cell{ cell.content }.text();
}

sheets::Workbook workbookOf(const domain::Model& model)
{
    return *sheets::readWorkbook(*sheets::writeXlsx(tablesOf(model)), {});
}

sheets::OwnPlan planOf(const domain::Model& model, const sheets::Workbook& workbook,
    const base::Notation& notation = base::kPlainNotation, domain::Language language = domain::Language::English)
{
    return *sheets::planOfOwn(model, workbook, { notation, language, {} });
}

/// The cell of a row of ours, to edit it as people do; the row of the key and of the column names stand above.
sheets::Cell& cellIn(sheets::Workbook& workbook, std::size_t sheet, std::size_t row, const char* key)
{
    auto& rows = workbook.sheets[sheet].rows;
    for (std::size_t column = 0; column < rows[0].size(); ++column)
        if (rows[0][column].text() == QLatin1String(key)) {
            rows[row + 2].resize(std::max(rows[row + 2].size(), column + 1));
            return rows[row + 2][column];
        }
    qFatal("no column %s", key);
}

/// What is not as it was in a row: "title: Fire to Flood", or why it is refused.
QString movedIn(const sheets::OwnPlan::Part& part, const sheets::PlannedRow& row)
{
    QStringList moved{ row.why ? QLatin1String(row.why->code.key()) : QString() };
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        if (const auto& cell = row.cells[i]; cell.fate == CellFate::Changed || cell.fate == CellFate::Refused)
            moved << QStringLiteral("%1: %2 to %3")
                         .arg(QLatin1String(part.table.columns[i]->key), cell.before, cell.after);
    return moved.join(u'\n');
}

} // namespace

class TestProjectTables : public QObject {
    Q_OBJECT

private slots:
    /// The framework's thirteen, in its order, behind the hidden ids.
    void hazardsHaveTheColumnsOfTheFramework()
    {
        const Table table = named(tablesOf(shop().model), "hazards");
        QStringList names;
        for (std::size_t i = 1; i <= 13; ++i)
            names << table.columns[i].name;
        QCOMPARE(names,
            QStringList({ "Code", "Hazard source", "Title", "Trigger event", "Application/Domain", "Users/Agents",
                "Vector", "Protected characteristics", "Assets", "Potential effects", "HRI", "Recommended mitigations",
                "HRI (post)" }));
        QVERIFY(table.columns[0].isHidden);
        QCOMPARE(table.frozenColumns, std::size_t(2));
        QCOMPARE(table.mark, QStringLiteral("graphazard:node:hazard"));
        for (const char* key : { "system", "kind", "status" }) // of controls, or said by the table
            for (const auto& column : table.columns)
                QVERIFY(column.key != QLatin1String(key));
    }

    void cellsAreTypedAndColoured()
    {
        const Sketch sketch = shop();
        const auto tables = tablesOf(sketch.model);
        const Table hazards = named(tables, "hazards");
        QCOMPARE(textOf(cellOf(hazards, 0, "Potential effects")), QStringLiteral("S01 Burns"));
        QCOMPARE(textOf(cellOf(hazards, 0, "Recommended mitigations")), QStringLiteral("K01 Valve"));
        // 0.1 is the lower bound of A, 0.02 lies in B; severity 2; rows A and B of the matrix begin "00": High.
        QCOMPARE(textOf(cellOf(hazards, 0, "HRI")), QStringLiteral("2A"));
        QCOMPARE(textOf(cellOf(hazards, 0, "HRI (post)")), QStringLiteral("2B"));
        QCOMPARE(cellOf(hazards, 0, "HRI (post)").fill, QStringLiteral("#B91C1C"));
        QCOMPARE(cellOf(hazards, 0, "HRI (post)").ink, QStringLiteral("#FFFFFF"));
        for (const QString end : { "from", "to" }) {
            const auto n = cellOf(hazards, 0, "N, " + end).content;
            QVERIFY(std::holds_alternative<double>(n) && qFuzzyCompare(std::get<double>(n), 0.02));
        }
        QVERIFY(std::get<double>(cellOf(named(tables, "causes"), 0, "Own likelihood").content) == 0.1);
        const Table consequences = named(tables, "consequences");
        QCOMPARE(textOf(cellOf(consequences, 0, "Technical: Severity")), QStringLiteral("Critical"));
        QVERIFY(std::get<double>(cellOf(consequences, 0, "Technical: Magnitude").content) == 100.0);
        const auto loss = cellOf(consequences, 0, "Technical: Loss, to").content;
        QVERIFY(qFuzzyCompare(std::get<double>(loss), 2.0));
        const auto saved = cellOf(named(tables, "controls"), 0, "Technical: Saves today, to").content;
        QVERIFY(qFuzzyCompare(std::get<double>(saved), 8.0)); // 0.1 x 100 less 0.02 x 100
        QCOMPARE(textOf(cellOf(named(tables, "controls"), 0, "Guards")), QStringLiteral("C01 → H01"));
    }

    /// What is not known looks like it: no colour of a level, and no number where there is none.
    void theUnknownIsNotColoured()
    {
        const Sketch sketch("C01 p=unknown -> H01 -> S01 T=2:100");
        const Table hazards = named(tablesOf(sketch.model), "hazards");
        QCOMPARE(textOf(cellOf(hazards, 0, "HRI (post)")), QStringLiteral("2A-2E"));
        QCOMPARE(cellOf(hazards, 0, "HRI (post)").fill, QString());
        QCOMPARE(textOf(cellOf(hazards, 0, "N, from")), QStringLiteral("0"));
        QCOMPARE(textOf(cellOf(hazards, 0, "N, to")), QStringLiteral("1"));
    }

    void rowsAreInNaturalOrder()
    {
        const Table hazards = named(tablesOf(Sketch("H10; H2; H1").model), "hazards");
        QStringList codes;
        for (std::size_t row = 0; row < 3; ++row)
            codes << textOf(cellOf(hazards, row, "Code"));
        QCOMPARE(codes, QStringList({ "H1", "H2", "H10" }));
    }

    void theScalesAreALegend()
    {
        const Table scales = named(tablesOf(shop().model), "scales");
        QVERIFY(scales.mark.isEmpty());
        QStringList rows;
        for (const auto& row : scales.rows) {
            QStringList texts;
            for (std::size_t i = 0; i < 4 && i < row.size(); ++i)
                texts << textOf(row[i]);
            rows << texts.join(u'/');
        }
        QVERIFY(rows.contains(QStringLiteral("Severity/1/Catastrophic/1000")));
        QVERIFY(rows.contains(QStringLiteral("Likelihood, from this probability/B/Probable/0.01")));
        QVERIFY(rows.contains(QStringLiteral("Matrix/C/Occasional/High")));
        QVERIFY(rows.contains(QStringLiteral("Risk level//High/")));
        QVERIFY(rows.contains(QStringLiteral("Control, fails with//weak/0.3")));
    }

    /// Back into the project that it came from, whatever the language of who reads it: nothing happens.
    void oneSOwnExportChangesNothing_data()
    {
        QTest::addColumn<bool>("isText");
        QTest::addColumn<bool>("isFrench");
        QTest::newRow("workbook") << false << false;
        QTest::newRow("workbook, French") << false << true;
        QTest::newRow("text") << true << false;
        QTest::newRow("text, French") << true << true;
    }
    void oneSOwnExportChangesNothing()
    {
        QFETCH(const bool, isText);
        QFETCH(const bool, isFrench);
        const base::Notation notation = isFrench ? base::Notation{ ',', ' ' } : base::Notation{ '.', ',' };
        const auto language = isFrench ? domain::Language::French : domain::Language::English;
        int cells = 0;
        for (std::uint32_t seed = 0; seed < 6; ++seed) {
            const domain::Model model = testing::RandomModel(seed).model();
            const std::vector<Table> tables = tablesOf(model);
            std::vector<sheets::Workbook> books;
            if (isText)
                for (const Table& table : tables)
                    books.push_back(*sheets::readWorkbook(sheets::writeDelimited(table), table.name));
            else
                books.push_back(*sheets::readWorkbook(*sheets::writeXlsx(tables), {}));
            for (const auto& book : books) {
                if (!sheets::hasOwnTable(book))
                    continue; // the legend
                const auto plan = planOf(model, book, notation, language);
                for (const auto& part : plan.parts)
                    for (const auto& row : part.plan.rows)
                        QVERIFY2(row.fate == RowFate::Same, qPrintable(movedIn(part, row)));
                cells += int(plan.countOf(CellFate::Same));
                QCOMPARE(plan.countOf(CellFate::Refused), std::size_t(0));
                QVERIFY(plan.command.changes.isEmpty());
            }
        }
        QVERIFY(cells > 1000);
    }

    /// What people did to the file comes in, as one command that can be undone.
    void editsComeBack()
    {
        const Sketch sketch = shop();
        sheets::Workbook book = workbookOf(sketch.model);
        cellIn(book, 0, 0, "title").content = QStringLiteral("Large fire");
        cellIn(book, 0, 0, "owner").content = {};
        cellIn(book, 1, 0, "likelihood").content = 0.25;
        book.sheets[2]
            .rows[2][std::size_t(columnOf(named(tablesOf(sketch.model), "consequences"), "Technical: Severity"))]
            .content = QStringLiteral("marginal");
        auto& hazards = book.sheets[0].rows;
        hazards.resize(4);
        cellIn(book, 0, 1, "title").content = QStringLiteral("Flood");
        const auto plan = planOf(sketch.model, book);
        QCOMPARE(plan.countOf(RowFate::Changed), std::size_t(3));
        QCOMPARE(plan.countOf(RowFate::Created), std::size_t(1));
        QCOMPARE(plan.countOf(CellFate::Refused), std::size_t(0));
        domain::Model model = sketch.model;
        model.apply(plan.command.changes);
        QVERIFY(commands::validate(model).empty());
        QCOMPARE(model.node(sketch["H01"])->title, QStringLiteral("Large fire"));
        QCOMPARE(model.node(sketch["H01"])->owner, QString());
        QCOMPARE(domain::toText(model.node(sketch["C01"])->likelihood), QStringLiteral("0.25"));
        const auto impact = sheets::impactOf(model, sketch["S01"], sketch.scheme.categories[0]);
        QCOMPARE(impact.severity, sketch.scheme.severities[2]);
        QCOMPARE(model.nodes().size(), sketch.model.nodes().size() + 1);
        model.apply(domain::inverseOf(plan.command.changes));
        QVERIFY(model == sketch.model);
    }

    /// Likelihoods in words are taken as the file has them, and as who reads it writes them.
    void wordsOfBothLanguagesAreRead()
    {
        const Sketch sketch = shop();
        sheets::Workbook book = workbookOf(sketch.model);
        for (const QString text : { "2.5 per year", "2,5 par an" }) {
            cellIn(book, 1, 0, "likelihood").content = text;
            const auto plan = planOf(sketch.model, book, { ',', ' ' }, domain::Language::French);
            domain::Model model = sketch.model;
            model.apply(plan.command.changes);
            QCOMPARE(domain::toText(model.node(sketch["C01"])->likelihood), QStringLiteral("2.5 per year"));
        }
        cellIn(book, 1, 0, "likelihood").content = QStringLiteral("often");
        const auto plan = planOf(sketch.model, book);
        QCOMPARE(plan.countOf(CellFate::Refused), std::size_t(1));
        QVERIFY(plan.command.changes.isEmpty());
    }

    /// By id, else by code; what two rows claim, or is of another kind, is refused.
    void rowsGoByIdOrCode()
    {
        const Sketch sketch = shop();
        sheets::Workbook book = workbookOf(sketch.model);
        auto& rows = book.sheets[0].rows;
        rows.push_back(rows[2]); // a copy of the row, with its id
        rows.push_back({ sheets::Cell{}, sheets::Cell{ QStringLiteral("C01") } });
        const auto plan = planOf(sketch.model, book);
        const auto& planned = plan.parts[0].plan.rows;
        QCOMPARE(planned[0].fate, RowFate::Same);
        QCOMPARE(planned[1].why->code.key(), "sheet.same-row-twice");
        QCOMPARE(planned[2].why->code.key(), "sheet.other-kind");

        cellIn(book, 0, 1, "code").content = QStringLiteral("H09"); // the copy is a hazard of its own
        const auto copied = planOf(sketch.model, book);
        QCOMPARE(copied.parts[0].plan.rows[1].fate, RowFate::Created);
        QVERIFY(copied.parts[0].plan.rows[1].id != sketch["H01"]);

        rows.resize(3);
        rows[2][0].content = QStringLiteral("0123456789abcdefghijklmnop"); // an id that the project does not know
        rows[2][3].content = QStringLiteral("By its code");
        const auto again = planOf(sketch.model, book);
        QCOMPARE(again.parts[0].plan.rows[0].id, sketch["H01"]);
        QCOMPARE(again.parts[0].plan.rows[0].fate, RowFate::Changed);
    }

    void columnsMayStandElsewhere()
    {
        const Sketch sketch = shop();
        sheets::Workbook book = workbookOf(sketch.model);
        for (auto& row : book.sheets[0].rows)
            std::ranges::reverse(row);
        book.sheets[0].rows.insert(
            book.sheets[0].rows.begin(), std::vector{ sheets::Cell{ QStringLiteral("A title") } });
        std::size_t widest = 0;
        for (const auto& row : book.sheets[0].rows)
            widest = std::max(widest, row.size());
        for (auto& row : book.sheets[0].rows) // as a spreadsheet does that moves whole columns
            if (row.size() > 1)
                row.insert(row.begin(), widest - row.size(), sheets::Cell{});
        const auto plan = planOf(sketch.model, book);
        QCOMPARE(plan.parts[0].plan.rows[0].fate, RowFate::Same);
        QVERIFY(plan.command.changes.isEmpty());
    }

    void otherWorkbooksAreNotOurs()
    {
        const auto plan = sheets::planOfOwn(
            shop().model, sheets::Workbook{ { { "Sheet1", { { sheets::Cell{ QStringLiteral("id") } } } } } }, {});
        QVERIFY(!plan);
        QCOMPARE(plan.error().code.key(), "sheet.not-ours");
    }
};

QTEST_GUILESS_MAIN(TestProjectTables)
#include "test_project_tables.moc"
