#include "ui/common/painted_things.h"

#include <QApplication>
#include <QTest>

using namespace hz;

namespace {

/// Boxes by number, painted in their order.
class Shelf : public QWidget {
    Q_OBJECT

public:
    Shelf()
    {
        setFocusPolicy(Qt::StrongFocus);
        resize(300, 100);
    }

    std::map<int, QRect> boxes{ { 10, { 0, 0, 40, 40 } }, { 20, { 100, 0, 40, 40 } }, { 30, { 400, 0, 40, 40 } } };
    std::optional<int> current;
};

class ShelfThings : public ui::PaintedThings<int> {
public:
    explicit ShelfThings(Shelf& shelf)
        : PaintedThings(shelf)
        , m_shelf(shelf)
    {
    }

    [[nodiscard]] int childCount() const override { return int(m_shelf.boxes.size()); }
    [[nodiscard]] int keyAt(int index) const override { return std::next(m_shelf.boxes.begin(), index)->first; }
    [[nodiscard]] int indexOf(const int& key) const override
    {
        const auto found = m_shelf.boxes.find(key);
        return found == m_shelf.boxes.end() ? -1 : int(std::distance(m_shelf.boxes.begin(), found));
    }
    [[nodiscard]] std::optional<int> keyUnder(QPointF point) const override
    {
        for (const auto& [key, box] : m_shelf.boxes)
            if (box.contains(point.toPoint()))
                return key;
        return std::nullopt;
    }
    [[nodiscard]] std::optional<int> current() const override { return m_shelf.current; }
    [[nodiscard]] QString textOf(const int& key, QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? QString::number(key) : QString();
    }
    [[nodiscard]] QRectF boxOf(const int& key) const override { return m_shelf.boxes.at(key); }
    [[nodiscard]] bool isSelected(const int& key) const override { return key == m_shelf.current; }

private:
    Shelf& m_shelf;
};

} // namespace

class TestPaintedThings : public QObject {
    Q_OBJECT

    std::unique_ptr<Shelf> m_shelf;

    QAccessibleInterface* list() const { return QAccessible::queryAccessibleInterface(m_shelf.get()); }

private slots:
    void init()
    {
        ui::installPaintedThings<Shelf, ShelfThings>();
        ui::installPaintedThings<Shelf, ShelfThings>(); // changes nothing
        m_shelf = std::make_unique<Shelf>();
        m_shelf->show();
        QApplication::setActiveWindow(m_shelf.get());
        m_shelf->setFocus();
        QTRY_VERIFY(m_shelf->hasFocus());
    }
    void cleanup() { m_shelf.reset(); }

    void eachThingIsAChild()
    {
        QVERIFY(list() != nullptr);
        QCOMPARE(list()->childCount(), 3);
        for (int i = 0; i < 3; ++i) {
            auto* child = list()->child(i);
            QCOMPARE(child, list()->child(i)); // kept, so that a reader knows it again
            QCOMPARE(list()->indexOfChild(child), i);
            QCOMPARE(child->text(QAccessible::Name), QString::number(10 * (i + 1)));
            QCOMPARE(child->parent(), list());
            QCOMPARE(child->role(), QAccessible::ListItem);
        }
        QVERIFY(list()->child(3) == nullptr && list()->child(-1) == nullptr);
    }

    void aChildOutlivesItsThing()
    {
        auto* first = list()->child(0);
        auto* second = list()->child(1);
        m_shelf->boxes.erase(10);
        QVERIFY(!first->isValid());
        QCOMPARE(first->text(QAccessible::Name), QString());
        QCOMPARE(first->rect(), QRect());
        QVERIFY(!first->state().selected);
        QCOMPARE(list()->indexOfChild(first), -1);
        QVERIFY(second->isValid());
        QCOMPARE(list()->indexOfChild(second), 0);
        QCOMPARE(list()->child(0), second);
    }

    void placesAreThoseOfTheScreen()
    {
        auto* second = list()->child(1);
        const QPoint corner = m_shelf->mapToGlobal(QPoint(100, 0));
        QCOMPARE(second->rect(), QRect(corner, QSize(40, 40)));
        QCOMPARE(list()->childAt(corner.x() + 5, corner.y() + 5), second);
        QCOMPARE(list()->childAt(corner.x() - 5, corner.y() + 5), nullptr);
        QVERIFY(!second->state().offscreen);
        QVERIFY(list()->child(2)->state().offscreen);
    }

    void theFocusIsWhereTheKeyboardIs()
    {
        QCOMPARE(list()->focusChild(), nullptr);
        m_shelf->current = 20;
        QCOMPARE(list()->focusChild(), list()->child(1));
        QVERIFY(list()->child(1)->state().focused && list()->child(1)->state().selected);
        QVERIFY(!list()->child(0)->state().focused && !list()->child(0)->state().selected);
        m_shelf->clearFocus();
        QCOMPARE(list()->focusChild(), nullptr);
        QVERIFY(!list()->child(1)->state().focused && list()->child(1)->state().selected);
        m_shelf->setFocus();
        m_shelf->boxes.erase(20);
        QCOMPARE(list()->focusChild(), nullptr);
        ui::tellFocusedThing(*m_shelf); // there is nothing to tell
    }
};

QTEST_MAIN(TestPaintedThings)
#include "test_painted_things.moc"
