#include "model/base/codes/entity_errors.h"
#include "model/commands/commands.h"
#include "model/commands/error_names.h"
#include "model/commands/limits.h"
#include "model/commands/rules.h"
#include "model/domain/fields.h"
#include "support/scheme.h"

#include <QTest>

using namespace hz;
using namespace hz::domain;

/// What hangs on the graph without being part of it: evidence, actions, the release plan, acceptances.
class TestRecords : public QObject {
    Q_OBJECT

private:
    testing::Ids m_ids{ 12 };
    Model m_model;
    Id m_hazard, m_control, m_stage;

    template <typename E> E blank()
    {
        E entity;
        entity.id = m_ids.next();
        return entity;
    }
    [[nodiscard]] std::string refusal(const Entity& entity) const
    {
        const auto command = commands::addEntity(m_model, entity);
        return command ? std::string() : std::string(command.error().code.key()) + ' ' + command.error().detail;
    }
    void add(const Entity& entity)
    {
        const auto command = commands::addEntity(m_model, entity);
        QVERIFY2(command.ok(), command.ok() ? "" : command.error().code.key());
        const Model before = m_model;
        m_model.apply(command->changes);
        QCOMPARE(command->created.size(), std::size_t(1));
        Model back = m_model;
        back.apply(inverseOf(command->changes));
        QVERIFY(back == before);
    }
    Acceptance acceptance()
    {
        auto made = blank<Acceptance>();
        made.hazard = m_hazard;
        made.role = QStringLiteral("Programme manager");
        made.requestedBy = QStringLiteral("Ada");
        made.approvedBy = QStringLiteral("Grace");
        made.reason = QStringLiteral("small");
        return made;
    }
    Evidence evidence(const Id& node)
    {
        auto made = blank<Evidence>();
        made.node = node;
        made.who = QStringLiteral("Ada");
        return made;
    }

private slots:
    void init();
    void addsWhatIsSound();
    void aNameThatIsCutSaysSo();
    void aCriterionIsCalledByItsStageAndKind();
    void nothingIsAnonymous_data();
    void nothingIsAnonymous();
    void whatDoesNotMatterNeedsNoName();
    void whoAsksCannotApprove();
    void onlyHazardsAreAccepted();
    void rangesAreChecked();
    void isAddedOnce();
    void goesWithWhatItHangsOn();
    void staysWithoutWhatItOnlyNames();
    void schemeAndProjectStay();
    void severalFieldsAreOneStep();
    void whatIsTooLargeIsToldWhenItIsEntered();
    void oneEstimateIsUsedAtATime();
};

void TestRecords::init()
{
    m_model = Model();
    testing::putScheme(m_model, m_ids);
    Node hazard;
    hazard.id = m_hazard = m_ids.next();
    hazard.kind = NodeKind::Hazard;
    Node control;
    control.id = m_control = m_ids.next();
    control.kind = NodeKind::Control;
    m_model.put(hazard);
    m_model.put(control);
    auto stage = blank<Stage>();
    m_stage = stage.id;
    add(stage);
}

void TestRecords::addsWhatIsSound()
{
    add(evidence(m_control));
    add(acceptance());
    auto criterion = blank<Criterion>();
    criterion.stage = m_stage;
    add(criterion);
    QVERIFY(commands::validate(m_model).empty());
    QCOMPARE(m_model.table<Evidence>().size(), std::size_t(1));
}

void TestRecords::aNameThatIsCutSaysSo()
{
    auto action = blank<Action>();
    action.title = QStringLiteral("No technical risk is worse than Serious, unless it is accepted");
    add(action);
    const auto edit =
        commands::setFields(m_model, { EntityKind::Action, action.id }, { { "notes", QStringLiteral("agreed") } });
    QCOMPARE(edit->name.subject.section(u'\n', 1),
        QStringLiteral("No technical risk is worse than Serious, unless it is accept…"));
}

/// Its title may speak of a level that it had once.
void TestRecords::aCriterionIsCalledByItsStageAndKind()
{
    Stage stage = *m_model.table<Stage>().find(m_stage);
    stage.name = QStringLiteral("Pilot");
    m_model.put(stage);
    auto criterion = blank<Criterion>();
    criterion.stage = m_stage;
    criterion.title = QStringLiteral("No hazard is worse than Serious, unless it is accepted");
    const QString called = QStringLiteral("Pilot\tresidual-level");
    QCOMPARE(commands::addEntity(m_model, criterion)->name.subject, QStringLiteral("criterion\n") + called);
    add(criterion);
    const EntityKey key{ EntityKind::Criterion, criterion.id };
    QCOMPARE(commands::setField(m_model, { key }, "level", QStringLiteral("Medium"))->name.subject,
        QStringLiteral("criterion.level\n") + called);
    QCOMPARE(commands::removeEntities(m_model, { key })->name.subject, called);
    const auto named = commands::withNames({ base::FieldError::OutOfRange, { criterion.id }, "days" }, m_model);
    QCOMPARE(commands::namedDetail(named.detail).names, QStringList(called));
}

void TestRecords::nothingIsAnonymous_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("field");
    for (int kind = 0; kind < kEntityKinds; ++kind)
        for (const Field& field : fieldsOf(static_cast<EntityKind>(kind)))
            if (field.vouched)
                QTest::addRow("%s %s", kindKey(static_cast<EntityKind>(kind)), field.key)
                    << kind << QString::fromLatin1(field.key);
}

/// A record in which all but one have put their names.
void TestRecords::nothingIsAnonymous()
{
    QFETCH(int, kind);
    QFETCH(QString, field);
    Entity entity = blankEntity(static_cast<EntityKind>(kind), m_ids.next());
    if (auto* comment = std::get_if<Comment>(&entity))
        comment->resolved = true;
    for (const Field& described : fieldsOf(static_cast<EntityKind>(kind))) {
        if (described.required)
            QVERIFY(described.write(entity, Value(described.target == EntityKind::Stage ? m_stage : m_hazard)));
        if (described.vouched && field != QLatin1String(described.key))
            QVERIFY(described.write(entity, Value(QString::fromLatin1(described.key))));
    }
    QCOMPARE(QString::fromStdString(refusal(entity)), QStringLiteral("entry.anonymous ") + field);
    const Field* name = findField(static_cast<EntityKind>(kind), field.toStdString());
    QVERIFY(name->write(entity, Value(QStringLiteral("  "))));
    QCOMPARE(QString::fromStdString(refusal(entity)), QStringLiteral("entry.anonymous ") + field);
}

void TestRecords::whatDoesNotMatterNeedsNoName()
{
    auto comment = blank<Comment>();
    comment.node = m_hazard;
    comment.author = QStringLiteral("Ada");
    QCOMPARE(refusal(comment), std::string()); // nobody has resolved it
}

void TestRecords::whoAsksCannotApprove()
{
    auto own = acceptance();
    own.approvedBy = QStringLiteral(" ADA ");
    QCOMPARE(refusal(own), std::string("acceptance.by-requester  ADA "));
}

void TestRecords::onlyHazardsAreAccepted()
{
    auto wrong = acceptance();
    wrong.hazard = m_control;
    QCOMPARE(refusal(wrong), std::string("acceptance.not-a-hazard "));
    wrong.hazard = Id();
    QCOMPARE(refusal(wrong), std::string("field.missing hazard"));
}

void TestRecords::rangesAreChecked()
{
    auto test = evidence(m_control);
    test.failures = 1.0;
    QCOMPARE(refusal(test), std::string("field.out-of-range failures\n1"));
    test.trials = 1.0;
    QCOMPARE(refusal(test), std::string());
    test.date = QDate(2026, 2, 2);
    test.validUntil = QDate(2026, 2, 1);
    QCOMPARE(refusal(test), std::string("field.out-of-range valid_until\n2026-02-01"));
    auto estimate = blank<Estimate>();
    estimate.node = m_hazard;
    estimate.author = QStringLiteral("Ada");
    estimate.priorB = 0.0;
    QCOMPARE(refusal(estimate), std::string("field.out-of-range prior_b\n0"));
    estimate.source = EstimateSource::Incidents;
    QCOMPARE(refusal(estimate), std::string());
    estimate.attempts = 0.5;
    QCOMPARE(refusal(estimate), std::string("field.out-of-range attempts\n0.5"));
    auto criterion = blank<Criterion>();
    criterion.stage = m_stage;
    criterion.quantile = 1.0;
    QCOMPARE(refusal(criterion), std::string("field.out-of-range quantile\n1"));
}

void TestRecords::isAddedOnce()
{
    const Evidence twice = evidence(m_control);
    add(twice);
    QCOMPARE(refusal(twice), std::string("entity.exists "));
}

void TestRecords::goesWithWhatItHangsOn()
{
    auto criterion = blank<Criterion>();
    criterion.stage = m_stage;
    add(criterion);
    add(acceptance());
    const auto plan = commands::removeEntities(m_model, { { EntityKind::Stage, m_stage } });
    QVERIFY(plan.ok());
    QCOMPARE(plan->changes.changes.size(), std::size_t(2));
    const auto hazard = commands::removeEntities(m_model, { { EntityKind::Node, m_hazard } });
    QVERIFY(hazard.ok());
    m_model.apply(hazard->changes);
    QVERIFY(m_model.table<Acceptance>().isEmpty());
    QVERIFY(!m_model.table<Criterion>().isEmpty());
    QVERIFY(commands::validate(m_model).empty());
}

void TestRecords::staysWithoutWhatItOnlyNames()
{
    const Evidence test = evidence(m_control);
    add(test);
    const auto evaluation = blank<Evaluation>();
    add(evaluation);
    auto estimate = blank<Estimate>();
    estimate.node = m_hazard;
    estimate.author = QStringLiteral("Ada");
    estimate.evaluation = evaluation.id;
    add(estimate);
    const auto command = commands::removeEntities(
        m_model, { { EntityKind::Node, m_control }, { EntityKind::Evaluation, evaluation.id } });
    QVERIFY(command.ok());
    const Model before = m_model;
    m_model.apply(command->changes);
    QVERIFY(m_model.table<Evidence>().find(test.id)->node.isNull());
    QVERIFY(m_model.table<Estimate>().find(estimate.id)->evaluation.isNull());
    QVERIFY(commands::validate(m_model).empty());
    m_model.apply(inverseOf(command->changes));
    QVERIFY(m_model == before);
}

void TestRecords::schemeAndProjectStay()
{
    const auto levels = riskLevelsOf(m_model);
    QVERIFY(!commands::removeEntities(m_model, { { EntityKind::RiskLevel, levels.front().id } }).ok());
    QVERIFY(!commands::removeEntities(m_model, { { EntityKind::Project, m_model.project().id } }).ok());
}

/// A comment cannot be resolved by nobody; with both fields in one step it can.
void TestRecords::severalFieldsAreOneStep()
{
    auto comment = blank<Comment>();
    comment.node = m_hazard;
    comment.author = QStringLiteral("Ada");
    add(comment);
    const EntityKey key{ EntityKind::Comment, comment.id };
    QVERIFY(!commands::setField(m_model, { key }, "resolved", true).ok());
    const auto both =
        commands::setFields(m_model, key, { { "resolved", true }, { "resolved_by", QStringLiteral("Grace") } });
    QVERIFY(both.ok());
    QCOMPARE(both->changes.changes.size(), std::size_t(1));
    m_model.apply(both->changes);
    QCOMPARE(m_model.table<Comment>().find(comment.id)->resolvedBy, QStringLiteral("Grace"));
    QVERIFY(commands::setFields(m_model, key, { { "resolved", true } })->changes.isEmpty());
    QCOMPARE(commands::setFields(m_model, key, { { "resolved_by", QString() } }).error().code.key(), "entry.anonymous");
    QCOMPARE(commands::setFields(m_model, key, { { "colour", QString() } }).error().code.key(), "field.unknown");
    QCOMPARE(commands::setFields(m_model, key, { { "resolved", QString() } }).error().code.key(), "field.bad-value");
    QCOMPARE(commands::setFields(m_model, { EntityKind::Comment, m_ids.next() }, { { "resolved", true } })
                 .error()
                 .code.key(),
        "entity.unknown");
}

void TestRecords::oneEstimateIsUsedAtATime()
{
    const auto estimateOf = [&](const Id& node) {
        auto made = blank<Estimate>();
        made.node = node;
        made.author = QStringLiteral("Ada");
        add(made);
        return made.id;
    };
    const Id first = estimateOf(m_control);
    const Id second = estimateOf(m_control);
    const Id other = estimateOf(m_hazard);
    const auto isUsed = [&](const Id& id) { return m_model.table<Estimate>().find(id)->applied; };
    for (const Id& id : { first, other, second })
        m_model.apply(commands::applyEstimate(m_model, id, true)->changes);
    QVERIFY(!isUsed(first) && isUsed(second) && isUsed(other));
    QVERIFY(commands::applyEstimate(m_model, second, true)->changes.isEmpty());
    m_model.apply(commands::applyEstimate(m_model, second, false)->changes);
    QVERIFY(!isUsed(first) && !isUsed(second) && isUsed(other));
    QCOMPARE(commands::applyEstimate(m_model, m_ids.next(), true).error().code.key(), "entity.unknown");
}

/// What would not survive an export is not taken in.
void TestRecords::whatIsTooLargeIsToldWhenItIsEntered()
{
    auto evidence = blank<Evidence>();
    evidence.who = QStringLiteral("Ada");
    add(evidence);
    const EntityKey key{ EntityKind::Evidence, evidence.id };
    const QString longest(commands::kMaximumTextBytes / 2, u'é');
    const QString longer = longest + u'a';
    QVERIFY(commands::setField(m_model, { key }, "notes", longest).ok());
    QCOMPARE(commands::setField(m_model, { key }, "notes", longer).error().code.key(), "field.text-too-long");
    QCOMPARE(commands::setFields(m_model, key, { { "notes", longer } }).error().code.key(), "field.text-too-long");
    evidence.notes = longer;
    evidence.id = m_ids.next();
    QCOMPARE(commands::addEntity(m_model, evidence).error().code.key(), "field.text-too-long");
    QVERIFY(!commands::tooLongText(m_model));
    m_model.put(evidence);
    QCOMPARE(commands::tooLongText(m_model)->code.key(), "field.text-too-long");

    const QByteArray file(commands::kMaximumFileBytes, 'x');
    int embedded = 0;
    for (bool fits = true; fits; embedded += fits) {
        auto next = blank<Evidence>();
        next.who = QStringLiteral("Ada");
        next.content = file;
        const auto taken = commands::addEntity(m_model, next);
        fits = taken.ok();
        if (fits)
            m_model.apply(taken->changes);
        else
            QCOMPARE(taken.error().code.key(), "project.too-large");
    }
    QCOMPARE(embedded, int(commands::kMaximumFilesBytes / commands::kMaximumFileBytes));
    QVERIFY(commands::setFields(m_model, key, { { "notes", QStringLiteral("a") } }).ok());
    QCOMPARE(commands::setFields(m_model, key, { { "content", file } }).error().code.key(), "project.too-large");
}

QTEST_GUILESS_MAIN(TestRecords)
#include "test_records.moc"
