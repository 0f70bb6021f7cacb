#pragma once

#include "ui/common/workspace.h"
#include "ui/readiness/stage_text.h"

#include <QFrame>

class QLabel;
class QTextBrowser;
class QToolButton;

namespace hz::ui {

class PlainLabel;
class SignForm;

/// One stage on the board: its verdict large, its criteria with their reasons, and the place to sign.
class StageColumn : public QFrame {
    Q_OBJECT

public:
    StageColumn(Workspace& workspace, const Id& stage, QWidget* parent = nullptr);

    [[nodiscard]] const Id& stage() const { return m_stage; }
    void show(const document::Readiness& readiness, const readiness::GateResult& gate);
    /// Out of date: the verdict fades until it is judged again.
    void setStale(bool stale);
    /// Readable from the back of a room.
    void setLarge(bool large);
    [[nodiscard]] QString verdict() const;
    [[nodiscard]] QTextBrowser& text() const { return *m_text; }
    [[nodiscard]] SignForm& signForm() const { return *m_sign; }

signals:
    void nodeWanted(const hz::base::Id& node);

private:
    void follow(const QUrl& link);
    void write();
    void paintVerdict();

    Workspace& m_workspace;
    Id m_stage;
    std::shared_ptr<document::Readiness> m_readiness;
    readiness::GateResult m_gate;
    std::vector<Id> m_unfolded;
    bool m_isStale = false;
    PlainLabel* m_name;
    PlainLabel* m_exposure;
    PlainLabel* m_verdict;
    PlainLabel* m_counts;
    QTextBrowser* m_text;
    QToolButton* m_open;
    SignForm* m_sign;
};

} // namespace hz::ui
