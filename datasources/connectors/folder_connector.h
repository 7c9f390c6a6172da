// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"
#include "datasources/connector.h"
#include "datasources/connectors/folder_archive.h"

#include <QDateTime>
#include <QFileInfo>
#include <QHash>

#include <deque>

namespace ioc {

/// A watched drop folder. Takes the oldest file by name that matches and has not changed for `stable_s`; once its rows
/// are committed the file moves to `archive/`, a file that is of no use to `error/`. A crash in between delivers the
/// file again, which changes nothing.
///
/// The cursor's `lastModified` is the position of the last committed file in the archive. Archived files behind it are
/// read again before new ones: commits that a power failure took away after their files had moved, and everything when
/// the feed begins anew. An archived file that cannot be read is told and passed over.
class FolderConnector final : public Connector
{
    Q_OBJECT

public:
    FolderConnector(const FeedDefinition &feed, QString path);

    void fetch(const FetchRequest &request, Callback callback) override;
    void settled(Settlement settlement) override;
    bool hasMore() const override;

private:
    QFileInfoList waiting() const;
    FetchOutcome next(const FetchRequest &request);
    FetchOutcome readAgain(const FetchRequest &request);
    FetchOutcome open(const QFileInfo &file, const FetchRequest &request, const QString &position, bool more) const;
    bool putAside(const QString &name) const;

    FeedId m_feed;
    QString m_path;
    QString m_pattern;
    Milliseconds m_stable;
    qint64 m_maxBytes;
    /// What tells whether a file is still the one that was read.
    struct Stamp
    {
        qint64 size = 0;
        QDateTime modified;
        friend bool operator==(const Stamp &, const Stamp &) = default;
    };
    static Stamp stampOf(const QFileInfo &file) { return {file.size(), file.lastModified()}; }

    FolderArchive m_archive;
    std::optional<QString> m_committed;      ///< the position that the next fetch should bring; another: look again
    std::deque<FolderArchive::File> m_again; ///< archived files that are to be read again, in order

    Instant m_now;
    Stamp m_read;                  ///< of the current file, when it was opened
    QHash<QString, Stamp> m_stuck; ///< settled files that cannot be moved: not taken again while they are the same
    QString m_current;             ///< name of the new file that is being read; empty for an archived one
    QString m_position;            ///< of the file that is being read; empty: there is none
};

} // namespace ioc
