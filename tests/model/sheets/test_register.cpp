#include "model/sheets/register.h"

#include "model/domain/spoken_names.h"
#include "model/sheets/any_workbook.h"
#include "model/sheets/packed.h"
#include "support/sketch.h"

#include <QTest>

using namespace hz;
using domain::NodeKind;
using sheets::Head;
using sheets::Holds;
using sheets::Plan;
using sheets::PlannedCell;
using sheets::PlannedRow;
using sheets::RegisterMapping;
using sheets::Sheet;
using testing::Sketch;
using CellFate = PlannedCell::Fate;
using RowFate = PlannedRow::Fate;

namespace {

/// A sheet of texts and, where a text is a number, numbers; "=x" is a formula with the result x, "=" one without.
Sheet sheetOf(const QList<QStringList>& rows)
{
    Sheet sheet;
    for (const QStringList& texts : rows) {
        auto& row = sheet.rows.emplace_back();
        for (QString text : texts) {
            sheets::Cell& cell = row.emplace_back();
            cell.isFormula = text.startsWith(u'=');
            text.remove(QChar(u'='));
            bool isNumber = false;
            const double number = text.toDouble(&isNumber);
            if (isNumber)
                cell.content = number;
            else if (!text.isEmpty())
                cell.content = text;
        }
    }
    return sheet;
}

sheets::Reading readingOf(const domain::Model& model)
{
    return { { base::kPlainNotation, domain::Language::English, domain::namesIn(model) } };
}

/// A register of a small machine shop, as they are found: a title above, remarks between, numbers for levels, a
/// formula.
Sheet shop()
{
    return sheetOf({ { "Risk register of the shop, 2026" }, {},
        { "Risk ID", "Threat Event", "Vulnerability", "Consequence", "Existing Controls", "Likelihood (1-5)",
            "Impact (1-4)", "Risk Score", "Recommended Action", "Risk Owner", "Comment" },
        { "R-1", "Fire", "Sparks\nOil rags", "Burns", "Extinguisher; Training", "2", "4", "=8", "Sprinkler", "Ann",
            "" },
        { "R-2", "Flood", "Old pipes", "Wet stock", "None.", "5", "2", "=10", "New pipes", "Bob", "Twice in 2025" },
        { "", "", "", "", "", "", "", "", "", "", "" },
        { "R-3", "Theft", "Open doors", "Wet stock", "", "3", "3", "=9", "-", "Ann", "" } });
}

QStringList holdsOf(const RegisterMapping& mapping)
{
    static const QStringList kNames{ "-", "id", "field", "cause", "consequence", "in place", "planned", "severity",
        "severity after", "likelihood", "likelihood after", "words" };
    QStringList holds;
    for (const auto& column : mapping.columns)
        holds << (column.field ? QString::fromLatin1(column.field->key) : kNames[qsizetype(column.holds)]);
    return holds;
}

struct Trial {
    Sketch sketch{ "" };
    Sheet sheet;
    Head head;
    RegisterMapping mapping;

    explicit Trial(Sheet read)
        : sheet(std::move(read))
    {
        head = *sheets::headOf(sheet);
        mapping = sheets::proposedMapping(sketch.model, sheet, head);
        mapping.category = sketch.scheme.categories[0];
    }
    void align()
    {
        for (std::size_t i = 0; i < mapping.columns.size(); ++i)
            if (sheets::hasScale(mapping.columns[i].holds))
                sheets::alignScale(mapping.columns[i].scale, sketch.model, mapping.columns[i].holds,
                    sheets::WorstIs::Highest, sheets::endsOf(sheet, head, i));
    }
    [[nodiscard]] Plan plan() const
    {
        return sheets::planOf(sketch.model, sheet, head, mapping, readingOf(sketch.model));
    }
    Plan take()
    {
        const Plan done = plan();
        sketch.model.apply(done.command.changes);
        return done;
    }
    [[nodiscard]] const domain::Node* titled(const QString& title) const
    {
        const domain::Node* found = nullptr;
        sketch.model.nodes().forEach([&](const domain::Node& node) { found = node.title == title ? &node : found; });
        return found;
    }
    [[nodiscard]] bool isLinked(const QString& from, const QString& to) const
    {
        bool is = false;
        sketch.model.links().forEach(
            [&](const domain::Link& link) { is = is || (link.from == titled(from)->id && link.to == titled(to)->id); });
        return is;
    }
    /// "Spark -> Fire": the links that the control guards.
    [[nodiscard]] QStringList guardedBy(const QString& control) const
    {
        QStringList links;
        sketch.model.guards().forEach([&](const domain::Guard& guard) {
            const domain::Link* link = sketch.model.link(guard.link);
            if (guard.control == titled(control)->id)
                links << sketch.model.node(link->from)->title + " -> " + sketch.model.node(link->to)->title;
        });
        links.sort();
        return links;
    }
    [[nodiscard]] QString severityOf(const QString& consequence) const
    {
        const auto impact = sheets::impactOf(sketch.model, titled(consequence)->id, sketch.scheme.categories[0]);
        const auto* level = sketch.model.table<domain::SeverityLevel>().find(impact.severity);
        return level ? level->name : QString();
    }
    [[nodiscard]] QString letterOf(const base::Id& level) const
    {
        const auto* found = sketch.model.table<domain::LikelihoodLevel>().find(level);
        return found ? found->letter : QString();
    }
};

QStringList rowsOf(const Plan& plan)
{
    static const QStringList kFates{ "empty", "same", "changed", "created", "refused" };
    QStringList rows;
    for (const PlannedRow& row : plan.rows)
        rows << kFates[qsizetype(row.fate)]
                + (row.why ? QStringLiteral(" ") + QLatin1String(row.why->code.key()) : QString());
    return rows;
}

QString whyOf(const Plan& plan, std::size_t row, std::size_t column)
{
    const auto& why = plan.rows[row].cells[column].why;
    return why ? QLatin1String(why->code.key()) : QString();
}

} // namespace

class TestRegister : public QObject {
    Q_OBJECT

private slots:
    void headsSayWhatColumnsHold()
    {
        const Trial trial(shop());
        QCOMPARE(trial.head.row, std::size_t(2));
        QCOMPARE(holdsOf(trial.mapping),
            QStringList({ "code", "title", "cause", "consequence", "in place", "likelihood", "severity", "-", "planned",
                "owner", "notes" }));
        QVERIFY(!trial.mapping.knowsTitles); // there are codes
    }

    void headsOfOtherTrades_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QStringList>("holds");
        QTest::newRow("FMEA") << QStringList{ "Failure Mode", "Subsystem", "Mechanism", "System Effects", "Probability",
            "Severity", "Risk Level", "Mitigation" }
                              << QStringList{ "title", "hazard_source", "cause", "consequence", "likelihood",
                                     "severity", "-", "planned" };
        QTest::newRow("framework") << QStringList{ "ID", "Hazard Source", "Hazard Description", "Trigger Event",
            "Application/Domain", "Users/Agents", "Vector", "Protected Characteristics", "Assets", "Potential Effects",
            "HRI", "Recommended Mitigations", "HRI (post)" }
                                   << QStringList{ "code", "hazard_source", "title", "trigger_event", "domains",
                                          "agents", "vectors", "protected_characteristics", "assets", "consequence",
                                          "-", "planned", "-" };
        QTest::newRow("residual") << QStringList{
            "Hazard", "Initial Severity", "Initial Likelihood", "Residual severity", "Likelihood after"
        } << QStringList{ "title", "severity", "likelihood", "severity after", "likelihood after" };
        QTest::newRow("French") << QStringList{ "Identifiant", "Danger", "Causes", "Conséquences", "Gravité",
            "Vraisemblance", "Mesures existantes", "Responsable" }
                                << QStringList{ "code", "title", "cause", "consequence", "severity", "likelihood",
                                       "in place", "owner" };
        QTest::newRow("twice") << QStringList{ "Title", "Owner", "Risk owner" } << QStringList{ "title", "owner", "-" };
    }
    void headsOfOtherTrades()
    {
        QFETCH(const QStringList, names);
        const Sheet sheet = sheetOf({ names });
        const Sketch sketch("");
        QTEST(holdsOf(sheets::proposedMapping(sketch.model, sheet, sheets::headAt(sheet, 0))), "holds");
    }

    /// Each way a level is written with its name is understood; a bare number or letter is not.
    void namesOfLevelsAreProposed()
    {
        const Sheet sheet = sheetOf({ { "Severity" }, { "Critical" }, { "critical" }, { "2 - Critical" },
            { "1: Catastrophic" }, { "Marginal (3)" }, { "B) Negligible" }, { "4" }, { "C" }, { "Terrible" } });
        const Sketch sketch("");
        QStringList read;
        for (const auto& entry :
            sheets::proposedScale(sketch.model, sheet, sheets::headAt(sheet, 0), 0, Holds::SeverityBefore)) {
            const auto* level = sketch.model.table<domain::SeverityLevel>().find(entry.level);
            read << entry.written + '=' + (level ? level->name : QString());
        }
        read.sort();
        QCOMPARE(read,
            QStringList({ "1: Catastrophic=Catastrophic", "2 - Critical=Critical", "4=", "B) Negligible=Negligible",
                "C=", "Critical=Critical", "Marginal (3)=Marginal", "Terrible=", "critical=Critical" }));
    }

    void scalesAreAligned_data()
    {
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<bool>("isHighest");
        QTest::addColumn<bool>("hasEnds");
        QTest::addColumn<QString>("levels");
        // Four severities, 1 the worst. Written as value=level.
        QTest::newRow("four numbers") << QStringList{ "1", "2", "3", "4" } << true << false << "1=4 2=3 3=2 4=1";
        QTest::newRow("the other way") << QStringList{ "1", "2", "3", "4" } << false << false << "1=1 2=2 3=3 4=4";
        QTest::newRow("few") << QStringList{ "2", "3" } << true << false << "2=2 3=1"; // the worst ones
        QTest::newRow("few of 1 to 4") << QStringList{ "2", "3" } << true << true << "2=3 3=2";
        QTest::newRow("ten before two") << QStringList{ "2", "10" } << true << false << "2=2 10=1";
        QTest::newRow("more than levels")
            << QStringList{ "1", "2", "3", "4", "5" } << true << false << "1=4 2=3 3=2 4=1 5=1";
        QTest::newRow("letters") << QStringList{ "A", "B", "C" } << true << false << "A=3 B=2 C=1";
        QTest::newRow("with words") << QStringList{ "1 - Rare", "2 - Likely" } << true << false
                                    << "1 - Rare=2 2 - Likely=1";
    }
    void scalesAreAligned()
    {
        QFETCH(const QStringList, values);
        QFETCH(const bool, isHighest);
        QFETCH(const bool, hasEnds);
        const Sketch sketch("");
        sheets::Scale scale;
        for (const QString& value : values)
            scale.push_back({ value, 1 });
        sheets::alignScale(scale, sketch.model, Holds::SeverityBefore,
            isHighest ? sheets::WorstIs::Highest : sheets::WorstIs::Lowest,
            hasEnds ? sheets::endsIn("Severity (1-4)") : std::nullopt);
        QStringList read;
        for (const auto& entry : scale)
            read << QStringLiteral("%1=%2")
                        .arg(entry.written)
                        .arg(sketch.model.table<domain::SeverityLevel>().find(entry.level)->number);
        QTEST(read.join(u' '), "levels");
    }

    /// A scale of five on four levels: what falls between two is the worse.
    void betweenTwoLevelsTheWorseIsMeant()
    {
        const Sketch sketch("");
        sheets::Scale scale{ { "1", 1 }, { "2", 1 }, { "3", 1 }, { "4", 1 }, { "5", 1 } };
        sheets::alignScale(
            scale, sketch.model, Holds::SeverityBefore, sheets::WorstIs::Highest, sheets::endsIn("1 to 5"));
        QList<int> numbers;
        for (const auto& entry : scale)
            numbers << sketch.model.table<domain::SeverityLevel>().find(entry.level)->number;
        QCOMPARE(numbers, QList<int>({ 4, 3, 2, 1, 1 })); // 2 lies at 2.25 of 0 to 3 from the worst, so at the third
    }

    void endsOfScalesStandInNamesOrAbove()
    {
        const auto text = [](const std::optional<sheets::Ends>& ends) {
            return ends ? QStringLiteral("%1 %2").arg(ends->first).arg(ends->second) : QStringLiteral("none");
        };
        QCOMPARE(text(sheets::endsIn("Likelihood (1-5)")), QStringLiteral("1 5"));
        QCOMPARE(text(sheets::endsIn("(A - E)")), QStringLiteral("1 5"));
        QCOMPARE(text(sheets::endsIn("0 to 100 %")), QStringLiteral("0 100"));
        QCOMPARE(text(sheets::endsIn("Severity")), QStringLiteral("none"));
        QCOMPARE(text(sheets::endsIn("5-1")), QStringLiteral("none"));
        const Sheet sheet = sheetOf({ { "", "(A - F)" }, { "Hazard", "Probability" }, { "Fire", "B" } });
        QCOMPARE(text(sheets::endsOf(sheet, sheets::headAt(sheet, 1), 1)), QStringLiteral("1 6"));
        QCOMPARE(text(sheets::endsOf(sheet, sheets::headAt(sheet, 1), 0)), QStringLiteral("none"));
    }

    void mappingsAreChecked()
    {
        Trial trial(shop());
        const auto code = [&] {
            const auto status = sheets::checkMapping(trial.sketch.model, trial.head, trial.mapping);
            return status ? QByteArray("none") : QByteArray(status.error().code.key());
        };
        QCOMPARE(code(), QByteArray("none"));
        trial.mapping.category = {};
        QCOMPARE(code(), QByteArray("sheet.no-category"));
        trial.mapping.category = trial.sketch.scheme.categories[0];
        trial.mapping.columns[7] = { Holds::SeverityBefore };
        QCOMPARE(code(), QByteArray("sheet.role-twice"));
        trial.mapping.columns[7] = {};
        trial.mapping.columns[0] = trial.mapping.columns[1] = {};
        QCOMPARE(code(), QByteArray("sheet.no-name-column"));
        QVERIFY(trial.plan().rows.empty());
    }

    /// Nothing that is not said becomes a level.
    void valuesThatAreNotOnTheScaleAreRefused()
    {
        const Trial trial(shop());
        const Plan plan = trial.plan();
        QCOMPARE(rowsOf(plan), QStringList({ "created", "created", "empty", "created" }));
        QCOMPARE(whyOf(plan, 0, 5), QStringLiteral("sheet.not-on-scale"));
        QCOMPARE(whyOf(plan, 0, 6), QStringLiteral("sheet.not-on-scale"));
        QVERIFY(!plan.rows[0].cells[3].why);
    }

    void aRegisterBecomesAGraph()
    {
        Trial trial(shop());
        trial.align();
        const domain::Model before = trial.sketch.model;
        const Plan plan = trial.take();
        QCOMPARE(rowsOf(plan), QStringList({ "created", "created", "empty", "created" }));
        QVERIFY(commands::validate(trial.sketch.model).empty());
        QCOMPARE(trial.titled("Fire")->code, QStringLiteral("R-1"));
        QCOMPARE(trial.titled("Fire")->kind, NodeKind::Hazard);
        QCOMPARE(trial.titled("Fire")->owner, QStringLiteral("Ann"));
        QCOMPARE(trial.titled("Flood")->notes, QStringLiteral("Twice in 2025"));
        for (const QString cause : { "Sparks", "Oil rags" })
            QVERIFY(trial.titled(cause)->kind == NodeKind::Cause && trial.isLinked(cause, "Fire"));
        QVERIFY(trial.isLinked("Fire", "Burns"));
        QCOMPARE(trial.severityOf("Burns"), QStringLiteral("Catastrophic")); // 4 of 1 to 4
        QCOMPARE(trial.guardedBy("Extinguisher"), QStringList({ "Oil rags -> Fire", "Sparks -> Fire" }));
        QCOMPARE(trial.titled("Extinguisher")->status, domain::ControlStatus::Implemented);
        QCOMPARE(trial.titled("Sprinkler")->status, domain::ControlStatus::Planned);
        QVERIFY(!trial.titled("None.") && !trial.titled("-"));
        // 5 of 1 to 5 is the worst of five letters, and that of the only cause.
        QCOMPARE(trial.letterOf(trial.titled("Old pipes")->likelihood.level), QStringLiteral("A"));
        QCOMPARE(trial.titled("Old pipes")->likelihood.form, domain::Likelihood::Form::Letter);
        // Of two causes nobody knows whose it is: it is what the register judges of the hazard.
        QCOMPARE(trial.letterOf(trial.titled("Fire")->judged), QStringLiteral("D"));
        QVERIFY(trial.titled("Sparks")->likelihood.isUnknown());

        domain::Model undone = trial.sketch.model;
        undone.apply(domain::inverseOf(plan.command.changes));
        QVERIFY(undone == before);
    }

    /// Two rows call two things alike that are not equally bad: they are two consequences.
    void consequencesAreToldApartBySeverity()
    {
        Trial trial(shop());
        trial.align();
        trial.take();
        QStringList severities;
        trial.sketch.model.nodes().forEach([&](const domain::Node& node) {
            const auto impact = sheets::impactOf(trial.sketch.model, node.id, trial.sketch.scheme.categories[0]);
            if (node.title == u"Wet stock")
                severities << trial.sketch.model.table<domain::SeverityLevel>().find(impact.severity)->name;
        });
        severities.sort();
        QCOMPARE(severities, QStringList({ "Critical", "Marginal" })); // 3 and 2 of 1 to 4
    }

    void theSameAgainChangesNothing()
    {
        Trial trial(shop());
        trial.align();
        trial.take();
        const Plan again = trial.plan();
        QCOMPARE(rowsOf(again), QStringList({ "same", "same", "empty", "same" }));
        QVERIFY(again.command.changes.isEmpty());
        QCOMPARE(again.countOf(CellFate::Changed), std::size_t(0));
        QCOMPARE(again.countOf(CellFate::Refused), std::size_t(0));
    }

    /// A row of a known code changes what it says, and blank cells take nothing away.
    void knownRowsAreUpdated()
    {
        Trial trial(shop());
        trial.align();
        trial.take();
        trial.sheet.rows[3][9].content = QString();
        trial.sheet.rows[3][1].content = QStringLiteral("Large fire");
        trial.sheet.rows[3][2].content = QStringLiteral("Sparks; Lightning");
        const Plan plan = trial.take();
        QCOMPARE(rowsOf(plan), QStringList({ "changed", "same", "empty", "same" }));
        QCOMPARE(plan.rows[0].cells[1].before, QStringLiteral("Fire"));
        QCOMPARE(plan.command.created.size(), std::size_t(1));
        QCOMPARE(trial.titled("Large fire")->owner, QStringLiteral("Ann"));
        for (const QString cause : { "Sparks", "Oil rags", "Lightning" })
            QVERIFY(trial.isLinked(cause, "Large fire"));
    }

    void codesOfOtherThingsAreRefused()
    {
        Trial trial(shop());
        trial.align();
        domain::Node cause;
        cause.id = base::Id::random();
        cause.code = QStringLiteral("R-2");
        trial.sketch.model.put(cause);
        QCOMPARE(rowsOf(trial.plan()), QStringList({ "created", "refused sheet.other-kind", "empty", "created" }));
    }

    void rowsGoOnWithTheHazardAbove()
    {
        Trial trial(sheetOf({ { "Hazard", "Cause", "Harm", "Severity" }, { "Fire", "Sparks", "Burns", "Critical" },
            { "", "Rags", "", "" }, { "", "", "Smoke", "Marginal" }, { "Fire", "Oil", "", "" } }));
        QCOMPARE(rowsOf(trial.plan()),
            QStringList({ "created", "refused sheet.no-name", "refused sheet.no-name", "changed" }));
        trial.mapping.blankContinues = true;
        QCOMPARE(rowsOf(trial.take()), QStringList({ "created", "changed", "changed", "changed" }));
        for (const QString cause : { "Sparks", "Rags", "Oil" })
            QVERIFY(trial.isLinked(cause, "Fire"));
        QCOMPARE(trial.severityOf("Burns"), QStringLiteral("Critical"));
        QCOMPARE(trial.severityOf("Smoke"), QStringLiteral("Marginal"));
    }

    void rowsThatDisagreeAreTold()
    {
        Trial trial(sheetOf({ { "ID", "Hazard", "Owner" }, { "R1", "Fire", "Ann" }, { "R1", "Fire", "Bob" } }));
        const Plan plan = trial.plan();
        QCOMPARE(rowsOf(plan), QStringList({ "created", "same" }));
        QCOMPARE(whyOf(plan, 1, 2), QStringLiteral("sheet.same-row-twice"));
    }

    /// Without consequences the severity is that of a new one, or of none; one of after the controls is not kept apart.
    void severitiesNeedAConsequence()
    {
        Trial trial(sheetOf({ { "Hazard", "Severity", "Residual severity" }, { "Fire", "Critical", "Marginal" } }));
        QCOMPARE(whyOf(trial.plan(), 0, 2), QStringLiteral("sheet.severity-after"));
        trial.mapping.makesConsequences = false;
        QCOMPARE(whyOf(trial.plan(), 0, 1), QStringLiteral("sheet.nothing-to-rate"));
        trial.mapping.makesConsequences = true;
        trial.take();
        QCOMPARE(trial.sketch.model.nodes().size(), std::size_t(2));
        QCOMPARE(trial.sketch.model.links().size(), std::size_t(1));
    }

    void likelihoodsAfterAreJudged()
    {
        Trial trial(sheetOf({ { "Hazard", "Likelihood", "Residual likelihood" }, { "Fire", "Probable", "Remote" } }));
        trial.mapping.likelihoodsOccur = true;
        trial.take();
        const domain::Node* fire = trial.titled("Fire");
        QCOMPARE(fire->likelihood.form, domain::Likelihood::Form::LetterOccurs);
        QCOMPARE(trial.letterOf(fire->likelihood.level), QStringLiteral("B"));
        QCOMPARE(trial.letterOf(fire->judged), QStringLiteral("D"));
        QVERIFY(fire->judgedWhy.contains(QStringLiteral("Residual likelihood")));
    }

    void controlsGuardWhatIsSaid()
    {
        Trial trial(sheetOf({ { "Hazard", "Cause", "Effect", "Controls" }, { "Fire", "Sparks", "Burns", "Hose" },
            { "Flood", "", "Damp", "Pump" }, { "Theft", "", "", "Lock" } }));
        const Plan either = trial.plan();
        QCOMPARE(whyOf(either, 2, 3), QStringLiteral("sheet.nothing-to-guard"));
        trial.mapping.guards = RegisterMapping::Guards::IntoHazard;
        QCOMPARE(whyOf(trial.plan(), 1, 3), QStringLiteral("sheet.nothing-to-guard"));
        trial.mapping.guards = RegisterMapping::Guards::OutOfHazard;
        trial.take();
        QCOMPARE(trial.guardedBy("Hose"), QStringList("Fire -> Burns"));
        QCOMPARE(trial.guardedBy("Pump"), QStringList("Flood -> Damp"));
    }

    void wordsAreKeptInTheNotes()
    {
        Trial trial(sheetOf({ { "ID", "Hazard", "Status" }, { "R1", "Fire", "Open" } }));
        trial.mapping.columns[2] = { Holds::Words };
        trial.take();
        QCOMPARE(trial.titled("Fire")->notes, QStringLiteral("Status: Open"));
        QVERIFY(trial.plan().command.changes.isEmpty());
        trial.sheet.rows[1][2].content = QStringLiteral("Closed");
        trial.take();
        QCOMPARE(trial.titled("Fire")->notes, QStringLiteral("Status: Closed"));
    }

    /// A formula counts by what was saved of it; where nothing was, it is told.
    void formulasGoByTheirResults()
    {
        Trial trial(sheetOf({ { "Hazard", "Owner" }, { "=Fire", "=" }, { "=", "Ann" } }));
        const Plan plan = trial.take();
        QCOMPARE(trial.titled("Fire")->kind, NodeKind::Hazard);
        QCOMPARE(whyOf(plan, 0, 1), QStringLiteral("sheet.no-result"));
        QCOMPARE(rowsOf(plan).back(), QStringLiteral("refused sheet.no-name"));
    }

    /// Through the file: titles above, shared and inline texts, a head on two lines, days, formulas with results.
    void aWorkbookComesInAsItIs()
    {
        const auto text = [](const char* words) {
            return QByteArray("<c t=\"inlineStr\"><is><t>") + words + "</t></is></c>";
        };
        const QByteArray rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"
                                "<row r=\"2\"><c r=\"D2\" t=\"inlineStr\"><is><t>(1 - 5)</t></is></c></row>"
                                "<row r=\"4\">"
            + text("Failure Mode") + text("System&#10;Effects") + text("Mechanism") + text("Probability")
            + text("Severity") + text("Risk Level") + text("Seen on") + "</row><row r=\"5\">" + text("Radio fails")
            + text("No contact") + text("Short circuit")
            + "<c><v>5</v></c><c t=\"s\"><v>1</v></c><c t=\"str\"><f>IF(D5&gt;3,\"high\",\"low\")</f><v>high</v></c>"
              "<c s=\"1\"><v>46037</v></c></row>"
              "<row r=\"6\"><c t=\"str\"><f>A5&amp;\" again\"</f><v>Radio fails again</v></c></row>";
        const auto workbook =
            sheets::readWorkbook(workbookOf(rows, "<si><t>FMEA of the probe</t></si><si><t>Critical</t></si>", {},
                                     "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"),
                {});
        QVERIFY(workbook.ok());
        Trial trial(workbook->sheets.front());
        QCOMPARE(trial.head.row, std::size_t(3));
        QCOMPARE(holdsOf(trial.mapping),
            QStringList({ "title", "consequence", "cause", "likelihood", "severity", "-", "-" }));
        trial.mapping.columns[5] = trial.mapping.columns[6] = { Holds::Words };
        sheets::alignScale(trial.mapping.columns[3].scale, trial.sketch.model, Holds::LikelihoodBefore,
            sheets::WorstIs::Highest, sheets::endsOf(trial.sheet, trial.head, 3));
        QCOMPARE(rowsOf(trial.take()), QStringList({ "created", "created" }));
        QCOMPARE(trial.titled("Radio fails")->notes, QStringLiteral("Risk Level: high\nSeen on: 2026-01-15"));
        QCOMPARE(trial.letterOf(trial.titled("Short circuit")->likelihood.level), QStringLiteral("A"));
        QCOMPARE(trial.severityOf("No contact"), QStringLiteral("Critical"));
        QVERIFY(trial.titled("Radio fails again"));
    }

    /// For the next file of the same make, whose columns stand elsewhere.
    void mappingsAreRemembered()
    {
        Trial trial(shop());
        trial.align();
        trial.mapping.guards = RegisterMapping::Guards::OutOfHazard;
        trial.mapping.blankContinues = true;
        trial.mapping.columns[7] = { Holds::Words };
        const QString record = sheets::recordOf(trial.sketch.model, trial.head, trial.mapping);
        QVERIFY(sheets::recalled(trial.sketch.model, trial.sheet, trial.head, record, {}) == trial.mapping);

        Sheet moved = trial.sheet;
        for (auto& row : moved.rows)
            row.insert(row.begin(), sheets::Cell{});
        const Head head = sheets::headAt(moved, 2);
        const RegisterMapping again = sheets::recalled(trial.sketch.model, moved, head, record, {});
        QCOMPARE(holdsOf(again).mid(1), holdsOf(trial.mapping));
        QVERIFY(again.columns[6].scale == trial.mapping.columns[5].scale);
        const RegisterMapping proposed = sheets::proposedMapping(trial.sketch.model, moved, head);
        QVERIFY(sheets::recalled(trial.sketch.model, moved, head, QStringLiteral("no record\tat all"), proposed)
            == proposed);
    }
};

QTEST_GUILESS_MAIN(TestRegister)
#include "test_register.moc"
