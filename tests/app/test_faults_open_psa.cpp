#include "support/program.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <cmath>

using hz::testing::Outcome;
using hz::testing::run;

namespace {

const QString kFolder = QStringLiteral(HZ_ROOT "/tests/data/faults/");

QStringList words(const QString& text, QChar separator)
{
    QStringList result;
    for (const QString& word : text.split(separator, Qt::SkipEmptyParts))
        result << word.trimmed();
    return result;
}

/// "top 0.28", or "fire > ok 0.72 per 0.0072" with the frequency.
struct Expected {
    explicit Expected(const QString& text)
    {
        const qsizetype per = text.indexOf(" per ");
        const QString without = per < 0 ? text : text.left(per);
        node = without.section(' ', 0, -2);
        probability = without.section(' ', -1);
        frequency = per < 0 ? QString() : text.mid(per + 5);
    }
    QString node;
    QString probability;
    QString frequency;
};

/// To six digits: as it was written down.
bool isAbout(double value, const QString& written)
{
    const double expected = written.toDouble();
    return std::abs(value - expected) <= 2e-6 * std::abs(expected);
}

QJsonObject resultOf(const QJsonObject& answer, const QString& node)
{
    for (const QJsonValue result : answer.value("results").toArray())
        if (result.toObject().value("node").toString() == node)
            return result.toObject();
    return {};
}

/// Nothing, or what of it is not as expected.
QString fault(const QJsonObject& answer, const Expected& expected)
{
    const QJsonObject result = resultOf(answer, expected.node);
    const QJsonObject probability = result.value("probability").toObject();
    const double low = probability.value("low").toDouble(-1.0);
    const double high = probability.value("high").toDouble(-1.0);
    if (!isAbout(low, expected.probability) || !isAbout(high, expected.probability))
        return QString("%1: %2 to %3").arg(expected.node).arg(low).arg(high);
    const QJsonObject frequency = result.value("frequency").toObject();
    if (frequency.isEmpty() != expected.frequency.isEmpty())
        return expected.node + ": frequency";
    if (!frequency.isEmpty()
        && (!isAbout(frequency.value("low").toDouble(-1.0), expected.frequency)
            || frequency.value("unit").toString().isEmpty()))
        return QString("%1: frequency %2").arg(expected.node).arg(frequency.value("low").toDouble());
    return {};
}

QString notesIn(const QJsonObject& answer)
{
    QString text;
    for (const QJsonValue note : answer.value("notes").toArray())
        text += note.toObject().value("text").toString() + ' ' + note.toObject().value("place").toString() + '\n';
    return text;
}

} // namespace

/// Models as people and other programs write them, right and wrong: each is read as it is meant, or refused with a
/// message that says what is wrong and what to do.
class TestFaultsOpenPsa : public QObject {
    Q_OBJECT

private slots:
    void modelsAreReadAsTheyAreMeant_data()
    {
        QTest::addColumn<QString>("values");
        QTest::addColumn<QString>("notes");
        const auto row = [](const char* file, const char* values, const char* notes = "") {
            QTest::newRow(file) << QString(values) << QString(notes);
        };
        row("ccf/alpha.xml", "top 0.0241766; any 0.196443");
        row("ccf/alpha_sum2.xml", "top 0.0241766; any 0.196443", "add up to 2 (G)");
        row("ccf/beta.xml", "top 0.02050176; any 0.23688576");
        row("ccf/beta_nolevel.xml", "top 0.02050176; any 0.23688576");
        row("ccf/mgl.xml", "top 0.00829037; any 0.242125");
        row("ccf/phi.xml", "top 0.0154851; any 0.250516");
        for (const char* file :
            { "cdata", "cr", "crlf", "latin1", "name_dashdash", "name_digit", "name_long", "name_slash", "ns", "pi",
                "standalone", "uni_names", "utf16", "utf16le_nobom", "utf32", "utf8", "utf8_bom", "xml11" })
            row(qPrintable(QString("enc/%1.xml").arg(file)), "top 0.02");
        row("et/ie_basic-event.xml", "fire > damage 0.1; fire > ok 0");
        row("et/ie_collect_0.99.xml", "fire > damage 0.28 per 0.2772; fire > ok 0.72 per 0.7128");
        row("et/ie_collect_1.01.xml", "fire > damage 0.28 per 0.2828; fire > ok 0.72 per 0.7272");
        row("et/ie_collect_1.xml", "fire > damage 0.28 per 0.28; fire > ok 0.72 per 0.72");
        row("et/ie_collect_expression.xml", "fire > damage 0.28 per 0.0028; fire > ok 0.72 per 0.0072");
        row("et/ie_collect_freq_over_one.xml", "fire > damage 0.28 per 3.36; fire > ok 0.72 per 8.64");
        row("et/ie_frequency_elem.xml", "fire > damage 0.28 per 0.0028; fire > ok 0.72 per 0.0072");
        row("et/ie_frequency_float.xml", "fire > damage 0.28 per 0.0028; fire > ok 0.72 per 0.0072");
        row("et/ie_gate.xml", "fire > damage 0.28; fire > ok 0");
        row("et/ie_parameter.xml", "fire > damage 0.28 per 0.0056; fire > ok 0.72 per 0.0144");
        row("et/ie_without_tree.xml", "g1 0.28; g2 0.06", "no initiating event | \"ET\"");
        row("et/no_ie.xml", "g1 0.28; g2 0.06", "no initiating event | \"ET\"");
        row("et/set_house_bool.xml", "fire > S 0.1; g 0");
        row("et/set_house_constant.xml", "fire > S 0.1; g 0");
        row("et/set_house_forward.xml", "fire > S 0.1; g 0");
        row("et/shared_sequence.xml", "fire > damage 0.1; flood > damage 0.1");
        row("et/two_ie.xml", "fire > damage 0.28; fire > ok 0.72; flood > damage 0.28; flood > ok 0.72");
        row("psa/dnf40.xml", "T 5.83052e-06");
        row("psa/doctype.xml", "top 0.02");
        row("psa/doctype_no_decl.xml", "top 0.02");
        row("psa/doctype_system.xml", "top 0.02");
        row("psa/doubling.xml", "g40 0.02");
        row("psa/include___part_xml.xml", "top 0.02");
        row("psa/include_data_part_xml.xml", "top 0.02");
        row("psa/include_part_xml.xml", "top 0.02");
        row("psa/mission.xml", "top 0.0838727");
        row("psa/num_denorm.xml", "top 0.2");
        row("psa/num_dot.xml", "top 0.6");
        row("psa/num_exp3.xml", "top 0.20002424");
        row("psa/num_many.xml", "top 0.28");
        row("psa/num_negz.xml", "top 0.2");
        row("psa/num_plus.xml", "top 0.28");
        row("psa/num_plusexp.xml", "top 1");
        row("psa/num_space.xml", "top 0.28");
        row("psa/num_thousand.xml", "top 0.2008");
        row("psa/num_trail.xml", "top 1");
        row("psa/num_upper.xml", "top 0.2008");
        row("psa/xi_main.xml", "top 0.02");
        row("psa/xor_chain.xml", "x60 0.35125318");
        row("sub/in_tree.xml", "root 0.0098");
        row("sub/noname.xml", "root 0.0098");
        row("sub/recovery.xml", "root 0.0198");
        row("sub/source.xml", "root 0.0595");
        row("sub/top_level.xml", "root 0.0098");
        row("sub/two_targets.xml", "root 0.019");
    }

    void modelsAreReadAsTheyAreMeant()
    {
        QFETCH(QString, values);
        QFETCH(QString, notes);
        const Outcome outcome = run({ "analyze", kFolder + QTest::currentDataTag(), "--probability", "--json" });
        QVERIFY2(outcome.status == 0, outcome.messages);
        QCOMPARE(outcome.messages, QByteArray());
        const QJsonObject answer = outcome.json();
        for (const QString& value : words(values, ';'))
            QCOMPARE(fault(answer, Expected(value)), QString());
        QCOMPARE(notesIn(answer).isEmpty(), notes.isEmpty());
        for (const QString& word : words(notes, '|'))
            QVERIFY2(notesIn(answer).contains(word), qPrintable(notesIn(answer)));
    }

    void faultsAreNamed_data()
    {
        QTest::addColumn<QString>("said");
        const auto row = [](const char* file, const char* said) { QTest::newRow(file) << QString::fromUtf8(said); };
        row("ccf/beta_level2.xml", ":1: | level 2");
        row("ccf/beta_over.xml", ":1: | G, level 3: 1.2 | 0 to 1");
        row("ccf/model_lower.xml", ":1: | mgl | MGL");
        row("enc/ascii_decl.xml", ":5: | US-ASCII | Save it as UTF-8, and declare");
        row("enc/comment_dash.xml", ":5: | not well-formed");
        row("enc/cp1252_lie.xml", ":5: | not UTF-8 | Save it as UTF-8");
        row("enc/gb.xml", "GB2312 | Save it as UTF-8");
        row("enc/git.xml", ":5: | conflict");
        row("enc/html.xml", "web page | HTML");
        row("enc/leading_space.xml", "not at start");
        row("enc/name_dot.xml", ":6: | P.1 | dot | Rename");
        row("enc/name_space.xml", ":6: | main pump | blank | Rename");
        row("enc/twice.xml", ":7: | junk after");
        row("et/consequence.xml", "define-consequence | Take it out");
        row("et/fork_order.xml", ":3: | “F” | twice on one path");
        row("et/ie_group.xml", "define-initiating-event-group | Take it out");
        row("et/ie_ref_tree_elem.xml", "event-tree=\"ET\"");
        row("et/path_state_twice.xml", ":3: | F: on");
        row("et/set_house_backward.xml", ":4: | backward | only forward");
        row("et/set_house_both.xml", ":4: | both | only forward");
        row("psa/data/part.xml", "part of a model | main file | --with");
        row("psa/flat.xml", "define-gate");
        row("psa/num_comma.xml", "“0,1”");
        row("psa/num_d.xml", "“1.0D-3”");
        row("psa/num_hex.xml", "“0x1p-3”");
        row("psa/num_inf.xml", "“INF”");
        row("psa/num_nan.xml", "“NaN”");
        row("psa/num_one.xml", "1.0000000001 | 0 to 1");
        row("psa/num_over.xml", "1e400 | too large | 0 to 1");
        row("psa/num_under.xml", "1e-400 | too small | Write 0 or a larger number");
        row("psa/num_underscore.xml", "“0_1”");
        row("psa/part.xml", "part of a model | main file | --with");
        row("psa/xi_data.xml", "part of a model | “model-data” | main file | --with");
    }

    void faultsAreNamed()
    {
        QFETCH(QString, said);
        const QString file = kFolder + QTest::currentDataTag();
        const Outcome outcome = run({ "analyze", file, "--probability", "--json" });
        const QString messages = QString::fromUtf8(outcome.messages);
        QVERIFY2(outcome.status == 2, outcome.output);
        QCOMPARE(outcome.output, QByteArray());
        QVERIFY2(messages.contains(file), outcome.messages);
        for (const QString& word : words(said, '|'))
            QVERIFY2(messages.contains(word), outcome.messages);
    }

    void cutSetsAreCounted_data()
    {
        QTest::addColumn<QString>("probability");
        QTest::addColumn<int>("sets");
        QTest::addColumn<QString>("only"); // set, where there is one
        const auto row = [](const char* file, const char* probability, int sets, const char* only = "-") {
            QTest::newRow(file) << QString(probability) << sets << QString(only);
        };
        row("issues/absorb.xml", "0.25", 1, "a");
        row("issues/atleast0.xml", "1", 1, "");
        row("issues/card.xml", "0.49", 3);
        row("issues/card0.xml", "0.902", 1, "");
        row("issues/house_true.xml", "0.1", 1, "a");
        row("issues/iff3.xml", "0.404", 3);
        row("issues/imply.xml", "0.92", 1, "");
        row("issues/kooN.xml", "0.104", 3);
        row("issues/kooN_rep.xml", "0.2", 1, "a");
        row("issues/multi_parent_neg.xml", "0.142", 3);
        row("issues/multiline_label.xml", "0.28", 2);
        row("issues/null.xml", "0", 0);
        row("issues/prob_zero_one.xml", "0.25", 2);
        row("issues/recovery.xml", "0.001376", 2);
        row("issues/rrw_infinite.xml", "0.00360008", 2);
        row("issues/shared.xml", "0.0595", 2);
        row("issues/single_child.xml", "0.25", 1, "a");
        row("issues/unity.xml", "1", 1, "");
        row("issues/unity_subtle.xml", "1", 1, "");
        row("issues/xor3.xml", "0.404", 3);
    }

    void cutSetsAreCounted()
    {
        QFETCH(QString, probability);
        QFETCH(int, sets);
        QFETCH(QString, only);
        const Outcome outcome = run(
            { "analyze", kFolder + QTest::currentDataTag(), "--probability", "--cut-sets", "--list", "10", "--json" });
        QVERIFY2(outcome.status == 0, outcome.messages);
        const QJsonObject result = outcome.json().value("results").toArray().at(0).toObject();
        QCOMPARE(fault(outcome.json(), Expected(result.value("node").toString() + ' ' + probability)), QString());
        const QJsonObject found = result.value("cut_sets").toObject();
        QCOMPARE(found.value("count").toInt(-1), sets);
        if (only == "-")
            return;
        QStringList events;
        for (const QJsonValue event : found.value("list").toArray().at(0).toObject().value("events").toArray())
            events << event.toString();
        QCOMPARE(events.join(' '), only);
    }

    void theMissionTimeIsSetAndSaid()
    {
        const QString file = kFolder + "psa/mission.xml";
        const Outcome byDefault = run({ "analyze", file, "--json" });
        QCOMPARE(byDefault.json().value("settings").toObject().value("mission_time_hours").toDouble(), 8760.0);
        QVERIFY(run({ "analyze", file }).output.contains("Mission time: 8760 h"));
        const Outcome set = run({ "analyze", file, "--mission-time", "1000", "--json" });
        QCOMPARE(fault(set.json(), Expected("top 0.00995017")), QString());
        QCOMPARE(set.json().value("settings").toObject().value("mission_time_hours").toDouble(), 1000.0);
        QVERIFY(run({ "analyze", file, "--mission-time", "1000" }).output.contains("Mission time: 1000 h"));
        QCOMPARE(run({ "analyze", file, "--mission-time=-1" }).status, 2);
    }

    void partsGoWithTheirMainFile()
    {
        const auto at = [](const char* name) { return kFolder + "psa/" + name; };
        for (const QStringList& files : { QStringList{ at("xi_data.xml"), at("xi_main.xml") },
                 QStringList{ at("xi_data.xml"), "--with", at("xi_main.xml") },
                 QStringList{ at("part.xml"), "--with", at("include_part_xml.xml") } }) {
            const Outcome outcome = run(QStringList{ "analyze", "--json" } + files);
            QVERIFY2(outcome.status == 0, outcome.messages);
            QCOMPARE(fault(outcome.json(), Expected("top 0.02")), QString());
            QCOMPARE(outcome.json().value("input").toObject().value("files").toArray().size(), 2);
        }
        const Outcome twice = run({ "analyze", at("data/part.xml"), "--with", at("include_part_xml.xml") });
        QCOMPARE(twice.status, 2);
        QVERIFY2(twice.messages.contains("pump"), twice.messages);
    }

    void whatIsNotDeclaredIsUnknown()
    {
        const QString file = written("<opsa-mef><define-fault-tree name='T'><define-gate name='g'>\n<and>"
                                     "<basic-event name='a'/><basic-event name='b'/></and></define-gate>"
                                     "<define-basic-event name='a'><float value='0.5'/></define-basic-event>"
                                     "</define-fault-tree></opsa-mef>");
        const QJsonObject answer = run({ "analyze", file, "--json" }).json();
        const QJsonObject probability = resultOf(answer, "g").value("probability").toObject();
        QCOMPARE(probability.value("low").toDouble(-1.0), 0.0);
        QCOMPARE(probability.value("high").toDouble(), 0.5);
        QVERIFY2(
            notesIn(answer).contains("\"b\"") && notesIn(answer).contains("model.xml:2"), qPrintable(notesIn(answer)));
        QVERIFY(run({ "analyze", file }).output.contains("model.xml:2: the basic event \"b\" is not declared"));
    }

    void namesThatLookAlikeAreRefused()
    {
        const QByteArray start = "<opsa-mef><define-fault-tree name='T'><define-gate name='g'><basic-event name='";
        const QByteArray end = "'/></define-gate><define-basic-event name='caf\u00E9'><float value='0.5'/>"
                               "</define-basic-event></define-fault-tree></opsa-mef>";
        const Outcome alike = run({ "analyze", written(start + "cafe\u0301" + end) });
        QCOMPARE(alike.status, 2);
        QVERIFY2(alike.messages.contains("Unicode form"), alike.messages);
        QCOMPARE(run({ "analyze", written(start + "caf\u00E9" + end) }).status, 0);
    }

private:
    /// The path of a model with this text.
    QString written(const QByteArray& text)
    {
        QFile file(m_folder.filePath("model.xml"));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("the model of a test was not written");
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestFaultsOpenPsa)
#include "test_faults_open_psa.moc"
