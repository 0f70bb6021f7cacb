#include "ui/bowtie/bow_tie_view.h"

#include "ui/bowtie/bow_tie_picture.h"
#include "ui/bowtie/hazard_picker.h"
#include "ui/common/tip.h"

#include <QComboBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace hz::ui {

using drawing::BowTieProfile;

BowTieView::BowTieView(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_area(new BowTieArea(workspace, this))
{
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(16, 8, 16, 8);
    bar->setSpacing(8);
    bar->addWidget(new HazardPicker(m_area->scene(), this), 1);
    addDepths(*bar);
    addProfiles(*bar);
    auto* fit = new QToolButton(this);
    fit->setObjectName(QStringLiteral("bowtie.fit"));
    fit->setText(tr("Fit"));
    fit->setAutoRaise(true);
    setTip(*fit, tr("Brings all of the bow-tie into sight (Ctrl+1)"));
    connect(fit, &QToolButton::clicked, m_area, &BowTieArea::fitAgain);
    bar->addWidget(fit);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_area, 1);
    setFocusProxy(m_area);
}

ViewPicture BowTieView::picture(PictureScope) const
{
    return bowTiePicture(m_area->scene());
}

void BowTieView::addProfiles(QHBoxLayout& bar)
{
    auto* profiles = new QComboBox(this);
    profiles->setObjectName(QStringLiteral("bowtie.profile"));
    profiles->setAccessibleName(tr("What is said of controls"));
    setTip(*profiles, tr("What is said of controls"));
    profiles->addItem(tr("Plain"), int(BowTieProfile::Plain));
    profiles->addItem(tr("Owners"), int(BowTieProfile::Owners));
    profiles->addItem(tr("Effectiveness"), int(BowTieProfile::Effectiveness));
    profiles->addItem(tr("Everything"), int(BowTieProfile::Full));
    profiles->setCurrentIndex(profiles->findData(int(m_area->scene().profile())));
    connect(profiles, &QComboBox::activated, this,
        [this, profiles](int row) { m_area->scene().setProfile(BowTieProfile(profiles->itemData(row).toInt())); });
    bar.addWidget(profiles);
}

void BowTieView::addDepths(QHBoxLayout& bar)
{
    auto* depths = new QComboBox(this);
    depths->setObjectName(QStringLiteral("bowtie.depth"));
    depths->setAccessibleName(tr("How far causes and consequences are unfolded"));
    setTip(*depths, tr("How far causes and consequences are unfolded; the sign beside one unfolds it alone"));
    depths->addItem(tr("Direct causes"), 1);
    depths->addItem(tr("2 levels"), 2);
    depths->addItem(tr("3 levels"), 3);
    depths->addItem(tr("4 levels"), 4);
    depths->addItem(tr("All levels"), BowTieScene::kDeepest);
    depths->setCurrentIndex(depths->findData(m_area->scene().depth()));
    connect(depths, &QComboBox::activated, this,
        [this, depths](int row) { m_area->scene().setDepth(depths->itemData(row).toInt()); });
    bar.addWidget(depths);
}

} // namespace hz::ui
