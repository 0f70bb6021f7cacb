#pragma once

namespace hz::ui {

class Actions;
class Look;

/// Lets the actions choose the theme, and keeps their marks and icons as it is.
void wireThemeActions(Actions& actions, Look& look);

} // namespace hz::ui
