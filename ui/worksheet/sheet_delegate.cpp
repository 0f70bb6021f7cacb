#include "ui/worksheet/sheet_delegate.h"

#include "ui/worksheet/worksheet_model.h"

#include <QCompleter>
#include <QLineEdit>

namespace hz::ui {

QWidget* SheetDelegate::createEditor(
    QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QWidget* editor = TableDelegate::createEditor(parent, option, index);
    auto* line = qobject_cast<QLineEdit*>(editor);
    const QStringList words = line ? index.data(SuggestionsRole).toStringList() : QStringList();
    if (words.isEmpty())
        return editor;
    auto* completer = new QCompleter(words, line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCompletionMode(QCompleter::PopupCompletion);
    line->setCompleter(completer);
    return editor;
}

} // namespace hz::ui
