// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/page_follower.h"

#include "core/base/log.h"
#include "core/engine/page_desk.h"

#include <QDir>
#include <QFile>

#include <utility>

#include <sys/stat.h>

namespace ioc {
namespace {

constexpr auto kLook = std::chrono::seconds(2);

} // namespace

PageFollower::PageFollower(QString packFolder, PackPtr running, QByteArray stamp)
    : m_packFolder(std::move(packFolder))
    , m_running(std::move(running))
    , m_stamp(std::move(stamp))
    , m_timer(this)
{
    m_reading.setMaxThreadCount(1);
    connect(&m_timer, &QTimer::timeout, this, &PageFollower::look);
}

PageFollower::~PageFollower()
{
    m_reading.waitForDone();
}

/// A file that takes the place of another has a number of its own, even within one tick of the clock.
QByteArray PageFollower::stampOf(const QString &packFolder)
{
    QByteArray stamp;
    const QDir folder(packFolder + QStringLiteral("/pages"));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        struct stat file = {};
        if (::stat(QFile::encodeName(folder.filePath(name)).constData(), &file) != 0)
            continue;
        for (const auto number : {std::int64_t(file.st_ino), std::int64_t(file.st_size),
                                  std::int64_t(file.st_mtim.tv_sec), std::int64_t(file.st_mtim.tv_nsec)})
            stamp += QByteArray::number(qint64(number)) + ' ';
        stamp += name.toUtf8() + '\n';
    }
    return stamp;
}

void PageFollower::start()
{
    m_timer.start(kLook);
}

void PageFollower::look()
{
    const QByteArray stamp = stampOf(m_packFolder);
    if (stamp == m_stamp)
        return;
    m_stamp = stamp;
    m_reading.start([this, stamp] {
        const auto pack = packWithPagesOf(m_packFolder, *m_running);
        QMetaObject::invokeMethod(this, [this, stamp, pack] {
            if (pack)
                Q_EMIT changed(*pack);
            else
                takeFailure(stamp, pack.error());
        });
    });
}

/// It is read again at the next turn, and told once.
void PageFollower::takeFailure(const QByteArray &stamp, const Error &error)
{
    if (m_stamp == stamp)
        m_stamp.clear();
    if (std::exchange(m_told, stamp) != stamp)
        qCWarning(lcEngine) << "the pages that were changed cannot be shown:" << toString(error);
}

} // namespace ioc
