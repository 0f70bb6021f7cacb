#include "model/report/page_layout.h"
#include "model/report/table_layout.h"

#include "support/paint_record.h"

#include <QPainter>
#include <QTest>

using namespace hz::report;
using hz::testing::PaintedText;
using hz::testing::PaintRecord;

namespace {

const QSizeF kPage(595.0, 842.0);

std::vector<std::unique_ptr<PaintRecord>> painted(const LaidOut& laidOut)
{
    std::vector<std::unique_ptr<PaintRecord>> pages;
    for (const Page& page : laidOut.pages) {
        auto record = std::make_unique<PaintRecord>();
        QPainter painter(record.get());
        for (const auto& stroke : page.strokes)
            stroke(painter);
        painter.end();
        pages.push_back(std::move(record));
    }
    return pages;
}

LaidOut laidOut(std::vector<Block> blocks)
{
    ReportContent content;
    content.titlePage.title = QStringLiteral("Title");
    content.runningHead = QStringLiteral("Running head");
    content.blocks = std::move(blocks);
    PageStyle style;
    style.page = kPage;
    return layOut(content, style);
}

TableCell cell(const QString& text)
{
    TableCell c;
    c.text = text;
    return c;
}

QString lines(const QString& name, int count)
{
    QStringList all;
    for (int i = 0; i < count; ++i)
        all << QStringLiteral("%1line%2x").arg(name).arg(i);
    return all.join(u'\n');
}

TableBlock table(int rows, int linesARow)
{
    TableBlock block;
    block.columns = { { QStringLiteral("HeadA"), 1.0 }, { QStringLiteral("HeadB"), 1.0 } };
    for (int i = 0; i < rows; ++i)
        block.rows.push_back({ cell(lines(QStringLiteral("r%1").arg(i), linesARow)), cell(QStringLiteral("b")) });
    return block;
}

int pageOf(const std::vector<std::unique_ptr<PaintRecord>>& pages, const QString& text)
{
    for (std::size_t i = 0; i < pages.size(); ++i)
        if (pages[i]->has(text))
            return static_cast<int>(i);
    return -1;
}

/// As many lines as asked for, to push what follows down the page.
Paragraph filler(int count)
{
    return { lines(QStringLiteral("fill"), count) };
}

} // namespace

class TestPageLayout : public QObject {
    Q_OBJECT

private slots:
    void noRowIsTornAndHeadsRepeat();
    void rowHigherThanAPageIsSplitByLines();
    void noHeadOfATableStandsAlone();
    void headingStaysWithWhatFollows();
    void nameOfAFactIsNotLeftAlone();
    void everythingStaysWithinTheMargins();
    void contentsNameTheRightPages();
    void titlePageHasNoRunningHead();
    void pictureOnItsOwnPageMayLieDown();
    void cancelledLayoutStops();
};

void TestPageLayout::noRowIsTornAndHeadsRepeat()
{
    const auto pages = painted(laidOut({ Heading{ 1, QStringLiteral("Chapter") }, table(90, 4) }));
    QVERIFY(pages.size() > 5);
    for (int row = 0; row < 90; ++row) {
        const int page = pageOf(pages, QStringLiteral("r%1line0x").arg(row));
        QVERIFY2(page > 0, qPrintable(QString::number(row)));
        for (int line = 0; line < 4; ++line)
            QCOMPARE(pageOf(pages, QStringLiteral("r%1line%2x").arg(row).arg(line)), page);
    }
    for (std::size_t i = 2; i < pages.size(); ++i)
        QCOMPARE(pages[i]->count(QStringLiteral("HeadA")), 1);
}

void TestPageLayout::rowHigherThanAPageIsSplitByLines()
{
    const auto pages = painted(laidOut({ table(1, 200) }));
    QVERIFY(pages.size() >= 5);
    int before = 0;
    for (int line = 0; line < 200; ++line) {
        const QString name = QStringLiteral("r0line%1x").arg(line);
        int count = 0;
        for (const auto& page : pages)
            count += page->count(name);
        QCOMPARE(count, 1);
        const int page = pageOf(pages, name);
        QVERIFY(page >= before);
        QCOMPARE(pages[static_cast<std::size_t>(page)]->count(QStringLiteral("HeadA")), 1);
        before = page;
    }
}

void TestPageLayout::noHeadOfATableStandsAlone()
{
    for (int fill = 10; fill < 75; ++fill) {
        const auto pages = painted(laidOut({ filler(fill), Heading{ 2, QStringLiteral("Stage") }, table(2, 30) }));
        for (const auto& page : pages) {
            bool hasRow = false;
            for (int line = 0; line < 60; ++line)
                hasRow = hasRow || page->has(QStringLiteral("r%1line%2x").arg(line / 30).arg(line % 30));
            QVERIFY2(hasRow || !page->has(QStringLiteral("HeadA")), qPrintable(QString::number(fill)));
        }
    }
}

void TestPageLayout::headingStaysWithWhatFollows()
{
    for (int fill = 20; fill < 75; ++fill) {
        const auto pages = painted(laidOut({ filler(fill), Heading{ 2, QStringLiteral("Stranded") },
            Paragraph{ QStringLiteral("words between") }, table(30, 2) }));
        const int heading = pageOf(pages, QStringLiteral("Stranded"));
        // The contents name the heading too: look behind them.
        int last = heading;
        for (std::size_t i = 0; i < pages.size(); ++i)
            if (pages[i]->has(QStringLiteral("Stranded")))
                last = static_cast<int>(i);
        QCOMPARE(last, pageOf(pages, QStringLiteral("r0line0x")));
        QCOMPARE(last, pageOf(pages, QStringLiteral("words between")));
    }
}

void TestPageLayout::nameOfAFactIsNotLeftAlone()
{
    for (int fill = 20; fill < 75; ++fill) {
        const auto pages = painted(
            laidOut({ filler(fill), Facts{ { { QStringLiteral("TheName"), lines(QStringLiteral("value"), 5) } } } }));
        QCOMPARE(pageOf(pages, QStringLiteral("TheName")), pageOf(pages, QStringLiteral("valueline0x")));
        QCOMPARE(pageOf(pages, QStringLiteral("TheName")), pageOf(pages, QStringLiteral("valueline1x")));
    }
}

void TestPageLayout::everythingStaysWithinTheMargins()
{
    const PageStyle style;
    const LaidOut out = laidOut({ Heading{ 1, QString(9000, u'W') }, table(60, 3),
        Facts{ { { QString(60, u'n'), QString(20000, u'v') } } }, Paragraph{ QString(20000, u'p') } });
    const auto pages = painted(out);
    for (std::size_t i = 0; i < pages.size(); ++i)
        for (const PaintedText& text : pages[i]->texts) {
            QVERIFY(text.at.x() >= style.margins.left() - 1.0);
            QVERIFY(text.at.x() <= kPage.width() - style.margins.right());
            QVERIFY(text.at.y() >= 20.0);
            QVERIFY(text.at.y() <= kPage.height() - 30.0);
            const bool isFoot = text.at.y() > kPage.height() - style.margins.bottom() + 1.0;
            QVERIFY2(!isFoot || text.text.startsWith(QStringLiteral("Page ")), qPrintable(text.text));
        }
}

void TestPageLayout::contentsNameTheRightPages()
{
    std::vector<Block> blocks;
    for (int i = 0; i < 120; ++i) {
        blocks.push_back(Heading{ i % 10 == 0 ? 1 : 2, QStringLiteral("Heading%1z").arg(i) });
        blocks.push_back(filler(12));
    }
    const LaidOut out = laidOut(std::move(blocks));
    const auto pages = painted(out);
    QCOMPARE(out.outline.size(), std::size_t(120));
    for (const OutlineEntry& entry : out.outline) {
        QVERIFY(pages[static_cast<std::size_t>(entry.page)]->has(entry.text));
        // In the contents the number stands on the entry's line.
        const auto contents = static_cast<std::size_t>(pageOf(pages, entry.text));
        QVERIFY(contents < static_cast<std::size_t>(out.outline.front().page));
        const PaintedText* line = pages[contents]->find(entry.text);
        QVERIFY(line != nullptr);
        const QString number = QString::number(entry.page + 1);
        QVERIFY(std::any_of(pages[contents]->texts.begin(), pages[contents]->texts.end(), [&](const PaintedText& text) {
            return text.text == number && std::abs(text.at.y() - line->at.y()) < 1.0;
        }));
    }
}

void TestPageLayout::titlePageHasNoRunningHead()
{
    const auto pages = painted(laidOut({ Heading{ 1, QStringLiteral("Chapter") } }));
    QCOMPARE(pages.size(), std::size_t(3));
    QVERIFY(pages[0]->has(QStringLiteral("Title")));
    QVERIFY(!pages[0]->has(QStringLiteral("Running head")));
    QVERIFY(pages[1]->has(QStringLiteral("Running head")));
    QVERIFY(pages[2]->has(QStringLiteral("Page 3 of 3")));
}

void TestPageLayout::pictureOnItsOwnPageMayLieDown()
{
    PictureBlock picture;
    picture.ownPage = true;
    picture.landscape = true;
    QSizeF given;
    picture.paint = [&given](QPainter&, const QRectF& area) { given = area.size(); };
    const LaidOut out = laidOut({ filler(3), picture, filler(3) });
    painted(out);
    QCOMPARE(out.pages.size(), std::size_t(5));
    QCOMPARE(out.pages[3].size, kPage.transposed());
    QCOMPARE(out.pages[4].size, kPage);
    QVERIFY(given.width() > given.height());
}

void TestPageLayout::cancelledLayoutStops()
{
    hz::base::CancelToken cancel;
    cancel.cancel();
    ReportContent content;
    content.titlePage.title = QStringLiteral("Title");
    content.blocks = { table(2000, 3) };
    PageStyle style;
    style.page = kPage;
    QVERIFY(layOut(content, style, cancel).pages.size() < 5);
}

QTEST_MAIN(TestPageLayout)
#include "test_page_layout.moc"
