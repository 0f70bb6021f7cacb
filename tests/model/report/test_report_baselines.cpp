#include "model/exchange/twin.h"
#include "model/report/chapter_blocks.h"
#include "model/report/reported_codex.h"
#include "model/review/baselines.h"
#include "model/wording/wording.h"

#include "support/first_edition.h"

#include <QTest>

using namespace hz;
using namespace hz::testing;
using domain::Model;

namespace {

const QString kTitle = QStringLiteral("Difference to the last baseline");

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

/// Ten demands of 0.1 were 1 - 0.9^10 = 0.651 then, and are one occurrence now, a loss of 1000: nobody edited anything,
/// so that all of it is for being counted otherwise. The totals that it was frozen with are asked for nothing.
void TestReportBaselines::aBaselineOfAFormerEditionIsSaid()
{
    const auto read = exchange::readTwin(writtenInFirstEdition(), QStringLiteral("then.json"));
    QVERIFY2(
        read, read ? "" : (read.error().code.key() + (" " + read.error().place) + " " + read.error().detail).c_str());
    Model model = *read;
    domain::Baseline then;
    then.id = base::Id::random();
    then.name = QStringLiteral("Then");
    then.person = QStringLiteral("Ada");
    then.totals = QStringList{ QStringLiteral("current,Technical,7,7") };
    then.content = qCompress(writtenInFirstEdition());
    model.put(then);
    const auto content = report::reportOf(scored(model), {}, fixedOptions());
    const auto note = std::ranges::find_if(content.blocks, [](const report::Block& block) {
        const auto* paragraph = std::get_if<report::Paragraph>(&block);
        return paragraph && paragraph->style == report::Paragraph::Style::Notice
            && paragraph->text.contains(QStringLiteral("before numbers scaled with use"));
    });
    QVERIFY(note != content.blocks.end());
    const auto& totals = std::get<report::TableBlock>(*(note + 1));
    QCOMPARE(textsOf(totals.rows.front()), QStringList({ "Technical", "651", "1000", "+349" }));
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
