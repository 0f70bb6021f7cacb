#pragma once

#include <QFrame>
#include <QString>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace hz::ui {

/// Messages that never stop the work: refusals, errors, notices. They float over the lower edge of what they are given
/// to, so that nothing moves when one comes. A message has a topic; a new one of the same topic takes its place.
/// Passing messages go by themselves; the others stay until they are closed or their topic is cleared. All text is
/// shown as plain text.
class MessageStrip : public QFrame {
    Q_OBJECT

public:
    enum class Weight { Notice, Warning, Error };
    struct Button {
        QString label;
        std::function<void()> action;
    };
    struct Message {
        QString topic;
        Weight weight = Weight::Notice;
        QString text;
        std::vector<Button> buttons{};
        bool passing = false;
    };

    explicit MessageStrip(QWidget* parent = nullptr);

    /// Becomes a child of it, above its other children.
    void floatOver(QWidget& host);
    void tell(const Message& message);
    void clear(const QString& topic);
    void clearAll();
    /// The texts on show, oldest first.
    [[nodiscard]] QStringList texts() const;

protected:
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showIcons();
    void addRow(const Message& message);
    void removeRow(QWidget& row);
    void showRows();
    void place();

    QVBoxLayout* m_rows = nullptr;
};

} // namespace hz::ui
