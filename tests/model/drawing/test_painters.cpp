#include "model/drawing/figure_text.h"
#include "model/drawing/graph_painter.h"
#include "model/drawing/painters.h"
#include "model/drawing/text_wrap.h"
#include "model/exchange/library.h"
#include "model/layout/bars.h"
#include "model/scoring/graph/score.h"
#include "support/sketch.h"

#include <QFontMetricsF>
#include <QImage>
#include <QtTest>

#include <algorithm>

using namespace hz;
using drawing::Theme;

class TestPainters : public QObject {
    Q_OBJECT

private:
    static QImage painted(const drawing::Picture& picture, double scale)
    {
        QImage image(600, 400, QImage::Format_RGB32);
        image.fill(picture.display().theme.background);
        QPainter painter(&image);
        painter.scale(scale, scale);
        const QPointF corner = picture.node(0).box.topLeft() - QPointF(20, 20);
        painter.translate(-corner);
        const QRectF area(corner, QSizeF(600, 400) / scale);
        drawing::paintPicture(painter, picture, area, scale);
        return image;
    }

    static QImage wholeOf(const domain::Model& model)
    {
        const drawing::Picture picture(model);
        const QRectF area = picture.bounds().adjusted(-30, -30, 30, 30);
        QImage image(area.size().toSize(), QImage::Format_RGB32);
        image.fill(picture.display().theme.background);
        QPainter painter(&image);
        painter.translate(-area.topLeft());
        drawing::paintPicture(painter, picture, area, 1.0);
        return image;
    }

private slots:
    void textReadsOnItsGround_data()
    {
        QTest::addColumn<int>("mode");
        QTest::newRow("light") << int(Theme::Mode::Light);
        QTest::newRow("dark") << int(Theme::Mode::Dark);
        QTest::newRow("high contrast") << int(Theme::Mode::HighContrast);
        QTest::newRow("print") << int(Theme::Mode::Print);
    }
    void textReadsOnItsGround()
    {
        QFETCH(int, mode);
        const Theme theme = Theme::of(Theme::Mode(mode));
        for (const QColor& ground : { theme.background, theme.surface, theme.raised, theme.node })
            for (const QColor& ink :
                { theme.text, theme.secondaryText, theme.staleText, theme.error, theme.warning, theme.accent })
                QVERIFY2(Theme::contrast(ink, ground) >= 4.5, qPrintable(ink.name() + u' ' + ground.name()));
        for (const char* level : { "#B3261E", "#E8710A", "#F2C94C", "#4A90A4" }) {
            const QColor fill = theme.riskFill(QString::fromLatin1(level));
            QVERIFY2(Theme::contrast(Theme::textOn(fill), fill) >= 4.5, level);
        }
    }

    /// Of a year: 2 expected, and at least one with 1 - e^-2 = 0.86; what needs two moments at once is not decidable.
    void figuresSayHowOften()
    {
        testing::Sketch sketch("C01 p=\"2 per year\" -> H01 -> S01 T=1:; C02 p=\"3 per year\" -> H02 all; C01 -> H02;"
                               "C03 p=0.3 -> H03; C04 p=0.05 -> H04");
        drawing::Picture picture(sketch.model);
        const auto figure = [&](const char* code) {
            return drawing::figureText(picture, *picture.slotOf(sketch[code]));
        };
        QCOMPARE(figure("C01"), QStringLiteral("2 per year"));
        const auto result = std::make_shared<scoring::RiskResult>(scoring::score(sketch.model, 1));
        picture.setDisplay({ Theme::of(Theme::Mode::Light), result, domain::Posture::Current, std::nullopt });
        QCOMPARE(figure("C01"), QStringLiteral("A \u00B7 2 per year"));
        QCOMPARE(figure("C03"), QStringLiteral("A \u00B7 0.3"));
        QCOMPARE(figure("C04"), QStringLiteral("B \u00B7 0.05"));
        QCOMPARE(figure("H01"), QStringLiteral("A \u00B7 2 a year (86 %)"));
        QVERIFY2(figure("H02").contains(QStringLiteral("not decidable")), qPrintable(figure("H02")));
        QVERIFY2(figure("H03").endsWith(QStringLiteral("(30 %)")), qPrintable(figure("H03")));
    }

    /// Each kind of likelihood, met links and exclusive ways out look like nothing else.
    void marksDiffer()
    {
        const domain::Likelihood kinds[] = { {}, domain::Likelihood::condition(0.1),
            domain::Likelihood::frequency(1.0, domain::TimeUnit::Year),
            domain::Likelihood::lasting(1.0, domain::TimeUnit::Year, 4.0), domain::Likelihood::perOccasion(0.1) };
        std::vector<QImage> seen;
        for (const domain::Likelihood& kind : kinds) {
            QImage image(16, 16, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            drawing::paintLikelihoodKind(painter, { 2, 2, 11, 11 }, kind, Qt::black);
            painter.end();
            QVERIFY(std::ranges::find(seen, image) == seen.end());
            seen.push_back(image);
        }
        testing::Sketch sketch("C01 p=0.1 -> H01");
        const QImage plain = wholeOf(sketch.model);
        testing::Sketch met = sketch;
        met.edit<domain::Link>(
            met.link("C01", "H01"), [&](domain::Link& link) { link.metBy = testing::putOccasion(met.model, 5.0); });
        QVERIFY(wholeOf(met.model) != plain);
        testing::Sketch exclusive = sketch;
        exclusive.edit<domain::Node>(exclusive["C01"], [](domain::Node& node) { node.exclusive = true; });
        QVERIFY(wholeOf(exclusive.model) != plain);
    }

    /// What a link says of its chance follows the project, and so does a likelihood of the name of its occasion.
    void namesOfOccasionsAreDrawnAnew()
    {
        testing::Sketch sketch("C01 -> H01");
        const auto occasion = testing::putOccasion(sketch.model, 5.0);
        sketch.edit<domain::Node>(sketch["C01"],
            [&](domain::Node& node) { node.likelihood = domain::Likelihood::perOccasion(0.1, occasion); });
        drawing::Picture picture(sketch.model);
        QCOMPARE(drawing::figureText(picture, *picture.slotOf(sketch["C01"])), QStringLiteral("0.1 per use"));
        domain::Occasion renamed = *sketch.model.table<domain::Occasion>().find(occasion);
        const domain::Occasion before = renamed;
        renamed.name = QStringLiteral("train");
        sketch.model.put(renamed);
        const auto dirty = picture.update(sketch.model, { { { domain::Entity(before), domain::Entity(renamed) } } });
        QVERIFY(!dirty.empty());
        QCOMPARE(drawing::figureText(picture, *picture.slotOf(sketch["C01"])), QStringLiteral("0.1 per train"));
    }

    void levelsDifferInLightness()
    {
        for (const auto mode : { Theme::Mode::Light, Theme::Mode::Dark }) {
            double darker = -1.0;
            for (const char* level : { "#B3261E", "#4A90A4", "#F2C94C" }) {
                const double light = Theme::contrast(Theme::of(mode).riskFill(QString::fromLatin1(level)), Qt::black);
                QVERIFY(light > darker * 1.15);
                darker = light;
            }
        }
    }

    void titlesWrapWithinTheirBox()
    {
        const QFont& font = drawing::Fonts::standard().title;
        const auto lines = drawing::wrapped(
            QStringLiteral("Uninterruptible supply of the chlorine building fails for a very long time indeed"), font,
            130.0, 3, 40.0);
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines.last().endsWith(QChar(0x2026)));
        for (const QString& line : lines)
            QVERIFY(QFontMetricsF(font).horizontalAdvance(line) <= 132.0);
        QCOMPARE(drawing::wrapped(QString(), font, 130.0, 3), QStringList{ QString() });
        QCOMPARE(drawing::wrapped(QStringLiteral("Short"), font, 130.0, 3), QStringList{ QStringLiteral("Short") });
    }

    void hostileTextIsTamed()
    {
        QCOMPARE(drawing::tamed(QStringLiteral("a\nb\t\tc\x01")), QStringLiteral("a b c"));
        QCOMPARE(drawing::tamed(QString(QChar(0x202E)) + QStringLiteral("abc")), QStringLiteral("abc"));
        QCOMPARE(drawing::tamed(QString(10000, u'x')).size(), 400);
        QCOMPARE(drawing::tamed(QStringLiteral("<b>&amp;</b>")), QStringLiteral("<b>&amp;</b>"));
    }

    void paintsAtEveryDetail_data()
    {
        QTest::addColumn<QString>("title");
        QTest::newRow("markup") << QStringLiteral("<b>bold</b> & \"quotes\" 'single'");
        QTest::newRow("right to left") << QString::fromUtf8("\u202Eتسرب الكلور من الخزان الرئيسي في المصنع");
        QTest::newRow("long") << QString(10000, u'W');
        QTest::newRow("emoji") << QString::fromUtf8("🔥🔥🔥 \U0001F468\u200D\U0001F469\u200D\U0001F467 fire");
        QTest::newRow("half a pair") << QString(QChar(0xD83D)) + QStringLiteral(" lone");
        QTest::newRow("empty") << QString();
    }
    void paintsAtEveryDetail()
    {
        QFETCH(QString, title);
        domain::Model model = *exchange::newProject(QStringLiteral("chlorine-storage"));
        for (const auto* node : domain::Table<domain::Node>(model.nodes()).all()) {
            domain::Node changed = *node;
            changed.title = title;
            changed.code = title.left(20);
            model.put(changed);
        }
        drawing::Picture picture(model);
        const auto result = std::make_shared<scoring::RiskResult>(scoring::score(model, 1));
        for (const auto mode : { Theme::Mode::Light, Theme::Mode::Dark }) {
            picture.setDisplay({ Theme::of(mode), result, domain::Posture::Current, std::nullopt });
            for (const double scale : { 2.0, 1.0, 0.46, 0.3, 0.1, 0.03, 0.005 }) {
                const QImage image = painted(picture, scale);
                QImage empty(image.size(), image.format());
                empty.fill(picture.display().theme.background);
                QVERIFY2(image != empty, qPrintable(QString::number(scale)));
            }
        }
    }

    void farPlacesAreDrawnAtTheEdge()
    {
        domain::Node node;
        node.id = base::Id::random();
        const auto shape = drawing::shapeOf(node, { 1e300, -std::numeric_limits<double>::infinity() });
        QCOMPARE(shape.box.center().x(), drawing::kFarthest);
        QCOMPARE(shape.box.top(), -drawing::kNodeHeight / 2.0);
    }

    void pictureFollowsChangesAsIfDrawnAnew()
    {
        const domain::Model from = *exchange::newProject(QStringLiteral("chlorine-storage"));
        domain::Model to = from;
        int count = 0;
        for (const auto* node : from.nodes().all()) {
            domain::Placement moved = *from.placements().find(node->id);
            moved.x += 40.0 * ++count;
            to.put(moved);
            domain::Node renamed = *node;
            renamed.title += QStringLiteral(" indeed, and at some greater length than before");
            to.put(renamed);
        }
        drawing::Picture followed(from);
        const auto dirty = followed.update(to, domain::difference(from, to));
        QVERIFY(!dirty.empty());
        const drawing::Picture anew(to);
        to.nodes().forEach([&](const domain::Node& node) {
            QCOMPARE(followed.findNode(node.id)->box, anew.findNode(node.id)->box);
            QCOMPARE(followed.findNode(node.id)->title, anew.findNode(node.id)->title);
        });
        to.links().forEach([&](const domain::Link& link) {
            QCOMPARE(followed.findLink(link.id)->curve.start, anew.findLink(link.id)->curve.start);
            QCOMPARE(followed.findLink(link.id)->curve.end, anew.findLink(link.id)->curve.end);
        });
        QCOMPARE(followed.bounds(), anew.bounds());
        QCOMPARE(followed.nodesIn(followed.bounds()).size() + layout::controlsAtBars(to).size(), to.nodes().size());
    }

    void openCommentsAreCountedOnTheCard()
    {
        domain::Model model;
        domain::Node node;
        node.id = { 1, 1 };
        node.kind = domain::NodeKind::Hazard;
        node.title = QStringLiteral("Leak");
        model.put(node);
        drawing::Picture picture(model);
        const QImage without = painted(picture, 1.0);
        domain::Comment comment{ { 2, 2 }, node.id, QStringLiteral("Ada"), {}, QStringLiteral("Why?"), false, {} };
        const auto follow = [&](domain::ChangeSet changes) {
            model.apply(changes);
            return picture.update(model, changes);
        };
        const auto dirty = follow({ { { std::nullopt, domain::Entity(comment) } } });
        QVERIFY(dirty.front().intersects(picture.findNode(node.id)->box));
        QCOMPARE(picture.findNode(node.id)->openComments, 1);
        QVERIFY(painted(picture, 1.0) != without);
        QCOMPARE(drawing::Picture(model).findNode(node.id)->openComments, 1);
        domain::Comment resolved = comment;
        resolved.resolved = true;
        follow({ { { domain::Entity(comment), domain::Entity(resolved) } } });
        QCOMPARE(picture.findNode(node.id)->openComments, 0);
        QVERIFY(painted(picture, 1.0) == without);
        follow({ { { domain::Entity(resolved), std::nullopt } } });
        QCOMPARE(picture.findNode(node.id)->openComments, 0);
    }

    void longCurvesAreCutToWhatIsSeen()
    {
        const auto curve = drawing::routed(QRectF(0, 0, 184, 64), QRectF(300, 200000, 184, 64), false);
        const QRectF area(100, 90000, 400, 400);
        QVERIFY(!curve.pathWithin(area).isEmpty());
        const QRectF seen = curve.pathWithin(area).boundingRect();
        QVERIFY(seen.height() < 4000.0);
        QVERIFY(seen.top() <= area.top() && seen.bottom() >= area.bottom());
        QVERIFY(curve.pathWithin(QRectF(5000, 5000, 10, 10)).isEmpty());
    }
};

QTEST_MAIN(TestPainters)
#include "test_painters.moc"
