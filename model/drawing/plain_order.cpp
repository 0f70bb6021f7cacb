#include "model/drawing/plain_order.h"

namespace hz::drawing {

QString plainOrder(QString text)
{
    return text.removeIf([](QChar c) {
        return (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
    });
}

} // namespace hz::drawing
