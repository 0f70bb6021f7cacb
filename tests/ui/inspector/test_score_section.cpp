#include "ui/inspector/score_section.h"
#include "ui/panels/panel_test.h"

using namespace hz;
using namespace hz::testing;
using domain::Likelihood;
using domain::TimeUnit;

namespace {

struct Scored : Bench {
    ui::ScoreSection section{ *workspace, nullptr };

    void show(const Id& node)
    {
        QVERIFY(waitForScores());
        section.bind(node);
        section.show();
    }
    [[nodiscard]] QStringList texts() const
    {
        QStringList texts;
        for (const auto* label : section.findChildren<QLabel*>())
            if (!label->isHidden() && !label->text().isEmpty())
                texts << label->text();
        return texts;
    }
    [[nodiscard]] QString reason() const
    {
        const auto* label = section.findChild<QLabel*>(QStringLiteral("intervalReason"));
        return label->isHidden() ? QString() : label->text();
    }
    [[nodiscard]] bool says(const QString& text) const { return texts().contains(text); }
};

} // namespace

/// What the inspector says of one node.
class TestScoreSection : public QObject {
    Q_OBJECT

private slots:
    /// 2 a year behind a control of 0.1: 0.2 expected, and at least one with 1 - e^-0.2 = 0.181.
    void howOftenStandsBeforeHowProbable()
    {
        Scored bench;
        bench.edit(bench.cause, "likelihood", Likelihood::frequency(2.0, TimeUnit::Year));
        bench.show(bench.hazard);
        QVERIFY2(bench.says(QStringLiteral("0.2")), qPrintable(bench.texts().join(u'\n')));
        QVERIFY2(bench.says(QStringLiteral("1 in 5 years")), qPrintable(bench.texts().join(u'\n')));
        QVERIFY2(bench.says(QStringLiteral("0.181")), qPrintable(bench.texts().join(u'\n')));
        QCOMPARE(bench.reason(), QString());
    }

    /// What lies in band C stands for 0.001 to 0.01; with its chance of 0.5 for 0.0005 to 0.005: C and D. In the
    /// middle, at 0.00316 * 0.5 = 0.00158, it is C.
    void lettersHaveANominalOneAndARange()
    {
        Scored bench;
        bench.edit(bench.otherCause, "likelihood", Likelihood::letter(bench.scheme.likelihoods[2]));
        Id link;
        bench.workspace->model().links().forEach([&](const domain::Link& each) {
            if (each.from == bench.otherCause)
                link = each.id;
        });
        QVERIFY(bench.workspace->run(commands::setField(bench.workspace->model(),
            { { domain::EntityKind::Link, link } }, "transmits", Likelihood::condition(0.5))));
        bench.show(bench.otherHazard);
        QVERIFY2(bench.says(QStringLiteral("C (C-D)")), qPrintable(bench.texts().join(u'\n')));
        QVERIFY(!bench.reason().isEmpty());
    }

    void whatNeverMeetsHasNoFigures()
    {
        Scored bench;
        bench.edit(bench.cause, "likelihood", Likelihood::frequency(2.0, TimeUnit::Year));
        bench.edit(bench.otherCause, "likelihood", Likelihood::frequency(3.0, TimeUnit::Year));
        QVERIFY(bench.workspace->run(commands::linkNodes(bench.workspace->model(), bench.otherCause, bench.hazard)));
        bench.edit(bench.hazard, "logic", QStringLiteral("all"));
        bench.show(bench.hazard);
        QVERIFY2(bench.says(QStringLiteral("not decidable")), qPrintable(bench.texts().join(u'\n')));
        QVERIFY2(!bench.says(QStringLiteral("0")), qPrintable(bench.texts().join(u'\n')));
        QVERIFY2(bench.reason().contains(QStringLiteral("never meet")), qPrintable(bench.reason()));
    }

    void whatNobodyCountsHasNoUpperEnd()
    {
        Scored bench;
        domain::Occasion use;
        use.id = bench.ids.next();
        use.name = QStringLiteral("use");
        QVERIFY(bench.workspace->run(commands::addEntity(bench.workspace->model(), use)));
        bench.edit(bench.otherCause, "likelihood", Likelihood::perOccasion(0.01, use.id));
        bench.show(bench.otherHazard);
        QVERIFY2(bench.says(QStringLiteral("from 0 a year, no upper end")), qPrintable(bench.texts().join(u'\n')));
        QVERIFY2(bench.reason().contains(QStringLiteral("No upper end")), qPrintable(bench.reason()));
    }

    void aControlFails()
    {
        Scored bench;
        bench.show(bench.control);
        QVERIFY2(bench.says(QStringLiteral("0.1")), qPrintable(bench.texts().join(u'\n')));
        QVERIFY(!bench.says(QStringLiteral("N")));
    }
};

QTEST_MAIN(TestScoreSection)
#include "test_score_section.moc"
