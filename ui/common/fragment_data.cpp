#include "ui/common/fragment_data.h"

#include "model/exchange/twin.h"

#include <QMimeData>

namespace hz::ui {

namespace {

const QString kMimeType = QStringLiteral("application/x-graphazard");

QByteArray bytesOf(const QMimeData& data)
{
    return data.hasFormat(kMimeType) ? data.data(kMimeType) : data.text().toUtf8();
}

} // namespace

std::unique_ptr<QMimeData> fragmentData(const domain::Model& fragment)
{
    const QByteArray twin = exchange::writeTwin(fragment);
    auto data = std::make_unique<QMimeData>();
    data->setData(kMimeType, twin);
    data->setText(QString::fromUtf8(twin));
    return data;
}

bool holdsFragment(const QMimeData& data)
{
    const QByteArray bytes = bytesOf(data);
    return !bytes.isEmpty() && exchange::looksLikeTwin(bytes);
}

base::Result<domain::Model> readFragment(const QMimeData& data, const QString& from)
{
    return exchange::readTwin(bytesOf(data), from, exchange::TwinOrigin::Program);
}

} // namespace hz::ui
