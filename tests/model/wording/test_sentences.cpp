#include "model/base/codes/entity_errors.h"
#include "model/base/codes/graph_errors.h"
#include "model/base/file_kind.h"
#include "model/commands/error_names.h"
#include "model/wording/error_texts.h"
#include "model/wording/sentences.h"
#include "model/wording/wording.h"
#include "model/wording/words.h"

#include <QLocale>
#include <QTest>

using namespace hz;
using namespace hz::testing;

/// What is said of a code: of an error, a finding, a reason.
class TestSentences : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void everyReasonOfAGateHasASentence()
    {
        for (const auto& [code, key] : base::kKeys<readiness::ReasonCode>) {
            const readiness::Reason reason{ code, {}, { "one", "two {role}", "3", "4", "5" }, { 1, 2, 3, 0.5 } };
            const QString text = wording::sentence(reason, {});
            QVERIFY2(isSentence(text, QLatin1String(key)), qPrintable(text));
            QVERIFY2(!QString(text).remove("{role}").contains(u'{'), qPrintable(text));
        }
    }

    void aReasonNamesNodesAndNumbers()
    {
        domain::Model model;
        const domain::Node hazard = node("H01", "Leak", domain::NodeKind::Hazard);
        model.put(hazard);
        QCOMPARE(wording::sentence(readiness::Reason{ readiness::ReasonCode::ResidualAbove, { hazard.id },
                                       { "social", "High", "Medium" } },
                     model),
            QStringLiteral(
                "H01 Leak: is High in social; at worst Medium is tolerated. Lower it, or have it accepted."));
        QCOMPARE(
            wording::sentence(readiness::Reason{ readiness::ReasonCode::RobustMet, {}, {}, { 0.9, 0.95, 0.8 } }, model),
            QStringLiteral("The levels hold in 90 – 95 % of the samples of what is uncertain; 80 % are asked for."));
        readiness::FlipPoint point;
        point.id = hazard.id;
        point.at = 0.25;
        point.verdict = readiness::Verdict::NoGo;
        QCOMPARE(wording::sentence(point, model),
            QStringLiteral("the likelihood of “H01 Leak”, from 0.25 up (now unknown): NO-GO"));
    }

    /// A number that turns the verdict has the unit in which one would type it.
    void flipPointsHaveUnits()
    {
        domain::Model model;
        domain::Node cause = node("C01", "Bug", domain::NodeKind::Cause);
        domain::Occasion use{ { 9, 9 }, 0, QStringLiteral("use"), QStringLiteral("uses"), {}, {}, {}, {} };
        model.put(use);
        const auto said = [&](readiness::FlipPoint::Input input, const base::Id& id, double now, double at) {
            readiness::FlipPoint point;
            point.input = input;
            point.id = id;
            point.now = now;
            point.at = at;
            point.verdict = readiness::Verdict::NoGo;
            return wording::sentence(point, model);
        };
        using Input = readiness::FlipPoint::Input;
        QCOMPARE(said(Input::Occasions, use.id, 50.0, 4099.7),
            QStringLiteral("the count of the occasion “use”, from 4,100 uses up (now 50 uses): NO-GO"));
        cause.likelihood = domain::Likelihood::perOccasion(0.01, use.id);
        model.put(cause);
        QCOMPARE(said(Input::Likelihood, cause.id, 0.01, 0.0204),
            QStringLiteral("the likelihood of “C01 Bug”, from 0.0204 per use up (now 0.01 per use): NO-GO"));
        cause.likelihood = domain::Likelihood::frequency(2.0, domain::TimeUnit::Month);
        model.put(cause);
        QCOMPARE(said(Input::Likelihood, cause.id, 2.0, 3.0),
            QStringLiteral("the likelihood of “C01 Bug”, from 3 per month up (now 2 per month): NO-GO"));
    }

    void everyErrorHasASentence()
    {
        std::size_t heard = 0;
        QSet<QString> keys;
        base::ErrorSubjects::forEach([&]<typename Subject> {
            for (std::size_t i = 0; i < base::enumeratorsOf<Subject>(); ++i) {
                const base::Error error{ static_cast<Subject>(i), {}, "a {detail}", "f.json:3" };
                const QString text = wording::sentence(error);
                const QString key = QLatin1String(error.code.key());
                QVERIFY2(isSentence(text, key) && text.startsWith(u"f.json:3: "), qPrintable(key + u' ' + text));
                QVERIFY2(!QString(text).remove("{detail}").contains(u'{'), qPrintable(text));
                keys.insert(key);
                ++heard;
            }
        });
        QVERIFY(heard > 250);
        QCOMPARE(keys.size(), qsizetype(heard));
    }

    void otherContentSaysWhatIsReadInstead()
    {
        const auto said = [](base::Wanted wanted) {
            return wording::sentence(base::contentError({ base::FileKind::Image, "PNG" }, "a.json", wanted));
        };
        QCOMPARE(said(base::Wanted::Table),
            QStringLiteral(
                "a.json: This is a picture (PNG). Attributes are read as CSV: a column task, and one for each "
                "attribute."));
        QVERIFY(said(base::Wanted::Model).endsWith(QStringLiteral("Open-PSA models (.xml).")));
        QVERIFY(said(base::Wanted::Results).contains(QStringLiteral("(PNG). Results are read")));
    }

    void everyDamageHasASentence()
    {
        QSet<QString> said;
        for (const auto& [damage, key] : base::kKeys<base::Damage>) {
            const base::Error error{ base::FileError::Damaged, {}, key + std::string("\nnode\ncommon_cause\n{0}") };
            const QString text = wording::sentence(error);
            QVERIFY2(isSentence(text, QStringLiteral("\n")) && text.startsWith(u"The file is damaged: "), key);
            QVERIFY2(!QString(text).remove("{0}").contains(u'{') && !text.contains(u'_'), qPrintable(text));
            said.insert(text);
        }
        QCOMPARE(said.size(), qsizetype(base::kKeys<base::Damage>.size()));
        QCOMPARE(wording::sentence(base::Error{ base::FileError::Damaged, {}, "cell\nnode\nkind\ndevil" }),
            QStringLiteral("The file is damaged: “Kind” (Node) cannot be “devil”. It was left as it is: open a backup, "
                           "or a recovered copy from the welcome page."));
        QVERIFY(wording::sentence(base::Error{ base::FileError::Damaged, {}, "no such table: %1 {0}" })
                    .contains(QStringLiteral("no sound database (no such table: %1 {0}).")));
    }

    /// Codes and keys are for files and scripts.
    void noKeyIsInTheSentenceOfAnother()
    {
        base::ErrorSubjects::forEach([&]<typename Subject> {
            for (std::size_t i = 0; i < base::enumeratorsOf<Subject>(); ++i) {
                const std::string key = keyOf(static_cast<Subject>(i));
                const QString text =
                    wording::sentence(base::Error{ base::FileError::Damaged, {}, "broken-rule\n" + key + "\nbeta\n2" });
                QVERIFY2(isSentence(text, QString::fromStdString(key)) && !text.contains(u"broken-rule"), key.c_str());
            }
        });
        for (int i = 0; i < domain::kEntityKinds; ++i) {
            const auto kind = static_cast<domain::EntityKind>(i);
            const QString text = wording::sentence(base::Error{ base::EntityError::NoId, {}, domain::kindKey(kind) });
            QVERIFY2(!text.contains(u'_'), qPrintable(text));
            for (const domain::Field& field : domain::fieldsOf(kind))
                for (const base::FieldError code :
                    { base::FieldError::BadValue, base::FieldError::Missing, base::FieldError::OutOfRange,
                        base::FieldError::TextTooLong, base::FieldError::UnknownTarget }) {
                    const QString key = QLatin1String(field.key);
                    const QString words = wording::sentence(base::Error{ code, {}, field.key + std::string("\nx") });
                    QVERIFY2(!key.contains(u'_') || !words.contains(key), qPrintable(words));
                }
        }
    }

    void everyFindingHasASentence()
    {
        for (const auto& [code, key] : base::kKeys<scoring::FindingCode>) {
            const QString text = wording::sentence(scoring::Finding{ code, {}, {}, "a {detail}" }, {});
            QVERIFY2(isSentence(text, QLatin1String(key)), qPrintable(text));
            QVERIFY2(!QString(text).remove("a {detail}").contains(u'{'), qPrintable(text));
        }
    }

    void gapsAreFilledOnceFromTheLeft()
    {
        const auto words = [](QStringView name) -> std::optional<QString> {
            if (name == u"a")
                return QStringLiteral("{b}");
            return name == u"b" ? std::optional(QStringLiteral("2")) : std::nullopt;
        };
        QCOMPARE(wording::filled(QStringLiteral("{a}{b} {c} {{b} {a"), words), QStringLiteral("{b}2 {c} {2 {a"));
        QCOMPARE(wording::filled(QString(), words), QString());
    }

    void sentencesNameWhatTheySpeakOf()
    {
        domain::Model model;
        const auto a = node("C01", "Leak");
        const auto b = node("H01", "Fire {detail}", domain::NodeKind::Hazard);
        model.put(a);
        model.put(b);
        QCOMPARE(wording::sentence(
                     base::Error{ base::LinkError::LoopThroughControl, { a.id, b.id }, "d", "f.json:3" }, &model),
            QStringLiteral("f.json:3: This would make a loop through a control, which has no meaning: "
                           "C01 Leak → H01 Fire {detail} → C01 Leak. Break it somewhere."));
        QCOMPARE(wording::sentence(base::Error{ base::FieldError::OutOfRange, { a.id }, "at_least\n0" }, &model),
            QStringLiteral("“k” of C01 Leak is out of range: 0. Give a number of 1 or more."));
        QCOMPARE(wording::sentence(scoring::Finding{ scoring::FindingCode::NoOwner, {}, { b.id }, {} }, model),
            QStringLiteral("H01 Fire {detail}: has no owner. Name who answers for it."));
        const domain::Link link{ base::Id::random(), a.id, b.id, false, domain::Likelihood::condition(2.0), {} };
        model.put(link);
        QCOMPARE(wording::sentence(
                     base::Error{ base::FieldError::OutOfRange, { link.id }, "transmits\n1.0000000001" }, &model),
            QStringLiteral("“Chance” of the link from “C01 Leak” to “H01 Fire {detail}” is out of "
                           "range: 1.0000000001. Give a probability from 0 to 1, or “unknown”."));
        // What is not in the model yet has the range that such a field has anywhere.
        QCOMPARE(wording::sentence(base::Error{ base::FieldError::OutOfRange, { base::Id() }, "beta\n1.5" }, &model)
                     .section(QStringLiteral("range"), 1),
            QStringLiteral(": 1.5. Give a number from 0 to 1."));
    }

    void whatReadsTwoWaysSaysHowToWriteEach()
    {
        const auto said = [](const char* text) {
            return wording::sentence(domain::likelihoodFromText(QString::fromUtf8(text)).error());
        };
        QCOMPARE(said("12,500 per year"),
            QStringLiteral(
                "“12,500” reads two ways: as 12500 or as 12.5. Write 12500 for the one, 12.500 for the other."));
        QCOMPARE(said("1,000,000"), QStringLiteral("“1,000,000” has marks between its thousands. Write 1000000."));
        QVERIFY(said("1e-400").startsWith(QStringLiteral("“1e-400” is nearer to 0")));
        QVERIFY(said("1e400").startsWith(QStringLiteral("“1e400” is larger")));
        QVERIFY(said("often").startsWith(QStringLiteral("“often” is no likelihood")));
    }

    /// A model that was refused is gone when its error is worded.
    void errorsKeepTheNamesOfARefusedModel()
    {
        domain::Model model;
        const auto a = node("C01", "Leak");
        const auto b = node("", "", domain::NodeKind::Hazard);
        model.put(a);
        model.put(b);
        const domain::Link link{ base::Id::random(), a.id, a.id, false, {}, {} };
        model.put(link);
        const base::Error loop{ base::LinkError::LoopThroughControl, { a.id, b.id } };
        QVERIFY(wording::sentence(commands::withNames(loop, model))
                    .contains(QStringLiteral(": C01 Leak → %1 → C01 Leak.").arg(QString::fromStdString(b.id.text()))));
        const base::Error range{ base::FieldError::OutOfRange, { link.id }, "transmits\n2" };
        QCOMPARE(wording::sentence(commands::withNames(range, model)),
            QStringLiteral("“Chance” of C01 Leak → C01 Leak is out of range: 2. Give a probability from "
                           "0 to 1, or “unknown”."));
    }

    void matrixIssuesNameTheirCells()
    {
        scoring::SchemeTables scheme;
        scheme.likelihoods = { { base::Id::random(), 0, QStringLiteral("A"), {}, 0.1 },
            { base::Id::random(), 1, QStringLiteral("B"), {}, 0.0 } };
        const scoring::MatrixIssue issue{ base::MatrixError::Betweenness, { 2, 1, 3 }, { 1, 0, 0 } };
        QCOMPARE(wording::sentence(issue, scheme),
            QStringLiteral("The risk matrix goes from its best level straight to its worst between the neighbours "
                           "2B, 1A. Give one of them a level between."));
    }
};

QTEST_GUILESS_MAIN(TestSentences)
#include "test_sentences.moc"
