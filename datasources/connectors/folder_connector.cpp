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
    , m_archive(m_path, m_pattern)
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
    if (!QFileInfo(m_path).isDir())
        outcome =
            FetchFailure{Error{ErrorCode::NotFound, tr("The folder does not exist or cannot be reached."), m_path}, {}};
    else
        outcome = next(request);
    QTimer::singleShot(0, this, [outcome = std::move(outcome), callback = std::move(callback)] { callback(outcome); });
}

FetchOutcome FolderConnector::next(const FetchRequest &request)
{
    if (m_committed != request.cursor.lastModified) {
        const auto files = m_archive.filesBehind(request.cursor.lastModified);
        m_again.assign(files.begin(), files.end());
        m_committed = request.cursor.lastModified;
        if (!m_again.empty())
            qCInfo(lcIngest) << "feed" << m_feed.toString() << "reads" << m_again.size() << "archived files again";
    }
    if (!m_again.empty())
        return readAgain(request);
    const QFileInfoList files = waiting();
    if (files.isEmpty())
        return NothingNew{};
    m_current = files.front().fileName();
    m_read = stampOf(files.front());
    m_position = m_archive.nextPosition(m_now);
    FetchOutcome outcome = open(files.front(), request, m_position, false);
    const auto *failure = std::get_if<FetchFailure>(&outcome);
    if (failure && failure->error.code == ErrorCode::Payload)
        settled(Settlement::Useless); // or it would bar the way for ever
    return outcome;
}

FetchOutcome FolderConnector::readAgain(const FetchRequest &request)
{
    m_current.clear();
    m_position = m_again.front().position;
    const QFileInfo file(m_again.front().path);
    // Until the last of them the feed speaks for no moment: what has come again so far is a part.
    FetchOutcome outcome = open(file, request, m_position, m_again.size() > 1);
    const auto *failure = std::get_if<FetchFailure>(&outcome);
    if (failure && (failure->error.code == ErrorCode::Payload || !QFileInfo::exists(file.filePath())))
        settled(Settlement::Useless); // a disk or a right that is in the way may be mended, and the file is needed then
    return outcome;
}

FetchOutcome FolderConnector::open(const QFileInfo &info, const FetchRequest &request, const QString &position,
                                   bool more) const
{
    // Read whole, not mapped: a producer that shortens its file would end a program that has it mapped.
    QFile file(info.filePath());
    if (!file.open(QIODevice::ReadOnly))
        return FetchFailure{
            Error{ErrorCode::Connection, tr("The file cannot be read: %1").arg(file.errorString()), info.fileName()},
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
    payload->cursor.lastModified = position;
    payload->more = more;
    payload->bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return FetchFailure{
            Error{ErrorCode::Connection, tr("The file cannot be read: %1").arg(file.errorString()), info.fileName()}, {}};
    return PayloadPtr(std::move(payload));
}

void FolderConnector::settled(Settlement settlement)
{
    const QString position = std::exchange(m_position, QString());
    if (position.isEmpty() || settlement == Settlement::Undecided)
        return;
    if (settlement == Settlement::Committed)
        m_committed = position;
    if (m_current.isEmpty()) {
        m_again.pop_front();
        return;
    }
    const QString name = std::exchange(m_current, QString());
    const Stamp now = stampOf(QFileInfo(QDir(m_path).filePath(name)));
    if (!(now == m_read))
        return; // its producer has written on: it is read again, and what changed is a correction
    const bool committed = settlement == Settlement::Committed;
    if (committed ? m_archive.take(name, position) : putAside(name)) {
        m_stuck.remove(name);
        return;
    }
    if (!m_stuck.contains(name))
        qCWarning(lcIngest) << "feed" << m_feed.toString() << "cannot move" << name << "to"
                            << (committed ? "archive" : "error");
    m_stuck.insert(name, now);
}

bool FolderConnector::putAside(const QString &name) const
{
    const QDir folder(m_path);
    QString target = QStringLiteral("error/") + name;
    if (folder.exists(target))
        target = QStringLiteral("error/%1-%2").arg(toMillis(m_now)).arg(name);
    return folder.mkpath(QStringLiteral("error")) && QFile::rename(folder.filePath(name), folder.filePath(target));
}

bool FolderConnector::hasMore() const
{
    return !m_again.empty() || !waiting().isEmpty();
}

} // namespace ioc
