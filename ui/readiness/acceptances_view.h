#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

#include <map>

namespace hz::ui {

class AcceptForm;
class RecordsView;

/// All acceptances of risks with their state on this day, and beside them the form that makes one. They are withdrawn,
/// never edited: who decides anew accepts anew.
class AcceptancesView : public QWidget {
    Q_OBJECT

public:
    AcceptancesView(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] RecordsView& records() const { return *m_records; }
    [[nodiscard]] AcceptForm& form() const { return *m_form; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] QVariant stateData(const domain::Entity& record, int role) const;
    [[nodiscard]] std::string whyNotValid(const domain::Acceptance& acceptance) const;
    void refresh();

    Workspace& m_workspace;
    AcceptForm* m_form;
    RecordsView* m_records;
    mutable std::map<Id, QString> m_digests; // by hazard, of the present model, as far as they were asked for
};

} // namespace hz::ui
