#include "model/wording/wording.h"
#include "ui/common/look.h"
#include "ui/shell/window_test.h"

#include <QComboBox>
#include <QDockWidget>

using namespace hz;
using ui::MainWindow;

/// Themes, posture, category and layout: how a window looks at its project.
class TestWindowLook : public testing::WindowTest {
    Q_OBJECT

private slots:
    void initTestCase() { nameProgram(); }
    void init() { begin(); }

    void theThemeIsSwitchedEverywhereAndKept()
    {
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        trigger(*window, ActionCode::ThemeDark);
        using drawing::Theme;
        QCOMPARE(m_look->theme().mode, Theme::Mode::Dark);
        QCOMPARE(window->files().workspace()->theme().mode, Theme::Mode::Dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::of(Theme::Mode::Dark).surface);
        QCOMPARE(ui::Look().choice(), ui::ThemeChoice::Dark);
        trigger(*window, ActionCode::ThemeHighContrast);
        QCOMPARE(m_look->theme().mode, Theme::Mode::HighContrast);
        trigger(*window, ActionCode::ThemeLight);
        QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::of(Theme::Mode::Light).surface);
    }

    void everyThemeReads()
    {
        using drawing::Theme;
        for (const auto mode : { Theme::Mode::Light, Theme::Mode::Dark, Theme::Mode::HighContrast }) {
            const QPalette palette = ui::paletteOf(Theme::of(mode));
            const auto contrast = [&](QPalette::ColorRole text, QPalette::ColorRole ground) {
                return Theme::contrast(palette.color(text), palette.color(ground));
            };
            QVERIFY(contrast(QPalette::WindowText, QPalette::Window) >= 4.5);
            QVERIFY(contrast(QPalette::Text, QPalette::Base) >= 4.5);
            QVERIFY(contrast(QPalette::ButtonText, QPalette::Button) >= 4.5);
            QVERIFY(contrast(QPalette::HighlightedText, QPalette::Highlight) >= 4.5);
            QVERIFY(contrast(QPalette::ToolTipText, QPalette::ToolTipBase) >= 4.5);
            QVERIFY(contrast(QPalette::PlaceholderText, QPalette::Base) >= 4.5);
        }
    }

    void thePostureIsOneForAllAndShown()
    {
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        ui::Workspace& workspace = *window->files().workspace();
        QVERIFY(window->actions().at(ActionCode::PostureCurrent).isChecked());
        QTest::keyClick(window.get(), Qt::Key_F8);
        QCOMPARE(workspace.posture(), domain::Posture::Target);
        QVERIFY(window->actions().at(ActionCode::PostureTarget).isChecked());
        workspace.setPosture(domain::Posture::Inherent);
        QVERIFY(window->actions().at(ActionCode::PostureInherent).isChecked());
        QVERIFY(statusText(*window, "status.posture").contains(wording::postureName(domain::Posture::Inherent)));
    }

    void theCategoryFilterListsTheSchemesCategories()
    {
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        ui::Workspace& workspace = *window->files().workspace();
        auto* filter = window->findChild<QComboBox*>(QStringLiteral("categoryFilter"));
        const auto categories = domain::categoriesOf(workspace.model());
        QCOMPARE(filter->count(), static_cast<int>(categories.size()) + 1);
        workspace.setCategory(categories[1].id);
        QCOMPARE(filter->currentText(), categories[1].name);
        filter->setCurrentIndex(0);
        emit filter->activated(0);
        QVERIFY(!workspace.category());
    }

    void theLayoutIsRememberedAndReset()
    {
        const auto inspector = [](const MainWindow& window) {
            return window.findChild<QDockWidget*>(QStringLiteral("dock.inspector"));
        };
        {
            auto window = shownWindow();
            QVERIFY(inspector(*window)->isHidden());
            trigger(*window, ActionCode::FileNew);
            QVERIFY(!inspector(*window)->isHidden());
            inspector(*window)->hide();
            QVERIFY(window->close());
        }
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        QVERIFY(inspector(*window)->isHidden());
        trigger(*window, ActionCode::ViewResetLayout);
        QVERIFY(!inspector(*window)->isHidden());
    }
};

QTEST_MAIN(TestWindowLook)
#include "test_window_look.moc"
