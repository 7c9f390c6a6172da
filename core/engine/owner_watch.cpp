// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/owner_watch.h"

#include "core/engine/local_address.h"
#include "core/store/data_folder.h"

#include <QFile>
#include <QFileInfo>

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr auto kLook = 1s;
constexpr Milliseconds kGoneAfter = 8s;
constexpr Milliseconds kSilentAfter = 60s;

} // namespace

void showBeat(const QString &folder)
{
    QFile file(DataFolder::beatFile(folder));
    if (file.open(QIODevice::WriteOnly)) // what a full disk refuses is told by the writer
        file.write(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1());
}

OwnerWatch::OwnerWatch(QString folder, const Format &format, const Clock &clock)
    : m_folder(std::move(folder))
    , m_format(format)
    , m_clock(clock)
    , m_timer(this)
{
    m_timer.setInterval(kLook);
    connect(&m_timer, &QTimer::timeout, this, &OwnerWatch::look);
}

void OwnerWatch::start()
{
    look();
    m_timer.start();
}

void OwnerWatch::look()
{
    const QDateTime beat = QFileInfo(DataFolder::beatFile(m_folder)).lastModified();
    const bool hasMoved = beat.isValid() && beat != m_beat;
    if (hasMoved || !m_still.isValid()) {
        m_beat = beat;
        m_still.start();
        m_lastMoved = m_clock.now();
    }
    if (hasMoved)
        Q_EMIT seen();
    if (const QString now = trouble(); now != m_told) {
        m_told = now;
        Q_EMIT troubleChanged(now);
    }
}

QString OwnerWatch::trouble() const
{
    if (!m_still.hasExpired(kGoneAfter.count()))
        return {};
    const auto owner = connectInFolder(m_folder);
    const QString since = m_format.moment(m_lastMoved, m_clock.now());
    if (!owner && owner.error().code == ErrorCode::NotFound)
        return tr("No program has run the sources since %1: these figures are no longer renewed.").arg(since);
    return m_still.hasExpired(kSilentAfter.count())
               ? tr("Nothing has come through from the sources since %1.").arg(since)
               : QString();
}

} // namespace ioc
