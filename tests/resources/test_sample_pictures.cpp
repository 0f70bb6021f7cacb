#include "model/drawing/picture.h"
#include "model/exchange/library.h"
#include "support/drawn_overlaps.h"

#include <QtTest>

#include <algorithm>

using namespace hz;

/// What the samples look like when they are opened.
class TestSamplePictures : public QObject {
    Q_OBJECT

private:
    static void addSamples()
    {
        QTest::addColumn<QString>("name");
        for (const QString& name : exchange::templateNames().mid(1))
            QTest::newRow(qPrintable(name)) << name;
    }
    static drawing::Picture pictureOf(const QString& name)
    {
        return drawing::Picture(exchange::newProject(name).value());
    }

private slots:
    void noLinkRunsBehindACard_data() { addSamples(); }
    void noLinkRunsBehindACard()
    {
        QFETCH(QString, name);
        const auto tangle = testing::tangleOf(pictureOf(name));
        QVERIFY2(tangle.throughCards == 0, qPrintable(tangle.worst));
    }

    void nothingLiesOnAnythingElse_data() { addSamples(); }
    void nothingLiesOnAnythingElse()
    {
        QFETCH(QString, name);
        const auto overlaps = testing::overlapsOf(pictureOf(name));
        QVERIFY2(overlaps.cards == 0, qPrintable(overlaps.worst));
        QVERIFY2(overlaps.marks == 0, qPrintable(overlaps.worst + u' ' + QString::number(overlaps.marks)));
    }

    /// On a screen of 1920 by 1080, of which bars and tabs take 140 and margins 64. Codex has 132 cards, which alone
    /// would cover half of what is seen there at 60 %.
    void theyFitAScreen_data() { addSamples(); }
    void theyFitAScreen()
    {
        QFETCH(QString, name);
        constexpr double kWidth = 1920.0 - 64.0, kHeight = 1080.0 - 140.0 - 64.0;
        const QSizeF size = pictureOf(name).bounds().size();
        const double zoom = std::min(kWidth / size.width(), kHeight / size.height());
        const double least = name == u"codex" ? 0.47 : 0.6;
        QVERIFY2(zoom >= least, qPrintable(QString::number(zoom)));
    }

    /// When links were plain curves, they crossed 22 times, and ran behind 8 cards.
    void linksOfCodexCrossHalfAsOften()
    {
        const auto tangle = testing::tangleOf(pictureOf(QStringLiteral("codex")));
        QVERIFY2(tangle.crossings <= 11, qPrintable(QString::number(tangle.crossings)));
    }
};

QTEST_MAIN(TestSamplePictures)
#include "test_sample_pictures.moc"
