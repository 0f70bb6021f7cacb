#pragma once

#include <QString>

namespace hz::ui {

class MessageStrip;
class Workspace;

/// Writes the report of the newest scores in the background, first waiting for them when they are stale; the strip says
/// how it goes, where it went, or why it did not.
void exportReport(Workspace& workspace, const QString& path, MessageStrip& strip);

} // namespace hz::ui
