#include "model/exchange/twin.h"
#include "model/openpsa/projects/fault_trees.h"
#include "model/openpsa/support.h"
#include "model/scoring/graph/node_formula.h"

#include <QDir>
#include <QProcess>
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
        if (node.likelihood.isUnknown()) {
            node.likelihood = domain::Likelihood::probability(0.01);
            model.put(node);
        }
    std::vector<domain::Link> links;
    model.links().forEach([&](const domain::Link& link) { links.push_back(link); });
    for (domain::Link& link : links)
        if (link.transmits.isUnknown()) {
            link.transmits = domain::Likelihood::probability(0.5);
            model.put(link);
        }
    return model;
}

/// Our probability of every hazard and consequence, by the name of its top gate.
QMap<QString, double> expected(const domain::Model& model)
{
    QMap<QString, double> values;
    const auto postures = { std::pair(domain::Posture::Inherent, "inherent"),
        std::pair(domain::Posture::Current, "current"), std::pair(domain::Posture::Target, "target") };
    for (const auto& [posture, word] : postures)
        model.nodes().forEach([&](const domain::Node& node) {
            if (node.kind != domain::NodeKind::Hazard && node.kind != domain::NodeKind::Consequence)
                return;
            const auto built = scoring::nodeFormula(model, std::span(&node.id, 1), posture);
            engine::Engine engine(built.formula, {});
            engine.setProbabilities(built.probabilities);
            values[node.code + u'_' + QLatin1String(word)] = engine.probability(built.roots[0]).value.low;
        });
    return values;
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

    void samplesKeepTheirNumbers()
    {
        QFETCH(QString, name);
        const domain::Model model = settled(sample(name));
        const QByteArray text = faultTreesOf(model);
        QCOMPARE(faultTreesOf(model), text);
        const OpenPsaModel read = modelFrom(text);
        const BuiltFormula built = builtFrom(read);
        const QMap<QString, double> values = expected(model);
        QCOMPARE(static_cast<qsizetype>(built.tops.size()), values.size());
        for (const std::size_t top : built.tops) {
            const QString gate = QString::fromStdString(read.gates[top].name);
            QVERIFY2(values.contains(gate), qPrintable(gate));
            QVERIFY(isNear(probabilityOf(built, built.gates[top]), values[gate]));
        }
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
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(faultTreesOf(model)) > 0 && file.flush());
        const QString report = folder.filePath(QStringLiteral("report.xml"));
        QProcess process;
        process.start(scram, { "--bdd", "--probability", "1", "--limit-order", "1", file.fileName(), "-o", report });
        QVERIFY(process.waitForFinished(60'000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError());
        QFile results(report);
        QVERIFY(results.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&results);
        QMap<QString, double> values = expected(model);
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != u"sum-of-products")
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
