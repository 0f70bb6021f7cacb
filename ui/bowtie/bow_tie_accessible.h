#pragma once

namespace hz::ui {

class BowTieArea;

/// Lets assistive programs hear a bow-tie thing by thing: each with what it is, where it stands, and where else.
void installBowTieAccessibility();
/// Tells them where the keyboard is now.
void tellCurrent(BowTieArea& area);

} // namespace hz::ui
