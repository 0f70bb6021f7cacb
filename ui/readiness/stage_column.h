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
    void showResult(const document::Readiness& readiness, const readiness::GateResult& gate);
    /// Out of date: the verdict fades until it is judged again.
    void setStale(bool stale);
    /// How much larger than the window's font all is.
    void setScale(double scale);
    /// What the line below the name needs, and what it is given, so that verdicts stand on one height.
    [[nodiscard]] int exposureHeight() const;
    void setExposureHeight(int height);
    [[nodiscard]] QString verdict() const;
    [[nodiscard]] QTextBrowser& text() const { return *m_text; }
    [[nodiscard]] SignForm& signForm() const { return *m_sign; }

signals:
    /// A node or a record.
    void wanted(const hz::base::Id& what);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void follow(const QUrl& link);
    void write();
    void paintVerdict();
    void fitVerdict();

    Workspace& m_workspace;
    Id m_stage;
    std::shared_ptr<document::Readiness> m_readiness;
    readiness::GateResult m_gate;
    std::vector<Id> m_unfolded;
    bool m_isStale = false;
    double m_scale = 1.0;
    PlainLabel* m_name;
    PlainLabel* m_exposure;
    PlainLabel* m_verdict;
    PlainLabel* m_counts;
    QTextBrowser* m_text;
    QToolButton* m_open;
    SignForm* m_sign;
};

} // namespace hz::ui
