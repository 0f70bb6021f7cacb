#pragma once

#include "ui/bowtie/bow_tie_area.h"
#include "ui/common/view_picture.h"

class QComboBox;
class QHBoxLayout;

namespace hz::ui {

/// The bow-tie around a hazard, with what is chosen about it above: whose, how deep, how much is said of controls.
class BowTieView : public QWidget, public PicturedView {
    Q_OBJECT

public:
    explicit BowTieView(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] BowTieArea& area() const { return *m_area; }
    [[nodiscard]] ViewPicture picture(PictureScope scope) const override;

private:
    void addProfiles(QHBoxLayout& bar);
    void addDepths(QHBoxLayout& bar);

    BowTieArea* m_area;
};

} // namespace hz::ui
