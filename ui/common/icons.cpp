#include "ui/common/icons.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

// A static library's resources must be asked for, outside any namespace.
static void haveResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace hz::ui {

namespace {

QPixmap rendered(const QByteArray& svg, int size)
{
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(svg);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, size, size));
    return pixmap;
}

QByteArray coloured(QByteArray svg, const QColor& colour)
{
    return svg.replace("currentColor", colour.name().toLatin1());
}

QString nameOf(domain::NodeKind kind)
{
    switch (kind) {
    case domain::NodeKind::Cause:
        return QStringLiteral("cause");
    case domain::NodeKind::Hazard:
        return QStringLiteral("hazard");
    case domain::NodeKind::Consequence:
        return QStringLiteral("consequence");
    case domain::NodeKind::Control:
        return QStringLiteral("control");
    }
    return {};
}

} // namespace

QIcon themeIcon(const QString& name)
{
    return QIcon::fromTheme(name);
}

QIcon ownIcon(const QString& name, const drawing::Theme& theme)
{
    haveResources();
    QFile file(QStringLiteral(":/graphazard/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray svg = file.readAll();
    QIcon icon;
    for (const int size : { 16, 24, 32, 48 }) {
        icon.addPixmap(rendered(coloured(svg, theme.text), size), QIcon::Normal);
        icon.addPixmap(rendered(coloured(svg, theme.secondaryText), size), QIcon::Disabled);
    }
    return icon;
}

QIcon kindIcon(domain::NodeKind kind, const drawing::Theme& theme)
{
    return ownIcon(nameOf(kind), theme);
}

QIcon applicationIcon()
{
    haveResources();
    return QIcon(QStringLiteral(":/graphazard/icons/graphazard.svg"));
}

} // namespace hz::ui
