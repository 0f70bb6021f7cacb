#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

#include <map>
#include <optional>

namespace hz::ui {

class AcceptForm;
class BackgroundJob;
class PlainLabel;
class RecordsView;

/// All acceptances of risks with their state on this day, what the selected one says below, and the form that makes one
/// when it is asked for. They are withdrawn, never edited: who decides anew accepts anew. The digests that the states
/// depend on are made off the GUI thread, once for each revision; until then the states of before stand, faded.
class AcceptancesView : public QWidget {
    Q_OBJECT

public:
    AcceptancesView(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] RecordsView& records() const { return *m_records; }
    [[nodiscard]] AcceptForm& form() const { return *m_form; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    using Digests = std::map<std::pair<Id, int>, QString>; // by hazard and version

    [[nodiscard]] QVariant stateData(const domain::Entity& record, int role) const;
    /// Null while it has never been made.
    [[nodiscard]] const QString* digestFor(const domain::Acceptance& acceptance) const;
    [[nodiscard]] QStringList wordsOn(const domain::Acceptance& acceptance) const;
    void arrangeColumns();
    void refresh();
    void takeDigests(const Digests& digests);
    void showDetails();

    Workspace& m_workspace;
    AcceptForm* m_form;
    RecordsView* m_records;
    PlainLabel* m_details;
    BackgroundJob* m_job = nullptr;
    Digests m_digests;
    std::optional<quint64> m_asked; // the revision whose digests are there or on their way
    bool m_isStale = false; // they are of an earlier one
};

} // namespace hz::ui
