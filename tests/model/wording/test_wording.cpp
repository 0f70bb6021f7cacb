#include "model/base/codes/entity_errors.h"
#include "model/base/codes/graph_errors.h"
#include "model/base/file_kind.h"
#include "model/commands/error_names.h"
#include "model/wording/error_texts.h"
#include "model/wording/sentences.h"
#include "model/wording/wording.h"
#include "support/criterion_fields.h"

#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>

using namespace hz;

namespace {

/// Whether a text is for people: not a code, and something with an end.
bool isSentence(const QString& text, const QString& code)
{
    static const QRegularExpression end(QStringLiteral("[.}45]\\s*$"));
    return text.contains(u' ') && !text.contains(code) && end.match(text).hasMatch();
}

scoring::Bounded bounded(double low, double high)
{
    return { { low, high }, low == high, {} };
}

domain::Node node(const char* code, const char* title, domain::NodeKind kind = domain::NodeKind::Cause)
{
    domain::Node made;
    made.id = base::Id::random();
    made.code = QString::fromUtf8(code);
    made.title = QString::fromUtf8(title);
    made.kind = kind;
    return made;
}

} // namespace

class TestWording : public QObject {
    Q_OBJECT

private slots:
    void namesDoNotTurnTheirSentencesAround()
    {
        domain::Node node;
        node.code = "C02";
        node.title = QStringLiteral("\u202Eevil\u2066 \u05D0 mark");
        QCOMPARE(wording::nameOf(node), QStringLiteral("C02 evil \u05D0 mark"));
    }

    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void everyMethodHasWords()
    {
        QSet<QString> words;
        for (const engine::Method method : engine::kMethods)
            words.insert(wording::methodText(method));
        QCOMPARE(words.size(), qsizetype(engine::kMethods.size()));
        QVERIFY(!words.contains(QString()));
        QCOMPARE(wording::methodText(engine::Method::Search | engine::Method::Bounds),
            QStringLiteral("a search, bounds for what resisted"));
        QVERIFY(wording::methodText({}).isEmpty());
    }

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
                for (std::size_t code = 0; code < base::enumeratorsOf<base::FieldError>(); ++code) {
                    const base::Error error{ static_cast<base::FieldError>(code), {}, field.key + std::string("\nx") };
                    const QString words = wording::sentence(error);
                    const bool hasKey =
                        QByteArrayView(field.key).contains('_') && words.contains(QLatin1String(field.key));
                    QVERIFY2(!hasKey, qPrintable(words));
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

    void keysAreWhatTheyWere()
    {
        // They stand in files and in answers that scripts read: whatever an enumerator is called, its key stays.
        QCOMPARE(scoring::Finding({ scoring::FindingCode::KAboveInputs, {}, {}, {} }).key(), "k-above-inputs");
        QCOMPARE(base::keyOf(readiness::ReasonCode::SignOffMet), "sign-off-met");
        const auto areUnique = [](const auto& rows) {
            QSet<QString> keys;
            for (const auto& row : rows)
                keys.insert(QLatin1String(row.key));
            return keys.size() == qsizetype(rows.size());
        };
        QVERIFY(areUnique(base::kKeys<readiness::ReasonCode>));
        QVERIFY(areUnique(base::kKeys<scoring::FindingCode>));
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

    void aCriterionSaysWhatItAsks()
    {
        domain::Criterion criterion;
        criterion.level = QStringLiteral("Medium");
        // The title that it was shipped with named another level.
        criterion.title = QStringLiteral("No hazard is worse than Serious, unless it is accepted");
        QCOMPARE(wording::titleOf(criterion), QStringLiteral("No hazard is worse than Medium, unless it is accepted"));
        criterion.category = QStringLiteral("social");
        criterion.posture = domain::Posture::Target;
        QCOMPARE(wording::titleOf(criterion),
            QStringLiteral("No social risk is worse than Medium, unless it is accepted (target)"));
        criterion.title = QStringLiteral("Our rule 4");
        QCOMPARE(wording::titleOf(criterion),
            QStringLiteral("Our rule 4: No social risk is worse than Medium, unless it is accepted (target)"));
    }

    /// Of every kind: each field that it asks for is heard in its sentence, and no other is.
    void aCriterionSaysAllThatItAsksAndNoMore()
    {
        int heard = 0;
        for (const domain::Choice& kind : domain::criterionKindChoices()) {
            const domain::Criterion plain = testing::ofKind(kind);
            const QString said = wording::sentence(plain);
            QVERIFY(!said.isEmpty() && said != wording::label(kind));
            for (const domain::Field& field : domain::fieldsOf(domain::EntityKind::Criterion)) {
                if (std::string_view(field.key) == "kind")
                    continue;
                const bool isHeard = wording::sentence(testing::withAnother(plain, field)) != said;
                QVERIFY2(isHeard == testing::isAskedFor(field, plain),
                    qPrintable(QLatin1String(kind.key) + u' ' + QLatin1String(field.key)));
                heard += isHeard;
            }
        }
        QVERIFY(heard > 20);
    }

    /// Titles that a plan was shipped with once are no titles of one's own, so all of it changes with its parameters.
    void shippedTitlesGiveWay()
    {
        static const QRegularExpression written(QStringLiteral("\"title\": \"([^\"]+)\""));
        const auto titlesIn = [](const char* name) {
            QStringList titles;
            QFile file(QStringLiteral(SOURCE_DIR) + QLatin1String(name));
            if (!file.open(QIODevice::ReadOnly))
                return titles;
            const QString text = QString::fromUtf8(file.readAll());
            const auto criteria = text.mid(text.indexOf(QStringLiteral("\"criteria\": {")));
            for (auto match = written.globalMatch(criteria.left(criteria.indexOf(QStringLiteral("\n  }"))));
                 match.hasNext();)
                titles.append(match.next().captured(1));
            return titles;
        };
        const QStringList former = titlesIn("/resources/samples/codex.json");
        QVERIFY(former.size() > 30);
        for (const QString& title : former) {
            domain::Criterion criterion;
            criterion.kind = domain::CriterionKind::Acceptances;
            criterion.title = title;
            QCOMPARE(wording::ownTitleOf(criterion), QString());
            QCOMPARE(wording::titleOf(criterion), QStringLiteral("No acceptance is expired or stale"));
        }
        QCOMPARE(titlesIn("/resources/library/release-plan.json"), QStringList());
    }

    void titles()
    {
        using commands::CommandCode;
        for (const auto& [code, key] : base::kKeys<commands::CommandCode>)
            for (const int count : { 1, 3 })
                QVERIFY2(!wording::title({ code, count, {} }).isEmpty(), key);
        QCOMPARE(wording::title({ CommandCode::Move, 3, {} }), QStringLiteral("Move 3 nodes"));
        QCOMPARE(wording::title({ CommandCode::Move, 1, QStringLiteral("Leak") }), QStringLiteral("Move Leak"));
        QCOMPARE(wording::title({ CommandCode::Link, 1, QStringLiteral("C01\nH01 %1") }),
            QStringLiteral("Link C01 to H01 %1"));
        QCOMPARE(wording::title({ CommandCode::Insert, 1, QStringLiteral("H28") }), QStringLiteral("Insert H28"));
        QCOMPARE(wording::title({ CommandCode::Insert, 1, QStringLiteral("H28\nLeak %1") }),
            QStringLiteral("Insert H28 “Leak %1”"));
        QCOMPARE(wording::title({ CommandCode::Insert, 4, QStringLiteral("H28") }), QStringLiteral("Insert 4 nodes"));
        QCOMPARE(wording::title({ CommandCode::Edit, 1, QStringLiteral("node.likelihood\nC03") }),
            QStringLiteral("Change the likelihood of C03"));
        QCOMPARE(wording::title({ CommandCode::Edit, 3, QStringLiteral("node.owner\nC03") }),
            QStringLiteral("Change the owner of 3 entries"));
        QCOMPARE(wording::title({ CommandCode::Edit, 1, QStringLiteral("link.negated\nC01 → H01") }),
            QStringLiteral("Change the mark “Negated” of C01 → H01"));
        QCOMPARE(wording::title({ CommandCode::Edit, 1, QStringLiteral("evidence.\nAudit") }),
            QStringLiteral("Change the evidence of Audit"));
        QCOMPARE(wording::title(commands::editOf(domain::EntityKind::Node, "kind")), QStringLiteral("Change the kind"));
        QCOMPARE(wording::title(commands::editOf(domain::EntityKind::Criterion, "kind")),
            QStringLiteral("Change the criterion"));
        QCOMPARE(wording::title({ CommandCode::Edit, 1, QStringLiteral("criterion.level\nPilot\tresidual-level") }),
            QStringLiteral("Change the level of Pilot · Residual level within tolerance"));
        QCOMPARE(wording::title({ CommandCode::Remove, 1, QString(70, u'x') + QStringLiteral("\topen-actions") }),
            QStringLiteral("Remove ") + QString(70, u'x') + QStringLiteral(" · Open actions"));
        // Histories written before names stood in them: the graph's field is meant.
        QCOMPARE(wording::title({ CommandCode::Edit, 1, QStringLiteral("judged_by") }),
            QStringLiteral("Change the judged by"));
        QCOMPARE(wording::title({ CommandCode::Link, 1, QStringLiteral("Leak") }), QStringLiteral("Link to Leak"));
        QCOMPARE(wording::title({ CommandCode::Other, 1, {}, QStringLiteral("transmogrify") }),
            QStringLiteral("A change that this version does not know"));
    }

    void probabilities()
    {
        QCOMPARE(wording::probabilityText(bounded(0.0, 1.0)), QStringLiteral("unknown"));
        QCOMPARE(wording::probabilityText(bounded(0.0, 0.0)), QStringLiteral("0"));
        QCOMPARE(wording::probabilityText(bounded(1.0, 1.0)), QStringLiteral("1"));
        QCOMPARE(wording::probabilityText(bounded(0.123456, 0.123456)), QStringLiteral("0.123"));
        QCOMPARE(wording::probabilityText(bounded(0.99999, 0.99999)), QStringLiteral("0.99999"));
        QCOMPARE(wording::probabilityText(bounded(0.000123456, 0.000123456)), QStringLiteral("1.23e-4"));
        QCOMPARE(wording::probabilityText(bounded(1e-12, 1e-12)), QStringLiteral("1e-12"));
        QCOMPARE(wording::probabilityText(bounded(0.1, 0.4)), QStringLiteral("0.1 – 0.4"));
        QCOMPARE(wording::probabilityText(bounded(0.12341, 0.12342)), QStringLiteral("0.12341 – 0.12342"));
        // Narrower than five digits: rounded away from each other. Narrower than rounding: one number.
        QCOMPARE(wording::lossText(bounded(12.667811, 12.667815)), QStringLiteral("12.667 – 12.668"));
        QCOMPARE(wording::lossText(bounded(12.5, 12.5 * (1.0 + 1e-8))), QStringLiteral("12.5 – 12.501"));
        QCOMPARE(wording::lossText(bounded(12.667811, 12.667811 * (1.0 + 1e-11))), QStringLiteral("12.7"));
        QCOMPARE(wording::lossText(bounded(-12.667815, -12.667811)), QStringLiteral("-12.668 – -12.667"));
        QCOMPARE(wording::lossText(bounded(1234.5, 1234.5)), QStringLiteral("1235"));
        QCOMPARE(wording::lossText(bounded(2.5e7, 2.5e7)), QStringLiteral("2.5e7"));
        QCOMPARE(wording::numberText(-0.5), QStringLiteral("-0.5"));
    }

    void numbersFollowTheLocale()
    {
        QLocale::setDefault(QLocale(QLocale::French));
        QCOMPARE(wording::numberText(0.25), QStringLiteral("0,25"));
        QLocale::setDefault(QLocale::c());
    }

    void letters()
    {
        scoring::SchemeTables scheme;
        for (const char* letter : { "A", "B", "C", "D", "E" })
            scheme.likelihoods.push_back({ base::Id::random(), 0, QString::fromLatin1(letter), {}, 0.0 });
        scoring::NodeScore score;
        score.derived = { 1, 1, false };
        QCOMPARE(wording::letterText(score, scheme), QStringLiteral("B"));
        score.judged = 2;
        QCOMPARE(wording::letterText(score, scheme), QStringLiteral("B > C"));
        score.derived = { 1, 3, false };
        score.judged.reset();
        QCOMPARE(wording::letterText(score, scheme), QStringLiteral("B-D"));
        score.derived.eliminated = true;
        QCOMPARE(wording::letterText(score, scheme), QStringLiteral("F"));
    }

    void accessibleNames()
    {
        scoring::RiskResult result;
        const auto hazard = node("H07", "data exposure", domain::NodeKind::Hazard);
        result.model.put(hazard);
        for (int i = 0; i < 3; ++i)
            result.model.put(domain::Link{ base::Id::random(), base::Id::random(), hazard.id, false, {}, {} });
        result.scheme.levels.push_back({ base::Id::random(), 0, QStringLiteral("High"), {}, {}, {}, {} });
        scoring::NodeScore score;
        score.id = hazard.id;
        score.categories.emplace_back().worst = scoring::Cell{ 1, 0, 0 };
        result.postures[1].nodes.push_back(score);
        QCOMPARE(wording::accessibleName(hazard, &result, domain::Posture::Current),
            QStringLiteral("Hazard H07, data exposure, current risk High, 3 causes"));
        QCOMPARE(wording::accessibleName(hazard, nullptr, domain::Posture::Current),
            QStringLiteral("Hazard H07, data exposure"));
        const auto control = node("K01", "filter", domain::NodeKind::Control);
        QCOMPARE(wording::accessibleName(control, &result, domain::Posture::Current),
            QStringLiteral("Control K01, filter, planned"));
    }
};

QTEST_GUILESS_MAIN(TestWording)
#include "test_wording.moc"
