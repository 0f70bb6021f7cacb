#pragma once

#include "ui/registers/register_import.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;

namespace hz::ui {

/// What each column of a register means, with what its first cells say; below a column of a scale what each of its
/// values is. At the end what goes for all rows.
class MappingPage : public QWidget {
    Q_OBJECT

public:
    MappingPage(Workspace& workspace, RegisterImport& import, QWidget* parent);

    /// After another sheet or head was chosen.
    void refresh();

signals:
    void changed();

private:
    void addColumn(std::size_t column);
    void addScale(std::size_t column);
    [[nodiscard]] QComboBox* makeMeanings(std::size_t column);
    [[nodiscard]] QWidget* makeOptions();
    void takeOptions();
    void showOptions();
    void say();

    Workspace& m_workspace;
    RegisterImport& m_import;
    QLabel* m_state;
    QWidget* m_list = nullptr;
    QGridLayout* m_grid = nullptr;
    QComboBox* m_category = nullptr;
    QComboBox* m_guards = nullptr;
    QCheckBox* m_continues = nullptr;
    QCheckBox* m_titles = nullptr;
    QCheckBox* m_consequences = nullptr;
    QCheckBox* m_occur = nullptr;
};

/// What a column can be.
struct Meaning {
    sheets::Holds holds = sheets::Holds::Nothing;
    const domain::Field* field = nullptr;

    bool operator==(const Meaning&) const = default;
};
[[nodiscard]] std::vector<Meaning> meanings();
[[nodiscard]] QString nameOf(const Meaning& meaning);

} // namespace hz::ui
