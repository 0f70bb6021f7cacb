#include "ui/canvas/canvas_test.h"

#include <QComboBox>
#include <QPainter>

#include <set>

using namespace hz;
using testing::NodeKind;
using ui::Aspect;
using ui::AspectColours;

/// What the colours on the graph say instead of the risk.
class TestAspects : public testing::CanvasTest {
    Q_OBJECT

private:
    const QDate m_today = QDate(2026, 6, 30);

    static std::set<QRgb> paintedColours(const ui::ViewPicture& picture)
    {
        QImage image(picture.size.toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        picture.paint(painter, QRectF(QPointF(), picture.size));
        painter.end();
        std::set<QRgb> colours;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                colours.insert(image.pixel(x, y));
        return colours;
    }
    AspectColours colours(Aspect aspect) { return ui::coloursBy(aspect, m_view->picture(), m_today); }

    static QString textOf(const AspectColours& colours, const base::Id& node)
    {
        return colours.keys.at(colours.nodes.at(node).key).text;
    }

    static bool isHatched(const AspectColours& colours, const base::Id& node)
    {
        return colours.keys.at(colours.nodes.at(node).key).isHatched;
    }

    void set(const base::Id& node, const char* field, const domain::Value& value)
    {
        QVERIFY(m_workspace->run(commands::setField(model(), { { domain::EntityKind::Node, node } }, field, value)));
    }

    void waitForScores()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_workspace->result() && !m_workspace->scoring().isStale(), 20000);
    }

    void support(const base::Id& node, const QDate& date, const QDate& until = {})
    {
        domain::Evidence evidence;
        evidence.id = base::Id::random();
        evidence.node = node;
        evidence.title = QStringLiteral("Test");
        evidence.date = date;
        evidence.validUntil = until;
        evidence.who = QStringLiteral("Ada");
        evidence.reference = QStringLiteral("R1");
        QVERIFY(m_workspace->run(commands::addEntity(model(), evidence)));
    }

    /// Where something of that colour is painted on the canvas.
    bool shows(const QColor& colour)
    {
        const QImage image = m_view->grab().toImage();
        for (int y = 0; y < image.height() - 1; ++y)
            for (int x = 0; x < image.width() - 300; ++x) // beside the corner with the keys
                if (image.pixelColor(x, y) == colour && image.pixelColor(x + 1, y) == colour)
                    return true;
        return false;
    }

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void ownersHaveColoursAndNobodyIsHatched()
    {
        const auto a = put(NodeKind::Cause, "A", 0, 0), b = put(NodeKind::Cause, "B", 0, 200);
        const auto c = put(NodeKind::Cause, "C", 0, 400), none = put(NodeKind::Cause, "D", 0, 600);
        set(a, "owner", QStringLiteral("Ada"));
        set(b, "owner", QStringLiteral("Bo"));
        set(c, "owner", QStringLiteral("Bo "));
        const auto made = colours(Aspect::Owner);
        QCOMPARE(textOf(made, a), QStringLiteral("Ada"));
        QCOMPARE(textOf(made, b), QStringLiteral("Bo"));
        QCOMPARE(textOf(made, c), QStringLiteral("Bo"));
        QCOMPARE(textOf(made, none), QStringLiteral("no owner"));
        QVERIFY(isHatched(made, none) && !isHatched(made, a));
        QCOMPARE(made.keys.size(), std::size_t(3)); // those that occur
        QVERIFY(made.keys[0].colour != made.keys[1].colour);
        QCOMPARE(made.keys[0].text, QStringLiteral("Bo")); // who has most comes first
    }

    void moreOwnersThanColoursAreOthers()
    {
        for (int i = 0; i < 9; ++i)
            set(put(NodeKind::Cause, "X", 0, 200.0 * i), "owner", QStringLiteral("P%1").arg(i));
        const auto made = colours(Aspect::Owner);
        QCOMPARE(made.keys.size(), std::size_t(8));
        QCOMPARE(made.keys.back().text, QStringLiteral("others"));
    }

    void evidenceIsAsOldAsTheNewestThatCounts()
    {
        const auto fresh = put(NodeKind::Control, "A", 0, 0), year = put(NodeKind::Control, "B", 0, 200);
        const auto old = put(NodeKind::Control, "C", 0, 400), lapsed = put(NodeKind::Control, "D", 0, 600);
        const auto future = put(NodeKind::Control, "E", 0, 800), none = put(NodeKind::Control, "F", 0, 1000);
        support(fresh, m_today.addDays(-400));
        support(fresh, m_today.addDays(-90));
        support(year, m_today.addDays(-91));
        support(old, m_today.addDays(-366));
        support(lapsed, m_today.addDays(-20), m_today.addDays(-1));
        support(future, m_today.addDays(1));
        const auto made = colours(Aspect::EvidenceAge);
        QCOMPARE(textOf(made, fresh), QStringLiteral("up to 90 days old"));
        QCOMPARE(textOf(made, year), QStringLiteral("up to a year old"));
        QCOMPARE(textOf(made, old), QStringLiteral("older"));
        QVERIFY(textOf(made, lapsed).startsWith(QStringLiteral("lapsed")));
        QCOMPARE(textOf(made, future), QStringLiteral("no evidence"));
        QCOMPARE(textOf(made, none), QStringLiteral("no evidence"));
        for (const auto& id : { lapsed, future, none })
            QVERIFY(isHatched(made, id));
    }

    void whatIsNotKnownIsHatched()
    {
        const auto known = put(NodeKind::Cause, "A", 0, 0), unknown = put(NodeKind::Cause, "B", 0, 200);
        set(known, "likelihood", domain::Likelihood::condition(0.5));
        waitForScores();
        const auto made = colours(Aspect::Unknown);
        QCOMPARE(textOf(made, known), QStringLiteral("known"));
        QCOMPARE(textOf(made, unknown), QStringLiteral("not known"));
        QVERIFY(isHatched(made, unknown) && !isHatched(made, known));
    }

    /// Nothing is scored: nothing is known, and nothing is harmless.
    void withoutScoresNothingIsKnown()
    {
        drawing::Picture picture(model());
        const auto id = put(NodeKind::Hazard, "A", 0, 0);
        picture.reset(model());
        const auto unknown = ui::coloursBy(Aspect::Unknown, picture, m_today);
        QVERIFY(isHatched(unknown, id));
        const auto importance = ui::coloursBy(Aspect::Importance, picture, m_today);
        QCOMPARE(textOf(importance, id), QStringLiteral("not scored"));
        QVERIFY(isHatched(importance, id));
    }

    void theCornerChoosesAndTheCanvasShows()
    {
        const auto node = put(NodeKind::Cause, "A", 0, 0);
        set(node, "owner", QStringLiteral("Ada"));
        m_view->viewport().fit();
        waitForScores();
        m_view->legend().setOpen(false); // it has these colours too
        const QColor colour = colours(Aspect::Owner).keys.front().colour;
        QTRY_VERIFY(m_view->isSharp());
        QVERIFY(!shows(colour));
        auto* choice = m_view->findChild<QComboBox*>(QStringLiteral("aspects.choice"));
        QTest::keyClick(choice, Qt::Key_Down);
        QTest::keyClick(choice, Qt::Key_Down);
        QTest::keyClick(choice, Qt::Key_Down);
        QCOMPARE(m_view->aspects().aspect(), Aspect::Owner);
        QVERIFY(shows(colour));
        m_view->aspects().choose(Aspect::Risk);
        QVERIFY(!shows(colour));
    }

    /// In colours of its own, which differ from the window's, and what they mean below the legend.
    void aPictureShowsWhatTheGraphIsColouredBy()
    {
        const auto node = put(NodeKind::Cause, "A", 0, 0);
        set(node, "owner", QStringLiteral("Ada"));
        waitForScores();
        const auto plain = m_view->picture(ui::PictureScope::Everything);
        m_view->aspects().choose(Aspect::Owner);
        const auto coloured = m_view->picture(ui::PictureScope::Everything);
        QVERIFY(!plain.note.contains(QStringLiteral("Owner")));
        QVERIFY2(coloured.note.contains(QStringLiteral("Owner")), qPrintable(coloured.note));
        QVERIFY(coloured.legendSize.height() > plain.legendSize.height());
        QCOMPARE(coloured.elements.size(), plain.elements.size() + 1);
        QCOMPARE(coloured.elements.back().id, QStringLiteral("overlay"));
        const QColor colour = colours(Aspect::Owner).keys.front().colour;
        QVERIFY(!paintedColours(plain).contains(colour.rgb()));
        QVERIFY(paintedColours(coloured).contains(colour.rgb()));
        m_view->aspects().choose(Aspect::Risk);
    }

    void aPictureShowsTheDifferenceOnShow()
    {
        put(NodeKind::Cause, "A", 0, 0);
        const auto before = std::make_shared<const domain::Model>(model());
        put(NodeKind::Cause, "B", 0, 200);
        m_workspace->showDifference(ui::ShownDifference{ before, QStringLiteral("Since then") });
        const auto picture = m_view->picture(ui::PictureScope::Everything);
        QVERIFY2(picture.note.contains(QStringLiteral("Since then")), qPrintable(picture.note));
        const auto print = drawing::Theme::of(drawing::Theme::Mode::Print);
        QVERIFY(paintedColours(picture).contains(print.accent.rgb())); // B is marked as added
        m_workspace->showDifference(std::nullopt);
    }

    void withoutABaselineTheDifferenceSaysSo()
    {
        put(NodeKind::Cause, "A", 0, 0);
        m_view->aspects().choose(Aspect::Difference);
        QVERIFY(!m_workspace->difference());
        m_view->aspects().choose(Aspect::Risk);
        QCOMPARE(m_view->aspects().aspect(), Aspect::Risk);
    }

    void aDifferenceFromElsewhereIsTheChoice()
    {
        put(NodeKind::Cause, "A", 0, 0);
        m_workspace->showDifference(
            ui::ShownDifference{ std::make_shared<const domain::Model>(model()), QStringLiteral("Since then") });
        QCOMPARE(m_view->aspects().aspect(), Aspect::Difference);
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QVERIFY(!m_workspace->difference());
        QCOMPARE(m_view->aspects().aspect(), Aspect::Risk);
    }

    void anEditIsFollowed()
    {
        const auto node = put(NodeKind::Cause, "A", 0, 0);
        m_view->aspects().choose(Aspect::Owner);
        QCOMPARE(textOf(m_view->aspects().colours(), node), QStringLiteral("no owner"));
        set(node, "owner", QStringLiteral("Ada"));
        QCOMPARE(textOf(m_view->aspects().colours(), node), QStringLiteral("Ada"));
    }
};

QTEST_MAIN(TestAspects)
#include "test_aspects.moc"
