#pragma once

#include <QHeaderView>

#include <map>

class QLineEdit;

namespace hz::ui {

/// Heads of columns with a line below each, into which somebody types what the column is filtered by.
class FilterHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit FilterHeader(QWidget* parent);

    void setFiltersShown(bool shown);
    [[nodiscard]] bool areFiltersShown() const { return m_isShown; }
    /// As if it stood there all the time: nothing is emitted.
    void setFilter(int column, const QString& text);
    [[nodiscard]] QLineEdit* filterLine(int column);
    /// Where sections stand in the table; asked for when it scrolls.
    void placeFilters();
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void filterTyped(int column, const QString& text);
    /// Enter, Down or Esc in a line.
    void filterLeft();

protected:
    void updateGeometries() override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] int lineHeight() const;

    bool m_isShown = false;
    std::map<int, QLineEdit*> m_lines;
    std::map<int, QString> m_texts;
};

} // namespace hz::ui
