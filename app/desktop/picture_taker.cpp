// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/picture_taker.h"

#include <QSaveFile>

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr auto kLongestWait = 60s;

} // namespace

PictureTaker::PictureTaker(std::function<QImage()> render, QString file)
    : m_render(std::move(render))
    , m_file(std::move(file))
{
    m_deadline.setSingleShot(true);
    m_deadline.start(kLongestWait);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        Q_EMIT failed(Error{ErrorCode::Timeout, tr("The page was not complete within a minute."), m_file});
    });
}

void PictureTaker::take()
{
    m_deadline.stop();
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || !m_render().save(&file, "PNG") || !file.commit()) {
        Q_EMIT failed(Error{ErrorCode::Io, tr("The picture cannot be written: %1").arg(file.errorString()), m_file});
        return;
    }
    Q_EMIT written();
}

} // namespace ioc
