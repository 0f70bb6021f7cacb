#pragma once

#include <QLineEdit>

#include <optional>

namespace hz::ui {

class Zoomed;

/// The zoom of a canvas or a bow-tie as a percentage, told from the start: typed with or without its sign, stepped by
/// the wheel and by Up and Down. What cannot be one is refused with the reason, and stays to be mended; Escape leaves
/// things as they are.
class ZoomField : public QLineEdit {
    Q_OBJECT

public:
    explicit ZoomField(QWidget* parent = nullptr);

    /// Null: of none.
    void follow(Zoomed* zoomed);
    /// 0.6 of "60", "60 %" or "60,0 %" as the locale writes it; nothing of what is no number of its own.
    [[nodiscard]] static std::optional<double> scaleOf(const QString& text);

signals:
    /// Somebody wants to look at what is zoomed.
    void asked();
    /// The keyboard is done with here.
    void finished();
    void refused(const QString& why);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void show();
    void take();
    void step(int by);
    void refuse(const QString& why);
    void nameItself();

    Zoomed* m_zoomed = nullptr;
    int m_turned = 0; // of a wheel, since the last step
};

} // namespace hz::ui
