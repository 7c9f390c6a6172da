// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/folder_connector.h"

#include "core/base/log.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTimer>

namespace ioc {
namespace {

constexpr int kDefaultMaxMiB = 512;
constexpr int kDefaultStableSeconds = 0;

} // namespace

FolderConnector::FolderConnector(const FeedDefinition &feed, QString path)
    : m_feed(feed.id)
    , m_path(std::move(path))
    , m_pattern(feed.connector["pattern"].toString())
    , m_stable(std::chrono::seconds(feed.connector["stable_s"].toInt(kDefaultStableSeconds)))
    , m_maxBytes(qint64(feed.connector["max_mib"].toInt(kDefaultMaxMiB)) * 1024 * 1024)
{
}

QFileInfoList FolderConnector::waiting() const
{
    const QDir folder(m_path);
    QFileInfoList files =
        folder.entryInfoList({m_pattern}, QDir::Files | QDir::Readable | QDir::NoSymLinks, QDir::Name);
    files.removeIf([this](const QFileInfo &file) {
        // A time ahead of ours tells nothing about when the file was written: clocks differ between machines.
        const Milliseconds age = m_now - fromMillis(file.lastModified().toMSecsSinceEpoch());
        const bool fresh = age.count() >= 0 && age < m_stable;
        const auto stuck = m_stuck.constFind(file.fileName());
        return fresh || (stuck != m_stuck.constEnd() && *stuck == stampOf(file));
    });
    return files;
}

void FolderConnector::fetch(const FetchRequest &request, Callback callback)
{
    m_now = request.at;
    FetchOutcome outcome = NothingNew{};
    if (!QFileInfo(m_path).isDir()) {
        outcome =
            FetchFailure{Error{ErrorCode::NotFound, tr("The folder does not exist or cannot be reached."), m_path}, {}};
    } else if (const QFileInfoList files = waiting(); !files.isEmpty()) {
        m_current = files.front().fileName();
        m_read = stampOf(files.front());
        outcome = open(files.front(), request);
        const auto *failure = std::get_if<FetchFailure>(&outcome);
        if (failure && failure->error.code == ErrorCode::Payload)
            settled(Settlement::Useless); // or it would bar the way for ever
    }
    QTimer::singleShot(0, this, [outcome = std::move(outcome), callback = std::move(callback)] { callback(outcome); });
}

FetchOutcome FolderConnector::open(const QFileInfo &info, const FetchRequest &request) const
{
    // Read whole, not mapped: a producer that shortens its file would end a program that has it mapped.
    QFile file(info.filePath());
    if (!file.open(QIODevice::ReadOnly))
        return FetchFailure{
            Error{ErrorCode::Permission, tr("The file cannot be read: %1").arg(file.errorString()), info.fileName()},
            {}};
    if (file.size() > m_maxBytes)
        return FetchFailure{Error{ErrorCode::Payload,
                                  tr("The file is larger than %1 MiB.").arg(m_maxBytes / 1024 / 1024), info.fileName()},
                            {}};
    auto payload = std::make_shared<Payload>();
    payload->feed = m_feed;
    payload->run = request.run;
    payload->received = request.at;
    payload->origin = info.fileName();
    payload->watermark = request.watermark;
    payload->bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return FetchFailure{
            Error{ErrorCode::Io, tr("The file cannot be read: %1").arg(file.errorString()), info.fileName()}, {}};
    return PayloadPtr(std::move(payload));
}

void FolderConnector::settled(Settlement settlement)
{
    const QString name = std::exchange(m_current, QString());
    if (name.isEmpty() || settlement == Settlement::Undecided)
        return;
    const QDir folder(m_path);
    const Stamp now = stampOf(QFileInfo(folder.filePath(name)));
    if (!(now == m_read))
        return; // its producer has written on: it is read again, and what changed is a correction
    const QString shelf = settlement == Settlement::Committed ? QStringLiteral("archive") : QStringLiteral("error");
    QString target = shelf + QLatin1Char('/') + name;
    if (folder.exists(target))
        target = shelf + QLatin1Char('/') + QString::number(toMillis(m_now)) + QLatin1Char('-') + name;
    if (folder.mkpath(shelf) && QFile::rename(folder.filePath(name), folder.filePath(target))) {
        m_stuck.remove(name);
        return;
    }
    if (!m_stuck.contains(name))
        qCWarning(lcIngest) << "feed" << m_feed.toString() << "cannot move" << name << "to" << shelf;
    m_stuck.insert(name, now);
}

bool FolderConnector::hasMore() const
{
    return !waiting().isEmpty();
}

} // namespace ioc
