#pragma once

#include "model/document/document.h"
#include "model/wording/wording.h"

#include <QUndoCommand>

namespace hz::document {

/// The one kind of undo step.
///  - It holds values and ids, never pointers into the model.
///  - First run and redo are the same path; undo applies the inverse.
///  - Two steps of one gesture merge, whatever lies between their pushes; steps of gesture 0 never do.
///  - A step that ends where it began leaves the stack.
///  - `number` is its entry in the history, from the first run on.
class Document::Step : public QUndoCommand {
public:
    Step(Document& document, commands::Command command)
        : name(std::move(command.name))
        , changes(std::move(command.changes))
        , gesture(command.gesture)
        , m_document(document)
    {
        setText(wording::title(name));
    }

    void redo() override { m_document.doStep(*this); }
    void undo() override { m_document.undoStep(*this); }
    [[nodiscard]] int id() const override { return gesture == 0 ? -1 : 1; }
    bool mergeWith(const QUndoCommand* other) override;

    commands::CommandName name;
    domain::ChangeSet changes;
    quint64 gesture = 0;
    qint64 number = 0; // 0: not done yet
    bool merges = false; // went into the step below on its first run

private:
    Document& m_document;
};

} // namespace hz::document
