#include "model/drawing/painters.h"
#include "model/scoring/graph/score.h"
#include "support/paint_record.h"
#include "support/scheme.h"

#include <QtTest>

#include <cmath>
#include <set>

using namespace hz;
using domain::Logic;
using domain::NodeKind;
using drawing::Theme;
using testing::PaintedShape;
using testing::PaintRecord;

namespace {

/// From everything down to dots.
constexpr double kScales[] = { 2.0, 1.0, 0.6, 0.46, 0.44, 0.4, 0.35, 0.3, 0.25, 0.21, 0.19, 0.15, 0.1, 0.07, 0.05, 0.03,
    0.01 };

/// A graph in which everything occurs that must be told apart.
class Scene {
public:
    Scene()
    {
        m_scheme = testing::putScheme(model, m_ids);
        const auto rare = domain::Likelihood::condition(0.5);
        known = hazard(0, rare, rare, Logic::Any);
        unknown = hazard(1, domain::Likelihood::unknown(), domain::Likelihood::condition(0.0), Logic::Any);
        bounded = hazard(2, domain::Likelihood::unknown(), domain::Likelihood::condition(0.02), Logic::Any);
        all = hazard(3, rare, rare, Logic::All);
        some = hazard(4, rare, rare, Logic::AtLeast);
        one = hazard(5, rare, rare, Logic::ExactlyOne);
    }

    void paint(PaintRecord& record, double scale, Theme::Mode mode)
    {
        picture.reset(model);
        picture.setDisplay({ Theme::of(mode), std::make_shared<scoring::RiskResult>(scoring::score(model, 1)),
            domain::Posture::Current, std::nullopt });
        QPainter painter(&record);
        painter.scale(scale, scale);
        drawing::paintPicture(painter, picture, picture.bounds().adjusted(-900, -900, 900, 900), scale);
    }
    QRectF boxOf(const base::Id& id, double scale) const
    {
        const QRectF box = picture.findNode(id)->box;
        return { box.topLeft() * scale, box.size() * scale };
    }

    domain::Model model;
    drawing::Picture picture;
    base::Id known, unknown, bounded, all, some, one;
    std::vector<base::Id> links;

private:
    domain::Node node(NodeKind kind, double x, double y)
    {
        domain::Node made;
        made.id = m_ids.next();
        made.kind = kind;
        made.code = QStringLiteral("X%1").arg(++m_count);
        made.title = QStringLiteral("Named");
        if (kind == NodeKind::Control)
            made.likelihood = domain::Likelihood::condition(0.1);
        model.put(domain::Placement{ made.id, x, y, false });
        return made;
    }
    base::Id join(const domain::Node& from, const domain::Node& to)
    {
        domain::Link link;
        link.id = m_ids.next();
        link.from = from.id;
        link.to = to.id;
        model.put(link);
        return link.id;
    }
    /// Two causes, the hazard and a consequence that costs in one category, in a row.
    base::Id hazard(int row, const domain::Likelihood& first, const domain::Likelihood& second, Logic logic)
    {
        const double y = 3000.0 * row; // apart at every distance
        domain::Node a = node(NodeKind::Cause, 0, y - 60), b = node(NodeKind::Cause, 0, y + 60);
        domain::Node middle = node(NodeKind::Hazard, 400, y), end = node(NodeKind::Consequence, 800, y);
        a.likelihood = first;
        b.likelihood = second;
        middle.logic = logic;
        for (const domain::Node& each : { a, b, middle, end })
            model.put(each);
        links.push_back(join(a, middle));
        links.push_back(join(b, middle));
        links.push_back(join(middle, end));
        model.put(domain::Impact{ m_ids.next(), end.id, m_scheme.categories[0], m_scheme.severities[0], {}, {}, {} });
        return middle.id;
    }

    testing::Ids m_ids{ 5 };
    testing::SchemeIds m_scheme;
    int m_count = 0;
};

std::vector<PaintedShape> within(const PaintRecord& record, const QRectF& box)
{
    std::vector<PaintedShape> found;
    for (const PaintedShape& shape : record.shapes) {
        const QRectF bounds = shape.outline.boundingRect();
        if (box.adjusted(-2, -2, 2, 2).contains(bounds))
            found.push_back(shape);
    }
    return found;
}

/// A line that neither stands nor lies.
bool isSlanted(const PaintedShape& shape)
{
    const QRectF bounds = shape.outline.boundingRect();
    return shape.isOpen && shape.outline.size() == 2 && bounds.width() > 0.2 && bounds.height() > 0.2;
}

/// A wide part of the box in this colour and nothing else.
bool isPlain(const std::vector<PaintedShape>& shapes, const QColor& colour)
{
    return std::ranges::any_of(
        shapes, [&](const PaintedShape& shape) { return shape.isFilled() && shape.brush.color() == colour; });
}

/// What is seen of a thing when colours are not: each shape with its kind of line, filled or not, and where it lies.
QString looks(const std::vector<PaintedShape>& shapes, const QRectF& box, const QColor& ground)
{
    QStringList parts;
    for (const PaintedShape& shape : shapes) {
        const QRectF bounds = shape.outline.boundingRect().translated(-box.topLeft());
        const bool isSolid = shape.isFilled() && shape.brush.color() != ground;
        parts << QStringLiteral("%1%2%3 %4 %5")
                     .arg(shape.isOpen ? QStringLiteral("line ") : QStringLiteral("area "))
                     .arg(isSolid ? QStringLiteral("filled ") : QString())
                     .arg(shape.isFramed() ? int(shape.pen.style()) : 0)
                     .arg(std::lround(bounds.width()))
                     .arg(std::lround(bounds.height()));
    }
    return parts.join(u'\n');
}

} // namespace

/// The graph says the same at every distance: what is read back from what was painted.
class TestDistance : public QObject {
    Q_OBJECT

private:
    static void eachScale()
    {
        QTest::addColumn<double>("scale");
        QTest::addColumn<int>("mode");
        for (const auto mode : { Theme::Mode::Light, Theme::Mode::Dark })
            for (const double scale : kScales)
                QTest::addRow("%g %% %d", scale * 100, int(mode)) << scale << int(mode);
    }

private slots:
    void whatIsNotKnownIsNeverPlain_data() { eachScale(); }
    void whatIsNotKnownIsNeverPlain()
    {
        QFETCH(double, scale);
        QFETCH(int, mode);
        Scene scene;
        PaintRecord record;
        scene.paint(record, scale, Theme::Mode(mode));
        const auto& levels = scene.picture.display().result->scheme.levels;
        const auto shapesOf = [&](const base::Id& id) { return within(record, scene.boxOf(id, scale)); };
        const auto fillOf = [&](const base::Id& id) {
            const int worst = scene.picture.worstLevel(*scene.picture.slotOf(id));
            return scene.picture.display().theme.riskFill(levels[std::size_t(worst)].colour);
        };
        QCOMPARE(isPlain(shapesOf(scene.known), fillOf(scene.known)), scale > 0.12); // with its symbol, or not at all
        for (const base::Id& id : { scene.unknown, scene.bounded }) {
            const auto shapes = shapesOf(id);
            const auto slot = *scene.picture.slotOf(id);
            QCOMPARE(scene.picture.certainty(slot),
                id == scene.unknown ? drawing::RiskMark::State::Unknown : drawing::RiskMark::State::Range);
            QVERIFY(!isPlain(shapes, fillOf(id)));
            QVERIFY(std::ranges::any_of(shapes, isSlanted));
        }
        QVERIFY(std::ranges::none_of(shapesOf(scene.known), isSlanted) || scale >= drawing::kFullScale);
    }

    void whatANodeDemandsStaysAtTheEndOfItsLinks_data() { eachScale(); }
    void whatANodeDemandsStaysAtTheEndOfItsLinks()
    {
        QFETCH(double, scale);
        QFETCH(int, mode);
        Scene scene;
        PaintRecord record;
        scene.paint(record, scale, Theme::Mode(mode));
        std::set<QString> seen;
        for (const base::Id& id : { scene.all, scene.some, scene.one }) {
            const auto& shape = *scene.picture.findNode(id);
            const QRectF box = scene.boxOf(id, scale);
            const double width = std::max(shape.badgeWidth * scale, 4.0);
            const QRectF place(box.left() - width - 1, box.center().y() - 16 * std::max(scale, 0.3),
                width + 16 * scale + 2, 32 * std::max(scale, 0.3));
            const auto marks = within(record, place);
            const auto isMark = [&](const PaintedShape& mark) {
                return mark.isFilled() && mark.isFramed() && mark.outline.boundingRect().left() < box.left() - 1;
            };
            const auto mark = std::ranges::find_if(marks, isMark);
            QVERIFY(mark != marks.end());
            QVERIFY(mark->outline.boundingRect().width() >= 2.5);
            // The link does not end in the air.
            for (const auto slot : shape.links)
                if (const auto& link = scene.picture.link(slot); link.toId == id) {
                    const QPointF end = link.curve.end * scale;
                    QVERIFY(mark->outline.boundingRect().adjusted(-1, -1, 1, 1).contains(end));
                }
            seen.insert(looks({ *mark }, place, scene.picture.display().theme.raised)
                + QString::number(mark->outline.size())
                + (record.has(QStringLiteral("AND")) ? shape.badge : QString()));
        }
        QCOMPARE(seen.size(), std::size_t(3));
        QCOMPARE(record.has(QStringLiteral("AND")), scale >= drawing::kTitleScale);
    }

    void linksThatComeFromTheRightEndAtTheirNode()
    {
        const QRectF left(0, 0, 184, 64), right(600, 400, 184, 64);
        QCOMPARE(drawing::routed(right, left, false, 34.0).end, QPointF(184, 32));
        QCOMPARE(drawing::routed(left, right, false, 34.0).end, QPointF(600 - 34.0, 432));
    }
};

QTEST_MAIN(TestDistance)
#include "test_distance.moc"
