#include "ui/shell/theme_actions.h"

#include "ui/common/look.h"
#include "ui/shell/actions.h"

namespace hz::ui {

namespace {

constexpr std::pair<ActionCode, ThemeChoice> kThemes[] = { { ActionCode::ThemeSystem, ThemeChoice::System },
    { ActionCode::ThemeLight, ThemeChoice::Light }, { ActionCode::ThemeDark, ThemeChoice::Dark },
    { ActionCode::ThemeHighContrast, ThemeChoice::HighContrast } };

} // namespace

void wireThemeActions(Actions& actions, Look& look)
{
    for (const auto& [code, choice] : kThemes)
        QObject::connect(
            &actions.at(code), &QAction::triggered, &actions, [&look, choice = choice] { look.choose(choice); });
    const auto update = [&actions, &look] {
        for (const auto& [code, choice] : kThemes)
            actions.at(code).setChecked(look.choice() == choice);
        actions.applyIcons(look.theme());
    };
    QObject::connect(&look, &Look::changed, &actions, update);
    update();
}

} // namespace hz::ui
