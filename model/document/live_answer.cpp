#include "model/document/live_answer.h"

namespace hz::document {

void LiveFrame::beginEarly(Document& document, QObject& service, std::function<void()> begin)
{
    document.beginEarly(service, std::move(begin));
}

} // namespace hz::document
