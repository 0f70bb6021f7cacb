#include "model/exchange/twin.h"
#include "model/report/reported_codex.h"
#include "model/wording/wording.h"

#include "support/scratch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace hz;
using namespace hz::testing;
using domain::Model;

namespace {

template <typename... Kinds> Model without(Model model)
{
    domain::ChangeSet removals;
    (model.table<Kinds>().forEach([&](const Kinds& entity) {
        removals.changes.push_back({ domain::Entity(entity), std::nullopt });
    }),
        ...);
    model.apply(removals);
    return model;
}

/// Where the program would judge stages, which takes it long.
Model codexWithoutPlan()
{
    using namespace domain;
    return without<Stage, StageOccasion, Criterion, SignOff, Acceptance, Baseline>(codex());
}

/// The lines between the heading of each hazard in the chapter and the next one, on one line.
std::map<QString, QString> sections(const QString& text, const QStringList& names)
{
    const QStringList lines = text.split(QRegularExpression(QStringLiteral("[\n\f]")));
    qsizetype at = lines.lastIndexOf(QStringLiteral("Hazard by hazard"));
    std::map<QString, QString> found;
    for (qsizetype i = 0; i < names.size(); ++i) {
        at = lines.indexOf(names[i], at);
        if (at < 0)
            return found;
        const qsizetype next = i + 1 < names.size() ? lines.indexOf(names[i + 1], at) : lines.indexOf("The graph", at);
        found[names[i]] = lines.mid(at, next - at).join(u' ').simplified();
    }
    return found;
}

/// A number, or the two ends of an interval, of which the upper one may be missing.
scoring::Bounded bounded(const QJsonValue& value)
{
    if (value.isDouble())
        return { { value.toDouble(), value.toDouble() }, true, {} };
    const double endless = std::numeric_limits<double>::infinity();
    return { { value[QStringLiteral("low")].toDouble(), value[QStringLiteral("high")].toDouble(endless) }, true, {} };
}

scoring::NodeScore numbersOf(const QJsonValue& hazard)
{
    scoring::NodeScore score;
    score.kind = domain::NodeKind::Hazard;
    score.occurrences = bounded(hazard[QStringLiteral("occurrences")]);
    score.probability = bounded(hazard[QStringLiteral("probability")]);
    return score;
}

} // namespace

/// The report and the command line have each their way to the numbers of a hazard.
class TestReportNumbers : public QObject {
    Q_OBJECT

private slots:
    void agreesWithScoresOnTheCommandLine();

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QTemporaryDir m_folder;
};

void TestReportNumbers::agreesWithScoresOnTheCommandLine()
{
    if (isMissing(QStringLiteral("pdftotext")))
        QSKIP("pdftotext (poppler-utils) is not installed");
    const QString program = QStringLiteral(GRAPHAZARD_PROGRAM);
    const Model model = codexWithoutPlan();
    QVERIFY(writeFile(path("codex.json"), exchange::writeTwin(model)));
    outputOf(program, { QStringLiteral("report"), path("codex.json"), QStringLiteral("-o"), path("codex.pdf") });
    const auto scores = QJsonDocument::fromJson(outputOf(program,
        { QStringLiteral("score"), path("codex.json"), QStringLiteral("--json"), QStringLiteral("--posture"),
            QStringLiteral("all") }));
    const QJsonObject postures = scores[QStringLiteral("postures")].toObject();
    QCOMPARE(postures.size(), 3);

    QStringList names;
    for (const QJsonValue hazard : postures[QStringLiteral("current")].toObject()[QStringLiteral("hazards")].toArray())
        names << hazard[QStringLiteral("code")].toString() + u' ' + hazard[QStringLiteral("title")].toString();
    names.sort();
    const auto nodes = model.nodes().all();
    QCOMPARE(names.size(), std::ranges::count(nodes, domain::NodeKind::Hazard, &domain::Node::kind));
    const QString text = textOfPdf(path("codex.pdf"));
    const auto bySection = sections(text, names);
    QCOMPARE(bySection.size(), std::size_t(names.size()));

    for (const QString& posture : postures.keys())
        for (const QJsonValue hazard : postures[posture].toObject()[QStringLiteral("hazards")].toArray()) {
            const QString name =
                hazard[QStringLiteral("code")].toString() + u' ' + hazard[QStringLiteral("title")].toString();
            const QString section = bySection.at(name);
            const auto says = [&](const QString& words) {
                const bool found = section.contains(words);
                if (!found)
                    qWarning("%s, %s: \"%s\" is missing", qPrintable(name), qPrintable(posture), qPrintable(words));
                return found;
            };
            QVERIFY(says(wording::expectedText(numbersOf(hazard))));
            const scoring::NodeScore numbers = numbersOf(hazard);
            if (numbers.occurrences.value.high > 1.001 * numbers.probability.value.high) // it does not just stand
                QVERIFY(says(wording::frequencyText(numbers.occurrences, 1.0)));
            for (const char* category : { "technical", "social", "political", "economic" }) {
                const QJsonValue risk = hazard[QLatin1String(category)];
                if (risk[QStringLiteral("code")].toString().isEmpty())
                    continue;
                QVERIFY(says(risk[QStringLiteral("code")].toString()));
                QVERIFY(says(wording::lossText(bounded(risk[QStringLiteral("worth")]))));
            }
        }
}

QTEST_MAIN(TestReportNumbers)
#include "test_report_numbers.moc"
