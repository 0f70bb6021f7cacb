#pragma once

#include <QFrame>
#include <QString>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace hz::ui {

/// Messages above the views that never stop the work: refusals, errors, notices. A message has a topic; a new one of
/// the same topic takes its place. Passing messages go by themselves; the others stay until they are closed or their
/// topic is cleared. All text is shown as plain text.
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

    void tell(const Message& message);
    void clear(const QString& topic);
    void clearAll();
    /// The texts on show, oldest first.
    [[nodiscard]] QStringList texts() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void showIcons();

    QVBoxLayout* m_rows = nullptr;
};

} // namespace hz::ui
