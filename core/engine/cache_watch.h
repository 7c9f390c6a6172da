// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/file_identity.h"
#include "core/store/statement.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace ioc {

/// Tells a reader that the owner has written: asks the cache for its data version each second. Lives on the thread that
/// it is started on.
class CacheWatch : public QObject
{
    Q_OBJECT

public:
    explicit CacheWatch(const QString &cacheFile);

    Result<void> start();
    void stop() { m_timer.stop(); }

Q_SIGNALS:
    /// Another connection has committed since the last look.
    void changed();

    /// One sentence while the file is no longer the one that was opened; empty when it is there again.
    void troubleChanged(const QString &sentence);

private:
    void look();
    std::optional<std::int64_t> version();

    QString m_cacheFile;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Statement> m_version;
    std::optional<FileIdentity> m_identity;
    std::optional<std::int64_t> m_seen;
    bool m_gone = false;
    QTimer m_timer;
};

} // namespace ioc
