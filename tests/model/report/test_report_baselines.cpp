#include "model/exchange/twin.h"
#include "model/report/chapter_blocks.h"
#include "model/report/reported_codex.h"
#include "model/review/baselines.h"
#include "model/wording/wording.h"

#include "support/sketch.h"

#include <QTest>

using namespace hz;
using namespace hz::testing;
using domain::Model;

namespace {

const QString kTitle = QStringLiteral("Difference to the last baseline");

/// As the first edition wrote it: a cause of 0.1 per demand, ten demands, and a loss of 1 - 0.9^10 = 0.651 thousand.
QByteArray firstEdition()
{
    const Sketch sketch("C01 p=\"0.1 per occasion\" -> S01 T=1:1000");
    QByteArray text = exchange::writeTwin(sketch.model);
    text.replace("graphazard.twin/2", "graphazard.twin/1");
    text.replace("0.1 per occasion", "0.1 per demand");
    text.replace("\"title\": \"Test\"", "\"title\": \"Test\", \"exposure\": \"1 year, 10 demands\"");
    return text;
}

} // namespace

class TestReportBaselines : public QObject {
    Q_OBJECT

private slots:
    void theLastBaselineIsCompared();
    void aBaselineOfAFormerEditionIsSaid();
    void aDamagedBaselineIsSaid();
};

void TestReportBaselines::theLastBaselineIsCompared()
{
    Model model = review::withoutBaselines(codex());
    const auto chapter = [&] {
        QStringList texts;
        for (const report::Block& block : chapterOf(report::reportOf(scored(model), {}, fixedOptions()), kTitle)) {
            if (const auto* paragraph = std::get_if<report::Paragraph>(&block))
                texts << paragraph->text;
            if (const auto* table = std::get_if<report::TableBlock>(&block))
                for (const auto& row : table->rows)
                    texts << row.front().text + u'|' + row.back().text;
        }
        return texts;
    };
    QCOMPARE(chapter(), QStringList());
    for (const char* name : { "Earlier", "Later" }) {
        const auto command = review::freeze(model, scored(model),
            { QString::fromLatin1(name), QStringLiteral("Ada"), QDate(2026, 11, name[0] == 'E' ? 1 : 2), {} });
        model.apply(command.value().changes);
    }
    const QStringList same = chapter();
    QVERIFY2(same.first().contains(QStringLiteral("“Later”, which Ada froze on 2026-11-02")), qPrintable(same.first()));
    QVERIFY(same.contains(QStringLiteral("No edit bears on the expected loss.")));
    domain::Node changed; // the one that saves the most in the last category
    double most = 0.0;
    const scoring::RiskResult result = scored(model);
    for (const scoring::NodeScore& score : result.in(domain::Posture::Current).nodes) {
        const domain::Node& node = *model.node(score.id);
        const double saved = score.categories.back().lossReduction.value.low;
        if (node.kind != domain::NodeKind::Control || node.status != domain::ControlStatus::Implemented
            || saved <= most)
            continue;
        most = saved;
        changed = node;
    }
    QVERIFY(most > 0.0);
    changed.status = domain::ControlStatus::Failed;
    model.put(changed);
    const QStringList now = chapter();
    QVERIFY2(now.last().startsWith(wording::nameOf(changed) + QStringLiteral("|+")), qPrintable(now.join(u'\n')));
}

/// Ten demands of 0.1 are one occurrence now, a loss of 1000; what it was counted as then stands beside.
void TestReportBaselines::aBaselineOfAFormerEditionIsSaid()
{
    const auto read = exchange::readTwin(firstEdition(), QStringLiteral("then.json"));
    QVERIFY2(
        read, read ? "" : (read.error().code.key() + (" " + read.error().place) + " " + read.error().detail).c_str());
    Model model = *read;
    domain::Baseline then;
    then.id = base::Id::random();
    then.name = QStringLiteral("Then");
    then.person = QStringLiteral("Ada");
    then.totals = QStringList{ QStringLiteral("current,Technical,651,651") };
    then.content = qCompress(firstEdition());
    model.put(then);
    const auto content = report::reportOf(scored(model), {}, fixedOptions());
    const auto note = std::ranges::find_if(content.blocks, [](const report::Block& block) {
        const auto* paragraph = std::get_if<report::Paragraph>(&block);
        return paragraph && paragraph->style == report::Paragraph::Style::Notice
            && paragraph->text.contains(QStringLiteral("before numbers scaled with use"));
    });
    QVERIFY(note != content.blocks.end());
    const auto& totals = std::get<report::TableBlock>(*(note + 1));
    QCOMPARE(textsOf(totals.rows.front()), QStringList({ "Technical", "651", "1000", "1000", "0" }));
    QCOMPARE(totals.columns[1].title, QStringLiteral("As counted then"));
}

void TestReportBaselines::aDamagedBaselineIsSaid()
{
    Model model = review::withoutBaselines(codex());
    domain::Baseline broken;
    broken.id = base::Id::random();
    broken.name = QStringLiteral("Broken");
    broken.person = QStringLiteral("Ada");
    model.put(broken);
    const auto content = report::reportOf(scored(model), {}, fixedOptions());
    const auto isNotice = [](const report::Block& block) {
        const auto* paragraph = std::get_if<report::Paragraph>(&block);
        return paragraph && paragraph->style == report::Paragraph::Style::Notice
            && paragraph->text.contains(QStringLiteral("“Broken” is damaged"));
    };
    QVERIFY(std::ranges::any_of(content.blocks, isNotice));
}

QTEST_MAIN(TestReportBaselines)
#include "test_report_baselines.moc"
