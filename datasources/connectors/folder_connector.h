// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"
#include "datasources/connector.h"

#include <QDateTime>
#include <QFileInfo>
#include <QHash>

namespace ioc {

/// A watched drop folder. Takes the oldest file by name that matches and has not changed for `stable_s`; once its rows
/// are committed the file moves to `archive/`, a file that is of no use to `error/`. A crash in between delivers the
/// file again, which changes nothing.
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
    FetchOutcome open(const QFileInfo &file, const FetchRequest &request) const;

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

    Instant m_now;
    Stamp m_read;                  ///< of the current file, when it was opened
    QHash<QString, Stamp> m_stuck; ///< settled files that cannot be moved: not taken again while they are the same
    QString m_current;             ///< name of the file that is being read
};

} // namespace ioc
