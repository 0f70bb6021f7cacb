#pragma once

#include "ui/common/workspace.h"

#include <QComboBox>

#include <optional>
#include <vector>

namespace hz::ui {

/// Shows one node and offers others. Closed it holds that node alone: a large project is listed only when somebody
/// looks. The arrow keys need a list too.
class NodePicker : public QComboBox {
public:
    void showPopup() override;

protected:
    explicit NodePicker(QWidget* parent);

    [[nodiscard]] virtual const domain::Model& model() const = 0;
    [[nodiscard]] virtual std::optional<Id> node() const = 0;
    /// In the order in which they are offered.
    [[nodiscard]] virtual std::vector<const domain::Node*> candidates() const = 0;
    virtual void choose(const Id& node) = 0;

    /// Another node, or other candidates.
    void showNode();
    void fill();
};

} // namespace hz::ui
