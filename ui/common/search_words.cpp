#include "ui/common/search_words.h"

#include <algorithm>

namespace hz::ui {

bool holdsAll(const QString& text, const QStringList& words)
{
    return std::ranges::all_of(words, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace hz::ui
