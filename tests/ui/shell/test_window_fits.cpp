#include "ui/shell/every_view.h"
#include "ui/shell/window_test.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QDockWidget>
#include <QTableView>
#include <QToolButton>

using namespace hz;
using ui::MainWindow;

/// A window of the smallest size that is promised shows its texts whole, in every tab and dock.
class TestWindowFits : public testing::WindowTest {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> smallWindow()
    {
        auto window = shownWindow();
        window->files().startFromTemplate(QStringLiteral("codex"));
        window->resize(1000, 700);
        const auto dock = [&](const char* name) {
            return window->findChild<QDockWidget*>(QLatin1String("dock.") + QLatin1String(name));
        };
        window->resizeDocks({ dock("navigator"), dock("inspector") }, { 300, 320 }, Qt::Horizontal);
        return window;
    }

    static QString placeOf(const QWidget& widget, const QString& text)
    {
        QString path = text.left(60);
        for (const QWidget* at = &widget; at; at = at->parentWidget())
            if (!at->objectName().isEmpty() && !at->objectName().startsWith(QLatin1String("qt_")))
                path += QStringLiteral(" < ") + at->objectName();
        return path;
    }

    /// What a label or a button says, when it stands in one line; empty where it wraps or is not in sight.
    static QString lineOf(const QWidget& widget)
    {
        if (const auto* label = qobject_cast<const QLabel*>(&widget))
            return label->wordWrap() || !label->pixmap().isNull() ? QString() : label->text();
        const auto* button = qobject_cast<const QAbstractButton*>(&widget);
        return button ? button->text() : QString();
    }

    static QStringList cutIn(const QWidget& place)
    {
        QStringList cut;
        for (const auto* widget : place.findChildren<QWidget*>())
            if (const QString text = lineOf(*widget); widget->isVisible() && !text.isEmpty())
                if (widget->width() < widget->sizeHint().width() - 1)
                    cut << placeOf(*widget, text);
        return cut;
    }

    static bool speaks(const QLayoutItem* item)
    {
        const QWidget* widget = item ? item->widget() : nullptr;
        const auto* tool = qobject_cast<const QToolButton*>(widget);
        return widget && widget->isVisible() && (!tool || !tool->autoRaise());
    }

    /// Rows of fields and buttons whose neighbours touch.
    static QStringList touchingIn(const QWidget& place)
    {
        QStringList touching;
        for (const auto* row : place.findChildren<QHBoxLayout*>())
            for (int i = 1; i < row->count(); ++i) {
                if (!speaks(row->itemAt(i - 1)) || !speaks(row->itemAt(i)))
                    continue;
                const QRect left = row->itemAt(i - 1)->geometry();
                const QRect right = row->itemAt(i)->geometry();
                if (right.left() - left.right() < 4)
                    touching << placeOf(*row->itemAt(i)->widget(), lineOf(*row->itemAt(i)->widget()));
            }
        return touching;
    }

private slots:
    void initTestCase() { nameProgram(); }
    void init() { begin(); }

    void noTextIsCut()
    {
        auto window = smallWindow();
        QVERIFY(testing::waitForScores(*window->files().workspace()));
        QStringList cut;
        testing::visitEverything(*window, [&](QWidget& place) {
            QTest::qWait(0);
            cut << cutIn(place);
        });
        cut.removeDuplicates();
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    }

    void neighboursInARowDoNotTouch()
    {
        auto window = smallWindow();
        QVERIFY(testing::waitForScores(*window->files().workspace()));
        QStringList touching;
        testing::visitEverything(*window, [&](QWidget& place) { touching << touchingIn(place); });
        touching.removeDuplicates();
        QVERIFY2(touching.isEmpty(), qPrintable(touching.join(u'\n')));
    }

    void rankingsSayWhoseRanksTheyAre()
    {
        auto window = smallWindow();
        QVERIFY(testing::waitForScores(*window->files().workspace()));
        trigger(*window, ViewCode::Rankings);
        for (int width = 1000; width <= 1900; width += 25) {
            window->resize(width, 900);
            QTest::qWait(10);
            const auto* rankings = window->findChild<QWidget*>(QStringLiteral("rankings"));
            for (const auto* table : rankings->findChildren<QTableView*>()) {
                const int last = table->model()->columnCount() - 1;
                const int seen = table->viewport()->width() - table->columnViewportPosition(last);
                const int letters = seen / table->fontMetrics().averageCharWidth();
                QVERIFY2(letters >= 10, qPrintable(QStringLiteral("%1: %2").arg(width).arg(letters)));
            }
        }
    }
};

QTEST_MAIN(TestWindowFits)
#include "test_window_fits.moc"
