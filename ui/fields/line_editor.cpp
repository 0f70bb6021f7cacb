#include "ui/fields/line_editor.h"

#include "model/wording/wording.h"
#include "ui/common/tip.h"
#include "ui/common/uncut_line.h"

#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStringListModel>
#include <QStyle>

#include <algorithm>
#include <functional>
#include <utility>

namespace hz::ui {

namespace {

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

QStringList keysOf(std::span<const domain::Choice> choices)
{
    QStringList words;
    for (const domain::Choice& choice : choices)
        words << QString::fromUtf8(choice.key);
    return words;
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

} // namespace hz::ui
