#include "model/exchange/twin.h"
#include "model/openpsa/projects/fault_trees.h"
#include "model/openpsa/support.h"
#include "model/scoring/graph/score.h"
#include "support/sketch.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace hz;
using namespace hz::openpsa;

namespace {

domain::Model sample(const QString& name)
{
    QFile file(QStringLiteral(HZ_ROOT "/resources/samples/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sample");
    auto model = exchange::readTwin(file.readAll(), name);
    if (!model)
        qFatal("%s", model.error().code.key());
    return std::move(*model);
}

/// The sample with a probability for every event that has none, so that other programs have an answer.
domain::Model settled(domain::Model model)
{
    std::vector<domain::Node> nodes;
    model.nodes().forEach([&](const domain::Node& node) { nodes.push_back(node); });
    for (domain::Node& node : nodes)
        if (node.likelihood.isUnknown() || node.likelihood.isLetter()
            || (node.likelihood.isNone() && !node.rating.isNull())) {
            node.likelihood = domain::Likelihood::condition(0.01);
            model.put(node);
        }
    std::vector<domain::Link> links;
    model.links().forEach([&](const domain::Link& link) { links.push_back(link); });
    for (domain::Link& link : links)
        if (link.chance.isUnknown()) {
            link.chance = domain::Likelihood::condition(0.5);
            model.put(link);
        }
    return model;
}

const auto kPostures = { std::pair(domain::Posture::Inherent, "inherent"),
    std::pair(domain::Posture::Current, "current"), std::pair(domain::Posture::Target, "target") };

/// Something to be found by a name: "H01_current".
using Numbers = QMap<QString, double>;

/// What scoring expects of every hazard and consequence in the exposure. It goes another way: by slopes, unit by unit.
Numbers expected(const domain::Model& model)
{
    Numbers values;
    const scoring::RiskResult result = scoring::score(model, 1);
    for (const auto& [posture, word] : kPostures)
        for (const scoring::NodeScore& score : result.in(posture).nodes)
            if (score.kind == domain::NodeKind::Hazard || score.kind == domain::NodeKind::Consequence)
                values[model.node(score.id)->code + u'_' + QLatin1String(word)] = score.occurrences.value.low;
    return values;
}

/// What the file says, by its gates and sequences.
Numbers found(const OpenPsaModel& read, double years)
{
    Numbers values;
    const BuiltFormula built = builtFrom(read);
    for (const std::size_t top : built.tops)
        if (const QString name = QString::fromStdString(read.gates[top].name); !name.contains(u"_at_"))
            values[name.chopped(name.endsWith(u"_standing") ? 9 : 0)] += probabilityOf(built, built.gates[top]);
    for (const SequenceRoot& root : built.sequences) {
        const QString name = QString::fromStdString(read.eventTrees[root.tree].sequences[root.sequence].name);
        if (name.endsWith(u"_not"))
            continue;
        const double given = root.factor * probabilityOf(built, root.formula);
        values[name.left(name.indexOf(u"_by_"))] += *root.frequency * years * given;
    }
    return values;
}

/// By top gate, those that sequences ask for too.
Numbers probabilities(const OpenPsaModel& read)
{
    Numbers values;
    const BuiltFormula built = builtFrom(read);
    for (const std::size_t top : built.tops)
        values[QString::fromStdString(read.gates[top].name)] = probabilityOf(built, built.gates[top]);
    return values;
}

/// Scram takes no frequency of an initiating event.
QByteArray withoutFrequencies(const QByteArray& text)
{
    static const QRegularExpression collected(
        QStringLiteral("<collect-expression>.*?</collect-expression>"), QRegularExpression::DotMatchesEverythingOption);
    return QString::fromUtf8(text).remove(collected).toUtf8();
}

} // namespace

class TestFaultTrees : public QObject {
    Q_OBJECT

private slots:
    void samplesKeepTheirNumbers_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString& name : QDir(QStringLiteral(HZ_ROOT "/resources/samples")).entryList({ "*.json" }))
            QTest::newRow(qPrintable(name)) << name;
    }

    /// N = P(standing) + sum over streams of their frequency, times the exposure, times the probability at a moment.
    void samplesKeepTheirNumbers()
    {
        QFETCH(QString, name);
        const domain::Model model = settled(sample(name));
        const auto written = faultTreesOf(model);
        QVERIFY2(written.ok(), written.ok() ? "" : written.error().detail.c_str());
        QCOMPARE(*faultTreesOf(model), *written);
        const Numbers values = found(modelFrom(*written), model.project().exposure.hours() / 8760.0);
        const Numbers wanted = expected(model);
        for (auto one = wanted.begin(); one != wanted.end(); ++one)
            QVERIFY2(isNear(values[one.key()], one.value(), 1e-9), qPrintable(one.key()));
        QVERIFY(values.size() <= wanted.size());
    }

    /// 12 per year, met with 0.1 by H01; 1,000 uses a year at which H01 comes about with 0.02, unless K01 works (0.9);
    /// and a condition of 0.25.
    void eachStreamStartsASequence()
    {
        testing::Sketch s("C01 p=\"12 per year\" -0.1-> H01; C02 p=\"0.02 per occasion\" -> H01; C03 p=0.25 -> H01\n"
                          "K01 p=0.1 status=implemented guards C02->H01");
        testing::putOccasion(s.model, 1000.0);
        const OpenPsaModel read = modelFrom(*faultTreesOf(s.model));
        const BuiltFormula built = builtFrom(read);
        QMap<QString, double> frequencies;
        QMap<QString, double> given;
        for (const SequenceRoot& root : built.sequences) {
            const QString name = QString::fromStdString(read.eventTrees[root.tree].sequences[root.sequence].name);
            frequencies[name] = root.frequency.value_or(-1.0);
            given[name] = root.factor * probabilityOf(built, root.formula);
        }
        QCOMPARE(frequencies["H01_current_by_C01"], 12.0);
        QCOMPARE(frequencies["H01_current_by_use"], 1000.0);
        QVERIFY(isNear(given["H01_current_by_C01"], 0.1));
        QVERIFY(isNear(given["H01_current_by_use"], 0.002));
        QVERIFY(isNear(given["H01_inherent_by_use"], 0.02));
        QVERIFY(isNear(given["H01_current_by_use_not"], 0.998));
        QStringList gates;
        for (const std::size_t top : built.tops)
            gates << QString::fromStdString(read.gates[top].name);
        QVERIFY(gates.contains("H01_current_standing"));
        QVERIFY(!gates.contains("H01_current")); // a gate of this name would pass for the whole
    }

    /// A number that nobody knows is written by none, not by 0.
    void anOccasionWithoutACountHasNoFrequency()
    {
        testing::Sketch s("C01 p=\"0.5 per occasion\" -> H01");
        testing::putOccasion(s.model, std::nullopt);
        const QByteArray text = *faultTreesOf(s.model);
        QVERIFY(!text.contains("collect-expression"));
        QVERIFY(!builtFrom(modelFrom(text)).sequences.front().frequency);
    }

    void whatNeverMeetsIsRefused()
    {
        const testing::Sketch s("C01 p=\"2 per year\" -> H01 all; C02 p=\"3 per year\" -> H01");
        const auto written = faultTreesOf(s.model);
        QCOMPARE(written.error().code.key(), std::string("openpsa.undecidable"));
        QCOMPARE(written.error().detail, std::string("H01"));
    }

    void samplesHaveTheSameNumbersInScram_data() { samplesKeepTheirNumbers_data(); }

    void samplesHaveTheSameNumbersInScram()
    {
        QFETCH(QString, name);
        const QString scram = QStandardPaths::findExecutable(QStringLiteral("scram"));
        if (scram.isEmpty())
            QSKIP("scram is not installed.");
        const domain::Model model = settled(sample(name));
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("model.xml")));
        const QByteArray text = *faultTreesOf(model);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(withoutFrequencies(text)) > 0 && file.flush());
        const QString report = folder.filePath(QStringLiteral("report.xml"));
        QProcess process;
        process.start(scram, { "--bdd", "--probability", "1", "--limit-order", "1", file.fileName(), "-o", report });
        QVERIFY(process.waitForFinished(60'000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError());
        QFile results(report);
        QVERIFY(results.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&results);
        Numbers values = probabilities(modelFrom(text));
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != u"sum-of-products"
                || xml.attributes().hasAttribute(QStringLiteral("initiating-event")))
                continue;
            const QString gate = xml.attributes().value(QStringLiteral("name")).toString();
            const double theirs = xml.attributes().value(QStringLiteral("probability")).toDouble();
            QVERIFY2(isNear(theirs, values.take(gate), 5.1e-6), qPrintable(gate)); // six digits are reported
        }
        QVERIFY2(values.isEmpty(), qPrintable(values.keys().join(u' ')));
    }
};

QTEST_GUILESS_MAIN(TestFaultTrees)
#include "test_fault_trees.moc"
