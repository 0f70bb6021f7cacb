#pragma once

#include "model/commands/limits.h"
#include "ui/common/workspace.h"

#include <QWidget>

class QPushButton;

namespace hz::ui {

class PlainLabel;

/// The file of a piece of evidence: by reference with its hash, or embedded. The file is read off the GUI thread; its
/// name, SHA-256 and content become one undo step.
class FileField : public QWidget {
    Q_OBJECT

public:
    /// Larger files are kept by reference only, so that the project stays a file that one can send.
    static constexpr qint64 kMaxEmbedded = commands::kMaximumFileBytes;

    FileField(Workspace& workspace, QWidget* parent);

    void showEvidence(const Id& evidence);
    void setReadOnly(bool readOnly);

private:
    void choose(bool embed);
    void saveCopy();
    void forget();
    void refresh();

    Workspace& m_workspace;
    Id m_evidence;
    bool m_isReading = false;
    bool m_isReadOnly = false;
    PlainLabel* m_words;
    QPushButton* m_choose;
    QPushButton* m_embed;
    QPushButton* m_save;
    QPushButton* m_forget;
};

} // namespace hz::ui
