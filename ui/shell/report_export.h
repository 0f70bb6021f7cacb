#pragma once

namespace hz::ui {

class FileFlow;
class MessageStrip;

/// Asks for the file, and writes the report of the newest scores in the background, first waiting for them when they
/// are stale; the strip says how it goes, where it went, or why it did not.
void exportReport(FileFlow& files, MessageStrip& strip);

} // namespace hz::ui
