#include "ui/readiness/sign_form.h"

#include "model/domain/choices.h"
#include "model/domain/criterion_kinds.h"
#include "model/readiness/acceptance.h"
#include "model/readiness/gate.h"
#include "model/readiness/roles.h"
#include "model/wording/wording.h"
#include "ui/common/person.h"
#include "ui/common/uncut_line.h"

#include <QComboBox>
#include <QDate>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace hz::ui {

SignForm::SignForm(Workspace& workspace, const Id& stage, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_stage(stage)
    , m_role(new QComboBox(this))
    , m_decision(new QComboBox(this))
    , m_conditions(new QLineEdit(this))
    , m_sign(new QPushButton(tr("Sign"), this))
{
    m_role->setEditable(true);
    m_role->setAccessibleName(tr("Role"));
    m_role->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_decision->setAccessibleName(tr("Decision"));
    m_decision->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const domain::Choice& choice : domain::signOffDecisionChoices())
        m_decision->addItem(wording::label(choice));
    m_conditions->setMaxLength(kUncutLine);
    m_conditions->setPlaceholderText(tr("Conditions"));
    m_conditions->setAccessibleName(tr("Conditions"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (QWidget* part : { static_cast<QWidget*>(m_role), static_cast<QWidget*>(m_decision),
             static_cast<QWidget*>(m_conditions), static_cast<QWidget*>(m_sign) })
        column->addWidget(part);
    connect(m_sign, &QPushButton::clicked, this, &SignForm::sign);
    connect(m_conditions, &QLineEdit::returnPressed, this, &SignForm::sign);
    refresh();
}

void SignForm::refresh()
{
    const domain::Model& model = m_workspace.model();
    QStringList roles;
    for (const domain::Criterion& criterion : readiness::criteriaOf(model, m_stage))
        if (domain::asksFor(criterion.kind, domain::CriterionParameter::Roles))
            roles += criterion.roles;
    roles += readiness::rolesOf(model);
    roles.removeDuplicates();
    const QString chosen = m_role->currentText();
    m_role->clear();
    m_role->addItems(roles);
    if (!chosen.isEmpty())
        m_role->setCurrentText(chosen);
}

void SignForm::sign()
{
    const QString who = personOrAsk(window());
    if (who.isEmpty())
        return;
    m_workspace.finishEdits();
    domain::SignOff request;
    request.stage = m_stage;
    request.role = m_role->currentText().trimmed();
    request.person = who;
    request.decision = static_cast<domain::SignOffDecision>(m_decision->currentIndex());
    request.conditions = m_conditions->text().trimmed();
    if (!m_workspace.run(readiness::signOff(m_workspace.model(), request, QDate::currentDate())))
        return;
    m_conditions->clear();
    emit signedOff();
}

} // namespace hz::ui
