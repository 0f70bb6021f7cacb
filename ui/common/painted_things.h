#pragma once

#include <QAccessibleWidget>
#include <QWidget>

#include <map>
#include <optional>

namespace hz::ui {

template <typename Key> class PaintedThing;

/// A view that paints what it shows, as a list for those who hear it: each thing with a name, a place and a state. The
/// view says what there is, by keys; children hold keys too, never pointers, as things may go at any time. A key that
/// is gone has no index.
template <typename Key> class PaintedThings : public QAccessibleWidget {
public:
    explicit PaintedThings(QWidget& view)
        : QAccessibleWidget(&view, QAccessible::List)
    {
    }
    ~PaintedThings() override
    {
        for (const auto& [key, id] : m_children)
            QAccessible::deleteAccessibleInterface(id);
    }
    PaintedThings(const PaintedThings&) = delete;
    PaintedThings& operator=(const PaintedThings&) = delete;

    [[nodiscard]] virtual Key keyAt(int index) const = 0;
    [[nodiscard]] virtual int indexOf(const Key& key) const = 0;
    /// The topmost at a point of the view.
    [[nodiscard]] virtual std::optional<Key> keyUnder(QPointF point) const = 0;
    /// Where the keyboard is while the view has the focus.
    [[nodiscard]] virtual std::optional<Key> current() const = 0;
    [[nodiscard]] virtual QString textOf(const Key& key, QAccessible::Text kind) const = 0;
    /// In the view; null where it is not painted.
    [[nodiscard]] virtual QRectF boxOf(const Key& key) const = 0;
    [[nodiscard]] virtual bool isSelected(const Key& key) const = 0;
    [[nodiscard]] virtual bool selectsMany() const { return false; }

    [[nodiscard]] QAccessibleInterface* child(int index) const override
    {
        return index >= 0 && index < childCount() ? childFor(keyAt(index)) : nullptr;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override
    {
        for (const auto& [key, id] : m_children)
            if (QAccessible::accessibleInterface(id) == child)
                return indexOf(key);
        return -1;
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override
    {
        return childOf(keyUnder(QPointF(widget()->mapFromGlobal(QPoint(x, y)))));
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override
    {
        return widget()->hasFocus() ? childOf(current()) : nullptr;
    }

private:
    [[nodiscard]] QAccessibleInterface* childOf(const std::optional<Key>& key) const
    {
        return key && indexOf(*key) >= 0 ? childFor(*key) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface* childFor(const Key& key) const
    {
        const auto known = m_children.find(key);
        if (known != m_children.end())
            return QAccessible::accessibleInterface(known->second);
        auto* made = new PaintedThing<Key>(*this, key);
        m_children.emplace(key, QAccessible::registerAccessibleInterface(made));
        return made;
    }

    friend class PaintedThing<Key>;
    mutable std::map<Key, QAccessible::Id> m_children;
};

template <typename Key> class PaintedThing : public QAccessibleInterface {
public:
    PaintedThing(const PaintedThings<Key>& list, const Key& key)
        : m_list(list)
        , m_key(key)
    {
    }

    [[nodiscard]] bool isValid() const override { return m_list.isValid() && m_list.indexOf(m_key) >= 0; }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_list.widget());
    }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return isValid() ? m_list.textOf(m_key, kind) : QString();
    }
    void setText(QAccessible::Text, const QString&) override { }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QRect rect() const override
    {
        const QRect shown = box().toAlignedRect();
        return shown.isNull() ? QRect() : QRect(m_list.widget()->mapToGlobal(shown.topLeft()), shown.size());
    }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = state.selectable = true;
        state.multiSelectable = m_list.selectsMany();
        if (!isValid())
            return state;
        state.selected = m_list.isSelected(m_key);
        state.focused = m_list.widget()->hasFocus() && m_list.current() == m_key;
        state.offscreen = box().isNull() || !box().intersects(QRectF(m_list.widget()->rect()));
        return state;
    }

private:
    [[nodiscard]] QRectF box() const { return isValid() ? m_list.boxOf(m_key) : QRectF(); }

    const PaintedThings<Key>& m_list;
    Key m_key;
};

/// Gives every view of that class, and of no class that inherits from it, such a list. Further calls do nothing.
template <typename View, typename List> void installPaintedThings()
{
    QAccessible::installFactory([](const QString& className, QObject* object) -> QAccessibleInterface* {
        const bool isOne = className == QLatin1String(View::staticMetaObject.className());
        auto* view = isOne ? qobject_cast<View*>(object) : nullptr;
        return view != nullptr ? new List(*view) : nullptr;
    });
}

/// Tells those who hear the view where the keyboard is in it now.
void tellFocusedThing(QWidget& view);

} // namespace hz::ui
