// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"
#include "datasources/connector.h"

#include <QFileInfo>

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
    Instant m_now;
    QString m_current; ///< name of the file that is being read
};

} // namespace ioc
