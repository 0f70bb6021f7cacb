#pragma once

#include "model/report/blocks.h"
#include "model/report/page_flow.h"

/// What stands around the chapters: the title page, the table of contents, running heads and page numbers.
namespace hz::report {

void placeTitlePage(PageFlow& flow, const TitlePage& title);
void placeFacts(PageFlow& flow, const Facts& facts);
/// Puts the table of contents behind the title page; pages of the outline move accordingly.
void insertContents(LaidOut& out, const PageStyle& style);
void addRunningHeads(LaidOut& out, const PageStyle& style, const ReportContent& content);

} // namespace hz::report
