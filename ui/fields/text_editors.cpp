#include "ui/fields/text_editors.h"

#include "model/wording/wording.h"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QTextLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>
#include <utility>

namespace hz::ui {

namespace {

constexpr int kMaxLines = 12;

QString textOf(const std::optional<domain::Value>& value)
{
    return value ? domain::toText(*value) : QString();
}

QStringList entriesOf(const QString& text)
{
    QStringList entries;
    for (const QString& line : text.split(u'\n'))
        if (const QString entry = line.trimmed(); !entry.isEmpty())
            entries << entry;
    return entries;
}

/// Says when it has another width.
class FittingText : public QPlainTextEdit {
public:
    FittingText(QWidget* parent, std::function<void()> resized)
        : QPlainTextEdit(parent)
        , m_resized(std::move(resized))
    {
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QPlainTextEdit::resizeEvent(event);
        if (std::exchange(m_width, width()) != width())
            m_resized();
    }

private:
    std::function<void()> m_resized;
    int m_width = 0;
};

/// How many lines the text takes at a width, at most one more than `most`.
int linesOf(const QString& text, const QFont& font, double width, int most)
{
    const QTextOption wrapped = [] {
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        return option;
    }();
    int lines = 0;
    for (const QString& paragraph : text.split(u'\n')) {
        QTextLayout layout(paragraph, font);
        layout.setTextOption(wrapped);
        layout.beginLayout();
        int own = 0;
        for (QTextLine line = layout.createLine(); line.isValid() && lines + own <= most; line = layout.createLine()) {
            line.setLineWidth(width);
            ++own;
        }
        layout.endLayout();
        lines += std::max(own, 1);
        if (lines > most)
            return most + 1;
    }
    return lines;
}

} // namespace

LongTextEditor::LongTextEditor(QWidget* parent)
    : FieldEditor(parent)
    , m_edit(new FittingText(this, [this] { fitHeight(); }))
{
    m_edit->setTabChangesFocus(true);
    m_edit->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_edit->setSizeAdjustPolicy(QAbstractScrollArea::AdjustIgnored);
    m_edit->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_edit->installEventFilter(this);
    m_edit->setUndoRedoEnabled(true);
    addBody(m_edit);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        fitHeight();
        if (!m_displaying)
            follow();
    });
    fitHeight();
}

/// The bar is there from the first or not at all: one that came when the text was laid out would hide its ends.
void LongTextEditor::fitHeight()
{
    const double margins = 2.0 * (m_edit->frameWidth() + m_edit->document()->documentMargin());
    const int lines =
        linesOf(m_edit->toPlainText(), m_edit->font(), std::max(m_edit->width() - margins, 1.0), kMaxLines);
    m_edit->setVerticalScrollBarPolicy(lines > kMaxLines ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    m_edit->setFixedHeight(std::min(lines, kMaxLines) * m_edit->fontMetrics().lineSpacing() + 12);
}

domain::Value LongTextEditor::valueOf(const QString& text) const
{
    return text;
}

void LongTextEditor::display(const std::optional<domain::Value>& value)
{
    const QString text = textOf(value);
    const QScopedValueRollback guard(m_displaying, true);
    if (m_edit->toPlainText() != text)
        m_edit->setPlainText(text);
    m_edit->document()->clearUndoRedoStacks();
    m_edit->setPlaceholderText(value ? QString() : tr("several values"));
}

void LongTextEditor::setEditable(bool editable)
{
    m_edit->setReadOnly(!editable);
    m_edit->setFrameShape(editable ? QFrame::StyledPanel : QFrame::NoFrame);
}

void LongTextEditor::follow()
{
    setEditing(m_edit->document()->isUndoAvailable() || m_edit->toPlainText() != textOf(shown()));
    if (!isEditing())
        showReason({});
    else
        judge();
}

/// Every letter of a long text would be too often to ask; a reason on show is asked for anew.
void LongTextEditor::judge()
{
    if (hasReason())
        showReason(reasonAgainst(valueOf(m_edit->toPlainText())));
}

bool LongTextEditor::stepBack()
{
    const bool can = m_edit->document()->isUndoAvailable();
    m_edit->undo();
    return can;
}

bool LongTextEditor::stepForward()
{
    const bool can = m_edit->document()->isRedoAvailable();
    m_edit->redo();
    return can;
}

bool LongTextEditor::canStepForward() const
{
    return m_edit->document()->isRedoAvailable();
}

void LongTextEditor::commit()
{
    if (isEditing())
        submit(valueOf(m_edit->toPlainText()));
}

bool LongTextEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_edit)
        return FieldEditor::eventFilter(watched, event);
    if (answerUndo(*event))
        return true;
    if (event->type() == QEvent::FocusOut) {
        commit();
    } else if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool finishes = isEnter && (key->modifiers() & Qt::ControlModifier);
        if (finishes || (key->key() == Qt::Key_Escape && isEditing())) {
            event->accept();
            if (event->type() == QEvent::KeyPress)
                finishes ? commit() : revert();
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

ListEditor::ListEditor(const domain::Field& field, QWidget* parent)
    : LongTextEditor(parent)
    , m_choices(field.choices)
{
    edit()->setAccessibleName(wording::label(field));
    if (m_choices.empty())
        return;
    m_menu = new QMenu(this);
    auto* button = new QToolButton(this);
    button->setText(tr("Choose"));
    button->setAccessibleName(tr("Choose %1").arg(wording::label(field)));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setAutoRaise(true);
    button->setMenu(m_menu);
    static_cast<QVBoxLayout*>(layout())->insertWidget(1, button, 0, Qt::AlignLeft);
    connect(m_menu, &QMenu::aboutToShow, this, &ListEditor::fillMenu);
}

domain::Value ListEditor::valueOf(const QString& text) const
{
    return entriesOf(text);
}

void ListEditor::fillMenu()
{
    m_menu->clear();
    const QStringList entries = entriesOf(edit()->toPlainText());
    for (const domain::Choice& choice : m_choices) {
        const QString entry = QString::fromUtf8(choice.key);
        auto* action = m_menu->addAction(wording::label(choice).replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(entries.contains(entry));
        connect(action, &QAction::toggled, this, [this, entry](bool wanted) { toggle(entry, wanted); });
    }
}

void ListEditor::toggle(const QString& entry, bool wanted)
{
    QStringList entries = entriesOf(edit()->toPlainText());
    entries.removeAll(entry);
    if (wanted)
        entries << entry;
    submit(domain::Value(entries));
}

} // namespace hz::ui
