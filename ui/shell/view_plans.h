#pragma once

#include "model/domain/entities.h"
#include "ui/common/view_code.h"

#include <QString>

#include <functional>
#include <span>

class QWidget;

namespace hz::ui {

class AnalysisSubject;
class CanvasView;
class Workspace;

/// What a view is made from.
struct ViewSite {
    Workspace& workspace;
    AnalysisSubject& subject;
    std::function<CanvasView&()> showGraph; // its tab in front, with the focus
};

/// One view of the window, described once: tab, action, menu, wiring and the tab that is remembered follow from it.
struct ViewPlan {
    ViewCode code;
    const char* title; // with its key in the menu
    const char* icon;
    const char* shortcut;
    const char* tip;
    QWidget* (*make)(const ViewSite& site);
    // Of a view that has a page for some kinds of records:
    bool (*shows)(domain::EntityKind kind) = nullptr;
    void (*reveal)(QWidget& view, const domain::EntityKey& record) = nullptr;
};

/// One for each view, in the order of the tabs.
[[nodiscard]] std::span<const ViewPlan> viewPlans();

/// What its tab says.
[[nodiscard]] QString titleOf(const ViewPlan& plan);

} // namespace hz::ui
