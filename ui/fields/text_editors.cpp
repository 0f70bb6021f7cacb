#include "ui/fields/text_editors.h"

#include "model/wording/wording.h"
#include "ui/common/tip.h"
#include "ui/common/uncut_line.h"

#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QStringListModel>
#include <QStyle>
#include <QTextLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>
#include <utility>

namespace hz::ui {

namespace {

constexpr int kMaxLines = 12;

QString placeholderFor(domain::ValueKind kind)
{
    using domain::ValueKind;
    switch (kind) {
    case ValueKind::LikelihoodValue:
        return LineEditor::tr("2 per year, 1e-4 per use, 0.3");
    case ValueKind::OptionalQuantity:
        return LineEditor::tr("a number or a distribution");
    case ValueKind::Exposure:
        return LineEditor::tr("1 year");
    case ValueKind::Date:
        return LineEditor::tr("2026-11-21");
    default:
        return {};
    }
}

QString textOf(const std::optional<domain::Value>& value)
{
    return value ? domain::toText(*value) : QString();
}

QStringList keysOf(std::span<const domain::Choice> choices)
{
    QStringList words;
    for (const domain::Choice& choice : choices)
        words << QString::fromUtf8(choice.key);
    return words;
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

LineEditor::LineEditor(const domain::Field& field, Workspace& workspace, QWidget* parent)
    : FieldEditor(parent)
    , m_workspace(workspace)
    , m_kind(field.kind)
    , m_line(new QLineEdit(this))
    , m_hint(placeholderFor(field.kind))
{
    m_line->setMaxLength(kUncutLine);
    m_line->setAccessibleName(wording::label(field));
    m_line->installEventFilter(this);
    addBody(m_line);
    if (!field.choices.empty())
        suggest([&field] { return keysOf(field.choices); });
    connect(m_line, &QLineEdit::textEdited, this, &LineEditor::follow);
    connect(m_line, &QLineEdit::editingFinished, this, &LineEditor::commit);
}

/// A line that goes with the focus in it still says that its editing is finished: nobody is there to hear it.
LineEditor::~LineEditor()
{
    m_line->disconnect(this);
}

void LineEditor::suggest(std::function<QStringList()> suggestions)
{
    m_suggestions = std::move(suggestions);
    m_words = new QStringListModel(m_suggestions(), this);
    auto* completer = new QCompleter(m_words, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_line->setCompleter(completer);
    auto* all = m_line->addAction(style()->standardIcon(QStyle::SP_TitleBarUnshadeButton), QLineEdit::TrailingPosition);
    setTip(*all, tr("Show suggestions"));
    connect(all, &QAction::triggered, this, [this, completer] {
        m_line->setFocus();
        m_words->setStringList(m_suggestions());
        completer->setCompletionPrefix({});
        completer->complete();
    });
    connect(completer, qOverload<const QString&>(&QCompleter::activated), this, [this] { setEditing(true); });
}

domain::Speech LineEditor::speech() const
{
    const bool isNamed = m_kind == domain::ValueKind::LikelihoodValue;
    return wording::speech(isNamed ? &m_workspace.model() : nullptr);
}

base::Result<domain::Value> LineEditor::typed() const
{
    return domain::typedValue(m_kind, m_line->text(), speech());
}

QString LineEditor::sentence(const base::Error& error) const
{
    return wording::sentence(error, &m_workspace.model());
}

QString LineEditor::textFor(const std::optional<domain::Value>& value) const
{
    if (!value)
        return {};
    const auto* likelihood = std::get_if<domain::Likelihood>(&*value);
    return likelihood ? wording::likelihoodText(*likelihood, m_workspace.model()) : domain::shownText(*value, speech());
}

void LineEditor::display(const std::optional<domain::Value>& value)
{
    const QString text = textFor(value);
    const bool isSame = m_line->text() == text;
    if (!isSame || m_line->isUndoAvailable() || m_line->isRedoAvailable()) {
        const int cursor = isSame ? m_line->cursorPosition() : 0;
        m_line->setText(text); // which forgets how it was typed
        m_line->setCursorPosition(cursor);
    }
    m_line->setModified(false);
    m_line->setPlaceholderText(value ? m_hint : tr("several values"));
}

void LineEditor::setEditable(bool editable)
{
    m_line->setReadOnly(!editable);
    m_line->setFrame(editable);
}

/// Undone to the text that was there before anything was typed, nothing is being edited.
void LineEditor::follow()
{
    if (m_suggestions && !isEditing())
        m_words->setStringList(m_suggestions());
    setEditing(m_line->isUndoAvailable() || m_line->text() != textFor(shown()));
    if (isEditing())
        judge();
    else
        showReason({});
}

void LineEditor::judge()
{
    const auto parsed = typed();
    showReason(parsed ? reasonAgainst(*parsed) : sentence(parsed.error()));
}

void LineEditor::commit()
{
    if (!isEditing())
        return;
    const auto parsed = typed();
    if (!parsed) {
        showReason(sentence(parsed.error()));
        return;
    }
    submit(*parsed);
}

bool LineEditor::stepBack()
{
    const bool can = m_line->isUndoAvailable();
    m_line->undo();
    return can;
}

bool LineEditor::stepForward()
{
    const bool can = m_line->isRedoAvailable();
    m_line->redo();
    return can;
}

bool LineEditor::canStepForward() const
{
    return m_line->isRedoAvailable();
}

bool LineEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_line && answerUndo(*event))
        return true;
    if (watched == m_line && isEditing()
        && (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress)
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        if (event->type() == QEvent::KeyPress)
            revert();
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

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
